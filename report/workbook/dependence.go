package workbook

import (
	"fmt"
	"strings"

	"capgap/analysis"
	"capgap/report/words"
)

const dependenceName = "Dependence"

const (
	chartRows         = 17 // rows of ordinary height that a chart on a sheet covers
	mostBars          = 12 // bars that a chart can carry and still be read
	dependencePrinted = 8  // columns on paper; the rest is for work on screen
)

// dependence is what leaves with one person, the worst first.
func (b *book) dependence() error {
	s := &b.styles
	columns := fitted(s, []column[analysis.Dependence]{
		{"Person", 24, s.strong, func(d analysis.Dependence) any { return d.Name }},
		{"Seats that stay empty", 9, s.level, func(d analysis.Dependence) any { return some(d.SeatsLost) }},
		{"Unit competencies that turn red", 13, s.level, func(d analysis.Dependence) any { return some(d.CellsRed) }},
		{"Unit competencies left to one person", 13, s.level, func(d analysis.Dependence) any { return some(d.CellsAmber) }},
		{"Unit", 22, s.text, func(d analysis.Dependence) any { return d.Unit }},
		{"Leaves empty", 26, s.text, func(d analysis.Dependence) any { return leavesEmpty(d) }},
		{"The organisation would lose", 24, s.text, func(d analysis.Dependence) any { return strings.Join(d.Organised, "; ") }},
		{"Units would lose", 56, s.text, func(d analysis.Dependence) any { return strings.Join(d.UnitCells, "; ") }},
		{"Title", 26, s.text, func(d analysis.Dependence) any { return d.Title }},
		{"Seat held", 30, s.text, func(d analysis.Dependence) any { return d.Seat }},
		{"Only ready successor for", 40, s.text, func(d analysis.Dependence) any { return strings.Join(d.OnlyReady, "; ") }},
		{"Risk of loss", 9, s.text, func(d analysis.Dependence) any { return d.RiskOfLoss }},
		{"Id", 9, s.short, func(d analysis.Dependence) any { return d.Person }},
		{"Comes from", 26, s.origin, func(d analysis.Dependence) any { return d.From }},
	}, b.r.Dependence)
	t := tableSheet{
		name: dependenceName, title: "Dependence on single people", frozen: 1, printed: dependencePrinted,
		note: strings.TrimSpace("Each person is taken away in turn, and every seat is filled again as well as can be. " + b.r.Pairs.Sentence),
	}
	if drawn := b.r.Dependence[:min(mostBars, len(b.r.Dependence))]; !alike(drawn) {
		t.above = dependenceRows(drawn)
		var widths []float64 // as they will be, for the chart lies across them
		for _, c := range columns {
			widths = append(widths, c.width)
		}
		t.decorate = func(name string, first, last int) error { return b.dependenceChart(name, widths, t.above, first, last) }
	}
	return writeTable(b, t, columns, b.r.Dependence)
}

// alike reports whether bars would all be of one length, and a chart say nothing.
func alike(list []analysis.Dependence) bool {
	for _, d := range list {
		if d.SeatsLost+d.CellsRed != list[0].SeatsLost+list[0].CellsRed {
			return false
		}
	}
	return true
}

// dependenceRows are the rows that the chart covers: more where names need two
// lines beside their bars.
func dependenceRows(list []analysis.Dependence) int {
	for _, d := range list {
		if extent(d.Name) > 3500 && len(list) > mostBars/2 {
			return chartRows + mostBars
		}
	}
	return chartRows
}

// leavesEmpty is the seat that nobody is left for, often not the one held.
func leavesEmpty(d analysis.Dependence) string {
	if d.SeatsLost == 0 {
		return ""
	}
	return d.Loses
}

func (b *book) dependenceChart(name string, widths []float64, rows, first, last int) error {
	end := min(last, first+mostBars-1)
	title := "What leaves with one person"
	if end < last {
		title = fmt.Sprintf("What leaves with one person: the first %d of %d", mostBars, len(b.r.Dependence))
	}
	if rows > chartRows { // the chart fills a page
		if err := b.f.InsertPageBreak(name, at(1, first-1)); err != nil {
			return err
		}
	}
	return b.chart(name, at(1, headRow), bars{
		title: title, format: "0;;", width: uint(across(widths[:dependencePrinted]) - 20), count: end - first + 1, height: uint(rowPixels * (rows - 1)),
		alt: "Bars: for each person, the seats that would stay empty and the competencies of units that nobody would hold. " +
			words.Clean(b.r.Dependence[0].Name) + " comes first. The figures stand in the table below.",
		names: fixed(name, 1, first, 1, end),
		series: []series{
			{fixed(name, 2, first-1, 2, first-1), fixed(name, 2, first, 2, end), words.Red, words.Paper},
			{fixed(name, 3, first-1, 3, first-1), fixed(name, 3, first, 3, end), words.Grey, words.Ink},
		},
	})
}
