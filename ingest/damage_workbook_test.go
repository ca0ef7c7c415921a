package ingest

import (
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// hurtBook is a workbook of ratings to be damaged: its first sheet holds the
// header in row 1, and row and column (from 1) are what is hurt.
type hurtBook struct {
	*excelize.File
	row, column, columns, rows int
}

func (b hurtBook) cell(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err)
	}
	return name
}

func (b hurtBook) set(column, row int, value any) {
	if err := b.SetCellValue("Sheet1", b.cell(column, row), value); err != nil {
		panic(err)
	}
}

func (b hurtBook) style(column, row, format int) {
	style, err := b.NewStyle(&excelize.Style{NumFmt: format})
	if err == nil {
		err = b.SetCellStyle("Sheet1", b.cell(column, row), b.cell(column, row), style)
	}
	if err != nil {
		panic(err)
	}
}

// workbookDamages are the ways in which workbooks get hurt. Each returns the rows
// that a problem may name, and whether an emptied cell is all that happened.
var workbookDamages = map[string]func(b hurtBook) (touched []int, blanked bool, err error){
	"a cell is emptied": func(b hurtBook) ([]int, bool, error) {
		return []int{b.row}, true, b.SetCellValue("Sheet1", b.cell(b.column, b.row), nil)
	},
	"two cells are merged downwards": func(b hurtBook) ([]int, bool, error) {
		row := min(b.row, b.rows-1)
		b.set(b.column, row+1, nil)
		return []int{row, row + 1}, true, b.MergeCell("Sheet1", b.cell(b.column, row), b.cell(b.column, row+1))
	},
	"a row is hidden": func(b hurtBook) ([]int, bool, error) {
		return nil, false, b.SetRowVisible("Sheet1", b.row, false)
	},
	"a column is hidden": func(b hurtBook) ([]int, bool, error) {
		name, err := excelize.ColumnNumberToName(b.column)
		if err != nil {
			return nil, false, err
		}
		return nil, false, b.SetColVisible("Sheet1", name, false)
	},
	"a number becomes text": func(b hurtBook) ([]int, bool, error) {
		value, err := b.GetCellValue("Sheet1", b.cell(b.column, b.row))
		b.set(b.column, b.row, "\u00a0"+value+" ")
		return []int{b.row}, false, err
	},
	"a level becomes a date": func(b hurtBook) ([]int, bool, error) {
		b.style(b.column, b.row, 14)
		return []int{b.row}, false, nil
	},
	"a level becomes a percentage": func(b hurtBook) ([]int, bool, error) {
		b.style(b.column, b.row, 9)
		return []int{b.row}, false, nil
	},
	"a formula without a value": func(b hurtBook) ([]int, bool, error) {
		b.set(b.column, b.row, nil)
		return []int{0, b.row}, false, b.SetCellFormula("Sheet1", b.cell(b.column, b.row), "1+1")
	},
	"an error": func(b hurtBook) ([]int, bool, error) {
		b.set(b.column, b.row, "#DIV/0!")
		return []int{b.row}, false, nil
	},
	"a truth value": func(b hurtBook) ([]int, bool, error) {
		b.set(b.column, b.row, true)
		return []int{b.row}, false, nil
	},
	"a blank column is put in": func(b hurtBook) ([]int, bool, error) {
		name, err := excelize.ColumnNumberToName(b.column)
		if err != nil {
			return nil, false, err
		}
		return nil, false, b.InsertCols("Sheet1", name, 1)
	},
	"a blank row is put in": func(b hurtBook) ([]int, bool, error) {
		return nil, false, b.InsertRows("Sheet1", b.row, 1)
	},
	"a title stands above": func(b hurtBook) ([]int, bool, error) {
		if err := b.InsertRows("Sheet1", 1, 2); err != nil {
			return nil, false, err
		}
		b.set(1, 1, "Skills of the IT function")
		return nil, false, b.MergeCell("Sheet1", "A1", b.cell(b.columns, 1))
	},
	"a total stands below": func(b hurtBook) ([]int, bool, error) {
		b.set(1, b.rows+1, "Total")
		b.set(b.columns, b.rows+1, 9)
		return []int{b.rows + 1}, false, nil
	},
	"a legend stands beside": func(b hurtBook) ([]int, bool, error) {
		for i, text := range []string{"Legend", "1 = awareness", "2 = working", "3 = practitioner"} {
			b.set(b.columns+2, 1+i, text)
		}
		return nil, false, nil
	},
}

// TestNothingOfAWorkbookIsLostWithoutAWord is the law of damage_property_test.go
// for workbooks.
func TestNothingOfAWorkbookIsLostWithoutAWord(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(unopened(workbookDamages, nil)).Draw(t, "damage")
		e := drawExport(t)
		b := hurtBook{File: bookOf(t, e.ratings), columns: len(e.ratings[0]), rows: len(e.ratings)}
		b.row = rapid.IntRange(2, b.rows).Draw(t, "row")
		b.column = b.columns
		if !e.long {
			b.column = rapid.IntRange(2, b.columns).Draw(t, "column")
		}
		clean := loadBook(t, dir, e, b.File)
		if clean.err != nil {
			t.Fatalf("a clean workbook is not read: %v", clean.err)
		}
		touched, blanked, err := workbookDamages[name](b)
		if err != nil {
			t.Fatalf("%v", err)
		}
		hurt := loadBook(t, dir, e, b.File)
		if fault := hurt.breaks(clean, "skills.xlsx", damaged{touched: touched, blanked: blanked}); fault != "" {
			t.Fatalf("%s: %s, at %s\nproblems: %v", name, fault, b.cell(b.column, b.row), hurt.data.Problems)
		}
	})
}

// bookOf writes rows to a workbook, levels as numbers.
func bookOf(t fataler, rows [][]string) *excelize.File {
	f := excelize.NewFile()
	for i, row := range rows {
		for j, text := range row {
			var value any = text
			if i > 0 && len(text) == 1 {
				value = int(text[0] - '0')
			}
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err == nil {
				err = f.SetCellValue("Sheet1", at, value)
			}
			if err != nil {
				t.Fatalf("%v", err)
			}
		}
	}
	return f
}

// loadBook saves the workbook and loads it with the export's roster.
func loadBook(t fataler, dir string, e export, book *excelize.File) loaded {
	path := filepath.Join(dir, "skills.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatalf("%v", err)
	}
	return loadPaths(t, []string{writeText(t, dir, "roster.csv", e.text(e.lines(e.roster))), path})
}
