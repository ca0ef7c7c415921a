package ingest

import (
	"errors"
	"fmt"

	"capgap/ingest/table"
)

// Raw is a file opened to look at single cells as they stand in it, before
// anything is understood of them.
type Raw struct{ file *table.File }

// OpenRaw opens a CSV file or workbook. The error says what is wrong with it, such
// as that it is encrypted, and what to do about that.
func OpenRaw(path string, o Options) (*Raw, error) {
	l := loader{Options: o}
	file, err := table.Open(path, l.tableOptions())
	var refused *table.Error
	if errors.As(err, &refused) {
		return nil, fmt.Errorf("%w; %s", refused, refused.Cure)
	}
	if err != nil {
		return nil, err
	}
	return &Raw{file}, nil
}

// SHA256 of the content, in hex.
func (r *Raw) SHA256() string { return r.file.SHA256 }

// Cells are the texts of some cells of a sheet ("" in a CSV file) by their names,
// such as "F12"; UTF-8, not trimmed. Cells that the sheet does not have are left
// out.
func (r *Raw) Cells(sheet string, names []string) (map[string]string, error) {
	wanted := map[int][]string{}
	last := 0
	for _, name := range names {
		if _, row, ok := ParseCell(name); ok {
			wanted[row] = append(wanted[row], name)
			last = max(last, row)
		}
	}
	texts := map[string]string{}
	for _, s := range r.file.Sheets {
		if s.Name != sheet {
			continue
		}
		err := s.Rows(func(row table.Row) bool {
			for _, name := range wanted[row.Number] {
				if column, _, _ := ParseCell(name); column <= len(row.Cells) {
					texts[name] = string(row.Cells[column-1])
				}
			}
			return row.Number < last
		})
		if err != nil {
			return texts, err
		}
	}
	return texts, nil
}

// ParseCell takes the spreadsheet name of a cell apart: of "F12" column 6 and row
// 12, both 1-based.
func ParseCell(name string) (column, row int, ok bool) {
	i := 0
	for ; i < len(name) && i < 4 && name[i] >= 'A' && name[i] <= 'Z'; i++ {
		column = 26*column + int(name[i]-'A') + 1
	}
	digits := i
	for ; i < len(name) && row < 1<<26 && name[i] >= '0' && name[i] <= '9'; i++ {
		row = 10*row + int(name[i]-'0')
	}
	return column, row, digits > 0 && i == len(name) && row > 0
}
