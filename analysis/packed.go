package analysis

import (
	"strconv"
	"strings"

	"capgap/ingest"
)

// packCells writes the cells that a person's counted levels came from, by
// competency and parted by blanks. "2!F12 G12 - 3!C7:C9" is cell F12 of the
// second entry of Review.Input, cell G12 of the same, no cell, and three cells of
// the third entry, one below the other: a hundred thousand people have millions
// of cells, and most stand in line. Of the mean of several peers it is the cell
// of the last.
func (m *measured) packCells(person int, places *ingest.Places) string {
	var k packer
	for c := range m.width {
		if m.column[c] < 0 || !m.level(person, c).Rated() {
			k.add(cellPlace{table: -1})
			continue
		}
		table, row, column := places.Rating(person, m.column[c], m.raters[person*m.width+c])
		k.add(cellPlace{table, row, column})
	}
	k.flush()
	return string(k.out)
}

// cellPlace is a cell; table is -1 for none.
type cellPlace struct{ table, row, column int }

// packer puts cells that stand in line together.
type packer struct {
	out         []byte
	table       int // written last, counted from 1
	first, last cellPlace
	open        bool
}

func (k *packer) add(at cellPlace) {
	if k.open && at.table >= 0 && at.table == k.last.table && k.inLine(at) {
		k.last = at
		return
	}
	k.flush()
	k.first, k.last, k.open = at, at, true
}

// inLine reports whether a cell goes on where the line ends: to the right or below.
func (k *packer) inLine(at cellPlace) bool {
	right := at.row == k.last.row && at.column == k.last.column+1 && k.first.row == at.row
	below := at.column == k.last.column && at.row == k.last.row+1 && k.first.column == at.column
	return right || below
}

func (k *packer) flush() {
	if !k.open {
		return
	}
	if len(k.out) > 0 {
		k.out = append(k.out, ' ')
	}
	if k.open = false; k.first.table < 0 {
		k.out = append(k.out, '-')
		return
	}
	if k.first.table+1 != k.table {
		k.table = k.first.table + 1
		k.out = append(strconv.AppendInt(k.out, int64(k.table), 10), '!')
	}
	k.cell(k.first)
	if k.last != k.first {
		k.out = append(k.out, ':')
		k.cell(k.last)
	}
}

func (k *packer) cell(at cellPlace) {
	k.out = strconv.AppendInt(append(k.out, ingest.ColumnName(at.column)...), int64(at.row), 10)
}

// CellAt is a cell of the input.
type CellAt struct {
	Input int    // index of Review.Input
	Cell  string // "F12"
}

// unpackCells reads what packCells has written for so many competencies; nil
// where there is no cell. Text that it did not write gives no cells.
func unpackCells(packed string, competencies, inputs int) []*CellAt {
	list := make([]*CellAt, 0, competencies)
	input := -1
	for word := range strings.FieldsSeq(packed) {
		if number, cells, given := strings.Cut(word, "!"); given {
			n, err := strconv.Atoi(number)
			if err != nil || n < 1 || n > inputs {
				return nil
			}
			input, word = n-1, cells
		}
		if word == "-" {
			list = append(list, nil)
			continue
		}
		from, to, ranged := strings.Cut(word, ":")
		if !ranged {
			to = from
		}
		column, row, ok := ingest.ParseCell(from)
		lastColumn, lastRow, okay := ingest.ParseCell(to)
		if input < 0 || !ok || !okay {
			return nil
		}
		for ; len(list) < competencies && column <= lastColumn && row <= lastRow; column, row = column+count(lastColumn > column), row+count(lastRow > row) {
			list = append(list, &CellAt{input, ingest.ColumnName(column) + strconv.Itoa(row)})
			if column == lastColumn && row == lastRow {
				break
			}
		}
	}
	return list
}
