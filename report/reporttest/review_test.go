package reporttest_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/report/reporttest"
)

// The example survives JSON, as every review must.
func TestReviewSurvivesJSON(t *testing.T) {
	saved, err := json.Marshal(reporttest.Review())
	require.NoError(t, err)
	var back analysis.Review
	require.NoError(t, json.Unmarshal(saved, &back))
	again, err := json.Marshal(&back)
	require.NoError(t, err)
	assert.JSONEq(t, string(saved), string(again))
}

func TestReviewAgreesWithItself(t *testing.T) {
	r := reporttest.Review()
	for _, s := range r.Seats {
		listed := 0
		for _, c := range r.Candidates {
			if c.Seat == s.ID {
				listed++
			}
		}
		assert.Equal(t, s.Listed, listed, s.Label)
		assert.Len(t, s.Bands, len(r.Model.Bands), s.Label)
	}
	for _, u := range r.Units {
		assert.Len(t, u.Cells, len(r.Model.Competencies), u.Name)
	}
	for _, p := range r.People {
		assert.Len(t, p.Levels, len(r.Model.Competencies), p.Name)
		assert.Len(t, p.Sources, len(r.Model.Competencies), p.Name)
	}
}
