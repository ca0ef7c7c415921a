package analysis

import (
	"cmp"
	"math"
	"slices"
)

// Moves are compared by these parts of their cost, the first one first:
// critical seats left open, seats left open, must-haves below the full
// requirement, moves, and shortfall (gap index, in millionths). Seats left open
// stand second, since else no seat that is not critical would ever be filled.
const (
	openCritical = iota
	openSeats
	shortMustHaves
	moves
	shortfall
)

// cascades works out, seat by seat, the best chain of moves if its holder leaves
// tomorrow. Only people who are ready now move; seats that are vacant already
// stay so.
//
// Everybody stands in their own seat at no cost, and the seat of the leaver grows
// back into that assignment by the cheapest chain (assignment.grow), at whose end
// somebody without a seat comes in or a seat stays open. So the chain is the best
// there is, not the best first move and then the best second.
func (m *measured) cascades() []Cascade {
	if !m.canSearch() {
		return nil
	}
	c := m.newCascader(1)
	var list []Cascade
	for s, seat := range m.seats {
		if seat.incumbent >= 0 {
			list = append(list, c.describe(s, c.refill([]int{seat.incumbent})))
		}
	}
	return list
}

// refills works out the best chains of moves if some people, by id or e-mail, leave
// at the same time: one for each seat among theirs, in the order of the seats.
func (m *measured) refills(keys []string) []Cascade {
	var leavers, seats []int
	for _, key := range keys {
		node, ok := m.data.Node(key)
		if ok && int(node) < len(m.data.People) && m.seatOf[node] >= 0 && !slices.Contains(leavers, int(node)) {
			leavers, seats = append(leavers, int(node)), append(seats, m.seatOf[node])
		}
	}
	if len(leavers) == 0 || !m.canSearch() {
		return nil
	}
	c := m.newCascader(len(leavers))
	a := c.refill(leavers)
	slices.Sort(seats)
	var list []Cascade
	for _, s := range seats {
		list = append(list, c.describe(s, a))
	}
	return list
}

// importance is 1 for critical seats, 0 for others.
func (m *measured) importance(s int) int64 {
	node := int(m.seats[s].node)
	if node < len(m.data.People) && m.data.People[node].Critical ||
		node >= len(m.data.People) && m.data.Vacancies[node-len(m.data.People)].Critical {
		return 1
	}
	return 0
}

// cascader knows who could move where.
type cascader struct {
	*measured
	offers [][]offer // by seat: its holder, who could move there, and leaving it open
}

// newCascader looks at all seats that are held. Of the people without a seat,
// the n best for each seat are enough when n people leave.
func (m *measured) newCascader(n int) *cascader {
	c := &cascader{measured: m, offers: make([][]offer, len(m.seats))}
	for s, seat := range m.seats {
		if seat.incumbent < 0 {
			continue
		}
		list := append(c.movers(s, n), offer{m.rank[seat.incumbent], cost{}}, offer{c.open(s), cost{openCritical: m.importance(s), openSeats: 1}})
		slices.SortStableFunc(list, func(a, b offer) int { return cmp.Compare(a.person, b.person) })
		c.offers[s] = list
	}
	return c
}

// open stands for leaving a seat open: somebody who can take this seat alone.
func (c *cascader) open(s int) int { return len(c.data.People) + s }

// movers are the people who could take a seat now: all with a seat of their own,
// and the n best of those without.
func (c *cascader) movers(s, n int) []offer {
	var holders, free []offer
	for p := range c.candidates(s) {
		if !c.isReady(p, c.seats[s].role) {
			continue
		}
		o := offer{c.rank[p], c.moveCost(p, c.seats[s].role)}
		if c.seatOf[p] >= 0 {
			holders = append(holders, o)
		} else {
			free = append(free, o)
		}
	}
	slices.SortStableFunc(free, func(a, b offer) int {
		switch {
		case a.cost.less(b.cost):
			return -1
		case b.cost.less(a.cost):
			return 1
		}
		return a.person - b.person
	})
	return append(holders, free[:min(n, len(free))]...)
}

// moveCost is what it costs that a person takes a seat of a role.
func (m *measured) moveCost(person, role int) cost {
	c := cost{moves: 1}
	demands := m.demands(nil, person, role)
	for _, d := range demands {
		if d.mustHave && d.level < float64(d.required) {
			c[shortMustHaves]++
		}
	}
	c[shortfall] = int64(math.Round(1e6 * fitOf(demands, 0).GapIndex))
	return c
}

// refill is who stands where after some people have left and the rest has moved
// up in the best way.
func (c *cascader) refill(leavers []int) *assignment {
	a := newAssignment(c.offers, len(c.data.People)+len(c.seats))
	for _, p := range leavers {
		a.gone[c.rank[p]] = true
	}
	for s, seat := range c.seats {
		if p := seat.incumbent; p >= 0 && !a.gone[c.rank[p]] {
			a.give(s, c.rank[p])
		}
	}
	for a.grow() {
	}
	return a
}

// describe follows the chain of moves that begins in a seat.
func (c *cascader) describe(s int, a *assignment) Cascade {
	out := Cascade{Seat: c.seats[s].id, SeatLabel: c.seats[s].label, Holder: c.personName(c.seats[s].incumbent)}
	needed := c.needed(s, a)
	for s >= 0 {
		if a.person[s] == c.open(s) {
			out.Open, out.Critical = c.seats[s].label, c.importance(s) > 0
			break
		}
		p := c.byID[a.person[s]]
		move := Move{Person: c.data.People[p].ID, Name: c.personName(p), To: c.seats[s].label}
		move.Short = int(c.moveCost(p, c.seats[s].role)[shortMustHaves])
		if s = c.seatOf[p]; s >= 0 {
			move.From = c.seats[s].label
		}
		out.Moves = append(out.Moves, move)
	}
	out.Sentence = cascadeSentence(&out, needed)
	return out
}

// needed reports whether anybody is ready for the seat of somebody who left. If it
// stays open all the same, they are needed where they are, or in another seat.
func (c *cascader) needed(s int, a *assignment) bool {
	return slices.ContainsFunc(c.offers[s], func(o offer) bool { return o.person != c.open(s) && !a.gone[o.person] })
}

// cascadeSentence says what happens in the words of a board paper.
func cascadeSentence(c *Cascade, needed bool) string {
	switch {
	case len(c.Moves) == 0 && needed:
		return "Whoever is ready for it is needed in a seat that would stay open instead; so it stays open."
	case len(c.Moves) == 0:
		return "Nobody is ready to take the seat: it stays open."
	}
	text := ""
	for i, m := range c.Moves {
		switch {
		case i == 0:
			text = m.Name + " takes it"
		default:
			text += ", " + m.Name + " takes the seat that falls free"
		}
		if m.From != "" {
			text += " (from " + m.From + ")"
		}
	}
	if c.Open != "" {
		return text + "; " + c.Open + " stays open."
	}
	return text + "; no seat stays open."
}
