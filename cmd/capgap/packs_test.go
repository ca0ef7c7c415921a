package main

import (
	"archive/zip"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

// flock is an organisation with a canary in every text that people write: names,
// ids, e-mails, titles, teams, qualifications, file names, skills that nobody
// knows. Half of its people are in the department North, half in South.
type flock struct {
	roster, skills string
	canaries       map[string]bool // north: true
}

// canary is a text that occurs nowhere else.
func canary(kind string, n int) string { return fmt.Sprintf("%szq%03dvx", kind, n) }

func hatch(people int) flock {
	f := flock{canaries: map[string]bool{}}
	var roster, skills strings.Builder
	roster.WriteString("employee id,name,e-mail,job title,department,manager,education,certifications,successor for,risk of loss,retirement date\n")
	skills.WriteString("employee id,IT strategy,IT budgeting,Cloud platforms,Networking,Cybersecurity,Team leadership," + canary("skill", 0) + "\n")
	f.canaries[canary("skill", 0)] = false
	for n := range people {
		north := n%2 == 0
		department, title, top := "South", "Analyst "+canary("title", n), 1
		if north {
			department, top = "North", 0
		}
		switch {
		case n < 2:
			title = "IT Director, " + canary("title", n)
		case n < 10:
			title = "IT Manager"
		}
		for _, kind := range []string{"id", "given", "family", "mail", "title", "study", "heir"} {
			f.canaries[canary(kind, n)] = north
		}
		manager := canary("id", top)
		if n < 2 {
			manager = ""
		}
		risk := ""
		if n == 3 {
			risk = "high"
		}
		fmt.Fprintf(&roster, "%s,%s %s,%s@example.org,\"%s\",%s,%s,%s,%s,%s,%s,\n", canary("id", n), canary("given", n), canary("family", n), canary("mail", n),
			title, department, manager, canary("study", n), canary("study", n), canary("heir", n), risk)
		fmt.Fprintf(&skills, "%s,%d,%d,%d,%d,%d,%d,3\n", canary("id", n), n%6, (n+1)%6, (n+2)%6, (n+3)%6, n%5, (n+4)%6)
	}
	f.roster, f.skills = roster.String(), skills.String()
	return f
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

// disguises are a text in every way in which it may stand in a file, in small letters.
func disguises(text string) []string {
	quoted, _ := json.Marshal(text)
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(text))
	list := []string{text, strings.Trim(string(quoted), `"`), escaped.String(), html.EscapeString(text), url.QueryEscape(text), url.PathEscape(text)}
	var little, big []byte
	for _, u := range utf16.Encode([]rune(text)) {
		little, big = append(little, byte(u), byte(u>>8)), append(big, byte(u>>8), byte(u))
	}
	list = append(list, string(little), string(big))
	for i := range list {
		list[i] = strings.ToLower(list[i])
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// mustNotHold fails where a part of a set holds a canary.
func (f *flock) mustNotHold(t *testing.T, folder string, forbidden func(north bool) bool) {
	for name, text := range parts(t, folder) {
		folded := strings.ToLower(text)
		for c, north := range f.canaries {
			if !forbidden(north) {
				continue
			}
			if slices.ContainsFunc(disguises(c), func(d string) bool { return strings.Contains(folded, d) }) {
				t.Errorf("%s holds %q", name, c)
			}
		}
	}
}

func TestBoardPackHoldsNoCanary(t *testing.T) {
	f := hatch(60)
	file := canary("given", 0) + ".csv" // a file called after somebody
	inFolder(t, map[string]string{file: f.roster, "skills.csv": f.skills, "own.csv": "map\n"})
	assert.Greater(t, len(f.canaries), 200)
	code, shown, said := capgap("review " + file + " --skills skills.csv --as-of 2026-06-30 --out full")
	require.Equal(t, exitDone, code, said)
	assert.Contains(t, shown, "given")
	code, shown, said = capgap("review " + file + " --skills skills.csv --as-of 2026-09-30 --out q3 --pack board --previous full/review.json")
	require.Equal(t, exitDone, code, said)
	assert.Contains(t, shown, "for the board")
	f.mustNotHold(t, "q3", func(bool) bool { return true })
	for c := range f.canaries {
		assert.NotContains(t, shown+said, c)
	}

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

	code, _, said = capgap("review " + file + " --skills skills.csv --as-of 2026-12-31 --out q4 --previous q3/review.json")
	require.Equal(t, exitDone, code, said, "a board pack beside a full review")
	assert.NotNil(t, readReview(t, "q4/review.json").Headlines[1].Previous)
}

func TestLeaderPackHoldsNobodyFromOutside(t *testing.T) {
	f := hatch(60)
	inFolder(t, map[string]string{"roster.csv": f.roster, "skills.csv": f.skills})
	const files = "review roster.csv --skills skills.csv --as-of 2026-09-30 --pack leader "
	code, shown, said := capgap(files + "--unit north --out q3")
	require.Equal(t, exitDone, code, said)
	assert.Contains(t, shown, "for the head of North")
	f.mustNotHold(t, "q3", func(north bool) bool { return !north })
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
	f := hatch(60)
	inFolder(t, map[string]string{"roster.csv": f.roster, "skills.csv": f.skills, "few.csv": goodRoster, "few-skills.csv": goodSkills})
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
