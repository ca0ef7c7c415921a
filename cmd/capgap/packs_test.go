package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

// halves are the files of an organisation of which half is in the department North
// and half in South.
func halves(people int) map[string]string {
	var roster, skills strings.Builder
	roster.WriteString("employee id,name,job title,department,manager,risk of loss\n")
	skills.WriteString("employee id,IT strategy,IT budgeting,Cloud platforms,Networking,Cybersecurity,Team leadership\n")
	for n := range people {
		title, department, manager, risk := "Analyst", "North", fmt.Sprint(n%2), ""
		if n%2 == 1 {
			department = "South"
		}
		switch {
		case n < 2:
			title, manager = "IT Director", ""
		case n < 10:
			title = "IT Manager"
		}
		if n == 3 {
			risk = "high"
		}
		fmt.Fprintf(&roster, "%d,Person %d,%s,%s,%s,%s\n", n, n, title, department, manager, risk)
		fmt.Fprintf(&skills, "%d,%d,%d,%d,%d,%d,%d\n", n, n%6, (n+1)%6, (n+2)%6, (n+3)%6, n%5, (n+4)%6)
	}
	return map[string]string{"roster.csv": roster.String(), "skills.csv": skills.String()}
}

// parts are the files of a set, those of a workbook unpacked.
func parts(t *testing.T, folder string) map[string]string {
	list := map[string]string{}
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		list[e.Name()] = string(text)
		if filepath.Ext(path) != ".xlsx" {
			continue
		}
		book, err := zip.OpenReader(path)
		require.NoError(t, err)
		for _, part := range book.File {
			r, err := part.Open()
			require.NoError(t, err)
			text, err := io.ReadAll(r)
			require.NoError(t, err)
			list[e.Name()+"/"+part.Name] = part.Name + string(text)
		}
		require.NoError(t, book.Close())
	}
	return list
}

// TestABoardPackSaysThatItIsOne: in every file, and to the commands that are given
// it. canary_test.go looks for what must not be in it.
func TestABoardPackSaysThatItIsOne(t *testing.T) {
	inFolder(t, halves(60))
	const files = "review roster.csv --skills skills.csv "
	code, _, said := capgap(files + "--as-of 2026-06-30 --out full")
	require.Equal(t, exitDone, code, said)
	code, shown, said := capgap(files + "--as-of 2026-09-30 --out q3 --pack board --previous full/review.json")
	require.Equal(t, exitDone, code, said)
	assert.Contains(t, shown, "for the board")

	r := readReview(t, "q3/review.json")
	require.True(t, r.Is(analysis.BoardPack))
	assert.NotEmpty(t, r.Seats)
	assert.Len(t, r.Units, 3, "the organisation and two departments")
	set := parts(t, "q3")
	assert.Contains(t, set["manifest.json"], `"pack": "board"`)
	assert.Contains(t, set["review.xlsx/docProps/core.xml"], "for the board")
	assert.Contains(t, set["review.html"], "<title>Skills and succession review, 30 September 2026, for the board")
	for _, sheet := range []string{"People", "Succession", "Seats", "Dependence", "Pairs", "If a holder leaves", "Gaps", "Change"} {
		assert.NotContains(t, set["review.xlsx/xl/workbook.xml"], `name="`+sheet+`"`, "a sheet with nothing left is left out")
	}

	code, _, said = capgap("explain q3/review.json bench.net")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, said, "board pack")

	code, _, said = capgap(files + "--as-of 2026-12-31 --out q4 --previous q3/review.json")
	require.Equal(t, exitDone, code, said, "a board pack beside a full review")
	assert.NotNil(t, readReview(t, "q4/review.json").Headlines[1].Previous)
}

func TestALeaderPackCountsItsOwnPeople(t *testing.T) {
	inFolder(t, halves(60))
	const files = "review roster.csv --skills skills.csv --as-of 2026-09-30 --pack leader "
	code, shown, said := capgap(files + "--unit north --out q3")
	require.Equal(t, exitDone, code, said)
	assert.Contains(t, shown, "for the head of North")
	r := readReview(t, "q3/review.json")
	assert.Equal(t, 30, r.Scope.People)
	assert.Len(t, r.People, 30)
	for _, in := range r.Input {
		assert.Equal(t, 30, in.Rows[0].N, "rows of people outside are not counted")
	}

	code, _, said = capgap(files + "--unit Nort --out none")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, said, "did you mean North?")
	assert.NoDirExists(t, "none")
}

func TestPacksThatDoNotGoTogether(t *testing.T) {
	all := halves(60)
	all["few.csv"], all["few-skills.csv"] = goodRoster, goodSkills
	inFolder(t, all)
	code, _, said := capgap("review roster.csv --skills skills.csv --as-of 2026-06-30 --out north --pack leader --unit North")
	require.Equal(t, exitDone, code, said)
	for flags, want := range map[string]string{
		"--pack leader":                             "needs the unit",
		"--pack board --unit North":                 "--unit goes with --pack leader",
		"--unit North":                              "--unit goes with --pack leader",
		"--pack nobody":                             "must be one of",
		"--previous north/review.json":              "leader's pack, of North alone",
		"--pack board --previous north/review.json": "leader's pack, of North alone",
		"--pack leader --unit South --previous north/review.json": "no leader's pack of South",
	} {
		code, _, said := capgap("review roster.csv --skills skills.csv --as-of 2026-09-30 --out none " + flags)
		assert.Equal(t, exitUsage, code, flags)
		assert.Contains(t, said, want, flags)
		assert.NoDirExists(t, "none")
	}
	code, _, said = capgap("review few.csv --skills few-skills.csv --as-of 2026-09-30 --out none --pack board")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, said, "fewer than six people")
	assert.NoDirExists(t, "none")
}
