package ingest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// previewOf shows the one table of a CSV file: its header row, and the header
// with the rows below it, cells parted by "|".
func previewOf(t *testing.T, text string) (header int, lines []string) {
	t.Helper()
	views, _ := Preview(writeFiles(t, "t.csv", text), Options{})
	require.Len(t, views, 1)
	v := views[0]
	if v.Header > 0 {
		var names []string
		for _, c := range v.Columns {
			names = append(names, c.Header)
		}
		lines = append(lines, strings.Join(names, "|"))
	}
	rows := 0
	require.NoError(t, v.Rows(func(_ int, cells [][]byte) bool {
		var texts []string
		for _, c := range cells {
			texts = append(texts, string(c))
		}
		lines = append(lines, strings.Join(texts, "|"))
		rows++
		return true
	}))
	assert.True(t, v.Table.Rows.Holds(), "%+v", v.Table.Rows)
	return v.Header, lines
}

func TestPreviewFindsTheHeaderOfAnyTable(t *testing.T) {
	tests := []struct {
		name, text string
		header     int
		lines      string
	}{
		{"a header by its words", "Staff\n\nEmployee ID,Job Title\n1,Cook\n", 3, "Employee ID|Job Title / 1|Cook"},
		{"numbers below texts", "Fruit,Price\napple,1.20\npear,0.90\n", 1, "Fruit|Price / apple|1.20 / pear|0.90"},
		{"days below texts", "when,what\n2026-03-05,rain\n2026-03-06,sun\n", 1, "when|what / 2026-03-05|rain / 2026-03-06|sun"},
		{"texts alone", "town,river\nBonn,Rhine\nRome,Tiber\n", 1, "town|river / Bonn|Rhine / Rome|Tiber"},
		{"a title and a date above", "Prices of fruit,,\n\nas of 2026-03-05,,\nFruit,Price,Where\napple,1.20,Bonn\n", 4, "Fruit|Price|Where / apple|1.20|Bonn"},
		{"no header", "apple,1.20,2026-03-05\npear,0.90,2026-03-06\n", 0, "apple|1.20|2026-03-05 / pear|0.90|2026-03-06"},
		{"short rows are padded", "Fruit,Price,Where\napple,1.20\npear,0.90,Rome\n", 1, "Fruit|Price|Where / apple|1.20| / pear|0.90|Rome"},
		{"a header alone", "Fruit,Price\n", 1, "Fruit|Price"},
		{"a title of two cells above", "fruit list\nprinted at,Bonn\nFruit,Price,Where\napple,1.20,Bonn\n", 3, "Fruit|Price|Where / apple|1.20|Bonn"},
		{"comments between the rows", "# fruit\nFruit,Price,Where\n# here\napple,1.20,Bonn\n# there\npear,0.90,Rome\n# end\n", 2, "Fruit|Price|Where / # here|| / apple|1.20|Bonn / # there|| / pear|0.90|Rome / # end||"},
		{"rows continued in one column", "Fairs,,\nFruit,When,Who\napple,1 May,Ada\n,,Ben\n,,Eva\n,,Udo\n,,Tom\npear,2 May,Ada\n", 2, "Fruit|When|Who / apple|1 May|Ada / ||Ben / ||Eva / ||Udo / ||Tom / pear|2 May|Ada"},
		{"a header with gaps", "Fruit,,Where\napple,1.20,Bonn\npear,0.90,Bonn\n", 1, "Fruit||Where / apple|1.20|Bonn / pear|0.90|Bonn"},
		{"notes and totals of a foreign table", "Fruit,Price\napple,1.20\nTotal,1.20\n\nNote: prices without tax\n", 1, "Fruit|Price / apple|1.20 / Total|1.20 / Note: prices without tax|"},
		{"years as headers", "Fruit,2024,2025\napple,1.5,2.5\npear,3.5,4.5\n", 1, "Fruit|2024|2025 / apple|1.5|2.5 / pear|3.5|4.5"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			header, lines := previewOf(t, test.text)
			assert.Equal(t, test.header, header)
			assert.Equal(t, test.lines, strings.Join(lines, " / "))
		})
	}
}

func TestAViewSaysTheScaleAndWhereTheHeaderStands(t *testing.T) {
	paths := writeFiles(t, "s.csv", "Levels from 0 to 3,,\n,Cloud,\nEmployee ID,Networking,Servers\n001,3,2\n002,1,0\n")
	views, problems := Preview(paths, testOptions())
	require.Len(t, views, 1)
	assert.Empty(t, problems)
	assert.Contains(t, views[0].Scale, "0-3")
	assert.Equal(t, 3, views[0].HeaderRows[1])

	views, _ = Preview(writeFiles(t, "r.csv", team), testOptions())
	assert.Empty(t, views[0].Scale)
	assert.Equal(t, [2]int{1, 1}, views[0].HeaderRows)
}
