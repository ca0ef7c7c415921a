package table

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
)

// readWorkbook reads all sheets of a workbook into memory: nothing of it is
// written to a temporary folder.
func readWorkbook(f *os.File, info os.FileInfo, _ []byte, options Options, out *File) error {
	data, err := readWhole(f, info, options, out)
	if err != nil {
		return err
	}
	return parseWorkbook(data, options, out)
}

// readWhole reads a file into memory and hashes it.
func readWhole(f *os.File, info os.FileInfo, options Options, out *File) ([]byte, error) {
	if info.Size() > options.Unpacked {
		return nil, tooLarge(fmt.Sprintf("the workbook has more than %d MiB", options.Unpacked>>20))
	}
	data := make([]byte, info.Size())
	if _, err := io.ReadFull(f, data); err != nil {
		return nil, openError(err, info)
	}
	sum := sha256.Sum256(data)
	out.SHA256, out.Bytes = hex.EncodeToString(sum[:]), int64(len(data))
	return data, nil
}

// tooLarge refuses a workbook that goes beyond a limit.
func tooLarge(message string) *Error {
	return &Error{Code: "too-large", Message: message,
		Cure: "save only the sheets that are needed, without styled empty rows, or export them as CSV; or allow more with --max-unpacked"}
}

// parseWorkbook fills in the sheets and notes of a workbook.
func parseWorkbook(data []byte, options Options, out *File) error {
	a, err := openArchive(data, options)
	if err != nil {
		return err
	}
	sheets, date1904, err := a.sheets(options)
	if err != nil {
		return err
	}
	out.Notes = append(out.Notes, a.ignored()...)
	for _, s := range sheets {
		out.Notes = append(out.Notes, s.notes()...)
		if s.table {
			out.Sheets = append(out.Sheets, &Sheet{Name: s.name, Format: "xlsx", Hidden: s.hidden, Date1904: date1904,
				Merged: s.merged, HiddenColumns: s.hiddenUpTo(s.widest),
				rows: func(yield func(Row) bool) error { return s.rowsWithTotals(options.Columns, yield) }})
		}
	}
	return nil
}

// notes are what the reader of a sheet must be told.
func (s sheetPart) notes() (notes []Note) {
	add := func(code, message, cure string) {
		notes = append(notes, Note{Code: code, Warn: true, Sheet: s.name, Message: message, Cure: cure})
	}
	if !s.table {
		add("not-a-table", "the sheet holds a chart, a dialog or macros and no table; it was left out", "nothing to do")
	}
	if n := s.unsolved; n.count > 0 {
		add("no-stored-value", counted(n.count, "formula")+" never calculated and read as empty, in "+n.String(),
			"open the workbook in Excel, save it, and use that copy")
	}
	if columns := s.hiddenUpTo(s.widest); len(columns) > 0 && !s.hidden {
		var letters []string
		for _, c := range columns[:min(len(columns), mostNamed)] {
			letters = append(letters, columnName(c))
		}
		add("hidden-columns", fmt.Sprintf("%s hidden in Excel, and read all the same: %s", counted(len(columns), "column"), listed(letters, len(columns))),
			"show the columns, and delete those that should not count")
	}
	if n := s.solved; n.count > 0 && s.recalculated {
		add("old-results", counted(n.count, "formula")+" that Excel is to calculate when it opens the workbook, in "+n.String()+"; the results stored in the file were used",
			"open the workbook in Excel, save it, and use that copy")
	}
	if n := s.unstyled; n.count > 0 {
		add("no-style", counted(n.count, "number")+" with a cell style that the workbook does not hold, in "+n.String()+
			"; dates among them were read as day numbers", saveAsXlsx)
	}
	return notes
}
