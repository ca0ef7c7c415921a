package analysis

import (
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/ingest"
)

// fewestShort tries every set of seats: how many people are in the smallest set
// that has fewer people than seats, -1 when there is none.
func fewestShort(edges []choice) int {
	fewest := -1
	for set := 1; set < 1<<len(edges); set++ {
		people := map[int]bool{}
		for s := range edges {
			if set>>s&1 == 1 {
				for p := range edges[s].all() {
					people[p] = true
				}
			}
		}
		if n := bits.OnesCount(uint(set)); len(people) < n && (fewest < 0 || len(people) < fewest) {
			fewest = len(people)
		}
	}
	return fewest
}

// drawReady are random seats, each of which somebody is ready for.
func drawReady(t *rapid.T, people int) []choice {
	edges := make([]choice, rapid.IntRange(1, 8).Draw(t, "seats"))
	for s := range edges {
		for p := range people {
			if rapid.IntRange(0, 2).Draw(t, "ready") == 0 {
				edges[s].own = append(edges[s].own, p)
			}
		}
		if edges[s].own == nil {
			edges[s].own = []int{s % people}
		}
	}
	return edges
}

func TestTheFirstShortageIsTheSmallestAndAllExplainAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.IntRange(1, 7).Draw(t, "people")
		edges := drawReady(t, people)
		m := withEdges(edges, people)
		list := m.shortages()
		missing := 0
		for i, s := range list {
			assert.True(t, s.smallest)
			assert.Greater(t, len(s.seats), len(s.people))
			missing += len(s.seats) - len(s.people)
			for _, seat := range s.seats {
				for p := range edges[seat].all() {
					assert.True(t, slices.Contains(s.people, p) || slices.Contains(s.besides, p))
				}
			}
			if i == 0 {
				assert.Len(t, s.people, fewestShort(edges))
				assert.Empty(t, s.besides)
			}
		}
		assert.Equal(t, len(edges)-m.net.size, missing)
		assert.Equal(t, fewestShort(edges) >= 0, len(list) > 0)
	})
}

// withEdges is an organisation of which nothing is known but who is ready for
// which seat.
func withEdges(edges []choice, people int) *measured {
	m := &measured{organisation: &organisation{seats: make([]seat, len(edges))}, net: match(edges, people)}
	m.organisation.data = ingest.NewDataset(make([]ingest.Person, people), nil, ingest.NewRatings(people, nil))
	for p := range people {
		m.byID, m.rank = append(m.byID, p), append(m.rank, p)
	}
	return m
}
