package page

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

// weights makes requirements; negative weights are must-haves.
func weights(list ...int) []analysis.Requirement {
	var needs []analysis.Requirement
	for _, w := range list {
		needs = append(needs, analysis.Requirement{Competency: "c", Level: 3, Weight: max(w, -w), MustHave: w < 0})
	}
	return needs
}

func TestAxesOfARadar(t *testing.T) {
	rated := outline{levels: analysis.Levels{1, 1, 1, 1}}
	for _, c := range []struct {
		name   string
		needs  []analysis.Requirement
		people []outline
		want   []int
	}{
		{"all, in the order of the role", weights(1, 5, 2, 3), []outline{rated}, []int{0, 1, 2, 3}},
		{"not rated is left out, never drawn as zero", weights(1, 5, 2, 3), []outline{{levels: analysis.Levels{1, -1, 0, 1}}}, []int{0, 2, 3}},
		{"not rated for one of two", weights(1, 5, 2, 3), []outline{rated, {levels: analysis.Levels{-1, 1, 1, 1}}}, []int{1, 2, 3}},
		{"levels that are too few count as not rated", weights(1, 5, 2, 3), []outline{{levels: analysis.Levels{1}}}, []int{0}},
	} {
		assert.Equal(t, c.want, axes(c.needs, c.people), c.name)
	}
}

func TestRadarTakesMustHavesAndTheHeaviest(t *testing.T) {
	needs := weights(1, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, -4)
	assert.Equal(t, []int{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}, axes(needs, nil), "twelve, the lighter must-have among them")
}

func TestRadarNeedsThreeAxes(t *testing.T) {
	two := outline{name: "Ana", levels: analysis.Levels{1, 1, -1, -1}}
	f, err := radar("id", "seat", analysis.Model{}, weights(1, 1, 1, 1), []outline{two})
	require.NoError(t, err)
	assert.Nil(t, f)
}

// Of the candidates the first with a band is drawn whose ratings have enough in
// common with the holder's; where none has, the holder alone.
func TestRadarOfASeatPicksWhoCanBeCompared(t *testing.T) {
	role := analysis.Role{Requirements: weights(1, 1, 1, 1)}
	apart := analysis.Candidate{Name: "Ben", Band: "now", Levels: analysis.Levels{1, -1, -1, 2}}
	s := seat{
		Seat:       analysis.Seat{Incumbent: &analysis.Holder{Name: "Ana", Levels: analysis.Levels{1, 2, 3, 4}}},
		Candidates: []analysis.Candidate{{Name: "not assessed", Levels: analysis.Levels{1, 2, 3, 4}}, apart},
	}
	require.NoError(t, s.draw(analysis.Model{}, role))
	require.NotNil(t, s.Radar)
	assert.Len(t, s.Radar.Key, 2)
	assert.Equal(t, "Ana", s.Radar.Key[1].Means)
	assert.Empty(t, s.Others, "nobody to compare with")

	s.Candidates = append(s.Candidates, analysis.Candidate{Name: "Cleo", Band: "later", Levels: analysis.Levels{1, 2, 3, -1}})
	require.NoError(t, s.draw(analysis.Model{}, role))
	assert.Equal(t, 2, s.Drawn)
	assert.Equal(t, "Cleo", s.Radar.Key[2].Means)
	var data others
	require.NoError(t, json.Unmarshal([]byte(s.Others), &data))
	assert.Equal(t, []int{0, 3}, data.People[1].Draw, "what both are rated in")
	assert.Equal(t, []int{0, 1, 2}, data.People[2].Draw)
}
