package ingest

import (
	"bytes"
	"fmt"
	"math"

	"capgap/ingest/table"
)

// sheet is one table while it is being read.
type sheet struct {
	place
	path   string // as opened, for --roster and --skills
	source *table.Sheet
	index  int // in Dataset.Tables
	broken bool

	sample  []sampleRow     // its first rows
	head    int             // index of the header in sample, -1 when none was found
	score   int             // how sure that header is
	columns []column        // as wide as the header
	at      [fieldCount]int // column of each field, -1 when there is none

	doubtful int // rows left out that hint at a misreading, for MaxQuarantine
}

type sampleRow struct {
	number int
	cells  []string
}

// column is a column of the header and what it was taken for.
type column struct {
	header string
	spelt  field  // what the header says
	field  field  // what is read from it
	rank   int    // how far down the list of spellings it stands
	skill  *skill // nil unless it holds ratings
	rater  Rater
	rated  bool // the header itself names the rater
}

func (s *sheet) has(f field) bool { return s.at[f] >= 0 }

// key is the column that says whom a row is about, -1 when there is none.
func (s *sheet) key() int {
	if s.has(fieldID) {
		return s.at[fieldID]
	}
	return s.at[fieldEmail]
}

// headRow is the row of the header, 0 when none was found.
func (s *sheet) headRow() int {
	if s.head < 0 {
		return 0
	}
	return s.sample[s.head].number
}

// cell is the trimmed cell of a row in a column; nil where there is none.
func cell(cells [][]byte, column int) []byte {
	if column < 0 || column >= len(cells) {
		return nil
	}
	return trim(cells[column])
}

// walk reads a sheet and hands each row below the header that holds anything to
// do. The first walk of a sheet counts its rows and numbers them.
func (l *loader) walk(s *sheet, first bool, do func(table.Row)) {
	w := walker{loader: l, sheet: s, table: l.table(s), first: first, do: do, head: s.headRow(), width: len(s.sample[s.head].cells)}
	if key := s.key(); key >= 0 {
		w.keyHeader = trim([]byte(s.sample[s.head].cells[key]))
	}
	if first {
		w.table.base, w.table.last = l.lastOrigin, math.MaxUint32
	}
	err := s.source.Rows(w.row)
	if !first {
		return
	}
	w.table.last = w.table.base + uint32(w.last)
	l.lastOrigin = w.table.last
	if err != nil {
		l.refused(s.place, l.address(s, 0, -1), err)
	}
	if w.hidden > 0 {
		l.add(s.place, Problem{Code: codeHiddenRows, Action: Warn, At: l.address(s, 0, -1),
			Message: fmt.Sprintf("%s hidden or filtered out in Excel, and read all the same", rows(w.hidden)),
			Cure:    "delete the rows that should not count"})
	}
}

// walker is one walk through a sheet.
type walker struct {
	*loader
	sheet     *sheet
	table     *Table
	first     bool
	do        func(table.Row)
	head      int
	width     int // cells of the header's record
	keyHeader []byte
	last      int
	hidden    int
}

func (w *walker) row(row table.Row) bool {
	if row.Number > math.MaxUint32-int(w.table.base)-1 {
		return false
	}
	if w.first {
		w.count(row)
	}
	if row.Number > w.head && !blank(row.Cells) && !w.headerAgain(row) && !w.tooLong(row) {
		w.do(row)
	}
	return true
}

// tooLong reports whether a record of a CSV file has more cells than the header:
// then nobody knows which cell was split. In a worksheet nothing can shift.
func (w *walker) tooLong(row table.Row) bool {
	return w.table.Sheet == "" && len(row.Cells) > w.width && !blank(row.Cells[w.width:])
}

// count accounts for every row that is no data, and says what is odd about it.
func (w *walker) count(row table.Row) {
	c := &w.table.Rows
	c.Found++
	w.last = row.Number
	if row.Hidden {
		w.hidden++
	}
	if row.Note != "" {
		w.add(w.sheet.place, Problem{Code: codeRowRepaired, Action: Repair, At: w.address(w.sheet, row.Number, -1),
			Message: row.Note, Cure: "look whether the row was read as it was meant"})
	}
	switch {
	case blank(row.Cells):
		c.Blank++
	case row.Number < w.head:
		c.Preamble++
	case row.Number == w.head:
		c.Header++
	case w.headerAgain(row):
		w.leaveOut(w.sheet, Problem{Code: codeRepeatedHeader, Action: Quarantine, At: w.address(w.sheet, row.Number, -1),
			Message: "is the header again", Cure: "nothing to do, or delete the row"})
	case w.tooLong(row):
		w.doubt(w.sheet, Problem{Code: codeRowTooLong, Action: Quarantine, At: w.address(w.sheet, row.Number, -1),
			Message: fmt.Sprintf("has %d cells, the header %d: one of them was split", len(row.Cells), w.width),
			Cure:    "put cells that hold the separator in quotation marks"})
	}
}

// headerAgain reports whether a row repeats the header's key and one more cell.
func (w *walker) headerAgain(row table.Row) bool {
	key := w.sheet.key()
	if !bytes.Equal(cell(row.Cells, key), w.keyHeader) || len(w.keyHeader) == 0 {
		return false
	}
	for i, c := range w.sheet.columns {
		if i != key && c.header != "" {
			return cleanText(cell(row.Cells, i)) == c.header
		}
	}
	return true
}

// leaveOut quarantines a row for a reason that is understood.
func (l *loader) leaveOut(s *sheet, p Problem) {
	l.table(s).Rows.Quarantined++
	l.add(s.place, p)
}

// doubt quarantines a row for a reason that may come from misreading the table.
func (l *loader) doubt(s *sheet, p Problem) {
	s.doubtful++
	l.leaveOut(s, p)
}

func rows(n int) string {
	if n == 1 {
		return "1 row is"
	}
	return fmt.Sprintf("%d rows are", n)
}
