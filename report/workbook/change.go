package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const changeName = "Change"

// changeWidths are the columns of the bridges, to which the list of names keeps; those after the last printed one are for the figures that charts draw.
var changeWidths = []float64{30, 36, 10, 10, 11, 10, 22, 46, 3, 30, 9, 9, 9, 9}

const (
	changePrinted = 8
	changeDrawn   = 10 // first column of what the charts draw
	changeChart   = 6  // column at which charts begin
)

// change is the way from the last review's headlines to these: a waterfall and its
// figures for each, then everybody behind a bar.
func (b *book) change() error {
	c := b.r.Change
	k := b.newBlocks("Change since "+words.Date(c.Since), "Each headline from its last value to this one. Changes are applied in a fixed order, from top to bottom; each bar says what one kind adds once those above it are done.", changeWidths...)
	k.links[linkRow], k.print = summaryName, changePrinted
	k.gap(1)
	k.wide(b.styles.boxStrong, c.Sentence)
	if c.Limits != "" {
		k.wide(b.styles.box, c.Limits)
	}
	var falls []waterfall
	for i := range c.Bridges {
		falls = append(falls, b.bridgeRows(k, &c.Bridges[i]))
	}
	k.heading("Who is behind the bars")
	k.repeats = 1
	addItems(k, b.changeColumns(), changedOf(c))
	return k.write(sheet{name: changeName}, func(w *excelize.StreamWriter) error {
		for _, f := range falls {
			if err := b.drawWaterfall(f, k.widths); err != nil {
				return err
			}
		}
		return nil
	})
}

// bridgeRows are one headline: its sentence and its bars, and room for a chart
// beside them.
func (b *book) bridgeRows(k *blocks, of *analysis.Bridge) waterfall {
	k.heading(of.Title)
	k.wide(b.styles.plain, of.Sentence)
	f := b.newWaterfall(of)
	f.first = k.row()
	k.heads("What changed", "What it did", "Effect", "Then", "")
	k.right(3, 4)
	k.lines[f.first-1].cells = append(k.lines[f.first-1].cells, f.heads()...)
	steps := b.bridgeSteps(of, f.first+1)
	for i, cells := range steps {
		k.add(append(cells, f.drawn(i)...)...)
	}
	k.gap(f.below(k))
	return f
}

// bridgeSteps are the rows of a bridge, the first at a row of the sheet. What had
// no effect is named in one of them.
func (b *book) bridgeSteps(of *analysis.Bridge, first int) [][]any {
	s := &b.styles
	blank := excelize.Cell{StyleID: s.text}
	row := func(style int, name string, did, effect excelize.Cell, f analysis.Figure) []any {
		return []any{excelize.Cell{StyleID: style, Value: name}, did, effect, s.exact(f, of.Decimals), excelize.Cell{StyleID: s.rest, Value: words.Rest(f)}}
	}
	steps := [][]any{row(s.strong, "Last review, "+words.Date(b.r.Change.Since), blank, excelize.Cell{StyleID: s.gain, Value: words.Unknown}, of.Start)}
	var idle []string
	at := of.Start
	for i := range of.Bars {
		bar := &of.Bars[i]
		if at = bar.After; bar.Delta == 0 && len(bar.Effects) == 0 {
			idle = append(idle, bar.Name)
			continue
		}
		did := excelize.Cell{StyleID: s.text, Value: strings.Join(bar.Effects, ". ")}
		steps = append(steps, row(s.text, bar.Name, did, s.effect(of, bar.Printed), bar.After))
	}
	if len(idle) > 0 {
		steps = append(steps, row(s.muted, "Without effect", excelize.Cell{StyleID: s.muted, Value: strings.Join(idle, ", ")}, s.effect(of, 0), at))
	}
	total := s.effect(of, of.Change())
	if len(steps) > 1 {
		total.Formula = "SUM(" + area(3, first+1, 3, first+len(steps)-1) + ")"
	}
	return append(steps, row(s.strong, "This review, "+words.Date(b.r.AsOf), blank, total, of.End))
}

// exact is a figure with so many decimals of a percent.
func (s *styles) exact(f analysis.Figure, decimals int) excelize.Cell {
	cell := s.figure(f)
	if f.Known && f.Form == analysis.Share {
		cell.StyleID = s.shares[decimals]
	}
	return cell
}

// effect is a part of a bridge, as printed.
func (s *styles) effect(of *analysis.Bridge, printed float64) excelize.Cell {
	style := s.gain
	switch {
	case of.Start.Form == analysis.Share && of.Decimals > 0:
		style = s.gainTenths
	case of.Start.Form == analysis.Share:
		style = s.gainPoints
	}
	return excelize.Cell{StyleID: style, Value: printed}
}

// changedRow is somebody behind the bars of one name.
type changedRow struct {
	bar string
	analysis.Changed
}

// changedOf are those behind the bars, each once under every kind of change, for
// one change moves several headlines.
func changedOf(c *analysis.Change) []changedRow {
	var rows []changedRow
	add := func(row changedRow) {
		if !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
	}
	for _, of := range c.Bridges {
		for _, bar := range of.Bars {
			for _, p := range bar.People {
				add(changedRow{bar.Name, p})
			}
			if bar.Others > 0 {
				add(changedRow{bar.Name, analysis.Changed{Name: fmt.Sprintf("and %s more", words.Number(float64(bar.Others)))}})
			}
		}
	}
	return rows
}

func (b *book) changeColumns() []column[changedRow] {
	s := &b.styles
	return []column[changedRow]{
		{"Change", 0, s.strong, func(r changedRow) any { return r.bar }},
		{"What is new", 0, s.text, func(r changedRow) any { return r.What }},
		{"Id", 0, s.muted, func(r changedRow) any { return r.Person }},
		{"Name", 0, s.short, func(r changedRow) any { return r.Name }}, // reaches over what is free beside it
	}
}
