package analysis

import (
	"fmt"
	"math"
	"sort"
)

// gaps lists every red cell: what the organisation as a whole lacks, then what
// its units lack, each with the largest weight × shortfall first.
func (o *organisation) gaps(m *measured) []Gap {
	var list []Gap
	holders := m.holdersAnywhere()
	for u := range m.units {
		unit := &m.units[u]
		for c := range unit.Cells {
			if unit.Cells[c].State == Red {
				list = append(list, m.gap(unit, &m.groups[u], c, holders[c]))
			}
		}
	}
	sort.SliceStable(list, func(i, j int) bool {
		whole, other := list[i].Unit == unitKinds[0], list[j].Unit == unitKinds[0]
		if whole != other {
			return whole
		}
		return list[i].Score > list[j].Score
	})
	return list
}

func (m *measured) gap(unit *Unit, g *group, competency int, elsewhere []int) Gap {
	cell := &unit.Cells[competency]
	gap := Gap{
		Unit: unit.ID, UnitName: unit.Name,
		Competency: m.competencies[competency].ID, Name: m.competencies[competency].Name,
		Required: cell.Required, Best: cell.Best, Weight: cell.Weight,
		Shortfall:  float64(cell.Required) - cell.Best,
		RequiredBy: m.requiredBy(g.seats, competency, cell.Required),
	}
	gap.Score = float64(gap.Weight) * gap.Shortfall
	gap.Closers = m.closers(g.people, competency, cell.Required, elsewhere)
	return gap
}

// requiredBy names the seats that ask for the level, at most three.
func (m *measured) requiredBy(seats []int, competency, level int) []string {
	var names []string
	for _, s := range seats {
		for _, q := range m.roles[m.seats[s].role].required {
			if q.competency == competency && q.level == level {
				names = append(names, m.seats[s].label)
			}
		}
	}
	if more := len(names) - maxNames; more > 0 {
		names = append(names[:maxNames], fmt.Sprintf("and %d more", more))
	}
	return names
}

// holdersAnywhere lists, by competency, the people at the highest levels of the
// whole organisation: at most three, for the closers of units.
func (m *measured) holdersAnywhere() [][]int {
	list := make([][]int, len(m.competencies))
	for c := range list {
		list[c] = m.top(m.byID, c)
	}
	return list
}

// top is the people with the highest rated levels, at most three; equals in
// the order given.
func (m *measured) top(people []int, competency int) []int {
	var best []int
	for _, p := range people {
		level := m.level(p, competency)
		if !level.Rated() {
			continue
		}
		at := len(best)
		for at > 0 && m.level(best[at-1], competency) < level {
			at--
		}
		if at >= maxNames {
			continue
		}
		best = append(best, 0)
		copy(best[at+1:], best[at:])
		best[at] = p
		best = best[:min(len(best), maxNames)]
	}
	return best
}

// closers are the people who could close a gap: the nearest of the unit, who can
// be developed, then whoever holds the level elsewhere and could teach or move;
// at most three, of whom one comes from elsewhere if there is somebody.
func (m *measured) closers(people []int, competency, required int, elsewhere []int) []Closer {
	var list, others []Closer
	for _, p := range m.top(people, competency) {
		list = append(list, m.closer(p, competency, required, ""))
	}
	for _, p := range elsewhere {
		if m.level(p, competency).Value() >= float64(required) {
			others = append(others, m.closer(p, competency, required, m.placeOf(p).home()))
		}
	}
	own := min(len(list), maxNames-min(1, len(others)))
	list = append(list[:own], others...)
	return list[:min(len(list), maxNames)]
}

func (m *measured) closer(person, competency, required int, where string) Closer {
	level := m.level(person, competency).Value()
	c := Closer{ID: m.data.People[person].ID, Name: m.personName(person), Level: level, Where: where}
	for next := int(math.Floor(level)) + 1; next <= required; next++ {
		c.Months += m.model.Rules.StepMonths[next-1]
	}
	c.From = m.from(person, competency)
	return c
}
