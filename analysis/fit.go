package analysis

import (
	"math"
	"slices"
)

// demand is what a role asks of one competency, and what a person shows of it.
// Level is negative where nobody rated the person.
type demand struct {
	required int
	weight   int
	mustHave bool
	level    float64
}

// fitOf measures levels against requirements: section 3 of the definitions.
//
//	fit          = Σ w·min(1, L/R) / Σ w     over the rated
//	completeness = Σ w over rated / Σ w over required
//	gap index    = Σ w·max(0, R−L) / Σ w·R   over the rated
//
// All three are 0 when nothing is rated.
func fitOf(demands []demand, minCompleteness float64) Fit {
	var all, rated, got, gap, most float64
	f := Fit{Required: len(demands)}
	for _, d := range demands {
		w, r := float64(d.weight), float64(d.required)
		all += w
		if d.level < 0 {
			continue
		}
		f.Rated++
		if d.level >= r {
			f.Met++
		}
		rated += w
		got += w * math.Min(1, d.level/r)
		gap += w * math.Max(0, r-d.level)
		most += w * r
	}
	if rated > 0 {
		f.Fit, f.GapIndex = got/rated, gap/most
	}
	if all > 0 {
		f.Completeness = rated / all
	}
	f.Assessed = rated > 0 && f.Completeness >= minCompleteness-rounding
	return f
}

// rounding forgives the last bits of floating point where a figure meets its
// limit exactly: nine tenths must count as 0.90.
const rounding = 1e-9

// demands lays a person's levels beside a role's requirements, in list if it is
// large enough.
func (m *measured) demands(list []demand, person, role int) []demand {
	list = slices.Grow(list, len(m.roles[role].required))
	for _, q := range m.roles[role].required {
		d := demand{q.level, q.weight, q.mustHave, -1}
		if level := m.level(person, q.competency); level.Rated() {
			d.level = level.Value()
		}
		list = append(list, d)
	}
	return list
}

func levelsOf(demands []demand) Levels {
	list := make(Levels, len(demands))
	for i, d := range demands {
		list[i] = d.level
	}
	return list
}
