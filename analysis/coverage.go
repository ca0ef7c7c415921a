package analysis

import "capgap/ingest"

// maxNames is how many holders of a cell are named.
const maxNames = 3

// thinCell is a cell of a unit that one or two people hold.
type thinCell struct {
	unit, competency int
	holders          [2]int // the second is -1 in an amber cell
}

// coverUnits works out every unit and notes the cells that one or two people hold.
func (m *measured) coverUnits() (units []Unit, thin []thinCell) {
	for u := range m.groups {
		unit, holders := m.cover(u)
		for c := range unit.Cells {
			switch unit.Cells[c].Holders {
			case 1:
				thin = append(thin, thinCell{u, c, [2]int{holders[c][0], -1}})
			case 2:
				thin = append(thin, thinCell{u, c, holders[c]})
			}
		}
		units = append(units, unit)
	}
	compareUnits(units)
	return units, thin
}

// compareUnits gives each unit's seat coverage its interval, and says whether it
// differs from that of the rest of the organisation: only where the two intervals
// do not overlap, since seats and their ratings are few.
func compareUnits(units []Unit) {
	all := &units[0].SeatCoverage
	for i := range units {
		u := &units[i]
		u.Low, u.High = wilson(u.SeatCoverage.Num, u.SeatCoverage.Of)
		rest := countShare(int(all.Num-u.SeatCoverage.Num), int(all.Of-u.SeatCoverage.Of))
		if !u.SeatCoverage.Known || !rest.Known {
			continue
		}
		low, high := wilson(rest.Num, rest.Of)
		switch {
		case u.Low > high:
			u.Standing = "above"
		case u.High < low:
			u.Standing = "below"
		default:
			u.Standing = "not distinguishable"
		}
	}
}

// cover works out one unit; holders are the first two of each competency.
func (m *measured) cover(u int) (unit Unit, holders [][2]int) {
	g := &m.groups[u]
	unit = Unit{ID: g.id(), Kind: unitKinds[g.kind], Name: g.name, People: len(g.people), Seats: len(g.seats)}
	unit.Cells = m.required(g.seats)
	holders = make([][2]int, len(unit.Cells))
	for _, p := range g.people {
		rated := false
		for c := range unit.Cells {
			level := m.level(p, c)
			if !level.Rated() {
				continue
			}
			rated = true
			if m.enter(&unit.Cells[c], level, p) && unit.Cells[c].Holders <= 2 {
				holders[c][unit.Cells[c].Holders-1] = p
			}
		}
		if rated {
			unit.Rated++
		}
	}
	unit.Coverage, unit.Depth = m.stateCells(u, unit.Cells)
	unit.Domains = m.byDomain(unit.Cells)
	unit.SeatCoverage = m.seatCoverage(g.seats)
	return unit, holders
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
