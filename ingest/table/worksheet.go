package table

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
)

// The size of a worksheet in Excel.
const (
	lastRow    = 1 << 20
	lastColumn = 1 << 14
)

var (
	errNoSheet = errors.New("it is no worksheet")
	errRoom    = errors.New("holds more text than a quarter of what a workbook may unpack to")
)

// worksheet is what was read of a worksheet.
type worksheet struct {
	grid
	merged        []Area
	hiddenColumns []columnRange
	tables        []string  // relationships that lead to the tables in it
	totals        []Area    // rows of totals of these tables
	solved        cellCount // formulas with a stored value
	unsolved      cellCount // formulas without one
	unstyled      cellCount // numbers whose style is missing
}

// sheetReader reads the XML of a worksheet. On the way it makes sure that the
// sheet is complete and its rows and cells stand in order: else values would be
// lost or shifted unseen.
type sheetReader struct {
	common
	x     xmlscan
	pen   pen
	sheet worksheet

	claimed Area // the cells that the sheet says it holds
	rowless bool // no row was met

	row, column int  // of the current cell
	hidden      bool // the row
	cell        cell
	shown       []byte // a number as its format shows it
}

// readSheet reads the part of a worksheet.
func readSheet(part []byte, shared common) (worksheet, error) {
	part, err := xmlText(part)
	if err != nil {
		return worksheet{}, err
	}
	s := sheetReader{common: shared, x: xmlscan{src: part}, rowless: true, pen: pen{grid: grid{texts: shared.texts}}}
	if ok, err := s.x.next(); !ok || err != nil || string(s.x.name()) != "worksheet" {
		return worksheet{}, cmp.Or(err, errNoSheet)
	}
	for {
		ok, err := s.x.next()
		if err == nil && ok && !s.x.closing {
			err = s.part()
		}
		if !ok || err != nil {
			s.pen.endRow()
			s.sheet.grid = s.pen.grid
			return s.sheet, cmp.Or(err, s.missing())
		}
	}
}

// missing is an error when the sheet holds no row although it claims to hold
// many cells.
func (s *sheetReader) missing() error {
	if c := s.claimed; s.rowless && (c.ToRow > c.FromRow || c.ToColumn > c.FromColumn) {
		return fmt.Errorf("it should hold the cells %s to %s and holds no row", cellName(c.FromColumn, c.FromRow), cellName(c.ToColumn, c.ToRow))
	}
	return nil
}

// part reads a part of the worksheet that holds what a table needs.
func (s *sheetReader) part() error {
	switch string(s.x.name()) {
	case "sheetData":
		return s.rows()
	case "dimension":
		return s.readClaim()
	case "mergeCell":
		return s.readMerged()
	case "col":
		return s.readColumns()
	case "tablePart":
		return s.readTablePart()
	}
	return nil
}

func (s *sheetReader) rows() error {
	for {
		more, err := s.x.child()
		if !more || err != nil {
			return err
		}
		switch string(s.x.name()) {
		case "row":
			s.rowless = false
			if err = s.readRow(); err == nil && s.pen.size() > s.room {
				err = errRoom
			}
		default:
			err = s.stranger("rows")
		}
		if err != nil {
			return err
		}
	}
}

// stranger passes over room for extensions; anything else might hold values.
func (s *sheetReader) stranger(among string) error {
	if string(s.x.name()) == "extLst" {
		return s.x.pass()
	}
	return fmt.Errorf("an element %.20q stands among the %s", s.x.name(), among)
}

func (s *sheetReader) readRow() error {
	if err := s.startRow(); err != nil {
		return err
	}
	for {
		more, err := s.x.child()
		if !more || err != nil {
			return err
		}
		switch string(s.x.name()) {
		case "c":
			err = s.readCell()
		default:
			err = s.stranger("cells of row " + strconv.Itoa(s.row))
		}
		if err != nil {
			return err
		}
	}
}

// startRow reads the attributes of a row. One without number follows the row
// before.
func (s *sheetReader) startRow() error {
	number := s.row + 1
	s.hidden, s.column = false, 0
	for attrs := s.x.attrs(); len(attrs) > 0; {
		key, value, rest, err := cutAttr(attrs)
		if err != nil {
			return err
		}
		switch string(key) {
		case "r":
			n, err := strconv.Atoi(string(value))
			if err != nil || n <= s.row {
				return fmt.Errorf("row %.10q stands after row %d", value, s.row)
			}
			number = n
		case "hidden":
			s.hidden = isTrue(string(value))
		}
		attrs = rest
	}
	if number > lastRow {
		return fmt.Errorf("row %d lies beyond the last row of Excel", number)
	}
	s.row = number
	return nil
}

// inPart names the part or sheet that cannot be read.
func inPart(what string, err error) *Error {
	if errors.Is(err, errRoom) {
		return tooLarge(what + " of the workbook " + err.Error())
	}
	if errors.Is(err, errUnsafe) {
		return &Error{Code: "unsafe", Message: fmt.Sprintf("%s of the workbook is not safe to read: %v", what, err), Cure: saveAsXlsx}
	}
	return damaged(fmt.Sprintf("%s of the workbook is damaged: %v", what, err))
}
