package analysis

import (
	"cmp"
	"fmt"
	"slices"

	"capgap/ingest"
	"capgap/reference"
)

const (
	actingFit   = 0.75 // fit from which somebody can act for a while
	actingSoon  = 3    // months that are "in 90 days"
	maxActors   = 3
	maxInterims = 50 // seats looked at
)

// interims says who could look after each critical seat, or each seat where none
// is marked as critical: tomorrow, within 90 days, for good.
//
// Acting asks less than holding: a fit of actingFit and must-haves one level
// lower; gates do not count. Whoever could act tomorrow is proposed for one seat
// at most: as many seats as possible get somebody (match), earlier seats first.
func (m *measured) interims() []Interim {
	if !m.canSearch() {
		return nil
	}
	seats := m.seatsToCover()
	rules := m.model.Rules
	rules.ReadyFit, rules.MustHaveSlack = actingFit, rules.MustHaveSlack+1
	acting := make([]map[int]float64, len(m.roles))
	list := make([]Interim, len(seats))
	edges := make([]choice, len(seats))
	for i, s := range seats {
		role := m.seats[s].role
		if acting[role] == nil {
			acting[role] = map[int]float64{}
		}
		list[i], edges[i].own = m.interim(s, func(person int) float64 {
			months, known := acting[role][person]
			if !known {
				months = m.monthsToAct(person, role, &rules)
				acting[role][person] = months
			}
			return months
		})
	}
	proposed := match(edges, len(m.data.People))
	for i := range list {
		if p := proposed.person[i]; p >= 0 {
			list[i].Proposed = m.personName(p)
		}
	}
	m.addConflicts(list, seats, edges, &proposed)
	return list
}

// seatsToCover are the critical seats, or all where none is marked.
func (m *measured) seatsToCover() []int {
	var critical, all []int
	for s := range m.seats {
		all = append(all, s)
		if m.importance(s) > 0 {
			critical = append(critical, s)
		}
	}
	if critical == nil {
		critical = all
	}
	return critical[:min(len(critical), maxInterims)]
}

// monthsToAct is how long a person needs until they could act, -1 for never.
func (m *measured) monthsToAct(person, role int, rules *reference.Rules) float64 {
	var c climb
	a := c.judge(m.demands(nil, person, role), false, 0, rules)
	if a.band < 0 || a.band > 0 && a.months == 0 { // not assessed, or a must-have is not rated
		return -1
	}
	return a.months
}

// interim lists the candidates of a seat by when they could act; tomorrow is all
// who could act then, best first.
func (m *measured) interim(s int, monthsToAct func(int) float64) (out Interim, tomorrow []int) {
	seat := &m.seats[s]
	out = Interim{Seat: seat.id, SeatLabel: seat.label, Critical: m.importance(s) > 0, Vacant: seat.incumbent < 0}
	var soon, ready []int
	for p := range m.candidates(s) {
		switch months := monthsToAct(p); {
		case months == 0:
			tomorrow = append(tomorrow, p)
		case months > 0 && months <= actingSoon:
			soon = append(soon, p)
		}
		if m.isReady(p, seat.role) {
			ready = append(ready, p)
		}
	}
	fit := func(p int) float64 { return m.ready(p, seat.role).fit }
	for _, people := range [][]int{tomorrow, soon, ready} {
		slices.SortStableFunc(people, func(p, q int) int { return cmp.Or(cmp.Compare(fit(q), fit(p)), m.rank[p]-m.rank[q]) })
	}
	for _, l := range []struct {
		people []int
		to     *[]Actor
	}{{tomorrow, &out.Tomorrow}, {soon, &out.Soon}, {ready, &out.ForGood}} {
		for _, p := range l.people[:min(len(l.people), maxActors)] {
			*l.to = append(*l.to, m.actor(p, seat.role, monthsToAct(p)))
		}
	}
	return out, tomorrow
}

func (m *measured) actor(person, role int, months float64) Actor {
	p := &m.data.People[person]
	a := Actor{ID: p.ID, Name: m.personName(person), Fit: m.ready(person, role).fit, Months: max(0, months)}
	for i, d := range m.demands(nil, person, role) {
		if d.mustHave && d.level < float64(d.required) {
			a.Lacks = append(a.Lacks, m.competencies[m.roles[role].required[i].competency].Name)
		}
	}
	if s := m.seatOf[person]; s >= 0 {
		a.Holds = m.seats[s].label
	}
	switch {
	case p.RiskOfLoss == ingest.High:
		a.Risk = "at high risk of loss"
	case p.Retires != 0 && (p.Retires <= m.options.AsOf || m.options.AsOf.YearsUntil(p.Retires) <= 1):
		a.Risk = "retires " + DateInWords(p.Retires.String())
	}
	return a
}

// addConflicts names what is wrong with the first choice for each seat, and with
// whoever is proposed for it.
func (m *measured) addConflicts(list []Interim, seats []int, edges []choice, proposed *matching) {
	first := map[int][]string{}
	for i := range list {
		if len(edges[i].own) > 0 {
			p := edges[i].own[0]
			first[p] = append(first[p], list[i].SeatLabel)
		}
	}
	for i := range list {
		in := &list[i]
		if len(in.Tomorrow) == 0 {
			in.Conflicts = append(in.Conflicts, "nobody could act tomorrow")
			continue
		}
		best := in.Tomorrow[0]
		if labels := first[edges[i].own[0]]; len(labels) > 1 {
			in.Conflicts = append(in.Conflicts, fmt.Sprintf("%s would be the first choice for %s at once", best.Name, enumerate(labels, 4)))
		}
		if proposed.person[i] < 0 {
			in.Conflicts = append(in.Conflicts, "everybody who could act is needed elsewhere")
			continue
		}
		best = m.actor(proposed.person[i], m.seats[seats[i]].role, 0)
		if len(best.Lacks) > 0 {
			in.Conflicts = append(in.Conflicts, fmt.Sprintf("%s is below the requirement in %s", best.Name, enumerate(best.Lacks, 4)))
		}
		if best.Risk != "" {
			in.Conflicts = append(in.Conflicts, best.Name+" may be gone: "+best.Risk)
		}
		if best.Holds != "" {
			in.Conflicts = append(in.Conflicts, fmt.Sprintf("%s holds %s", best.Name, best.Holds))
		}
	}
}
