package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// makeBook writes a workbook from a text: one line a row, cells parted by "|".
// A line "== Name" begins a worksheet; a line that begins with "!" is an order to
// the worksheet:
//
//	!merge A2:A4   !hide-row 3   !hide-column C   !hide   !very-hide   !1904   !filter A1:C9
//
// A cell that reads as a number is one; 'x is text, @2026-05-03 a date,
// %0.6 a percentage, =A1+1 a formula without a stored value, TRUE a truth value.
func makeBook(text string) ([]byte, error) {
	b := book{File: excelize.NewFile(), sheet: "Sheet1"}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		var err error
		switch {
		case strings.HasPrefix(line, "== "):
			err = b.open(line[3:])
		case strings.HasPrefix(line, "!"):
			err = b.order(strings.Fields(line[1:]))
		default:
			err = b.row(strings.Split(line, "|"))
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", line, err)
		}
	}
	buffer, err := b.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

// book is a workbook in the making.
type book struct {
	*excelize.File
	sheet  string
	number int // of the last row
	begun  bool
}

func (b *book) open(name string) (err error) {
	if b.begun || b.number > 0 {
		_, err = b.NewSheet(name)
	} else {
		err = b.SetSheetName("Sheet1", name)
	}
	b.sheet, b.number, b.begun = name, 0, true
	return err
}

func (b *book) order(words []string) error {
	switch words[0] {
	case "merge":
		from, to, _ := strings.Cut(words[1], ":")
		return b.MergeCell(b.sheet, from, to)
	case "hide-row":
		n, err := strconv.Atoi(words[1])
		if err != nil {
			return err
		}
		return b.SetRowVisible(b.sheet, n, false)
	case "hide-column":
		return b.SetColVisible(b.sheet, words[1], false)
	case "hide":
		return b.SetSheetVisible(b.sheet, false)
	case "very-hide":
		return b.SetSheetVisible(b.sheet, false, true)
	case "filter":
		return b.AutoFilter(b.sheet, words[1], nil)
	case "1904":
		yes := true
		return b.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes})
	}
	return fmt.Errorf("no such order")
}

func (b *book) row(cells []string) error {
	b.number++
	for i, text := range cells {
		at, err := excelize.CoordinatesToCellName(i+1, b.number)
		if err != nil {
			return err
		}
		if err := b.cell(at, text); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) cell(at, text string) error {
	if text == "" {
		return nil
	}
	switch text[0] {
	case '\'':
		return b.SetCellStr(b.sheet, at, text[1:])
	case '=':
		return b.SetCellFormula(b.sheet, at, text[1:])
	case '@':
		day, err := time.Parse(time.DateOnly, text[1:])
		if err != nil {
			return err
		}
		return b.SetCellValue(b.sheet, at, day)
	case '%':
		return b.percent(at, text[1:])
	}
	if v, err := strconv.ParseFloat(text, 64); err == nil {
		return b.SetCellValue(b.sheet, at, v)
	}
	if text == "TRUE" || text == "FALSE" {
		return b.SetCellBool(b.sheet, at, text == "TRUE")
	}
	return b.SetCellStr(b.sheet, at, text)
}

func (b *book) percent(at, text string) error {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return err
	}
	style, err := b.NewStyle(&excelize.Style{NumFmt: 9})
	if err != nil {
		return err
	}
	if err := b.SetCellValue(b.sheet, at, v); err != nil {
		return err
	}
	return b.SetCellStyle(b.sheet, at, at, style)
}
