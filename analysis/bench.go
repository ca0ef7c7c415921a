package analysis

import (
	"fmt"
	"slices"
	"strings"
)

// bench works out every definition of bench strength, the headline first.
func (m *measured) bench() Bench {
	seats := len(m.seats)
	counts := m.countBench()
	of := func(n int) Figure { return countShare(n, seats) }
	shared := Figure{Known: seats > 0, Form: Mean, Value: counts.shared / float64(max(seats, 1))}
	pairs := seats * (seats - 1) / 2
	sight := "in any band up to " + lastLimit(describeBands(m.model))
	return Bench{
		Measures: []Measure{
			{"net", "Net bench", of(m.net.size), "seats that distinct ready-now people could fill at the same time ÷ seats", true},
			{"gross", "Gross bench", of(counts.gross), "seats with at least one ready-now candidate ÷ seats", false},
			{"named", "Named bench", of(counts.named), "seats with at least one candidate " + sight + " ÷ seats", false},
			{"pool", "Pool", of(counts.pool), "distinct candidates " + sight + " ÷ seats (reading of the coverage rate of ISO 30414)", false},
			{"nominations", "Ready-now nominations", of(counts.ready), "ready-now pairs of candidate and seat ÷ seats (reading of the readiness rate of ISO 30414)", false},
			{"nominations-any", "Nominations in any band", of(counts.inSight), "pairs of candidate and seat " + sight + " ÷ seats", false},
			{"shared", "Shared bench a seat", shared, "mean over seats of Σ 1 ÷ (seats that the candidate is a candidate for), " + sight, false},
			{"net-any", "Net in any band", of(counts.netAny), "seats that distinct candidates " + sight + " could fill at the same time ÷ seats", false},
			{"pairs", "Pairs of vacancies", countShare(counts.pairs, pairs), "pairs of seats that two distinct ready-now people could fill ÷ pairs of seats", false},
		},
		Shortage: m.shortageWords(),
	}
}

type benchCounts struct {
	gross, named, pool, ready, inSight, netAny, pairs int
	shared                                            float64
}

func (m *measured) countBench() benchCounts {
	var c benchCounts
	for s := range m.seats {
		f := &m.fields[s]
		c.ready += f.bands[0]
		c.inSight += f.inSight()
		if f.bands[0] > 0 {
			c.gross++
		}
		if f.inSight() > 0 {
			c.named++
		}
	}
	for _, n := range m.seatsInSight() {
		if n > 0 {
			c.pool++
		}
	}
	for _, v := range m.sharedStrength() {
		c.shared += v
	}
	c.netAny = match(m.choices(m.inSight), len(m.data.People)).size
	c.pairs = m.fillablePairs()
	return c
}

// seatsInSight counts, by person, the seats for which they are a candidate in
// any band in sight.
func (m *measured) seatsInSight() []int {
	perRole := make([]int, len(m.roles))
	for _, s := range m.seats {
		perRole[s.role]++
	}
	n := make([]int, len(m.data.People))
	for r := range m.pools {
		for _, p := range m.pools[r].people {
			if !m.inSight(p, r) {
				continue
			}
			n[p] += perRole[r]
			if m.holdsSameRole(p, r) {
				n[p]--
			}
		}
	}
	for s := range m.fields {
		for _, p := range m.fields[s].extra {
			if m.inSight(p, m.seats[s].role) {
				n[p]++
			}
		}
	}
	return n
}

// sharedStrength is, by seat, Σ over its candidates in sight of 1 ÷ (seats for
// which the candidate is one).
func (m *measured) sharedStrength() []float64 {
	seats := m.seatsInSight()
	part := func(p, role int) float64 {
		if p < 0 || !m.inSight(p, role) || seats[p] == 0 {
			return 0
		}
		return 1 / float64(seats[p])
	}
	byRole := make([]float64, len(m.roles))
	for r := range m.pools {
		for _, p := range m.pools[r].people {
			byRole[r] += part(p, r)
		}
	}
	list := make([]float64, len(m.seats))
	for s, seat := range m.seats {
		list[s] = byRole[seat.role]
		if m.pathTo(seat.incumbent, seat.role) != "" {
			list[s] -= part(seat.incumbent, seat.role)
		}
		for _, p := range m.fields[s].extra {
			list[s] += part(p, seat.role)
		}
	}
	return list
}

// fillablePairs counts the pairs of seats that two distinct ready people could
// fill: all pairs of seats with somebody, less those whose only person is the
// same. Sideways moves do not count, as in net.
func (m *measured) fillablePairs() int {
	filled := 0
	alone := map[int]int{}
	for _, people := range m.net.edges {
		if people.size() > 0 {
			filled++
		}
		if p, ok := people.only(); ok {
			alone[p]++
		}
	}
	pairs := filled * (filled - 1) / 2
	for _, n := range alone {
		pairs -= n * (n - 1) / 2
	}
	return pairs
}

// enumerate joins names: "A, B and C", or "A, B and 7 more".
func enumerate(names []string, most int) string {
	if len(names) > most {
		names = append(slices.Clone(names[:most-1]), fmt.Sprintf("%d more", len(names)-most+1))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// words spells the numbers that sentences begin with.
func words(n int) string {
	small := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(small) {
		return small[n]
	}
	return Thousands(float64(n))
}
