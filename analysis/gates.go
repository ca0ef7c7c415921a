package analysis

import (
	"fmt"

	"capgap/ingest"
)

// The states of a gate. A missing datum is unknown: shown, not failed.
const (
	passed  = "passed"
	failed  = "failed"
	unknown = "unknown"
)

// yearsAsked are the experience gates of a role with what the person has.
func (o *organisation) yearsAsked(person, role int) [2]struct {
	name string
	asks float64
	has  ingest.Years
} {
	p, e := &o.data.People[person], &o.roles[role].Experience
	return [2]struct {
		name string
		asks float64
		has  ingest.Years
	}{
		{"years in IT", e.ITFrom, p.YearsIT},
		{"years in leadership", e.LeadershipFrom, p.YearsLeadership},
	}
}

// barriers reports whether a gate is failed, and how many months the experience
// gates still ask.
func (o *organisation) barriers(person, role int) (isFailed bool, wait float64) {
	for _, y := range o.yearsAsked(person, role) {
		if yearsState(y.asks, y.has) == failed {
			isFailed = true
			wait = max(wait, (y.asks-y.has.Value)*12)
		}
	}
	return isFailed || o.educationState(person, role) == failed, wait
}

// gates judges the conditions of a role beside competencies, in words.
func (o *organisation) gates(person, role int) []Gate {
	var list []Gate
	for _, y := range o.yearsAsked(person, role) {
		if y.asks > 0 {
			list = append(list, yearsGate(y.name, y.asks, y.has))
		}
	}
	if asks := o.roles[role].Education.Minimum; degreeOf(asks) > 0 {
		list = append(list, educationGate(asks, o.data.People[person].Education, o.educationState(person, role)))
	}
	return list
}

// yearsState compares years with the lower bound of a role. Years derived from a
// hire date are a lower bound themselves: they can pass a gate, not fail it.
func yearsState(asks float64, has ingest.Years) string {
	switch {
	case asks == 0 || has.Known && has.Value >= asks-rounding:
		return passed
	case has.Known && !has.Derived:
		return failed
	}
	return unknown
}

func yearsGate(name string, asks float64, has ingest.Years) Gate {
	g := Gate{Name: name, Asked: fmt.Sprintf("at least %g", asks), Actual: "unknown", State: yearsState(asks, has)}
	if has.Known {
		g.Actual = Short(has.Value, 1)
	}
	if has.Derived {
		g.Note = "at least, derived from dates"
	}
	return g
}

// educationState compares the highest degree named with the role's minimum.
func (o *organisation) educationState(person, role int) string {
	held := o.degrees[o.data.People[person].Education]
	switch {
	case held >= o.roles[role].degree:
		return passed
	case held < 0:
		return unknown
	}
	return failed
}

func educationGate(asks, has, state string) Gate {
	g := Gate{Name: "education", Asked: "at least " + asks, Actual: has, State: state}
	switch {
	case has == "":
		g.Actual = "unknown"
	case state == unknown:
		g.Note = "not recognised as a degree"
	}
	return g
}
