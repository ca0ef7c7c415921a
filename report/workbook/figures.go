package workbook

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

// The second page of Summary holds the figures that its charts draw.

// span is a block of rows that a chart draws.
type span struct {
	first, last int
	title       string
}

func (s span) rows() int { return s.last - s.first + 1 }

// unitRows are the organisation and its units, the lowest coverage first.
func (b *book) unitRows(k *blocks) span {
	units := b.chartUnits()
	title := "Coverage by unit, lowest first"
	switch {
	case len(units) == 1:
		title = "Coverage by unit"
	case len(units) > mostBars:
		title = fmt.Sprintf("Coverage by unit: the lowest %d of %d", mostBars, len(units))
		units = units[:mostBars]
	}
	k.heading(title)
	k.heads("Unit", "Coverage", "Depth")
	k.right(2, 3)
	rows := span{first: k.row(), title: title}
	for _, u := range units {
		k.add(excelize.Cell{StyleID: b.styles.strong, Value: u.Name}, b.styles.figure(u.Coverage), b.styles.figure(u.Depth))
	}
	rows.last = k.row() - 1
	return rows
}

// chartUnits are the units of the first kind below the organisation whose
// coverage is known, or the organisation where it has no units.
func (b *book) chartUnits() []analysis.Unit {
	if len(b.r.Units) < 2 {
		return b.r.Units
	}
	kind := b.r.Units[1].Kind
	var out []analysis.Unit
	for _, u := range b.r.Units[1:] {
		if u.Kind == kind && u.Coverage.Known {
			out = append(out, u)
		}
	}
	slices.SortStableFunc(out, func(x, y analysis.Unit) int { return cmp.Compare(x.Coverage.Value, y.Coverage.Value) })
	return out
}

// summaryCharts draws three charts in a row, as wide as the page.
func (b *book) summaryCharts(place span, widths []float64, units span) error {
	bench := b.benchSpan()
	var charts []bars
	if bench.rows() > 0 {
		charts = append(charts, bars{
			title: bench.title, format: "0 %", max: 1.1, names: fixed(benchName, 1, bench.first, 1, bench.last), count: bench.rows(),
			alt:    "Bars: bench strength in percent of the seats under each definition. The figures stand on the sheet Bench.",
			series: []series{{fixed(benchName, 2, bench.first-1, 2, bench.first-1), fixed(benchName, 2, bench.first, 2, bench.last), words.Accent, words.Ink}},
		})
	}
	if len(b.r.Seats) > 0 {
		charts = append(charts, b.readinessChart())
	}
	if units.rows() > 0 {
		charts = append(charts, bars{
			title: units.title, format: "0 %", max: 1.1, names: fixed(summaryName, 1, units.first, 1, units.last), count: units.rows(),
			alt:    "Bars: the share of required competencies that somebody in the unit holds. The figures stand on the next page.",
			series: []series{{fixed(summaryName, 2, units.first-1, 2, units.first-1), fixed(summaryName, 2, units.first, 2, units.last), words.Accent, words.Ink}},
		})
	}
	return b.chartRow(place, widths, charts)
}

// chartRow sets charts side by side over the whole width of the page. One that
// stacks several series takes half as much again as the others.
func (b *book) chartRow(place span, widths []float64, charts []bars) error {
	const margin = 10
	page, parts, left := 0, 0, 0
	for _, w := range widths {
		page += pixels(w)
	}
	for _, c := range charts {
		parts += c.parts()
	}
	for _, c := range charts {
		var column int
		column, c.left = columnAt(widths, left)
		width := page * c.parts() / parts
		c.width, c.height = uint(width-margin), uint(rowPixels*place.rows()-margin)
		if err := b.chart(summaryName, at(column, place.first), c); err != nil {
			return err
		}
		left += width
	}
	return nil
}

// parts is how much of a row of charts this one takes, relative to others.
func (c bars) parts() int {
	if len(c.series) > 1 {
		return 3
	}
	return 2
}

// readinessChart stacks the candidates of the highest seats by band.
func (b *book) readinessChart() bars {
	shown := min(len(b.r.Seats), mostBars)
	last := headRow + shown
	c := bars{
		title: "Candidates by time to ready", format: "0;;", names: fixed(seatsName, 1, headRow+1, 1, last), count: shown,
		alt: "Stacked bars: for each of the highest seats, the number of candidates in each band of readiness. The figures stand on the sheet Seats.",
	}
	if shown < len(b.r.Seats) {
		c.title = fmt.Sprintf("Candidates by time to ready, %d of %d seats", shown, len(b.r.Seats))
	}
	for i := range b.r.Model.Bands {
		ink := words.Ink
		if i < 2 {
			ink = words.Paper
		}
		column := bandColumn + i
		c.series = append(c.series, series{fixed(seatsName, column, headRow, column, headRow), fixed(seatsName, column, headRow+1, column, last), words.BandColour(i), ink})
	}
	return c
}
