package table

import (
	"bytes"
	"fmt"
	"strconv"
)

// cell is what stands in the cell of a worksheet, as it is stored.
type cell struct {
	kind    []byte // attribute t: what the value is
	value   []byte // content of v
	valued  bool   // there is a v
	inline  []byte // the text that stands in the cell itself
	inlined bool   // there is one, maybe empty
	formula bool
	style   int // 0 when the cell names none
}

// unsolved reports whether nobody has calculated the formula yet. The result of
// one that gives a text may be empty.
func (c *cell) unsolved() bool {
	return c.formula && !c.inlined && len(c.value) == 0 && !(c.valued && string(c.kind) == "str")
}

func (s *sheetReader) readCell() error {
	if err := s.startCell(); err != nil {
		return err
	}
	if value, ok := s.x.plainValue(); ok {
		s.cell.valued, s.cell.value = true, append(s.cell.value, value...)
		return s.endCell()
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
			s.cell.inlined = true
			s.cell.inline, err = s.x.richText(s.cell.inline)
		case "f":
			s.cell.formula = true
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
	s.cell = cell{value: s.cell.value[:0], inline: s.cell.inline[:0]}
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
			s.cell.kind = value
		case "s":
			if s.cell.style, err = styleNumber(value); err != nil {
				return fmt.Errorf("cell %s asks for %w", cellName(column, s.row), err)
			}
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
	if s.cell.valued && err == nil {
		err = fmt.Errorf("cell %s has two values", cellName(s.column, s.row))
	}
	s.cell.valued = true
	s.cell.value = append(s.cell.value, text...)
	return err
}

// endCell enters what the cell holds into the grid; nothing is entered for an
// empty one.
func (s *sheetReader) endCell() error {
	text := s.cell.value
	switch {
	case s.cell.unsolved():
		s.sheet.unsolved.add(s.column, s.row)
	case s.cell.formula:
		s.sheet.solved.add(s.column, s.row)
	}
	switch string(s.cell.kind) {
	case "", "n":
		text = s.number(text)
	case "d":
		s.shown = appendISO(s.shown[:0], bytes.TrimSpace(text))
		text = s.shown
	case "e":
	case "b":
		text = truth(text)
	case "s":
		if !s.cell.inlined {
			return s.enterShared()
		}
	case "str", "inlineStr":
		text = unescape(text)
	default:
		return fmt.Errorf("cell %s is of the unknown kind %.20q", cellName(s.column, s.row), s.cell.kind)
	}
	if s.cell.inlined {
		text = s.cell.inline
	}
	if len(text) > 0 {
		s.pen.to(s.row, s.column, s.hidden, false)
		s.pen.text(text)
	}
	return nil
}

// number shows a number as the style of its cell does.
func (s *sheetReader) number(value []byte) []byte {
	value = bytes.TrimSpace(value)
	format := shownAs{}
	if s.cell.style < len(s.styles) {
		format = s.styles[s.cell.style]
	} else if len(s.styles) > 0 && len(value) > 0 {
		s.sheet.unstyled.add(s.column, s.row)
	}
	if format.numberFormat == plainNumber && format.mask == "" && isPlain(value) {
		return value
	}
	s.shown = appendShown(s.shown[:0], value, format, s.from1904)
	return s.shown
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
	text := bytes.TrimSpace(s.cell.value)
	if len(text) == 0 {
		return nil
	}
	number, err := strconv.Atoi(string(text))
	if err != nil || number < 0 {
		return fmt.Errorf("cell %s asks for text number %.10q, which cannot be", cellName(s.column, s.row), text)
	}
	if err := s.texts.check(number); err != nil {
		return fmt.Errorf("cell %s asks for %w", cellName(s.column, s.row), err)
	}
	if len(s.texts.at(number)) > 0 {
		s.pen.to(s.row, s.column, s.hidden, true)
		s.pen.shared(number)
	}
	return nil
}

// cellName is the reference of a cell, such as "AB12".
func cellName(column, row int) string { return columnName(column) + strconv.Itoa(row) }

// columnName is the name of a column, such as "AB".
func columnName(column int) string {
	var letters []byte
	for ; column > 0; column = (column - 1) / 26 {
		letters = append([]byte{'A' + byte((column-1)%26)}, letters...)
	}
	return string(letters)
}
