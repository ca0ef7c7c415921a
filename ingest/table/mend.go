package table

import (
	"bytes"
	"fmt"
	"slices"
)

// What is decided where, so that no cell changes its column without a word:
//
//   - dialectOf, from the first rows: separator, marks, escapes, and the width
//     that most rows have.
//   - quotes.go, at each cell: a mark that breaks the rules is text, or closes on
//     its own line, and the record gets a note.
//   - this file, at each record whose width is not the table's: if exactly one
//     other way of writing gives that width, the record was written in that way
//     and says so. Otherwise its cells stay as they are, for package ingest to
//     leave out or to fill up. Also here: a record over several lines each of
//     which is a record of its own is taken apart.
//
// A record in the wrong separator that has the right width by accident cannot be
// told from a right one.

// style is one other way in which a record may have been written.
type style struct {
	dialect
	strict bool   // marks close only at the end or in front of another mark
	own    byte   // the table's separator, when the style has another: no cell without marks may hold it
	letter int    // number of the cell, from 1, whose first mark is a letter
	note   string // the repair, as Row.Note words it
}

const (
	noteOtherMark = "the row was read with other quotation marks than the rest"
	noteBackslash = "backslashes were read in another way than in the rest"
	noteTwoWays   = "the row can be read in more than one way, none of which is plainly right"
	noteGlued     = "a separator was missing in front of a quotation mark"
)

// mend looks at the record just split, which began at start, when its cells are
// not as many as the table's or when it goes over several lines. A comment above
// the table is left alone.
func (r *records) mend(start int) {
	for bytes.HasPrefix(r.buf[start:r.pos], []byte(bomUTF8)) {
		start += len(bomUTF8)
	}
	text := bytes.TrimRight(r.buf[start:r.pos], "\r\n")
	switch {
	case len(text) == 0, !r.met && text[0] == '#':
		return
	case bytes.ContainsAny(text, "\r\n"):
		r.mendLines(start, text)
		return
	case len(r.cells) > r.width && blankCells(r.cells[r.width:]):
		r.uneven()
		return
	}
	if cells, note := r.otherwise(text); cells != nil {
		r.cells, r.pairs, r.note = cells, r.pairs[:0], note
	} else if note != "" {
		r.note = note
	} else {
		r.uneven()
	}
}

// uneven tells of a record that has not as many cells as nearly all others: one
// too few or too many in the middle shifts the rest. What stands above the table
// is a header only if it lacks or has but one cell more. Where the rows differ
// much, only those with too few cells are told of: the header judges the others.
func (r *records) uneven() {
	n := len(r.cells)
	if r.note != "" || n == r.width || n < 2 || !r.even && (n > r.width || !r.met) {
		return
	}
	if !r.met && (n < r.width-1 || n > r.width+1 || 2*filledCells(r.cells) < n) {
		return
	}
	r.note = fmt.Sprintf("the row has %d cells, the table %d", n, r.width)
}

func filledCells(cells [][]byte) int {
	n := 0
	for _, cell := range cells {
		if len(bytes.TrimSpace(cell)) > 0 {
			n++
		}
	}
	return n
}

// otherwise reads a record in every other style. It returns the cells if one
// reading alone has the width of the table, else at most a note. A record in
// which one mark is in the wrong place has many readings; that which explains it
// by this one mark is the best.
func (r *records) otherwise(text []byte) (cells [][]byte, note string) {
	if r.note == noteStray || r.note == noteSurplus {
		if cells := r.only(text, r.oneLetter(text)); cells != nil && len(r.cells) != r.width {
			return cells, noteStray
		}
		if cells := r.unglued(text); cells != nil {
			return cells, noteGlued
		}
	}
	if len(r.cells) == r.width {
		return nil, ""
	}
	for _, s := range r.styles(text) {
		other, clean := r.again(text, s)
		switch {
		case len(other) == r.width && clean && s.mark == 0 && r.note == "":
			return nil, noteTwoWays // the marks follow the rules: rather a separator is missing
		case len(other) == r.width && clean && cells == nil:
			cells, note = other, s.note
		case len(other) == r.width && clean && !slices.EqualFunc(cells, other, bytes.Equal):
			return nil, noteTwoWays
		case s.own != 0 && len(other) >= r.width && len(r.cells) < r.width && note == "" && r.met:
			note = "the row has fewer cells than the table, and may be separated by " + separatorName(s.delim)
		}
	}
	return cells, note
}

// only is the one clean reading among styles that has the width of the table,
// nil if there is none or several that differ.
func (r *records) only(text []byte, styles []style) (cells [][]byte) {
	for _, s := range styles {
		switch other, clean := r.again(text, s); {
		case !clean || len(other) != r.width:
		case cells == nil:
			cells = other
		case !slices.EqualFunc(cells, other, bytes.Equal):
			return nil
		}
	}
	return cells
}

