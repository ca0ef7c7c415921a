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
