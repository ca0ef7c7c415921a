package ingest

import (
	"bytes"
	"fmt"
	"math"
	"slices"

	"capgap/ingest/table"
)

// walk reads a sheet and hands each row below the header that holds anything to
// do. The first walk of a sheet counts its rows and numbers them.
func (l *loader) walk(s *sheet, first bool, do func(table.Row)) {
	w := l.walker(s, first, do)
	if first {
		w.table.base, w.table.last = l.lastOrigin, math.MaxUint32
	}
	err := s.rows(w.row)
	if !first {
		return
	}
	w.table.last = w.table.base + uint32(w.last)
	l.lastOrigin = w.table.last
	if err != nil {
		w.table.Broken = true
		l.refused(s.place, l.address(s, 0, -1), err)
	}
	w.tellEnding()
	if w.hidden > 0 {
		l.add(s.place, Problem{Code: codeHiddenRows, Action: Warn, At: l.address(s, 0, -1),
			Message: fmt.Sprintf("%s hidden or filtered out in Excel, and read all the same", rows(w.hidden)),
			Cure:    "delete the rows that should not count"})
	}
}

func (l *loader) walker(s *sheet, first bool, do func(table.Row)) *walker {
	w := &walker{loader: l, sheet: s, table: l.table(s), first: first, do: do, top: s.startRow(), start: s.startRow(), key: s.key(), ending: newEnding(s)}
	if s.head < 0 {
		w.width, w.key = s.widest(), -1
		return w
	}
	w.top, w.width = s.sample[s.top].number, s.headCells()
	if w.key >= 0 {
		if parts := s.columns[w.key].parts; len(parts) > 0 {
			w.keyHeader = []byte(parts[len(parts)-1])
		}
	}
	return w
}

// walker is one walk through a sheet.
type walker struct {
	*loader
	sheet     *sheet
	table     *Table
	first     bool
	do        func(table.Row)
	top       int // first row of the header
	start     int // first row of data
	width     int // cells of the header's record
	key       int
	keyHeader []byte
	last      int
	hidden    int
	ending
}

func (w *walker) row(row table.Row) bool {
	if uint64(w.table.base)+uint64(row.Number) >= math.MaxUint32 {
		return false
	}
	is := w.kind(row)
	if w.first {
		w.count(row, is)
	}
	if is == data {
		w.do(row)
	}
	return true
}

// rowKind is what a row is before anybody looks at its meaning.
type rowKind uint8

const (
	data rowKind = iota
	blankRow
	preamble
	header
	headerAgain
	tooLong
	note    // a legend or the like
	summary // about all people
	example // shows how to fill in the table
	beyond  // of a second table
)

func (w *walker) kind(row table.Row) rowKind {
	switch {
	case blank(row.Cells):
		w.gap = true
		return blankRow
	case row.Number < w.top:
		return preamble
	case row.Number < w.start:
		w.gap = false
		return header
	}
	return w.below(row)
}

// tooLong reports whether a record of a CSV file has more cells than the header:
// then nobody knows which cell was split. In a worksheet nothing can shift.
func (w *walker) tooLong(row table.Row) bool {
	return w.table.Sheet == "" && len(row.Cells) > w.width && !blank(row.Cells[w.width:])
}

// count accounts for every row that is no data, and says what is odd about it.
func (w *walker) count(row table.Row, is rowKind) {
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
	for _, r := range row.Remarks {
		w.add(w.sheet.place, Problem{Code: r.Code, Action: remarkAction(r), At: w.address(w.sheet, row.Number, r.Column),
			Value: r.Value, Message: r.Message, Cure: r.Cure})
	}
	switch is {
	case blankRow:
		c.Blank++
	case preamble:
		c.Preamble++
	case header:
		c.Header++
	case note:
		c.Quarantined++
		w.noted.add(row)
	case summary:
		c.Quarantined++
		w.summaries.add(row)
	case example:
		c.Quarantined++
		w.examples.add(row)
	case beyond:
		c.Quarantined++
		w.beyond.add(row)
	case headerAgain:
		w.leaveOut(w.sheet, Problem{Code: codeRepeatedHeader, Action: Quarantine, At: w.address(w.sheet, row.Number, -1),
			Message: "is the header again", Cure: "nothing to do, or delete the row"})
	case tooLong:
		w.doubt(w.sheet, w.splitCell(row))
	}
}

func remarkAction(r table.Remark) Action {
	switch {
	case r.Quarantine:
		return Quarantine
	case r.Warn:
		return Warn
	}
	return Repair
}

// headerAgain reports whether a row repeats one of the header's rows, cell by
// cell.
func (w *walker) headerAgain(row table.Row) bool {
	key := w.key
	if key < 0 || key >= len(row.Cells) || len(row.Cells[key]) < len(w.keyHeader) || len(w.keyHeader) == 0 {
		return false // nearly every row: ids are shorter than their header
	}
	if !bytes.Equal(trim(row.Cells[key]), w.keyHeader) {
		return false
	}
	for i, c := range w.sheet.columns {
		if text := cleanText(cell(row.Cells, i)); text != "" && !slices.Contains(c.parts, text) || text == "" && len(c.parts) == 1 {
			return false
		}
	}
	return true
}
