package ingest

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// writeBook writes a workbook of one sheet with merged cells.
func writeBook(t *testing.T, rows [][]any, merged ...[2]string) string {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		require.NoError(t, f.SetSheetRow("Sheet1", at, &row))
	}
	for _, area := range merged {
		require.NoError(t, f.MergeCell("Sheet1", area[0], area[1]))
	}
	path := filepath.Join(t.TempDir(), "book.xlsx")
	require.NoError(t, f.SaveAs(path))
	return path
}

func TestMergedTeamsAreFilledDownAndMergedRatingsAreNot(t *testing.T) {
	d, err := Load([]string{writeBook(t, [][]any{
		{"Team", "Employee ID", "Name", "Job Title", "Networking", "Servers"},
		{"Core", "001", "Ada Moss", "Head of IT", 3, 2},
		{nil, "002", "Ben Okri", "IT Manager", nil, 2},
		{nil, "003", "Cleo Tan", "Engineer", 1, 2},
		{"Edge", "004", "Dan Roe", "Engineer", 1, 2},
	}, [2]string{"A2", "A4"}, [2]string{"E2", "E3"})}, testOptions())
	require.NoError(t, err)
	assert.Equal(t, "Core", d.People[2].Team)
	assert.Equal(t, "Edge", d.People[3].Team)
	assert.Equal(t, NotRated, d.Ratings.At(1, networks, Self))
	assert.Equal(t, "book.xlsx#Sheet1!A2", problem(t, d, codeMergedCells).At.Short())
}

func TestMergedIdsOfALongTableAreFilledDown(t *testing.T) {
	d, err := Load([]string{writeFiles(t, "roster.csv", team)[0], writeBook(t, [][]any{
		{"Employee ID", "Skill", "Level"}, {"001", "Networking", 3}, {nil, "Servers", 2}, {"002", "Networking", 1},
	}, [2]string{"A2", "A3"})}, testOptions())
	require.NoError(t, err)
	assert.Equal(t, WholeLevel(2), d.Ratings.At(0, servers, Self))
}
