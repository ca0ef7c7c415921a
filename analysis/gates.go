package analysis

import (
	"fmt"
	"strings"

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
		g.Actual = strings.TrimSuffix(fmt.Sprintf("%.1f", has.Value), ".0")
	}
	if has.Derived {
		g.Note = "at least, derived from dates"
	}
	return g
}

// degrees in rising order, each with the words by which rosters name it.
var degrees = []struct {
	id    string
	words []string
}{
	{"none", []string{"none", "school", "abitur", "a-level", "a level", "high school", "secondary", "vocational", "apprentice", "ausbildung", "diploma of", "associate", "no degree"}},
	{"bachelor", []string{"bachelor", "bsc", "b.sc", "ba", "b.a", "beng", "b.eng", "b.tech", "btech", "bba", "undergraduate", "first degree", "fh diplom", "licence"}},
	{"master", []string{"master", "msc", "m.sc", "ma", "m.a", "meng", "m.eng", "mba", "m.tech", "mtech", "postgraduate", "diplom", "magister"}},
	{"doctorate", []string{"doctor", "phd", "ph.d", "dphil", "dr."}},
}

// degreeOf ranks an education as written: the highest degree named, -1 when no
// word is known.
func degreeOf(text string) int {
	text = " " + strings.ToLower(text) + " "
	best := -1
	for rank, d := range degrees {
		for _, word := range d.words {
			if containsWord(text, word) {
				best = rank
			}
		}
	}
	return best
}

// containsWord finds a word at its beginning; words of up to three letters must
// stand alone ("ba" is not in "basic").
func containsWord(text, word string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return false
		}
		at += from
		end := at + len(word)
		starts := !letter(text[at-1])
		if starts && (len(word) > 3 || !letter(text[end])) {
			return true
		}
		from = end
	}
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 0x80 }

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
