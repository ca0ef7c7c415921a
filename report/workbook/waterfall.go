package workbook

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

// waterfall is a bridge as a native chart: bars that stand on bars without a
// colour. What moved nothing is left out; the rows beside it have that as well.
type waterfall struct {
	*analysis.Bridge
	first int // row of its heading on the sheet
	steps [][]any
	small int // style of the figures that the chart draws
}

// newWaterfall works out what is drawn; nothing where nothing moved.
func (b *book) newWaterfall(of *analysis.Bridge) waterfall {
	f := waterfall{Bridge: of, small: b.styles.small}
	if !of.Start.Known || !of.End.Known {
		return f
	}
	add := func(label string, values ...any) { f.steps = append(f.steps, append([]any{label}, values...)) }
	floor := of.Floor()
	add(words.Date(b.r.Change.Since)+": "+words.Exact(of.Start, of.Decimals), nil, of.Start.Value-floor, nil, nil)
	for i := range of.Bars {
		bar := &of.Bars[i]
		if bar.Delta == 0 {
			continue
		}
		better, worse := any(math.Abs(bar.Delta)), any(nil)
		if !of.Better(bar) {
			better, worse = worse, better
		}
		add(bar.Name+": "+words.Points(bar.Printed, of.Start.Form, of.Decimals), min(bar.Before.Value, bar.After.Value)-floor, nil, better, worse)
	}
	add(words.Date(b.r.AsOf)+": "+words.Exact(of.End, of.Decimals), nil, of.End.Value-floor, nil, nil)
	if len(f.steps) == 2 {
		f.steps = nil
	}
	return f
}

// heads name the columns of what is drawn, to the right of what is printed.
func (f *waterfall) heads() []any {
	return f.cells([]any{"Drawn", "Under it", "Review", "Better", "Worse"})
}

// drawn is one line of what is drawn, if there are so many.
func (f *waterfall) drawn(i int) []any {
	if i >= len(f.steps) {
		return nil
	}
	return f.cells(f.steps[i])
}

func (f *waterfall) cells(values []any) []any {
	if f.steps == nil {
		return nil
	}
	cells := make([]any, changeDrawn-changeChart) // the columns under the chart
	for _, v := range values {
		cells = append(cells, excelize.Cell{StyleID: f.small, Value: v})
	}
	return cells
}

// rows of ordinary height that the chart takes, 0 for none.
func (f *waterfall) rows() int {
	if f.steps == nil {
		return 0
	}
	return 4 + len(f.steps)
}

// below is how many rows must follow those written so far for the chart to have
// room beside them.
func (f *waterfall) below(k *blocks) int {
	left := float64(f.rows() * ordinary)
	for _, l := range k.lines[f.first-1:] {
		left -= max(ordinary, l.height)
	}
	return int(math.Ceil(max(0, left) / ordinary))
}

// drawWaterfall puts the chart beside the rows of its bridge.
func (b *book) drawWaterfall(f waterfall, widths []float64) error {
	if f.steps == nil {
		return nil
	}
	width := across(widths[changeChart-1 : changePrinted])
	last := f.first + len(f.steps)
	ranges := func(column int) string { return fixed(changeName, column, f.first+1, column, last) }
	name := func(column int) string { return fixed(changeName, column, f.first, column, f.first) }
	c := bars{
		title: f.Title + " since " + words.Date(b.r.Change.Since), alt: f.Sentence,
		names: ranges(changeDrawn), count: len(f.steps), waterfall: true,
		width: uint(width - 20), height: uint(rowPixels * f.rows()), left: 20,
	}
	if floor := f.Floor(); floor > 0 {
		c.about = fmt.Sprintf("scale begins at %.0f %%", 100*floor)
	}
	for i, colour := range []string{"", words.Accent, words.BandColour(1), words.Amber} {
		c.series = append(c.series, series{name: name(changeDrawn + 1 + i), values: ranges(changeDrawn + 1 + i), colour: colour, ink: words.Ink})
	}
	return b.chart(changeName, at(changeChart, f.first), c)
}
