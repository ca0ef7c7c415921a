package reference

import (
	"cmp"
	"math"
	"slices"
)

// derive fills in what every role requires. The rules stand in the package
// comment; their constants in Rules.
func (m *Model) derive() {
	for i := range m.Roles {
		r := &m.Roles[i]
		r.Requirements = m.requirements(r, m.tracesOf(r.Document))
	}
}

// tracesOf lists, by competency, the statements of a document that name it.
func (m *Model) tracesOf(document string) map[string][]Trace {
	levels := map[string]int{}
	for _, c := range m.Cues {
		levels[c.Cue] = c.Level
	}
	kinds := map[string]string{}
	for _, s := range m.Sections {
		kinds[s.Document+"/"+s.Section] = s.Kind
	}
	traces := map[string][]Trace{}
	for _, s := range m.Statements {
		item, ok := parseItem(s.Item)
		if !ok || item.document != document || s.Competency == "" {
			continue
		}
		points := m.Rules.Points[kinds[item.document+"/"+item.section]]
		traces[s.Competency] = append(traces[s.Competency],
			Trace{s.Item, s.Cue, s.Gist, s.Reason, levels[s.Cue], points})
	}
	return traces
}

// requirements turns traces into requirements, in the order of the catalogue.
// A competency that only statements without points name is not required.
func (m *Model) requirements(role *Role, traces map[string][]Trace) []Requirement {
	most := 0
	for _, t := range traces {
		most = max(most, quarters(t))
	}
	var required []Requirement
	for _, c := range m.Competencies {
		t := traces[c.ID]
		total := quarters(t)
		if total == 0 {
			continue
		}
		slices.SortFunc(t, highestFirst)
		asked := supportedLevel(t, m.Rules.support)
		weight := weightOf(total, most, m.Rules.MaxWeight)
		required = append(required, Requirement{
			Competency: c.ID,
			Level:      min(asked, role.Ceiling),
			Asked:      asked,
			Weight:     weight,
			MustHave:   weight >= m.Rules.MustHaveWeight,
			Points:     float64(total) / 4,
			Traces:     t,
		})
	}
	return required
}

// supportedLevel is the highest level for which enough statements speak: those
// that ask for it or for more hold the share of all points. Counted in quarters,
// so that a third of three points is one point and not a hair more.
func supportedLevel(traces []Trace, s share) int {
	total := quarters(traces)
	for level := 5; level > 1; level-- {
		if quartersFrom(traces, level)*s.den >= total*s.num {
			return level
		}
	}
	return 1
}

// weightOf is ⌈most weight · √(points ÷ most points)⌉: the lowest weight w for
// which w² · most points ≥ (most weight)² · points.
func weightOf(points, mostPoints, mostWeight int) int {
	w := 1
	for w*w*mostPoints < mostWeight*mostWeight*points {
		w++
	}
	return w
}

// Support is how many of the requirement's points statements give that ask for
// this level or more.
func (r Requirement) Support(level int) float64 {
	return float64(quartersFrom(r.Traces, level)) / 4
}

func quarters(traces []Trace) int { return quartersFrom(traces, 0) }

// quartersFrom adds up the points of the traces at or above a level. Points are
// multiples of a quarter.
func quartersFrom(traces []Trace, level int) int {
	sum := 0
	for _, t := range traces {
		if t.Level >= level {
			sum += int(math.Round(4 * t.Points))
		}
	}
	return sum
}

// highestFirst orders traces by level, points and place in the document.
func highestFirst(a, b Trace) int {
	x, _ := parseItem(a.Item)
	y, _ := parseItem(b.Item)
	return cmp.Or(cmp.Compare(b.Level, a.Level), cmp.Compare(b.Points, a.Points),
		cmp.Compare(x.section, y.section), cmp.Compare(x.n, y.n))
}

// Months is how long it takes to get from one level up to another; 0 when there
// is nothing to climb.
func (r Rules) Months(from, to int) float64 {
	sum := 0.0
	for level := from; level < to; level++ {
		sum += r.StepMonths[level]
	}
	return sum
}
