package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// latest is the third quarter without its vacant seats.
func latest() []person {
	var out []person
	for _, p := range quarters[1].present(everybody()) {
		if p.name != "" {
			out = append(out, p)
		}
	}
	return out
}

// highest is the highest level that stands in either file.
func highest(p person, skill string) int {
	if !p.answers {
		return blank
	}
	i := column(skill)
	return max(p.self[i], p.reviewed[i])
}

func TestNobodyIsAboveTheCeilings(t *testing.T) {
	best := map[string]int{}
	for _, p := range latest() {
		for skill := range ceilings {
			if p.number != identityExpert {
				best[skill] = max(best[skill], highest(p, skill))
			}
		}
	}
	assert.Equal(t, map[string]int{"mergers-integration": 2, "secure-development": 3, "identity-access": 3}, best)
}

func TestOnePersonHoldsIdentity(t *testing.T) {
	for _, p := range latest() {
		level := highest(p, "identity-access")
		switch {
		case p.number == identityExpert:
			assert.GreaterOrEqual(t, p.reviewed[column("identity-access")], 4, "her manager says so")
		case p.team == identityTeam:
			assert.LessOrEqual(t, level, 2, p.name)
		}
	}
}

func TestParticipation(t *testing.T) {
	people, answers := map[string]float64{}, map[string]float64{}
	for _, p := range latest() {
		for _, unit := range []string{"all", p.department} {
			people[unit]++
			if p.answers {
				answers[unit]++
			}
		}
	}
	assert.InDelta(t, 0.45, answers[manufacturing]/people[manufacturing], 0.049)
	assert.InDelta(t, 0.86, answers["all"]/people["all"], 0.03)
	assert.InDelta(t, 150, people["all"], 10)
}

// People rate themselves about a third of a level above what their manager says.
func TestLeniency(t *testing.T) {
	pairs, sum := 0, 0
	for _, p := range latest() {
		for i := range catalogue {
			if p.answers && p.self[i] >= 0 && p.reviewed[i] >= 0 {
				pairs++
				sum += p.self[i] - p.reviewed[i]
			}
		}
	}
	assert.Greater(t, pairs, 1000)
	assert.InDelta(t, 0.3, float64(sum)/float64(pairs), 0.06)
}

func TestQuartersDiffer(t *testing.T) {
	before, after := map[int]bool{}, map[int]bool{}
	for _, p := range quarters[0].present(everybody()) {
		before[p.number] = p.name != ""
	}
	for _, p := range quarters[1].present(everybody()) {
		after[p.number] = p.name != ""
	}
	joined, left := 0, 0
	for n, person := range after {
		if _, was := before[n]; person && !was {
			joined++
		}
	}
	for n, person := range before {
		if _, is := after[n]; person && !is {
			left++
		}
	}
	assert.Equal(t, 3, joined, "joiners")
	assert.Equal(t, 2, left, "leavers")
}
