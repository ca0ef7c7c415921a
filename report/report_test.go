package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/report"
	"capgap/report/reporttest"
)

func write(t *testing.T, dir string) []string {
	t.Helper()
	paths, err := report.Write(dir, reporttest.Review(), report.Options{People: true})
	require.NoError(t, err)
	return paths
}

func TestWriteMakesTheWholeSet(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	paths := write(t, dir)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, len(paths), "nothing lies beside the files reported")
	for _, path := range paths {
		info, err := os.Stat(path)
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o600), info.Mode().Perm(), path)
		assert.Positive(t, info.Size(), path)
	}
	info, err := os.Stat(dir)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o700), info.Mode().Perm())
	assert.Equal(t, filepath.Join(dir, "manifest.json"), paths[len(paths)-1], "the manifest comes last")
}

func TestWriteTwiceGivesTheSameBytes(t *testing.T) {
	dir := t.TempDir()
	a, b := write(t, filepath.Join(dir, "a")), write(t, filepath.Join(dir, "b"))
	for i := range a {
		first, err := os.ReadFile(a[i])
		require.NoError(t, err)
		second, err := os.ReadFile(b[i])
		require.NoError(t, err)
		assert.True(t, string(first) == string(second), "%s differs from run to run", filepath.Base(a[i]))
	}
}

func TestManifestNamesEveryFileWithItsHash(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	paths := write(t, dir)
	var m report.Manifest
	read(t, filepath.Join(dir, "manifest.json"), &m)
	require.Len(t, m.Outputs, len(paths)-1)
	for _, f := range m.Outputs {
		data, err := os.ReadFile(filepath.Join(dir, f.Name))
		require.NoError(t, err)
		sum := sha256.Sum256(data)
		assert.Equal(t, hex.EncodeToString(sum[:]), f.SHA256, f.Name)
		assert.EqualValues(t, len(data), f.Bytes, f.Name)
	}
	assert.Equal(t, reporttest.Review().Input, m.Inputs)
	assert.Equal(t, "it-leadership", m.Model.ID)
	assert.True(t, m.People)
}

func TestReviewCanBeReadBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir)
	var r analysis.Review
	read(t, filepath.Join(dir, "review.json"), &r)
	assert.Equal(t, reporttest.Formula, r.People[1].Name)
	assert.Equal(t, reporttest.Review().Bench, r.Bench)
}

// review.json is what encoding/json makes of the review, but for its lines and
// for lists that are nil.
func TestReviewIsPlainJSON(t *testing.T) {
	for name, r := range map[string]*analysis.Review{"example": reporttest.Review(), "empty": {People: []analysis.Person{}, Gaps: []analysis.Gap{}}} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			_, err := report.Write(dir, r, report.Options{})
			require.NoError(t, err)
			got, err := os.ReadFile(filepath.Join(dir, "review.json"))
			require.NoError(t, err)
			want, err := json.Marshal(r)
			require.NoError(t, err)
			var plain bytes.Buffer
			require.NoError(t, json.Compact(&plain, got))
			assert.Equal(t, strings.ReplaceAll(string(want), ":null", ":[]"), plain.String())
			if len(r.Gaps) > 0 {
				assert.Contains(t, string(got), "\n,{\"unit\":", "one gap a line")
			}
		})
	}
}

// A review with one zero element in every list, at every depth, has each list
// that there can be once, empty at its end.
func TestEmptyListsAreNeverNull(t *testing.T) {
	var r analysis.Review
	seed(reflect.ValueOf(&r).Elem())
	require.NotEmpty(t, r.Model.Roles[0].Requirements[0].Statements, "the seed reaches the bottom")
	for name, r := range map[string]*analysis.Review{"seeded": &r, "zero": {}, "empty elements": {Candidates: make([]analysis.Candidate, 1), Seats: []analysis.Seat{{Incumbent: &analysis.Holder{}}}}} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			_, err := report.Write(dir, r, report.Options{})
			require.NoError(t, err)
			for _, file := range []string{"review.json", "manifest.json"} {
				text, err := os.ReadFile(filepath.Join(dir, file))
				require.NoError(t, err)
				assert.NotContains(t, string(text), "null", file)
			}
		})
	}
	assert.Nil(t, r.Candidates[0].Unrated, "the review itself is left alone")
}

// seed gives each list of structs one element, and each pointer something to
// point at; lists of plain values stay nil.
func seed(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			seed(field)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		seed(v.Elem())
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Struct {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			seed(v.Index(0))
		}
	}
}

func read(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, into))
}

func TestProblemsHoldNoFormula(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	write(t, dir)
	data, err := os.ReadFile(filepath.Join(dir, "problems.csv"))
	require.NoError(t, err)
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+len(reporttest.Review().Problems))
	assert.Equal(t, []string{"action", "code", "file", "sheet", "row", "column", "header", "value", "message", "cure"}, rows[0])
	assert.Equal(t, "'+Quantum Knitting", rows[3][6])
	assert.Equal(t, "'=HYPERLINK(\"http://example.test\")", rows[3][7])
	assert.Equal(t, "rename the column, or add the skill", rows[3][9])
}
