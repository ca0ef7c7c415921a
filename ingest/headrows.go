package ingest

import (
	"slices"
	"strings"
)

// mostHeadRows is how many rows a header may have.
const mostHeadRows = 3

// joinHeader widens the header to the rows of groups above it, such as "Cloud"
// over "Self" and "Manager", and to the rows of sub-headers below it.
func (l *loader) joinHeader(s *sheet) {
	for s.start < len(s.sample) && s.start-s.top < mostHeadRows && l.belongsBelow(s) {
		s.head, s.start = s.start, s.start+1
	}
	if s.headedAgain() {
		s.start++
	}
	for s.top > 0 && s.start-s.top < mostHeadRows && l.groupsAbove(s) {
		s.top--
	}
}

// headedAgain reports whether the row below the header is one more header, such
// as that in another language: words alone, over columns of numbers, dates or ids.
func (s *sheet) headedAgain() bool {
	const fewest = 2
	if s.start+fewest >= len(s.sample) || s.sample[s.start].number != s.sample[s.head].number+1 || !allTexts(s.sample[s.start].cells) {
		return false
	}
	unlike := 0
	for i, text := range s.sample[s.start].cells {
		if text = cleanText([]byte(text)); text != "" && overColumn(text, s.sample[s.start+1:], i) > 1 {
			unlike++
		}
	}
	return unlike >= fewest
}

// belongsBelow reports whether the row below the header is part of it: the
// header again, or texts that part its columns where no person can stand.
func (l *loader) belongsBelow(s *sheet) bool {
	head, row := s.sample[s.head], s.sample[s.start]
	if row.number != head.number+1 {
		return false
	}
	if equalTexts(head.cells, row.cells) {
		return true
	}
	parted := 0
	for i, text := range row.cells {
		text = cleanText([]byte(text))
		if text == "" {
			continue
		}
		above := textAt(head.cells, i)
		if f, _ := l.vocabulary.field(above); f != noField && f != fieldLevel || i == firstFilled(head.cells) {
			return false
		}
		if kind := kindOf(text); kind != aText && kind != aYear || readLevel(text, "").code == "" {
			return false
		}
		parted++
	}
	return parted > 1
}

// groupsAbove reports whether the row above the header names groups of its
// columns: a few texts, of which at least one stands over a column that is no
// field, and that is not the title of the table.
func (l *loader) groupsAbove(s *sheet) bool {
	head, row := s.sample[s.top], s.sample[s.top-1]
	if row.number != head.number-1 || s.source.Name == "" && len(row.cells) < len(head.cells) {
		return false // a record of a text file that ends early is a title
	}
	over, texts := 0, 0
	for i, text := range row.cells {
		text = cleanText([]byte(text))
		if text == "" {
			continue
		}
		below := textAt(head.cells, i)
		if kindOf(text) != aText && kindOf(text) != aYear || strings.HasSuffix(text, ":") || below == "" {
			return false
		}
		texts++
		if f, _ := l.vocabulary.field(below); f == noField && i > firstFilled(head.cells) {
			over++
		}
	}
	return over > 0 && (texts > 1 || over == texts) && texts < filledTexts(head.cells)
}

// parts are the texts of the header over a column, from top to bottom, without
// repetitions. A group reaches to the right over the columns that it has no text
// for, as far as the row below has one.
func (s *sheet) parts(column int) (parts []string) {
	for i := s.top; i <= s.head; i++ {
		row := s.sample[i].cells
		text := textAt(row, column)
		if text == "" && i < s.head && s.lowest(i, column) != "" && !s.hasAbove(i, column) {
			text = leftOf(row, column)
		}
		if text != "" && !slices.Contains(parts, text) {
			parts = append(parts, text)
		}
	}
	return parts
}

// lowest is the first text of the header over a column below one of its rows.
func (s *sheet) lowest(row, column int) string {
	for i := row + 1; i <= s.head; i++ {
		if text := textAt(s.sample[i].cells, column); text != "" {
			return text
		}
	}
	return ""
}

// hasAbove reports whether a higher row of the header has a text of its own over
// a column, so that the groups of this row do not reach over it.
func (s *sheet) hasAbove(row, column int) bool {
	for i := s.top; i < row; i++ {
		if textAt(s.sample[i].cells, column) != "" {
			return true
		}
	}
	return false
}

// leftOf is the text of the cell nearest to the left that holds any.
func leftOf(cells []string, column int) string {
	for i := min(column, len(cells)) - 1; i >= 0; i-- {
		if text := textAt(cells, i); text != "" {
			return text
		}
	}
	return ""
}

func textAt(cells []string, column int) string {
	if column < 0 || column >= len(cells) {
		return ""
	}
	return cleanText([]byte(cells[column]))
}

func firstFilled(cells []string) int {
	return slices.IndexFunc(cells, func(c string) bool { return len(trim([]byte(c))) > 0 })
}

func equalTexts(a, b []string) bool {
	for i := range max(len(a), len(b)) {
		if textAt(a, i) != textAt(b, i) {
			return false
		}
	}
	return true
}

// headWidth is how many columns the header has. Blank cells at its end belong to
// it when something stands below them: in a record of a CSV file, or in a tenth
// of a worksheet's rows.
func (s *sheet) headWidth() (n int) {
	for i := s.top; i <= s.head; i++ {
		n = max(n, width(s.sample[i].cells))
	}
	most := s.headCells()
	if s.source.Name != "" {
		most = s.widest()
	}
	rows := len(s.sample) - s.start
	for i := most; i > n; i-- {
		if filled := len(s.values(i - 1)); filled > 0 && 10*filled >= rows {
			return i
		}
	}
	return n
}

// headCells is how many cells the header's records have, trailing blank ones
// included.
func (s *sheet) headCells() (n int) {
	for i := s.top; i <= s.head; i++ {
		n = max(n, len(s.sample[i].cells))
	}
	return n
}
