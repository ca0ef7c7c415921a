package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/reference"
)

// twoManagers is a roster of a director, two managers and an engineer, and what
// they are rated: everybody at base, by a row each.
func twoManagers(t *testing.T) (roster, ratings string) {
	t.Helper()
	model, err := reference.Open("")
	require.NoError(t, err)
	header, rows := []string{"Employee ID"}, [][]string{{"1"}, {"2"}, {"3"}, {"4"}}
	for i, c := range model.Competencies {
		header = append(header, c.Name)
		for p, base := range []int{4, 3, 3, 2} {
			rows[p] = append(rows[p], strconv.Itoa(min(5, base+(i+p)%2)))
		}
	}
	var text strings.Builder
	w := csv.NewWriter(&text)
	require.NoError(t, w.Write(header))
	require.NoError(t, w.WriteAll(rows))
	return "Employee ID,Name,Job Title,Manager ID\n1,Ada Moss,IT Director,\n2,Ben Okri,IT Manager,1\n3,Cleo Park,IT Manager,1\n4,Dora Quist,Systems Engineer,2\n", text.String()
}

// reviewOf runs a review of two files and reads what it wrote.
func reviewOf(t *testing.T, roster, ratings string, flags ...string) *analysis.Review {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"roster.csv": roster, "ratings.csv": ratings} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	args := append([]string{"review", filepath.Join(dir, "roster.csv"), "--skills", filepath.Join(dir, "ratings.csv"),
		"--as-of", "2026-09-30", "--out", filepath.Join(dir, "out")}, flags...)
	var stdout, stderr strings.Builder
	require.Equal(t, exitDone, run(args, &stdout, &stderr), stderr.String())
	text, err := os.ReadFile(filepath.Join(dir, "out", "review.json"))
	require.NoError(t, err)
	var r analysis.Review
	require.NoError(t, json.Unmarshal(text, &r))
	return &r
}

// cellOf is the row and column, from 0, of an address such as "ratings.csv!AB3".
func cellOf(t *testing.T, address string) (row, column int) {
	t.Helper()
	parts := regexp.MustCompile(`^ratings\.csv!([A-Z]+)(\d+)$`).FindStringSubmatch(address)
	require.NotNil(t, parts, address)
	for _, letter := range parts[1] {
		column = 26*column + int(letter-'A') + 1
	}
	row, err := strconv.Atoi(parts[2])
	require.NoError(t, err)
	return row - 1, column - 1
}

// writeInto puts the levels that actions ask for into the cells that they name.
func writeInto(t *testing.T, ratings string, actions []analysis.Action) string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(ratings)).ReadAll()
	require.NoError(t, err)
	for _, a := range actions {
		row, column := cellOf(t, a.From)
		require.Equal(t, fmt.Sprint(a.Level), rows[row][column])
		rows[row][column] = strconv.Itoa(a.To)
	}
	var text strings.Builder
	require.NoError(t, csv.NewWriter(&text).WriteAll(rows))
	return text.String()
}

// The loop closes: written into the cells that it names, the plan reaches its
// target in the next review, and without any one of its actions it does not.
func TestThePlanWrittenIntoTheInputReachesItsTarget(t *testing.T) {
	roster, ratings := twoManagers(t)
	for _, goal := range []string{"net=0.6", "coverage=1", "depth=1"} {
		plan := reviewOf(t, roster, ratings, "--target", goal).Plan
		require.NotEmpty(t, plan.Actions, goal)
		require.True(t, plan.Reached, goal)
		next := reviewOf(t, roster, writeInto(t, ratings, plan.Actions), "--target", goal).Plan
		assert.InDelta(t, plan.Result.Value, next.Today.Value, 1e-12, goal)
		for i := range min(3, len(plan.Actions)) { // package analysis tries all
			without := append(append([]analysis.Action{}, plan.Actions[:i]...), plan.Actions[i+1:]...)
			next := reviewOf(t, roster, writeInto(t, ratings, without), "--target", goal).Plan
			assert.Less(t, next.Today.Value, plan.Wanted, "%s without %s", goal, plan.Actions[i].CompetencyName)
		}
	}
}

func TestTargetsAreAskedBack(t *testing.T) {
	for _, bad := range []string{"net", "gross=0.8", "net=8", "net=x"} {
		code, _, stderr := runArgs("review", "r.csv", "--target", bad)
		assert.Equal(t, exitUsage, code, bad)
		assert.Contains(t, stderr, "--target")
	}
}

// runArgs runs the program with arguments that may hold spaces.
func runArgs(args ...string) (code int, stdout, stderr string) {
	var out, err strings.Builder
	code = run(args, &out, &err)
	return code, out.String(), err.String()
}
