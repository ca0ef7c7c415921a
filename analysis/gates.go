package analysis

import (
	"fmt"
	"math"
	"strings"

	"capgap/ingest"
)

// The states of a gate. A missing datum is unknown: shown, not failed.
const (
	passed  = "passed"
	failed  = "failed"
	unknown = "unknown"
)

// gates judges the conditions of a role beside competencies, and says how many
// months the experience gates still ask.
func (o *organisation) gates(person, role int) (list []Gate, months float64) {
	p, r := &o.data.People[person], &o.roles[role]
	for _, g := range []struct {
		name string
		asks float64
		has  ingest.Years
	}{
		{"years in IT", r.Experience.ITFrom, p.YearsIT},
		{"years in leadership", r.Experience.LeadershipFrom, p.YearsLeadership},
	} {
		if g.asks == 0 {
			continue
		}
		gate := yearsGate(g.name, g.asks, g.has)
		if gate.State == failed {
			months = math.Max(months, (g.asks-g.has.Value)*12)
		}
		list = append(list, gate)
	}
	if r.Education.Minimum != "" && r.Education.Minimum != "none" {
		list = append(list, educationGate(r.Education.Minimum, p.Education))
	}
	return list, months
}

// yearsGate compares years with the lower bound of a role. Years derived from a
// hire date are a lower bound themselves: they can pass a gate, not fail it.
func yearsGate(name string, asks float64, has ingest.Years) Gate {
	g := Gate{Name: name, Asked: fmt.Sprintf("at least %g", asks), Actual: "unknown", State: unknown}
	if !has.Known {
		return g
	}
	g.Actual = fmt.Sprintf("%.1f", has.Value)
	g.Actual = strings.TrimSuffix(g.Actual, ".0")
	switch {
	case has.Value >= asks-rounding:
		g.State = passed
	case !has.Derived:
		g.State = failed
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

func educationGate(asks, has string) Gate {
	g := Gate{Name: "education", Asked: "at least " + asks, Actual: has, State: unknown}
	if has == "" {
		g.Actual = "unknown"
		return g
	}
	held, needed := degreeOf(has), degreeOf(asks)
	switch {
	case held < 0:
		g.Note = "not recognised as a degree"
	case held >= needed:
		g.State = passed
	default:
		g.State = failed
	}
	return g
}
