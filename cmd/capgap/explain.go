package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"capgap/analysis"
	"capgap/report/words"
)

// explainCmd answers "where from?" for one figure of a review.
type explainCmd struct {
	Review       string   `arg:"" path:"" placeholder:"REVIEW.JSON" help:"The review.json of a review."`
	Figure       string   `arg:"" optional:"" help:"The figure, such as bench.net or fit:1017:it-director; left out, the ways to ask are listed."`
	Inputs       []string `path:"folder" placeholder:"FOLDER" sep:"none" help:"Where the files that were reviewed stand, to show each cell as it stands there; the current folder and that of the review are looked through as well. Repeatable."`
	PasswordFile string   `placeholder:"FILE" help:"File whose first line is the password of encrypted workbooks."`
	All          bool     `help:"Print every line of long lists."`
}

// Run reads the review and prints the explanation.
func (c *explainCmd) Run(o *out) error {
	review, err := openReview("", c.Review)
	if err != nil {
		return err
	}
	if review.Is(analysis.BoardPack) {
		return fail(exitInput, fmt.Errorf("%s: a board pack says of no figure where it comes from: that would name people", c.Review), "ask the full review.json of the same day")
	}
	if c.Figure == "" {
		c.forms(o.stdout, review)
		return nil
	}
	e, err := analysis.Explain(review, c.Figure)
	var unknown *analysis.UnknownFigure
	if errors.As(err, &unknown) {
		return fail(exitUsage, err, figureHint(unknown))
	}
	password, err := (&readFlags{PasswordFile: c.PasswordFile}).password(o.stderr)
	if err != nil {
		return err
	}
	shown := explanation{Explanation: e, review: review, all: c.All, file: c.Review}
	shown.raw = readRaw(review, e, folders(c.Review, c.Inputs), password)
	shown.print(o.stdout)
	return nil
}

// figureHint says what to ask instead of a figure that is not known.
func figureHint(e *analysis.UnknownFigure) string {
	switch {
	case e.Several:
		return "say which by its id: " + either(e.Nearest)
	case len(e.Nearest) > 0:
		return "did you mean " + either(e.Nearest) + "?" + formsHint(e)
	}
	return "ids and names stand on the sheets of the workbook and in review.json." + formsHint(e)
}

func formsHint(e *analysis.UnknownFigure) string {
	if e.What != "figure" {
		return ""
	}
	var forms []string
	for _, f := range analysis.FigureForms() {
		forms = append(forms, f.Form)
	}
	return " The forms are " + strings.Join(forms, ", ")
}

// forms lists what can be asked of a review.
func (c *explainCmd) forms(w io.Writer, review *analysis.Review) {
	fmt.Fprintf(w, "Ask where a figure comes from: capgap explain %s FIGURE\n\n", quotedArgument(c.Review))
	rows := [][]string{}
	for _, f := range analysis.FigureForms() {
		rows = append(rows, []string{"  " + f.Form, f.Says})
	}
	grid(w, rows)
	fmt.Fprintf(w, "\nUNIT, PERSON, SEAT, ROLE and COMPETENCY are ids or names. The headlines:\n\n")
	rows = rows[:0]
	for _, h := range review.Headlines {
		rows = append(rows, []string{"  " + h.ID, h.Title, words.Value(h.Value)})
	}
	grid(w, rows)
}

// explanation is an explanation on its way to the terminal.
type explanation struct {
	*analysis.Explanation
	review *analysis.Review
	raw    raw
	all    bool
	file   string // of the review
}

const (
	mostRows  = 10 // lines of a table that are printed without --all
	mostItems = 1  // statements of a line, likewise
	mostRaw   = 40 // letters of a cell
)

func (e *explanation) print(w io.Writer) {
	fmt.Fprintf(w, "%s\n%s\n\n", oneLine(e.Figure), oneLine(e.Title))
	paragraph(w, "  value", 11, e.Value)
	paragraph(w, "  rule", 11, e.Rule)
	paragraph(w, "", 11, e.Meaning)
	for i, line := range e.Numbers {
		paragraph(w, []string{"  numbers", ""}[min(i, 1)], 11, line)
	}
	for _, t := range e.Tables {
		e.table(w, &t)
	}
	e.sources(w)
	e.further(w)
	if notes := slices.Concat(e.Notes, e.raw.notes); len(notes) > 0 {
		fmt.Fprintln(w)
		for _, n := range notes {
			paragraph(w, "  note", 11, n)
		}
	}
}

