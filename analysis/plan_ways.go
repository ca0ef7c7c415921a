package analysis

import (
	"cmp"
	"math"
	"slices"
)

// to is the cheapest way of a person to a role, worked out once.
func (w *ways) to(person, role int) *way {
	if w.known[role] == nil {
		w.known[role] = map[int]*way{}
	}
	if w.known[role][person] == nil {
		w.known[role][person] = w.find(person, role)
	}
	return w.known[role][person]
}

// find chooses the raises: must-haves to R−slack at least, then whatever brings
// fit to the limit at the least cost.
func (w *ways) find(person, role int) *way {
	demands := w.demands(nil, person, role)
	items, which := w.items(demands, role)
	need := w.missing(demands)
	m := mix(items, need, w.greedy(person, role))
	out := &way{}
	end := m.cheapest(need)
	if end < 0 {
		panic("plan: raising everything to the level required is not enough")
	}
	for i, taken := range m.choice(end) {
		if taken < 0 {
			continue
		}
		c, from := w.roles[role].required[which[i]].competency, demands[which[i]].level
		to := w.lowest(demands[which[i]]) + taken
		out.raises = append(out.raises, planned{person, -1, c, from, to})
		out.cost += w.price(c, from, to)
	}
	return out
}

// greedy is what the shortest path to ready costs, which takes the best next step
// each time: no way needs to cost more.
func (p *planner) greedy(person, role int) int64 {
	var sum int64
	for _, r := range p.assess(person, role).steps {
		sum += p.price(p.roles[role].required[r.requirement].competency, r.from, r.to)
	}
	return sum
}

// missing is how much Σ w·min(1, L/R) lacks to the fit that is ready.
func (p *planner) missing(demands []demand) float64 {
	var got, rated float64
	for _, d := range demands {
		if d.level >= 0 {
			rated += float64(d.weight)
			got += float64(d.weight) * math.Min(1, d.level/float64(d.required))
		}
	}
	return math.Max(0, p.model.Rules.ReadyFit*rated-got)
}

// lowest is the lowest level worth raising to: the next one, or for a must-have
// the one that it may not be short of.
func (p *planner) lowest(d demand) int {
	next := int(d.level+rounding) + 1
	if d.mustHave {
		return max(next, d.required-p.model.Rules.MustHaveSlack)
	}
	return next
}

// items are the competencies that can be raised, each with an option a level;
// which are the requirements they belong to.
func (p *planner) items(demands []demand, role int) (items []item, which []int) {
	for i, d := range demands {
		if d.level < 0 || d.level >= float64(d.required) {
			continue
		}
		it := item{must: d.mustHave && d.level < float64(d.required-p.model.Rules.MustHaveSlack)}
		for to := p.lowest(d); to <= d.required; to++ {
			gain := float64(d.weight) * (float64(to) - d.level) / float64(d.required)
			it.options = append(it.options, option{p.price(p.roles[role].required[i].competency, d.level, to), gain})
		}
		items, which = append(items, it), append(which, i)
	}
	return items, which
}

// bound is a cost that no way of the person to the role stays below; ok is false
// where raises alone cannot make them ready: too few ratings, a gate that is not
// passed, a must-have that nobody rated.
//
// Somebody who retires soon is not developed either.
//
// It takes what must be raised and then, in order of gain for cost, parts of any
// step, as if steps could be taken in any order and in part.
func (w *ways) bound(person, role int) (sum int64, ok bool) {
	if failed, _ := w.barriers(person, role); failed {
		return 0, false
	}
	if w.retiresSoon(person) && !w.isReady(person, role) {
		return 0, false
	}
	demands := w.demands(nil, person, role)
	if !fitOf(demands, w.model.Rules.MinCompleteness).Assessed {
		return 0, false
	}
	need := w.missing(demands)
	var steps []option
	for i, d := range demands {
		if d.mustHave && d.level < 0 {
			return 0, false
		}
		must := float64(d.required - w.model.Rules.MustHaveSlack)
		for level := d.level; d.level >= 0 && level < float64(d.required); {
			next := int(level+rounding) + 1
			step := option{w.price(w.roles[role].required[i].competency, level, next), float64(d.weight) * (float64(next) - level) / float64(d.required)}
			if d.mustHave && level < must {
				sum, need = sum+step.cost, need-step.gain
			} else {
				steps = append(steps, step)
			}
			level = float64(next)
		}
	}
	return sum + leastFor(steps, need), true
}

// leastFor is the least that parts of steps cost which add up to need, rounded
// down.
func leastFor(steps []option, need float64) int64 {
	slices.SortFunc(steps, func(a, b option) int { return cmp.Compare(float64(a.cost)*b.gain, float64(b.cost)*a.gain) })
	sum := 0.0
	for _, s := range steps {
		if need <= rounding {
			break
		}
		part := math.Min(1, need/s.gain)
		sum += part * float64(s.cost)
		need -= part * s.gain
	}
	return int64(math.Floor(sum * (1 - rounding)))
}
