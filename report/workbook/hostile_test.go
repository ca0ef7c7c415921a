package workbook

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"capgap/report/reporttest"
	"capgap/report/words"
)

func TestTextIsNeverAFormula(t *testing.T) {
	file, f := example(t)
	for name, text := range parts(t, file, `xl/worksheets/sheet\d+\.xml`) {
		for _, m := range regexp.MustCompile(`<f>(.*?)</f>`).FindAllStringSubmatch(text, -1) {
			assert.Regexp(t, `^(SUM|COUNTA|COUNTIF)\([A-Z0-9:,&#;gt34"]+\)$|^[A-Z]+\d+/[A-Z]+\d+$`, m[1], "%s: not one of our formulas", name)
		}
	}
	for _, name := range []string{reporttest.Formula, reporttest.Script, reporttest.Broken, reporttest.Long, reporttest.Arabic, reporttest.Chinese} {
		found, err := f.SearchSheet(peopleName, name)
		require.NoError(t, err)
		assert.Len(t, found, 1, name)
	}
}

// Whatever a name holds, the workbook opens and shows it as words.Clean has it.
func TestAnyNameSurvives(t *testing.T) {
	names := []string{
		"_x0041_", "_x005F_x0041_", "]]>", "&amp;", "\x00", "\u202eevil", "=1+1", "'", "\"", "\ufffe",
		"a\r\nb", "👩\u200d💻", "\xff\xfe", "<v>1</v>", " x ", "00042", "1E5", "#REF!", "true",
	}
	r := reporttest.Crowded(len(names), 0)
	for i, name := range names {
		r.People[i].Name, r.Candidates[i%len(r.Candidates)].Name = name, name
	}
	r.Seats[0].Label, r.Units[1].Name, r.Dependence[0].Name, r.Input[0].File = names[0], names[2], names[5], names[7]
	r.Pairs.Worst[0].Names[0], r.Plan.Actions[0].Name, r.Interims[0].Proposed, r.Agreement.Unusual[0].Name = names[6], names[8], names[11], names[12]
	r.Plan.Name, r.Plan.Unit, r.Bench.Shortage, r.Agreement.Units[0].Name = names[1], names[13], names, names[17]
	f := open(t, written(t, r, Options{People: true}))
	for i, name := range names {
		got, err := f.GetCellValue(peopleName, at(1, mapHeadRow+1+i))
		require.NoError(t, err)
		assert.Equal(t, words.Clean(name), got, "%q", name)
	}
}

func TestSafeLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		cell := safe(excelize.Cell{StyleID: 1, Value: text}).(excelize.Cell)
		assert.Empty(t, cell.Formula)
		if clean := words.Clean(text); clean != "" {
			assert.Equal(t, clean, cell.Value)
		} else {
			assert.Nil(t, cell.Value)
		}
	})
}

func TestTextTooLongIsCutVisibly(t *testing.T) {
	const most = excelize.TotalCellChars
	for name, c := range map[string]struct{ text, want string }{
		"just fits":        {strings.Repeat("x", most), strings.Repeat("x", most)},
		"one too many":     {strings.Repeat("x", most+1), strings.Repeat("x", most-len([]rune(cut))) + cut},
		"fits in units":    {strings.Repeat("é", most), strings.Repeat("é", most)},
		"two units a sign": {strings.Repeat("😀", most/2+1), strings.Repeat("😀", (most-len([]rune(cut)))/2) + cut},
	} {
		t.Run(name, func(t *testing.T) {
			r := reporttest.Review()
			r.Candidates[0].PathWords = c.text
			f := open(t, written(t, r, Options{}))
			got, err := f.GetCellValue(successionName, "J6")
			require.NoError(t, err)
			assert.True(t, c.want == got, "%d bytes, wanted %d", len(got), len(c.want))
		})
	}
}

func TestLongShortageGoesOnInTheNextRow(t *testing.T) {
	r := reporttest.Review()
	r.Bench.Shortage = []string{strings.Repeat("seat ", 8000) + "last"}
	f := open(t, written(t, r, Options{}))
	rows, err := f.GetRows(benchName)
	require.NoError(t, err)
	var text string
	for _, row := range rows {
		if len(row) > 0 && strings.Contains(row[0], "seat seat") || len(row) > 0 && strings.HasSuffix(row[0], "last") {
			text += row[0]
		}
	}
	assert.True(t, strings.HasSuffix(text, "last"))
	assert.Equal(t, 8000, strings.Count(text, "seat"), "nothing is lost at the seam")
}

func TestRowsGoOnOnASecondSheet(t *testing.T) {
	const limit = 120
	var buf bytes.Buffer
	r := reporttest.Crowded(300, 3)
	require.NoError(t, write(&buf, r, Options{People: true}, limit))
	f := open(t, buf.Bytes())
	people, candidates := 0, 0
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		require.NoError(t, err)
		assert.LessOrEqual(t, len(rows), limit, name)
		switch {
		case strings.HasPrefix(name, peopleName):
			people += len(rows) - mapHeadRow
		case strings.HasPrefix(name, successionName):
			candidates += len(rows) - headRow
		}
	}
	assert.Equal(t, len(r.People), people)
	assert.Equal(t, len(r.Candidates), candidates)
	assert.Contains(t, f.GetSheetList(), "People (3)")
	assert.Contains(t, f.GetSheetList(), "Succession (2)")
}

func TestManyUnits(t *testing.T) {
	f := open(t, written(t, reporttest.Crowded(0, 80), Options{}))
	rows, err := f.GetRows(coverageName)
	require.NoError(t, err)
	assert.Len(t, rows, mapHeadRow+84)
	title, err := f.GetRows(summaryName)
	require.NoError(t, err)
	assert.Contains(t, fmt.Sprint(title), "Coverage by department: the lowest 12 of 83")
}

func TestTheSameReviewGivesTheSameBytes(t *testing.T) {
	first := written(t, reporttest.Review(), Options{People: true})
	for range 2 {
		assert.True(t, bytes.Equal(first, written(t, reporttest.Review(), Options{People: true})))
	}
}
