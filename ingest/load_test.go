package ingest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// testOptions know three competencies, one of them by an alias and one with a
// letter wrong.
func testOptions() Options {
	names := map[string]Match{
		"cloud platforms": {ID: "cloud", How: "name"},
		"networking":      {ID: "networks", How: "name"},
		"networkin":       {ID: "networks", How: "one letter off"},
		"vmware":          {ID: "servers", How: "tool"},
		"servers":         {ID: "servers", How: "id"},
	}
	return Options{
		Competencies: []string{"cloud", "networks", "servers"},
		AsOf:         20260930,
		Match: func(skill string) Match {
			if m, ok := names[strings.ToLower(skill)]; ok {
				return m
			}
			if strings.HasPrefix(strings.ToLower(skill), "clou") {
				return Match{Nearest: []string{"Cloud platforms"}}
			}
			return Match{}
		},
	}
}

const (
	cloud = iota
	networks
	servers
)

// writeFiles writes pairs of a name and a content into a new folder.
func writeFiles(t testing.TB, pairs ...string) (paths []string) {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(pairs); i += 2 {
		path := filepath.Join(dir, pairs[i])
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(pairs[i+1]), 0o644))
		paths = append(paths, path)
	}
	return paths
}

// loadTexts loads files given as pairs of a name and a content.
func loadTexts(t testing.TB, o Options, pairs ...string) (*Dataset, error) {
	t.Helper()
	d, err := Load(writeFiles(t, pairs...), o)
	checkBooks(t, d)
	return d, err
}

// mustLoad is loadTexts of files that nothing stops.
func mustLoad(t testing.TB, o Options, pairs ...string) *Dataset {
	t.Helper()
	d, err := loadTexts(t, o, pairs...)
	require.NoError(t, err)
	return d
}

// checkBooks asserts that every row and cell of every table is accounted for.
func checkBooks(t testing.TB, d *Dataset) {
	t.Helper()
	for _, table := range d.Tables {
		assert.True(t, table.Rows.Holds(), "%s %s: %+v", table.File.Name, table.Sheet, table.Rows)
		assert.True(t, table.Cells.Holds(), "%s %s: %+v", table.File.Name, table.Sheet, table.Cells)
		for _, n := range []int{table.Rows.Used, table.Cells.Used, table.Cells.Repaired, table.Cells.NotApplicable} {
			assert.GreaterOrEqual(t, n, 0)
		}
	}
}

func codesOf(problems []Problem) (codes []string) {
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	return codes
}

func problem(t testing.TB, d *Dataset, code string) Problem {
	t.Helper()
	i := slices.IndexFunc(d.Problems, func(p Problem) bool { return p.Code == code })
	require.GreaterOrEqual(t, i, 0, "no problem %s among %v", code, d.Problems)
	return d.Problems[i]
}

const team = `Employee ID,Name,Job Title,Manager ID
001,Ada Moss,Head of IT,
002,Ben Okri,IT Manager,001
003,Cleo Tan,Engineer,002
`

func TestRosterAndBothLayouts(t *testing.T) {
	d := mustLoad(t, testOptions(), "roster.csv", team,
		"wide.csv", "Employee ID,Cloud platforms,VMware\n001,5,\n002,3,0\n",
		"long.csv", "Employee ID;Skill;Level;Rater\n003;Networking;2;self\n003;Networking;1;manager\n")

	assert.Empty(t, d.Problems)
	assert.Equal(t, []Use{Roster, RatingsUse, RatingsUse}, []Use{d.Tables[0].Use, d.Tables[1].Use, d.Tables[2].Use})
	assert.Equal(t, []Layout{NoLayout, Wide, Long}, []Layout{d.Tables[0].Layout, d.Tables[1].Layout, d.Tables[2].Layout})
	require.Len(t, d.People, 3)
	assert.Equal(t, []int32{-1, 0, 1}, []int32{d.People[0].Manager, d.People[1].Manager, d.People[2].Manager})

	assert.Equal(t, WholeLevel(5), d.Ratings.At(0, cloud, Self))
	assert.Equal(t, NotRated, d.Ratings.At(0, servers, Self), "a blank is not zero")
	assert.Equal(t, WholeLevel(0), d.Ratings.At(1, servers, Self), "a zero is a level")
	assert.Equal(t, WholeLevel(2), d.Ratings.At(2, networks, Self))
	assert.Equal(t, WholeLevel(1), d.Ratings.At(2, networks, Manager))

	assert.Equal(t, "wide.csv!C3", d.RatingPlace(1, servers, Self).Short())
	assert.Equal(t, `long.csv, row 3, column C "Level" (C3)`, d.RatingPlace(2, networks, Manager).String())
	assert.Equal(t, "roster.csv row 4", d.Place(d.People[2].Row).Short())
	assert.Equal(t, Address{}, d.Place(0))
}

