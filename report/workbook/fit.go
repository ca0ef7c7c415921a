package workbook

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Columns are as wide as what stands in them: up to their width where text wraps,
// beyond it where it does not. Numbers take the width that they are given.

const (
	measured = 5000 // rows that are looked at
	unbroken = 70   // widest column of text that does not wrap, in digits
	beside   = 240  // of a column beside those that are printed, so that rows stay low
	arrow    = 2.5  // room for the arrow of a filter, in digits
)

// fitted are columns of a table as wide as their texts.
func fitted[T any](s *styles, columns []column[T], items []T) []column[T] {
	columns = slices.Clone(columns)
	for i := range columns {
		c := &columns[i]
		if !slices.Contains(s.wrapping, c.style) && c.style != s.short {
			continue
		}
		most := 0
		for _, item := range items[:min(len(items), measured)] {
			most = max(most, extent(textOf(c.value(item))))
		}
		c.width = s.widthFor(c.style, c.head, most, c.width)
	}
	return columns
}

// widthFor is the width of a column under a heading whose longest text extends so far,
// in hundredths of a digit.
func (s *styles) widthFor(style int, head string, most int, width float64) float64 {
	if style == s.short {
		width = unbroken
	}
	needed := float64(most)/100*s.wider(style)*spare + padding + 1 + s.indent(style)
	return min(max(needed, wordsOf(head)), max(width, wordsOf(head)))
}

// spare is how much wider a column is than its text, for no two programs set text
// alike.
const spare = 1.04

// wordsOf is the width that the longest word of a heading needs.
func wordsOf(head string) float64 {
	most := 0
	for word := range strings.FieldsSeq(head) {
		most = max(most, extent(word))
	}
	return float64(most)/100*boldWider + padding + arrow
}

// textOf is the text of a cell; "" for a number.
func textOf(value any) string {
	if cell, ok := value.(excelize.Cell); ok {
		value = cell.Value
	}
	text, _ := value.(string)
	return text
}
