package disclosure

// This is an exact solver for small systems over whole numbers. It is at least as
// strong as linear programming: whatever fractions cannot reach, whole numbers
// cannot either.

// span is the whole numbers that an unknown may still be.
type span struct{ low, high int }

// sum says that some unknowns together lie within a span; with a gap, that they
// are nothing at all or at least the gap.
type sum struct {
	of []int
	span
	gap int
}

// system is everything that an attacker knows of his unknowns.
type system struct {
	unknown []span
	truth   []int    // where a search begins, since the truth is one of the solutions
	sums    []sum    //
	above   [][2]int // the first unknown is at least the second
	holds   func(values []int) bool
}

// The outcomes of a search.
type outcome int

const (
	impossible outcome = iota
	possible
	unresolved // too many steps
)

// can reports whether some unknowns can add up to n. It searches all solutions,
// those that depart least from the truth first: of them at most maxSteps.
func (s *system) can(of []int, n int) outcome {
	try := *s
	try.unknown = append([]span{}, s.unknown...)
	try.sums = append(s.sums[:len(s.sums):len(s.sums)], sum{of: of, span: span{n, n}})
	order := append([]int{}, of...)
	first := map[int]bool{}
	for _, v := range of {
		first[v] = true
	}
	for v := range s.unknown {
		if !first[v] {
			order = append(order, v)
		}
	}
	if !try.narrow(try.unknown) {
		return impossible
	}
	for _, departures := range []int{1, 2, 3, many} {
		steps := maxSteps
		if try.search(try.unknown, order, departures, &steps) == possible {
			return possible
		}
		if departures == many && steps >= 0 {
			return impossible
		}
	}
	return unresolved
}

const maxSteps = 800

func (s *system) search(of []span, order []int, departures int, steps *int) outcome {
	*steps--
	if *steps < 0 {
		return unresolved
	}
	if !s.narrow(of) {
		return impossible
	}
	for len(order) > 0 && of[order[0]].low == of[order[0]].high {
		order = order[1:]
	}
	if len(order) == 0 {
		return s.check(of)
	}
	for i, n := range nearest(of[order[0]], s.truth[order[0]]) {
		if i == 1 {
			departures--
		}
		if departures < 0 || *steps < 0 {
			break
		}
		next := append([]span{}, of...)
		next[order[0]] = span{n, n}
		if s.search(next, order[1:], departures, steps) == possible {
			return possible
		}
	}
	return impossible
}

func (s *system) check(of []span) outcome {
	values := make([]int, len(of))
	for i := range of {
		values[i] = of[i].low
	}
	if s.holds == nil || s.holds(values) {
		return possible
	}
	return impossible
}

// nearest lists a span, what is near n first.
func nearest(s span, n int) []int {
	n = min(max(n, s.low), s.high)
	list := []int{n}
	for by := 1; n-by >= s.low || n+by <= s.high; by++ {
		if n+by <= s.high {
			list = append(list, n+by)
		}
		if n-by >= s.low {
			list = append(list, n-by)
		}
	}
	return list
}

// narrow draws every conclusion from single sums, until there is none any more.
// It reports false when something is impossible.
func (s *system) narrow(of []span) bool {
	for changed := true; changed; {
		changed = false
		for _, pair := range s.above {
			a, b := &of[pair[0]], &of[pair[1]]
			if a.low < b.low {
				a.low, changed = b.low, true
			}
			if b.high > a.high {
				b.high, changed = a.high, true
			}
			if a.low > a.high || b.low > b.high {
				return false
			}
		}
		for i := range s.sums {
			more, ok := s.sums[i].narrow(of)
			if !ok {
				return false
			}
			changed = changed || more
		}
	}
	return true
}

func (s *sum) narrow(of []span) (changed, ok bool) {
	low, high := 0, 0
	for _, v := range s.of {
		low, high = low+of[v].low, high+of[v].high
	}
	want := s.span
	if s.gap > 0 {
		switch {
		case high < s.gap:
			want.high = 0
		case low > 0:
			want.low = max(want.low, s.gap)
		}
	}
	if low > want.high || high < want.low {
		return false, false
	}
	for _, v := range s.of {
		u := &of[v]
		if n := want.low - (high - u.high); n > u.low {
			u.low, changed = n, true
		}
		if n := want.high - (low - u.low); n < u.high {
			u.high, changed = n, true
		}
		if u.low > u.high {
			return changed, false
		}
		if changed { // low and high are old; the next round goes on
			return true, true
		}
	}
	return false, true
}

func total(of []int, values []int) (n int) {
	for _, v := range of {
		n += values[v]
	}
	return n
}
