package table

import (
	"bytes"
	"fmt"
	"strconv"
)

// mostMerged bounds how many merged areas of a sheet are kept. Real sheets have
// hundreds.
const mostMerged = 100_000

// readClaim reads which cells the worksheet says it holds. Many writers are
// careless with it, so that what cannot be read claims nothing.
func (s *sheetReader) readClaim() error {
	ref, err := attrOf(s.x.attrs(), "ref")
	if area, ok := areaOf(ref); ok {
		s.claimed = area
	}
	return err
}

// readMerged reads one merged area of the worksheet.
func (s *sheetReader) readMerged() error {
	ref, err := attrOf(s.x.attrs(), "ref")
	if err != nil {
		return err
	}
	area, ok := areaOf(ref)
	switch {
	case !ok:
		return fmt.Errorf("its merged area %.30q cannot be", ref)
	case len(s.sheet.merged) == mostMerged:
		return fmt.Errorf("it has more than %d merged areas", mostMerged)
	}
	s.sheet.merged = append(s.sheet.merged, area)
	return nil
}

// areaOf reads a reference such as "B2:C4", "$B$2:$C$4" or "B2".
func areaOf(ref []byte) (Area, bool) {
	from, to, both := bytes.Cut(ref, []byte(":"))
	if !both {
		to = from
	}
	fromColumn, fromRow, ok1 := placeOf(from)
	toColumn, toRow, ok2 := placeOf(to)
	return Area{min(fromRow, toRow), min(fromColumn, toColumn), max(fromRow, toRow), max(fromColumn, toColumn)}, ok1 && ok2
}

// placeOf reads a reference such as "AB12" or "$AB$12".
func placeOf(ref []byte) (column, row int, ok bool) {
	column, digits := lettersOf(bytes.TrimPrefix(ref, []byte("$")))
	row, err := strconv.Atoi(string(bytes.TrimPrefix(digits, []byte("$"))))
	return column, row, err == nil && column >= 1 && column <= lastColumn && row >= 1 && row <= lastRow
}

// lettersOf reads the letters of a column in front of a reference; a column far
// beyond the last is more than lastColumn.
func lettersOf(ref []byte) (column int, rest []byte) {
	for i, c := range ref {
		if c |= 0x20; c < 'a' || c > 'z' || column > lastColumn {
			return column, ref[i:]
		}
		column = column*26 + int(c-'a') + 1
	}
	return column, nil
}

// columnRange are the columns from one to another, 1-based, both included.
type columnRange struct{ from, to int }

// readColumns reads one description of columns that stand side by side.
func (s *sheetReader) readColumns() error {
	columns, hidden := columnRange{}, false
	for attrs := s.x.attrs(); len(attrs) > 0; {
		key, value, rest, err := cutAttr(attrs)
		if err != nil {
			return err
		}
		switch string(key) {
		case "min":
			columns.from, _ = strconv.Atoi(string(value))
		case "max":
			columns.to, _ = strconv.Atoi(string(value))
		case "hidden":
			hidden = isTrue(string(value))
		}
		attrs = rest
	}
	if hidden && len(s.sheet.hiddenColumns) <= lastColumn {
		s.sheet.hiddenColumns = append(s.sheet.hiddenColumns, columns)
	}
	return nil
}

// hiddenUpTo lists the hidden columns up to the last one with content: often all
// that lie beyond a table are hidden.
func (w *worksheet) hiddenUpTo(last int) []int {
	hidden := make([]bool, last+1)
	for _, c := range w.hiddenColumns {
		for i := max(1, c.from); i <= min(c.to, last); i++ {
			hidden[i] = true
		}
	}
	var list []int
	for i, is := range hidden {
		if is {
			list = append(list, i)
		}
	}
	return list
}
