package page

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"capgap/analysis"
	"capgap/report/words"
)

// change is the section on the way from the last review's headlines.
type change struct {
	*analysis.Change
	Moved []bridge // with a picture
	Still []bridge
}

// bridge is one headline from its last value to this one.
type bridge struct {
	analysis.Bridge
	From, To string // Start and End as printed
	Figure   *figure
	Steps    []stepRow
}

// moving are the steps that are drawn: those that move the headline.
func (b *bridge) moving() []stepRow {
	return slices.DeleteFunc(slices.Clone(b.Steps), func(s stepRow) bool { return s.Delta == 0 })
}

// idle are the names of the other steps.
func (b *bridge) idle() (names []string) {
	for _, s := range b.Steps {
		if s.Delta == 0 {
			names = append(names, s.Name)
		}
	}
	return names
}

// stepRow is one bar with its words.
type stepRow struct {
	analysis.Bar
	Says string // "+4 points"
	Then string // the headline once it is applied
}

// newChange draws a waterfall for each headline that moved; nil without a
// previous review.
func newChange(r *analysis.Review) (*change, error) {
	if r.Change == nil {
		return nil, nil
	}
	out := &change{Change: r.Change}
	for i, b := range r.Change.Bridges {
		view := bridge{Bridge: b, From: words.Exact(b.Start, b.Decimals), To: words.Exact(b.End, b.Decimals)}
		for _, bar := range b.Bars {
			view.Steps = append(view.Steps, stepRow{Bar: bar, Says: words.Points(bar.Printed, b.Start.Form, b.Decimals), Then: words.Exact(bar.After, b.Decimals)})
		}
		figure, err := waterfall(fmt.Sprintf("bridge-%d", i+1), plain(words.Date(r.Change.Since)), plain(words.Date(r.AsOf)), &view)
		if err != nil {
			return nil, err
		}
		view.Figure = figure
		if figure != nil {
			out.Moved = append(out.Moved, view)
		} else {
			out.Still = append(out.Still, view)
		}
	}
	return out, nil
}

// waterfall draws a bridge: the last value, what each kind of change did, and the
// value of today; nil where nothing moved it or nothing could be told apart.
func waterfall(id, since, today string, b *bridge) (*figure, error) {
	if len(b.moving()) == 0 || !b.Start.Known || !b.End.Known {
		return nil, nil
	}
	low := analysis.Figure{Known: true, Value: b.Floor(), Form: b.Start.Form}
	says := words.Clean(b.Sentence)
	if idle := b.idle(); len(idle) > 0 {
		says += " Without effect: " + words.Clean(strings.Join(idle, ", ")) + "."
	}
	if low.Value > 0 {
		says += fmt.Sprintf(" The scale begins at %s.", words.Exact(low, 0))
	}
	c := charts.NewBar()
	c.SetGlobalOptions(base(id, says, "{b}")...)
	c.SetGlobalOptions(charts.WithGridOpts(opts.Grid{Left: "220", Right: "90", Top: "2", Bottom: "2"}), nameAxis(stepLabels(since, today, b)),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Show: opts.Bool(false), Min: drawnAt(low)}))
	c.AddSeries("", feet(b), stepLook("transparent")...)
	c.AddSeries("total", totals(since, today, b), stepLook("--accent")...)
	c.AddSeries("better", moves(b, true), stepLook("--band-2")...)
	c.AddSeries("worse", moves(b, false), stepLook("--second")...)
	text, err := options(c)
	return &figure{ID: id, Says: says, Layout: "bars", Options: text}, err
}

func stepLook(colour string) []charts.SeriesOpts {
	return []charts.SeriesOpts{
		charts.WithBarChartOpts(opts.BarChart{Stack: "way", BarWidth: "62%"}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: colour}),
	}
}

func stepLabels(since, today string, b *bridge) []string {
	labels := []string{since}
	for _, bar := range b.moving() {
		labels = append(labels, plain(bar.Name))
	}
	return append(labels, today)
}

// feet are what the bars of change stand on, without a colour.
func feet(b *bridge) []opts.BarData {
	data := make([]opts.BarData, len(b.moving())+2)
	for i, s := range b.moving() {
		data[i+1] = opts.BarData{Name: stepWords(s), Value: min(drawnAt(s.Before), drawnAt(s.After))}
	}
	return data
}

// totals are the bars of the two reviews.
func totals(since, today string, b *bridge) []opts.BarData {
	data := make([]opts.BarData, len(b.moving())+2)
	data[0] = opts.BarData{Name: since + ": " + b.From, Value: drawnAt(b.Start), Label: beside(b.From)}
	data[len(data)-1] = opts.BarData{Name: today + ": " + b.To, Value: drawnAt(b.End), Label: beside(b.To)}
	return data
}

// moves are the changes for the better, or those for the worse.
func moves(b *bridge, wanted bool) []opts.BarData {
	data := make([]opts.BarData, len(b.moving())+2)
	for i, s := range b.moving() {
		if b.Better(&s.Bar) == wanted {
			data[i+1] = opts.BarData{Name: stepWords(s), Value: math.Abs(drawnAt(s.After) - drawnAt(s.Before)), Label: beside(s.Says)}
		}
	}
	return data
}

// stepWords is the tooltip of a bar: what moved, and at most three of those
// behind it.
func stepWords(s stepRow) string {
	text := plain(s.Name) + ": " + s.Says + ", then " + s.Then
	effects, _ := split(s.Effects, 3)
	for _, effect := range effects {
		text += "\n" + plain(effect)
	}
	named, rest := split(s.People, 3)
	for _, p := range named {
		text += "\n" + plain(p.Name) + ": " + plain(p.What)
	}
	if n := len(rest) + s.Others; n > 0 {
		text += fmt.Sprintf("\nand %s more", words.Number(float64(n)))
	}
	return text
}

func beside(text string) *opts.Label {
	return &opts.Label{Show: opts.Bool(true), Position: "right", Color: "--ink", FontSize: 11, Formatter: plain(text)}
}

// drawnAt is a headline's place on the scale: percent, or its count.
func drawnAt(f analysis.Figure) float64 {
	if f.Form == analysis.Share {
		return 100 * f.Value
	}
	return f.Value
}
