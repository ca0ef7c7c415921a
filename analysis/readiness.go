package analysis

import (
	"math"
	"sort"

	"capgap/reference"
)

// assessment is how far one person is from one role, in full.
type assessment struct {
	fit      Fit
	gates    []Gate
	breaches []int // indices of requirements: must-haves too low
	unrated  []int // must-haves that nobody rated
	steps    []raise
	months   float64
	band     int // index of the model's bands, -1 when not assessed
}

// raise is one competency on the way to ready.
type raise struct {
	requirement int // index of the role's requirements
	from        float64
	to          int
	months      float64
	gain        float64 // fit gained
}

// readiness is the short form, of which a large organisation keeps hundreds of
// thousands.
type readiness struct {
	fit, months float64
	band        int8 // as in assessment
	known       bool // worked out
}

// ready returns how far person is from role, worked out once.
func (m *measured) ready(person, role int) *readiness {
	at := &m.readiness[person*len(m.roles)+role]
	if !at.known {
		a := m.assess(person, role)
		*at = readiness{a.fit.Fit, a.months, int8(a.band), true}
	}
	return at
}

// assess works out in full how far person is from role.
func (m *measured) assess(person, role int) *assessment {
	gates, wait := m.gates(person, role)
	return assess(m.demands(person, role), gates, wait, &m.model.Rules)
}

// assess applies the rule of readiness to levels and gates; wait is the months
// that experience gates still ask.
//
// A must-have that nobody rated cannot be shown to be at R−1, and a degree
// cannot be developed in months: both keep a person out of "now" and leave the
// rest of the path as it is.
func assess(demands []demand, gates []Gate, wait float64, rules *reference.Rules) *assessment {
	r := &assessment{fit: fitOf(demands, rules.MinCompleteness), gates: gates, band: -1}
	for i, d := range demands {
		switch {
		case !d.mustHave:
		case d.level < 0:
			r.unrated = append(r.unrated, i)
		case d.level < float64(d.required-rules.MustHaveSlack):
			r.breaches = append(r.breaches, i)
		}
	}
	if !r.fit.Assessed {
		return r
	}
	r.steps = shortestPath(demands, rules)
	r.months = math.Max(monthsOf(r.steps, rules.SideBySide), wait)
	r.band = bandOf(r.months, rules.Bands)
	if r.band == 0 && (len(r.unrated) > 0 || anyFailed(gates)) {
		r.band = 1
	}
	return r
}

// isReady reports whether the person could take the role today.
func (r *readiness) isReady() bool { return r.band == 0 }

func anyFailed(gates []Gate) bool {
	for _, g := range gates {
		if g.State == failed {
			return true
		}
	}
	return false
}

// bandOf is the first band that holds the months; the last one holds any.
func bandOf(months float64, bands []reference.Band) int {
	for i, b := range bands {
		if b.Months < 0 || months <= b.Months+rounding {
			return i
		}
	}
	return len(bands) - 1
}

// shortestPath raises levels until the rule of readiness holds: must-haves to
// R−1 first, since no path avoids them, then one step at a time the one that
// gains the most fit for its months (ties: the earlier requirement). Raises come
// back in order of fit gained a month.
func shortestPath(demands []demand, rules *reference.Rules) []raise {
	c := newClimb(demands, rules)
	for i, d := range demands {
		if !d.mustHave || d.level < 0 {
			continue
		}
		for c.levels[i] < float64(d.required-rules.MustHaveSlack) {
			c.step(i)
		}
	}
	for c.fit < rules.ReadyFit-rounding {
		best := c.best()
		if best < 0 {
			break
		}
		c.step(best)
	}
	return c.taken()
}

// climb is a person on the way to a role: the levels reached so far, and what
// it took.
type climb struct {
	demands []demand
	rules   *reference.Rules
	levels  []float64
	raises  []raise
	rated   float64 // Σ w over the rated
	fit     float64
}

func newClimb(demands []demand, rules *reference.Rules) *climb {
	c := &climb{demands: demands, rules: rules, fit: fitOf(demands, 0).Fit}
	c.levels = make([]float64, len(demands))
	c.raises = make([]raise, len(demands))
	for i, d := range demands {
		c.levels[i] = d.level
		c.raises[i] = raise{requirement: i, from: d.level}
		if d.level >= 0 {
			c.rated += float64(d.weight)
		}
	}
	return c
}

// next is what raising competency i to its next whole level takes and gains.
func (c *climb) next(i int) (level int, months, gain float64) {
	d := c.demands[i]
	level = int(math.Floor(c.levels[i]+rounding)) + 1
	up := math.Min(float64(level), float64(d.required)) - c.levels[i]
	return level, c.rules.StepMonths[level-1], float64(d.weight) * up / float64(d.required) / c.rated
}

func (c *climb) step(i int) {
	level, months, gain := c.next(i)
	c.levels[i] = float64(level)
	c.fit += gain
	c.raises[i].to = level
	c.raises[i].months += months
	c.raises[i].gain += gain
}

// best is the competency whose next step gains the most fit a month, -1 when
// every rated competency is where the role wants it.
func (c *climb) best() int {
	best, most := -1, 0.0
	for i, d := range c.demands {
		if d.level < 0 || c.levels[i] >= float64(d.required) {
			continue
		}
		if _, months, gain := c.next(i); gain/months > most+rounding {
			best, most = i, gain/months
		}
	}
	return best
}

// taken lists the competencies that were raised, the most fit a month first.
func (c *climb) taken() []raise {
	var list []raise
	for _, r := range c.raises {
		if r.months > 0 {
			list = append(list, r)
		}
	}
	sort.SliceStable(list, func(i, j int) bool {
		return list[i].gain*list[j].months > list[j].gain*list[i].months+rounding
	})
	return list
}

// monthsOf is the time that raises take when sideBySide competencies are
// developed at once: max(longest, total ÷ sideBySide).
func monthsOf(raises []raise, sideBySide int) float64 {
	longest, total := 0.0, 0.0
	for _, r := range raises {
		longest = math.Max(longest, r.months)
		total += r.months
	}
	return math.Max(longest, total/float64(sideBySide))
}
