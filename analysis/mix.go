package analysis

import "slices"

// item is something that can be done in several ways, or left alone. The ways
// are options; one of them must be taken if must is set.
type item struct {
	options []option
	must    bool
}

// option is one way to do something: what it costs and what it adds.
type option struct {
	cost int64
	gain float64
}

// mixed is what has been chosen so far: the options of the items up to one.
type mixed struct {
	cost  int64
	gain  float64
	from  int // the state it was made of
	taken int // index of the item's options, -1 when it was left alone
}

// mixture is every choice worth looking at: for each item the states after it,
// in rising order of cost and of gain. No state costs more than another without
// adding more.
//
// This is the knapsack problem by dynamic programming over undominated states
// (Nemhauser and Ullmann 1969). It is exact: a state that another dominates can
// be replaced by it in any choice.
type mixture [][]mixed

// mix works out the choices among items that cost no more than limit and add up to
// at most enough: what lies beyond counts as enough.
func mix(items []item, enough float64, limit int64) mixture {
	m := make(mixture, 1, len(items)+1)
	m[0] = []mixed{{from: -1, taken: -1}}
	for _, it := range items {
		m = append(m, extend(m[len(m)-1], it, enough, limit))
	}
	return m
}

// extend adds an item to each state and drops what is dominated. Each option moves
// all states alike, so what it makes of them is in order already and is merged.
func extend(states []mixed, it item, enough float64, limit int64) []mixed {
	var all []mixed
	if !it.must {
		all = taking(states, option{}, -1, enough, limit)
	}
	for k, o := range it.options {
		all = merge(all, taking(states, o, k, enough, limit))
	}
	return all
}

// taking is the states after an option.
func taking(states []mixed, o option, k int, enough float64, limit int64) []mixed {
	list := make([]mixed, 0, len(states))
	for i, s := range states {
		if s.cost+o.cost > limit {
			break
		}
		list = append(list, mixed{s.cost + o.cost, min(s.gain+o.gain, enough), i, k})
	}
	return list
}

// merge joins two lists of states in order of cost, without those that cost as
// much as another or more and add no more.
func merge(a, b []mixed) []mixed {
	list := make([]mixed, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		var s mixed
		if len(b) == 0 || len(a) > 0 && (a[0].cost < b[0].cost || a[0].cost == b[0].cost && a[0].gain >= b[0].gain) {
			s, a = a[0], a[1:]
		} else {
			s, b = b[0], b[1:]
		}
		if len(list) == 0 || s.gain > list[len(list)-1].gain+rounding {
			list = append(list, s)
		}
	}
	return list
}

// ends are the undominated choices over all items, the cheapest first.
func (m mixture) ends() []mixed { return m[len(m)-1] }

// cheapest is the cheapest end that adds up to need, -1 when none does.
func (m mixture) cheapest(need float64) int {
	return slices.IndexFunc(m.ends(), func(s mixed) bool { return s.gain >= need-rounding })
}

// choice is, by item, the option that an end has taken, -1 for none.
func (m mixture) choice(end int) []int {
	list := make([]int, len(m)-1)
	for i := len(list); i > 0; i-- {
		s := m[i][end]
		list[i-1], end = s.taken, s.from
	}
	return list
}