// oneLetter lists the styles in which the first mark of one cell is a letter.
func (r *records) oneLetter(text []byte) []style {
	list := make([]style, min(r.width, 1+bytes.Count(text, []byte{r.delim})))
	for i := range list {
		list[i] = style{dialect: r.dialect, letter: i + 1}
	}
	return list
}

// unglued reads a record in which the separator in front of a quotation mark is
// missing, as in 5"Ada, Example": it puts one there. It returns nil unless that
// can be done in one place alone.
func (r *records) unglued(text []byte) (cells [][]byte) {
	for at := 1; at < len(text); at++ {
		if text[at] != r.mark || text[at-1] == r.mark || text[at-1] == r.delim || text[at-1] == ' ' || text[at-1] == '\\' {
			continue
		}
		whole := slices.Concat(text[:at], []byte{r.delim}, text[at:])
		switch other, clean := r.again(whole, style{dialect: r.dialect}); {
		case !clean || len(other) != r.width:
		case cells != nil:
			return nil
		default:
			cells = other
		}
	}
	return cells
}

// styles lists the ways in which text may have been written, leaving out those
// of which it holds no sign.
func (r *records) styles(text []byte) []style {
	var list []style
	add := func(s style) { list = append(list, s) }
	if bytes.IndexByte(text, r.mark) >= 0 {
		textual := r.dialect
		textual.mark = 0
		add(style{dialect: textual, note: noteStray})
		add(style{dialect: r.dialect, strict: true, note: noteSurplus})
		if bytes.IndexByte(text, '\\') >= 0 {
			escapes := r.dialect
			escapes.backslash = !r.backslash
			add(style{dialect: escapes, note: noteBackslash})
		}
	}
	if mark := otherMark(r.mark); bytes.IndexByte(text, mark) >= 0 {
		marks := r.dialect
		marks.mark = mark
		add(style{dialect: marks, note: noteOtherMark})
	}
	if r.delim != ' ' && bytes.Contains(text, []byte{' ', r.mark}) && bytes.Contains(text, []byte{r.mark, ' '}) {
		spaces := r.dialect
		spaces.delim, spaces.spaced = ' ', false
		add(style{dialect: spaces, note: "the row was read as separated by spaces, the rest is by " + separatorName(r.delim)})
	}
	for _, s := range separators {
		if s.delim != r.delim && bytes.IndexByte(text, s.delim) >= 0 {
			delims := r.dialect
			delims.delim, delims.spaced = s.delim, false
			add(style{dialect: delims, own: r.delim,
				note: fmt.Sprintf("the row was read as separated by %s, the rest is by %s", s.name, separatorName(r.delim))})
		}
	}
	return list
}

func otherMark(mark byte) byte {
	if mark == '"' {
		return '\''
	}
	return '"'
}

// again reads a copy of text in a style, no cell beyond its line. It tells
// whether the reading needed no repair.
func (r *records) again(text []byte, s style) (cells [][]byte, clean bool) {
	buf := append(make([]byte, 0, len(text)+slack), text...)
	one := &records{dialect: s.dialect, columns: r.columns, strict: s.strict, own: s.own, letter: s.letter, bound: true,
		buf: buf[:len(text)+slack], end: len(text), ended: true, line: 1}
	done, err := one.splitQuoted()
	if !done || err != nil || one.pos != one.end {
		return nil, false
	}
	one.unescape()
	one.unspace()
	if s.own != 0 && spacesBefore(one.cells) > 0 { // a sentence with semicolons
		return one.cells, false
	}
	return one.cells, one.note == "" || s.strict && one.note == noteSurplus
}

// mendLines looks at a record that goes over several lines. Where each of them
// is a record as wide as the table, a stray mark has joined them, and the record
// ends with its first line. So it does where it is not as wide as the table, and
// its first line is. A separator followed by a space speaks for a sentence.
func (r *records) mendLines(start int, text []byte) {
	end := bytes.IndexAny(text, "\r\n")
	first, _ := r.again(text[:end], style{dialect: r.dialect})
	alone := len(first) == r.width
	switch right := len(r.cells) == r.width; {
	case right && (!alone || !r.eachFits(text)):
		return
	case right && (r.width < 3 || !r.spaced && bytes.Contains(text, []byte{r.delim, ' '})):
		r.note = "a cell in quotation marks goes over several lines, each of which may be a row of its own"
		return
	case !right && (!alone || spacesBefore(first) > 0):
		r.note = fmt.Sprintf("a cell in quotation marks goes over several lines, and the row has %d cells, the table %d", len(r.cells), r.width)
		return
	}
	r.pos, _ = r.afterLine(start + end)
	r.line = r.number + 1
	r.cells, r.pairs, r.note = first, r.pairs[:0], noteStray
}

// eachFits tells whether each line of a record that is not blank has the width
// of the table by itself.
func (r *records) eachFits(text []byte) bool {
	for line := range bytes.FieldsFuncSeq(text, func(c rune) bool { return c == '\r' || c == '\n' }) {
		if cells, _ := r.again(line, style{dialect: r.dialect}); len(cells) != r.width {
			return false
		}
	}
	return true
}
