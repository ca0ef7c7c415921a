package table

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/bits"
)

const (
	chunk     = 128 << 10 // bytes asked of the source at a time
	longest   = 1 << 20   // bytes that one record may have
	slack     = 8         // bytes behind the text that may be looked at and never count
	openQuote = "open-quote"
)

// records splits UTF-8 text into records. The cells are slices of its buffer,
// which is used again for the next record, so that a file of any length is read
// in one pass and in a fixed amount of memory.
//
// Nearly all records stand on one line without quotation marks; these are split
// by next itself. All others go through the cell by cell reading of quotes.go.
type records struct {
	src io.Reader
	dialect
	columns int // most cells a record may have

	buf      []byte // buf[pos:end] is read and not yet split
	pos, end int
	ended    bool  // the source is exhausted
	broken   error // why the source failed, reported after what could be read

	lf, cr, quote int // where the next of each stands at or after pos; end if none, stale when before pos

	line   int      // number of the line at pos
	number int      // line on which the current record starts
	cells  [][]byte // of the current record
	pairs  []escape // cells in which two characters stand for one
	note   string   // what was repaired in the current record
	closed int      // cells that stood in quotation marks, of all records

	met    bool // a record as wide as the table was read
	bound  bool // no cell goes beyond its line: what is not closed there is text
	strict bool // see style
	own    byte // see style
	letter int  // see style
}

func newRecords(src io.Reader, d dialect, columns int) *records {
	if d.mark == 0 {
		d.mark = '"'
	}
	return &records{src: src, dialect: d, columns: columns,
		buf: make([]byte, chunk+slack), line: 1, lf: -1, cr: -1, quote: -1}
}

// next reads one record. It returns false at the end and after an error.
func (r *records) next() (bool, error) {
	for {
		if r.pos == r.end && r.ended {
			return false, r.broken
		}
		from := r.pos
		done, err := r.split()
		if err != nil {
			return false, err
		}
		if done {
			r.settle(from)
			return r.checked()
		}
		if err := r.fill(); err != nil {
			return false, err
		}
	}
}

// settle looks at the shape of the record just split.
func (r *records) settle(from int) {
	r.unspace()
	if r.width > 1 && (len(r.cells) != r.width || r.line-r.number > 1 || r.note != "") {
		r.mend(from)
	}
	r.met = r.met || len(r.cells) == r.width
	if len(r.pairs) > 0 {
		r.unescape()
	}
}

// unspace takes the space that belongs to the separator from the cells.
func (r *records) unspace() {
	for i := 1; r.spaced && i < len(r.cells); i++ {
		if cell := r.cells[i]; len(cell) > 0 && cell[0] == ' ' {
			r.cells[i] = cell[1:]
		}
	}
}

// split reads the record at pos; it returns false when the buffer does not
// hold all of it.
func (r *records) split() (bool, error) {
	r.number, r.note = r.line, ""
	r.cells, r.pairs = r.cells[:0], r.pairs[:0]
	if r.buf[r.pos] == bomUTF8[0] && !r.skipMark() {
		return false, nil
	}
	stop := min(r.find(&r.lf, '\n'), r.find(&r.cr, '\r'))
	if stop == r.end && !r.ended {
		return false, nil
	}
	if r.find(&r.quote, r.mark) < stop {
		return r.splitQuoted()
	}
	after, known := r.afterLine(stop)
	if !known {
		return false, nil
	}
	r.splitPlain(stop)
	r.pos = after
	r.line++
	return true, nil
}

// skipMark steps over a byte order mark: it stands in front of a record where
// blank lines, a title or another file were put above. It returns false when
// more text is needed.
func (r *records) skipMark() bool {
	if r.end-r.pos < len(bomUTF8) && !r.ended {
		return false
	}
	for bytes.HasPrefix(r.buf[r.pos:r.end], []byte(bomUTF8)) {
		r.pos += len(bomUTF8)
	}
	return true
}

// splitPlain cuts the line that ends at stop at each delimiter. An empty line
// has no cells. It compares eight bytes at a time: a byte of w is zero where a
// delimiter stands, and the sum sets the high bit of every byte that is not.
func (r *records) splitPlain(stop int) {
	if r.pos == stop {
		return
	}
	const low7 = 0x7f7f7f7f7f7f7f7f
	pattern := uint64(r.delim) * 0x0101010101010101
	buf, cells, start := r.buf, r.cells, r.pos
	for at := r.pos; at < stop; at += 8 {
		w := binary.LittleEndian.Uint64(buf[at:]) ^ pattern
		hits := ^((w&low7 + low7) | w | low7)
		if left := stop - at; left < 8 {
			hits &= 1<<(8*left) - 1
		}
		for ; hits != 0; hits &= hits - 1 {
			end := at + bits.TrailingZeros64(hits)/8
			cells = append(cells, buf[start:end:end])
			start = end + 1
		}
	}
	r.cells = append(cells, buf[start:stop:stop])
}

// find is the place of the next c at or after pos, remembered in at until pos
// has gone past it.
func (r *records) find(at *int, c byte) int {
	if *at < r.pos {
		*at = r.end
		if i := bytes.IndexByte(r.buf[r.pos:r.end], c); i >= 0 {
			*at = r.pos + i
		}
	}
	return *at
}

// afterLine is the place behind the line end at stop: LF, CR, CRLF or the end
// of the text. It is not known while an LF may still follow a CR.
func (r *records) afterLine(stop int) (after int, known bool) {
	switch {
	case stop == r.end:
		return stop, r.ended
	case r.buf[stop] == '\n':
		return stop + 1, true
	case stop+1 == r.end:
		return stop + 1, r.ended
	case r.buf[stop+1] == '\n':
		return stop + 2, true
	}
	return stop + 1, true
}

// checked refuses a record with more cells than allowed, unless the surplus is
// empty: then it is cut off.
func (r *records) checked() (bool, error) {
	if len(r.cells) <= r.columns {
		return true, nil
	}
	for _, cell := range r.cells[r.columns:] {
		if len(cell) > 0 {
			return false, tooWide(r.number, r.columns)
		}
	}
	r.cells = r.cells[:r.columns]
	return true, nil
}

func tooWide(row, columns int) *Error {
	return &Error{Code: "too-wide", Row: row,
		Message: fmt.Sprintf("the row has more than %d columns", columns),
		Cure:    "remove the surplus columns, or look for a quotation mark or separator in the wrong place"}
}

// fill moves what is left to the front of the buffer and reads more behind it.
func (r *records) fill() error {
	r.end = copy(r.buf, r.buf[r.pos:r.end])
	r.pos, r.lf, r.cr, r.quote = 0, -1, -1, -1
	if r.end > longest {
		return r.tooLong()
	}
	if len(r.buf)-slack-r.end < chunk/2 {
		r.buf = append(r.buf, make([]byte, len(r.buf))...)
	}
	n, err := io.ReadAtLeast(r.src, r.buf[r.end:len(r.buf)-slack], chunk/2)
	r.end += n
	if err != nil {
		r.ended = true
		if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			r.broken = fmt.Errorf("the file could not be read to its end: %w", err)
		}
	}
	return nil
}

func (r *records) tooLong() *Error {
	if r.find(&r.quote, r.mark) < r.end {
		return r.neverClosed(r.number)
	}
	return &Error{Code: "long-row", Row: r.number,
		Message: fmt.Sprintf("the row is longer than %d MiB", longest>>20),
		Cure:    "check that the file is a table with one record a line"}
}
