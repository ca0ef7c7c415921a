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
	w := &workbook{columns: limits.Columns}
	return guarded(func() (err error) {
		w.file, err = excelize.OpenReader(bytes.NewReader(data), excelize.Options{
			RawCellValue: true, UnzipSizeLimit: limits.Unpacked, UnzipXMLSizeLimit: limits.Unpacked})
		if err != nil {
			return damaged("the workbook is damaged and cannot be opened")
		}
		return w.list(out)
	})
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

func (w *workbook) list(out *File) error {
	props, err := w.file.GetWorkbookProps()
	if err != nil {
		return damaged("the workbook is damaged: its list of sheets cannot be read")
	}
	for _, name := range w.file.GetSheetList() {
		visible, err := w.file.GetSheetVisible(name)
		if err != nil {
			return damaged(fmt.Sprintf("the workbook is damaged: sheet %q cannot be read", name))
		}
		out.Sheets = append(out.Sheets, &Sheet{Name: name, Format: "xlsx", Hidden: !visible,
			Date1904: props.Date1904 != nil && *props.Date1904,
			rows:     func(yield func(Row) bool) error { return guarded(func() error { return w.rows(name, yield) }) }})
	}
	return nil
}

// rows walks through one worksheet.
func (w *workbook) rows(sheet string, yield func(Row) bool) error {
	s := sheetReader{columns: w.columns}
	if err := guarded(func() (err error) { s.rows, err = w.file.Rows(sheet); return err }); err != nil {
		return damaged("the worksheet is damaged and cannot be read")
	}
	defer s.rows.Close()
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
