package analysis

import (
	"iter"
	"slices"
)

// matching is a maximum matching of seats to people: who takes which seat when
// all seats are filled at the same time.
type matching struct {
	edges  []choice // by seat, the people who could take it
	person []int    // by seat, -1 when it stays empty
	seat   []int    // by person, -1 when the person takes none
	size   int
}

// choice is the people who could take a seat, in order of preference: those who
// belong to this seat alone, then those whom all seats of its role share. Large
// organisations have thousands of seats and tens of thousands of candidates for
// each, so what is shared is not copied.
type choice struct{ own, shared []int }

func (c choice) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, list := range [...][]int{c.own, c.shared} {
			for _, p := range list {
				if !yield(p) {
					return
				}
			}
		}
	}
}

func (c choice) size() int { return len(c.own) + len(c.shared) }

// only is the one person who could take the seat, if there is just one.
func (c choice) only() (person int, ok bool) {
	if c.size() != 1 {
		return 0, false
	}
	return slices.Concat(c.own, c.shared)[0], true
}

// match finds a maximum matching by augmenting paths (Kuhn). Seats are served in
// order and each tries its people in order, so ties are broken by the order of
// the seats and then of the candidates. Marks stay for a whole round: a person
// through whom a search failed is not tried again until the next round, and the
// last round, in which nothing is found, starts with none.
func match(edges []choice, people int) matching {
	m := matching{edges: edges, person: fill(len(edges)), seat: fill(people)}
	seen := make([]int, people)
	for round := 1; ; round++ {
		found := 0
		for s := range edges {
			if m.person[s] < 0 && m.augment(s, seen, round) {
				found++
			}
		}
		if found == 0 {
			return m
		}
		m.size += found
	}
}

func fill(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

// augment finds a person for seat s, moving others along if it must. Free people
// are tried before taken ones.
func (m *matching) augment(s int, seen []int, round int) bool {
	for p := range m.edges[s].all() {
		if m.seat[p] < 0 && seen[p] != round {
			seen[p] = round
			m.person[s], m.seat[p] = p, s
			return true
		}
	}
	for p := range m.edges[s].all() {
		if seen[p] == round {
			continue
		}
		seen[p] = round
		if m.augment(m.seat[p], seen, round) {
			m.person[s], m.seat[p] = p, s
			return true
		}
	}
	return false
}

// essential marks the people without whom fewer seats could be filled: those
// whom no free person can replace along an alternating path.
func (m *matching) essential() []bool { return m.essentialWithout(-1, m.seatsByPerson()) }

// essentialWithout is essential once somebody has gone, -1 for nobody: the people
// without whom fewer seats yet could be filled.
func (m *matching) essentialWithout(gone int, seats [][]int) []bool {
	replaceable := make([]bool, len(m.seat))
	var queue []int
	for p := range m.seat {
		if m.seat[p] < 0 && p != gone && len(seats[p]) > 0 {
			replaceable[p] = true
			queue = append(queue, p)
		}
	}
	for len(queue) > 0 {
		p := queue[0]
		queue = queue[1:]
		for _, s := range seats[p] {
			if q := m.person[s]; q >= 0 && !replaceable[q] {
				replaceable[q] = true
				queue = append(queue, q)
			}
		}
	}
	list := make([]bool, len(m.seat))
	for p := range list {
		list[p] = m.seat[p] >= 0 && !replaceable[p]
	}
	return list
}

// together are the pairs of people of whom either can be spared but not both:
// without the two, fewer seats could be filled.
//
// The sets of people who can be placed at the same time are the independent sets
// of a matroid, so that these pairs are its cocircuits of two: each of them holds
// somebody placed in this matching, and they are found by taking away one placed
// person at a time.
func (m *matching) together() [][2]int {
	seats := m.seatsByPerson()
	essential := m.essentialWithout(-1, seats)
	var pairs [][2]int
	for s, p := range m.person {
		if p < 0 || essential[p] {
			continue
		}
		rest := m.without(p, s)
		for q, is := range rest.essentialWithout(p, seats) {
			if is && !essential[q] && (p < q || m.seat[q] < 0) {
				pairs = append(pairs, [2]int{min(p, q), max(p, q)})
			}
		}
	}
	return pairs
}

// without takes a person who can be spared out of their seat and fills it with
// somebody else.
func (m *matching) without(person, s int) matching {
	rest := *m
	rest.person, rest.seat = slices.Clone(m.person), slices.Clone(m.seat)
	rest.person[s], rest.seat[person] = -1, -1
	seen := make([]int, len(m.seat))
	seen[person] = 1
	rest.augment(s, seen, 1)
	return rest
}

func (m *matching) seatsByPerson() [][]int {
	list := make([][]int, len(m.seat))
	for s, people := range m.edges {
		for p := range people.all() {
			list[p] = append(list[p], s)
		}
	}
	return list
}

// shortSet is the seats that a seat without a person competes with: together
// they have one ready person fewer than seats, and no smaller part of them that
// includes it has (Hall's condition). The seat comes first.
func (m *matching) shortSet(empty int) (seats, people []int) {
	inSet := map[int]bool{empty: true}
	met := map[int]bool{}
	seats = []int{empty}
	for i := 0; i < len(seats); i++ {
		for p := range m.edges[seats[i]].all() {
			if met[p] {
				continue
			}
			met[p] = true
			people = append(people, p)
			if s := m.seat[p]; !inSet[s] {
				inSet[s] = true
				seats = append(seats, s)
			}
		}
	}
	return seats, people
}
