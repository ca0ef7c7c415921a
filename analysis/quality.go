package analysis

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"capgap/ingest"
)

// Response below lowResponse carries a warning, below indicative it is marked
// as no more than an indication.
const (
	lowResponse = 0.80
	indicative  = 0.50
)

// scope counts what was reviewed.
func (o *organisation) scope(m *measured) Scope {
	s := Scope{People: len(o.data.People), Seats: len(o.seats), Competencies: len(o.competencies)}
	for _, seat := range o.seats {
		if seat.incumbent < 0 {
			s.Vacant++
		}
	}
	for p := range o.data.People {
		before := s.Ratings
		for c := range o.competencies {
			if !m.level(p, c).Rated() {
				continue
			}
			s.Ratings++
			if m.raters[p*m.width+c] == ingest.Self {
				s.SelfOnly++
			}
		}
		if s.Ratings > before {
			s.Rated++
		}
	}
	s.Response = countShare(s.Rated, s.People)
	for _, c := range m.units[0].Cells {
		if c.Required > 0 {
			s.Required++
		}
	}
	return s
}

func selfOnly(s *Scope) Figure { return countShare(s.SelfOnly, s.Ratings) }

func (o *organisation) quality(m *measured) Quality {
	scope := o.scope(m)
	q := Quality{
		ByCode:   problemKinds(o.data.Problems),
		Titles:   o.titlesWithoutModel(),
		SelfOnly: selfOnly(&scope),
	}
	for i := range m.units {
		q.Units = append(q.Units, response(&m.units[i]))
	}
	for _, u := range o.data.Unmatched {
		q.Unmatched = append(q.Unmatched, Unknown{u.Skill, u.Ratings, u.First.String(), u.Nearest})
	}
	return q
}

func response(u *Unit) Response {
	r := Response{Unit: u.Name, Rate: countShare(u.Rated, u.People)}
	if !r.Rate.Known {
		return r
	}
	switch {
	case r.Rate.Value < indicative:
		r.Grade = "indicative"
	case r.Rate.Value < lowResponse:
		r.Grade = "low"
	}
	return r
}

// actionRank is the order in which people want to hear of problems: what stops
// the review, what was repaired, what was left out, what looks odd.
var actionRank = map[ingest.Action]int{ingest.Stop: 0, ingest.Repair: 1, ingest.Quarantine: 2, ingest.Warn: 3}

// problemKinds counts problems by action and code, the most frequent of an
// action first.
func problemKinds(problems []ingest.Problem) []ProblemKind {
	index := map[string]int{}
	var kinds []ProblemKind
	for _, p := range problems {
		key := string(p.Action) + p.Code
		at, ok := index[key]
		if !ok {
			at = len(kinds)
			index[key] = at
			kinds = append(kinds, ProblemKind{Code: p.Code, Action: string(p.Action), First: p.At.String(), Text: p.Message, Cure: p.Cure})
		}
		kinds[at].N++
	}
	sort.SliceStable(kinds, func(i, j int) bool {
		a, b := actionRank[ingest.Action(kinds[i].Action)], actionRank[ingest.Action(kinds[j].Action)]
		if a != b {
			return a < b
		}
		return kinds[i].N > kinds[j].N
	})
	return kinds
}

// titlesWithoutModel lists the job titles that are no seats, the most frequent
// first, with the nearest titles of the model where one comes close.
func (o *organisation) titlesWithoutModel() []Unknown {
	index := map[string]int{}
	var list []Unknown
	for p := range o.data.People {
		text := o.data.People[p].Title
		if t := o.title(text); t.role >= 0 || t.settled {
			continue
		}
		at, ok := index[text]
		if !ok {
			at = len(list)
			index[text] = at
			list = append(list, Unknown{Text: text, First: o.data.Place(o.data.People[p].Row).String(), Nearest: o.model.FindRole(text).Nearest})
		}
		list[at].N++
	}
	slices.SortFunc(list, func(a, b Unknown) int { return cmp.Or(b.N-a.N, strings.Compare(a.Text, b.Text)) })
	return list
}

// people fills the matrix of people and competencies.
func (o *organisation) people(m *measured) []Person {
	list := make([]Person, len(o.data.People))
	places, records := o.data.Places(), o.records()
	for p := range list {
		list[p] = m.describePerson(p)
		list[p].Cells = m.packCells(p, places)
		list[p].Record = &records[p]
	}
	for u := 1; u < len(o.groups); u++ {
		for _, p := range o.groups[u].people {
			list[p].Units = append(list[p].Units, u)
		}
	}
	return list
}

