package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestJSONIsOneObjectHoweverTheRunEnds reads what scripts read.
func TestJSONIsOneObjectHoweverTheRunEnds(t *testing.T) {
	for name, c := range map[string]struct {
		args    string
		code    int
		command string
		files   int
	}{
		"a review":           {"review roster.csv --skills skills.csv --as-of 2026-09-30 --out q3 --format json", exitDone, "review", 5},
		"a check":            {"check roster.csv --skills skills.csv --format=json", exitDone, "check", 0},
		"problems":           {"check roster.csv --skills odd.csv --format json", exitProblems, "check", 0},
		"what if":            {"whatif roster.csv --skills skills.csv --leaves 2 --format json", exitDone, "whatif", 0},
		"what if, written":   {"whatif roster.csv --skills skills.csv --leaves 2 --out w --format json", exitDone, "whatif", 5},
		"no such file":       {"review gone.csv --format json", exitInput, "review", 0},
		"a flag misspelt":    {"review roster.csv --skils skills.csv --format json", exitUsage, "", 0},
		"strict":             {"review roster.csv --skills odd.csv --out q3 --strict --format json", exitProblems, "review", 5},
		"no place to write":  {"review roster.csv --skills skills.csv --out gone/away --format json", exitOutput, "review", 0},
		"nothing is changed": {"whatif roster.csv --skills skills.csv --format json", exitUsage, "whatif", 0},
	} {
		t.Run(name, func(t *testing.T) {
			inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills, "odd.csv": goodSkills + "9,1,1\n"})
			code, said, errors := capgap(c.args)
			require.Equal(t, c.code, code, errors)
			var got result
			require.NoError(t, json.Unmarshal([]byte(said), &got), said)
			assert.Equal(t, resultFormat, got.Format)
			assert.Equal(t, code, got.ExitCode)
			assert.Equal(t, c.command, got.Command)
			assert.Len(t, got.Files, c.files)
			if assert.Equal(t, code != exitDone, got.Error != nil); got.Error != nil {
				assert.NotEmpty(t, got.Error.Message)
				assert.Contains(t, errors, got.Error.Message)
			}
			if c.files > 0 {
				assert.Len(t, got.Headlines, 5)
				assert.Equal(t, 2, got.Scope.Seats)
			}
		})
	}
}
