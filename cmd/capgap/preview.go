package main

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"capgap/ingest"
	"capgap/report/words"
)

// previewCmd shows how files are read before anybody trusts them.
type previewCmd struct {
	Files []string `arg:"" name:"file" path:"" placeholder:"FILE" help:"Files, folders or patterns; FILE#SHEET names one worksheet."`
	CSV   bool     `name:"csv" help:"Print one table whole as CSV (commas, UTF-8, line feeds, header first) for other programs. Cells are printed as they are, formulas too: do not open it in a spreadsheet unseen."`
	Rows  int      `default:"5" placeholder:"N" help:"How many rows of each table are shown; 5 when left out."`
	All   bool     `help:"Show every column, and print every problem."`
	scaleFlag
	readFlags
}

// Run prints each table as it is understood, then the problems.
func (c *previewCmd) Run(o *out) error {
	model, err := o.open()
	if err != nil {
		return err
	}
	options := ingest.Options{Match: matcher(model), MatchTitle: titleMatcher(model), Competencies: competencies(model)}
	if err := c.scaled(&options); err != nil {
		return err
	}
	if err := c.apply(&options, o.stderr); err != nil {
		return err
	}
	views, problems := ingest.Preview(c.Files, options)
	if c.CSV {
		return c.printCSV(o, views, problems)
	}
	whole := newLikeness(len(views), c.All)
	for _, v := range views {
		if like := whole.like(&v.Table); like != "" {
			emphasise(o.stdout, strong, tableName(&v.Table))
			fmt.Fprintf(o.stdout, ": %s, like %s; %s of data\n\n", asWhat(&v.Table), like, words.Count(v.Table.Rows.Used, "row"))
			continue
		}
		c.show(o.stdout, v)
	}
	problemList{all: c.All}.print(o.stdout, problems)
	switch {
	case len(views) == 0:
		return fail(exitInput, errors.New("there is no table to show"), "")
	case stops(problems):
		return fail(exitInput, errors.New("not everything could be read"), "see “"+words.Verdicts[0].Title+"” above")
	}
	return nil
}

// stops reports whether a problem stops a review.
func stops(problems []ingest.Problem) bool {
	return slices.ContainsFunc(problems, func(p ingest.Problem) bool { return p.Action == ingest.Stop })
}

func unreadable(v *ingest.View, err error) error {
	return fail(exitInput, fmt.Errorf("the rest of %s cannot be read: %w", tableName(&v.Table), err), "open it in Excel and save it again as .xlsx or CSV")
}

// show prints what a table was taken for, its columns and its first rows. A table
// that cannot be read to its end has a problem that says so.
func (c *previewCmd) show(w io.Writer, v *ingest.View) {
	emphasise(w, strong, tableName(&v.Table))
	fmt.Fprintf(w, ": %s (%s)%s\n", asWhat(&v.Table), v.Format, headerWords(&v.Table))
	columnsRead(w, v.Columns, c.All)
	for scale := range strings.Lines(v.Scale) {
		scaleRead(w, strings.TrimSpace(scale))
	}
	rows, numbers := firstRows(v, c.Rows)
	fmt.Fprintln(w)
	small{columns: v.Columns, numbers: numbers, rows: rows, all: c.All}.print(w)
	fmt.Fprintln(w)
}

// asWhat says what the review would take a table for.
func asWhat(t *ingest.Table) string {
	if t.Use == ingest.Unused {
		return "neither a roster nor ratings"
	}
	return string(t.Use) + layoutWords(t.Layout)
}

func headerWords(t *ingest.Table) string {
	n := t.Rows
	text := "\n  no header was found; "
	if t.Header > 0 {
		text = "\n  header in row " + strconv.Itoa(t.Header) + "; "
	}
	text += words.Count(n.Used, "row") + " of data"
	for _, part := range []struct {
		n    int
		what string
	}{{n.Preamble, "above the header"}, {n.Blank, "blank"}, {n.Quarantined, "left out"}} {
		if part.n > 0 {
			text += ", " + thousands(part.n) + " " + part.what
		}
	}
	return text
}

// firstRows copies the first rows of data with their row numbers.
func firstRows(v *ingest.View, most int) (rows [][]string, numbers []int) {
	v.Rows(func(number int, cells [][]byte) bool {
		if len(rows) >= most {
			return false
		}
		row := make([]string, len(cells))
		for i, cell := range cells {
			row[i] = string(cell)
		}
		rows, numbers = append(rows, row), append(numbers, number)
		return true
	})
	return rows, numbers
}

// printCSV prints one table whole on stdout, and what was odd on stderr.
func (c *previewCmd) printCSV(o *out, views []*ingest.View, problems []ingest.Problem) error {
	for _, p := range problems {
		fmt.Fprintf(o.stderr, "capgap: %s: %s\n", p.Action, problemLine(p))
	}
	v, err := c.theTable(o, views)
	if err != nil {
		return err
	}
	w := csv.NewWriter(o.data())
	if v.Header > 0 {
		header := make([]string, len(v.Columns))
		for i, column := range v.Columns {
			header[i] = column.Header
		}
		w.Write(header)
	}
	var row []string
	err = v.Rows(func(_ int, cells [][]byte) bool {
		row = row[:0]
		for _, cell := range cells {
			row = append(row, string(cell))
		}
		return w.Write(row) == nil
	})
	w.Flush()
	switch {
	case w.Error() != nil:
		return fail(exitOutput, fmt.Errorf("the table cannot be printed: %w", w.Error()), "")
	case err != nil:
		return unreadable(v, err)
	case stops(problems):
		return fail(exitInput, errors.New("the table was printed as far as it is understood"), "see the lines that begin with capgap: stop")
	}
	return nil
}

// theTable is the one table that --csv prints: the first that has a header and
// rows, else the first. It says which where there is a choice.
func (c *previewCmd) theTable(o *out, views []*ingest.View) (*ingest.View, error) {
	if len(views) == 0 {
		return nil, fail(exitInput, errors.New("there is no table to print"), "")
	}
	for _, v := range views[1:] {
		if v.File.SHA256 != views[0].File.SHA256 {
			return nil, fail(exitUsage, errors.New("--csv prints one table, and several files were named"), "name one file, or one worksheet as FILE#SHEET")
		}
	}
	chosen := slices.MaxFunc(views, func(a, b *ingest.View) int { return cmp.Compare(promise(a), promise(b)) })
	if len(views) > 1 {
		fmt.Fprintf(o.stderr, "capgap: printed is %s; the file holds %s: name another as FILE#SHEET\n", tableName(&chosen.Table), words.Count(len(views), "table"))
	}
	return chosen, nil
}

// promise ranks how much a view looks like a table.
func promise(v *ingest.View) int {
	switch {
	case v.Header > 0 && v.Table.Rows.Used > 0:
		return 2
	case v.Header > 0 || v.Table.Rows.Used > 0:
		return 1
	}
	return 0
}
