package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
)

// Where a figure is the sum, the number or the share of what stands in other
// cells of its sheet, its cell says so: whoever corrects one of them sees what
// follows. The value that analysis found is stored with the formula.

// worked is a cell with a formula and the value that it comes to.
func worked(c excelize.Cell, formula string, operands ...any) excelize.Cell {
	c.Formula = fmt.Sprintf(formula, operands...)
	return c
}

// counts are a figure as three cells, the share worked out from the numbers beside
// it: 42 %, 8, 19. The first stands in the column and row given. A figure without
// a denominator, not known or not said in a pack, is one cell.
func (s *styles) counts(f analysis.Figure, column, row int) (share, num, of excelize.Cell) {
	share, num, of = s.figure(f), excelize.Cell{StyleID: s.count}, excelize.Cell{StyleID: s.count}
	if !f.Known || f.Instead != "" || f.Of == 0 {
		return share, num, of
	}
	num.Value, of.Value = f.Num, f.Of
	return worked(share, "%s/%s", at(column+1, row), at(column+2, row)), num, of
}
