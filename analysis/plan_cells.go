package analysis

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// planCells finds the cheapest raises after which enough of the organisation's
// competencies, by weight, have a holder at the level required (coverage), or two
// (depth).
//
// A raise of one competency changes no other, so the competencies are chosen as
// in a knapsack, each at the cost of the one or two people nearest to the level.
// That is exact.
func (p *planner) planCells(out *Plan) []planned {
	unit, holders := &p.units[0], 1
	out.Name, out.Today = "Coverage", unit.Coverage
	if out.Target == "depth" {
		out.Name, out.Today, holders = "Depth", unit.Depth, 2
	}
	out.Method = "the people nearest to the level in each competency, and the cheapest choice of competencies: exact, no cheaper plan exists"
	var items []item
	var ways [][]planned
	var all, got, most float64
	for c := range unit.Cells {
		cell := &unit.Cells[c]
		if cell.State == Grey {
			continue
		}
		w := float64(cell.Weight)
		all += w
		if cell.Holders >= holders {
			got += w
			continue
		}
		if raises := p.nearest(c, cell.Required, holders-cell.Holders); raises != nil {
			items, ways, most = append(items, item{options: []option{{p.priceOf(raises), w}}}), append(ways, raises), most+w
		}
	}
	out.Frontier, out.Result = nil, out.Today
	if all == 0 {
		return nil
	}
	if left := all - got - most; left > rounding {
		out.Limits = "some competencies have too few rated people to be raised"
	}
	m := mix(items, most, math.MaxInt64)
	for _, end := range m.ends() {
		out.Frontier = append(out.Frontier, PlanPoint{share(got+end.gain, all), float64(end.cost) / unitOfCost})
	}
	end := m.cheapest(min(out.Wanted*all-got, most))
	out.Result = share(got+m.ends()[end].gain, all)
	return p.chosen(m.choice(end), ways, out)
}

// nearest are the raises of the n people who take the least to the level, nil
// where fewer are rated below it.
func (p *planner) nearest(competency, required, n int) []planned {
	var list []planned
	for _, person := range p.groups[0].people {
		if level := p.level(person, competency); level.Rated() && level.Value() < float64(required) && !p.retiresSoon(person) {
			list = append(list, planned{person, -1, competency, level.Value(), required})
		}
	}
	if len(list) < n {
		return nil
	}
	slices.SortStableFunc(list, func(a, b planned) int {
		return cmp.Or(cmp.Compare(p.priceOf([]planned{a}), p.priceOf([]planned{b})), p.rank[a.person]-p.rank[b.person])
	})
	return list[:n]
}

func (p *planner) priceOf(raises []planned) (sum int64) {
	for _, r := range raises {
		sum += p.price(r.competency, r.from, r.to)
	}
	return sum
}

// chosen lists the raises of the competencies taken, the cheapest first, and
// names the first.
func (p *planner) chosen(choice []int, ways [][]planned, out *Plan) []planned {
	var taken [][]planned
	for i, option := range choice {
		if option >= 0 {
			taken = append(taken, ways[i])
		}
	}
	slices.SortStableFunc(taken, func(a, b []planned) int { return cmp.Compare(p.priceOf(a), p.priceOf(b)) })
	list := slices.Concat(taken...)
	if len(list) > 0 {
		r := list[0]
		out.First = fmt.Sprintf("Raise %s in %s from %g to %d.", p.personName(r.person), p.competencies[r.competency].Name, r.from, r.to)
	}
	return list
}