func TestRosterAndRatingsInOneSheet(t *testing.T) {
	d := mustLoad(t, testOptions(), "all.csv",
		"Staff list,,,,\nID,Name,Role,Cloud platforms,Networking\n7,Ada Moss,Head of IT,4,n/a\n8,Vacant,IT Manager,,\n9,Ben Okri,Engineer,,2.5\n")

	assert.Equal(t, RosterRatings, d.Tables[0].Use)
	assert.Equal(t, RowCount{Found: 5, Header: 1, Preamble: 1, Used: 3}, d.Tables[0].Rows)
	assert.Equal(t, CellCount{Found: 6, Used: 2, Empty: 3, NotApplicable: 1}, d.Tables[0].Cells)
	require.Len(t, d.People, 2)
	require.Len(t, d.Vacancies, 1)
	assert.Equal(t, 2.5, d.Ratings.At(1, networks, Self).Value())
	assert.Equal(t, NotApplicable, d.Ratings.At(0, networks, Self))
	assert.Equal(t, `all.csv, row 5, column E "Networking" (E5)`, d.RatingPlace(1, networks, Self).String())
}

func TestAllStopsAreToldInOneRun(t *testing.T) {
	d, err := loadTexts(t, testOptions(), "roster.csv", team+"001,Dan Roe,Engineer,\n",
		"wide.csv", "Employee ID,Servers,VMware\n001,5,1\n", "same.csv", team+"001,Dan Roe,Engineer,\n", "empty.csv", "")
	var stop *StopError
	require.ErrorAs(t, err, &stop)
	assert.Equal(t, []string{"dup-id", "dup-skill", "dup-file", "empty"}, codesOf(stop.Problems)[:4])
	assert.Len(t, d.People, 3, "what was understood is there all the same")
	assert.Contains(t, err.Error(), `roster.csv, row 5, column A "Employee ID" (A5): "001" is already used in row 2 [dup-id]`)
}

func TestFoldersAndPatterns(t *testing.T) {
	paths := writeFiles(t, "q3/b.csv", "Employee ID,Networking\n001,3\n", "q3/a.csv", team, "q3/notes.txt", "no table", "q3/~$a.xlsx", "lock")
	folder := filepath.Dir(paths[0])
	for _, given := range []string{folder, filepath.Join(folder, "*.csv")} {
		d, err := Load([]string{given}, testOptions())
		require.NoError(t, err)
		require.Len(t, d.Tables, 2)
		assert.Equal(t, []string{"a.csv", "b.csv"}, []string{d.Tables[0].File.Name, d.Tables[1].File.Name})
	}
}

func TestFilesOfOneNameAreCalledByTheirPaths(t *testing.T) {
	d, _ := Load(writeFiles(t, "leeds/r.csv", team, "porto/r.csv", "Employee ID,Job Title\n009,Engineer\n"), testOptions())
	require.Len(t, d.Tables, 2)
	assert.True(t, strings.HasSuffix(d.Tables[0].File.Name, "leeds/r.csv"), d.Tables[0].File.Name)
	assert.Len(t, d.People, 4)
}

func TestNamedTables(t *testing.T) {
	files := []string{"a.csv", team, "b.csv", "Employee ID,Job Title,Networking\n001,Head of IT,3\n"}
	tests := []struct {
		name           string
		roster, skills []string
		uses           []Use
		code           string
	}{
		{"roster named", []string{"a.csv"}, nil, []Use{Roster, RatingsUse}, ""},
		{"ratings named", nil, []string{"b.csv"}, []Use{Roster, RatingsUse}, ""},
		{"pattern", nil, []string{"b*.csv"}, []Use{Roster, RatingsUse}, ""},
		{"both named", []string{"b.csv"}, []string{"b.csv"}, []Use{Unused, RosterRatings}, codeNotUsed},
		{"neither: ratings that repeat the job title", nil, nil, []Use{Roster, RatingsUse}, ""},
		{"both rosters", []string{"a.csv", "b.csv"}, nil, []Use{Roster, RosterRatings}, codeDupID},
		{"no such", []string{"c.csv"}, nil, []Use{Unused, RatingsUse}, codeNoSuchTable},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			o := testOptions()
			o.Roster, o.Skills = test.roster, test.skills
			d, _ := loadTexts(t, o, files...)
			assert.Equal(t, test.uses, []Use{d.Tables[0].Use, d.Tables[1].Use})
			if test.code != "" {
				assert.Contains(t, codesOf(d.Problems), test.code)
			}
		})
	}
}

// A form that repeats the job title of somebody who has left since makes nobody a
// person again: that it names the rater shows what it is.
func TestRatingsOfALeaverAreNoRoster(t *testing.T) {
	d, err := loadTexts(t, testOptions(), "r.csv", "Employee ID,Name,Job Title\n1,Ada Moss,Head of IT\n",
		"s.csv", "Employee ID,Name,Job Title,Networking,Servers,Cloud platforms,Rater\n9,Di Vale,Engineer,1,2,3,manager\n")
	require.Error(t, err) // all rows of a table left out
	assert.Len(t, d.People, 1)
	assert.Equal(t, "9", problem(t, d, codeNotInRoster).Value)
}
