package analysis

import "slices"

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
