package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"capgap/ingest"
	"capgap/report/words"
)

// checkCmd says how files are understood, and what is wrong with them.
type checkCmd struct {
	fileFlags
	All bool `help:"Print every problem, not the first of each kind."`
}

// Run prints what was understood first, then what is wrong.
func (c *checkCmd) Run(o *out) error {
	asOf, err := c.asOf()
	if err != nil {
		return err
	}
	model, err := o.open()
	if err != nil {
		return err
	}
	data, err := c.load(model, asOf)
	if data != nil {
		understood(o.stdout, data, c.All)
		c.problems(o.stdout, data.Problems)
	}
	var stop *stopped
	switch {
	case errors.As(err, &stop):
		code := exitProblems
		if unread(stop.Problems, data) {
			code = exitInput
		}
		return fail(code, fmt.Errorf("%s above must be mended before a review", words.Count(len(stop.Problems), "problem")), "")
	case err != nil:
		return err
	case len(data.Problems) > 0:
		return fail(exitProblems, errors.New(""), "")
	}
	fmt.Fprintln(o.stdout, "no problems found")
	return nil
}

// unread reports whether a file could not be read at all: it has a problem and
// no table.
func unread(problems []ingest.Problem, data *ingest.Dataset) bool {
	return slices.ContainsFunc(problems, func(p ingest.Problem) bool {
		return p.At.File != "" && !slices.ContainsFunc(data.Tables, func(t ingest.Table) bool { return t.File.Name == p.At.File })
	})
}

// understood prints each table, what it was taken for and what became of it.
func understood(w io.Writer, data *ingest.Dataset, all bool) {
	for i, t := range data.Tables {
		name := t.File.Name
		if t.Sheet != "" {
			name += ", sheet " + fmt.Sprintf("%q", t.Sheet)
		}
		fmt.Fprintf(w, "%s: %s%s (%s)\n", name, t.Use, layoutWords(t.Layout), t.Format)
		if t.Use == ingest.Unused {
			continue
		}
		fmt.Fprintf(w, "  header in row %d; of %s: %d used, %d blank, %d above the header, %d left out\n",
			t.Header, words.Count(t.Rows.Found, "row"), t.Rows.Used, t.Rows.Blank, t.Rows.Preamble, t.Rows.Quarantined)
		columnsRead(w, t.Columns, all)
		for _, s := range data.Scales {
			if s.Table == i {
				fmt.Fprintf(w, "  scale %s%s: %s\n", s.Name, map[bool]string{true: " (declared)", false: " (inferred)"}[s.Declared], s.Mapping)
			}
		}
		if n := t.Cells; n.Found > 0 {
			fmt.Fprintf(w, "  of %s: %s used, %s repaired, %s empty, %s not applicable, %s of unknown skills, %s left out\n", words.Count(n.Found, "rating cell"),
				thousands(n.Used), thousands(n.Repaired), thousands(n.Empty), thousands(n.NotApplicable), thousands(n.Unmatched), thousands(n.Quarantined))
		}
	}
	fmt.Fprintf(w, "\n%s, %s\n\n", words.Count(len(data.People), "person"), words.Count(len(data.Vacancies), "vacant position"))
}

func layoutWords(l ingest.Layout) string {
	if l == ingest.NoLayout {
		return ""
	}
	return ", " + string(l)
}

// columnsRead prints the columns with what each was taken for. Skills that were
// matched without a doubt are counted unless all are asked for.
func columnsRead(w io.Writer, columns []ingest.Column, all bool) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var plain []string
	for _, c := range columns {
		name := ingest.ColumnName(c.Number)
		if !all && c.Note == "" && strings.HasPrefix(c.Means, "skill ") {
			plain = append(plain, name)
			continue
		}
		means := c.Means
		if means == "" {
			means = "not read"
		}
		if c.Note != "" {
			means += " (" + c.Note + ")"
		}
		fmt.Fprintf(table, "  %s\t%q\t%s\n", name, c.Header, means)
	}
	table.Flush()
	if n := len(plain); n > 0 {
		fmt.Fprintf(w, "  %s to %s: %s matched by name (--all lists them)\n", plain[0], plain[n-1], words.Count(n, "skill"))
	}
}

// verdicts are the actions in the order in which a person wants to hear of them.
var verdicts = []struct {
	action ingest.Action
	title  string
}{
	{ingest.Stop, "This stops the review"},
	{ingest.Repair, "This was repaired and used"},
	{ingest.Quarantine, "This was left out"},
	{ingest.Warn, "This was used, and looks odd"},
}

// firstOfKind is how many problems of a kind are printed without --all.
const firstOfKind = 3

// problems prints what is wrong, by what was done about it and by code.
func (c *checkCmd) problems(w io.Writer, problems []ingest.Problem) {
	for _, v := range verdicts {
		kinds := byCode(problems, v.action)
		if len(kinds) == 0 {
			continue
		}
		fmt.Fprintf(w, "%s:\n", v.title)
		for _, kind := range kinds {
			c.kind(w, kind)
		}
		fmt.Fprintln(w)
	}
}

func (c *checkCmd) kind(w io.Writer, kind []ingest.Problem) {
	for i, p := range kind {
		if i == firstOfKind && !c.All {
			fmt.Fprintf(w, "  … and %s [%s]; --all prints them\n", thousands(len(kind)-i)+" more", p.Code)
			break
		}
		fmt.Fprintf(w, "  %s\n", p)
	}
	if cure := kind[0].Cure; cure != "" {
		fmt.Fprintf(w, "    hint: %s\n", cure)
	}
}

// byCode groups the problems of one action by code, in order of appearance.
func byCode(problems []ingest.Problem, action ingest.Action) [][]ingest.Problem {
	index := map[string]int{}
	var kinds [][]ingest.Problem
	for _, p := range problems {
		if p.Action != action {
			continue
		}
		at, ok := index[p.Code]
		if !ok {
			at = len(kinds)
			index[p.Code] = at
			kinds = append(kinds, nil)
		}
		kinds[at] = append(kinds[at], p)
	}
	return kinds
}
