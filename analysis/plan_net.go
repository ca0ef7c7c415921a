package analysis

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// planNet finds the cheapest raises after which enough distinct people are ready.
//
// A person has to be ready for one seat only, so what one is raised in does not
// depend on anybody else: the plan is an assignment of people to seats in which
// each pair costs the person's cheapest way to ready, and the cheapest assignment,
// grown seat by seat, gives the least cost of every size. Both are exact. So no
// cheaper plan exists, and without any one of its raises the target is missed:
// else that would be a cheaper plan.
func (p *planner) planNet(out *Plan) []planned {
	seats := len(p.seats)
	out.Name, out.Today = "Net bench", countShare(p.net.size, seats)
	out.Method = "the cheapest raises of each candidate for each seat, and the cheapest assignment of candidates to seats: both exact, no cheaper plan exists"
	wanted := max(p.net.size, int(math.Ceil(out.Wanted*float64(seats)-rounding)))
	w := ways{planner: p, known: make([]map[int]*way, len(p.roles))}
	a := newAssignment(w.offers(), len(p.data.People))
	var raises []planned
	for a.grow() {
		if a.size < p.net.size {
			continue
		}
		out.Frontier = append(out.Frontier, PlanPoint{countShare(a.size, seats), float64(a.total[0]) / unitOfCost})
		if a.size <= wanted {
			raises = w.raises(a)
		}
		if a.size == p.net.size+1 {
			out.First = p.firstStep(w.raises(a))
		}
	}
	out.Result = countShare(min(a.size, wanted), seats)
	if left := seats - a.size; left > 0 {
		out.Limits = fmt.Sprintf("%s cannot be filled by developing anybody: its candidates have too few ratings, a must-have that nobody rated or a gate they do not pass, or retire within %d years", Counted(left, "seat"), retireYears)
	}
	return raises
}

// firstStep says what the cheapest gain of one seat takes.
func (p *planner) firstStep(raises []planned) string {
	if len(raises) == 0 {
		return ""
	}
	first := raises[0]
	var steps []string
	total := int64(0)
	for _, r := range raises {
		if r.person == first.person {
			steps = append(steps, fmt.Sprintf("%s %g → %d", p.competencies[r.competency].Name, r.from, r.to))
			total += p.price(r.competency, r.from, r.to)
		}
	}
	return fmt.Sprintf("Raise %s for %s: %s.", p.personName(first.person), p.seats[first.seat].label, enumerate(steps, 6))
}

// ways remembers the cheapest way of each person to each role; nil where there is
// none.
type ways struct {
	*planner
	known []map[int]*way
}

// way is the cheapest set of raises that makes a person ready for a role.
type way struct {
	raises []planned
	cost   int64
}

// offers are, by seat, the people who could be made ready and what that costs.
// As many people a role as there are seats are enough: of a cheapest assignment
// that takes a dearer one, at least one of these is free to take the place.
func (w *ways) offers() [][]offer {
	choices := w.choices(func(int, int) bool { return true })
	shared := make([][]offer, len(w.roles))
	list := make([][]offer, len(w.seats))
	for s, seat := range w.seats {
		if shared[seat.role] == nil {
			shared[seat.role] = w.cheapest(choices[s].shared, seat.role)
		}
		list[s] = slices.Concat(w.cheapest(choices[s].own, seat.role), shared[seat.role])
		slices.SortStableFunc(list[s], func(a, b offer) int { return a.person - b.person })
	}
	return list
}

// cheapest are the people who take the least to be ready, at most as many as
// there are seats. The bound of a way is worked out first: most need no more.
func (w *ways) cheapest(people []int, role int) []offer {
	type bounded struct {
		person int
		bound  int64
	}
	var order []bounded
	for _, person := range people {
		if bound, ok := w.bound(person, role); ok {
			order = append(order, bounded{person, bound})
		}
	}
	slices.SortFunc(order, func(a, b bounded) int {
		return cmp.Or(cmp.Compare(a.bound, b.bound), w.rank[a.person]-w.rank[b.person])
	})
	var list []offer
	for _, o := range order {
		if len(list) == len(w.seats) && o.bound > list[len(list)-1].cost[0] {
			break
		}
		list = append(list, offer{w.rank[o.person], cost{w.to(o.person, role).cost}})
		slices.SortStableFunc(list, func(a, b offer) int { return cmp.Compare(a.cost[0], b.cost[0]) })
		list = list[:min(len(list), len(w.seats))]
	}
	return list
}

// raises are what an assignment asks for, the cheapest seat first.
func (w *ways) raises(a *assignment) []planned {
	var seats []int
	for s, person := range a.person {
		if person >= 0 && a.paid[s][0] > 0 {
			seats = append(seats, s)
		}
	}
	slices.SortStableFunc(seats, func(s, t int) int { return cmp.Compare(a.paid[s][0], a.paid[t][0]) })
	var list []planned
	for _, s := range seats {
		for _, r := range w.to(w.byID[a.person[s]], w.seats[s].role).raises {
			r.seat = s
			list = append(list, r)
		}
	}
	return list
}
