package analysis

import (
	"fmt"
	"slices"
	"strings"

	"capgap/ingest"
)

// retireYears is how near a retirement puts a seat at risk.
const retireYears = 2

// describeSeats puts the seats into the Review, the top of the hierarchy first.
func (m *measured) describeSeats() []Seat {
	shared := m.sharedStrength()
	list := make([]Seat, len(m.seats))
	for s := range m.seats {
		list[s] = m.describeSeat(s)
		list[s].Shared = shared[s]
	}
	return list
}

func (m *measured) describeSeat(s int) Seat {
	seat, f := &m.seats[s], &m.fields[s]
	at := m.placeOf(int(seat.node))
	title, id, _ := m.describeNode(int(seat.node))
	out := Seat{
		ID: id, Label: seat.label, Title: title,
		Role: m.roles[seat.role].ID, RoleName: m.roles[seat.role].Name,
		Department: at.department, Team: at.team, Location: at.location,
		Vacant: seat.incumbent < 0, Listed: len(m.listed(s)),
		Bands: slices.Clone(f.bands), Unassessed: f.unassessed, Candidates: f.all(),
		NoOne:     f.inSight() == 0 && f.unassessed == 0, // whom nobody assessed may be one
		CouldTake: m.net.edges[s].size(), Short: m.net.person[s] < 0,
	}
	if p := m.net.person[s]; p >= 0 {
		out.FilledBy = m.personName(p)
	}
	if out.Vacant {
		v := &m.data.Vacancies[int(seat.node)-len(m.data.People)]
		out.Critical, out.From = v.Critical, m.data.Place(v.Row).Short()
	} else {
		p := &m.data.People[seat.incumbent]
		out.Critical, out.From = p.Critical, m.data.Place(p.Row).Short()
		out.Incumbent = m.holder(seat)
	}
	out.Risk = m.risk(&out, seat)
	out.AtRisk = out.Risk != ""
	return out
}

func (m *measured) holder(seat *seat) *Holder {
	p := &m.data.People[seat.incumbent]
	demands := m.demands(nil, seat.incumbent, seat.role)
	gates := m.gates(seat.incumbent, seat.role)
	fit := fitOf(demands, m.model.Rules.MinCompleteness)
	return &Holder{
		ID: p.ID, Name: m.personName(seat.incumbent), Fit: fit,
		SeatCoverage: countShare(fit.Met, fit.Rated),
		Gates:        gates, Levels: levelsOf(demands),
		RiskOfLoss: p.RiskOfLoss.String(), Retires: p.Retires.String(),
	}
}

// risk says why a seat is at risk, "" when it is not.
func (m *measured) risk(out *Seat, seat *seat) string {
	var why []string
	if out.NoOne {
		why = append(why, "no successor in sight")
	}
	if seat.incumbent >= 0 {
		p := &m.data.People[seat.incumbent]
		if p.RiskOfLoss == ingest.High {
			why = append(why, "holder at high risk of loss")
		}
		if m.retiresSoon(seat.incumbent) {
			why = append(why, "holder retires "+DateInWords(p.Retires.String()))
		}
	}
	return strings.Join(why, "; ")
}

// retiresSoon reports whether a person retires within retireYears, or has by now.
func (o *organisation) retiresSoon(person int) bool {
	return isSoon(o.data.People[person].Retires, o.options.AsOf)
}

// isSoon reports whether a day of retirement is near on another day, or past.
func isSoon(day, asOf ingest.Date) bool {
	return day != 0 && (day <= asOf || asOf.YearsUntil(day) <= retireYears)
}

// listed is the candidates of a seat that the Review lists: the best ones, then
// everybody nominated, and whoever takes the seat.
func (m *measured) listed(s int) []int {
	list := make([]int, 0, m.options.Listed)
	for p := range m.candidates(s) {
		if len(list) == m.options.Listed {
			break
		}
		list = append(list, p)
	}
	var more []int
	for p, why := range m.fields[s].why {
		if slices.Contains(why, nominated) && !slices.Contains(list, p) {
			more = append(more, p)
		}
	}
	if p := m.net.person[s]; p >= 0 && !slices.Contains(list, p) && !slices.Contains(more, p) {
		more = append(more, p)
	}
	m.bestFirst(more, m.seats[s].role)
	return append(list, more...)
}

