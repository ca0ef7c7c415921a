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
	bigPoints  = 27   // of a line in large type
	boldWider  = 1.03 // how much wider than plain text bold text is
	finer      = 0.9  // and text in small print
	padding    = 0.8  // of a column that stays free beside its text, in digits
)

// height is what a row needs, 0 where the ordinary height does.
func (s *styles) height(cells []any, widths []float64) float64 {
	points := 0.0
	for i, v := range cells {
		c, ok := v.(excelize.Cell)
		if !ok {
			continue
		}
		if text, ok := c.Value.(string); ok && i < len(widths) && slices.Contains(s.wrapping, c.StyleID) {
			if lines := tall(text, linesOf(text, (widths[i]-s.indent(c.StyleID))/s.wider(c.StyleID))); lines > 1 {
				points = max(points, s.heightOf(lines, c.StyleID))
			}
		}
		if slices.Contains(s.large, c.StyleID) {
			points = max(points, bigPoints)
		}
	}
	return points
}

// heightOf is the height of lines of text in a style.
func (s *styles) heightOf(lines, style int) float64 {
	if style == s.fine {
		return heightOf(lines) - float64(lines)
	}
	return heightOf(lines)
}

// heightOf is the height of lines of text in points, within what Excel allows.
func heightOf(lines int) float64 {
	return min(excelize.MaxRowHeight-4, linePoints*float64(lines)+3)
}

// wider is how much wider a text of a style is than plain text.
func (s *styles) wider(style int) float64 {
	switch style {
	case s.text, s.muted, s.plain, s.after:
		return 1
	case s.fine:
		return finer
	}
	return boldWider
}

// indent is the room that a style leaves free beside the text, in digits.
func (s *styles) indent(style int) float64 {
	switch style {
	case s.headRight, s.after, s.headAside, s.box, s.boxStrong, s.says, s.fine:
		return 1.4
	}
	return 0
}

// linesOf is how many lines a text takes at a width in digits of the default
// font, by which columns are measured; broken between words, and within a word
// that is wider than the column.
func linesOf(text string, width float64) int {
	room := max(widest, int(100*(width-padding)))
	if widest*len(text) <= room {
		return 1
	}
	lines, used := 1, 0
	for word := range strings.FieldsSeq(text) {
		n := extent(word)
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

// tall is how many lines of ordinary height a text takes that is set in lines:
// signs as wide as they are high stand higher, and break after whole signs alone.
func tall(text string, lines int) int {
	if lines > 1 && strings.ContainsFunc(text, ideographic) {
		return lines + (lines+3)/4
	}
	return lines
}

// ideographic reports whether r is a letter as wide as it is high.
func ideographic(r rune) bool {
	return r >= 0x2E80 && r < 0xFB00 || r >= 0xFF00 && r < 0xFFE0 || r >= 0x20000
}

// clipped is a text that fits a width in digits, its end left out where it must be.
func clipped(text string, width float64) string {
	room := int(100 * (width - padding))
	for i, r := range text {
		if room -= advance(r); room < 0 {
			return strings.TrimSpace(text[:i]) + "…"
		}
	}
	return text
}

// widest is the most that a byte of text advances.
const widest = 170

// advances are the widths of the letters from space to ~, as they stand in
// Calibri and in the fonts made to its measure, in hundredths of a digit. Text is
// set a point smaller than the digits that columns are measured by.
var advances = [...]uint8{
	43, 62, 76, 95, 97, 136, 130, 42, 58, 58, 95, 95, 48, 58, 48, 74, // space to /
	97, 97, 97, 97, 97, 97, 97, 97, 97, 97, 51, 51, 95, 95, 95, 88, // 0 to ?
	170, 110, 104, 102, 117, 93, 88, 120, 119, 48, 61, 99, 80, 163, 123, 126, // @ to O
	98, 128, 103, 88, 93, 122, 108, 169, 99, 93, 89, 58, 74, 58, 95, 95, // P to _
	55, 91, 100, 81, 100, 95, 58, 90, 100, 44, 46, 87, 44, 152, 100, 100, // ` to o
	100, 100, 66, 74, 64, 100, 86, 136, 82, 86, 75, 60, 88, 60, 95, // p to ~
}

// advance is the width of a letter of text in hundredths of a digit.
func advance(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return int(advances[r-' '])
	case r >= 0x2E80: // Chinese, Japanese, Korean
		return 200
	}
	return 105
}

// extent is the width of a text on one line, in hundredths of a digit.
func extent(text string) (sum int) {
	for _, r := range text {
		sum += advance(r)
	}
	return sum
}
