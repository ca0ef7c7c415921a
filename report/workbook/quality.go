package workbook

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const qualityName = "Data quality"

// qualityParts is how many narrow columns the sheet has at least.
const qualityParts = 9

// quality is what the figures rest on: rows and cells read, left out and
// doubted, who answered, and what met nothing in the model.
func (b *book) quality() error {
	k := b.newBlocks("Data quality", qualityNote(b.r),
		append([]float64{40, 15}, slices.Repeat([]float64{12}, max(qualityParts, len(countLabels(b.r.Input))))...)...)
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
		if in.SHA256 != "" {
			how = append(how, words.Number(float64(in.Bytes))+" bytes", "SHA-256 "+in.SHA256)
		}
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

// countRow is a table's counts; what was found is the sum of what became of it.
func (b *book) countRow(k *blocks, name, what string, counts []analysis.Count, labels []string) {
	const found = 2 // the column of the first count, after which the parts stand
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
	if len(labels) > 1 {
		cells[found] = worked(cells[found].(excelize.Cell), "SUM(%s)", area(found+2, k.row(), len(cells), k.row()))
	}
	k.add(cells...)
}

func (b *book) problemRows(k *blocks) {
	k.heading("Problems by kind")
	if len(b.r.Quality.ByCode) == 0 {
		k.wide(b.styles.text, "none")
		return
	}
	s := &b.styles
	last := "The first of them, and what cures it"
	if b.r.Is(analysis.BoardPack) {
		last = ""
	}
	k.headSpans([]int{1, 1, 1, len(k.widths) - 3}, "Kind", "What was done", "How often", last)
	k.right(3)
	k.after(4)
	first, all := k.row(), 0
	for _, p := range b.r.Quality.ByCode {
		k.addWide(len(k.widths), excelize.Cell{StyleID: s.strong, Value: p.Code}, excelize.Cell{StyleID: s.text, Value: words.Done(p.Action)},
			excelize.Cell{StyleID: s.count, Value: p.N}, excelize.Cell{StyleID: s.after, Value: b.firstOfKind(p)})
		all += p.N
	}
	k.addWide(len(k.widths), excelize.Cell{StyleID: s.strong, Value: "in all"}, excelize.Cell{StyleID: s.text},
		worked(excelize.Cell{StyleID: s.count, Value: all}, "SUM(%s)", area(3, first, 3, k.row()-1)), excelize.Cell{StyleID: s.after})
}

// firstOfKind is where a kind of problem was met first, what was wrong and what to
// do about it. A board is not told of single cells.
func (b *book) firstOfKind(p analysis.ProblemKind) string {
	if b.r.Is(analysis.BoardPack) {
		return ""
	}
	return p.First + " " + strings.TrimSuffix(p.Text, ".") + ". " + sentence(p.Cure)
}

func (b *book) responseRows(k *blocks) {
	k.heading("Who is rated")
	k.heads("Unit", "Share rated", "Rated", "People", "Grade")
	k.right(2, 3, 4)
	k.after(5)
	for _, u := range b.r.Quality.Units {
		b.shareRow(k, u.Unit, u.Rate, u.Grade)
	}
	k.heading("On whose word the levels rest")
	k.heads("Of the levels that count", "Share", "Such", "All")
	k.right(2, 3, 4)
	b.shareRow(k, "on the person's own word only", b.r.Quality.SelfOnly)
}

// shareRow is a share worked out from the two numbers beside it.
func (b *book) shareRow(k *blocks, name string, f analysis.Figure, texts ...string) {
	share, num, of := b.styles.counts(f, 2, k.row())
	cells := []any{excelize.Cell{StyleID: b.styles.strong, Value: name}, share, num, of}
	for _, text := range texts {
		cells = append(cells, excelize.Cell{StyleID: b.styles.after, Value: text})
	}
	k.add(cells...)
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
	spans := []int{1, 1, 4, len(k.widths) - 6}
	k.headSpans(spans, "As written", "How often", "Comes closest", "First at")
	k.right(2)
	k.after(3)
	for _, u := range list {
		k.addSpans(spans, excelize.Cell{StyleID: b.styles.strong, Value: u.Text}, excelize.Cell{StyleID: b.styles.count, Value: u.N},
			excelize.Cell{StyleID: b.styles.after, Value: strings.Join(u.Nearest, ", ")}, excelize.Cell{StyleID: b.styles.text, Value: u.First})
	}
}
