package analysis

import (
	"fmt"
	"slices"
	"strings"

	"capgap/ingest"
)

// differs says by which steps somebody who is in both quarters becomes what they
// are.
func (w *passage) differs(p pair) (by [steps]bool) {
	was, is := w.was.people[p.was], w.is.people[p.is]
	by[moved] = w.moved(p)
	width := len(w.competencies)
	before, after := w.was.levelsOf(p.was, width), w.is.levelsOf(p.is, width)
	for c := range before {
		if before[c] != after[c] {
			by[ratingStep(before[c], after[c])] = true
		}
	}
	for _, of := range []func(*Record) Span{yearsIT, yearsLeadership} {
		if of(was.Record) != of(is.Record) {
			by[w.yearsStep(p, of)] = true
		}
	}
	if w.was.day != w.is.day && was.Record.Retires != "" {
		by[timePassed] = true
	}
	by[outlook] = was.Record.RiskOfLoss != is.Record.RiskOfLoss || was.Record.Retires != is.Record.Retires || !w.sameNominations(p)
	by[corrected] = by[corrected] || was.Record.Education != is.Record.Education || w.titleStep(p) == corrected
	return by
}

func yearsIT(r *Record) Span         { return r.YearsIT }
func yearsLeadership(r *Record) Span { return r.YearsLeadership }

// moved reports whether somebody has another title or unit, or another position
// to report to, whoever holds it.
func (w *passage) moved(p pair) bool {
	was, is := w.was.people[p.was], w.is.people[p.is]
	return was.Title != is.Title || was.Unit != is.Unit || w.bossOf(0, p.was) != w.bossOf(1, p.is)
}

// bossOf is the post that somebody reports to, -1 for none.
func (w *passage) bossOf(side, person int) int {
	post := w.quarter(side).under[person]
	if post < 0 {
		return -1
	}
	return w.postOf[side][post]
}

func (w *passage) quarter(side int) *quarter { return [2]*quarter{w.was, w.is}[side] }

// nominatedFor lists the posts and roles of somebody's nominations, comparable
// between the quarters.
func (w *passage) nominatedFor(side, person int) []string {
	named := &w.quarter(side).named[person]
	var list []string
	for _, post := range named.posts {
		p := w.posts[w.postOf[side][post]]
		list = append(list, w.postLabel(p))
	}
	for _, role := range named.roles {
		list = append(list, "any "+w.roles[role].Name)
	}
	slices.Sort(list)
	return list
}

func (w *passage) sameNominations(p pair) bool {
	return slices.Equal(w.nominatedFor(0, p.was), w.nominatedFor(1, p.is))
}

// postLabel is the label of a post as it is or, if it was closed, was.
func (w *passage) postLabel(p pair) string {
	if p.is >= 0 {
		return w.is.posts[p.is].label
	}
	return w.was.posts[p.was].label
}

// nowRetiresSoon reports whether a retirement came near by the time that passed.
func (t *telling) nowRetiresSoon(i int) bool {
	p := t.people[i]
	record := t.person(p).Record
	if p.both() {
		record = t.was.people[p.was].Record // the day may be another one as well, which is no matter of time
	}
	day := dayOf(record.Retires)
	return day != 0 && !isSoon(day, t.was.day) && isSoon(day, t.is.day)
}

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

// maxRatings is how many ratings of one person are spelled out.
const maxRatings = 3

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
	list := append(first, rest...)
	if len(list) > maxRatings {
		list = append(list[:maxRatings], fmt.Sprintf("%d more", len(list)-maxRatings))
	}
	return strings.Join(list, "; ")
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
		parts = append(parts, "retirement "+orUnknown(was.Retires)+" → "+orUnknown(is.Retires))
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
		parts = append(parts, "retires "+was.Retires)
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

// rulesChanged lists what is otherwise in the models, role by role, and in the
// rules.
func rulesChanged(previous, review *Review) []Changed {
	list := []Changed{}
	for _, is := range review.Model.Roles {
		if i := slices.IndexFunc(previous.Model.Roles, func(r Role) bool { return r.ID == is.ID }); i < 0 {
			list = append(list, Changed{Name: is.Name, What: "new role"})
		} else if what := roleWords(&previous.Model.Roles[i], &is, review.Model.Competencies); what != "" {
			list = append(list, Changed{Name: is.Name, What: what})
		}
	}
	for _, was := range previous.Model.Roles {
		if !slices.ContainsFunc(review.Model.Roles, func(r Role) bool { return r.ID == was.ID }) {
			list = append(list, Changed{Name: was.Name, What: "no longer a role"})
		}
	}
	for _, is := range review.Parameters {
		for _, was := range previous.Parameters {
			if ruleOf(was) && was.Name == is.Name && was.Value != is.Value {
				list = append(list, Changed{Name: "Rule", What: is.Name + " " + was.Value + " → " + is.Value})
			}
		}
	}
	return list
}

// ruleOf reports whether a parameter belongs to the models.
func ruleOf(p Parameter) bool { return p.From == "model.json" }

// roleWords say how a role's requirements and gates differ, "" where they do not.
func roleWords(was, is *Role, names []Competency) string {
	before := map[string]Requirement{}
	for _, q := range was.Requirements {
		before[q.Competency] = q
	}
	var parts []string
	add := func(competency, what string) {
		name := competency
		if i := slices.IndexFunc(names, func(c Competency) bool { return c.ID == competency }); i >= 0 {
			name = names[i].Name
		}
		parts = append(parts, name+" "+what)
	}
	for _, q := range is.Requirements {
		old, asked := before[q.Competency]
		delete(before, q.Competency)
		switch {
		case !asked:
			add(q.Competency, fmt.Sprintf("now required at %d", q.Level))
		case old.Level != q.Level:
			add(q.Competency, fmt.Sprintf("%d → %d", old.Level, q.Level))
		case old.Weight != q.Weight:
			add(q.Competency, fmt.Sprintf("weight %d → %d", old.Weight, q.Weight))
		}
	}
	for _, q := range was.Requirements {
		if _, gone := before[q.Competency]; gone {
			add(q.Competency, "no longer required")
		}
	}
	if was.Gates != is.Gates {
		parts = append(parts, "gates: "+orNone(is.Gates))
	}
	if len(parts) > maxRatings {
		parts = append(parts[:maxRatings], fmt.Sprintf("%d more", len(parts)-maxRatings))
	}
	return strings.Join(parts, "; ")
}
