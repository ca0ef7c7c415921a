package disclosure

import (
	"cmp"
	"encoding/binary"
	"slices"

	"capgap/analysis"
)

// crowd is the people who belong to the same units.
type crowd struct {
	units  []int // of Review.Units, without the organisation
	people int
	in     []int // rated, by competency
}

// census is everybody, by the units that they belong to.
type census struct {
	units  []analysis.Unit
	crowds []crowd
}

// takeCensus counts the people of a review. One without rows of people has an
// empty census.
func takeCensus(r *analysis.Review) census {
	index := map[string]int{}
	c := census{units: r.Units}
	for i := range r.People {
		p := &r.People[i]
		key := keyOf(p.Units)
		at, known := index[key]
		if !known {
			at = len(c.crowds)
			index[key] = at
			c.crowds = append(c.crowds, crowd{units: p.Units, in: make([]int, len(r.Model.Competencies))})
		}
		c.crowds[at].add(p.Levels)
	}
	return c
}

func (c *crowd) add(levels analysis.Levels) {
	c.people++
	for i, level := range levels {
		if level >= 0 {
			c.in[i]++
		}
	}
}

func keyOf(units []int) string {
	var key []byte
	for _, u := range units {
		key = binary.AppendUvarint(key, uint64(u))
	}
	return string(key)
}

// tally is how many people count in a crowd: one number for each thing counted,
// and how many of each a class must have.
type tally struct {
	of    func(*crowd) []int
	least []int
}

// class is the people whom the units shown do not tell apart.
type class struct {
	units  []int
	counts []int
}

// classes cuts everybody by the units shown.
func (c *census) classes(shown []bool, count tally) []class {
	index := map[string]int{}
	var list []class
	for i := range c.crowds {
		var units []int
		for _, u := range c.crowds[i].units {
			if shown[u] {
				units = append(units, u)
			}
		}
		at, known := index[keyOf(units)]
		if !known {
			at = len(list)
			index[keyOf(units)] = at
			list = append(list, class{units: units, counts: make([]int, len(count.least))})
		}
		for k, n := range count.of(&c.crowds[i]) {
			list[at].counts[k] += n
		}
	}
	return list
}

// small reports whether a class has some of whom too little may be said: less than
// least of anything that is counted, and not nothing of all.
func (c *class) small(least []int) bool {
	some := slices.ContainsFunc(c.counts, func(n int) bool { return n > 0 })
	for i, n := range c.counts {
		if some && n < least[i] {
			return true
		}
	}
	return false
}

// kinds is the order in which units are looked at: what a board reads first is
// hidden last.
var kinds = [...]string{"department", "team", "location"}

// protect hides units until no class is small. Of shown, which it changes, units
// that are hidden already stay so. rank orders the units of a kind: the first is
// hidden first.
//
// It ends with all units hidden at the latest. Units of one kind have no people
// in common, so that hiding one of a kind joins classes and never cuts any.
func (c *census) protect(shown []bool, count tally, rank func(u, v int) int) {
	considered := make([]bool, len(shown))
	for _, kind := range kinds {
		for u := range c.units {
			considered[u] = considered[u] || shown[u] && c.units[u].Kind == kind
		}
		for hide := c.next(considered, count, kind, rank); len(hide) > 0; hide = c.next(considered, count, kind, rank) {
			for _, u := range hide {
				considered[u] = false
			}
		}
	}
	copy(shown, considered)
}

// next is the units of a kind to be hidden because of small classes: those that
// the classes lie in. Where a small class lies in none, it is what the units
// beside it leave over, and the first of these by rank is hidden.
func (c *census) next(shown []bool, count tally, kind string, rank func(u, v int) int) []int {
	classes := c.classes(shown, count)
	var own, beside []int
	for i := range classes {
		if !classes[i].small(count.least) {
			continue
		}
		unit, rest := c.part(classes[i].units, kind)
		if unit >= 0 {
			own = append(own, unit)
			continue
		}
		for j := range classes {
			if u, other := c.part(classes[j].units, kind); u >= 0 && slices.Equal(rest, other) {
				beside = append(beside, u)
			}
		}
	}
	if own == nil && beside != nil {
		return []int{slices.MinFunc(beside, rank)}
	}
	return own
}

// part is the unit of a kind among the units of a class, -1 for none, and the
// others.
func (c *census) part(units []int, kind string) (own int, rest []int) {
	own = -1
	for _, u := range units {
		if c.units[u].Kind == kind {
			own = u
		} else {
			rest = append(rest, u)
		}
	}
	return own, rest
}

// smallestFirst ranks units: those that the last pack hid, then the fewest people.
func smallestFirst(before []bool, people []int) func(u, v int) int {
	return func(u, v int) int {
		if before[u] != before[v] {
			return map[bool]int{true: -1, false: 1}[before[u]]
		}
		return cmp.Or(cmp.Compare(people[u], people[v]), cmp.Compare(u, v))
	}
}
