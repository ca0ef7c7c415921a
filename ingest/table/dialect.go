package table

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// sampleBytes and sampleRows bound what is looked at to find the separator.
const (
	sampleBytes = 64 << 10
	sampleRows  = 50
)

// separators in the order in which they win when all else is equal.
var separators = []struct {
	delim byte
	name  string
}{
	{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "vertical bar"},
}

func separatorName(delim byte) string {
	for _, s := range separators {
		if s.delim == delim {
			return s.name
		}
	}
	if delim == ' ' {
		return "space"
	}
	return fmt.Sprintf("%q", delim)
}

// dialect is how the records of a text are written.
type dialect struct {
	delim     byte
	mark      byte // that stands around cells: " or an apostrophe
	backslash bool // a backslash before a mark makes it a letter
	aligned   bool // columns are lined up with spaces; see aligned
	spaced    bool // a space follows each separator and belongs to it
	width     int  // cells that rows mostly have; 0 if no such number stands out
	even      bool // nearly all rows have that many
	skip      int  // bytes of a first line such as "sep=;", which is not data
}

// dialectOf finds out how a text is written from its first rows. The separator
// is the one by which most rows have the same number of cells, and at least two;
// spaces are one only where no other is met and all rows agree.
func dialectOf(sample []byte, whole bool) (dialect, error) {
	if len(sample) > sampleBytes {
		sample, whole = sample[:sampleBytes], false
	}
	if delim, skip := declared(sample); skip > 0 {
		d := markedFit(sample[skip:], whole, delim).settled()
		d.skip = skip
		return d, nil
	}
	best, second := markedFit(sample, whole, ','), fit{}
	for _, s := range separators[1:] {
		f := markedFit(sample, whole, s.delim)
		if f.better(best) {
			best, second = f, best
		} else if f.better(second) {
			second = f
		}
	}
	if best.width > 1 && best.rows > 1 && !best.better(second) && best.width == second.width {
		return dialect{}, twoSeparators(sample, best, second)
	}
	if best.share() < 0.5 {
		for _, f := range []fit{markedFit(sample, whole, ' '), alignedFit(sample, whole)} {
			if f.width > 1 && f.rows > 1 && f.same == f.rows && f.odd == 0 {
				best = f
			}
		}
	}
	return best.settled(), nil
}

// twoSeparators is the error for a text that two separators explain equally
// well. It shows both readings of the first three rows.
func twoSeparators(sample []byte, one, other fit) *Error {
	return &Error{Code: "two-separators",
		Message: fmt.Sprintf("the columns may be separated by %s or by %s: both give %d columns in every row; by %s the first rows read %s, by %s %s",
			separatorName(one.delim), separatorName(other.delim), one.width,
			separatorName(one.delim), one.reading(sample), separatorName(other.delim), other.reading(sample)),
		Cure: "say which is right with --delimiter"}
}

// reading shows the first three rows of a sample as a dialect reads them.
func (f fit) reading(sample []byte) string {
	var rows []string
	r := newRecords(bytes.NewReader(sample), f.dialect, len(sample)+1)
	r.bound = true
	for len(rows) < 3 {
		if ok, err := r.next(); !ok || err != nil {
			break
		}
		if !blankCells(r.cells) {
			rows = append(rows, fmt.Sprintf("%q", r.cells))
		}
	}
	return strings.Join(rows, " ")
}

// saidDialect is the dialect of a text whose separator the user has said.
func saidDialect(sample []byte, whole bool, delim byte) dialect {
	_, skip := declared(sample)
	d := markedFit(sample[skip:], whole, delim).settled()
	d.skip = skip
	return d
}

// namedSeparator is the separator that a user means by its name or by itself.
func namedSeparator(name string) (byte, error) {
	for _, s := range separators {
		if strings.EqualFold(name, s.name) {
			return s.delim, nil
		}
	}
	switch strings.ToLower(name) {
	case "\\t":
		return '\t', nil
	case "pipe":
		return '|', nil
	case "space":
		return ' ', nil
	}
	if len(name) == 1 && name[0] < utf8.RuneSelf && !strings.ContainsAny(name, "\"'\\\r\n\x00") {
		return name[0], nil
	}
	return 0, &Error{Code: "bad-delimiter", Message: fmt.Sprintf("%q is not a separator", name),
		Cure: `say "comma", "semicolon", "tab", "pipe", "space" or one character`}
}

