package analysis

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

const least = 0.7 // completeness

func TestFitWorkedExample(t *testing.T) {
	f := fitOf([]demand{{4, 5, true, 4}, {3, 2, false, 3}, {5, 3, false, 2}}, least)
	assert.InDelta(t, 0.82, f.Fit, 1e-12)
	assert.InDelta(t, 9.0/41, f.GapIndex, 1e-12)
	assert.Equal(t, 1.0, f.Completeness)
	assert.Equal(t, 2, f.Met)
}

func TestFitLeavesOutWhatNobodyRated(t *testing.T) {
	f := fitOf([]demand{{4, 5, true, 4}, {3, 2, false, -1}, {5, 3, false, 0}}, least)
	assert.InDelta(t, 5.0/8, f.Fit, 1e-12, "blank is left out, zero counts")
	assert.InDelta(t, 0.8, f.Completeness, 1e-12)
	assert.Equal(t, 2, f.Rated)
	assert.True(t, f.Assessed)

	f = fitOf([]demand{{4, 5, true, -1}, {3, 2, false, 3}, {5, 3, false, 5}}, least)
	assert.False(t, f.Assessed, "half of the weight is rated")

	f = fitOf([]demand{{4, 7, true, 4}, {3, 3, false, -1}}, least)
	assert.True(t, f.Assessed, "exactly 70 %")

	assert.False(t, fitOf([]demand{{4, 5, true, -1}}, 0).Assessed, "nothing rated is never assessed")
}

// drawDemands makes up to eight requirements with levels in halves.
func drawDemands(t *rapid.T) []demand {
	list := make([]demand, rapid.IntRange(1, 8).Draw(t, "n"))
	for i := range list {
		w := rapid.IntRange(1, 5).Draw(t, "weight")
		list[i] = demand{rapid.IntRange(1, 5).Draw(t, "required"), w, w == 5, float64(rapid.IntRange(-1, 10).Draw(t, "level")) / 2}
		if list[i].level < 0 {
			list[i].level = -1
		}
	}
	return list
}

func TestFitLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		demands := drawDemands(t)
		f := fitOf(demands, least)
		assert.True(t, f.Fit >= 0 && f.Fit <= 1+1e-12)
		assert.True(t, f.GapIndex >= 0 && f.GapIndex <= 1+1e-12)

		i := rapid.IntRange(0, len(demands)-1).Draw(t, "which")
		if demands[i].level < 0 {
			return
		}
		demands[i].level = min(5, demands[i].level+1)
		raised := fitOf(demands, least)
		assert.GreaterOrEqual(t, raised.Fit, f.Fit-1e-12, "a raise never lowers fit")
		assert.LessOrEqual(t, raised.GapIndex, f.GapIndex+1e-12, "a raise never widens the gap")

		demands[i].level = float64(demands[i].required)
		met := fitOf(demands, least)
		demands[i].level = 5
		assert.InDelta(t, met.Fit, fitOf(demands, least).Fit, 1e-12, "a surplus adds nothing")
	})
}
