package analysis

import (
	"fmt"
	"slices"
	"sort"
)

// dependence removes every person in turn (N−1) and lists those whose loss
// breaks something, worst first: a seat that stays empty after the best
// re-filling, competencies that the organisation loses, seats whose only ready
// successor goes, cells of smaller units that turn red.
//
// Filling looks at all seats with their holders in place: a seat can be taken by
// its holder or by a ready candidate, each person takes one seat, and the most
// seats that can be taken at once is a maximum matching. Removing one person
// lowers it by one at most, and by exactly one for the people without whom no
// maximum matching exists.
func (m *measured) dependence() []Dependence {
	filled := match(m.fillEdges(), len(m.data.People))
	essential := filled.essential()
	rows := map[int]*loss{}
	row := func(p int) *loss {
		if rows[p] == nil {
			rows[p] = m.dependenceOf(p)
		}
		return rows[p]
	}
	for p, is := range essential {
		if is {
			row(p).SeatsLost = 1
			row(p).Loses = m.seats[m.seatLost(p, &filled)].label
		}
	}
	for s, people := range m.net.edges {
		if p, ok := people.only(); ok {
			d := row(p)
			d.only++
			if len(d.OnlyReady) < maxCells {
				d.OnlyReady = append(d.OnlyReady, m.seats[s].label)
			}
		}
	}
	for _, cell := range m.thin {
		if cell.holders[1] < 0 {
			m.addCell(row(cell.holders[0]), cell)
		}
	}
	for _, cell := range m.thin {
		for _, p := range cell.holders {
			if d := rows[p]; cell.holders[1] >= 0 && d != nil {
				d.CellsAmber++
			}
		}
	}
	return m.sortDependence(rows)
}

// seatLost is the seat that an essential person leaves behind: their own, or
// the vacant one that they alone could take.
func (m *measured) seatLost(person int, filled *matching) int {
	if s := m.seatOf[person]; s >= 0 {
		return s
	}
	return filled.seat[person]
}

// fillEdges is, by seat, its holder and then whoever could take it now.
func (m *measured) fillEdges() []choice { return m.withHolders(m.net.edges) }

// withHolders puts the holder of each seat before those who could take it.
func (m *measured) withHolders(edges []choice) []choice {
	edges = slices.Clone(edges)
	for s := range edges {
		if holder := m.seats[s].incumbent; holder >= 0 {
			edges[s].own = slices.Insert(slices.Clone(edges[s].own), 0, holder)
		}
	}
	return edges
}

func (m *measured) dependenceOf(person int) *loss {
	p := &m.data.People[person]
	d := &Dependence{
		Person: p.ID, Name: m.personName(person), Title: p.Title,
		Unit: m.placeOf(person).home(), RiskOfLoss: p.RiskOfLoss.String(),
		From: m.data.Place(p.Row).Short(),
	}
	if s := m.seatOf[person]; s >= 0 {
		d.Seat = m.seats[s].label
	}
	return &loss{Dependence: d}
}

// loss is a Dependence while it is put together.
type loss struct {
	*Dependence
	only    int // seats whose only ready successor the person is
	spelled int // cells of units spelled out in UnitCells
	unit    int // of the last of them
}

// maxCells is how many seats and cells of units are spelled out for a person.
const maxCells = 10

func (m *measured) addCell(d *loss, cell thinCell) {
	d.CellsRed++
	name := m.competencies[cell.competency].Name
	switch {
	case cell.unit == 0:
		d.Organised = append(d.Organised, name)
	case d.spelled < maxCells:
		d.spell(cell.unit, m.units[cell.unit].Name, name)
	}
}

// spell names a cell, each unit once as long as its cells follow one another.
func (l *loss) spell(unit int, unitName, competency string) {
	if l.spelled > 0 && unit == l.unit {
		l.UnitCells[len(l.UnitCells)-1] += ", " + competency
	} else {
		l.UnitCells = append(l.UnitCells, unitName+": "+competency)
	}
	l.spelled, l.unit = l.spelled+1, unit
}

func (m *measured) sortDependence(rows map[int]*loss) []Dependence {
	people := make([]int, 0, len(rows))
	for p := range rows {
		people = append(people, p)
	}
	sort.Slice(people, func(i, j int) bool {
		a, b := rows[people[i]], rows[people[j]]
		for _, pair := range [][2]int{
			{a.SeatsLost, b.SeatsLost},
			{len(a.Organised), len(b.Organised)},
			{a.only, b.only},
			{a.CellsRed, b.CellsRed},
		} {
			if pair[0] != pair[1] {
				return pair[0] > pair[1]
			}
		}
		return m.rank[people[i]] < m.rank[people[j]]
	})
	list := make([]Dependence, len(people))
	for i, p := range people {
		list[i] = rows[p].finish()
	}
	return list
}

// finish says how many seats and cells are not spelled out.
func (l *loss) finish() Dependence {
	if more := l.only - len(l.OnlyReady); more > 0 {
		l.OnlyReady = append(l.OnlyReady, fmt.Sprintf("and %d more", more))
	}
	if more := l.CellsRed - len(l.Organised) - l.spelled; more > 0 {
		l.UnitCells = append(l.UnitCells, fmt.Sprintf("and %d more", more))
	}
	return *l.Dependence
}

// CannotLose reports whether the loss leaves a seat empty or takes a competency
// from the organisation as a whole.
func (d *Dependence) CannotLose() bool { return d.SeatsLost > 0 || len(d.Organised) > 0 }
