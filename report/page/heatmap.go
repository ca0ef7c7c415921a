package page

import (
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// oneMap is how many rows a heat map may have before the domains are spread over
// two maps that stand side by side.
const oneMap = 16

// category is a label of an axis with its own look.
type category struct {
	Value     string         `json:"value"`
	TextStyle map[string]any `json:"textStyle,omitempty"`
}

// heatMaps draws units by competencies, grouped by domain, in one map or two
// halves.
func heatMaps(m analysis.Model, units []analysis.Unit, cut string) ([]figure, error) {
	if len(units) == 0 || len(m.Competencies) == 0 {
		return nil, nil
	}
	var figures []figure
	above := 0
	for i, rows := range halves(m, units) {
		f, err := heatMap(fmt.Sprintf("coverage-map-%d", i+1), units, rows, cut)
		if err != nil {
			return nil, err
		}
		f.First = above
		figures, above = append(figures, f), above+len(rows)
	}
	return figures, nil
}

// halves spreads the domains, in their order, over two maps of about the same
// height, or leaves them in one where they are few.
func halves(m analysis.Model, units []analysis.Unit) [][]unitRow {
	var blocks [][]unitRow
	total := 0
	for _, d := range m.Domains {
		rows := domainRows(m, d, units)
		blocks, total = append(blocks, rows), total+len(rows)
	}
	var left, right []unitRow
	for _, rows := range blocks {
		if total <= oneMap || (len(right) == 0 && 2*(len(left)+len(rows)/2) <= total) {
			left = append(left, rows...)
		} else {
			right = append(right, rows...)
		}
	}
	if len(right) == 0 {
		return [][]unitRow{left}
	}
	return [][]unitRow{left, right}
}

// heatMap is one map, of which cut says how many units it leaves out: a series a state, so that colour and label go together.
func heatMap(id string, units []analysis.Unit, rows []unitRow, cut string) (figure, error) {
	says := domainSpan(rows) + ": people of each unit at or above the level required there. Units may ask for different levels; the table below names them." + cut
	c := charts.NewHeatMap()
	c.SetGlobalOptions(base(id, says, "{b}")...)
	c.SetGlobalOptions(
		charts.WithGridOpts(opts.Grid{Left: "170", Right: "2", Top: "140", Bottom: "2"}),
		charts.WithXAxisOpts(opts.XAxis{Type: "category", Position: "top", Data: unitLabels(units),
			AxisLine: bareLine(), AxisTick: noTick(), SplitLine: noLines(),
			AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Interval: "0", Color: "--ink", FontSize: 11, Overflow: "truncate"}}),
		nameAxis(rowLabels(rows)),
	)
	for _, s := range []analysis.State{analysis.Red, analysis.Amber, analysis.Green, analysis.Grey, analysis.Thin, analysis.Hidden} {
		cells := points(s, units, rows)
		if (s == analysis.Thin || s == analysis.Hidden) && len(cells) == 0 {
			continue // these stand in board packs alone
		}
		c.AddSeries(words.State(s), nil, stateLook(s)...)
		c.MultiSeries[len(c.MultiSeries)-1].Data = cells
	}
	text, err := options(c)
	return figure{ID: id, Says: says, Layout: "grid", Options: text}, err
}

// domainSpan names the first and the last domain of a map.
func domainSpan(rows []unitRow) string {
	first, last := "", ""
	for _, row := range rows {
		if row.Cells != nil {
			continue
		}
		if first == "" {
			first = row.Name
		}
		last = row.Name
	}
	if first == last {
		return words.Clean(first)
	}
	return words.Clean(first) + " to " + words.Clean(last)
}

// stateLook is the fill and the label of a state's cells.
func stateLook(s analysis.State) []charts.SeriesOpts {
	name := "--" + string(s)
	label := opts.Label{Show: opts.Bool(true), Color: name + "-text", FontSize: 11, Formatter: "{@[2]}"}
	if s == analysis.Grey {
		label.Formatter = words.Unknown
	}
	return []charts.SeriesOpts{
		charts.WithItemStyleOpts(opts.ItemStyle{Color: name + "-cell", BorderColor: "--paper", BorderWidth: 1.5}),
		charts.WithLabelOpts(label),
	}
}

// mark is a cell of the map; Label is what a board pack says in place of its
// number.
type mark struct {
	opts.HeatMapData
	Label *opts.Label `json:"label,omitempty"`
}

// points are the cells of one state; what no seat requires has none.
func points(s analysis.State, units []analysis.Unit, rows []unitRow) []mark {
	data := []mark{}
	for y, row := range rows {
		for x, c := range row.Cells {
			if c.State == s && c.Required > 0 {
				m := mark{HeatMapData: opts.HeatMapData{Name: cellWords(units[x], row.Name, c), Value: [3]int{x, y, c.Holders}}}
				if c.Instead != "" {
					m.Label = &opts.Label{Formatter: plain(c.Instead)}
				}
				data = append(data, m)
			}
		}
	}
	return data
}

// cellWords is the tooltip of a cell.
func cellWords(u analysis.Unit, competency string, c analysis.Cell) string {
	text := plain(u.Name) + "\n" + plain(competency) + ", level " + fmt.Sprint(c.Required) + " required\n"
	if c.Instead != "" {
		return text + words.State(c.State)
	}
	if c.Rated == 0 {
		return text + "nobody is rated"
	}
	text += fmt.Sprintf("held by %d of %d rated", c.Holders, c.Rated)
	for _, name := range c.Names {
		text += "\n" + plain(name)
	}
	return text
}

func unitLabels(units []analysis.Unit) []string {
	labels := make([]string, len(units))
	for i, u := range units {
		labels[i] = plain(u.Name)
	}
	return labels
}

func rowLabels(rows []unitRow) []category {
	labels := make([]category, len(rows))
	for i, row := range rows {
		labels[i].Value = plain(row.Name)
		if row.Cells == nil {
			labels[i].TextStyle = map[string]any{"fontWeight": "bold", "color": "--accent"}
		}
	}
	return labels
}
