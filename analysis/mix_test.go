package analysis

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// leastCost tries every choice among items and returns the least cost of those
// that add up to need.
func leastCost(items []item, need float64) (least int64, ok bool) {
	if len(items) == 0 {
		return 0, need <= rounding
	}
	try := func(o option) {
		if rest, can := leastCost(items[1:], need-o.gain); can && (!ok || o.cost+rest < least) {
			least, ok = o.cost+rest, true
		}
	}
	if !items[0].must {
		try(option{})
	}
	for _, o := range items[0].options {
		try(o)
	}
	return least, ok
}

func TestAMixIsTheCheapest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := make([]item, rapid.IntRange(0, 5).Draw(t, "items"))
		for i := range items {
			items[i].must = rapid.Bool().Draw(t, "must")
			for range rapid.IntRange(1, 3).Draw(t, "options") {
				items[i].options = append(items[i].options, option{
					int64(rapid.IntRange(0, 9).Draw(t, "cost")), float64(rapid.IntRange(0, 8).Draw(t, "gain")) / 4})
			}
		}
		need := float64(rapid.IntRange(0, 20).Draw(t, "need")) / 4
		m := mix(items, need, math.MaxInt64)
		want, possible := leastCost(items, need)
		end := m.cheapest(need)
		if !assert.Equal(t, possible, end >= 0) || end < 0 {
			return
		}
		assert.Equal(t, want, m.ends()[end].cost)
		sum := option{}
		for i, taken := range m.choice(end) {
			if taken >= 0 {
				sum.cost += items[i].options[taken].cost
				sum.gain += items[i].options[taken].gain
			}
			assert.False(t, items[i].must && taken < 0)
		}
		assert.Equal(t, want, sum.cost)
		assert.GreaterOrEqual(t, sum.gain, need-rounding)
	})
}
