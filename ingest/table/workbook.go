package table

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
)

// readWorkbook hashes a workbook and reads all of its sheets into memory:
// nothing of it is written to a temporary folder.
func readWorkbook(f *os.File, info os.FileInfo, _ []byte, options Options, out *File) error {
	if info.Size() > options.Unpacked {
		return tooLarge(options.Unpacked)
	}
	data, err := io.ReadAll(io.LimitReader(f, options.Unpacked))
	if err != nil {
		return openError(err, info)
	}
	sum := sha256.Sum256(data)
	out.SHA256, out.Bytes = hex.EncodeToString(sum[:]), int64(len(data))
	return parseWorkbook(data, options, out)
}

func tooLarge(limit int64) *Error {
	return &Error{Code: "too-large", Message: fmt.Sprintf("the workbook unpacks to more than %d MiB", limit>>20),
		Cure: "save only the sheets that are needed, without styled empty rows, or export them as CSV"}
}

// parseWorkbook fills in the sheets and notes of a workbook.
func parseWorkbook(data []byte, options Options, out *File) error {
	a, err := openArchive(data, options)
	if err != nil {
		return err
	}
	sheets, date1904, err := a.sheets()
	if err != nil {
		return err
	}
	out.Notes = append(out.Notes, a.ignored()...)
	for _, s := range sheets {
		if note, ok := s.note(); ok {
			out.Notes = append(out.Notes, note)
		}
		if s.table {
			out.Sheets = append(out.Sheets, &Sheet{Name: s.name, Format: "xlsx", Hidden: s.hidden, Date1904: date1904,
				rows: func(yield func(Row) bool) error { return s.grid.rows(options.Columns, yield) }})
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
	case s.grid.unsolved > 0:
		return Note{Code: "no-stored-value", Warn: true, Sheet: s.name,
			Message: fmt.Sprintf("%s never calculated and read as empty, the first in cell %s", counted(s.grid.unsolved, "formula"), s.grid.unsolvedAt),
			Cure:    "open the workbook in Excel, save it, and use that copy"}, true
	}
	return Note{}, false
}
