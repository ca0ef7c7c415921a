package workbook

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/reporttest"
)

// The workbook of the example as text: a line for each row, with the number
// format of each number. UPDATE=1 accepts what is written now; read it first.
func TestWorkbookOfTheExample(t *testing.T) {
	const golden = "testdata/example.txt"
	got := dump(t, open(t, written(t, reporttest.Review(), Options{People: true})))
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func written(t *testing.T, r *analysis.Review, o Options) []byte {
	t.Helper()
	var buf bytes.Buffer
	require.NoError(t, Write(&buf, r, o))
	return buf.Bytes()
}

func open(t *testing.T, file []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func dump(t *testing.T, f *excelize.File) string {
	t.Helper()
	var b strings.Builder
	for _, name := range f.GetSheetList() {
		fmt.Fprintf(&b, "== %s\n", name)
		rows, err := f.GetRows(name)
		require.NoError(t, err)
		for i, row := range rows {
			var cells []string
			for j, value := range row {
				if value != "" {
					cells = append(cells, dumpCell(t, f, name, at(j+1, i+1), value))
				}
			}
			if len(cells) > 0 {
				fmt.Fprintf(&b, "%d: %s\n", i+1, strings.Join(cells, " | "))
			}
		}
	}
	return b.String()
}

// dumpCell is "C7=text", "C7=0.5 [0 %]" or "C7=0.5 =D7/E7 [0 %]", so that a number
// is told from a text that looks like one.
func dumpCell(t *testing.T, f *excelize.File, sheet, cell, value string) string {
	t.Helper()
	kind, err := f.GetCellType(sheet, cell)
	require.NoError(t, err)
	if kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString {
		return cell + "=" + value
	}
	id, err := f.GetCellStyle(sheet, cell)
	require.NoError(t, err)
	style, err := f.GetStyle(id)
	require.NoError(t, err)
	format := "General"
	if style.CustomNumFmt != nil {
		format = *style.CustomNumFmt
	} else if style.NumFmt != 0 {
		format = fmt.Sprint(style.NumFmt)
	}
	formula, err := f.GetCellFormula(sheet, cell)
	require.NoError(t, err)
	if formula != "" {
		value += " =" + formula
	}
	return cell + "=" + value + " [" + format + "]"
}
