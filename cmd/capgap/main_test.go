package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

const (
	goodRoster = "Employee ID,Name,Job Title,Manager ID\n1,Ada,Head of IT,\n2,Bo,IT Manager,1\n3,Cy,Network Engineer,2\n"
	goodSkills = "Employee ID,Networking,Cloud platforms\n1,3,3\n2,4,\n3,0,N/A\n"
)

// inFolder makes a folder with files and moves there.
func inFolder(t *testing.T, files map[string]string) {
	t.Chdir(t.TempDir())
	for name, text := range files {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
}

func capgap(args string) (code int, stdout, stderr string) {
	var o, e bytes.Buffer
	code = run(strings.Fields(args), &o, &e)
	return code, o.String(), e.String()
}

// TestPlainRefusals tries what a newcomer gets wrong: one plain message with a
// cure, the right exit code, and nothing written.
func TestPlainRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		args string
		code int
		says []string
	}{
		"no file there":        {"review rooster.csv --skills skills.csv", exitInput, []string{"rooster.csv", "hint:", "roster.csv"}},
		"a folder without any": {"review empty", exitInput, []string{"empty", "hint:"}},
		"an empty file":        {"review roster.csv --skills nothing.csv", exitInput, []string{"nothing.csv", "empty", "hint:"}},
		"no ratings":           {"review roster.csv", exitInput, []string{"no ratings", "--skills"}},
		"no seat with a model": {"review gardeners.csv --skills skills.csv", exitInput, []string{"role model", `"Gardener"`, "capgap model list"}},
		"no roster":            {"review skills.csv", exitInput, []string{"roster", "hint:"}},
		"folder not there":     {"review roster.csv --skills skills.csv --out gone/away", exitOutput, []string{"gone", "hint:"}},
		"folder with a file":   {"review roster.csv --skills skills.csv --out full", exitOutput, []string{"full", "hint:"}},
		"force over a file":    {"review roster.csv --skills skills.csv --out full --force", exitOutput, []string{"full", "hint:"}},
		"a day that is none":   {"review roster.csv --as-of 30.09.2026", exitUsage, []string{"30.09.2026", "2026-09-30"}},
		"a flag that is none":  {"review roster.csv --skils skills.csv", exitUsage, []string{"--skils", "--skills"}},
		"a command that isn't": {"revue roster.csv", exitUsage, []string{"revue"}},
		"unknown role":         {"model show it-directer", exitUsage, []string{"it-directer", "it-director"}},
		"unknown competency":   {"model explain it-director clowdy-platforms", exitUsage, []string{"clowdy-platforms", "Cloud platforms"}},
		"no model folder":      {"review roster.csv --skills skills.csv --model gone", exitInput, []string{"gone", "hint:"}},
		"a broken model":       {"review roster.csv --skills skills.csv --model empty", exitInput, []string{"model.json", "capgap model lint"}},
		"unknown role model":   {"review roster.csv --skills skills.csv --role-model head-of-it=chief", exitUsage, []string{"chief", "hint:"}},
		"not a review":         {"review roster.csv --skills skills.csv --previous roster.csv", exitInput, []string{"roster.csv", "review.json"}},
		"a later review":       {"review roster.csv --skills skills.csv --previous later.json", exitInput, []string{"later.json", "2999-01-01", "hint:"}},
		"another format":       {"review roster.csv --skills skills.csv --previous format.json", exitInput, []string{`"capgap review 0"`, "hint:"}},
		"no earlier review":    {"review roster.csv --skills skills.csv --previous latter.json", exitInput, []string{"latter.json: there is no such file", "did you mean later.json"}},
		"a folder for a file":  {"review roster.csv --skills skills.csv --previous empty", exitInput, []string{"this is a folder"}},
		"a model misspelt":     {"review roster.csv --skills skills.csv --model emty", exitInput, []string{"there is no such folder", "did you mean empty"}},
		"an empty out":         {"review roster.csv --skills skills.csv --out=", exitUsage, []string{"--out is empty"}},
		"too large a share":    {"review roster.csv --max-quarantine 5", exitUsage, []string{"--max-quarantine", "0.05 or 5%"}},
		"a share that is none": {"review roster.csv --max-quarantine some", exitUsage, []string{`"some" is no share`}},
		"skills without any":   {"review roster.csv --skills skills.csv --skills gardens.csv", exitInput, []string{"--skills gardens.csv: it holds no ratings", "capgap preview gardens.csv"}},
		"skills side by side":  {"review roster.csv --skills skills.csv gardeners.csv", exitUsage, []string{"unexpected argument gardeners.csv", "--skills 'returns/*.xlsx'"}},
		"nothing at all":       {"review", exitUsage, []string{"no roster was named", "capgap init"}},
		"no file to preview":   {"preview", exitUsage, []string{"capgap preview needs <file>", "--help"}},
		"a value forgotten":    {"review roster.csv --skills", exitUsage, []string{"--skills needs a value"}},
		"two ways to be heard": {"completion tcsh", exitUsage, []string{`must be one of "bash","zsh","fish","powershell" but`}},
		"a scale that is none": {"review roster.csv --skills skills.csv --scale 0-9000", exitUsage, []string{"0-9000", "hint:"}},
	} {
		t.Run(name, func(t *testing.T) {
			inFolder(t, map[string]string{
				"roster.csv": goodRoster, "skills.csv": goodSkills, "nothing.csv": "",
				"later.json": `{"format": "capgap review 1", "as_of": "2999-01-01"}`, "format.json": `{"format": "capgap review 0"}`,
				"gardens.csv":   "Garden,Beds\nNorth,3\nSouth,4\n",
				"gardeners.csv": strings.NewReplacer("Head of IT", "Gardener", "IT Manager", "Gardener").Replace(goodRoster),
			})
			require.NoError(t, os.Mkdir("empty", 0o700))
			require.NoError(t, os.Mkdir("full", 0o700))
			require.NoError(t, os.WriteFile("full/letter.txt", []byte("mine"), 0o600))
			before := listing(t)
			code, _, said := capgap(c.args)
			assert.Equal(t, c.code, code, said)
			for _, part := range c.says {
				assert.Contains(t, said, part)
			}
			assert.True(t, strings.HasPrefix(said, "capgap: error: "), said)
			assert.NotContains(t, said, "goroutine")
			assert.Equal(t, before, listing(t), "nothing is written")
		})
	}
}

