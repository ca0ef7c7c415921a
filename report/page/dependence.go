package page

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// drawnPeople is how many people the chart of dependence shows, and listedPeople
// how many the table; both take the worst, in the order of the review.
const (
	drawnPeople  = 15
	listedPeople = 50
)

// pairRow is the height of a row with two bars, in pixels.
const pairRow = 36

// dependence draws what leaves with each person: seats and competencies.
func dependence(r *analysis.Review) (*figure, error) {
	people, _ := split(r.Dependence, drawnPeople)
	if len(people) == 0 {
		return nil, nil
	}
	const id = "dependence-bars"
	says := "What would be uncovered if this person left, worst first: seats that stay empty weigh most, then what the organisation as a whole would no longer cover, then its units." + drawn(len(people), len(r.Dependence))
	c := charts.NewBar()
	c.SetGlobalOptions(base(id, says, "{b}")...)
	c.SetGlobalOptions(charts.WithGridOpts(opts.Grid{Left: "220", Right: "40", Top: "2", Bottom: "2"}), silentAxis(), nameAxis(personLabels(people)))
	c.AddSeries("seats", bars(people, "seats that stay empty", seatsLost), barLook("--accent")...)
	c.AddSeries("competencies", bars(people, "competencies left uncovered in a unit", cellsRed), barLook("--bar")...)
	text, err := options(c)
	key := []swatch{{Colour: "--accent", Means: "seats that stay empty"}, {Colour: "--bar", Means: "competencies left uncovered, in a unit or the organisation"}}
	return &figure{ID: id, Says: says, Key: key, Layout: "bars", Height: pairRow*len(people) + barRoom, Options: text}, err
}

func seatsLost(d analysis.Dependence) int { return d.SeatsLost }

func cellsRed(d analysis.Dependence) int { return d.CellsRed }

func barLook(colour string) []charts.SeriesOpts {
	return []charts.SeriesOpts{
		charts.WithBarChartOpts(opts.BarChart{BarGap: "12%", BarCategoryGap: "34%"}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: colour}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "right", Color: "--ink", FontSize: 11, Formatter: "{c}"}),
	}
}

// bars are one bar a person; nothing lost is no bar.
func bars(people []analysis.Dependence, what string, of func(analysis.Dependence) int) []opts.BarData {
	data := make([]opts.BarData, len(people))
	for i, d := range people {
		if n := of(d); n > 0 {
			data[i] = opts.BarData{Name: plain(d.Name) + "\n" + what + ": " + words.Number(float64(n)), Value: n}
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