// table prints one table with its cells, what stands in them, the statements of
// the model and the figures to ask for.
func (e *explanation) table(w io.Writer, t *analysis.Parts) {
	if len(t.Rows) == 0 {
		return
	}
	shown := t.Rows
	if !e.all && len(shown) > mostRows {
		shown = shown[:mostRows]
	}
	fmt.Fprintf(w, "\n%s\n", t.Title)
	columns := e.columns(shown)
	rows := [][]string{slices.Concat(t.Heads, columns)}
	for _, p := range shown {
		rows = append(rows, e.row(&p, columns))
	}
	for i := range rows {
		rows[i][0] = "  " + rows[i][0]
	}
	grid(w, rows)
	if more := len(t.Rows) - len(shown); more > 0 {
		fmt.Fprintf(w, "  and %d more; --all prints them\n", more)
	}
}

// The columns beside the texts of a table.
const (
	cellHead      = "cell"
	rawHead       = "as it stands there"
	statementHead = "statements of the model"
	figureHead    = "ask further"
)

// columns are those that some row has something for.
func (e *explanation) columns(rows []analysis.Part) []string {
	has := func(test func(p analysis.Part) bool) bool { return slices.ContainsFunc(rows, test) }
	var list []string
	if has(func(p analysis.Part) bool { return p.Source != nil }) {
		list = append(list, cellHead)
	}
	if has(func(p analysis.Part) bool { _, ok := e.raw.text(p.Source); return ok }) {
		list = append(list, rawHead)
	}
	if has(func(p analysis.Part) bool { return len(p.Statements) > 0 }) {
		list = append(list, statementHead)
	}
	if has(func(p analysis.Part) bool { return p.Figure != "" }) {
		list = append(list, figureHead)
	}
	return list
}

func (e *explanation) row(p *analysis.Part, columns []string) []string {
	row := slices.Clone(p.Texts)
	for _, c := range columns {
		text := ""
		switch c {
		case cellHead:
			text = e.cell(p.Source)
		case rawHead:
			text = e.raw.shown(p.Source)
		case statementHead:
			text = e.statements(p.Statements)
		case figureHead:
			if p.Figure != "" {
				text = quotedArgument(p.Figure)
			}
		}
		row = append(row, text)
	}
	for i := range row {
		row[i] = oneLine(row[i])
	}
	return row
}

// oneLine keeps a text from a spreadsheet within its line.
func oneLine(text string) string {
	return strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(text)
}

// cell is the address of a cell: "skills.csv!F12".
func (e *explanation) cell(s *analysis.Source) string {
	if s == nil {
		return ""
	}
	return e.review.Input[s.Input].Place() + "!" + s.Cell
}

func (e *explanation) statements(items []string) string {
	if more := len(items) - mostItems; more > 0 && !e.all {
		return fmt.Sprintf("%s and %d more", strings.Join(items[:mostItems], ", "), more)
	}
	return strings.Join(items, ", ")
}

// sources prints the cells of the roster.
func (e *explanation) sources(w io.Writer) {
	if len(e.Sources) == 0 {
		return
	}
	t := analysis.Parts{Title: "cells of the roster that it rests on", Heads: []string{"what", "read as"}}
	for _, s := range e.Sources {
		t.Rows = append(t.Rows, analysis.Part{Texts: []string{s.What, s.Read}, Source: &s})
	}
	e.table(w, &t)
}

// further names figures that stand in no table.
func (e *explanation) further(w io.Writer) {
	if len(e.Besides) == 0 {
		return
	}
	list := e.Besides
	text := ""
	if !e.all && len(list) > mostRows {
		list, text = list[:mostRows], fmt.Sprintf(" and %d more", len(list)-mostRows)
	}
	fmt.Fprintln(w)
	paragraph(w, "  and from", 11, strings.Join(list, ", ")+text)
}
