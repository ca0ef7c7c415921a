package page

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// drawnPeople is how many people the chart of dependence shows, listedPeople how
// many the table, and listedPairs how many pairs; all take the worst, in the
// order of the review. openPairs are not folded away.
const (
	drawnPeople  = 15
	listedPeople = 50
	listedPairs  = 20
	openPairs    = 5
)

// panelHead is the room for the names of the panels, in pixels.
const panelHead = 40

// toll is one panel of the chart: what leaves with a person.
type toll struct {
	name, colour string
	of           func(analysis.Dependence) int
}

// tolls are the panels, the worst loss first. Each has a scale of its own, for a
// seat weighs more than a competency in one of many units.
func tolls() []toll {
	return []toll{
		{"seats left empty", "--accent", func(d analysis.Dependence) int { return d.SeatsLost }},
		{"competencies lost to all", "--accent", func(d analysis.Dependence) int { return len(d.Organised) }},
		{"left to nobody in a unit", "--red-cell", func(d analysis.Dependence) int { return d.CellsRed }},
		{"left to one person in a unit", "--amber-cell", func(d analysis.Dependence) int { return d.CellsAmber }},
	}
}

// felt are the panels in which any of these people has a bar.
func felt(people []analysis.Dependence) []toll {
	return slices.DeleteFunc(tolls(), func(t toll) bool {
		return !slices.ContainsFunc(people, func(d analysis.Dependence) bool { return t.of(d) > 0 })
	})
}

// dependence draws what leaves with each person.
func dependence(r *analysis.Review, in *membership) (*figure, error) {
	people, _ := split(r.Dependence, drawnPeople)
	if len(people) == 0 {
		return nil, nil
	}
	const id = "dependence-bars"
	says := "What would be lost if this person left, worst first: seats that stay empty even after the best re-filling, competencies that nobody else in the organisation holds, and competencies that a unit, or the organisation, is left with nobody for (red) or with one person only (amber). Each column has its own scale." + drawn(len(people), len(r.Dependence))
	c := charts.NewBar()
	c.SetGlobalOptions(base(id, says, "{b}")...)
	for i, t := range felt(people) {
		addPanel(c, i, t.name, personLabels(people))
		c.AddSeries(t.name, bars(people, t), panelLook(i, t.colour)...)
	}
	rows := make([]string, len(people))
	for i, d := range people {
		rows[i] = in.person(d.Person)
	}
	text, err := options(c)
	return &figure{ID: id, Says: says, Layout: "panels", Rows: strings.Join(rows, "|"), Options: text}, err
}

// addPanel adds the i-th panel; all list the same names, and only the first shows
// them.
func addPanel(c *charts.Bar, i int, name string, labels []string) {
	x := opts.XAxis{Type: "value", Show: opts.Bool(false), Min: 0, GridIndex: i}
	y := opts.YAxis{
		Name: name, NameLocation: "start", NameGap: 6, Type: "category", Inverse: opts.Bool(true), Data: labels, GridIndex: i,
		AxisLine: bareLine(), SplitLine: noLines(),
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(i == 0), Interval: "0", Color: "--ink", FontSize: 12, Overflow: "truncate"},
	}
	c.SetGlobalOptions(charts.WithGridOpts(opts.Grid{Left: "220", Right: "40", Top: fmt.Sprint(panelHead), Bottom: "2"}))
	if i == 0 {
		c.SetGlobalOptions(charts.WithXAxisOpts(x), charts.WithYAxisOpts(y))
		return
	}
	c.ExtendXAxis(x)
	c.ExtendYAxis(y)
}

func panelLook(i int, colour string) []charts.SeriesOpts {
	return []charts.SeriesOpts{
		charts.WithBarChartOpts(opts.BarChart{XAxisIndex: i, YAxisIndex: i, BarCategoryGap: "40%"}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: colour}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "right", Color: "--ink", FontSize: 11, Formatter: "{c}"}),
	}
}

// bars are one bar a person; nothing lost is no bar.
func bars(people []analysis.Dependence, t toll) []opts.BarData {
	data := make([]opts.BarData, len(people))
	for i, d := range people {
		if n := t.of(d); n > 0 {
			data[i] = opts.BarData{Name: plain(d.Name) + "\n" + t.name + ": " + words.Number(float64(n)), Value: n}
		}
	}
	return data
}

func personLabels(people []analysis.Dependence) []string {
	labels := make([]string, len(people))
	for i, d := range people {
		labels[i] = plain(d.Name)
	}
	return labels
}
