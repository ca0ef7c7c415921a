package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestInitThenReviewQuarterAfterQuarter begins two quarters as the README tells.
func TestInitThenReviewQuarterAfterQuarter(t *testing.T) {
	inFolder(t, nil)
	for quarter, day := range map[string]string{"q3": "2026-09-21", "q4": "2026-11-02"} {
		require.NoError(t, os.Mkdir(quarter, 0o700))
		for name, text := range map[string]string{
			"hr.csv":     goodRoster,
			"skills.csv": "Employee ID,Skill,Level,Date\n1,Networking,3," + day + "\n2,Networking,4,2026-01-05\n",
			"prices.csv": "competency,level 1,level 2,level 3,level 4,level 5,unit\n*,1,1,1,1,1,EUR\n",
		} {
			require.NoError(t, os.WriteFile(filepath.Join(quarter, name), []byte(text), 0o600))
		}
	}
	code, said, errors := capgap("init q3")
	require.Equal(t, exitDone, code, errors)
	assert.Contains(t, said, "hr.csv")
	assert.Contains(t, said, "2026-09-21, the day of the newest rating")
	assert.NotContains(t, said, "previous")
	info, err := os.Stat("q3/capgap.toml")
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())

	text, err := os.ReadFile("q3/capgap.toml")
	require.NoError(t, err)
	more := strings.Replace(string(text), `# prices = "FILE"`, `prices = "prices.csv"`, 1)
	more = strings.Replace(more, `# max-quarantine = "5%"`, `max-quarantine = 0.5`, 1)
	require.NotEqual(t, string(text), more)
	require.NoError(t, os.WriteFile("q3/capgap.toml", []byte(more), 0o600))
	code, _, errors = capgap("review q3")
	require.Equal(t, exitDone, code, errors)

	code, _, errors = capgap("init q3")
	assert.Equal(t, exitOutput, code)
	assert.Contains(t, errors, "--force")

	t.Chdir("q4")
	code, said, errors = capgap("init")
	require.Equal(t, exitDone, code, errors)
	assert.Contains(t, said, "../q3/review-2026-09-21/review.json, as of 2026-09-21")
	assert.Contains(t, said, "kept")
	s, err := readSettings(settingsName, grammarKeys(t))
	require.NoError(t, err)
	assert.Equal(t, "../q3/prices.csv", s.find("prices").value)
	assert.Equal(t, "0.5", s.find("max-quarantine").value)
	code, said, errors = capgap("review")
	require.Equal(t, exitDone, code, errors)
	assert.Contains(t, said, "as of 2026-11-02 (was: as of 2026-09-21)")
}

// TestInitTakesNoForeignReview holds that neither another organisation's review
// nor an earlier run on the same files is set beside a quarter.
func TestInitTakesNoForeignReview(t *testing.T) {
	inFolder(t, nil)
	require.NoError(t, os.MkdirAll("ours", 0o700))
	require.NoError(t, os.MkdirAll("theirs", 0o700))
	for folder, id := range map[string]string{"ours": "1", "theirs": "9"} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, "hr.csv"), []byte("Employee ID,Name,Job Title\n"+id+",Ada,Head of IT\n"), 0o600))
		require.NoError(t, os.WriteFile(filepath.Join(folder, "skills.csv"), []byte("Employee ID,Networking\n"+id+",3\n"), 0o600))
		code, _, errors := capgap("review " + folder + " --as-of 2020-01-01 --out " + folder + "/earlier --quiet")
		require.Equal(t, exitDone, code, errors)
	}
	code, said, errors := capgap("init ours")
	require.Equal(t, exitDone, code, errors)
	assert.NotContains(t, said, "previous")
}

func TestInitNamesFoldersOfForms(t *testing.T) {
	inFolder(t, map[string]string{"hr.csv": goodRoster, "letter.docx": "PK"})
	require.NoError(t, os.MkdirAll("returns", 0o700))
	require.NoError(t, os.WriteFile("returns/a.csv", []byte(goodSkills), 0o600))
	require.NoError(t, os.WriteFile("returns/b.csv", []byte("Employee ID,Networking\n1,2\n"), 0o600))
	code, _, errors := capgap("init")
	require.Equal(t, exitDone, code, errors)
	s, err := readSettings(settingsName, grammarKeys(t))
	require.NoError(t, err)
	assert.Equal(t, []any{"hr.csv"}, s.find("roster").value)
	assert.Equal(t, []any{"returns"}, s.find("skills").value)
}

func TestInitSaysWhatIsMissing(t *testing.T) {
	inFolder(t, map[string]string{"notes.txt": "nothing"})
	code, _, errors := capgap("init")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, errors, "no CSV file and no workbook")
	code, _, errors = capgap("init gone")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, errors, "there is no such folder")
	assert.NoFileExists(t, settingsName)
}

// TestEverySettingIsExplained uncomments every line of a fresh file: each key is
// one that review knows.
func TestEverySettingIsExplained(t *testing.T) {
	inFolder(t, map[string]string{"hr.csv": goodRoster, "skills.csv": goodSkills})
	code, _, errors := capgap("init --quiet")
	require.Equal(t, exitDone, code, errors)
	text, err := os.ReadFile(settingsName)
	require.NoError(t, err)
	found := map[string]bool{}
	for _, line := range strings.Split(string(text), "\n") {
		if key, _, ok := strings.Cut(strings.TrimPrefix(line, "# "), " = "); ok {
			found[key] = true
		}
	}
	for _, key := range grammarKeys(t) {
		assert.Equal(t, !key.Tag.Has("typed"), found[key.Name], key.Name)
	}
}

func TestReviewDayReadsFullReviewsOnly(t *testing.T) {
	inFolder(t, nil)
	for text, day := range map[string]string{
		`{"format": "capgap review 1", "program": "capgap", "as_of": "2026-09-30", "model": {}}`:               "2026-09-30",
		`{"format": "capgap review 1", "program": "capgap", "as_of": "2026-09-30", "pack": {"kind": "board"}}`: "",
		`{"format": "another", "as_of": "2026-09-30", "model": {}}`:                                            "",
		`{"format": "capgap review 1", "as_of": "2026-`:                                                        "",
		`{"as_of": 3}`: "", `[]`: "", ``: "", `"text"`: "", `{}`: "",
	} {
		require.NoError(t, os.WriteFile("review.json", []byte(text), 0o600))
		assert.Equal(t, day, reviewDay("review.json"), text)
	}
}
