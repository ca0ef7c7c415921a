package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inOrder holds that the parts stand in a text one after the other.
func inOrder(t *testing.T, text string, parts ...string) {
	rest := text
	for _, part := range parts {
		at := strings.Index(rest, part)
		if !assert.GreaterOrEqual(t, at, 0, "%q is missing, or stands too early in\n%s", part, text) {
			return
		}
		rest = rest[at+len(part):]
	}
}

func TestCheckTellsInTheOrderOfUse(t *testing.T) {
	inFolder(t, map[string]string{
		"roster.csv": goodRoster + "1,Di,IT Director,\n",
		"skills.csv": "Employee ID,Networking,Cloud platforms,Birth date\n1,3/5,3,1.1.1970\n2,4,9,1.1.1970\n77,1,1,1.1.1970\n",
	})
	code, said, _ := capgap("check roster.csv --skills skills.csv")
	assert.Equal(t, exitProblems, code)
	inOrder(t, said, "roster.csv: roster", "skills.csv: ratings, wide", "together: ", "This stops the review (", "[dup-id]", "hint:",
		"This was repaired and used (", "[level-repaired]", "This was left out (", "[level-off-scale]", "This was used, and looks odd (", "[not-read]")
	inOrder(t, said, "This was left out (", "[not-in-roster]")
}

func TestCheckPrintsTheFirstOfAKindAndAllWhenAsked(t *testing.T) {
	bad := "Employee ID,Networking\n1,3\n"
	roster := goodRoster
	for i := range 20 {
		bad += fmt.Sprintf("x%d,3\n", i)
		roster += fmt.Sprintf("x%d,P%d,IT Manager,1\n", i, i)
	}
	inFolder(t, map[string]string{"roster.csv": roster, "skills.csv": strings.ReplaceAll(bad, "3\nx1", "lots\nx1")})
	_, said, _ := capgap("check roster.csv --skills skills.csv")
	assert.Equal(t, firstOfKind, strings.Count(said, "\"lots\" is no"))
	assert.Contains(t, said, "more like it [level-unread]; capgap check --all prints them")
	assert.Equal(t, 1, strings.Count(said, "hint: write a level"), said)
	_, said, _ = capgap("check roster.csv --skills skills.csv --all")
	assert.Greater(t, strings.Count(said, "\"lots\" is no"), firstOfKind)
	assert.NotContains(t, said, "--all")
}

// TestFiftyFormsAreFiftyLines: tables that are laid out alike are shown once.
func TestFiftyFormsAreFiftyLines(t *testing.T) {
	files := map[string]string{"roster.csv": goodRoster}
	roster := goodRoster
	for i := range 50 {
		roster += fmt.Sprintf("f%02d,Person %d,IT Manager,1\n", i, i)
		files[fmt.Sprintf("returns-%02d.csv", i)] = fmt.Sprintf("Employee ID,Networking,Cloud platforms\nf%02d,%d,%d\n", i, i%6, 5-i%5)
	}
	files["roster.csv"] = roster
	inFolder(t, files)
	code, said, _ := capgap("check roster.csv --skills returns-*.csv")
	assert.Equal(t, exitDone, code)
	assert.Less(t, strings.Count(said, "\n"), 80)
	assert.Contains(t, said, "returns-49.csv: ratings, like returns-00.csv; 1 row, 2 ratings\n")
	assert.Contains(t, said, "next: capgap review roster.csv --skills 'returns-*.csv'\n")
	assert.Equal(t, 2, strings.Count(said, "employee id"))
}

func TestUnknownSkillsAreNeverCountedAsMatched(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": "Employee ID,Networking,Cloud platforms,Basket weaving,Cybersecurity,IT strategy\n1,3,3,2,1,1\n2,4,1,3,1,1\n3,0,1,3,1,1\n"})
	_, said, _ := capgap("check roster.csv --skills skills.csv")
	assert.Contains(t, said, "B, C, E, F: 4 skills of the model")
	assert.Contains(t, said, `D  "Basket weaving"  skill that the model does not know`)
	assert.Contains(t, said, "--write-map")
}

func TestOnlyUnknownSkillsAreNamedWithTheirPlace(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": "Employee ID,Basket weaving,Juggling\n1,3,3\n2,4,1\n3,0,1\n"})
	for _, command := range []string{"review", "check"} {
		code, _, said := capgap(command + " roster.csv --skills skills.csv")
		assert.Contains(t, []int{exitInput, exitProblems}, code)
		for _, part := range []string{`"Basket weaving" (skills.csv, column B)`, `"Juggling" (skills.csv, column C)`, "6 ratings of 2 skills", "--write-map"} {
			assert.Contains(t, said, part)
		}
	}
}

