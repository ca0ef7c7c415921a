package workbook

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/report/reporttest"
)

// A text that does not wrap and has a neighbour is as wide as its column at most,
// whatever the script; else it would be cut.
func TestNoTextIsCutByItsNeighbour(t *testing.T) {
	r := reporttest.Review()
	r.People[0].Title = strings.Repeat("Leiterin der Rechenzentren ", 2)
	r.People[1].ID = "信息技术部门主管-0001"
	f := open(t, written(t, r, Options{People: true}))
	for _, name := range []string{summaryName, coverageName, competenciesName, gapsName, seatsName, successionName, peopleName} {
		rows, err := f.GetRows(name)
		require.NoError(t, err)
		for i, row := range rows {
			for j, text := range row {
				if j+1 < len(row) && row[j+1] != "" && isText(t, f, name, at(j+1, i+1)) {
					width, err := f.GetColWidth(name, strings.TrimRight(at(j+1, i+1), "0123456789"))
					require.NoError(t, err)
					assert.LessOrEqual(t, float64(extent(text))/100, width, "%s!%s: %s", name, at(j+1, i+1), text)
				}
			}
		}
	}
}

// isText reports whether a cell holds text on one line that reads from left to right.
func isText(t *testing.T, f *excelize.File, sheet, cell string) bool {
	t.Helper()
	kind, err := f.GetCellType(sheet, cell)
	require.NoError(t, err)
	id, err := f.GetCellStyle(sheet, cell)
	require.NoError(t, err)
	style, err := f.GetStyle(id)
	require.NoError(t, err)
	a := style.Alignment
	return (kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString) && (a == nil || !a.WrapText && a.TextRotation == 0)
}

func TestColumnsFitTheirTexts(t *testing.T) {
	s := &styles{text: 1, short: 2, strong: 3, wrapping: []int{1, 3}}
	width := func(style int, most float64, text string) float64 {
		return fitted(s, []column[string]{{"Head", most, style, func(v string) any { return v }}}, []string{text})[0].width
	}
	assert.InDelta(t, 8, width(s.text, 30, "x"), 1, "no narrower than the heading and the arrow of its filter")
	assert.Equal(t, 30.0, width(s.text, 30, strings.Repeat("word ", 40)), "wraps beyond its width")
	assert.Greater(t, width(s.short, 9, strings.Repeat("n", 40)), 40.0, "does not wrap")
	assert.Equal(t, 1, linesOf("Head of IT, Office of the Head of IT", width(s.text, 60, "Head of IT, Office of the Head of IT")))
	assert.Equal(t, 1, linesOf("信息技术部门主管", width(s.text, 60, "信息技术部门主管")))
}
