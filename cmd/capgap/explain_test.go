package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/reference"
	"capgap/report/words"
)

// askFor runs explain with arguments that may hold blanks.
func askFor(args ...string) (code int, stdout, stderr string) {
	var o, e bytes.Buffer
	code = run(append([]string{"explain"}, args...), &o, &e)
	return code, o.String(), e.String()
}

// TestExplanationsAsPrinted asks for a figure of every form, as printed in the
// reports of the sample.
func TestExplanationsAsPrinted(t *testing.T) {
	goldens, err := filepath.Abs("testdata")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	copySamples(t)
	code, _, said := capgap("review samples/northwind/2026-q3 --as-of 2026-09-30 --out q3")
	require.Zero(t, code, said)
	for name, figure := range map[string]string{
		"forms": "", "bench-net": "bench.net", "bench-shared": "bench.shared", "bench-pairs": "bench.pairs",
		"coverage": "coverage.organisation", "coverage-unit": "coverage:Infrastructure Office", "coverage-cell": "coverage:Infrastructure:cloud-platforms",
		"gap": "gap:team:Service Operations:Project & programme management", "fit": "fit:00117:it-director", "ready": "ready:00117:00101",
		"ready-holder": "ready:00101:00101", "seat": "seat:00110", "dependence": "dependence:00101", "dependence-people": "dependence.people",
		"at-risk": "seats.at-risk", "response": "evidence.response", "ratings": "ratings:Leila Nakagawa", "requirement": "requirement:IT Director:Cloud platforms", "plan": "plan",
	} {
		t.Run(name, func(t *testing.T) {
			args := []string{"q3/review.json", figure, "--inputs", "samples/northwind/2026-q3"}
			if figure == "" {
				args = args[:1]
			}
			code, stdout, stderr := askFor(args...)
			require.Zero(t, code, stderr)
			golden := filepath.Join(goldens, "explain-"+name+".txt")
			if os.Getenv("UPDATE") == "1" {
				require.NoError(t, os.WriteFile(golden, []byte(stdout), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), stdout)
		})
	}
}

// TestEachFigureOfAnExplanationCanBeAskedFor follows what explanations name.
func TestEachFigureOfAnExplanationCanBeAskedFor(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	review := reviewed(t, "")
	asked := map[string]bool{}
	next := []string{"bench.net", "coverage.organisation", "dependence.people", "seats.at-risk", "evidence.response", "plan", "fit:1:head-of-it", "gap:organisation:networking"}
	for len(next) > 0 {
		figure := next[0]
		next = next[1:]
		if asked[figure] {
			continue
		}
		asked[figure] = true
		e, err := analysis.Explain(review, figure)
		require.NoError(t, err, figure)
		if figure != "coverage.organisation" {
			assert.Equal(t, figure, e.Figure)
		}
		next = append(next, e.Figures()...)
	}
	assert.Greater(t, len(asked), 60)
}

// reviewed runs a review of roster.csv and skills.csv into q3 and reads it.
func reviewed(t *testing.T, flags string) *analysis.Review {
	code, _, said := capgap("review roster.csv --skills skills.csv --as-of 2026-09-30 --out q3 " + flags)
	require.Zero(t, code, said)
	text, err := os.ReadFile("q3/review.json")
	require.NoError(t, err)
	var r analysis.Review
	require.NoError(t, json.Unmarshal(text, &r))
	return &r
}

func TestUnknownFiguresNameTheNearest(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": strings.ReplaceAll(goodRoster, "Cy", "Bo"), "skills.csv": goodSkills})
	reviewed(t, "")
	for figure, says := range map[string][]string{
		"bench.nte":                      {`"bench.nte" is no figure`, "did you mean bench.net", "seat:SEAT"},
		"benhc":                          {"no figure of a review", "The forms are bench.MEASURE"},
		"dependance:1":                   {"dependence:PERSON"},
		"fit:Ava:head-of-it":             {`"Ava" is no person`},
		"fit:1:head-of-ti":               {`"head-of-ti" is no role`, "head-of-it"},
		"fit:1":                          {`"1" is no person`, "hint:"},
		"fit:Bo:it-manager":              {`"Bo" means more than one person`, "2 or 3"},
		"coverage:organisation:networks": {`"networks" is no competency`, "networking"},
		"coverage:organization":          {`"organization" is no unit`, "organisation"},
		"seat:":                          {`"" is no seat`},
		"ready:1:Heed of IT":             {`"Heed of IT" is no seat`, "Head of IT"},
		"requirement:it-manager:netwrok": {`"netwrok" is no competency`},
		"gap::":                          {`is no unit`},
	} {
		t.Run(figure, func(t *testing.T) {
			code, _, said := askFor("q3/review.json", figure)
			assert.Equal(t, exitUsage, code, said)
			for _, part := range says {
				assert.Contains(t, said, part)
			}
		})
	}
	code, _, said := askFor("q3/reviw.json", "bench.net")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, said, "did you mean q3/review.json")
	code, _, _ = askFor("roster.csv", "bench.net")
	assert.Equal(t, exitInput, code)
}

