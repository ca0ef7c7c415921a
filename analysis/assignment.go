package analysis

// cost is what a move or a raise costs, compared from its first part on: an
// earlier part outweighs any later one.
type cost [5]int64

func (c cost) plus(d cost) cost {
	for i := range c {
		c[i] += d[i]
	}
	return c
}

func (c cost) minus(d cost) cost {
	for i := range c {
		c[i] -= d[i]
	}
	return c
}

func (c cost) less(d cost) bool {
	for i := range c {
		if c[i] != d[i] {
			return c[i] < d[i]
		}
	}
	return false
}

// offer is a person who could take a seat, at a cost.
type offer struct {
	person int // in an assignment people are numbered in order of id (organisation.rank)
	cost   cost
}

// assignment gives seats to people at the least cost for its size. It starts
// with no seat taken and grows by one seat at a time.
//
// Growing takes the cheapest augmenting path (successive shortest paths; Jewell
// 1958, Busacker and Gowen 1960), so that after every step the cost is the least
// of all assignments of that size, and each step costs at least as much as the
// one before. Costs of all five parts add up and compare like numbers, which is
// all that the proof needs. Ties go to the earlier seat, then to the person who
// comes first by id.
type assignment struct {
	offers [][]offer // by seat
	person []int     // by seat, -1 when nobody has it
	seat   []int     // by person, -1 when the person has none
	paid   []cost    // by seat, of the person who has it
	gone   []bool    // by person, whom no seat may be given
	size   int
	total  cost

	// One search: by person, the cheapest path to them.
	reached []bool
	dist    []cost
	via     []int // seat that reaches the person
	queued  []bool
}

func newAssignment(offers [][]offer, people int) *assignment {
	return &assignment{
		offers: offers, person: fill(len(offers)), seat: fill(people), paid: make([]cost, len(offers)), gone: make([]bool, people),
		reached: make([]bool, people), dist: make([]cost, people), via: make([]int, people), queued: make([]bool, people),
	}
}

// give puts a person into a seat at no cost, before anything grows. What is given
// so must be the cheapest for its size, as it is where no cost is negative.
func (a *assignment) give(s, person int) {
	a.person[s], a.seat[person] = person, s
	a.size++
}

// grow gives one more seat to somebody, moving others along where that is
// cheaper. It returns false when no more seats can be taken.
func (a *assignment) grow() bool {
	a.search()
	end := -1
	for p, s := range a.seat {
		if s < 0 && a.reached[p] && (end < 0 || a.dist[p].less(a.dist[end])) {
			end = p
		}
	}
	if end < 0 {
		return false
	}
	a.total = a.total.plus(a.dist[end])
	a.size++
	for p := end; p >= 0; {
		s := a.via[p]
		next := a.person[s]
		a.person[s], a.seat[p], a.paid[s] = p, s, a.costOf(s, p)
		p = next
	}
	return true
}

// search finds the cheapest path from any free seat to every person. There are
// no cycles of negative cost, since the assignment is the cheapest of its size.
func (a *assignment) search() {
	for p := range a.reached {
		a.reached[p], a.queued[p] = false, false
	}
	var queue []int
	relax := func(s int, before cost) {
		for _, o := range a.offers[s] {
			d := before.plus(o.cost)
			if o.person == a.person[s] || a.gone[o.person] || a.reached[o.person] && !d.less(a.dist[o.person]) {
				continue
			}
			a.reached[o.person], a.dist[o.person], a.via[o.person] = true, d, s
			if a.seat[o.person] >= 0 && !a.queued[o.person] {
				a.queued[o.person] = true
				queue = append(queue, o.person)
			}
		}
	}
	for s := range a.offers {
		if a.person[s] < 0 {
			relax(s, cost{})
		}
	}
	for len(queue) > 0 {
		p := queue[0]
		queue = queue[1:]
		a.queued[p] = false
		s := a.seat[p]
		relax(s, a.dist[p].minus(a.paid[s]))
	}
}

func (a *assignment) costOf(s, person int) cost {
	for _, o := range a.offers[s] {
		if o.person == person {
			return o.cost
		}
	}
	panic("assignment: a person took a seat that was not offered")
}
