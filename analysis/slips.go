package analysis

import (
	"slices"

	"capgap/ingest"
)

// maxErrors is the most rating errors looked for at once.
const maxErrors = 3

// wrong is one counted rating that is one level off.
type wrong struct{ person, competency int }

// slip is what some rating errors of one person do: the roles, a bit each, that
// the person is no longer ready for.
type slip struct {
	lost  uint64
	cells []wrong
}

// slips are the sets of exactly n ratings of a person that, each one level too
// high, cost the person a set of roles, one example for each such set of roles.
// All sets are tried.
func (m *measured) slips(person, n int) []slip {
	x := m.examine(person)
	found := map[uint64]bool{}
	var list []slip
	var try func(from int, cells []int)
	try = func(from int, cells []int) {
		if len(cells) == n {
			if lost := x.lost(cells); lost != 0 && !found[lost] {
				found[lost] = true
				list = append(list, slip{lost, x.wrongs(cells)})
			}
			return
		}
		for c := from; c < len(x.cells); c++ {
			try(c+1, append(cells, c))
		}
	}
	if len(x.roles) > 0 {
		try(0, make([]int, 0, n))
	}
	return list
}

// examination is what a person who is ready loses with each rating that is one
// level too high.
type examination struct {
	person int
	roles  []int       // that the person is ready for
	spare  []float64   // by role, by how much Σ w·min(1, L/R) is above the limit
	cells  []int       // competencies that one of the roles asks for
	loss   [][]float64 // by cell and role, what goes from the sum
	fatal  []uint64    // by cell, the roles whose must-have falls below the bar
}

func (m *measured) examine(person int) *examination {
	x := &examination{person: person}
	index := map[int]int{}
	for role := range m.roles {
		if m.readiness[role] == nil || !m.isReady(person, role) {
			continue
		}
		k := len(x.roles)
		x.roles, x.spare = append(x.roles, role), append(x.spare, 0)
		demands := m.demands(nil, person, role)
		x.spare[k] = m.surplus(demands)
		for i, d := range demands {
			if d.level <= 0 {
				continue
			}
			c := m.roles[role].required[i].competency
			at, met := index[c]
			if !met {
				at = len(x.cells)
				index[c] = at
				x.cells, x.fatal, x.loss = append(x.cells, c), append(x.fatal, 0), append(x.loss, make([]float64, len(m.roles)))
			}
			down := max(0, d.level-1)
			x.loss[at][k] = d.worth(d.level) - d.worth(down)
			if d.mustHave && down < float64(d.required-m.model.Rules.MustHaveSlack) {
				x.fatal[at] |= 1 << role
			}
		}
	}
	return x
}

// lost are the roles that go when some cells are one level too high.
func (x *examination) lost(cells []int) uint64 {
	var lost uint64
	for k, role := range x.roles {
		left := x.spare[k]
		for _, c := range cells {
			left -= x.loss[c][k]
			lost |= x.fatal[c] & (1 << role)
		}
		if left < -rounding {
			lost |= 1 << role
		}
	}
	return lost
}

func (x *examination) wrongs(cells []int) []wrong {
	list := make([]wrong, len(cells))
	for i, c := range cells {
		list[i] = wrong{x.person, x.cells[c]}
	}
	return list
}

// worth is w·min(1, L/R).
func (d demand) worth(level float64) float64 {
	return float64(d.weight) * min(1, level/float64(d.required))
}

// surplus is by how much Σ w·min(1, L/R) over the rated is above what ready asks;
// negative when it is below.
func (m *measured) surplus(demands []demand) float64 {
	sum := 0.0
	for _, d := range demands {
		if d.level >= 0 {
			sum += d.worth(d.level) - m.model.Rules.ReadyFit*float64(d.weight)
		}
	}
	return sum
}

// fewestToRise is the fewest ratings of a person that have to be one level too low
// for them to be ready for a role in truth; ok is false when maxErrors are not
// enough, or when something else than ratings keeps them out.
//
// Must-haves below the bar have to be among them; for fit the largest gains are
// the fewest. So the number is exact.
func (m *measured) fewestToRise(person, role int) (list []wrong, ok bool) {
	if failed, _ := m.barriers(person, role); failed {
		return nil, false
	}
	demands := m.demands(nil, person, role)
	if !fitOf(demands, m.model.Rules.MinCompleteness).Assessed {
		return nil, false
	}
	type gain struct {
		competency int
		amount     float64
	}
	var gains []gain
	missing := -m.surplus(demands)
	for i, d := range demands {
		bar := -1.0
		if d.mustHave {
			bar = float64(d.required - m.model.Rules.MustHaveSlack)
		}
		up := min(ingest.MaxLevel, d.level+1)
		g := gain{m.roles[role].required[i].competency, d.worth(up) - d.worth(max(0, d.level))}
		switch {
		case d.mustHave && (d.level < 0 || up < bar):
			return nil, false
		case d.level < 0:
		case d.level < bar:
			list = append(list, wrong{person, g.competency})
			missing -= g.amount
		default:
			gains = append(gains, g)
		}
	}
	slices.SortStableFunc(gains, func(a, b gain) int {
		if a.amount > b.amount {
			return -1
		}
		return 1
	})
	for _, g := range gains {
		if missing <= rounding || g.amount <= rounding || len(list) > maxErrors {
			break
		}
		list = append(list, wrong{person, g.competency})
		missing -= g.amount
	}
	return list, missing <= rounding && len(list) <= maxErrors
}
