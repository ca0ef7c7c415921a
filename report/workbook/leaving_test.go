package workbook

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/reporttest"
)

// text is all that stands on a sheet.
func text(t *testing.T, f *excelize.File, sheet string) string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, " | ") + "\n")
	}
	return b.String()
}

// Without seats, or with too many to search, the sheets say so and stay readable.
func TestSheetsOfWhatWasNotWorkedOut(t *testing.T) {
	r := reporttest.Review()
	r.Plan, r.Cascades, r.Interims, r.Pairs, r.Agreement = nil, nil, nil, analysis.Pairs{}, analysis.Agreement{}
	file := written(t, r, Options{People: true})
	f := open(t, file)
	assert.Contains(t, text(t, f, planName), "No plan: there are no seats, or too many to search.")
	assert.Contains(t, text(t, f, coverName), "vacant today")
	assert.Contains(t, text(t, f, pairsName), "none")
	assert.Contains(t, text(t, f, agreementName), "none")
	assert.NotContains(t, text(t, f, summaryName), "First step")
	assert.Len(t, parts(t, file, `xl/charts/chart\d+\.xml`), 9, "no chart without points")
}

func TestAPlanOfOnePointHasNoChart(t *testing.T) {
	r := reporttest.Review()
	r.Plan.Frontier, r.Plan.Actions, r.Plan.First = r.Plan.Frontier[:1], nil, ""
	file := written(t, r, Options{})
	assert.Len(t, parts(t, file, `xl/charts/chart\d+\.xml`), 9)
	assert.Contains(t, text(t, open(t, file), planName), "none")
}

func TestCostsInMoneyAreWholeNumbers(t *testing.T) {
	r := reporttest.Review()
	r.Plan.Unit = "EUR"
	got := dump(t, open(t, written(t, r, Options{})))
	assert.Regexp(t, `E10=24 =SUM\(E\d+:E\d+\) \[#,##0\]`, got)
	assert.Contains(t, got, "Cost, EUR")
}

// Raters by name are for those who see people by name.
func TestUnusualRatersAreForHROnly(t *testing.T) {
	const heading = "Raters to talk to"
	r := reporttest.Review()
	assert.Contains(t, text(t, open(t, written(t, r, Options{People: true})), qualityName), heading)
	assert.NotContains(t, text(t, open(t, written(t, r, Options{})), qualityName), heading)
	r.Agreement.Unusual = nil
	assert.NotContains(t, text(t, open(t, written(t, r, Options{People: true})), qualityName), heading)
}

func TestWhatStandsBehindTheHeadlines(t *testing.T) {
	r := reporttest.Review()
	r.Bench.Shortage = []string{"One.", "Two.", "Three.", "Four."}
	r.Headlines[0].Fragility.Limits = "not all tried"
	got := text(t, open(t, written(t, r, Options{})), summaryName)
	assert.Contains(t, got, "Net bench | One. Two. (2 more on the sheet Bench)")
	assert.Contains(t, got, "or one of 2 others. (not all tried)")
	assert.Contains(t, got, "Plan: Raise ")
}

func TestSentence(t *testing.T) {
	for text, want := range map[string]string{"exact": "Exact.", "Exact.": "Exact.", "über": "Über.", "6 seats": "6 seats."} {
		assert.Equal(t, want, sentence(text))
	}
}

// Long names need two lines beside their bars; the table begins a page then.
func TestAChartOfLongNamesHasAPage(t *testing.T) {
	r := reporttest.Review()
	for i := range 8 {
		d := r.Dependence[0]
		d.Name, d.CellsRed = strings.Repeat("Maximiliane ", 5), i
		r.Dependence = append(r.Dependence, d)
	}
	file := written(t, r, Options{})
	tables, err := open(t, file).GetTables(dependenceName)
	require.NoError(t, err)
	head := headRow + chartRows + mostBars
	assert.Equal(t, area(1, head, 14, head+len(r.Dependence)), tables[0].Range)
	o := takenApart(t, file)
	breaks := o.parts[o.sheets[dependenceName]].all("brk")
	require.Len(t, breaks, 1)
	assert.Equal(t, head-1, breaks[0].number("id"))
}
