package ingest

import (
	"fmt"
	"strings"
)

// Address is a place in a user's file, from the whole file down to one cell.
// The zero value of each field means "not that precise".
type Address struct {
	File   string // base name as the user would recognise it
	Sheet  string // worksheet; "" in a CSV file
	Row    int    // 1-based; in a CSV file the line on which the record starts
	Column int    // 1-based
	Header string // the column's header as written
}

// String spells the address out for people:
// `roster.xlsx, sheet "Team", row 17, column C "employee_id" (C17)`.
func (a Address) String() string {
	var parts []string
	if a.File != "" {
		parts = append(parts, a.File)
	}
	if a.Sheet != "" {
		parts = append(parts, fmt.Sprintf("sheet %q", a.Sheet))
	}
	if a.Row > 0 {
		parts = append(parts, fmt.Sprintf("row %d", a.Row))
	}
	if a.Column > 0 {
		text := "column " + ColumnName(a.Column)
		if a.Header != "" {
			text += fmt.Sprintf(" %q", a.Header)
		}
		if a.Row > 0 {
			text += " (" + a.Cell() + ")"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

// Short is the address for a narrow column: `roster.xlsx#Team!C17`, `skills.csv!F14`.
func (a Address) Short() string {
	text := a.File
	if a.Sheet != "" {
		text += "#" + a.Sheet
	}
	switch {
	case a.Row > 0 && a.Column > 0:
		text += "!" + a.Cell()
	case a.Row > 0:
		text += fmt.Sprintf(" row %d", a.Row)
	case a.Column > 0:
		text += " column " + ColumnName(a.Column)
	}
	return text
}

// Cell is the spreadsheet name of the cell, such as "C17".
func (a Address) Cell() string {
	return fmt.Sprintf("%s%d", ColumnName(a.Column), a.Row)
}

// ColumnName is the spreadsheet name of the 1-based column n: 1 is A, 27 is AA.
func ColumnName(n int) string {
	name := ""
	for ; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}
