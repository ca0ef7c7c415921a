package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"capgap/reference"
)

// wrap breaks a text at its blanks into lines of at most so many columns.
func wrap(text string, columns int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > columns {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// grid writes rows of cells as columns. A row of one cell is a heading and
// counts for no width; nothing stands behind the last cell.
func grid(w io.Writer, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if len(widths) == i {
				widths = append(widths, 0)
			}
			if len(row) > 1 {
				widths[i] = max(widths[i], utf8.RuneCountInString(cell))
			}
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			fmt.Fprintf(&line, "%-*s   ", widths[i], cell)
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

// paragraph writes a text as lines of at most 100 columns, each after the
// indent, the first one after the label.
func paragraph(w io.Writer, label string, indent int, text string) {
	if text == "" {
		return
	}
	for i, line := range wrap(text, 100-indent) {
		if i > 0 {
			label = ""
		}
		fmt.Fprintf(w, "%-*s%s\n", indent, label, line)
	}
}

// either lists names as a choice: a, b or c.
func either(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// levelName is a level with its name: "4 Lead".
func levelName(model *reference.Model, level int) string {
	for _, l := range model.Scale {
		if l.Level == level {
			return strconv.Itoa(level) + " " + l.Name
		}
	}
	return strconv.Itoa(level)
}

// months is a length of time: "9 months".
func months(n float64) string {
	return plural(n, "month")
}

// plural is a number that need not be whole, with its noun.
func plural(n float64, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.FormatFloat(n, 'f', -1, 64) + " " + noun
}

// points are written with the decimals they need, at least one.
func points(n float64) string {
	if text := strconv.FormatFloat(n, 'f', -1, 64); strings.Contains(text, ".") {
		return text
	}
	return strconv.FormatFloat(n, 'f', 1, 64)
}

// The gates of a role in words; "" where its document says nothing.

func salary(s reference.Salary) string {
	switch {
	case s.From == 0 && s.To == 0:
		return ""
	case s.To == 0:
		return fmt.Sprintf("%s %s and more", s.Currency, thousands(s.From))
	}
	return fmt.Sprintf("%s %s to %s", s.Currency, thousands(s.From), thousands(s.To))
}

func experience(e reference.Experience) string {
	var parts []string
	if text := years(e.ITFrom, e.ITTo); text != "" {
		parts = append(parts, text+" in IT")
	}
	if text := years(e.LeadershipFrom, e.LeadershipTo); text != "" {
		parts = append(parts, text+" in leadership")
	}
	return strings.Join(parts, ", ")
}

func years(from, to float64) string {
	switch {
	case from == 0 && to == 0:
		return ""
	case to == 0:
		return "at least " + plural(from, "year")
	}
	return fmt.Sprintf("%g to %g years", from, to)
}

func education(e reference.Education) string {
	var parts []string
	if degreeAsked(e.Minimum) {
		parts = append(parts, "at least "+degree(e.Minimum))
	}
	if degreeAsked(e.Preferred) {
		parts = append(parts, degree(e.Preferred)+" preferred")
	}
	return strings.Join(parts, ", ")
}

func degreeAsked(id string) bool { return id != "" && id != "none" }

func degree(id string) string {
	if id == "doctorate" {
		return "a doctorate"
	}
	return "a " + id + "'s degree"
}

// certifications are the names of certificates.
func certifications(model *reference.Model, ids []string) string {
	var names []string
	for _, id := range ids {
		if c := model.Certification(id); c != nil {
			names = append(names, c.Name)
		}
	}
	return strings.Join(names, ", ")
}

// orDash is a text, or the sign for none.
func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}
