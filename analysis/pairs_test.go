package analysis

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/ingest"
)

// remaining is what stands when some people have gone: seats that can be filled,
// competencies that somebody of the organisation holds, cells that are not red.
func remaining(m *measured, gone ...int) (seats, organised, cells int) {
	edges := m.fillEdges()
	for s := range edges {
		edges[s].own = slices.DeleteFunc(slices.Concat(edges[s].own, edges[s].shared), func(p int) bool { return slices.Contains(gone, p) })
		edges[s].shared = nil
	}
	seats = match(edges, len(m.data.People)).size
	for u, g := range m.groups {
		for c, cell := range m.units[u].Cells {
			held := slices.ContainsFunc(g.people, func(p int) bool {
				level := m.level(p, c)
				return !slices.Contains(gone, p) && cell.Required > 0 && level.Rated() && level >= ingest.WholeLevel(cell.Required)
			})
			if held {
				cells++
				if u == 0 {
					organised++
				}
			}
		}
	}
	return seats, organised, cells
}

func TestPairsEqualRemovingEachTwo(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		m := newOrganisation(drawStaff(t, model), model, Options{AsOf: testDay, Listed: 20}).measure(floors[0], nil)
		seats, organised, cells := remaining(m)
		index := map[string]int{}
		for p := range m.data.People {
			index[m.data.People[p].ID] = p
		}
		got := m.pairs()
		breaking, together := 0, 0
		want := map[[2]string][3]int{}
		breaks := func(gone ...int) bool {
			s, o, _ := remaining(m, gone...)
			return s < seats || o < organised
		}
		for i, p := range m.byID {
			for _, q := range m.byID[i+1:] {
				if !breaks(p, q) {
					continue
				}
				breaking++
				if !breaks(p) && !breaks(q) {
					together++
				}
				s, o, c := remaining(m, p, q)
				want[[2]string{m.data.People[p].ID, m.data.People[q].ID}] = [3]int{seats - s, organised - o, cells - c}
			}
		}
		assert.Equal(t, []int{breaking, together, choose2(len(m.byID))}, []int{got.Breaking, got.Together, got.All})
		assert.Len(t, got.Worst, len(want))
		for i, pair := range got.Worst {
			assert.Equal(t, want[pair.People], [3]int{pair.SeatsLost, len(pair.Organised), pair.CellsRed}, "%v", pair.People)
			if i > 0 {
				before := got.Worst[i-1]
				assert.LessOrEqual(t, pair.SeatsLost, before.SeatsLost)
			}
		}
	})
}

func TestTogetherEqualsRemovingEachTwo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		edges := drawEdges(t)
		m := match(asChoices(edges), crowd)
		essential := m.essential()
		var want [][2]int
		for p := range crowd {
			for q := p + 1; q < crowd; q++ {
				without := make([][]int, len(edges))
				for s := range edges {
					without[s] = slices.DeleteFunc(slices.Clone(edges[s]), func(x int) bool { return x == p || x == q })
				}
				if !essential[p] && !essential[q] && match(asChoices(without), crowd).size < m.size {
					want = append(want, [2]int{p, q})
				}
			}
		}
		got := m.together()
		slices.SortFunc(got, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
		assert.Equal(t, want, got)
	})
}