func TestExplainSaysWhichFilesAreGoneOrChanged(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	reviewed(t, "")
	_, said, _ := askFor("q3/review.json", "ratings:2")
	assert.Contains(t, said, "skills.csv!B3")
	assert.Contains(t, said, "“4”")

	require.NoError(t, os.WriteFile("skills.csv", []byte(strings.Replace(goodSkills, "2,4", "2,3", 1)), 0o600))
	code, said, _ := askFor("q3/review.json", "ratings:2")
	assert.Zero(t, code)
	assert.Contains(t, said, "skills.csv has changed since the review")
	assert.Contains(t, said, "skills.csv!B3")
	assert.NotContains(t, said, "“3”")

	require.NoError(t, os.Remove("skills.csv"))
	_, said, _ = askFor("q3/review.json", "ratings:2")
	assert.Contains(t, said, "skills.csv: the file is not here")

	require.NoError(t, os.Mkdir("kept", 0o700))
	require.NoError(t, os.WriteFile("kept/skills.csv", []byte(goodSkills), 0o600))
	_, said, _ = askFor("q3/review.json", "ratings:2", "--inputs", "kept")
	assert.Contains(t, said, "“4”")
}

func TestExplainWithoutPeople(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	review := reviewed(t, "--no-people")
	require.Empty(t, review.People)
	for _, figure := range []string{"fit:2:it-manager", "ready:2:1", "coverage:organisation:networking", "dependence:1", "ratings:1"} {
		code, said, errors := askFor("q3/review.json", figure)
		assert.Zero(t, code, errors)
		assert.Contains(t, strings.Join(strings.Fields(said), " "), "the cells of single ratings are left out", figure)
		assert.NotContains(t, said, "skills.csv!", figure)
	}
}

// TestExplainKeepsHostileNamesInTheirPlace has names with colons, line ends and
// what terminals obey.
func TestExplainKeepsHostileNamesInTheirPlace(t *testing.T) {
	inFolder(t, map[string]string{
		"roster.csv": "Employee ID,Name,Job Title,Manager ID,Department\n" +
			"a:b,\"Eve\x1b]0;owned\x07: fit:1\",Head of IT,,\"Ops: \x1b[31mred\"\n" +
			"2,\"=HYPERLINK(\"\"x\"\")\",IT Manager,a:b,\"Ops: \x1b[31mred\"\n",
		"skills.csv": "Employee ID,Networking,Cloud platforms\na:b,3,\"3\n\"\n2,4,\n",
	})
	review := reviewed(t, "")
	figures := []string{"fit:a:b:head-of-it", "ready:2:a:b", "seat:a:b", "dependence:a:b", "ratings:a:b", "bench.net"}
	for _, u := range review.Units {
		figures = append(figures, "coverage:"+u.ID+":networking", "coverage:"+u.ID)
	}
	for _, figure := range figures {
		code, said, errors := askFor("q3/review.json", figure, "--all")
		assert.Zero(t, code, errors)
		assert.NotContains(t, said, "\x1b")
		assert.NotContains(t, said, "\x07")
	}
	code, _, said := askFor("q3/review.json", "fit:\x1b[31m:x")
	assert.Equal(t, exitUsage, code)
	assert.NotContains(t, said, "\x1b")
}

// TestExplainOutlivesAForgedReview has a review.json whose lists do not belong
// together.
func TestExplainOutlivesAForgedReview(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	review := reviewed(t, "")
	review.People[0].Cells = "9!A1 x!y !!! 1!A1:ZZZ9999999"
	review.People[1].Cells = ""
	for _, figure := range []string{"ratings:1", "ratings:2", "coverage:organisation:networking"} {
		_, err := analysis.Explain(review, figure)
		assert.NoError(t, err)
	}
}

