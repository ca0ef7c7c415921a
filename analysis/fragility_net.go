package analysis

import "slices"

// maxTries is how many sets of errors are tried for one headline before the
// search gives up.
const maxTries = 20_000

// netFall looks for the fewest ratings that, each one level too high, mean one
// seat less on the net bench. ok is false when maxErrors are not enough; complete
// is false when the search gave up before that was certain.
//
// Each such set takes an edge of every maximum matching, this one included. So
// the search takes away a seat from somebody who has it here, fills it again, and
// goes on with the matching that this gives: no set is missed.
func (m *measured) netFall() (found []wrong, others int, complete bool) {
	f := &netSearch{measured: m, known: map[[2]int][]slip{}}
	for n := 1; n <= maxErrors; n++ {
		f.fall(&m.net, n, nil)
		if f.found != nil {
			return f.found, f.others(), true
		}
		if f.tries > maxTries {
			return nil, 0, false
		}
	}
	return nil, 0, true
}

// netSearch is one search.
type netSearch struct {
	*measured
	known map[[2]int][]slip // by person and number of errors
	found []wrong
	tries int
}

func (f *netSearch) slipsOf(person, n int) []slip {
	key := [2]int{person, n}
	if _, ok := f.known[key]; !ok {
		f.known[key] = f.slips(person, n)
	}
	return f.known[key]
}

// fall spends exactly n more errors on people who have a seat.
func (f *netSearch) fall(net *matching, n int, so []wrong) {
	for s, p := range net.person {
		if p < 0 || slices.ContainsFunc(so, func(w wrong) bool { return w.person == p }) {
			continue
		}
		for k := 1; k <= n && f.found == nil && f.tries <= maxTries; k++ {
			f.spend(net, s, p, k, n-k, so)
		}
	}
}

// spend takes roles from the person who has a seat by k errors.
func (f *netSearch) spend(net *matching, s, p, k, rest int, so []wrong) {
	for _, slip := range f.slipsOf(p, k) {
		if slip.lost>>f.seats[s].role&1 == 0 || f.found != nil {
			continue
		}
		f.tries++
		all := slices.Concat(so, slip.cells)
		after := f.bereave(net, s, p, slip.lost)
		switch {
		case after.size < net.size:
			f.found = all
			return
		case rest > 0:
			f.fall(&after, rest, all)
		}
	}
}

// bereave is the best that is left when a person is not ready for some roles.
func (m *measured) bereave(net *matching, s, person int, lost uint64) matching {
	rest := *net
	rest.edges, rest.person, rest.seat = m.edgesWithout(net.edges, person, lost), slices.Clone(net.person), slices.Clone(net.seat)
	rest.person[s], rest.seat[person] = -1, -1
	rest.size--
	seen := make([]int, len(rest.seat))
	for free, p := range rest.person {
		if p < 0 && rest.augment(free, seen, free+1) {
			rest.size++
			break
		}
	}
	return rest
}

// edgesWithout takes a person out of the seats of some roles.
func (m *measured) edgesWithout(edges []choice, person int, lost uint64) []choice {
	edges = slices.Clone(edges)
	shared := make([][]int, len(m.roles))
	is := func(p int) bool { return p == person }
	for s := range edges {
		role := m.seats[s].role
		if lost>>role&1 == 0 {
			continue
		}
		if shared[role] == nil {
			shared[role] = slices.DeleteFunc(slices.Clone(edges[s].shared), is)
		}
		edges[s] = choice{slices.DeleteFunc(slices.Clone(edges[s].own), is), shared[role]}
	}
	return edges
}

// others counts the ratings beside the one found that alone would do as well.
func (f *netSearch) others() int {
	if len(f.found) != 1 {
		return 0
	}
	n := 0
	for s, p := range f.net.person {
		if p < 0 {
			continue
		}
		x := f.examine(p)
		falls := map[uint64]bool{}
		for c := range x.cells {
			lost := x.lost([]int{c})
			if _, known := falls[lost]; !known {
				falls[lost] = lost>>f.seats[s].role&1 == 1 && f.bereaveSize(s, p, lost) < f.net.size
			}
			if falls[lost] {
				n++
			}
		}
	}
	return n - 1
}

func (m *measured) bereaveSize(s, person int, lost uint64) int {
	after := m.bereave(&m.net, s, person, lost)
	return after.size
}

// netRise looks for the fewest ratings that, each one level too low, mean one
// seat more: the cheapest way to grow the net bench by a seat (assignment.grow)
// where each person costs the ratings that keep them from the seat.
func (m *measured) netRise() []wrong {
	offers := make([][]offer, len(m.seats))
	near := make([]map[int][]wrong, len(m.roles))
	all := m.choices(func(int, int) bool { return true })
	for s, seat := range m.seats {
		if near[seat.role] == nil {
			near[seat.role] = map[int][]wrong{}
		}
		for p := range all[s].all() {
			if m.isReady(p, seat.role) {
				offers[s] = append(offers[s], offer{m.rank[p], cost{}})
				continue
			}
			list, known := near[seat.role][p]
			if !known {
				if list, known = m.fewestToRise(p, seat.role); !known {
					list = nil
				}
				near[seat.role][p] = list
			}
			if list != nil {
				offers[s] = append(offers[s], offer{m.rank[p], cost{int64(len(list))}})
			}
		}
	}
	a := newAssignment(offers, len(m.data.People))
	for s, p := range m.net.person {
		if p >= 0 {
			a.give(s, m.rank[p])
		}
	}
	if !a.grow() || a.total[0] > maxErrors {
		return nil
	}
	var found []wrong
	for s, p := range a.person {
		if p >= 0 && a.paid[s][0] > 0 {
			found = append(found, near[m.seats[s].role][m.byID[p]]...)
		}
	}
	return found
}
