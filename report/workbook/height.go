package workbook

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Not every program fits the height of a row to wrapped text when it opens a
// file, so the height is estimated here, rather too high than too low.

const (
	ordinary   = 15   // height of a row of one line
	linePoints = 13.0 // height of a line of text
	bigPoints  = 22   // of a line in large type
	boldWider  = 1.05 // how much wider than plain text bold text is
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
			lines = max(lines, linesOf(text, (widths[i]-s.indent(c.StyleID))/s.wider(c.StyleID)))
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

// wider is how much wider a text of a style is than plain text.
func (s *styles) wider(style int) float64 {
	if style == s.text || style == s.muted || style == s.plain {
		return 1
	}
	return boldWider
}

// indent is the room that a style leaves free beside the text, in digits.
func (s *styles) indent(style int) float64 {
	if style == s.headRight || style == s.box || style == s.boxStrong {
		return 2
	}
	return 0
}

// linesOf is how many lines a text takes at a width in digits of the default
// font, by which columns are measured; broken between words, and within a word
// that is wider than the column.
func linesOf(text string, width float64) int {
	room := max(advance('W'), int(100*width))
	if widest*len(text) <= room {
		return 1
	}
	lines, used := 1, 0
	for word := range strings.FieldsSeq(text) {
		n := 0
		for _, r := range word {
			n += advance(r)
		}
		if used > 0 && used+advance(' ')+n > room {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used += advance(' ')
		}
		for used += n; used > room; used -= room {
			lines++
		}
	}
	return lines
}

// widest is the most that a byte of text advances.
const widest = 160

// advance is the width of a letter of text in hundredths of a digit. Text is set
// a point smaller than the digits that columns are measured by.
func advance(r rune) int {
	switch {
	case r >= 0x2E80: // Chinese, Japanese, Korean
		return 200
	case strings.ContainsRune(" .,;:'|!ijlI", r):
		return 48
	case strings.ContainsRune("()[]/-ftr", r):
		return 65
	case strings.ContainsRune("mwMW@%", r):
		return widest
	case r >= 'A' && r <= 'Z':
		return 115
	}
	return 95
}
