package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTemplateRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		args string
		code int
		says []string
	}{
		"no roster":              {"template", exitUsage, []string{"no roster", "--blank"}},
		"a roster and none":      {"template roster.csv --blank", exitUsage, []string{"--blank"}},
		"blank in a folder":      {"template --blank --each forms", exitUsage, []string{"--out"}},
		"a file and a folder":    {"template roster.csv --each forms --out a.xlsx", exitUsage, []string{"--each", "--out"}},
		"a name that is no book": {"template roster.csv --out forms", exitUsage, []string{".xlsx", "--each"}},
		"an unknown rater":       {"template roster.csv --rater boss", exitUsage, []string{"boss", "manager"}},
		"an unknown role":        {"template roster.csv --role it-chieftain", exitUsage, []string{"it-chieftain", "capgap model list"}},
		"no such roster":         {"template rooster.csv", exitInput, []string{"rooster.csv", "hint:"}},
		"nobody in it":           {"template nobody.csv", exitInput, []string{"hint:"}},
		"nobody reports":         {"template alone.csv --rater manager --each forms", exitInput, []string{"reports to", "Manager ID"}},
		"a book that is there":   {"template roster.csv --out there.xlsx", exitOutput, []string{"there.xlsx", "--force"}},
		"somebody else's book":   {"template roster.csv --out there.xlsx --force", exitOutput, []string{"there.xlsx", "hint:"}},
		"a folder not there":     {"template roster.csv --out gone/a.xlsx", exitOutput, []string{"gone", "hint:"}},
		"a folder that is full":  {"template roster.csv --each full --force", exitOutput, []string{"full", "hint:"}},
		"a day that is none":     {"template roster.csv --as-of 30.9.", exitUsage, []string{"30.9."}},
	} {
		t.Run(name, func(t *testing.T) {
			inFolder(t, map[string]string{"roster.csv": goodRoster, "there.xlsx": "mine",
				"nobody.csv": "Employee ID,Name,Job Title\n", "alone.csv": "Employee ID,Name,Job Title\n1,Ada,Head of IT\n"})
			require.NoError(t, os.Mkdir("full", 0o700))
			require.NoError(t, os.WriteFile("full/letter.txt", []byte("mine"), 0o600))
			before := listing(t)
			code, _, said := capgap(c.args)
			assert.Equal(t, c.code, code, said)
			for _, part := range c.says {
				assert.Contains(t, said, part)
			}
			assert.Equal(t, before, listing(t), "nothing is written")
		})
	}
}

// Copies that come back with nothing filled in are no problem: nobody has to answer.
func TestTemplateOutAndBack(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	for _, c := range []struct{ args, skills string }{
		{"--out all.xlsx", "all.xlsx"},
		{"--each forms", "forms/*.xlsx"},
		{"--each managers --rater manager", "managers"},
		{"--role it-manager --out few.xlsx", "few.xlsx"},
	} {
		code, said, errors := capgap("template roster.csv --as-of 2026-09-30 " + c.args)
		require.Equal(t, exitDone, code, errors)
		assert.Contains(t, said, "written:")
		code, said, errors = capgap("check roster.csv --as-of 2026-09-30 --skills skills.csv --skills " + c.skills)
		assert.Equal(t, exitDone, code, said+errors)
		assert.Contains(t, said, "no problems found", c.args)
	}
	names, err := filepath.Glob("forms/*")
	require.NoError(t, err)
	assert.Equal(t, []string{"forms/1-Ada.xlsx", "forms/2-Bo.xlsx", "forms/3-Cy.xlsx"}, names)
}

func TestTemplateListsNoVacantSeat(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster + "4,Vacant,IT Director,1\n5,Bo,Engineer,4\n"})
	code, said, errors := capgap("template roster.csv --as-of 2026-09-30 --each forms")
	require.Equal(t, exitDone, code, errors)
	assert.Contains(t, said, "people:  4 (1 vacant seat not listed)")
	names, err := filepath.Glob("forms/*")
	require.NoError(t, err)
	assert.Equal(t, "forms/1-Ada.xlsx forms/2-Bo.xlsx forms/3-Cy.xlsx forms/5-Bo.xlsx", strings.Join(names, " "), "two people of one name have a file each")
}

func TestBlankRoster(t *testing.T) {
	inFolder(t, nil)
	code, said, errors := capgap("template --blank --as-of 2026-09-30")
	require.Equal(t, exitDone, code, errors)
	assert.Contains(t, said, "written: roster.xlsx")
	code, _, errors = capgap("check roster.xlsx")
	assert.NotEqual(t, exitBug, code)
	assert.NotContains(t, errors, "not used")
	code, _, errors = capgap("template --blank --as-of 2026-09-30 --force")
	assert.Equal(t, exitDone, code, errors)
}
