package table

import (
	"bytes"
	"fmt"
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
	return fmt.Sprintf("%q", delim)
}

// dialect is how the records of a text are written.
type dialect struct {
	delim byte
	skip  int // bytes of a first line such as "sep=;", which is not data
}

// dialectOf finds the separator from the first rows of a text: the one by which
// most rows have the same number of cells, and at least two.
func dialectOf(sample []byte, whole bool) (dialect, error) {
	if d, ok := declared(sample); ok {
		return d, nil
	}
	if len(sample) > sampleBytes {
		sample, whole = sample[:sampleBytes], false
	}
	best, second := fit{delim: ','}, fit{}
	for _, s := range separators {
		f := fitOf(sample, whole, s.delim)
		if f.better(best) {
			best, second = f, best
		} else if f.better(second) {
			second = f
		}
	}
	if best.width > 1 && best.rows > 1 && !best.better(second) && best.width == second.width {
		return dialect{}, &Error{Code: "two-separators",
			Message: fmt.Sprintf("the columns may be separated by %s or by %s: both give %d columns in every row",
				separatorName(best.delim), separatorName(second.delim), best.width),
			Cure: `write sep=; (with the right separator) as the first line of the file, or save it as .xlsx`}
	}
	return dialect{delim: best.delim}, nil
}

// declared honours a first line "sep=;", which Excel writes and reads.
func declared(sample []byte) (dialect, bool) {
	line := sample
	if i := bytes.IndexAny(sample, "\r\n"); i >= 0 {
		line = sample[:i]
	}
	text := bytes.Trim(line, `"`)
	if len(text) != len("sep=;") || !bytes.EqualFold(text[:4], []byte("sep=")) {
		return dialect{}, false
	}
	skip := len(line)
	if skip < len(sample) && sample[skip] == '\r' {
		skip++
	}
	if skip < len(sample) && sample[skip] == '\n' {
		skip++
	}
	return dialect{delim: text[4], skip: skip}, true
}

// fit is how well a separator goes with a sample.
type fit struct {
	delim byte
	rows  int // rows that are not blank
	width int // the most frequent number of cells, 1 when the separator is hardly met
	same  int // rows of that width
	odd   int // rows with quotation marks in odd places, or cells that begin with a space
}

// share is the part of the rows that speak for the separator, 0 to 1.
func (f fit) share() float64 {
	if f.rows == 0 || f.width < 2 {
		return 0
	}
	return (float64(f.same) - float64(f.odd)/4) / float64(f.rows)
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

func fitOf(sample []byte, whole bool, delim byte) fit {
	f := fit{delim: delim, width: 1}
	widths := make(map[int]int)
	r := newRecords(bytes.NewReader(sample), delim, len(sample)+1)
	for f.rows < sampleRows {
		ok, err := r.next()
		if !ok || err != nil {
			break
		}
		if !whole && r.pos == r.end && r.ended {
			break // the sample may have cut this row short
		}
		if blankCells(r.cells) {
			continue
		}
		f.rows++
		widths[len(r.cells)]++
		if r.note != "" || spaced(r.cells) {
			f.odd++
		}
	}
	for w, n := range widths {
		if w > 1 && (n > f.same || n == f.same && w > f.width) {
			f.width, f.same = w, n
		}
	}
	return f
}

func spaced(cells [][]byte) bool {
	for i, cell := range cells {
		if i > 0 && len(cell) > 0 && cell[0] == ' ' {
			return true
		}
	}
	return false
}

func blankCells(cells [][]byte) bool {
	for _, cell := range cells {
		if len(bytes.TrimSpace(cell)) > 0 {
			return false
		}
	}
	return true
}
