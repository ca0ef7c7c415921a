package analysis

import (
	"fmt"
	"slices"
)

// maxShort is how many shortages are spelled out.
const maxShort = 5

// short is seats with fewer ready people between them than seats. Besides are
// further people who could take one of them, but whom an earlier shortage needs.
type short struct {
	seats, people, besides []int
	smallest               bool // no fewer people have too many seats to fill
}

// shortages explain every seat that stays empty although somebody is ready for
// it: each has as many seats too many as it has more seats than people, and all
// together as many as stay empty.
//
// The smallest short set is taken first, with all seats that depend on its people
// alone. Its people can all be given to its seats, so the rest of the seats is
// short by the rest, and is explained in the same way without them.
func (m *measured) shortages() []short {
	seats, people := m.deficient()
	var list []short
	gone := map[int]bool{}
	for {
		edges := m.without(seats, gone)
		rest := match(edges, len(m.data.People))
		if rest.size == len(seats) {
			return list
		}
		s := m.shortest(seats, people, edges, &rest)
		s.besides = m.besides(s.seats, gone)
		list = append(list, s)
		for _, p := range s.people {
			gone[p] = true
		}
		seats = slices.DeleteFunc(slices.Clone(seats), func(x int) bool { return slices.Contains(s.seats, x) })
		people = slices.DeleteFunc(slices.Clone(people), func(p int) bool { return gone[p] })
	}
}

// deficient are the seats that compete with an empty one, and the people who
// could take them.
func (m *measured) deficient() (seats, people []int) {
	inSeats, inPeople := map[int]bool{}, map[int]bool{}
	for s := range m.seats {
		if m.net.person[s] >= 0 || m.net.edges[s].size() == 0 || inSeats[s] {
			continue
		}
		more, who := m.net.shortSet(s)
		for _, x := range more {
			inSeats[x] = true
		}
		for _, p := range who {
			inPeople[p] = true
		}
	}
	for s := range m.seats {
		if inSeats[s] {
			seats = append(seats, s)
		}
	}
	for _, p := range m.byID {
		if inPeople[p] {
			people = append(people, p)
		}
	}
	return seats, people
}

// without are the people who could take each of some seats and are not gone.
func (m *measured) without(seats []int, gone map[int]bool) []choice {
	edges := make([]choice, len(seats))
	for i, s := range seats {
		for p := range m.net.edges[s].all() {
			if !gone[p] {
				edges[i].own = append(edges[i].own, p)
			}
		}
	}
	return edges
}

// shortest is the smallest shortage among seats, or where the search gives up one
// that is short around the first empty seat.
func (m *measured) shortest(seats, people []int, edges []choice, rest *matching) short {
	lists := make([][]int, len(edges))
	for i := range edges {
		lists[i] = edges[i].own
	}
	h := newHall(lists, people)
	set, ok := h.smallest()
	if !ok {
		places, who := rest.shortSet(slices.Index(rest.person, -1))
		return short{seats: m.pick(seats, places), people: who}
	}
	return short{seats: m.pick(seats, h.dependOn(set)), people: h.members(set), smallest: true}
}

// pick is the seats at some places, in order.
func (m *measured) pick(seats, places []int) []int {
	slices.Sort(places)
	list := make([]int, len(places))
	for i, at := range places {
		list[i] = seats[at]
	}
	return list
}

// besides are the people whom an earlier shortage needs and who could take one of
// these seats as well.
func (m *measured) besides(seats []int, gone map[int]bool) []int {
	var list []int
	for _, s := range seats {
		for p := range m.net.edges[s].all() {
			if gone[p] && !slices.Contains(list, p) {
				list = append(list, p)
			}
		}
	}
	return list
}

// shortageWords say in words which seats have too few ready people between them.
// Seats for which nobody at all is ready come first, in one sentence, then those
// for which only holders of such a seat are.
func (m *measured) shortageWords() []string {
	var nobody, sideways, list []string
	for s := range m.seats {
		switch {
		case m.net.edges[s].size() > 0:
		case m.fields[s].bands[0] > 0:
			sideways = append(sideways, m.seats[s].label)
		default:
			nobody = append(nobody, m.seats[s].label)
		}
	}
	if len(nobody) > 0 {
		list = append(list, "Nobody is ready for "+enumerate(nobody, 8)+".")
	}
	if len(sideways) > 0 {
		list = append(list, "Only holders of a like seat, which they would leave empty, are ready for "+enumerate(sideways, 8)+".")
	}
	all := m.shortages()
	for i, s := range all {
		if i == maxShort {
			return append(list, fmt.Sprintf("And %d more groups of seats share too few ready people.", len(all)-i))
		}
		list = append(list, m.shortSentence(&s))
	}
	return list
}

func (m *measured) shortSentence(s *short) string {
	var labels []string
	for _, seat := range s.seats {
		labels = append(labels, m.seats[seat].label)
	}
	noun := "people"
	if len(s.people) == 1 {
		noun = "person"
	}
	text := fmt.Sprintf("%s share %s ready %s: %s", enumerate(labels, 8), words(len(s.people)), noun, m.nameAll(s.people))
	if len(s.besides) > 0 {
		text += ", besides " + m.nameAll(s.besides)
	}
	return text + "."
}

// nameAll names people in order of id.
func (m *measured) nameAll(people []int) string {
	people = slices.Clone(people)
	slices.SortFunc(people, func(p, q int) int { return m.rank[p] - m.rank[q] })
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = m.personName(p)
	}
	return enumerate(names, 8)
}
