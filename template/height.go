package template

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

const (
	ordinary   = 16   // height of a row of one line, in points
	linePoints = 13.0 // height of a line of text
	highest    = 400  // of any row: Excel allows 409
)

// height is what the wrapped texts of a row need. Not every program fits rows to
// their text when it opens a file, so it is estimated, rather too high.
func (b *book) height(cells []excelize.Cell, widths []float64) float64 {
	l := b.looks
	wrapping := []int{l.text, l.strong, l.head, l.headOther, l.fixed, l.fixedText}
	lines := 1
	for i, c := range cells {
		if text, ok := c.Value.(string); ok && i < len(widths) && slices.Contains(wrapping, c.StyleID) {
			lines = max(lines, linesOf(text, widths[i]))
		}
	}
	if lines == 1 {
		return ordinary
	}
	return min(highest, linePoints*float64(lines)+4)
}

// linesOf is how many lines a text takes in a column of a width in characters,
// broken between words, and within a word that is wider than the column.
func linesOf(text string, width float64) int {
	room := max(1, int(width*1.05))
	lines, used := 1, 0
	for word := range strings.FieldsSeq(text) {
		n := lettersOf(word)
		if used > 0 && used+1+n > room {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used++
		}
		for used += n; used > room; used -= room {
			lines++
		}
	}
	return lines
}

// lettersOf is the length of a word in letters of ordinary width; Chinese,
// Japanese and Korean ones take two.
func lettersOf(word string) (n int) {
	for _, r := range word {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}
