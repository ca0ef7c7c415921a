package analysis

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/ingest"
)

func TestPackedCellsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.Custom(func(t *rapid.T) cellPlace {
			return cellPlace{rapid.IntRange(-1, 2).Draw(t, "table"), rapid.IntRange(1, 4).Draw(t, "row"), rapid.IntRange(25, 29).Draw(t, "column")}
		})
		cells := rapid.SliceOf(cell).Draw(t, "cells")
		var k packer
		for _, at := range cells {
			k.add(at)
		}
		k.flush()
		back := unpackCells(string(k.out), len(cells), 3)
		if !assert.Len(t, back, len(cells), string(k.out)) {
			t.FailNow()
		}
		for i, at := range cells {
			if at.table < 0 {
				assert.Nil(t, back[i])
				continue
			}
			assert.Equal(t, CellAt{at.table, ingest.ColumnName(at.column) + strconv.Itoa(at.row)}, *back[i], string(k.out))
		}
	})
}

func TestPackedCellsAsTheyStandInReviews(t *testing.T) {
	var k packer
	for _, at := range []cellPlace{{1, 12, 6}, {1, 12, 7}, {1, 12, 8}, {table: -1}, {1, 12, 9}, {2, 7, 3}, {2, 8, 3}} {
		k.add(at)
	}
	k.flush()
	assert.Equal(t, "2!F12:H12 - I12 3!C7:C8", string(k.out))
	for _, forged := range []string{"4!A1", "A1", "1!A0", "1!1A", "1!A1:", "x!A1", "1!A1:B"} {
		assert.Nil(t, unpackCells(forged, 3, 3), forged)
	}
}
