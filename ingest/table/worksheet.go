package table

import (
	"bytes"
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

	row, column int // of the current cell
	hidden      bool
	kind        []byte // attribute t of the cell: what its value is
	value       []byte // the content of v
	valued      bool   // there is a v
	inline      []byte // the text that stands in the cell itself
	inlined     bool
	formula     bool
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

func (s *sheetReader) readCell() error {
	if err := s.startCell(); err != nil {
		return err
	}
	for {
		more, err := s.x.child()
		if err != nil {
			return err
		}
		if !more {
			return s.endCell()
		}
		switch string(s.x.name()) {
		case "v":
			err = s.readValue()
		case "is":
			s.inlined = true
			s.inline, err = s.x.richText(s.inline)
		case "f":
			s.formula = true
			err = s.x.pass()
		default:
			err = s.x.pass()
		}
		if err != nil {
			return err
		}
	}
}

// startCell reads the attributes of a cell. One without reference follows the
// cell before.
func (s *sheetReader) startCell() error {
	s.kind, s.value, s.inline = nil, s.value[:0], s.inline[:0]
	s.valued, s.inlined, s.formula = false, false, false
	column := s.column + 1
	for attrs := s.x.attrs(); len(attrs) > 0; {
		key, value, rest, err := cutAttr(attrs)
		if err != nil {
			return err
		}
		switch string(key) {
		case "r":
			if column, err = s.columnOf(value); err != nil {
				return err
			}
		case "t":
			s.kind = value
		}
		attrs = rest
	}
	if column > lastColumn {
		return fmt.Errorf("cell %s lies beyond the last column of Excel", cellName(column, s.row))
	}
	s.column = column
	return nil
}

// columnOf is the number of the column in a reference such as "AB12", which
// must lead to the current row and to the right of the cell before.
func (s *sheetReader) columnOf(ref []byte) (int, error) {
	column, i := 0, 0
	for ; i < len(ref) && column <= lastColumn; i++ {
		c := ref[i] | 0x20
		if c < 'a' || c > 'z' {
			break
		}
		column = column*26 + int(c-'a') + 1
	}
	if column > lastColumn {
		return 0, fmt.Errorf("cell %.10q lies beyond the last column of Excel", ref)
	}
	row := 0
	for ; i < len(ref) && ref[i]-'0' <= 9 && row <= lastRow; i++ {
		row = row*10 + int(ref[i]-'0')
	}
	if column <= s.column || row != s.row || i < len(ref) {
		return 0, fmt.Errorf("cell %.10q of row %d stands out of order", ref, s.row)
	}
	return column, nil
}

func (s *sheetReader) readValue() error {
	text, err := s.x.content()
	if s.valued && err == nil {
		err = fmt.Errorf("cell %s has two values", cellName(s.column, s.row))
	}
	s.valued = true
	s.value = append(s.value, text...)
	return err
}

// endCell enters what the cell holds into the grid; nothing is entered for an
// empty one.
func (s *sheetReader) endCell() error {
	if s.formula && !s.valued && !s.inlined {
		if s.pen.unsolved == 0 {
			s.pen.unsolvedAt = cellName(s.column, s.row)
		}
		s.pen.unsolved++
	}
	text := s.value
	switch string(s.kind) {
	case "", "n", "e", "d":
	case "b":
		text = truth(text)
	case "s":
		return s.enterShared()
	case "str":
		text = unescape(text)
	case "inlineStr":
		text = unescape(text)
		if s.inlined {
			text = s.inline
		}
	default:
		return fmt.Errorf("cell %s is of the unknown kind %.20q", cellName(s.column, s.row), s.kind)
	}
	if len(text) > 0 {
		s.pen.to(s.row, s.column, s.hidden, false)
		s.pen.text(text)
	}
	return nil
}

// truth shows a truth value as Excel does: as 1 or 0 it would pass for a rating.
func truth(value []byte) []byte {
	switch string(bytes.TrimSpace(value)) {
	case "1", "true":
		return []byte("TRUE")
	case "0", "false":
		return []byte("FALSE")
	}
	return value
}

func (s *sheetReader) enterShared() error {
	text := bytes.TrimSpace(s.value)
	if len(text) == 0 {
		return nil
	}
	number, err := strconv.Atoi(string(text))
	if err != nil || number < 0 {
		return fmt.Errorf("cell %s asks for text number %.10q, which cannot be", cellName(s.column, s.row), text)
	}
	if err := s.pen.texts.check(number); err != nil {
		return fmt.Errorf("cell %s asks for %w", cellName(s.column, s.row), err)
	}
	if len(s.pen.texts.at(number)) > 0 {
		s.pen.to(s.row, s.column, s.hidden, true)
		s.pen.shared(number)
	}
	return nil
}

// cellName is the reference of a cell, such as "AB12".
func cellName(column, row int) string {
	var letters []byte
	for ; column > 0; column = (column - 1) / 26 {
		letters = append([]byte{'A' + byte((column-1)%26)}, letters...)
	}
	return string(letters) + strconv.Itoa(row)
}

// inPart names the part or sheet that cannot be read.
func inPart(what string, err error) *Error {
	if errors.Is(err, errUnsafe) {
		return &Error{Code: "unsafe", Message: fmt.Sprintf("%s of the workbook is not safe to read: %v", what, err), Cure: saveAsXlsx}
	}
	return damaged(fmt.Sprintf("%s of the workbook is damaged: %v", what, err))
}
