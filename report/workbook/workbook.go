// Package workbook writes a review as an Excel workbook.
package workbook

import (
	"io"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
)

// Options say what the workbook holds.
type Options struct {
	People  bool   // with the sheet of one row a person
	TempDir string // folder for what does not fit into memory
}

// Write writes the review to w.
func Write(w io.Writer, r *analysis.Review, o Options) error {
	f := excelize.NewFile(excelize.Options{TmpDir: o.TempDir})
	defer f.Close()
	return f.Write(w)
}
