package analysis

import (
	"fmt"
	"strings"

	"capgap/reference"
)

// ready explains ready:PERSON:SEAT.
func (x *explainer) ready(names string) (*Explanation, error) {
	p, s, err := two(&x.persons, &x.seats, names)
	if err != nil {
		return nil, err
	}
	h, seat := &x.people[p], &x.Seats[s]
	e := &Explanation{
		Figure: "ready:" + h.id + ":" + seat.ID,
		Title:  fmt.Sprintf("How far %s (%s) is from the seat %s", h.name, h.id, seat.Label),
		Notes:  x.leftOut(),
	}
	x.define(e, "ready")
	c := x.candidate(seat, h.id)
	if c == nil {
		x.noCandidate(e, h, seat)
		e.Sources = x.seatCells(seat)
		return e, nil
	}
	role := x.roleByID(seat.Role)
	levels := x.levelsShown(h)
	demands := x.demands(role, &levels)
	e.Value = x.readyWords(c, demands)
	e.Numbers = x.readyNumbers(c, demands)
	e.Tables = []Parts{x.pathParts(role, &levels, demands, c)}
	e.Sources = x.candidacy(c, seat)
	e.Notes = append(e.Notes, peersNote(levels.raters)...)
	return e, nil
}

// candidate is the person among those listed for a seat, nil for others.
func (x *explainer) candidate(seat *Seat, person string) *Candidate {
	for i := range x.Candidates {
		if c := &x.Candidates[i]; c.Seat == seat.ID && c.Person == person {
			return c
		}
	}
	return nil
}

// noCandidate says why somebody has no band for a seat.
func (x *explainer) noCandidate(e *Explanation, h *holder, seat *Seat) {
	switch {
	case seat.Incumbent != nil && seat.Incumbent.ID == h.id:
		e.Value = "holds the seat"
		e.Besides = []string{"fit:" + h.id + ":" + seat.Role}
	case seat.Listed < seat.Candidates:
		e.Value = "not among the candidates listed"
		e.Notes = append(e.Notes, fmt.Sprintf("Of the %s for this seat the best %d are listed.", Counted(seat.Candidates, "candidate"), seat.Listed))
		e.Besides = []string{"fit:" + h.id + ":" + seat.Role}
	default:
		e.Value = "no candidate for it"
		e.Notes = append(e.Notes, "Candidates are people on a career path to the seat, people nominated for it, and direct reports of its holder.")
	}
}

// readyWords is the value of a readiness: band, months, fit, gates, and why the
// person is a candidate.
func (x *explainer) readyWords(c *Candidate, demands []demand) string {
	parts := []string{x.bandName(c.Band)}
	if c.Band != "" {
		parts[0] += ", " + Short(c.Months, 2) + " months"
	}
	parts = append(parts, fitWords(demands, &c.Fit))
	for _, g := range c.Gates {
		parts = append(parts, fmt.Sprintf("%s %s (%s)", g.Name, g.Actual, g.State))
	}
	return strings.Join(append(parts, "candidate by "+strings.Join(c.Why, ", ")), "; ")
}

func (x *explainer) bandName(id string) string {
	for _, b := range x.Model.Bands {
		if b.ID == id {
			return b.Name
		}
	}
	return "not assessed"
}

// readyNumbers is the rule of readiness with the numbers in it.
func (x *explainer) readyNumbers(c *Candidate, demands []demand) []string {
	rules := &x.Model.Rules
	rated, all := weights(demands)
	list := []string{
		fmt.Sprintf("completeness = %d/%d = %s, asked %s: %s", rated, all, Percent(c.Fit.Completeness), Percent(rules.MinCompleteness), yesNo(c.Fit.Assessed)),
		fmt.Sprintf("fit = %s, asked %s: %s", Short(c.Fit.Fit, 4), Short(rules.ReadyFit, 2), yesNo(c.Fit.Fit >= rules.ReadyFit-rounding)),
	}
	for _, b := range c.Breaches {
		name := x.competency(x.position[b.Competency]).Name
		list = append(list, fmt.Sprintf("must-have %s = %s, asked %d: no", name, Short(b.Level, 3), b.Required-rules.MustHaveSlack))
	}
	for _, name := range c.Unrated {
		list = append(list, "must-have "+name+" is not rated: no")
	}
	if len(c.Breaches)+len(c.Unrated) == 0 {
		list = append(list, "every must-have at the level required or "+words(rules.MustHaveSlack)+" below it: yes")
	}
	for _, g := range c.Gates {
		list = append(list, fmt.Sprintf("%s: %s, has %s: %s", g.Name, g.Asked, g.Actual, g.State))
	}
	if c.Band == "" {
		return list
	}
	longest, total := 0.0, 0.0
	for _, s := range c.Path {
		longest, total = max(longest, s.Months), total+s.Months
	}
	text := fmt.Sprintf("months = max(%s, %s ÷ %d) = %s", Short(longest, 2), Short(total, 2), rules.SideBySide, Short(max(longest, total/float64(rules.SideBySide)), 2))
	if c.Months > max(longest, total/float64(rules.SideBySide))+rounding {
		text += fmt.Sprintf(", and %s until the years of experience are reached", Short(c.Months, 2))
	}
	return append(list, text)
}

func yesNo(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

// pathParts is fitParts with what would have to be raised.
func (x *explainer) pathParts(role *Role, s *shown, demands []demand, c *Candidate) Parts {
	t := x.fitParts(role, s, demands)
	t.Heads = append(t.Heads, "raise to", "months")
	for i, q := range role.Requirements {
		to, months := "", ""
		for _, step := range c.Path {
			if step.Competency == q.Competency {
				to, months = fmt.Sprint(step.To), Short(step.Months, 2)
			}
		}
		t.Rows[i].Texts = append(t.Rows[i].Texts, to, months)
	}
	return worstFirst(t, demands)
}

// candidacy are the cells of the roster that make somebody a candidate, and those
// of the gates.
func (x *explainer) candidacy(c *Candidate, seat *Seat) []Source {
	list := x.seatCells(seat)
	add := func(means, read string) { list = appendSource(list, x.rosterCell(c.From, means, c.Person, read)) }
	for _, why := range c.Why {
		switch why {
		case nominated:
			add("successor for", seat.Label)
		case directReport:
			add("manager", seat.ID)
		case reference.EntryPath, reference.LateralPath, reference.SameRole:
			add("job title", c.Title)
		}
	}
	for _, g := range c.Gates {
		add(g.Name, g.Actual)
	}
	return list
}