// listing is every file below the current folder.
func listing(t *testing.T) []string {
	var names []string
	require.NoError(t, filepath.WalkDir(".", func(path string, _ os.DirEntry, err error) error {
		names = append(names, path)
		return err
	}))
	return names
}

func TestReviewTwiceGivesTheSameBytes(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	for _, out := range []string{"a", "b"} {
		code, _, said := capgap("review roster.csv --skills skills.csv --as-of 2026-09-30 --out " + out)
		require.Equal(t, exitDone, code, said)
	}
	for _, name := range []string{"review.xlsx", "review.html", "review.json", "problems.csv", "manifest.json"} {
		a, err := os.ReadFile(filepath.Join("a", name))
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join("b", name))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(a, b), name)
	}
}

func TestReviewOverAnEarlierOneNeedsForce(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	const command = "review roster.csv --skills skills.csv --as-of 2026-09-30 --out q3"
	code, _, _ := capgap(command)
	require.Equal(t, exitDone, code)
	code, _, said := capgap(command)
	assert.Equal(t, exitOutput, code)
	assert.Contains(t, said, "--force")
	code, _, said = capgap(command + " --force")
	assert.Equal(t, exitDone, code, said)
}

func TestCheckWritesNothingAndEndsInOne(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": strings.Replace(goodSkills, "2,4,", "2,9,", 1)})
	before := listing(t)
	code, said, _ := capgap("check roster.csv --skills skills.csv")
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, said, "level-off-scale")
	assert.Contains(t, said, "B3")
	assert.Equal(t, before, listing(t))

	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	code, said, _ = capgap("check roster.csv --skills skills.csv")
	assert.Equal(t, exitDone, code, said)
	assert.Contains(t, said, "no problems found")
}

