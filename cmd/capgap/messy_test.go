package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMessySamplesAreReadAsTheyAreMeant runs check over the samples that README
// lists: how each is laid out, on what scale, and how many ratings come of it.
func TestMessySamplesAreReadAsTheyAreMeant(t *testing.T) {
	t.Chdir(t.TempDir())
	copySamples(t)
	for _, c := range []struct {
		file string
		says []string
	}{
		{"transposed.csv", []string{"ratings, transposed", "scale 0-5", "8 ratings of 3 people"}},
		{"paired.csv", []string{"ratings, paired", "5 ratings of 3 people"}},
		{"form.csv", []string{"ratings, form", "2 ratings of 1 person"}},
		{"survey.csv", []string{"scale 1-5 (from the words beside the numbers)", "1 None is level 0", "6 ratings of 3 people"}},
		{"percent.csv", []string{"scale 0-100", "7 ratings of 3 people", "[level-off-scale]"}},
		{"scale-of-three.csv", []string{"scale 0-3 (from the legend in"}},
		{"names-only.csv", []string{"6 ratings of 3 people", "[matched-by-name]"}},
		{"merged.xlsx", []string{"People – Communication", "scale 0-4 (from the legend in", "12 ratings of 4 people", "[merged-cells]", "[not-a-person]"}},
	} {
		t.Run(c.file, func(t *testing.T) {
			code, said, _ := capgap("check samples/messy/team.csv --skills samples/messy/" + c.file)
			assert.LessOrEqual(t, code, exitProblems)
			assert.NotContains(t, said, "This stops the review")
			inOrder(t, said, c.says...)
		})
	}
}

func TestAFileThatBreaksOffEndsInThree(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": "Employee ID,Name,Job Title\n1,\"Ada,Head of IT\n2,Bo,IT Manager\n"})
	code, said, _ := capgap("check roster.csv")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, said, "[open-quote]")
}

func TestAMissingFileSaysNothingOfPeople(t *testing.T) {
	inFolder(t, nil)
	code, said, _ := capgap("check rooster.csv")
	assert.Equal(t, exitInput, code)
	assert.NotContains(t, said, "0 people")
}

func TestPreviewTakesAScale(t *testing.T) {
	inFolder(t, map[string]string{"r.csv": "Employee ID,Networking,Cybersecurity\n1,3,2\n2,4,1\n"})
	code, said, _ := capgap("preview r.csv --scale 1-4")
	assert.Equal(t, exitDone, code)
	assert.Contains(t, said, "scale 1-4 (declared)")
	code, _, said = capgap("preview r.csv --scale 1-x")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, said, "--scale")
}
