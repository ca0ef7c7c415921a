package ingest

import (
	"bytes"
	"fmt"
	"strings"

	"capgap/ingest/table"
)

// splitCell is the problem of a record with more cells than the header: a cell
// was split, and nobody knows which one. Numbers with a decimal comma in a file
// that is separated by commas are the usual cause, and then show side by side.
func (w *walker) splitCell(row table.Row) Problem {
	p := Problem{Code: codeRowTooLong, Action: Quarantine, At: w.address(w.sheet, row.Number, -1),
		Message: fmt.Sprintf("has %d cells, the header %d: one of them was split", len(row.Cells), w.width),
		Cure:    "put cells that hold the separator in quotation marks"}
	surplus := len(row.Cells) - w.width
	if !strings.Contains(w.table.Format, "comma") {
		return p
	}
	if decimalPairs(row.Cells) >= surplus {
		p.Value = string(bytes.Join(row.Cells, []byte(",")))
		p.Message = fmt.Sprintf("has %d cells, the header %d: one of them was split, perhaps a number with a decimal comma", len(row.Cells), w.width)
		p.Cure = "export the file with semicolons between the columns, or as .xlsx, or put numbers with a decimal comma in quotation marks"
	}
	return p
}

// decimalPairs is how many pairs of neighbours may be the whole part and the one
// or two decimals of a number. Which pairs are numbers cannot be told.
func decimalPairs(cells [][]byte) (n int) {
	for i := 0; i+1 < len(cells); i++ {
		whole, decimals := string(bytes.TrimPrefix(trim(cells[i]), []byte("-"))), string(trim(cells[i+1]))
		if digits(whole) && digits(decimals) && len(decimals) <= 2 {
			n++
			i++
		}
	}
	return n
}