func TestCheckEndsInOneForProblemsAndThreeForUnreadFiles(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster + "1,Di,IT Director,\n", "skills.csv": goodSkills, "nothing.csv": "", "C#.csv": goodSkills})
	code, said, errors := capgap("check roster.csv --skills skills.csv")
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, said, "dup-id")
	assert.Contains(t, errors, "must be mended")
	code, _, _ = capgap("check roster.csv --skills nothing.csv")
	assert.Equal(t, exitInput, code)
	code, _, _ = capgap("check roster.csv --skills gone.csv")
	assert.Equal(t, exitInput, code)
	_, said, _ = capgap("check roster.csv --skills C#.csv")
	assert.Contains(t, said, "C#.csv: ratings, wide")
}

func TestTwoSheetsOfOneWorkbookAreOneFile(t *testing.T) {
	t.Chdir(t.TempDir())
	copySamples(t)
	const book = "samples/northwind/2026-q3/roster.xlsx#IT"
	var o, e bytes.Buffer
	code := run([]string{"check", book + " roster", "--skills", book + " roster"}, &o, &e)
	assert.NotContains(t, o.String()+e.String(), "dup-file")
	assert.Less(t, code, exitOutput)
}

func TestStrictEndsInOneAfterWriting(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": strings.Replace(goodSkills, "2,4,", "2,9,", 1)})
	code, _, _ := capgap("review roster.csv --skills skills.csv --as-of 2026-09-30 --out q3 --strict")
	assert.Equal(t, exitProblems, code)
	assert.FileExists(t, "q3/manifest.json")
}

// northwind reviews one quarter of the sample organisation.
func northwind(t *testing.T, quarter, day string) *analysis.Review {
	t.Chdir(t.TempDir())
	copySamples(t)
	code, _, said := capgap("review samples/northwind/" + quarter + " --out out --as-of " + day)
	require.Equal(t, exitDone, code, said)
	return readReview(t, "out/review.json")
}

func readReview(t *testing.T, path string) *analysis.Review {
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	var r analysis.Review
	require.NoError(t, json.Unmarshal(text, &r))
	return &r
}

// TestNorthwindTellsItsStories holds what the documentation of the samples says
// against what a review finds, from the files to the saved result.
func TestNorthwindTellsItsStories(t *testing.T) {
	r := northwind(t, "2026-q3", "2026-09-30")
	states := map[analysis.State][]string{}
	for i, c := range r.Units[0].Cells {
		states[c.State] = append(states[c.State], r.Model.Competencies[i].ID)
	}
	assert.Equal(t, []string{"secure-development", "mergers-integration"}, states[analysis.Red], "what nobody holds")
	assert.Equal(t, []string{"identity-access"}, states[analysis.Amber], "in one person's hands")

	lost := map[string]analysis.Dependence{}
	for _, d := range r.Dependence {
		lost[d.Name] = d
	}
	assert.Equal(t, []string{"Identity & access management"}, lost["Ines Okafor"].Organised)

	seats := map[string]analysis.Seat{}
	for _, s := range r.Seats {
		seats[s.Title] = s
	}
	assert.True(t, seats["Senior Director of IT"].NoOne, "a seat without a successor in any band")
	head := seats["Head of IT"]
	assert.Equal(t, 1, head.Bands[0])
	for _, c := range r.Candidates {
		if c.Seat == head.ID && c.Band == "now" {
			assert.Equal(t, "Priya Halvorsen", c.Name)
			assert.Contains(t, c.Why, "nominated")
			assert.Contains(t, c.From, "roster.xlsx#IT roster row ")
		}
	}
	assert.Contains(t, r.Bench.Shortage, "IT Director, Infrastructure and IT Director, Manufacturing Systems share one ready person: Ewa Mutasa-Lind.")
}

func TestNorthwindAccountsForEveryRowAndCell(t *testing.T) {
	r := northwind(t, "2026-q2", "2026-06-30")
	require.Len(t, r.Input, 4)
	for _, in := range r.Input {
		for _, counts := range [][]analysis.Count{in.Rows, in.Cells} {
			if len(counts) == 0 {
				continue
			}
			sum := 0
			for _, part := range counts[1:] {
				sum += part.N
			}
			assert.Equal(t, counts[0].N, sum, "%s: %v", in.File, counts)
			assert.Positive(t, counts[0].N)
		}
	}
}
