package disclosure

import (
	"fmt"
	"slices"

	"capgap/analysis"
)

// quarter is one published pack, and the roster that an insider knows beside it.
// Of the full review only the units are used, which are known to whoever knows
// the roster, and how many people are in each; but not how many of them are rated
// in what, nor their levels.
type quarter struct {
	world world
	full  *analysis.Review
	pack  *analysis.Review
	small bool

	before   *analysis.Review // the last pack, where it is not among those attacked
	careless bool             // without complementary suppression, to show that the attack works
}

// path is everybody who was in the same units in the same quarters: the most that
// a roster tells about whom a figure may be.
type path struct {
	units [][]int // by quarter, of Review.Units; nil when not here
	here  []bool
	size  int
}

// attack is what is known of one competency.
type attack struct {
	quarters   []quarter
	competency int
	paths      []path
	levels     []int // that somebody requires, rising
	system     system
}

// newAttack knows the roster and nothing else.
func newAttack(quarters []quarter, competency int) *attack {
	a := &attack{quarters: quarters, competency: competency}
	a.findLevels()
	a.findPaths()
	for p := range a.paths {
		size := a.paths[p].size
		for range 1 + len(a.levels) {
			a.system.unknown = append(a.system.unknown, span{0, size})
		}
		for i := range a.levels {
			a.system.above = append(a.system.above, [2]int{a.at(p, i-1), a.at(p, i)})
		}
	}
	return a
}

func (a *attack) findLevels() {
	for _, q := range a.quarters {
		for _, u := range q.full.Units {
			if r := u.Cells[a.competency].Required; r > 0 && !slices.Contains(a.levels, r) {
				a.levels = append(a.levels, r)
			}
		}
	}
	slices.Sort(a.levels)
}

// at is the unknown of a path: how many hold the competency at a level, or how
// many are rated at all for level -1.
func (a *attack) at(path, level int) int { return path*(1+len(a.levels)) + 1 + level }

func (a *attack) findPaths() {
	people := map[int]*path{}
	var numbers []int
	for q := range a.quarters {
		for i, p := range a.quarters[q].world {
			if people[p.number] == nil {
				people[p.number] = &path{units: make([][]int, len(a.quarters)), here: make([]bool, len(a.quarters))}
				numbers = append(numbers, p.number)
			}
			people[p.number].here[q] = true
			people[p.number].units[q] = a.unitsOf(q, i)
		}
	}
	index := map[string]int{}
	for _, number := range numbers {
		p := people[number]
		key := fmt.Sprint(p.units, p.here)
		at, known := index[key]
		if !known {
			at = len(a.paths)
			index[key] = at
			a.paths = append(a.paths, *p)
			for range 1 + len(a.levels) {
				a.system.truth = append(a.system.truth, 0)
			}
		}
		a.paths[at].size++
		a.addTruth(at, number)
	}
}

func (a *attack) unitsOf(q, person int) []int {
	p := &a.quarters[q].world[person]
	var list []int
	for u, unit := range a.quarters[q].full.Units {
		if u > 0 && unit.Name == map[string]string{"department": p.department, "team": p.team, "location": p.location}[unit.Kind] {
			list = append(list, u)
		}
	}
	return list
}

func (a *attack) addTruth(path, number int) {
	for q := range a.quarters {
		for i := range a.quarters[q].world {
			if p := &a.quarters[q].world[i]; p.number == number {
				level := p.levels[a.competency]
				if level >= 0 {
					a.system.truth[a.at(path, -1)]++
				}
				for l, required := range a.levels {
					if level >= required {
						a.system.truth[a.at(path, l)]++
					}
				}
				return // levels of those who stay are the same in all quarters
			}
		}
	}
}

// of is the unknowns of a unit's people in a quarter: unit 0 is everybody.
func (a *attack) of(q, unit, level int) []int {
	var list []int
	for p := range a.paths {
		if a.paths[p].here[q] && (unit == 0 || slices.Contains(a.paths[p].units[q], unit)) {
			list = append(list, a.at(p, level))
		}
	}
	return list
}

// read adds everything that the packs say.
func (a *attack) read() {
	for q := range a.quarters {
		for u := range a.quarters[q].full.Units {
			if cell := a.published(q, u); cell != nil && cell.Required > 0 {
				a.readCell(q, u, cell)
			}
		}
		if !a.quarters[q].careless {
			a.readClasses(q)
			a.system.holds = a.replay
		}
	}
}

// published is the cell of a unit, nil when the unit is hidden.
func (a *attack) published(q, unit int) *analysis.Cell {
	if u := a.quarters[q].published(unit); u != nil {
		return &u.Cells[a.competency]
	}
	return nil
}

// published is a unit as the pack shows it, nil when it does not.
func (q *quarter) published(unit int) *analysis.Unit {
	full := &q.full.Units[unit]
	for i := range q.pack.Units {
		if u := &q.pack.Units[i]; u.Kind == full.Kind && (u.Name == full.Name || unit == 0) {
			return u
		}
	}
	return nil
}

const many = 1 << 20

