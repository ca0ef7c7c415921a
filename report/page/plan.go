package page

import (
	"fmt"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// listedActions is how many raises of the plan the page lists, listedRaised how
// many people, and namedPoints up to how many results of the frontier have their name beside them.
const (
	listedActions = 60
	listedRaised  = 12
	namedPoints   = 9
)

// lowResult is the share below which today's name would stand on the axis.
const lowResult = 0.12

// plan is the section on what to do.
type plan struct {
	*analysis.Plan
	Figure *figure
	Listed []action
	People []raised
	Others int // people of the plan who are not among People
}

// raised is one person of the plan with what they are to learn.
type raised struct {
	Person, Name, For string
	Raises            []analysis.Action
}

// action is one raise; the first of each person and seat names both.
type action struct {
	analysis.Action
	First bool
}

// newPlan draws the frontier and lists the actions; nil without a plan.
func newPlan(r *analysis.Review) (*plan, error) {
	if r.Plan == nil {
		return nil, nil
	}
	out := &plan{Plan: r.Plan}
	listed, _ := split(r.Plan.Actions, listedActions)
	for i, a := range listed {
		first := i == 0 || listed[i-1].Person != a.Person || listed[i-1].For != a.For
		out.Listed = append(out.Listed, action{a, first})
	}
	people := raisedPeople(r.Plan.Actions)
	shown, rest := split(people, listedRaised)
	out.People, out.Others = shown, len(rest)
	figure, err := frontier(r.Plan)
	out.Figure = figure
	return out, err
}

// raisedPeople gathers the actions of each person and seat, in their order.
func raisedPeople(actions []analysis.Action) []raised {
	var people []raised
	for i, a := range actions {
		if i == 0 || actions[i-1].Person != a.Person || actions[i-1].For != a.For {
			people = append(people, raised{Person: a.Person, Name: a.Name, For: a.For})
		}
		last := &people[len(people)-1]
		last.Raises = append(last.Raises, a)
	}
	return people
}

// frontier draws the most that each sum buys, with today, the plan and the target
// marked; nil where no sum buys anything.
func frontier(p *analysis.Plan) (*figure, error) {
	if len(p.Frontier) < 2 {
		return nil, nil
	}
	const id = "plan-frontier"
	unit := plain(p.Unit)
	says := fmt.Sprintf("The best %s that can be had for each sum of %s; the cheapest result stands furthest left. Today, the plan and the target of %s are marked.", strings.ToLower(plain(p.Name)), costUnit(unit), words.Percent(p.Wanted))
	c := charts.NewLine()
	c.SetGlobalOptions(base(id, says, "{b}")...)
	c.SetGlobalOptions(
		charts.WithGridOpts(opts.Grid{Left: "44", Right: "70", Top: "30", Bottom: "46"}),
		charts.WithXAxisOpts(opts.XAxis{
			Type: "value", Min: 0, Name: costUnit(unit), NameLocation: "middle", NameGap: 28, SplitLine: noLines(),
			AxisLine: ruled(), AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Color: "--muted", FontSize: 11},
		}),
		charts.WithYAxisOpts(opts.YAxis{
			Type: "value", Min: 0, Max: max(100, 100*p.Result.Value), SplitLine: noLines(), AxisLine: ruled(),
			AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Color: "--muted", FontSize: 11, Formatter: "{value} %"},
		}),
	)
	c.AddSeries("results", nil, frontierLook(p)...)
	c.MultiSeries[0].Data = planPoints(p)
	text, err := options(c)
	key := []swatch{{Colour: "--accent", Line: "ring", Means: "today: " + result(p.Today)}, {Colour: "--accent", Line: "dot", Means: "plan: " + result(p.Result)}, {Colour: "--second", Line: "dashed", Means: "target: " + words.Percent(p.Wanted)}}
	return &figure{ID: id, Says: says, Key: key, Layout: "line", Options: text}, err
}

// costUnit is what costs are counted in, with a word for months.
func costUnit(unit string) string {
	if unit == "months" {
		return "months of development"
	}
	return unit
}

func ruled() *opts.AxisLine {
	return &opts.AxisLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: "--muted"}}
}

func frontierLook(p *analysis.Plan) []charts.SeriesOpts {
	return []charts.SeriesOpts{
		charts.WithLineChartOpts(opts.LineChart{Step: "end", Symbol: "circle", SymbolSize: 8, ShowSymbol: opts.Bool(true)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: "--accent", Width: 2}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: "--accent"}),
		charts.WithMarkLineNameYAxisItemOpts(opts.MarkLineNameYAxisItem{Name: "target: " + words.Percent(p.Wanted), YAxis: 100 * p.Wanted}),
		charts.WithMarkLineStyleOpts(opts.MarkLineStyle{
			Symbol: []string{"none", "none"}, LineStyle: &opts.LineStyle{Color: "--second", Type: "dashed", Width: 1},
			Label: &opts.Label{Show: opts.Bool(true), Position: "insideStartTop", Color: "--second", FontSize: 12, Formatter: "target " + words.Percent(p.Wanted)},
		}),
	}
}

// result is a figure in few words: "8 of 19", else "97 %".
func result(f analysis.Figure) string {
	if rest := words.Rest(f); rest != "" {
		return rest
	}
	return words.Value(f)
}

// point is a result of the frontier; its label stands beside it.
type point struct {
	opts.LineData
	Label *opts.Label `json:"label,omitempty"`
}

// planPoints are the results, with words beside today's, the plan's and, where
// they are few, all. Below and to the right of a step nothing else is drawn.
func planPoints(p *analysis.Plan) []point {
	var data []point
	for i, f := range p.Frontier {
		says := result(f.Result)
		d := point{LineData: opts.LineData{Name: words.Figure(f.Result) + "\nfor " + words.Number(f.Cost) + " " + costUnit(plain(p.Unit)), Value: [2]float64{f.Cost, 100 * f.Result.Value}}}
		label := &opts.Label{Show: opts.Bool(true), Color: "--ink", FontSize: 12, Position: "bottom", Align: "left", Formatter: says}
		switch {
		case i == 0 && f.Cost == 0:
			label.Formatter, d.Symbol, d.SymbolSize = "today: "+says, "emptyCircle", 11
			if f.Result.Value < lowResult {
				label = nil
			}
		case len(p.Actions) > 0 && f.Cost == p.Cost:
			label.Formatter, label.FontWeight, label.Color = "plan: "+says, "bold", "--accent"
			label.Position, label.Align = "top", "right"
			d.SymbolSize = 13
		case len(p.Frontier) > namedPoints || 12*f.Cost < p.Frontier[len(p.Frontier)-1].Cost: // too near to today
			label = nil
		}
		d.Label = label
		data = append(data, d)
	}
	return data
}
