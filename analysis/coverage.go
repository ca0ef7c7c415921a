package analysis

import "capgap/ingest"

// maxNames is how many holders of a cell are named.
const maxNames = 3

// cellHolder is the only holder of an amber cell.
type cellHolder struct {
	person, unit, competency int
}

// coverUnits works out every unit and notes the only holder of each amber cell.
func (m *measured) coverUnits() (units []Unit, amber []cellHolder) {
	for u := range m.groups {
		unit, only := m.cover(u)
		for c, person := range only {
			if unit.Cells[c].State == Amber {
				amber = append(amber, cellHolder{person, u, c})
			}
		}
		units = append(units, unit)
	}
	return units, amber
}

// cover works out one unit; only is the last holder met of each competency.
func (m *measured) cover(u int) (unit Unit, only []int) {
	g := &m.groups[u]
	unit = Unit{ID: g.id(), Kind: unitKinds[g.kind], Name: g.name, People: len(g.people), Seats: len(g.seats)}
	unit.Cells = m.required(g.seats)
	only = make([]int, len(unit.Cells))
	for _, p := range g.people {
		rated := false
		for c := range unit.Cells {
			level := m.level(p, c)
			if !level.Rated() {
				continue
			}
			rated = true
			if m.enter(&unit.Cells[c], level, p) {
				only[c] = p
			}
		}
		if rated {
			unit.Rated++
		}
	}
	unit.Coverage, unit.Depth = m.stateCells(u, unit.Cells)
	unit.SeatCoverage = m.seatCoverage(g.seats)
	return unit, only
}

// required starts the cells of a unit: the highest level and weight that any of
// its seats asks of each competency.
func (m *measured) required(seats []int) []Cell {
	cells := make([]Cell, len(m.competencies))
	for i := range cells {
		cells[i].Best = -1
	}
	for _, s := range seats {
		for _, q := range m.roles[m.seats[s].role].required {
			cell := &cells[q.competency]
			cell.Required = max(cell.Required, q.level)
			cell.Weight = max(cell.Weight, q.weight)
		}
	}
	return cells
}

// enter counts one rated person in a cell and reports whether they hold it.
func (m *measured) enter(cell *Cell, level ingest.Level, person int) bool {
	cell.Rated++
	cell.Best = max(cell.Best, level.Value())
	if cell.Required == 0 || level < ingest.WholeLevel(cell.Required) {
		return false
	}
	cell.Holders++
	if cell.Holders <= maxNames {
		cell.Names = append(cell.Names, m.personName(person))
	}
	return true
}

// stateCells colours the cells of a unit and adds them up, by weight, over the
// required competencies in which anybody is rated.
func (m *measured) stateCells(u int, cells []Cell) (coverage, depth Figure) {
	var one, two, all float64
	for i := range cells {
		cell := &cells[i]
		cell.State = stateOf(cell, m.ratedAtAll(u, i, cell))
		if cell.State == Grey {
			continue
		}
		w := float64(cell.Weight)
		all += w
		if cell.Holders >= 1 {
			one += w
		}
		if cell.Holders >= 2 {
			two += w
		}
	}
	return share(one, all), share(two, all)
}

// ratedAtAll reports whether anybody is rated, on whatever evidence: on a
// stricter floor what is not confirmed is not held. It must not turn grey and
// leave the sum, which would flatter those with the least proof.
func (m *measured) ratedAtAll(u, competency int, cell *Cell) bool {
	return cell.Rated > 0 || m.onAll != nil && m.onAll.units[u].Cells[competency].Rated > 0
}

func stateOf(cell *Cell, rated bool) State {
	switch {
	case cell.Required == 0 || !rated:
		return Grey
	case cell.Holders == 0:
		return Red
	case cell.Holders == 1:
		return Amber
	}
	return Green
}

// share is num ÷ of, unknown when there is nothing to divide by. Numerator and
// denominator are kept where they are counts of things; weights are not.
func share(num, of float64) Figure {
	if of == 0 {
		return Figure{Form: Share}
	}
	return Figure{Known: true, Value: num / of, Form: Share}
}

func countShare(num, of int) Figure {
	f := share(float64(num), float64(of))
	f.Num, f.Of = float64(num), float64(of)
	return f
}

// number is a plain count.
func number(n int) Figure { return Figure{Known: true, Value: float64(n), Form: Number} }

// seatCoverage counts the requirements that the seats' own holders meet, of
// those in which they are rated. Meeting one in part does not count.
func (m *measured) seatCoverage(seats []int) Figure {
	met, rated := 0, 0
	for _, s := range seats {
		if m.seats[s].incumbent < 0 {
			continue
		}
		f := fitOf(m.demands(nil, m.seats[s].incumbent, m.seats[s].role), 0)
		met, rated = met+f.Met, rated+f.Rated
	}
	return countShare(met, rated)
}