func TestCheckWritesAMapThatSettlesEverything(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": "Employee ID,Networking,Basket weaving\n1,3,3\n2,4,1\n3,0,1\n"})
	code, said, errors := capgap("check roster.csv --skills skills.csv --write-map map.csv")
	assert.Equal(t, exitProblems, code, errors)
	assert.Contains(t, said, "map.csv lists 1 ")
	info, err := os.Stat("map.csv")
	require.NoError(t, err)
	assert.EqualValues(t, 0o600, info.Mode().Perm())
	text, err := os.ReadFile("map.csv")
	require.NoError(t, err)

	code, _, errors = capgap("check roster.csv --skills skills.csv --write-map map.csv")
	assert.Equal(t, exitOutput, code)
	assert.Contains(t, errors, "it is there already")

	filled := strings.Replace(string(text), "Basket weaving,,", "Basket weaving,Cloud platforms,", 1)
	require.NotEqual(t, string(text), filled)
	require.NoError(t, os.WriteFile("filled.csv", []byte(filled), 0o600))
	_, said, errors = capgap("check roster.csv --skills skills.csv --map filled.csv --write-map none.csv")
	assert.NotContains(t, said+errors, "unknown-skill")
	assert.Contains(t, said, "every skill and title is settled")
	assert.NoFileExists(t, "none.csv")
}

func TestCheckOfARosterAloneSaysWhatIsMissing(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "gardeners.csv": strings.NewReplacer("Head of IT", "Gardener", "IT Manager", "Gardener").Replace(goodRoster)})
	code, said, _ := capgap("check roster.csv")
	assert.Equal(t, exitDone, code)
	assert.Contains(t, said, "next: add the ratings, as in capgap check roster.csv --skills FILE")
	code, _, said = capgap("check gardeners.csv")
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, said, `"Gardener"`)
}

func TestSeveralRatersOfOneSkillAreExplained(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": "Employee ID,Skill,Level,Rater\n1,Networking,3,self\n1,Networking,4,manager\n2,Networking,4,self\n"})
	code, said, _ := capgap("check roster.csv --skills skills.csv")
	assert.Equal(t, exitDone, code, said)
	assert.Contains(t, said, "3 rating cells hold 2 ratings: where several rated one skill of one person")
}

func TestCommandLinesCanBeTyped(t *testing.T) {
	for want, args := range map[string][]string{
		"a.csv":                   {"a.csv"},
		"'my file.csv' 'r/*.csv'": {"my file.csv", "r/*.csv"},
		`'it'\''s.csv'`:           {"it's.csv"},
		"book.xlsx#IT":            {"book.xlsx#IT"},
		"Müller.csv ''":           {"Müller.csv", ""},
	} {
		assert.Equal(t, want, commandLine(args))
	}
	drop := map[string]int{"--all": 0, "--write-map": 1}
	assert.Equal(t, []string{"a", "b", "c"}, without([]string{"a", "--all", "b", "--write-map", "m.csv", "--write-map=m.csv", "c"}, drop))
}

// TestAFolderHidesNothing: files that hold tables of other programs are refused
// by name, and what is no table is named.
func TestAFolderHidesNothing(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster})
	require.NoError(t, os.Mkdir("returns", 0o700))
	for name, text := range map[string]string{
		"a.csv": goodSkills, "old.xls": "<html><body>Employee ID</body></html>", "form.docx": "PK", "letter.pdf": "%PDF", "note.txt": "read me", "unicode.txt": "Employee ID\tNetworking\n2\t5\n", ".DS_Store": "x", "Thumbs.db": "x",
	} {
		require.NoError(t, os.WriteFile("returns/"+name, []byte(text), 0o600))
	}
	code, said, _ := capgap("check roster.csv --skills returns")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, said, "old.xls: ")
	assert.Contains(t, said, "not looked at: returns/form.docx, returns/letter.pdf, returns/note.txt\n")
	assert.Contains(t, said, "unicode.txt: ratings, wide (csv, tab")

	require.NoError(t, os.Remove("returns/old.xls"))
	require.NoError(t, os.Remove("returns/unicode.txt")) // it contradicts a.csv
	code, _, _ = capgap("check roster.csv --skills returns")
	assert.Equal(t, exitDone, code, "a letter beside the tables is no problem")
}

func TestEveryCauseIsNamedOnceAndWhereItIs(t *testing.T) {
	for args, says := range map[string][2]string{
		"check gone/roster.csv":                {"gone/roster.csv: there is no such file", "none of the tables"},
		"check 'none*.csv":                     {"matches no file", "none of the tables"},
		"check none*.csv":                      {"none*.csv: this pattern matches no file", "none of the tables"},
		"check roster.csv#Team":                {`"roster.csv#Team" names no table`, "none of the tables"},
		"check roster.csv roster.csv":          {"roster.csv: is named twice", "same content"},
		"check roster.csv --skills skills.csv": {"no problems found", "named twice"},
		"check roster.csv --skills *.csv":      {"no problems found", "named twice"},
		"check both.csv --skills both.csv":     {"no problems found", "named twice"},
	} {
		t.Run(args, func(t *testing.T) {
			inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
			if strings.Contains(args, "both") {
				require.NoError(t, os.WriteFile("both.csv", []byte("Employee ID,Name,Job Title,Networking,Cloud platforms,Cybersecurity\n1,Ada,Head of IT,3,0,1\n2,Bo,IT Manager,2,2,2\n"), 0o600))
			}
			_, said, errors := capgap(args)
			assert.Contains(t, said+errors, says[0])
			assert.NotContains(t, said+errors, says[1])
		})
	}
}
