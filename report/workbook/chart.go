package workbook

import (
	"github.com/xuri/excelize/v2"

	"capgap/report/words"
)

// rowPixels is what excelize takes a row of ordinary height for when it sets the
// lower edge of a chart. Excel draws 20; the chart grows with its rows.
const rowPixels = 18

// bars is a native chart of horizontal bars, the first on top.
type bars struct {
	title  string
	about  string // what the bars measure, in a line under the title
	alt    string // what a reader who cannot see it should know
	format string // of the numbers on the bars
	names  string // range of the labels
	series []series
	count  int     // of bars
	max    float64 // end of the axis; 0 for what the numbers need
	width  uint    // in pixels
	height uint
	left   int // from the left edge of the cell, in pixels, within the cell

	waterfall bool // one bar a line, what it is worth in its label: no legend, no numbers on the bars
}

// series is one colour of a chart.
type series struct {
	name   string // the cell that names it
	values string // range
	colour string // "" for none: a bar on which another stands
	ink    string // of the number on the bar
}

// chart draws bars at a cell; more than one series are stacked.
func (b *book) chart(sheet, cell string, c bars) error {
	kind, overlap, gap, vary := excelize.Bar, 0, uint(45), false
	switch { // few bars need not be fat
	case c.count <= 2:
		gap = 350
	case c.count <= 4:
		gap = 140
	}
	legend := excelize.ChartLegend{Position: "none"}
	position := excelize.ChartDataLabelsPositionOutsideEnd
	if len(c.series) > 1 {
		kind, overlap = excelize.BarStacked, 100
		legend = excelize.ChartLegend{Position: "bottom", Font: font(9, words.Ink, false)}
		position = excelize.ChartDataLabelsPositionCenter
	}
	if c.waterfall {
		legend.Position = "none"
	}
	chart := &excelize.Chart{
		Type: kind, Dimension: excelize.ChartDimension{Width: c.width, Height: c.height},
		Title:  b.chartTitle(c.title, c.about),
		Format: excelize.GraphicOptions{AltText: c.alt, Name: c.title, OffsetX: c.left},
		Legend: legend, VaryColors: &vary, GapWidth: &gap, Overlap: &overlap, ShowBlanksAs: "gap",
		XAxis:    excelize.ChartAxis{ReverseOrder: true, TickLabelSkip: 1, Font: *font(9, words.Ink, false)},
		YAxis:    excelize.ChartAxis{None: true, Font: *font(9, words.Muted, false)},
		PlotArea: excelize.ChartPlotArea{ShowVal: !c.waterfall, NumFmt: excelize.ChartNumFmt{CustomNumFmt: c.format}},
		Border:   excelize.LineOptions{Type: excelize.LineNone},
	}
	zero := 0.0
	chart.YAxis.Minimum = &zero
	if c.max > 0 {
		chart.YAxis.Maximum = &c.max
	}
	for _, s := range c.series {
		chart.Series = append(chart.Series, excelize.ChartSeries{
			Name: s.name, Categories: c.names, Values: s.values, Fill: fill(s.colour),
			DataLabel: excelize.ChartDataLabel{Font: *font(9, s.ink, false)}, DataLabelPosition: position,
		})
	}
	return b.f.AddChart(sheet, cell, chart)
}

// chartTitle says what a chart shows and, in small print, what it measures and of
// which day: what a reader needs where the chart is pasted alone.
func (b *book) chartTitle(title, about string) excelize.ChartTitle {
	source := words.Date(b.r.AsOf)
	if about != "" {
		source = about + ", " + source
	}
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{
		{Text: title, Font: font(12, words.Accent, true)}, {Text: words.Capital(source), Font: font(9, words.Muted, false)},
	}}
}

// pixels is how wide Excel draws a column of a width in characters.
func pixels(width float64) int { return int(7*width + 5) }

// across is how wide Excel draws columns together.
func across(widths []float64) (sum int) {
	for _, w := range widths {
		sum += pixels(w)
	}
	return sum
}

// columnAt is the column, counted from 1, and the place within it that lie so
// many pixels from the left edge of the sheet.
func columnAt(widths []float64, left int) (column, rest int) {
	for i, w := range widths {
		if left < pixels(w) || i == len(widths)-1 {
			return i + 1, left
		}
		left -= pixels(w)
	}
	return 1, left
}

// curve is a native chart of shares over costs, points in order joined by a line.
type curve struct {
	title, alt string
	about      string // in a line under the title
	across     string // what the axis measures
	x, y, name string // ranges, and the cell that names the points
	points     int    // as many can be labelled as mostBars
	width      uint   // in pixels
	height     uint
	left       int // from the left edge of the cell, in pixels
}

// curve draws points at a cell.
func (b *book) curve(sheet, cell string, c curve) error {
	zero, whole := 0.0, 1.0
	axis := func(title, format string) excelize.ChartAxis {
		return excelize.ChartAxis{
			Font: *font(9, words.Muted, false), Minimum: &zero, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format},
			Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title, Font: font(9, words.Muted, false)}}},
		}
	}
	up := axis("", shareFormats[0])
	up.Title, up.Maximum = excelize.ChartTitle{}, &whole
	return b.f.AddChart(sheet, cell, &excelize.Chart{
		Type: excelize.Scatter, Dimension: excelize.ChartDimension{Width: c.width, Height: c.height},
		Title:  b.chartTitle(c.title, c.about),
		Format: excelize.GraphicOptions{AltText: c.alt, Name: c.title, OffsetX: c.left},
		Legend: excelize.ChartLegend{Position: "none"},
		XAxis:  axis(c.across, countFormat), YAxis: up,
		PlotArea: excelize.ChartPlotArea{ShowVal: c.points <= mostBars, NumFmt: excelize.ChartNumFmt{CustomNumFmt: shareFormats[0]}},
		Border:   excelize.LineOptions{Type: excelize.LineNone},
		Series: []excelize.ChartSeries{{
			Name: c.name, Categories: c.x, Values: c.y, Fill: fill(words.Accent),
			Line:      excelize.LineOptions{Type: excelize.LineSolid, Width: 1.5, Fill: fill(words.Accent)},
			Marker:    excelize.ChartMarker{Symbol: "circle", Size: 7, Fill: fill(words.Accent)},
			DataLabel: excelize.ChartDataLabel{Font: *font(9, words.Ink, false)}, DataLabelPosition: excelize.ChartDataLabelsPositionAbove,
		}},
	})
}