// TestExplanationsAddUp holds what explanations work out anew from people and
// requirements against what the review says.
func TestExplanationsAddUp(t *testing.T) {
	t.Chdir(t.TempDir())
	copySamples(t)
	model, err := reference.Open("")
	require.NoError(t, err)
	data, err := ingest.Load([]string{"samples/northwind/2026-q3"}, ingest.Options{
		Competencies: competencies(model), Match: matcher(model), MatchTitle: titleMatcher(model), AsOf: 20260930,
	})
	require.NoError(t, err)
	r := analysis.Compare(data, model, analysis.Options{AsOf: 20260930, People: true})
	explain := func(figure string) *analysis.Explanation {
		e, err := analysis.Explain(r, figure)
		require.NoError(t, err, figure)
		return e
	}
	count := func(rows []analysis.Part, column int, text string) (n int) {
		for _, row := range rows {
			if row.Texts[column] == text {
				n++
			}
		}
		return n
	}
	for _, u := range r.Units {
		e := explain("coverage:" + u.ID)
		assert.Contains(t, e.Numbers[0], " = "+words.Value(u.Coverage), u.ID)
		one, all, _ := strings.Cut(strings.Fields(e.Numbers[0])[2], "/")
		assert.InDelta(t, u.Coverage.Value, parsed(t, one)/parsed(t, all), 1e-9, u.ID)
		for c, cell := range u.Cells {
			if cell.Required > 0 && c%7 == 0 {
				e := explain("coverage:" + u.ID + ":" + r.Model.Competencies[c].ID)
				assert.Len(t, e.Tables[1].Rows, cell.Rated)
				assert.Equal(t, cell.Holders, count(e.Tables[1].Rows, 3, "yes"))
			}
		}
	}
	for _, d := range r.Dependence {
		rows := explain("dependence:" + d.Person).Tables[0].Rows
		assert.Equal(t, d.CellsRed, count(rows, 4, "1"), d.Person)
		assert.Equal(t, d.CellsAmber, count(rows, 4, "2"), d.Person)
	}
	for _, c := range r.Candidates {
		assert.Contains(t, explain("ready:"+c.Person+":"+c.Seat).Value, fmt.Sprintf("fit %s on", analysis.Short(c.Fit.Fit, 4)))
		if c.Band != "" {
			assert.Contains(t, explain("ready:" + c.Person + ":" + c.Seat).Numbers[len(explain("ready:"+c.Person+":"+c.Seat).Numbers)-1], " "+analysis.Short(c.Months, 2))
		}
	}
	for _, m := range r.Bench.Measures {
		if m.Value.Of == float64(len(r.Seats)) {
			assert.True(t, strings.HasPrefix(explain("bench." + m.ID).Numbers[0], analysis.Thousands(m.Value.Num)+" "), m.ID)
		}
	}
	for i, p := range r.People {
		for _, row := range explain("ratings:" + p.ID).Tables[0].Rows {
			c := slices.IndexFunc(r.Model.Competencies, func(c analysis.Competency) bool { return c.Name == row.Texts[0] })
			column := slices.Index(data.Ratings.Competencies, r.Model.Competencies[c].ID)
			_, rater, _ := data.Ratings.Best(i, column)
			at := data.RatingPlace(i, column, rater)
			assert.Equal(t, at.Cell(), row.Source.Cell, p.ID)
			assert.Equal(t, at.File, r.Input[row.Source.Input].File, p.ID)
		}
	}
}

func parsed(t *testing.T, text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	require.NoError(t, err)
	return n
}

func TestExplainLooksIntoEncryptedWorkbooks(t *testing.T) {
	book, err := makeBook("Employee ID|Networking|Cloud platforms\n1|3|3\n2|4|\n")
	require.NoError(t, err)
	locked, err := encrypted(book)
	require.NoError(t, err)
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.xlsx": string(locked), "password.txt": "secret\n"})
	code, _, said := capgap("review roster.csv --skills skills.xlsx --password-file password.txt --as-of 2026-09-30 --out q3")
	require.Zero(t, code, said)
	_, said, _ = askFor("q3/review.json", "ratings:2")
	assert.Contains(t, strings.Join(strings.Fields(said), " "), "skills.xlsx: its cells are not shown as they stand there: the workbook is protected by a password")
	assert.Contains(t, said, "skills.xlsx#Sheet1!B3")
	assert.NotContains(t, said, "“4”")
	_, said, _ = askFor("q3/review.json", "ratings:2", "--password-file", "password.txt")
	assert.Contains(t, said, "“4”")
}

// TestExplainNamesTheTrueCellOfEveryLayout has levels in a table that lies on its
// side, in pairs of columns, in a long table and in a form.
func TestExplainNamesTheTrueCellOfEveryLayout(t *testing.T) {
	for name, c := range map[string]struct{ text, cell string }{
		"transposed": {"Employee ID,1,2,3\nNetworking,3,4,0\nCloud platforms,3,,\nCybersecurity,1,2,3\nIT budgeting,1,2,3\n", "skills.csv!C2"},
		"long":       {"Employee ID,Skill,Level\n1,Networking,3\n2,Networking,4\n1,Cloud platforms,3\n", "skills.csv!C3"},
		"paired":     {"Employee ID,Cloud platforms,Level,Networking,Level\n1,Y,3,Y,3\n2,N,,Y,4\n", "skills.csv!E3"},
		"form":       {"Skills\nEmployee ID:,2\n\nSkill,Level\nCloud platforms,2\nNetworking,4\n", "skills.csv!B6"},
	} {
		t.Run(name, func(t *testing.T) {
			inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": c.text})
			reviewed(t, "--scale 0-5")
			code, said, errors := askFor("q3/review.json", "ratings:2")
			require.Zero(t, code, errors)
			var line string
			for l := range strings.Lines(said) {
				if strings.HasPrefix(l, "  Networking") {
					line = l
				}
			}
			assert.Contains(t, line, c.cell)
			assert.Contains(t, line, "“4”")
		})
	}
}
