package workbook

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/report/reporttest"
)

// The competencies of a domain fold away between columns that stay.
func TestCompetenciesAreGroupedByDomain(t *testing.T) {
	file, f := example(t)
	r := reporttest.Review()
	rows, err := f.GetRows(coverageName)
	require.NoError(t, err)
	left, domains := len(unitFacts), len(r.Model.Domains)
	for i, d := range r.Model.Domains {
		assert.Equal(t, d.Name, rows[mapHeadRow-1][left+i])
		value, err := f.GetCellValue(coverageName, at(left+1+i, mapHeadRow+1))
		require.NoError(t, err)
		assert.NotEmpty(t, value, "the organisation's coverage of %s", d.Name)
	}
	var levels strings.Builder
	for i := range left + domains + len(r.Model.Competencies) + domains {
		level, err := f.GetColOutlineLevel(coverageName, strings.TrimRight(at(i+1, 1), "1"))
		require.NoError(t, err)
		levels.WriteByte('0' + level)
	}
	assert.Equal(t, strings.Repeat("0", left+domains)+strings.Repeat("110", domains), levels.String(), "two competencies a domain in the example")
	for _, text := range parts(t, file, `xl/worksheets/sheet3\.xml`) {
		assert.Contains(t, text, `outlineLevelCol="1"`, "else Excel shows no sign to fold them")
	}
}

func TestPrintedPagesOfAHeatMapBreakBetweenDomains(t *testing.T) {
	widths := []float64{30, 100} // the unit and its facts
	var places []int
	for range 4 {
		places = append(places, len(widths)+1)
		for range 18 {
			widths = append(widths, 3.4)
		}
	}
	assert.Equal(t, []int{places[2]}, pageBreaks(widths, places), "two domains of 61 digits beside 30 are less than 200 digits, three are more")
	assert.Empty(t, pageBreaks(widths[:3+17], places[:1]))
}
