package disclosure

import (
	"slices"

	"capgap/analysis"
)

// chooseUnits decides which units are shown: the organisation, and those that
// leave no small class. What the last pack hid is hidden once more. It looks at
// the roster alone: a choice by who answered would tell who did.
func (d *draft) chooseUnits(last *analysis.Review) {
	n := len(d.from.Units)
	people, before := make([]int, n), make([]bool, n)
	shown := make([]bool, n)
	for i, u := range d.from.Units {
		people[i] = u.People
		shown[i] = i > 0 && u.People >= leastClass && len(d.from.People) > 0
		before[i] = slices.ContainsFunc(lastHidden(last), func(h analysis.HiddenUnit) bool { return h.ID == d.id(i) && !h.Held })
	}
	d.rank = smallestFirst(before, people)
	d.census.protect(shown, tally{func(c *crowd) []int { return []int{c.people} }, []int{leastClass}}, d.rank)
	for i, u := range d.from.Units {
		if i > 0 && (!shown[i] || before[i]) {
			d.out.Pack.Hidden = append(d.out.Pack.Hidden, analysis.HiddenUnit{ID: d.id(i), Kind: u.Kind, Name: d.names[i], Held: shown[i]})
			shown[i] = false
		}
	}
	d.shown = shown
	if n > 0 {
		d.shown[0] = true
	}
}

func lastHidden(last *analysis.Review) []analysis.HiddenUnit {
	if last == nil || last.Pack == nil {
		return nil
	}
	return last.Pack.Hidden
}

// id is the id of a unit under the name that it is shown by.
func (d *draft) id(unit int) string {
	if unit == 0 {
		return d.from.Units[0].ID
	}
	return d.from.Units[unit].Kind + ":" + d.names[unit]
}

// addUnits puts the units shown into the pack, with numbers of people in fives;
// of a kind those that are numbered in place of a name stand last.
func (d *draft) addUnits() {
	told := d.tellCells()
	for _, i := range d.order() {
		u := &d.from.Units[i]
		out := analysis.Unit{
			ID: d.id(i), Kind: u.Kind, Name: d.names[i], People: fives(u.People), Seats: u.Seats,
			Coverage: unsaid(), SeatCoverage: unsaid(), Cells: d.cells(i, told),
		}
		if i == 0 {
			out.People, out.Rated = d.out.Scope.People, d.out.Scope.Rated
			out.Coverage, out.Depth = d.coverage(out.Cells)
		} else {
			out.Depth = shareOf(out.Cells, analysis.Green)
		}
		out.Domains = d.domains(i, out.Cells)
		d.out.Units = append(d.out.Units, out)
	}
}

// order is the units shown.
func (d *draft) order() []int {
	var list []int
	for i := range d.from.Units {
		if d.shown[i] {
			list = append(list, i)
		}
	}
	numbered := func(i int) bool { return d.names[i] != d.from.Units[i].Name }
	slices.SortStableFunc(list, func(i, j int) int {
		switch {
		case d.from.Units[i].Kind != d.from.Units[j].Kind || numbered(i) == numbered(j):
			return 0
		case numbered(j):
			return -1
		}
		return 1
	})
	return list
}
