package table

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"github.com/xuri/excelize/v2"
)

// workbook is an opened .xlsx file, held in memory: nothing of it is written to
// a temporary folder.
type workbook struct {
	file    *excelize.File
	columns int
}

// readWorkbook hashes a workbook, checks its archive and lists its sheets.
func readWorkbook(f *os.File, info os.FileInfo, _ []byte, limits Limits, out *File) error {
	if info.Size() > limits.Unpacked {
		return tooLarge(limits.Unpacked)
	}
	data, err := io.ReadAll(io.LimitReader(f, limits.Unpacked))
	if err != nil {
		return openError(err, info)
	}
	sum := sha256.Sum256(data)
	out.SHA256, out.Bytes = hex.EncodeToString(sum[:]), int64(len(data))
	return parseWorkbook(data, limits, out)
}

func tooLarge(limit int64) *Error {
	return &Error{Code: "too-large", Message: fmt.Sprintf("the workbook unpacks to more than %d MiB", limit>>20),
		Cure: "save only the sheets that are needed, without styled empty rows, or export them as CSV"}
}

// parseWorkbook fills in the sheets and notes of a workbook.
func parseWorkbook(data []byte, limits Limits, out *File) error {
	a, err := openArchive(data, limits)
	if err != nil {
		return err
	}
	sheets, date1904, err := a.sheets()
	if err != nil {
		return err
	}
	w := &workbook{columns: limits.Columns}
	err = guarded(func() (err error) {
		w.file, err = excelize.OpenReader(bytes.NewReader(data), excelize.Options{
			RawCellValue: true, UnzipSizeLimit: limits.Unpacked, UnzipXMLSizeLimit: limits.Unpacked})
		return err
	})
	if err != nil {
		return damaged("the workbook is damaged and cannot be opened")
	}
	out.Notes = append(out.Notes, a.ignored()...)
	for _, s := range sheets {
		if note, ok := s.note(); ok {
			out.Notes = append(out.Notes, note)
		}
		if s.table {
			out.Sheets = append(out.Sheets, &Sheet{Name: s.name, Format: "xlsx", Hidden: s.hidden, Date1904: date1904,
				rows: func(yield func(Row) bool) error { return w.rows(s, yield) }})
		}
	}
	return nil
}

// note is what the reader of a sheet must be told.
func (s sheetPart) note() (Note, bool) {
	switch {
	case !s.table:
		return Note{Code: "not-a-table", Warn: true, Sheet: s.name,
			Message: "the sheet holds a chart or dialog and no cells; it was left out", Cure: "nothing to do"}, true
	case s.facts.unsolved > 0:
		return Note{Code: "no-stored-value", Warn: true, Sheet: s.name,
			Message: fmt.Sprintf("%s never calculated and read as empty, the first in cell %s", counted(s.facts.unsolved, "formula"), s.facts.unsolvedAt),
			Cure:    "open the workbook in Excel, save it, and use that copy"}, true
	}
	return Note{}, false
}

// guarded turns a panic of the library into an error: hostile files have made
// it panic before.
func guarded(do func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = damaged("the workbook is damaged and cannot be read")
		}
	}()
	return do()
}

// rows walks through one worksheet.
func (w *workbook) rows(sheet sheetPart, yield func(Row) bool) error {
	s := sheetReader{columns: w.columns}
	err := guarded(func() (err error) {
		if sheet.facts.truths {
			if s.shown, err = w.file.Rows(sheet.name); err != nil {
				return err
			}
		}
		s.rows, err = w.file.Rows(sheet.name)
		return err
	})
	if err != nil {
		return damaged("the worksheet is damaged and cannot be read")
	}
	blank := 0 // rows without content since the last one with
	for {
		row, ok, err := s.next()
		if !ok || err != nil {
			return err
		}
		if len(row.Cells) == 0 {
			blank++
			continue
		}
		for ; blank > 0; blank-- {
			if !yield(Row{Number: row.Number - blank}) {
				return nil
			}
		}
		if !yield(row) {
			return nil
		}
	}
}

// sheetReader reads one worksheet row by row.
type sheetReader struct {
	rows    *excelize.Rows
	shown   *excelize.Rows // walks along to show truth values, nil when there are none
	columns int
	number  int
	cells   [][]byte
	buf     []byte
}

// next is the next row; ok is false at the end.
func (s *sheetReader) next() (row Row, ok bool, err error) {
	err = guarded(func() error {
		if ok = s.rows.Next(); !ok {
			return s.rows.Error()
		}
		s.number++
		texts, err := s.rows.Columns()
		if err == nil && s.shown != nil {
			err = s.showTruths(texts)
		}
		s.fill(texts)
		row = Row{Number: s.number, Cells: s.cells, Hidden: s.rows.GetRowOpts().Hidden}
		return err
	})
	if err != nil {
		return row, false, damaged(fmt.Sprintf("the worksheet is damaged after row %d", s.number))
	}
	if len(s.cells) > s.columns {
		return row, false, tooWide(s.number, s.columns)
	}
	return row, ok, nil
}

// showTruths puts TRUE and FALSE in place of the 1 and 0 of truth values, which
// would pass for ratings.
func (s *sheetReader) showTruths(texts []string) error {
	s.shown.Next()
	shown, err := s.shown.Columns(excelize.Options{RawCellValue: false})
	for i, text := range texts[:min(len(texts), len(shown))] {
		if (text == "1" && shown[i] == "TRUE") || (text == "0" && shown[i] == "FALSE") {
			texts[i] = shown[i]
		}
	}
	return err
}

// fill copies texts into the buffers of s, which are used again for each row.
func (s *sheetReader) fill(texts []string) {
	s.cells, s.buf = s.cells[:0], s.buf[:0]
	for _, text := range texts {
		s.buf = append(s.buf, text...)
	}
	at := 0
	for _, text := range texts {
		s.cells = append(s.cells, s.buf[at:at+len(text):at+len(text)])
		at += len(text)
	}
}
