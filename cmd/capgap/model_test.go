package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/reference"
)

// smallModel is the model about boats that package reference is tested with.
const smallModel = "../../reference/testdata/tiny"

// capgapModel runs a model command and returns what it said.
func capgapModel(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(append([]string{"model"}, args...), &out, &errs)
	return code, out.String(), errs.String()
}

// TestModelCommandsAsPrinted holds what the commands print about the small
// model. UPDATE=1 accepts what they print now.
func TestModelCommandsAsPrinted(t *testing.T) {
	for name, args := range map[string][]string{
		"model-list":         {"list"},
		"model-show":         {"show", "Mate of the Watch"},
		"model-explain":      {"explain", "mate", "chart work"},
		"model-not-asked":    {"explain", "head-of-it-essentials", "identity-access"},
		"model-compare":      {"compare", "mate", "skipper"},
		"model-compare-down": {"compare", "skipper", "mate"},
	} {
		t.Run(name, func(t *testing.T) {
			if name != "model-not-asked" {
				args = append(args, "--model", smallModel)
			}
			code, stdout, stderr := capgapModel(args...)
			require.Zero(t, code, stderr)
			golden := filepath.Join("testdata", name+".txt")
			if os.Getenv("UPDATE") == "1" {
				require.NoError(t, os.WriteFile(golden, []byte(stdout), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), stdout)
		})
	}
}

// TestEveryShippedRequirementIsExplained also holds every line within 100
// columns and clean at its end.
func TestEveryShippedRequirementIsExplained(t *testing.T) {
	model, err := reference.Open("")
	require.NoError(t, err)
	for _, role := range model.Roles {
		_, text, _ := capgapModel("show", role.ID)
		for _, q := range role.Requirements {
			assert.Contains(t, text, q.Competency)
			code, explained, stderr := capgapModel("explain", role.ID, q.Competency)
			require.Zero(t, code, stderr)
			assert.Contains(t, explained, levelName(model, q.Level))
			for _, trace := range q.Traces {
				assert.Contains(t, explained, trace.Item)
				assert.Contains(t, explained, trace.Gist)
			}
			text += explained
		}
		_, compared, _ := capgapModel("compare", "it-manager", role.ID)
		for line := range strings.Lines(text + compared) {
			line = strings.TrimSuffix(line, "\n")
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 110, line)
			assert.Equal(t, strings.TrimRight(line, " "), line)
		}
	}
}

func TestModelCommandsSayWhatTheyDoNotKnow(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
		text string
	}{
		{[]string{"show", "it-maneger"}, exitUsage, "unknown role \"it-maneger\"\ncapgap: hint: did you mean it-manager"},
		{[]string{"show", "zookeeper"}, exitUsage, "unknown role \"zookeeper\"\ncapgap: hint: the roles are it-manager, it-director"},
		{[]string{"show", "IT Operations Mangler"}, exitUsage, "did you mean it-manager"},
		{[]string{"export", "no/such/folder"}, exitOutput, "there is no folder no/such"},
		{[]string{"compare", "it-manager", "zookeeper"}, exitUsage, "unknown role \"zookeeper\""},
		{[]string{"explain", "it-manager", "underwater welding"}, exitUsage, "unknown competency \"underwater welding\""},
		{[]string{"explain", "it-manager", "cloud plat"}, exitUsage, "did you mean Cloud platforms"},
		{[]string{"list", "--model", "no/such/folder"}, exitInput, "--model no/such/folder: there is no such folder"},
		{[]string{"lint", "no/such/folder"}, exitInput, "model folder"},
		{[]string{"export", "model_test.go"}, exitOutput, "model_test.go"},
	} {
		code, stdout, stderr := capgapModel(c.args...)
		assert.Equal(t, c.code, code, c.args)
		assert.Contains(t, stderr, c.text)
		assert.Empty(t, stdout, c.args)
	}
}

func TestModelLint(t *testing.T) {
	code, stdout, _ := capgapModel("lint")
	assert.Zero(t, code)
	assert.Contains(t, stdout, "no breach: 5 roles, 48 competencies, 323 statements traced")

	folder := t.TempDir()
	require.NoError(t, os.CopyFS(folder, os.DirFS(smallModel)))
	cues := filepath.Join(folder, "cues.csv")
	require.NoError(t, os.WriteFile(cues, []byte("cue,level\nhelp,2\nhandle,7\nlead,4\ndecide,5\n"), 0o644))
	for _, args := range [][]string{{"lint", folder}, {"lint", "--model", folder}} {
		code, stdout, stderr := capgapModel(args...)
		assert.Equal(t, exitProblems, code)
		assert.Contains(t, stdout, "cues.csv, row 3, level: \"7\" is not a whole number from 1 to 5\n")
		assert.Contains(t, stdout, "statements.csv, row 4, cue: \"know\" is not in cues.csv\n")
		assert.Contains(t, stderr, "the model breaks its format in 3 places")
	}
}

func TestModelExport(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "mine")
	code, stdout, stderr := capgapModel("export", folder)
	require.Zero(t, code, stderr)
	assert.Contains(t, stdout, "capgap model lint "+folder)
	err := fs.WalkDir(reference.Shipped(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		want, err := fs.ReadFile(reference.Shipped(), name)
		require.NoError(t, err)
		have, err := os.ReadFile(filepath.Join(folder, name))
		assert.Equal(t, string(want), string(have))
		return err
	})
	require.NoError(t, err)

	code, _, stderr = capgapModel("lint", folder)
	assert.Zero(t, code, stderr)
	code, _, stderr = capgapModel("export", folder)
	assert.Equal(t, exitOutput, code)
	assert.Contains(t, stderr, "is not empty")
}

func TestRoleModelStandsIn(t *testing.T) {
	code, stdout, stderr := capgapModel("show", "Head of IT", "--role-model", "head-of-it=head-of-it-essentials")
	require.Zero(t, code, stderr)
	assert.Contains(t, stdout, "(head-of-it-essentials)")
}

func TestRoleModelsChangePlaces(t *testing.T) {
	for title, id := range map[string]string{"IT Manager": "(it-director)", "IT Director": "(it-manager)"} {
		code, stdout, stderr := capgapModel("show", title,
			"--role-model", "it-manager=it-director", "--role-model", "it-director=it-manager")
		require.Zero(t, code, stderr)
		assert.Contains(t, stdout, id)
	}
}
