package analysis

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

const crowd = 6 // people in the random cases

func drawEdges(t *rapid.T) [][]int {
	edges := make([][]int, rapid.IntRange(1, 7).Draw(t, "seats"))
	for s := range edges {
		edges[s] = rapid.SliceOfNDistinct(rapid.IntRange(0, crowd-1), 0, 4, rapid.ID[int]).Draw(t, "people")
	}
	return edges
}

// asChoices gives each seat the first of its people as its own and the others as
// shared.
func asChoices(edges [][]int) []choice {
	list := make([]choice, len(edges))
	for s, people := range edges {
		own := min(1, len(people))
		list[s] = choice{people[:own], people[own:]}
	}
	return list
}

// bruteForce tries every person for every seat.
func bruteForce(edges [][]int, taken map[int]bool) int {
	if len(edges) == 0 {
		return 0
	}
	best := bruteForce(edges[1:], taken)
	for _, p := range edges[0] {
		if !taken[p] {
			taken[p] = true
			best = max(best, 1+bruteForce(edges[1:], taken))
			delete(taken, p)
		}
	}
	return best
}

func TestMatchEqualsBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		edges := drawEdges(t)
		m := match(asChoices(edges), crowd)
		assert.Equal(t, bruteForce(edges, map[int]bool{}), m.size)
		used := 0
		for s, p := range m.person {
			if p >= 0 {
				used++
				assert.Equal(t, s, m.seat[p], "each person takes one seat")
				assert.Contains(t, edges[s], p, "and one they could take")
			}
		}
		assert.Equal(t, m.size, used)
	})
}

func TestMoreCandidatesNeverLowerTheMatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		edges := drawEdges(t)
		before := match(asChoices(edges), crowd).size
		s := rapid.IntRange(0, len(edges)-1).Draw(t, "seat")
		edges[s] = append(edges[s], rapid.IntRange(0, crowd-1).Draw(t, "person"))
		assert.GreaterOrEqual(t, match(asChoices(edges), crowd).size, before)
	})
}

func TestEssentialEqualsRemovingEach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		edges := drawEdges(t)
		m := match(asChoices(edges), crowd)
		essential := m.essential()
		for p := range crowd {
			without := make([][]int, len(edges))
			for s := range edges {
				without[s] = slices.DeleteFunc(slices.Clone(edges[s]), func(q int) bool { return q == p })
			}
			assert.Equal(t, match(asChoices(without), crowd).size < m.size, essential[p], "person %d of %v", p, edges)
		}
	})
}

func TestShortSetIsAHallViolator(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		edges := drawEdges(t)
		m := match(asChoices(edges), crowd)
		for s, p := range m.person {
			if p >= 0 {
				continue
			}
			seats, people := m.shortSet(s)
			assert.Len(t, people, len(seats)-1)
			union := map[int]bool{}
			for _, s := range seats {
				for _, p := range edges[s] {
					union[p] = true
				}
			}
			assert.Len(t, union, len(people), "the people are all that the seats have")
			for drop := range seats {
				rest := slices.Delete(slices.Clone(seats), drop, drop+1)
				var restEdges [][]int
				for _, s := range rest {
					restEdges = append(restEdges, edges[s])
				}
				assert.Equal(t, len(rest), match(asChoices(restEdges), crowd).size, "without any one seat the others can be filled")
			}
		}
	})
}
