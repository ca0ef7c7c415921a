package main

import (
	"fmt"
	"io"
	"strings"

	"capgap/ingest"
	"capgap/report/words"
)

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
