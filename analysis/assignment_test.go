package analysis

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// cheapestOf tries every assignment: by size, the least cost; absent where no
// assignment has that size.
func cheapestOf(offers [][]offer) map[int]cost {
	best := map[int]cost{}
	taken := map[int]bool{}
	var try func(s, size int, total cost)
	try = func(s, size int, total cost) {
		if s == len(offers) {
			if b, ok := best[size]; !ok || total.less(b) {
				best[size] = total
			}
			return
		}
		try(s+1, size, total)
		for _, o := range offers[s] {
			if !taken[o.person] {
				taken[o.person] = true
				try(s+1, size+1, total.plus(o.cost))
				delete(taken, o.person)
			}
		}
	}
	try(0, 0, cost{})
	return best
}

func TestAnAssignmentIsTheCheapestOfEverySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seats, people := rapid.IntRange(0, 6).Draw(t, "seats"), rapid.IntRange(1, 6).Draw(t, "people")
		offers := make([][]offer, seats)
		for s := range offers {
			for p := range people {
				if rapid.IntRange(0, 2).Draw(t, "offered") > 0 {
					c := cost{}
					for i := range c {
						c[i] = int64(rapid.IntRange(0, 3).Draw(t, "cost"))
					}
					offers[s] = append(offers[s], offer{p, c})
				}
			}
		}
		want := cheapestOf(offers)
		a := newAssignment(offers, people)
		for size := 0; ; size++ {
			best, possible := want[size]
			if !assert.True(t, possible) || !assert.Equal(t, best, a.total, "size %d", size) {
				return
			}
			if !a.grow() {
				assert.NotContains(t, want, size+1)
				return
			}
		}
	})
}
