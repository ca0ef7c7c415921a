package ingest

import (
	"cmp"
	"fmt"
	"slices"

	"capgap/ingest/table"
)

// fill is a column of a worksheet in which cells were merged over several rows,
// so that the value stands in the first and counts for each.
type fill struct {
	column int
	areas  []table.Area // by row
	next   int
	value  []byte
}

// fillable are the fields whose merged cells speak for every row that they cover.
// An id or a name does so only where a row is one rating of several, a rating
// never.
var fillable = []field{fieldTeam, fieldDepartment, fieldLocation, fieldManager}

// findFills finds the merged cells below the header that are filled down.
func (l *loader) findFills(s *sheet) {
	if s.turned != nil || s.head < 0 {
		return
	}
	byColumn := map[int]*fill{}
	for _, area := range s.source.Merged {
		column := area.FromColumn - 1
		if area.ToRow == area.FromRow || area.FromRow < s.startRow() || column >= len(s.columns) || !s.fills(s.columns[column].field) {
			continue
		}
		if byColumn[column] == nil {
			byColumn[column] = &fill{column: column}
		}
		byColumn[column].areas = append(byColumn[column].areas, area)
	}
	for column := range s.columns {
		if f := byColumn[column]; f != nil {
			slices.SortFunc(f.areas, func(a, b table.Area) int { return cmp.Compare(a.FromRow, b.FromRow) })
			s.merged = append(s.merged, *f)
		}
	}
}

func (s *sheet) fills(f field) bool {
	if slices.Contains(fillable, f) {
		return true
	}
	return s.layout().perRow() && (f == fieldID || f == fieldName || f == fieldEmail || f == fieldSkill)
}

// filledDown hands rows on with their merged cells filled.
func (s *sheet) filledDown(yield func(table.Row) bool) func(table.Row) bool {
	fills := slices.Clone(s.merged)
	var cells [][]byte
	return func(row table.Row) bool {
		for i := range fills {
			f := &fills[i]
			for f.next < len(f.areas) && f.areas[f.next].ToRow < row.Number {
				f.next++
			}
			if f.next == len(f.areas) || row.Number < f.areas[f.next].FromRow || row.Number > f.areas[f.next].FromRow && blank(row.Cells) {
				continue
			}
			if row.Number == f.areas[f.next].FromRow {
				f.value = slices.Clone(cell(row.Cells, f.column))
				continue
			}
			cells = append(cells[:0], row.Cells...)
			for len(cells) <= f.column {
				cells = append(cells, nil)
			}
			cells[f.column] = f.value
			row.Cells = cells
		}
		return yield(row)
	}
}

// tellMerged names the columns whose merged cells were filled down.
func (l *loader) tellMerged(s *sheet) {
	for _, f := range s.merged {
		first := f.areas[0]
		l.add(s.place, Problem{Code: codeMergedCells, Action: Repair, At: l.address(s, first.FromRow, f.column),
			Message: fmt.Sprintf("is merged down to row %d and counts for each of these rows (%s so in this column)", first.ToRow, blocks(len(f.areas))),
			Cure:    "nothing to do, or unmerge the cells and fill in each row"})
	}
}

func blocks(n int) string {
	if n == 1 {
		return "1 block is merged"
	}
	return fmt.Sprintf("%d blocks are merged", n)
}
