package workbook

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// Not every program fits the height of a row to wrapped text when it opens a
// file, so the height is estimated here, rather too high than too low.

const (
	ordinary     = 15   // height of a row of one line
	linePoints   = 13.5 // height of a line of text
	bigPoints    = 22   // of a line in large type
	textPerDigit = 1.12 // characters of text in the width of a digit, by which columns are measured
	boldPerDigit = 1.0
)

// height is what a row needs, 0 where the ordinary height does.
func (s *styles) height(cells []any, widths []float64) float64 {
	lines, points := 1, 0.0
	for i, v := range cells {
		c, ok := v.(excelize.Cell)
		if !ok {
			continue
		}
		if text, ok := c.Value.(string); ok && i < len(widths) && slices.Contains(s.wrapping, c.StyleID) {
			lines = max(lines, linesOf(text, widths[i]*s.perDigit(c.StyleID)))
		}
		if slices.Contains(s.large, c.StyleID) {
			points = bigPoints
		}
	}
	if lines > 1 {
		points = max(points, heightOf(lines))
	}
	return points
}

// heightOf is the height of lines of text in points, within what Excel allows.
func heightOf(lines int) float64 {
	return min(excelize.MaxRowHeight-4, linePoints*float64(lines)+3)
}

// perDigit is how many characters of a style fill the width of one digit.
func (s *styles) perDigit(style int) float64 {
	if style == s.text || style == s.muted || style == s.plain {
		return textPerDigit
	}
	return boldPerDigit
}

// linesOf is how many lines a text takes at a width in characters, broken
// between words, and within a word that is wider than the column.
func linesOf(text string, width float64) int {
	room := max(1, int(width))
	if len(text) <= room {
		return 1
	}
	lines, used := 1, 0
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word)
		if used > 0 && used+1+n > room {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used++
		}
		used += n
		for used > room {
			lines, used = lines+1, used-room
		}
	}
	return lines
}
