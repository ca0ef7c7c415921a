package reference

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tiny loads the small model about boats under testdata.
func tiny(t testing.TB) *Model {
	t.Helper()
	m, err := Open("testdata/tiny")
	require.NoError(t, err)
	return m
}

// tinyFiles are the files of the small model in memory, to be edited.
func tinyFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range fileNames {
		data, err := os.ReadFile(filepath.Join("testdata/tiny", name))
		require.NoError(t, err)
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

func TestLoadReadsEveryFile(t *testing.T) {
	m := tiny(t)
	assert.Equal(t, "tiny", m.ID)
	assert.Len(t, m.Scale, 6)
	assert.Equal(t, 1.0/3, m.Rules.SupportShare)
	assert.Equal(t, -1.0, m.Rules.Bands[2].Months)
	assert.Equal(t, []string{"Chart work", "Route planning"}, m.Competency("navigation").Aliases)
	assert.Equal(t, Salary{"EUR", 30000, 40000, "mate/pay/1"}, m.Role("mate").Salary)
	assert.Equal(t, Experience{ITFrom: 2, ITTo: 5, LeadershipFrom: 1, Item: "mate/gate/1"}, m.Role("mate").Experience)
	assert.Equal(t, Education{Minimum: "none", Preferred: "bachelor", Fields: []string{"Nautical science", "Meteorology"}}, m.Role("mate").Education)
	assert.Equal(t, Salary{Currency: "EUR", From: 50000}, m.Role("skipper").Salary, "an open end is 0")
	assert.Equal(t, 4.5, m.Role("skipper").Experience.LeadershipFrom)
	assert.Equal(t, []string{"coastal", "ocean"}, m.Role("skipper").Certifications)
	assert.Equal(t, Statement{Item: "mate/duties/1", Competency: "navigation", Cue: "decide",
		Gist: "sets the course at night", Reason: "alone on watch", Row: 6}, m.Statements[4])
	assert.Empty(t, m.Statements[0].Competency, "a dash is no competency")
	assert.Equal(t, Title{"mate", "Mate", "mate", []string{"First Mate", "Mate of the Watch"}}, m.Titles[0])
	assert.Equal(t, Growth{ID: "read", Activity: "Read the pilot books"}, m.Growth[1])
	assert.Len(t, m.Careers, 5)
	assert.Len(t, m.Certifications, 2)
	assert.Len(t, m.Tools, 2)
	assert.Len(t, m.Practices, 1)
}

func TestLoadForgivesTheMarkOfExcelAndTheMissingReason(t *testing.T) {
	files := tinyFiles(t)
	for name, f := range files {
		if filepath.Ext(name) == ".csv" {
			f.Data = append([]byte("\ufeff"), bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))...)
		}
	}
	m, err := Load(files)
	require.NoError(t, err)
	assert.Equal(t, tiny(t), m)
}

func TestOpenSaysWhatIsWrongWithAFolder(t *testing.T) {
	_, err := Open("testdata/nothing-here")
	assert.ErrorIs(t, err, fs.ErrNotExist)
	_, err = Open("testdata/tiny/model.json")
	assert.ErrorContains(t, err, "not a folder")

	_, err = Open(t.TempDir())
	assert.ErrorContains(t, err, "breaks its format 13 times")
	for _, name := range fileNames {
		assert.ErrorContains(t, err, name+": the file is missing")
	}
}

func TestLoadErrorHoldsEveryBreach(t *testing.T) {
	files := tinyFiles(t)
	edit(t, files, "cues.csv", "know,3", "know,6")
	edit(t, files, "titles.csv", "skipper,Captain", "skippr,Captain")
	_, err := Load(files)
	var b Breach
	require.ErrorAs(t, err, &b)
	assert.ErrorContains(t, err, `cues.csv, row 3, level: "6" is not a whole number from 1 to 5`)
	assert.ErrorContains(t, err, `titles.csv, row 4, role: "skippr" is not in roles.csv; the nearest is "skipper"`)
}

// TestShippedModelIsClean lints what we ship.
func TestShippedModelIsClean(t *testing.T) {
	assert.Empty(t, Lint(Shipped()))
	m, err := Open("")
	require.NoError(t, err)
	var ids []string
	for _, r := range m.Roles {
		ids = append(ids, r.ID)
	}
	assert.ElementsMatch(t, []string{"it-manager", "it-director", "senior-director-of-it",
		"head-of-it", "head-of-it-essentials"}, ids)
	statements := 0
	for _, s := range m.Sections {
		statements += s.Items
	}
	assert.Equal(t, 323, statements, "statements of the five documents")
}

// FuzzLoad never panics, and loads exactly what Lint accepts.
func FuzzLoad(f *testing.F) {
	for i, name := range fileNames {
		data, err := os.ReadFile(filepath.Join("testdata/tiny", name))
		require.NoError(f, err)
		f.Add(uint8(i), data)
	}
	good := tinyFiles(f)
	f.Fuzz(func(t *testing.T, which uint8, data []byte) {
		files := maps.Clone(good)
		files[fileNames[int(which)%len(fileNames)]] = &fstest.MapFile{Data: data}
		_, err := Load(files)
		assert.Equal(t, len(Lint(files)) == 0, err == nil)
	})
}
