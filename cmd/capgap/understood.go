package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"capgap/ingest"
	"capgap/report/words"
)

// understood prints each table, what it was taken for and what became of it.
func understood(w io.Writer, data *ingest.Dataset, all bool) {
	whole := newLikeness(len(data.Tables), all)
	for i := range data.Tables {
		t := &data.Tables[i]
		emphasise(w, strong, tableName(t))
		if t.Use == ingest.Unused {
			fmt.Fprintf(w, ": not used (%s)\n", t.Format)
			continue
		}
		if like := whole.like(t); like != "" {
			fmt.Fprintf(w, ": %s, like %s; %s\n", t.Use, like, inShort(t))
			continue
		}
		fmt.Fprintf(w, ": %s%s (%s)\n", t.Use, layoutWords(t.Layout), t.Format)
		rowsRead(w, t)
		columnsRead(w, t.Columns, all)
		for _, s := range data.Scales {
			if s.Table == i {
				fmt.Fprintf(w, "  scale %s\n", s)
			}
		}
		cellsRead(w, t.Cells)
	}
	if len(data.Skipped) > 0 {
		fmt.Fprintf(w, "no tables by their names, and not looked at: %s\n", words.Clean(strings.Join(firstOf(data.Skipped, all), ", ")))
	}
	fmt.Fprintln(w)
	totals(w, data)
}

// firstOf are some names of a list, and how many more there are.
func firstOf(names []string, all bool) []string {
	if all || len(names) <= manyColumns {
		return names
	}
	return append(slices.Clone(names[:manyColumns]), fmt.Sprintf("and %d more", len(names)-manyColumns))
}

// tableName is what people call a table: the file, and the sheet of a workbook.
func tableName(t *ingest.Table) string {
	name := words.Clean(t.File.Name)
	if t.Sheet != "" {
		name += fmt.Sprintf(", sheet %q", t.Sheet)
	}
	return name
}

func layoutWords(l ingest.Layout) string {
	if l == ingest.NoLayout {
		return ""
	}
	return ", " + string(l)
}

// inShort counts what was read of a table that is like another.
func inShort(t *ingest.Table) string {
	text := words.Count(t.Rows.Used, "row")
	if t.Rows.Quarantined > 0 {
		text += fmt.Sprintf(" (%s left out)", thousands(t.Rows.Quarantined))
	}
	if t.Cells.Found > 0 {
		text += ", " + words.Count(t.Cells.Used+t.Cells.Repaired, "rating")
		if t.Cells.Quarantined > 0 {
			text += fmt.Sprintf(" (%s left out)", thousands(t.Cells.Quarantined))
		}
	}
	return text
}

// counted is a number with what it counts.
type counted struct {
	n    int
	what string
}

// sum lists the numbers that are not zero, the first one always.
func sum(parts ...counted) string {
	var list []string
	for i, p := range parts {
		if i == 0 || p.n > 0 {
			list = append(list, thousands(p.n)+" "+p.what)
		}
	}
	return strings.Join(list, ", ")
}

func rowsRead(w io.Writer, t *ingest.Table) {
	n := t.Rows
	fmt.Fprintf(w, "  header in row %d; of %s: %s\n", t.Header, words.Count(n.Found, "row"), sum(counted{n.Used, "used"},
		counted{n.Header, "header"}, counted{n.Preamble, "above the header"}, counted{n.Blank, "blank"}, counted{n.Quarantined, "left out"}))
}

func cellsRead(w io.Writer, n ingest.CellCount) {
	if n.Found == 0 {
		return
	}
	fmt.Fprintf(w, "  of %s: %s\n", words.Count(n.Found, "rating cell"), sum(counted{n.Used, "used"}, counted{n.Repaired, "repaired and used"},
		counted{n.Empty, "empty"}, counted{n.NotApplicable, "not applicable"}, counted{n.Unmatched, "of unknown skills"}, counted{n.Quarantined, "left out"}))
}

// totals says how many people and ratings came of all tables together.
func totals(w io.Writer, data *ingest.Dataset) {
	ratings, rated := ratingsOf(data)
	fmt.Fprintf(w, "together: %s, %s", words.Count(len(data.People), "person"), words.Count(len(data.Vacancies), "vacant position"))
	cells := 0
	for _, t := range data.Tables {
		cells += t.Cells.Used + t.Cells.Repaired
	}
	if cells > 0 {
		fmt.Fprintf(w, ", %s of %s", words.Count(ratings, "rating"), words.Count(rated, "person"))
	}
	fmt.Fprintln(w)
	if cells > ratings {
		fmt.Fprintf(w, "  %s hold %s: where several rated one skill of one person, the most trusted counts (test, manager, peers, self)\n",
			words.Count(cells, "rating cell"), words.Count(ratings, "rating"))
	}
	fmt.Fprintln(w)
}

