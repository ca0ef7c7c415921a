package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

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
				scaleRead(w, s.String())
			}
		}
		cellsRead(w, t.Cells)
	}
	if len(data.Skipped) > 0 {
		fmt.Fprintf(w, "no tables by their names, and not looked at: %s\n", words.Clean(strings.Join(firstOf(data.Skipped, all), ", ")))
	}
	if len(data.Tables)+len(data.Skipped) > 0 {
		fmt.Fprintln(w)
		totals(w, data)
	}
}

// scaleRead prints how levels are read, a line a statement.
func scaleRead(w io.Writer, scale string) {
	name, rest, _ := strings.Cut(words.Clean(scale), "): ")
	if rest != "" {
		name += ")"
	}
	fmt.Fprintf(w, "  scale %s\n", name)
	for _, line := range strings.Split(rest, "; ") {
		if line != "" {
			fmt.Fprintf(w, "    %s\n", line)
		}
	}
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
