package workbook

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/report/reporttest"
)

// Each bridge ends in the sum of its bars, and everybody behind a bar is named.
func TestChangeSheetAddsUp(t *testing.T) {
	r := reporttest.Review()
	f := open(t, written(t, r, Options{}))
	rows, err := f.GetRows(changeName)
	require.NoError(t, err)
	ends := 0
	for i, row := range rows {
		if len(row) > 3 && strings.HasPrefix(row[0], "This review") {
			sum, err := f.CalcCellValue(changeName, at(3, i+1))
			require.NoError(t, err)
			assert.Equal(t, row[2], sum, "row %d", i+1)
			ends++
		}
	}
	assert.Equal(t, len(r.Change.Bridges), ends)
	text := strings.Join(columnOf(rows, 4), "\n")
	for _, b := range r.Change.Bridges {
		for _, bar := range b.Bars {
			for _, p := range bar.People {
				assert.Contains(t, text, p.Name)
			}
		}
	}
}

// Where nothing could be told apart the sheet says why and draws nothing.
func TestChangeSheetWithTotalsOnly(t *testing.T) {
	r := reporttest.Review()
	r.Change.Limits = "The review was written without its people."
	for i := range r.Change.Bridges {
		r.Change.Bridges[i].Bars = []analysis.Bar{}
	}
	rows, err := open(t, written(t, r, Options{})).GetRows(changeName)
	require.NoError(t, err)
	assert.Contains(t, strings.Join(columnOf(rows, 1), "\n"), r.Change.Limits)
	assert.NotContains(t, strings.Join(columnOf(rows, changeDrawn), ""), "Drawn")
}

// Without a previous review there is no such sheet.
func TestNoChangeSheetWithoutPreviousReview(t *testing.T) {
	r := reporttest.Review()
	r.Change = nil
	assert.NotContains(t, open(t, written(t, r, Options{})).GetSheetList(), changeName)
}

func columnOf(rows [][]string, column int) (texts []string) {
	for _, row := range rows {
		if len(row) >= column {
			texts = append(texts, row[column-1])
		}
	}
	return texts
}