// ratingsOf counts the ratings that count, one a person and skill, and the people
// who have any.
func ratingsOf(data *ingest.Dataset) (ratings, rated int) {
	for p := range data.People {
		before := ratings
		for c := range data.Ratings.Competencies {
			if _, _, ok := data.Ratings.Best(p, c); ok {
				ratings++
			}
		}
		if ratings > before {
			rated++
		}
	}
	return ratings, rated
}

// manyColumns is how many columns of a group are named one by one.
const manyColumns = 8

// fewSkills is how many columns of skills are named one by one.
const fewSkills = 3

// columnsRead prints the columns with what each was taken for. Skills that were
// matched without a doubt, and the many columns that are not read, are counted
// unless all are asked for.
func columnsRead(w io.Writer, columns []ingest.Column, all bool) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var skills, unread, unknown []ingest.Column
	few := len(slices.DeleteFunc(slices.Clone(columns), func(c ingest.Column) bool { return !matchedPlainly(c) })) <= fewSkills
	for _, c := range columns {
		switch {
		case all || few && matchedPlainly(c):
		case matchedPlainly(c):
			skills = append(skills, c)
			continue
		case c.Means == "" && c.Header == "":
			continue
		case c.Means == "":
			unread = append(unread, c)
			if len(unread) > manyColumns {
				continue
			}
		case strings.HasPrefix(c.Means, unknownSkill):
			unknown = append(unknown, c)
			if len(unknown) > manyColumns {
				continue
			}
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\n", ingest.ColumnName(c.Number), quotedShort(c.Header), meansWords(c))
	}
	table.Flush()
	if n := len(skills); n > 0 {
		fmt.Fprintf(w, "  %s: %s of the model (--all lists them)\n", letters(skills), words.Count(n, "skill"))
	}
	for _, g := range []struct {
		columns []ingest.Column
		what    string
	}{{unknown, "skill that the model does not know"}, {unread, "column that is not read"}} {
		if n := len(g.columns) - manyColumns; n > 0 {
			fmt.Fprintf(w, "  %s: %s more of the kind “%s” (--all lists them)\n", letters(g.columns[manyColumns:]), thousands(n), g.what)
		}
	}
}

// unknownSkill is what a column of ratings means whose skill is not in the model.
const unknownSkill = "skill that the model does not know"

// plainWays are the ways to match a skill that leave no doubt.
var plainWays = []string{"matched by id", "matched by name", "matched by alias", "matched by tool"}

func matchedPlainly(c ingest.Column) bool {
	return strings.HasPrefix(c.Means, "skill ") && slices.Contains(plainWays, c.Note)
}

func meansWords(c ingest.Column) string {
	switch {
	case c.Means == "" && (c.Note == "" || c.Note == "not known"):
		return "not read"
	case c.Means == "":
		return "not read: " + strings.TrimPrefix(c.Note, "not read: ")
	case c.Note != "" && c.Note != "matched by name" && c.Note != "matched by id":
		return c.Means + " (" + c.Note + ")"
	}
	return c.Means
}

// longestHeader is how many letters of a header are printed; a survey's question
// would fill the screen.
const longestHeader = 60

func quotedShort(header string) string {
	if letters := []rune(header); len(letters) > longestHeader {
		header = string(letters[:longestHeader/2]) + "…" + string(letters[len(letters)-longestHeader/2+1:])
	}
	return fmt.Sprintf("%q", header)
}

// letters are the letters of columns, runs of neighbours as "D to Q".
func letters(columns []ingest.Column) string {
	var parts []string
	for i := 0; i < len(columns); {
		j := i
		for j+1 < len(columns) && columns[j+1].Number == columns[j].Number+1 {
			j++
		}
		text := ingest.ColumnName(columns[i].Number)
		switch {
		case j == i+1:
			text += ", " + ingest.ColumnName(columns[j].Number)
		case j > i:
			text += " to " + ingest.ColumnName(columns[j].Number)
		}
		parts = append(parts, text)
		i = j + 1
	}
	if len(parts) > manyColumns {
		parts = append(parts[:manyColumns], "…")
	}
	return strings.Join(parts, ", ")
}
