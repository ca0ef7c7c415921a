package analysis

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/ingest"
	"capgap/reference"
)

// holders is an organisation in which person i holds seat Pi; each may be
// nominated for other seats, and has level 4 or 5 in what they are ready for.
func holders(critical map[string]bool, ready map[string][]string, free ...string) []someone {
	var people []someone
	ids := slices.Clone(free)
	for i := 1; i <= 9; i++ {
		if _, ok := ready[fmt.Sprintf("h%d", i)]; ok {
			ids = append(ids, fmt.Sprintf("h%d", i))
		}
	}
	for _, id := range ids {
		p := someone{Person: ingest.Person{ID: id, Name: id, Title: "Engineer", Critical: critical[id]}, levels: map[string]int{}}
		if id[0] == 'h' {
			p.Title = "P" + id[1:]
			p.levels["c"+id[1:]] = 5
		}
		for _, seat := range ready[id] {
			p.SuccessorFor = append(p.SuccessorFor, seat)
			p.levels["c"+seat[1:]] = 4
		}
		people = append(people, p)
	}
	return people
}

// P1 falls free. The best single successor by shortfall is h2, whose own seat is
// critical and has nobody behind it; h3 has somebody. Greedy would take whom it
// meets first and leave P2 open.
func TestACascadeIsNotGreedy(t *testing.T) {
	ready := map[string][]string{"h1": nil, "h2": {"P1"}, "h3": {"P1"}, "f": {"P3"}}
	m := measure(seatModel(t, 3), holders(map[string]bool{"h2": true}, ready, "f"), nil)
	list := m.cascades()
	require.Len(t, list, 3)
	assert.Equal(t, "h3 takes it (from P3), f takes the seat that falls free; no seat stays open.", list[0].Sentence)
	assert.Equal(t, []Move{{"h3", "h3", "P3", "P1", 0}, {"f", "f", "", "P3", 0}}, list[0].Moves)
	assert.Equal(t, "Nobody is ready to take the seat: it stays open.", list[1].Sentence)
	assert.True(t, list[1].Critical)
}

// A critical seat is filled even though another one stays open for it.
func TestACriticalSeatIsFilledFirst(t *testing.T) {
	ready := map[string][]string{"h1": nil, "h2": {"P1"}}
	m := measure(seatModel(t, 2), holders(map[string]bool{"h1": true}, ready), nil)
	c := m.cascades()[0]
	assert.Equal(t, "h2 takes it (from P2); P2 stays open.", c.Sentence)
	assert.False(t, c.Critical)
	// Without it being critical, a move that only moves the hole is no gain.
	m = measure(seatModel(t, 2), holders(nil, ready), nil)
	assert.Empty(t, m.cascades()[0].Moves)
	assert.Equal(t, "Whoever is ready for it is needed in a seat that would stay open instead; so it stays open.", m.cascades()[0].Sentence)
}

// bestRefill tries everybody in every seat: the least cost of filling or leaving
// open each seat that was held.
func bestRefill(m *measured, gone map[int]bool) cost {
	var best *cost
	taken := map[int]bool{}
	var try func(s int, total cost)
	try = func(s int, total cost) {
		if s == len(m.seats) {
			if best == nil || total.less(*best) {
				best = &total
			}
			return
		}
		holder := m.seats[s].incumbent
		if holder < 0 {
			try(s+1, total)
			return
		}
		if !gone[holder] && !taken[holder] {
			taken[holder] = true
			try(s+1, total)
			delete(taken, holder)
		}
		try(s+1, total.plus(cost{openCritical: m.importance(s), openSeats: 1}))
		for p := range m.candidates(s) {
			if m.isReady(p, m.seats[s].role) && !gone[p] && !taken[p] {
				taken[p] = true
				try(s+1, total.plus(m.moveCost(p, m.seats[s].role)))
				delete(taken, p)
			}
		}
	}
	try(0, cost{})
	return *best
}

func TestACascadeIsTheBestOfAll(t *testing.T) {
	models := map[int]*reference.Model{}
	for seats := 1; seats <= 8; seats++ {
		models[seats] = seatModel(t, seats)
	}
	rapid.Check(t, func(t *rapid.T) {
		seats := rapid.IntRange(1, 8).Draw(t, "seats")
		ready, critical := map[string][]string{}, map[string]bool{}
		ids := []string{"f1", "f2"}
		for i := 1; i <= seats; i++ {
			ids = append(ids, fmt.Sprintf("h%d", i))
			ready[fmt.Sprintf("h%d", i)] = nil
		}
		for _, id := range ids {
			critical[id] = rapid.Bool().Draw(t, "critical")
			for i := 1; i <= seats; i++ {
				if seat := fmt.Sprintf("P%d", i); "h"+seat[1:] != id && rapid.IntRange(0, 3).Draw(t, "ready") == 0 {
					ready[id] = append(ready[id], seat)
				}
			}
		}
		m := measure(models[seats], holders(critical, ready, "f1", "f2"), nil)
		leave := rapid.IntRange(1, min(3, seats)).Draw(t, "leavers")
		gone, leavers := map[int]bool{}, []int{}
		for s := range leave {
			leavers, gone[m.seats[s].incumbent] = append(leavers, m.seats[s].incumbent), true
		}
		a := m.newCascader(leave).refill(leavers)
		assert.Equal(t, seats, a.size)
		assert.Equal(t, bestRefill(m, gone), a.total)
	})
}
