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
// thousands. In the last band months only say that they pass the last limit.
type readiness struct {
	fit, months float64
	band        int8 // as in assessment
	known       bool // worked out
}

// room is what ready works in, again and again; each role has its own, so that
// roles can be worked on side by side.
type room struct {
	demands []demand
	climb   climb
}

// ready returns how far person is from a role that has a seat, worked out once.
func (m *measured) ready(person, role int) *readiness {
	at := &m.readiness[role][person]
	if !at.known {
		room := &m.rooms[role]
		room.demands = m.demands(room.demands[:0], person, role)
		failed, wait := m.barriers(person, role)
		room.climb.hurried = true
		a := room.climb.judge(room.demands, failed, wait, &m.model.Rules)
		*at = readiness{a.fit.Fit, a.months, int8(a.band), true}
	}
	return at
}

// assess works out in full how far person is from role.
func (m *measured) assess(person, role int) *assessment {
	failed, wait := m.barriers(person, role)
	a := assess(m.demands(nil, person, role), failed, wait, &m.model.Rules)
	a.gates = m.gates(person, role)
	return a
}

// assess applies the rule of readiness to levels and gates: failed says that a
// gate is not passed, wait is the months that experience gates still ask.
func assess(demands []demand, failed bool, wait float64, rules *reference.Rules) *assessment {
	var c climb
	a := c.judge(demands, failed, wait, rules)
	for i, d := range demands {
		switch {
		case !d.mustHave:
		case d.level < 0:
			a.unrated = append(a.unrated, i)
		case d.level < float64(d.required-rules.MustHaveSlack):
			a.breaches = append(a.breaches, i)
		}
	}
	if a.fit.Assessed {
		a.steps = c.taken()
	}
	return &a
}

// judge works out fit, months and band.
//
// A must-have that nobody rated cannot be shown to be at R−1, and a degree
// cannot be developed in months: both keep a person out of "now" and leave the
// rest of the path as it is.
func (c *climb) judge(demands []demand, failed bool, wait float64, rules *reference.Rules) assessment {
	a := assessment{fit: fitOf(demands, rules.MinCompleteness), band: -1}
	if !a.fit.Assessed {
		return a
	}
	unrated := c.walk(demands, a.fit.Fit, rules)
	a.months = math.Max(c.months(rules.SideBySide), wait)
	a.band = bandOf(a.months, rules.Bands)
	if a.band == 0 && (unrated || failed) {
		a.band = 1
	}
	return a
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

// climb is a person on the shortest path to a role: the levels reached so far,
// and what it took. One climb can be walked many times, which saves memory.
type climb struct {
	demands []demand
	rules   *reference.Rules
	levels  []float64
	rates   []float64 // fit gained a month by the next step, times rated; 0 where none is left
	raises  []raise
	rated   float64 // Σ w over the rated
	fit     float64
	total   float64 // months of all raises together
	hurried bool    // stop where the path is sure to end in the last band
}

// walk raises levels until the rule of readiness holds: must-haves to R−1 first,
// since no path avoids them, then one step at a time the one that gains the most
// fit for its months (ties: the earlier requirement). It reports whether a
// must-have is not rated.
func (c *climb) walk(demands []demand, fit float64, rules *reference.Rules) (unrated bool) {
	c.start(demands, fit, rules)
	for i, d := range demands {
		if !d.mustHave {
			continue
		}
		unrated = unrated || d.level < 0
		for d.level >= 0 && c.levels[i] < float64(d.required-rules.MustHaveSlack) {
			c.step(i)
		}
	}
	for c.fit < rules.ReadyFit-rounding && !(c.hurried && c.isBeyond()) {
		best := c.best()
		if best < 0 {
			break
		}
		c.step(best)
	}
	return unrated
}

// isBeyond reports whether the raises so far take longer than the last limit.
func (c *climb) isBeyond() bool {
	bands := c.rules.Bands
	return c.total > bands[max(0, len(bands)-2)].Months*float64(c.rules.SideBySide)+rounding
}

func (c *climb) start(demands []demand, fit float64, rules *reference.Rules) {
	c.demands, c.rules, c.fit, c.rated, c.total = demands, rules, fit, 0, 0
	c.levels, c.rates, c.raises = c.levels[:0], c.rates[:0], c.raises[:0]
	for i, d := range demands {
		c.levels = append(c.levels, d.level)
		c.raises = append(c.raises, raise{requirement: i, from: d.level})
		c.rates = append(c.rates, 0)
		if d.level >= 0 {
			c.rated += float64(d.weight)
		}
	}
	for i := range demands {
		c.look(i)
	}
}

// next is what raising competency i to its next whole level takes, and what it
// adds to Σ w·min(1, L/R).
func (c *climb) next(i int) (level int, months, worth float64) {
	d := &c.demands[i]
	level = int(c.levels[i]+rounding) + 1
	up := min(float64(level), float64(d.required)) - c.levels[i]
	return level, c.rules.StepMonths[level-1], float64(d.weight) * up / float64(d.required)
}

// look works out the rate of the next step of competency i.
func (c *climb) look(i int) {
	c.rates[i] = 0
	if l := c.levels[i]; l >= 0 && l < float64(c.demands[i].required) {
		_, months, worth := c.next(i)
		c.rates[i] = worth / months
	}
}

func (c *climb) step(i int) {
	level, months, worth := c.next(i)
	gain := worth / c.rated
	c.levels[i] = float64(level)
	c.fit += gain
	c.total += months
	r := &c.raises[i]
	r.to, r.months, r.gain = level, r.months+months, r.gain+gain
	c.look(i)
}

// best is the competency whose next step gains the most fit a month, -1 when
// every rated competency is where the role wants it.
func (c *climb) best() int {
	best, most := -1, 0.0
	for i, rate := range c.rates {
		if rate > most+rounding {
			best, most = i, rate
		}
	}
	return best
}

// months is the time of the path when sideBySide competencies are developed at
// once: max(longest, total ÷ sideBySide).
func (c *climb) months(sideBySide int) float64 {
	longest := 0.0
	for i := range c.raises {
		longest = max(longest, c.raises[i].months)
	}
	return max(longest, c.total/float64(sideBySide))
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
