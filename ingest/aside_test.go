package ingest

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// namedSheet is one worksheet of a test workbook.
type namedSheet struct {
	name string
	rows [][]any
}

// workbookOf is a workbook of the sheets, as the content of a file.
func workbookOf(t testing.TB, sheets ...namedSheet) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	require.NoError(t, f.SetSheetName("Sheet1", sheets[0].name))
	for _, s := range sheets {
		_, err := f.NewSheet(s.name)
		require.NoError(t, err)
		for i, row := range s.rows {
			cell, err := excelize.CoordinatesToCellName(1, i+1)
			require.NoError(t, err)
			require.NoError(t, f.SetSheetRow(s.name, cell, &row))
		}
	}
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.String()
}

// What a form carries beside its ratings is missed by nobody; ratings under such
// a name are.
func TestTextsBesideRatingsNeedNoLine(t *testing.T) {
	const roster = "Employee ID,Name,Job Title\n101,Ada Moss,Head of IT\n102,Ben Okri,Engineer\n"
	ratings := namedSheet{"Ratings", [][]any{{"Employee ID", "Networking", "Servers"}, {"101", 3, 4}, {"102", 2, 1}}}
	for name, test := range map[string]struct {
		beside namedSheet
		codes  []string
	}{
		"a scale":                      {namedSheet{"Scale", [][]any{{"Level", "Name", "Description"}, {1, "Awareness", "has heard of it"}}}, nil},
		"a text":                       {namedSheet{"Read me", [][]any{{"Fill in what you know."}}}, nil},
		"some other name":              {namedSheet{"Sheet7", [][]any{{"Fill in what you know."}}}, []string{codeNotUsed}},
		"a name of the roster":         {namedSheet{"Skills", [][]any{{"Who", "What"}, {"Ben Okri", "Networking"}}}, []string{codeNotUsed}},
		"an id of the roster":          {namedSheet{"Levels", [][]any{{"Who", "What"}, {"102", "Networking"}}}, []string{codeNotUsed}},
		"the numbers of a legend only": {namedSheet{"Legend", [][]any{{0, "none"}, {1, "some"}, {2, "much"}}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := mustLoad(t, testOptions(), "r.csv", roster, "s.xlsx", workbookOf(t, test.beside, ratings))
			assert.Equal(t, test.codes, codesOf(d.Problems))
			assert.Equal(t, WholeLevel(4), d.Ratings.At(0, servers, Self))
		})
	}
}
