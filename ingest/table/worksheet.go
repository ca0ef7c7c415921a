package table

import (
	"errors"
	"fmt"
	"strconv"
)

// The size of a worksheet in Excel.
const (
	lastRow    = 1 << 20
	lastColumn = 1 << 14
)

// sheetReader reads the XML of a worksheet into a grid. On the way it makes sure
// that the sheet is complete and its rows and cells stand in order: else values
// would be lost or shifted unseen.
type sheetReader struct {
	x   xmlscan
	pen pen

	row, column int  // of the current cell
	hidden      bool // the row
	cell        cell
}

// readSheet reads the part of a worksheet.
func readSheet(part []byte, t *sharedTexts) (grid, error) {
	part, err := xmlText(part)
	if err != nil {
		return grid{}, err
	}
	s := sheetReader{x: xmlscan{src: part}, pen: pen{grid: grid{texts: t}}}
	for {
		ok, err := s.x.next()
		if err == nil && ok && !s.x.closing && string(s.x.name()) == "sheetData" {
			err = s.rows()
		}
		if !ok || err != nil {
			s.pen.endRow()
			return s.pen.grid, err
		}
	}
}

func (s *sheetReader) rows() error {
	for {
		more, err := s.x.child()
		if !more || err != nil {
			return err
		}
		switch string(s.x.name()) {
		case "row":
			err = s.readRow()
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
	if errors.Is(err, errUnsafe) {
		return &Error{Code: "unsafe", Message: fmt.Sprintf("%s of the workbook is not safe to read: %v", what, err), Cure: saveAsXlsx}
	}
	return damaged(fmt.Sprintf("%s of the workbook is damaged: %v", what, err))
}
