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

// sheetFacts is what a look at the XML of a worksheet tells that the library
// which reads its cells passes over in silence.
type sheetFacts struct {
	truths     bool   // holds truth values, which read as 0 and 1
	strings    int    // how many shared strings the cells ask for: the highest index + 1
	unsolved   int    // formulas without a stored value
	unsolvedAt string // the first of them
}

// inspectSheet makes sure that a worksheet is complete and its rows and cells
// stand in order, without which values would be lost or shifted unseen.
func inspectSheet(text []byte) (sheetFacts, error) {
	c := cellCheck{x: xmlscan{rest: text}}
	for {
		ok, err := c.x.next()
		if !ok || err != nil {
			return c.facts, err
		}
		if err := c.look(); err != nil {
			return c.facts, err
		}
	}
}

// cellCheck follows the tags of a worksheet.
type cellCheck struct {
	x      xmlscan
	facts  sheetFacts
	inData bool
	row    int
	column int

	ref            []byte // the current cell
	shared         bool
	formula, value bool
}

func (c *cellCheck) look() error {
	if string(c.x.name) == "sheetData" {
		c.inData = !c.x.closing && !c.x.empty
		return nil
	}
	if !c.inData {
		return nil
	}
	switch string(c.x.name) {
	case "row":
		return c.startRow()
	case "c":
		return c.cell()
	case "f":
		c.formula = true
	case "v":
		return c.content()
	}
	return nil
}

func (c *cellCheck) startRow() error {
	if c.x.closing {
		return nil
	}
	c.column = 0
	number := c.row + 1
	if r := c.x.attr("r"); r != nil {
		n, err := strconv.Atoi(string(r))
		if err != nil || n < number {
			return fmt.Errorf("row %.10q stands after row %d", r, c.row)
		}
		if n > lastRow {
			return fmt.Errorf("row %d lies beyond the last row of Excel", n)
		}
		number = n
	}
	c.row = number
	return nil
}

func (c *cellCheck) cell() error {
	if c.x.closing || c.x.empty {
		if c.x.closing && c.formula && !c.value {
			c.leaveUnsolved()
		}
		if !c.x.empty {
			return nil
		}
	}
	c.formula, c.value = false, false
	c.column++
	if c.ref = c.x.attr("r"); c.ref != nil {
		column := columnOf(c.ref)
		if column < c.column {
			return fmt.Errorf("cell %.10q of row %d stands out of order", c.ref, c.row)
		}
		if column > lastColumn {
			return fmt.Errorf("cell %.10q lies beyond the last column of Excel", c.ref)
		}
		c.column = column
	}
	kind := c.x.attr("t")
	c.shared = string(kind) == "s"
	c.facts.truths = c.facts.truths || string(kind) == "b"
	return nil
}

func (c *cellCheck) leaveUnsolved() {
	if c.facts.unsolved == 0 {
		c.facts.unsolvedAt = string(c.ref)
	}
	c.facts.unsolved++
}

// content looks at the value of a cell, which stands before its closing tag.
func (c *cellCheck) content() error {
	c.value = true
	text := bytes.TrimSpace(c.x.text)
	if !c.shared || !c.x.closing || len(text) == 0 {
		return nil
	}
	n, err := strconv.Atoi(string(text))
	if err != nil || n < 0 {
		return fmt.Errorf("cell %.10q asks for text number %.10q, which cannot be", c.ref, text)
	}
	c.facts.strings = max(c.facts.strings, n+1)
	return nil
}

// columnOf is the number of the column in a reference such as "AB12", 0 when
// there is none.
func columnOf(ref []byte) int {
	n := 0
	for _, b := range ref {
		if b |= 0x20; b < 'a' || b > 'z' || n > 1<<20 {
			break
		}
		n = n*26 + int(b-'a') + 1
	}
	return n
}

// countStrings is the number of shared strings in their part.
func countStrings(text []byte) (int, error) {
	x, n := xmlscan{rest: text}, 0
	for {
		ok, err := x.next()
		if !ok || err != nil {
			return n, err
		}
		if !x.closing && string(x.name) == "si" {
			n++
		}
	}
}

// inPart names the part or sheet that an inspection failed on.
func inPart(what string, err error) *Error {
	if errors.Is(err, errUnsafe) {
		return &Error{Code: "unsafe", Message: fmt.Sprintf("%s of the workbook is not safe to read: %v", what, err), Cure: saveAsXlsx}
	}
	return damaged(fmt.Sprintf("%s of the workbook is damaged: %v", what, err))
}
