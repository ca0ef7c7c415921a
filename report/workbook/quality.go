package workbook

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const qualityName = "Data quality"

// quality is what the figures rest on: rows and cells read, left out and
// doubted, who answered, and what met nothing in the model.
func (b *book) quality() error {
	k := b.newBlocks("Data quality", qualityNote(b.r),
		append([]float64{40, 16}, slices.Repeat([]float64{12}, max(7, len(countLabels(b.r.Input))))...)...)
	k.links[linkRow] = summaryName
	if len(b.r.Notices) > 0 {
		k.heading("To keep in mind")
		for _, n := range b.r.Notices {
			k.wide(b.styles.box, n.Text)
		}
	}
	b.inputRows(k)
	b.problemRows(k)
	b.responseRows(k)
	b.raterRows(k)
	b.unknownRows(k, "Skills that are not in the model", b.r.Quality.Unmatched)
	b.unknownRows(k, "Titles without a role model", b.r.Quality.Titles)
	return k.write(sheet{name: qualityName}, nil)
}

func qualityNote(r *analysis.Review) string {
	const sums = "Rows found are always the sum of the parts beside them, and so are cells."
	if r.Is(analysis.BoardPack) {
		return sums
	}
	return sums + " problems.csv lists every single problem with its cure."
}

// inputRows are the files and what became of their rows and cells.
func (b *book) inputRows(k *blocks) {
	labels := countLabels(b.r.Input)
	k.heading("What was read")
	k.heads(append([]string{"Table", "Counted"}, labels...)...)
	for i := range labels {
		k.right(3 + i)
	}
	for _, in := range b.r.Input {
		b.countRow(k, tableName(in), "rows", in.Rows, labels)
		if len(in.Cells) > 0 {
			b.countRow(k, tableName(in), "cells", in.Cells, labels)
		}
	}
	k.heading("How it was read")
	for _, in := range b.r.Input {
		how := []string{tableName(in) + ": " + in.Use, in.Format}
		if in.Layout != "" {
			how = append(how, in.Layout)
		}
		if in.Scale != "" {
			how = append(how, "scale "+in.Scale)
		}
		how = append(how, words.Number(float64(in.Bytes))+" bytes", "SHA-256 "+in.SHA256)
		k.wide(b.styles.text, strings.Join(how, " · "))
	}
}

func tableName(in analysis.Input) string {
	if in.Sheet == "" {
		return in.File
	}
	return in.File + ", sheet " + in.Sheet
}

// countLabels are the labels of all counts in the order of their first use.
func countLabels(inputs []analysis.Input) []string {
	var labels []string
	for _, in := range inputs {
		for _, c := range append(slices.Clone(in.Rows), in.Cells...) {
			if !slices.Contains(labels, c.Label) {
				labels = append(labels, c.Label)
			}
		}
	}
	return labels
}

func (b *book) countRow(k *blocks, name, what string, counts []analysis.Count, labels []string) {
	cells := []any{excelize.Cell{StyleID: b.styles.strong, Value: name}, excelize.Cell{StyleID: b.styles.text, Value: what}}
	for _, label := range labels {
		var n any
		for _, c := range counts {
			if c.Label == label {
				n = c.N
			}
		}
		cells = append(cells, excelize.Cell{StyleID: b.styles.count, Value: n})
	}
	k.add(cells...)
}

func (b *book) problemRows(k *blocks) {
	k.heading("Problems by kind")
	if len(b.r.Quality.ByCode) == 0 {
		k.wide(b.styles.text, "none")
		return
	}
	board := b.r.Is(analysis.BoardPack)
	k.heads("Kind", "What was done", "How often")
	k.right(3)
	for _, p := range b.r.Quality.ByCode {
		k.add(excelize.Cell{StyleID: b.styles.strong, Value: p.Code}, excelize.Cell{StyleID: b.styles.text, Value: words.Done(p.Action)}, excelize.Cell{StyleID: b.styles.count, Value: p.N})
		if board {
			continue
		}
		k.wide(b.styles.muted, p.Text+" · first at "+p.First+" · "+p.Cure)
	}
}

func (b *book) responseRows(k *blocks) {
	k.heading("Who is rated")
	k.heads("Unit", "Share rated", "", "Grade")
	k.right(2)
	for _, u := range b.r.Quality.Units {
		k.add(excelize.Cell{StyleID: b.styles.strong, Value: u.Unit}, b.styles.figure(u.Rate),
			excelize.Cell{StyleID: b.styles.rest, Value: words.Rest(u.Rate)}, excelize.Cell{StyleID: b.styles.text, Value: u.Grade})
	}
	k.gap(1)
	self := b.r.Quality.SelfOnly
	k.add(excelize.Cell{StyleID: b.styles.strong, Value: "Ratings on the person's own word only"}, b.styles.figure(self), excelize.Cell{StyleID: b.styles.rest, Value: words.Rest(self)})
}

// raterRows are raters to talk to. They are for HR, who see single people.
func (b *book) raterRows(k *blocks) {
	if !b.o.People || len(b.r.Agreement.Unusual) == 0 {
		return
	}
	k.heading("Raters to talk to (for HR only)")
	k.heads("Rater", "Rates as", "Ratings", "Self above manager, levels", "Usual", "Why")
	k.right(3, 4, 5)
	for _, u := range b.r.Agreement.Unusual {
		k.addWide(len(k.widths), excelize.Cell{StyleID: b.styles.strong, Value: u.Name}, excelize.Cell{StyleID: b.styles.text, Value: u.As}, excelize.Cell{StyleID: b.styles.count, Value: u.Ratings},
			excelize.Cell{StyleID: b.styles.mean, Value: u.Mean}, excelize.Cell{StyleID: b.styles.mean, Value: u.Usual}, excelize.Cell{StyleID: b.styles.text, Value: u.Why})
	}
}

func (b *book) unknownRows(k *blocks, title string, list []analysis.Unknown) {
	if len(list) == 0 {
		return
	}
	k.heading(title)
	k.heads("As written", "Comes closest", "How often", "")
	k.right(3)
	for _, u := range list {
		k.add(excelize.Cell{StyleID: b.styles.strong, Value: u.Text}, excelize.Cell{StyleID: b.styles.text, Value: strings.Join(u.Nearest, ", ")},
			excelize.Cell{StyleID: b.styles.count, Value: u.N}, excelize.Cell{StyleID: b.styles.note, Value: "first at " + u.First})
	}
}