func (a *attack) readCell(q, unit int, cell *analysis.Cell) {
	level := slices.Index(a.levels, cell.Required)
	rated := func(s span) { a.know(sum{of: a.of(q, unit, -1), span: s}) }
	holders := func(s span) { a.know(sum{of: a.of(q, unit, level), span: s}) }
	switch {
	case cell.Rated > 0: // of a careless pack alone
		rated(span{cell.Rated, cell.Rated})
		holders(span{cell.Holders, cell.Holders})
	case cell.State == analysis.Grey:
		rated(span{0, 0})
	case cell.Instead == secret && unit == 0:
		rated(span{0, least - 1})
	case cell.Instead == secret && a.quarters[q].full.Units[unit].People >= coded:
		rated(span{1, many})
	case cell.Instead == secret:
	case cell.Instead == two:
		rated(span{least, many})
		holders(span{2, many})
	case cell.Instead == underTwo:
		rated(span{least, many})
		holders(span{0, 1})
	case cell.Instead == one:
		rated(span{coded, many})
		holders(span{1, 1})
	case cell.Instead == none:
		rated(span{coded, many})
		holders(span{0, 0})
	}
}

func (a *attack) know(s sum) { a.system.sums = append(a.system.sums, s) }

// readClasses knows the rule: what the cells told leave together is nobody or
// five people.
func (a *attack) readClasses(q int) {
	index := map[string]int{}
	var classes []sum
	for p := range a.paths {
		if !a.paths[p].here[q] {
			continue
		}
		var told []int
		for _, u := range a.paths[p].units[q] {
			if cell := a.published(q, u); cell != nil && cell.Instead != secret && cell.Required > 0 {
				told = append(told, u)
			}
		}
		key := fmt.Sprint(told)
		at, known := index[key]
		if !known {
			at = len(classes)
			index[key] = at
			classes = append(classes, sum{span: span{0, many}, gap: least})
		}
		classes[at].of = append(classes[at].of, a.at(p, -1))
	}
	if org := a.published(q, 0); org == nil || org.Instead == secret || org.Required == 0 {
		return
	}
	a.system.sums = append(a.system.sums, classes...)
}

// replay asks the program itself: would it have published the same of these
// numbers?
func (a *attack) replay(values []int) bool {
	for q := range a.quarters {
		if !a.replayQuarter(q, values) {
			return false
		}
	}
	return true
}

func (a *attack) replayQuarter(q int, values []int) bool {
	from := &a.quarters[q]
	n := len(from.full.Units)
	fake := &analysis.Review{Model: analysis.Model{Competencies: make([]analysis.Competency, 1)}, Units: make([]analysis.Unit, n)}
	count := func(of []int) (n int) {
		for _, v := range of {
			n += values[v]
		}
		return n
	}
	d := &draft{from: fake, out: &analysis.Review{}, small: from.small, shown: make([]bool, n)}
	people := make([]int, n)
	for u := range fake.Units {
		full := &from.full.Units[u]
		cell := analysis.Cell{Required: full.Cells[a.competency].Required, Rated: count(a.of(q, u, -1))}
		if cell.Required > 0 {
			cell.Holders = count(a.of(q, u, slices.Index(a.levels, cell.Required)))
		}
		fake.Units[u] = analysis.Unit{Kind: full.Kind, Name: full.Name, People: full.People, Cells: []analysis.Cell{cell}}
		d.shown[u] = a.published(q, u) != nil
		people[u] = full.People
	}
	d.rank = smallestFirst(a.hiddenBefore(q), people)
	d.census.units = fake.Units
	for p := range a.paths {
		if a.paths[p].here[q] {
			d.census.crowds = append(d.census.crowds, crowd{units: a.paths[p].units[q], people: a.paths[p].size, in: []int{values[a.at(p, -1)]}})
		}
	}
	told := d.tellCells()
	for u := range fake.Units {
		if was := a.published(q, u); was != nil {
			if now := d.cells(u, told)[0]; now.State != was.State || now.Instead != was.Instead {
				return false
			}
		}
	}
	return true
}

// hiddenBefore is, by unit, whether the pack before hid it for its own sake.
func (a *attack) hiddenBefore(q int) []bool {
	last := a.quarters[q].before
	if q > 0 {
		last = a.quarters[q-1].pack
	}
	before := make([]bool, len(a.quarters[q].full.Units))
	for u, unit := range a.quarters[q].full.Units {
		before[u] = slices.ContainsFunc(lastHidden(last), func(h analysis.HiddenUnit) bool {
			return h.Kind == unit.Kind && h.Name == unit.Name && !h.Held
		})
	}
	return before
}

// grey reports whether everybody of a unit belongs to units in which nobody is
// rated, as their cells say.
func (a *attack) grey(q, unit int) bool {
	for p := range a.paths {
		if a.paths[p].here[q] && (unit == 0 || slices.Contains(a.paths[p].units[q], unit)) && !a.greyPath(q, p) {
			return false
		}
	}
	return true
}

func (a *attack) greyPath(q, path int) bool {
	return slices.ContainsFunc(a.paths[path].units[q], func(u int) bool {
		cell := a.published(q, u)
		return cell != nil && cell.State == analysis.Grey && cell.Required > 0
	})
}
