package analysis

import (
	"math/bits"
	"slices"
)

// hallSteps is how many sets of people are looked at for the smallest short set
// before the search gives up.
const hallSteps = 100_000

// hall looks for seats that together have fewer ready people than seats (Hall
// 1935): the fewest people on whom too many seats depend.
//
// The search goes over sets of people: unions of what single seats have, which
// grow by seats that share somebody with them, small sets first. In general this
// is the girth of a transversal matroid, for which no quick way is known
// (McCormick 1983); in organisations a few steps are enough.
type hall struct {
	people []int
	sets   []peopleSet // by seat, who could take it
	seen   map[string]bool
	steps  int
}

func newHall(edges [][]int, people []int) *hall {
	h := &hall{people: people}
	position := map[int]int{}
	for i, p := range people {
		position[p] = i
	}
	for _, list := range edges {
		set := make(peopleSet, (len(people)+63)/64)
		for _, p := range list {
			set[position[p]/64] |= 1 << (position[p] % 64)
		}
		h.sets = append(h.sets, set)
	}
	return h
}

// smallest is the smallest set of people on whom more seats depend than there
// are people; ok is false when there is none or the search gave up.
func (h *hall) smallest() (set peopleSet, ok bool) {
	for most := 1; most <= len(h.people) && h.steps <= hallSteps; most++ {
		h.seen = map[string]bool{}
		for _, s := range h.sets {
			if found := h.extend(s, most); found != nil {
				return found, true
			}
		}
	}
	return nil, false
}

// extend looks for a short set of at most so many people that includes those
// given.
func (h *hall) extend(set peopleSet, most int) peopleSet {
	if set.size() > most || h.seen[set.key()] || h.steps > hallSteps {
		return nil
	}
	h.steps++
	h.seen[set.key()] = true
	if len(h.dependOn(set)) > set.size() {
		return set
	}
	for _, s := range h.sets {
		if s.meets(set) && !s.within(set) {
			if found := h.extend(set.with(s), most); found != nil {
				return found
			}
		}
	}
	return nil
}

// dependOn are the seats that nobody outside the set could take.
func (h *hall) dependOn(set peopleSet) []int {
	var list []int
	for i, s := range h.sets {
		if s.within(set) {
			list = append(list, i)
		}
	}
	return list
}

// members are the people of a set.
func (h *hall) members(set peopleSet) []int {
	var list []int
	for i, p := range h.people {
		if set[i/64]>>(i%64)&1 == 1 {
			list = append(list, p)
		}
	}
	return list
}

// peopleSet is a set of positions in hall.people, a bit each.
type peopleSet []uint64

func (s peopleSet) size() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

func (s peopleSet) within(t peopleSet) bool {
	for i := range s {
		if s[i]&^t[i] != 0 {
			return false
		}
	}
	return true
}

func (s peopleSet) meets(t peopleSet) bool {
	for i := range s {
		if s[i]&t[i] != 0 {
			return true
		}
	}
	return false
}

func (s peopleSet) with(t peopleSet) peopleSet {
	u := slices.Clone(s)
	for i := range u {
		u[i] |= t[i]
	}
	return u
}

func (s peopleSet) key() string {
	key := make([]byte, 0, 8*len(s))
	for _, word := range s {
		for range 8 {
			key, word = append(key, byte(word)), word>>8
		}
	}
	return string(key)
}