// describeCandidates puts the listed candidates into the Review, seat by seat,
// best first.
func (m *measured) describeCandidates() []Candidate {
	var list []Candidate
	for s := range m.seats {
		for _, p := range m.listed(s) {
			list = append(list, m.describeCandidate(s, p))
		}
	}
	return list
}

func (m *measured) describeCandidate(s, person int) Candidate {
	seat, p := &m.seats[s], &m.data.People[person]
	r := m.assess(person, seat.role)
	c := Candidate{
		Seat: seat.id, SeatLabel: seat.label,
		Person: p.ID, Name: m.personName(person), Title: p.Title,
		Why: m.reasons(s, person), Fit: r.fit, Gates: r.gates, Months: r.months,
		Takes:    m.net.person[s] == person,
		Sideways: m.holdsSameRole(person, seat.role),
		Levels:   levelsOf(m.demands(nil, person, seat.role)),
		From:     m.data.Place(p.Row).Short(),
	}
	if r.band >= 0 {
		c.Band = m.model.Rules.Bands[r.band].ID
	}
	for _, i := range r.breaches {
		c.Breaches = append(c.Breaches, m.breach(person, seat.role, i))
	}
	for _, step := range r.steps {
		c.Path = append(c.Path, m.step(person, seat.role, step))
	}
	for _, i := range r.unrated {
		c.Unrated = append(c.Unrated, m.competencies[m.roles[seat.role].required[i].competency].Name)
	}
	c.PathWords = pathWords(r, &c)
	c.Rule = ruleWords(r)
	return c
}

func (m *measured) breach(person, role, requirement int) Breach {
	q := m.roles[role].required[requirement]
	return Breach{
		Competency: m.competencies[q.competency].ID, Required: q.level,
		Level: m.level(person, q.competency).Value(), From: m.from(person, q.competency),
	}
}

func (m *measured) step(person, role int, r raise) Step {
	c := m.roles[role].required[r.requirement].competency
	return Step{
		Competency: m.competencies[c].ID, Name: m.competencies[c].Name,
		Level: r.from, To: r.to, Months: r.months, Gain: r.gain, From: m.from(person, c),
	}
}

// maxSteps is how many raises are spelled out; Candidate.Path has them all.
const maxSteps = 5

// pathWords says what it takes: "ready now", or the raises, what must be rated
// first, and the gates that still stand in the way.
func pathWords(a *assessment, c *Candidate) string {
	if a.band < 0 {
		return fmt.Sprintf("not assessed: %d of %d requirements rated", a.fit.Rated, a.fit.Required)
	}
	var parts []string
	for i, s := range c.Path {
		if i == maxSteps && len(c.Path) > maxSteps+1 {
			parts = append(parts, fmt.Sprintf("%d more", len(c.Path)-i))
			break
		}
		parts = append(parts, fmt.Sprintf("%s %g → %d", s.Name, s.Level, s.To))
	}
	for _, name := range c.Unrated {
		parts = append(parts, "have "+name+" rated")
	}
	for _, g := range c.Gates {
		if g.State == failed {
			parts = append(parts, fmt.Sprintf("%s: %s, has %s", g.Name, g.Asked, g.Actual))
		}
	}
	if len(parts) == 0 {
		return "ready now"
	}
	return strings.Join(parts, "; ")
}

// ruleWords says by which part of the rule of readiness the band is what it is.
func ruleWords(a *assessment) string {
	if a.band < 0 {
		return fmt.Sprintf("not assessed: only %.0f\u00a0%% of the requirements by weight are rated", 100*a.fit.Completeness)
	}
	var parts []string
	if n := len(a.breaches); n > 0 {
		parts = append(parts, Counted(n, "must-have")+" too low")
	}
	if n := len(a.unrated); n > 0 {
		parts = append(parts, Counted(n, "must-have")+" not rated")
	}
	for _, g := range a.gates {
		if g.State == failed {
			parts = append(parts, g.Name+" not reached")
		}
	}
	if n := len(a.steps); n > 0 {
		parts = append(parts, Counted(n, "competency")+" to raise")
	}
	if len(parts) == 0 {
		return "fit and must-haves reached, no gate failed"
	}
	return strings.Join(parts, ", ")
}