// declared honours a first line "sep=;", which Excel writes and reads:
// it returns the separator and the bytes of that line, 0 if there is none.
func declared(sample []byte) (delim byte, skip int) {
	line := sample
	if i := bytes.IndexAny(sample, "\r\n"); i >= 0 {
		line = sample[:i]
	}
	text := bytes.Trim(line, `"`)
	if len(text) != len("sep=;") || !bytes.EqualFold(text[:4], []byte("sep=")) {
		return 0, 0
	}
	skip = len(line)
	if skip < len(sample) && sample[skip] == '\r' {
		skip++
	}
	if skip < len(sample) && sample[skip] == '\n' {
		skip++
	}
	return text[4], skip
}

// fit is how well a separator goes with a sample.
type fit struct {
	dialect
	rows   int // rows that are not blank
	same   int // rows of the most frequent width, which is 1 when the separator is hardly met
	odd    int // rows with quotation marks in odd places, or some cells that begin with a space
	spaces int // rows with a space behind each separator
	closed int // cells in quotation marks
}

// settled is the dialect, without a width when less than a third of the rows have
// it: then nothing may be concluded from a row that differs.
func (f fit) settled() dialect {
	d := f.dialect
	if d.width < 2 || 3*f.same < f.rows {
		d.width = 0
	}
	d.even = d.width > 1 && 4*f.same >= 3*f.rows
	d.spaced = f.delim != ' ' && f.rows > 1 && 10*f.spaces >= 9*f.rows
	return d
}

// markedFit is the fit of a separator with the marks and escapes that go best
// with it. Double marks without escapes are given up only for what reads better,
// apostrophes only where no cell stands in double marks.
func markedFit(sample []byte, whole bool, delim byte) fit {
	best := fitOf(sample, whole, dialect{delim: delim, mark: '"'})
	if bytes.Contains(sample, []byte(`\"`)) {
		if f := fitOf(sample, whole, dialect{delim: delim, mark: '"', backslash: true}); f.clearer(best) {
			best = f
		}
	}
	if best.closed > 0 || bytes.IndexByte(sample, '\'') < 0 {
		return best
	}
	f := fitOf(sample, whole, dialect{delim: delim, mark: '\''})
	if bytes.Contains(sample, []byte(`\'`)) {
		if g := fitOf(sample, whole, dialect{delim: delim, mark: '\'', backslash: true}); g.clearer(f) {
			f = g
		}
	}
	if f.closed > 1 && f.odd <= best.odd && (f.clearer(best) || f.closed >= f.rows && f.same >= best.same) {
		return f
	}
	return best
}

// clearer compares two fits of one separator.
func (f fit) clearer(g fit) bool {
	return f.share() > g.share() || f.share() == g.share() && f.same > g.same
}

// share is the part of the rows that speak for the separator, 0 to 1.
func (f fit) share() float64 {
	if f.rows == 0 || f.width < 2 {
		return 0
	}
	return (float64(f.same) - float64(f.odd+f.spaces)/4) / float64(f.rows)
}

// better compares two fits: by share, and by width where the shares are close,
// since decimal commas and commas in names seldom give the most columns.
func (f fit) better(g fit) bool {
	const close = 0.1
	if d := f.share() - g.share(); d > close || d < -close {
		return d > 0
	}
	if f.width != g.width && f.share() > 0 {
		return f.width > g.width
	}
	return f.share() > g.share()
}

func fitOf(sample []byte, whole bool, d dialect) fit {
	f := fit{dialect: d}
	f.width = 1 // when no row has two cells
	widths := make(map[int]int)
	r := newRecords(bytes.NewReader(sample), d, len(sample)+1)
	r.bound = whole // a mark that is never closed hides no evidence behind it
	for f.rows < sampleRows {
		ok, err := r.next()
		if !ok || err != nil {
			break
		}
		if !whole && r.pos == r.end && r.ended {
			break // the sample may have cut this row short
		}
		if blankCells(r.cells) || f.rows == 0 && bytes.HasPrefix(r.cells[0], []byte{'#'}) {
			continue // also comments above the table
		}
		f.rows++
		widths[len(r.cells)]++
		switch begin := spacesBefore(r.cells); {
		case r.note != "":
			f.odd++
		case begin > 0 && begin+r.closed-f.closed >= len(r.cells)-1:
			f.spaces++
		case begin > 0:
			f.odd++
		}
		f.closed = r.closed
	}
	for w, n := range widths {
		if w > 1 && (n > f.same || n == f.same && w > f.width) {
			f.width, f.same = w, n
		}
	}
	return f
}

// spacesBefore counts the cells behind the first that begin with a space, as in
// the parts of a sentence.
func spacesBefore(cells [][]byte) int {
	n := 0
	for i, cell := range cells {
		if i > 0 && len(cell) > 0 && cell[0] == ' ' {
			n++
		}
	}
	return n
}

func blankCells(cells [][]byte) bool {
	for _, cell := range cells {
		if len(bytes.TrimSpace(cell)) > 0 {
			return false
		}
	}
	return true
}
