package template

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/ingest"
	"capgap/reference"
	"capgap/samples"
)

// typed is what a person types into the cell for a competency of a person: a
// level, N/A, or nothing.
func typed(person, competency int) string {
	if person%6 == 5 { // somebody who does not answer
		return ""
	}
	switch n := person*7 + competency*3; n % 9 {
	case 7:
		return notApplicable
	case 8:
		return ""
	default:
		return fmt.Sprint(n % 6)
	}
}

// answered is how what was typed should come back.
func answered(text string) ingest.Level {
	switch text {
	case "":
		return ingest.NotRated
	case notApplicable:
		return ingest.NotApplicable
	}
	return ingest.WholeLevel(int(text[0] - '0'))
}

// enter types into a cell as a spreadsheet takes it: digits become a number.
func enter(t *testing.T, f *excelize.File, cell, text string) {
	t.Helper()
	var value any = text
	if len(text) == 1 && text[0] >= '0' && text[0] <= '9' {
		value = int(text[0] - '0')
	}
	if text != "" {
		require.NoError(t, f.SetCellValue(ratingsName, cell, value))
	}
}

// northwind is the model, the roster of the sample organisation and its people.
func northwind(t *testing.T) (*reference.Model, string, *ingest.Dataset) {
	t.Helper()
	model, err := reference.Open("")
	require.NoError(t, err)
	text, err := samples.Northwind.ReadFile("northwind/2026-q3/roster.xlsx")
	require.NoError(t, err)
	roster := filepath.Join(t.TempDir(), "roster.xlsx")
	require.NoError(t, os.WriteFile(roster, text, 0o600))
	return model, roster, load(t, model, roster)
}

func options(model *reference.Model) ingest.Options {
	o := ingest.Options{AsOf: 20260930, Match: func(skill string) ingest.Match {
		found := model.FindCompetency(skill)
		return ingest.Match{ID: found.ID, How: found.How, Nearest: found.Nearest}
	}}
	for _, c := range model.Competencies {
		o.Competencies = append(o.Competencies, c.ID)
	}
	return o
}

func load(t *testing.T, model *reference.Model, paths ...string) *ingest.Dataset {
	t.Helper()
	data, err := ingest.Load(paths, options(model))
	require.NoError(t, err)
	return data
}

// ask is the request for everybody in the roster.
func ask(model *reference.Model, data *ingest.Dataset, rater ingest.Rater) Request {
	return Request{Model: model, Competencies: Required(model, Roles(model, data)), People: data.People, Rater: rater,
		AsOf: 20260930, Program: "capgap test", ReturnTo: "hr@northwind.example by 15 October"}
}

// fillIn writes the workbook of a request and types into it.
func fillIn(t *testing.T, r Request, path string, numbers map[string]int) {
	t.Helper()
	require.NoError(t, WriteFile(path, false, r.Write, nil))
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	for i, p := range r.People {
		for j := range r.Competencies {
			cell := at(personColumns+1+j, wideHead+1+i)
			if r.Single {
				cell = at(3, formHead+1+j)
			}
			enter(t, f, cell, typed(numbers[p.ID], j))
		}
	}
	require.NoError(t, f.Save())
	require.NoError(t, f.Close())
}

// What is typed into a template comes back as it was typed, with no problem told
// that the roster has not by itself.
func TestRoundTrip(t *testing.T) {
	model, roster, data := northwind(t)
	numbers := map[string]int{}
	for i, p := range data.People {
		numbers[p.ID] = i
	}
	for name, test := range map[string]struct {
		rater ingest.Rater
		each  bool
	}{
		"one workbook":         {ingest.Self, false},
		"one a person":         {ingest.Self, true},
		"one a manager":        {ingest.Manager, true},
		"all for the managers": {ingest.Manager, false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "returns")
			require.NoError(t, os.Mkdir(dir, 0o700))
			r := ask(model, data, test.rater)
			rated := map[string]bool{}
			copies := []Copy{{"all.xlsx", r}}
			if test.each {
				copies, _ = r.Each(data)
				copies = copies[:min(len(copies), 12)]
			}
			for _, c := range copies {
				fillIn(t, c.Request, filepath.Join(dir, c.Name), numbers)
				for _, p := range c.People {
					rated[p.ID] = true
				}
			}
			back := load(t, model, roster, filepath.Join(dir, "*.xlsx"))
			assert.Equal(t, texts(data.Problems), texts(back.Problems))
			require.Len(t, back.People, len(data.People))
			for i, p := range back.People {
				for j, c := range r.Competencies {
					want := ingest.NotRated
					if rated[p.ID] {
						want = answered(typed(i, j))
					}
					require.Equal(t, want, back.Ratings.At(i, column(back, c.ID), test.rater), "%s, %s", p.Name, c.Name)
				}
			}
		})
	}
}

func column(data *ingest.Dataset, competency string) int {
	for i, id := range data.Ratings.Competencies {
		if id == competency {
			return i
		}
	}
	return -1
}

func texts(problems []ingest.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, p.Action, p)
	}
	return b.String()
}
