package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ofNorthwind(args ...string) []string {
	return append(args, filepath.Join("..", "..", "samples", "northwind", "2026-q3"), "--as-of", "2026-09-30")
}

func TestWhatIfSetsThenBesideToday(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "then")
	code, stdout, stderr := runArgs(ofNorthwind("whatif", "--leaves", "00101,00104", "--moves", "00107=00101", "--out", dir)...)
	require.Equal(t, exitDone, code, stderr)
	assert.Contains(t, stdout, "today")
	assert.Contains(t, stdout, "Head of IT, Office of the Head of IT (Astrid Falkenrath): ")
	text, err := os.ReadFile(filepath.Join(dir, "review.json"))
	require.NoError(t, err)
	assert.Contains(t, string(text), `"what if: who leaves"`)
	assert.NotContains(t, string(text), `"id": "00101"`, "whoever leaves is not in the reports")
}

func TestWhatIfReadsThoseWhoJoin(t *testing.T) {
	joins := filepath.Join(t.TempDir(), "joins.csv")
	require.NoError(t, os.WriteFile(joins, []byte("Employee ID,Name,Job Title,Manager ID\n90001,Nia Holt,IT Director,00101\n"), 0o600))
	code, stdout, stderr := runArgs(ofNorthwind("whatif", "--joins", joins)...)
	require.Equal(t, exitDone, code, stderr)
	assert.Contains(t, stdout, "of the 20 seats")
}

func TestWhatIfAsksBack(t *testing.T) {
	for want, args := range map[string][]string{
		"nothing changes":  nil,
		`"no-such-person"`: {"--leaves", "no-such-person"},
		"is taken":         {"--moves", "00104=00101"},
	} {
		code, _, stderr := runArgs(ofNorthwind(append([]string{"whatif"}, args...)...)...)
		assert.Equal(t, exitUsage, code, want)
		assert.True(t, strings.Contains(stderr, want), stderr)
	}
}
