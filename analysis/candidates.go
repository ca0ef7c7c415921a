package analysis

import (
	"iter"
	"slices"
)

// The reasons for which a person is a candidate for a seat.
const (
	nominated    = "nominated"
	directReport = "direct report"
)

// pool is everybody whose career path leads to a role: candidates for each of
// its seats.
type pool struct {
	people []int // best first
	tally
}

// field is the candidates of one seat: the pool of its role without the
// incumbent, and those who are there for another reason. Pools are shared, since
// a large organisation has thousands of seats a role.
type field struct {
	extra []int            // candidates outside the pool, best first
	why   map[int][]string // reasons beside the path
	tally
}

// tally counts candidates by band.
type tally struct {
	bands      []int
	unassessed int
}

func (t *tally) add(r *readiness, n int) {
	if r.band < 0 {
		t.unassessed += n
	} else {
		t.bands[r.band] += n
	}
}

// all is everybody, assessed or not; inSight those in a band up to the last limit.
func (t *tally) all() int { return t.inSight() + t.bands[len(t.bands)-1] + t.unassessed }

func (t *tally) inSight() int {
	n := 0
	for _, k := range t.bands[:len(t.bands)-1] {
		n += k
	}
	return n
}

// gatherPools finds, for each role with a seat, the people whose title leads to
// it. The roles are sorted side by side.
func (m *measured) gatherPools() []pool {
	pools := make([]pool, len(m.roles))
	for p, t := range m.titleOf {
		for r, step := range t.leads {
			if step != "" && m.readiness[r] != nil {
				pools[r].people = append(pools[r].people, p)
			}
		}
	}
	var tasks crew
	for r := range pools {
		tasks.do(func() { m.sortPool(&pools[r], r) })
	}
	tasks.wait()
	return pools
}

func (m *measured) sortPool(p *pool, role int) {
	p.tally = m.newTally()
	for _, person := range p.people {
		p.add(m.ready(person, role), 1)
	}
	m.bestFirst(p.people, role)
}

// pathTo is the career step by which a person comes to a role, "" where none is
// known.
func (m *measured) pathTo(person, role int) string {
	if person < 0 {
		return ""
	}
	return m.titleOf[person].leads[role]
}

func (m *measured) newTally() tally { return tally{bands: make([]int, len(m.model.Rules.Bands))} }

// bestFirst sorts people by band, months, fit, id; in the last band, which has no
// limit, by fit and id. People who are not assessed come last.
func (m *measured) bestFirst(people []int, role int) {
	slices.SortFunc(people, func(p, q int) int {
		if m.better(p, q, role) {
			return -1
		}
		return 1
	})
}

func (m *measured) better(p, q, role int) bool {
	a, b := m.ready(p, role), m.ready(q, role)
	switch {
	case a.band != b.band:
		return uint8(a.band) < uint8(b.band) // -1 is largest
	case a.months != b.months && int(a.band) < len(m.model.Rules.Bands)-1:
		return a.months < b.months
	case a.fit != b.fit:
		return a.fit > b.fit
	}
	return m.rank[p] < m.rank[q]
}

// gatherFields finds the candidates of each seat: by path, by nomination, and
// the direct reports of the position. Never the incumbent.
func (m *measured) gatherFields() []field {
	extra := make([]map[int][]string, len(m.seats))
	for s := range extra {
		extra[s] = map[int][]string{}
	}
	for _, n := range m.nominations {
		for _, s := range n.seats {
			if !slices.Contains(extra[s][n.person], nominated) {
				extra[s][n.person] = append(extra[s][n.person], nominated)
			}
		}
	}
	for p := range m.data.People {
		if up := m.data.People[p].Manager; up >= 0 && m.seatOf[up] >= 0 {
			s := m.seatOf[up]
			extra[s][p] = append(extra[s][p], directReport)
		}
	}
	fields := make([]field, len(m.seats))
	for s := range fields {
		fields[s] = m.fieldOf(s, extra[s])
	}
	return fields
}

func (m *measured) fieldOf(s int, why map[int][]string) field {
	seat, from := &m.seats[s], &m.pools[m.seats[s].role]
	delete(why, seat.incumbent)
	f := field{why: why, tally: m.newTally()}
	f.unassessed = from.unassessed
	copy(f.bands, from.bands)
	if m.pathTo(seat.incumbent, seat.role) != "" {
		f.add(m.ready(seat.incumbent, seat.role), -1)
	}
	for p := range why {
		if m.pathTo(p, seat.role) == "" {
			f.extra = append(f.extra, p)
			f.add(m.ready(p, seat.role), 1)
		}
	}
	m.bestFirst(f.extra, seat.role)
	return f
}

// candidates walks through the candidates of a seat, best first.
func (m *measured) candidates(s int) iter.Seq[int] {
	seat, extra := &m.seats[s], m.fields[s].extra
	people := m.pools[seat.role].people
	return func(yield func(int) bool) {
		i, j := 0, 0
		for i < len(people) || j < len(extra) {
			fromPool := j == len(extra) || i < len(people) && m.better(people[i], extra[j], seat.role)
			var p int
			if fromPool {
				p, i = people[i], i+1
			} else {
				p, j = extra[j], j+1
			}
			if p != seat.incumbent && !yield(p) {
				return
			}
		}
	}
}

// choices is, by seat, its candidates that pass a test, without those who hold a
// seat of the same role: moving them would only move the vacancy.
func (m *measured) choices(pass func(person, role int) bool) []choice {
	counts := func(p, role int) bool { return pass(p, role) && !m.holdsSameRole(p, role) }
	shared := make([][]int, len(m.roles))
	for r := range m.pools {
		for _, p := range m.pools[r].people {
			if counts(p, r) {
				shared[r] = append(shared[r], p)
			}
		}
	}
	list := make([]choice, len(m.seats))
	for s, seat := range m.seats {
		list[s].shared = shared[seat.role]
		for _, p := range m.fields[s].extra {
			if counts(p, seat.role) {
				list[s].own = append(list[s].own, p)
			}
		}
	}
	return list
}

// isReady reports whether the person could take the role now.
func (m *measured) isReady(person, role int) bool { return m.ready(person, role).band == 0 }

// reasons says why a person is a candidate for a seat: the path first.
func (m *measured) reasons(s, person int) []string {
	var list []string
	if step := m.pathTo(person, m.seats[s].role); step != "" {
		list = append(list, step)
	}
	return append(list, m.fields[s].why[person]...)
}

// inSight reports whether the person is in a band up to the last limit.
func (m *measured) inSight(person, role int) bool {
	band := m.ready(person, role).band
	return band >= 0 && int(band) < len(m.model.Rules.Bands)-1
}

// holdsSameRole reports whether the person holds a seat of the role already.
func (m *measured) holdsSameRole(person, role int) bool {
	s := m.seatOf[person]
	return s >= 0 && m.seats[s].role == role
}
