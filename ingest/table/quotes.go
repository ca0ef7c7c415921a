package table

import (
	"bytes"
	"fmt"
)

// The repairs of a record, as Row.Note words them.
const (
	noteSurplus = `a quotation mark that is not doubled was kept as text`
	noteEscaped = `a backslash before a quotation mark was read as an escape`
	noteStray   = `a quotation mark that opens nothing was kept as text`
)

// splitQuoted reads the record at pos cell by cell; it returns false when the
// buffer does not hold all of it.
func (r *records) splitQuoted() (bool, error) {
	at := r.pos
	for {
		stop, err := r.cell(at)
		if stop < 0 || err != nil {
			return false, err
		}
		if n := len(r.cells); n > r.columns && len(r.cells[n-1]) > 0 {
			return false, tooWide(r.number, r.columns)
		}
		if stop < r.end && r.buf[stop] == r.delim {
			at = stop + 1
			continue
		}
		after, known := r.afterLine(stop)
		if !known {
			return false, nil
		}
		r.line += r.lineEnds(r.pos, after)
		if after == stop { // the text ends without a line end
			r.line++
		}
		r.pos = after
		if len(r.cells) > 0 { // the mark may also stand inside the first quotation marks
			r.cells[0] = bytes.TrimLeft(r.cells[0], bomUTF8)
		}
		return true, nil
	}
}

// cell reads one cell and returns where it stops: at a delimiter, a line end
// or the end of the text. It returns -1 when more text is needed.
func (r *records) cell(start int) (int, error) {
	open := r.skipSpaces(start)
	if open == r.end && !r.ended {
		return -1, nil
	}
	if open < r.end && r.buf[open] == r.mark && len(r.cells)+1 != r.letter {
		return r.quotedCell(start, open)
	}
	return r.plainCell(start), nil
}

// plainCell reads a cell that does not begin with a quotation mark.
func (r *records) plainCell(start int) int {
	stop := r.stopOf(start)
	if stop == r.end && !r.ended {
		return -1
	}
	if r.mark == '"' && len(r.cells)+1 != r.letter && bytes.IndexByte(r.buf[start:stop], '"') >= 0 { // an apostrophe is a letter too
		r.note = noteStray
	}
	if r.own != 0 && bytes.IndexByte(r.buf[start:stop], r.own) >= 0 {
		r.note = noteTwoWays
	}
	r.add(start, stop)
	return stop
}

// quotedCell reads a cell whose quotation mark stands at open. The mark closes
// where a delimiter or line end follows it; a doubled mark stands for one, and
// so does a mark behind a backslash in a dialect that escapes by it.
func (r *records) quotedCell(start, open int) (int, error) {
	doubled := false
	for at := open + 1; ; {
		i := bytes.IndexByte(r.buf[at:r.end], r.mark)
		if i < 0 && r.ended {
			return r.unclosed(start, open)
		}
		if i < 0 || (at+i+1 == r.end && !r.ended) {
			return -1, nil
		}
		shut := at + i
		if r.backslash && r.escaped(open, shut) {
			doubled, at = true, shut+1
			continue
		}
		if shut+1 < r.end && r.buf[shut+1] == r.mark {
			doubled, at = true, shut+2
			continue
		}
		stop := r.skipSpaces(shut + 1)
		if stop == r.end && !r.ended {
			return -1, nil
		}
		if !r.closesAt(stop) {
			return r.looseCell(start, open), nil
		}
		if doubled || r.backslash && bytes.IndexByte(r.buf[open:shut], '\\') >= 0 {
			r.pairs = append(r.pairs, escape{len(r.cells), r.backslash})
		}
		r.closed++
		r.add(open+1, shut)
		return stop, nil
	}
}

// unclosed reads a cell that no mark closes up to the end of the text. In the
// last row of a table, which is as wide as the others without it, the mark is text:
// there is nobody below whom it could have swallowed.
func (r *records) unclosed(start, open int) (int, error) {
	if r.bound || r.lastRow(open) {
		return r.looseCell(start, open), nil
	}
	if stop := r.escapedCell(open, r.lineEnd(open)); stop >= 0 {
		return stop, nil
	}
	return 0, r.neverClosed(r.number + r.lineEnds(r.pos, open))
}

// lastRow tells whether the record stands on the last line of the text, and has
// the width of the table when no cell goes beyond the line.
func (r *records) lastRow(open int) bool {
	text := bytes.TrimRight(r.buf[r.pos:r.end], "\r\n \x1a")
	if r.pos+len(text) <= open || bytes.ContainsAny(text, "\r\n") {
		return false
	}
	cells, _ := r.again(text, style{dialect: r.dialect})
	return len(cells) == max(1, r.width) // a width of 0 is not known
}

// looseCell reads a cell whose quotation marks do not follow the rules. It never
// reaches beyond the line, so that one stray mark cannot swallow other people's
// rows: the cell closes at the first mark on the line that a delimiter or the
// line end follows; if there is none, the marks are text.
func (r *records) looseCell(start, open int) int {
	eol := r.lineEnd(open)
	if eol == r.end && !r.ended {
		return -1
	}
	if stop := r.escapedCell(open, eol); stop >= 0 {
		return stop
	}
	for at := open + 1; at < eol; at++ {
		if r.buf[at] != r.mark {
			continue
		}
		if stop := r.skipSpaces(at + 1); r.closesAt(stop) {
			r.note = noteSurplus
			r.pairs = append(r.pairs, escape{cell: len(r.cells)})
			r.add(open+1, at)
			return stop
		}
	}
	r.note = noteStray
	return r.plainCell(start)
}

func (r *records) add(from, to int) { r.cells = append(r.cells, r.buf[from:to:to]) }

// skipSpaces steps over spaces, which may stand around a quoted cell.
func (r *records) skipSpaces(at int) int {
	for at < r.end && r.buf[at] == ' ' && r.delim != ' ' {
		at++
	}
	return at
}

// stopsAt tells whether a cell can end at at.
func (r *records) stopsAt(at int) bool {
	if at >= r.end {
		return true
	}
	c := r.buf[at]
	return c == r.delim || c == '\n' || c == '\r'
}

// closesAt tells whether a mark can close a cell that stops at at.
func (r *records) closesAt(at int) bool {
	if !r.strict || !r.stopsAt(at) || at >= r.end || r.buf[at] != r.delim {
		return r.stopsAt(at)
	}
	next := r.skipSpaces(at + 1)
	return next < r.end && r.buf[next] == r.mark
}

// stopOf is the next place at or after at where a cell can end.
func (r *records) stopOf(at int) int {
	for !r.stopsAt(at) {
		at++
	}
	return at
}

// lineEnd is the next line end at or after at.
func (r *records) lineEnd(at int) int {
	if i := bytes.IndexAny(r.buf[at:r.end], "\r\n"); i >= 0 {
		return at + i
	}
	return r.end
}

// lineEnds counts the line ends in buf[from:to]; CRLF is one.
func (r *records) lineEnds(from, to int) int {
	text := r.buf[from:to]
	return bytes.Count(text, []byte{'\n'}) + bytes.Count(text, []byte{'\r'}) - bytes.Count(text, []byte("\r\n"))
}

func (r *records) neverClosed(row int) *Error {
	return &Error{Code: openQuote, Row: row,
		Message: fmt.Sprintf("a quotation mark opened in row %d is never closed", row),
		Cure:    "correct that row: remove the quotation mark or add the closing one"}
}
