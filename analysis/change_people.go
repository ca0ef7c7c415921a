package analysis

import (
	"fmt"
	"slices"
	"strings"

	"capgap/ingest"
)

// changed says what is new about somebody.
func (t *telling) changed(by step, i int) Changed {
	p := t.people[i]
	person := t.person(p)
	return Changed{Person: person.ID, Name: person.Name, What: t.what(by, p)}
}

func (t *telling) what(by step, p pair) string {
	switch by {
	case leavers:
		return "left; was " + t.was.people[p.was].Title
	case joiners:
		return "joined as " + t.is.people[p.is].Title
	case moved:
		return t.moveWords(p)
	case ratedUp, ratedDown, newlyRated, expired:
		return t.ratingWords(by, p)
	case outlook:
		return t.outlookWords(p)
	}
	return t.factWords(by, p)
}

func (t *telling) moveWords(p pair) string {
	was, is := t.was.people[p.was], t.is.people[p.is]
	var parts []string
	if was.Title != is.Title {
		parts = append(parts, was.Title+" → "+is.Title)
	}
	if was.Unit != is.Unit {
		parts = append(parts, orNone(was.Unit)+" → "+orNone(is.Unit))
	}
	if boss := t.bossOf(1, p.is); len(parts) == 0 && boss >= 0 {
		return "now reports to " + t.postLabel(t.posts[boss])
	} else if len(parts) == 0 {
		return "no longer reports to " + t.postLabel(t.posts[t.bossOf(0, p.was)])
	}
	return strings.Join(parts, "; ")
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}

// ratingWords spell out somebody's ratings that a step changes, first those that
// cross what the organisation requires.
func (t *telling) ratingWords(by step, p pair) string {
	width := len(t.competencies)
	before, after := t.was.levelsOf(p.was, width), t.is.levelsOf(p.is, width)
	var first, rest []string
	for c := range before {
		if before[c] == after[c] || ratingStep(before[c], after[c]) != by {
			continue
		}
		text := t.competencies[c].Name + " " + levelsWords(before[c], after[c])
		if t.holds(c, before[c]) != t.holds(c, after[c]) {
			first = append(first, text)
		} else {
			rest = append(rest, text)
		}
	}
	return firstFew(append(first, rest...))
}

func levelsWords(was, is ingest.Level) string {
	switch {
	case !was.Rated():
		return Short(is.Value(), 2)
	case !is.Rated():
		return "was " + Short(was.Value(), 2)
	}
	return Short(was.Value(), 2) + " → " + Short(is.Value(), 2)
}

// holds reports whether a level is what the organisation requires.
func (t *telling) holds(c int, level ingest.Level) bool {
	required := t.review.Units[0].Cells[c].Required
	return required > 0 && level.Rated() && level >= ingest.WholeLevel(required)
}

func (t *telling) outlookWords(p pair) string {
	was, is := t.was.people[p.was].Record, t.is.people[p.is].Record
	var parts []string
	if was.RiskOfLoss != is.RiskOfLoss {
		parts = append(parts, "risk of loss "+orUnknown(was.RiskOfLoss)+" → "+orUnknown(is.RiskOfLoss))
	}
	if was.Retires != is.Retires {
		parts = append(parts, "retirement "+orUnknown(DateInWords(was.Retires))+" → "+orUnknown(DateInWords(is.Retires)))
	}
	before, after := t.nominatedFor(0, p.was), t.nominatedFor(1, p.is)
	for _, seat := range after {
		if !slices.Contains(before, seat) {
			parts = append(parts, "nominated for "+seat)
		}
	}
	for _, seat := range before {
		if !slices.Contains(after, seat) {
			parts = append(parts, "no longer nominated for "+seat)
		}
	}
	return strings.Join(parts, "; ")
}

func orUnknown(text string) string {
	if text == "" {
		return "unknown"
	}
	return text
}

// factWords say what time or a correction changed.
func (t *telling) factWords(by step, p pair) string {
	is := t.is.people[p.is].Record
	was := is
	if p.both() {
		was = t.was.people[p.was].Record
	}
	var parts []string
	for _, y := range []struct {
		name string
		of   func(*Record) Span
	}{{"years in IT", yearsIT}, {"years in leadership", yearsLeadership}} {
		if y.of(was) != y.of(is) && t.yearsStep(p, y.of) == by {
			parts = append(parts, y.name+" "+y.of(was).words()+" → "+y.of(is).words())
		}
	}
	switch {
	case by == timePassed && was.Retires != "":
		parts = append(parts, "retires "+DateInWords(was.Retires))
	case by == corrected && was.Education != is.Education:
		parts = append(parts, "education "+orUnknown(was.Education)+" → "+orUnknown(is.Education))
	}
	if by == corrected && t.titleStep(p) == corrected {
		parts = append(parts, fmt.Sprintf("title read as “%s”, before as “%s”", t.is.titles[p.is], t.was.titles[p.was]))
	}
	return strings.Join(parts, "; ")
}

func (s Span) words() string {
	y := s.years()
	if !y.Known {
		return "unknown"
	}
	return Short(y.Value, 1)
}

// postChanged says of a seat that it was opened or closed.
func (t *telling) postChanged(by step, i int) Changed {
	p := t.posts[i]
	if by == opened {
		return Changed{Person: t.is.posts[p.is].id, Name: t.postLabel(p), What: "seat opened"}
	}
	return Changed{Person: t.was.posts[p.was].id, Name: t.postLabel(p), What: "seat closed"}
}

// maxSpelledOut is how many changes of one person or role are spelled out.
const maxSpelledOut = 3

// firstFew joins the first of a list and counts the rest.
func firstFew(list []string) string {
	if len(list) > maxSpelledOut {
		list = append(list[:maxSpelledOut:maxSpelledOut], fmt.Sprintf("%d more", len(list)-maxSpelledOut))
	}
	return strings.Join(list, "; ")
}