func (m *measured) describePerson(p int) Person {
	from := &m.data.People[p]
	out := Person{
		ID: from.ID, Name: m.personName(p), Title: from.Title, Unit: m.placeOf(p).home(),
		Levels: make(Levels, m.width), Self: make(Levels, m.width), From: m.data.Place(from.Row).Short(),
	}
	sources := make([]byte, m.width)
	for c := range sources {
		out.Levels[c], out.Self[c], sources[c] = -1, -1, '-'
		if level := m.level(p, c); level.Rated() {
			out.Levels[c], sources[c] = level.Value(), "spmt"[m.raters[p*m.width+c]]
		} else if m.notApplicable(p, c) {
			sources[c] = 'x'
		}
		if level := m.said(p, c, ingest.Self); level.Rated() {
			out.Self[c] = level.Value()
		}
	}
	out.Sources = string(sources)
	if s := m.seatOf[p]; s >= 0 {
		fit := fitOf(m.demands(nil, p, m.seats[s].role), m.model.Rules.MinCompleteness)
		out.Role, out.Fit = m.roles[m.seats[s].role].ID, &fit
	}
	return out
}

// said is what one rater said, whichever counts.
func (m *measured) said(p, c int, rater ingest.Rater) ingest.Level {
	if m.column[c] < 0 {
		return ingest.NotRated
	}
	return m.data.Ratings.At(p, m.column[c], rater)
}

func (m *measured) notApplicable(p, c int) bool {
	for _, rater := range ingest.Raters {
		if m.said(p, c, rater) == ingest.NotApplicable {
			return true
		}
	}
	return false
}

// notices are what a reader must know beside the figures.
func notices(r *Review, m *measured) []Notice {
	var list []Notice
	say := func(code, about, format string, args ...any) {
		list = append(list, Notice{code, about, fmt.Sprintf(format, args...)})
	}
	if r.Scope.Seats == 0 {
		say("no-seats", "", "No job title in the roster has a role model, so nothing is required of anybody.")
	}
	for _, u := range r.Quality.Units {
		if u.Grade != "" {
			say("response-"+u.Grade, u.Unit, "%s: ratings of %.0f of %s; its figures are %s.", u.Unit, u.Rate.Num, Counted(int(u.Rate.Of), "person"), map[string]string{"low": "to be read with care", "indicative": "no more than an indication"}[u.Grade])
		}
	}
	list = append(list, seatNotices(r.Seats)...)
	if lost := m.lostNominations(); len(lost) > 0 {
		say("nomination-lost", "", "Nominations that meet no seat of another person and do not count: %s.", enumerate(lost, 8))
	}
	for _, u := range r.Quality.Unmatched {
		say("skill-unknown", "", "%q is no competency of the model: %s not used.", u.Text, Counted(u.N, "rating"))
	}
	if r.Scope.Seats > maxSearched {
		say("many-seats", "", "With more than %d seats no plan, no pairs of losses, no cascades and no fragility are worked out: review parts of the organisation by themselves for these.", maxSearched)
	}
	if sideways := m.sidewaysGain(); sideways > 0 {
		say("sideways", "bench.net", "Counting moves between seats of the same role, %s more would have somebody ready; each such move opens another seat.", Counted(sideways, "seat"))
	}
	return list
}

// seatNotices are the notices about seats, one for each kind.
func seatNotices(seats []Seat) []Notice {
	var nobody, holders, unlisted []string
	shown, all := 0, 0
	for _, s := range seats {
		if s.Unassessed > 0 && s.Unassessed == s.Candidates {
			nobody = append(nobody, s.Label)
		}
		if s.Incumbent != nil && !s.Incumbent.Fit.Assessed {
			holders = append(holders, fmt.Sprintf("%s (%s, %d of %d)", s.Label, s.Incumbent.Name, s.Incumbent.Fit.Rated, s.Incumbent.Fit.Required))
		}
		if s.Listed < s.Candidates {
			unlisted = append(unlisted, s.Label)
			shown, all = shown+s.Listed, all+s.Candidates
		}
	}
	var list []Notice
	for _, n := range []struct {
		code   string
		labels []string
		text   string
	}{
		{"nobody-assessed", nobody, "No candidate has enough ratings to be assessed for "},
		{"holder-not-assessed", holders, "Holders rated in too few requirements to be assessed: "},
		{"candidates-not-listed", unlisted, fmt.Sprintf("Only the best candidates are listed, %s of %s, for ", Thousands(float64(shown)), Thousands(float64(all)))},
	} {
		if len(n.labels) > 0 {
			list = append(list, Notice{n.code, "", n.text + enumerate(n.labels, 8) + "."})
		}
	}
	return list
}

// lostNominations are nominations for nothing that has a seat, or for the own one.
func (m *measured) lostNominations() []string {
	var list []string
	for _, n := range m.nominations {
		if len(n.seats) == 0 || len(n.seats) == 1 && m.seats[n.seats[0]].incumbent == n.person {
			list = append(list, fmt.Sprintf("“%s” (%s, %s)", n.text, m.personName(n.person), m.data.Place(m.data.People[n.person].Row).Short()))
		}
	}
	return list
}

// sidewaysGain counts the seats that only a holder of the same role could take.
func (m *measured) sidewaysGain() int {
	n := 0
	for s := range m.seats {
		if m.fields[s].bands[0] > 0 && m.net.edges[s].size() == 0 {
			n++
		}
	}
	return n
}
