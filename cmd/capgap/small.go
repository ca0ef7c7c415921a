package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"capgap/ingest"
	"capgap/report/words"
)

// The measures of a small table, in places of a terminal.
const (
	smallWidth = 96 // of the whole table
	smallCell  = 20 // of its widest column
)

// small is an extract of a table, aligned for a terminal: row numbers, headers,
// and as many columns as fit.
type small struct {
	columns []ingest.Column
	numbers []int // row numbers in the file
	rows    [][]string
	all     bool // every column, however wide the table becomes
}

// print writes the extract, and how many columns did not fit.
func (s small) print(w io.Writer) {
	lines := [][]string{append([]string{"row"}, s.heads()...)}
	for i, row := range s.rows {
		line := []string{strconv.Itoa(s.numbers[i])}
		for _, cell := range row {
			line = append(line, fitted(words.Clean(cell)))
		}
		lines = append(lines, line)
	}
	widths := widthsOf(lines)
	shown := len(widths)
	if !s.all {
		shown = fitting(widths)
	}
	for _, line := range lines {
		line = line[:min(shown, len(line))]
		var b strings.Builder
		for i, cell := range line {
			b.WriteString("  " + cell + strings.Repeat(" ", widths[i]-places(cell)))
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
	if rest := len(widths) - shown; rest > 0 {
		fmt.Fprintf(w, "  … and %s to the right (--all shows them)\n", words.Count(rest, "more column"))
	}
}

// heads are the headers, or the letters of columns without one.
func (s small) heads() []string {
	var heads []string
	for _, c := range s.columns {
		if c.Header == "" {
			heads = append(heads, "("+ingest.ColumnName(c.Number)+")")
			continue
		}
		heads = append(heads, fitted(words.Clean(c.Header)))
	}
	return heads
}

func widthsOf(lines [][]string) []int {
	var widths []int
	for _, line := range lines {
		for i, cell := range line {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], places(cell))
		}
	}
	return widths
}

// fitting is how many columns fit, two at least.
func fitting(widths []int) int {
	sum := 0
	for i, n := range widths {
		if sum += n + 2; sum > smallWidth && i >= 2 {
			return i
		}
	}
	return len(widths)
}

// fitted cuts a text to the widest column, visibly.
func fitted(text string) string {
	if places(text) <= smallCell {
		return text
	}
	taken := 0
	for i, r := range text {
		if taken += runePlaces(r); taken >= smallCell {
			return text[:i] + "…"
		}
	}
	return text
}

// places is how many places a text takes on a terminal: ideographs take two,
// marks on other letters none.
func places(text string) int {
	n := 0
	for _, r := range text {
		n += runePlaces(r)
	}
	return n
}

func runePlaces(r rune) int {
	switch kind := width.LookupRune(r).Kind(); {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
		return 2
	}
	return 1
}
