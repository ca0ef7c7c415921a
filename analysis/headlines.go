package analysis

import (
	"fmt"
	"slices"
	"strings"

	"capgap/reference"
)

// headlines are the five answers, in the order of every report.
func headlines(r *Review, m *measured) []Headline {
	return []Headline{
		netHeadline(r, m),
		coverageHeadline(r),
		dependenceHeadline(r),
		riskHeadline(r),
		evidenceHeadline(r),
	}
}

func netHeadline(r *Review, m *measured) Headline {
	n, of := m.net.size, len(m.seats)
	h := Headline{
		ID: "bench.net", Title: "Net bench", Value: r.Bench.Measures[0].Value,
		Sentence:   netSentence(n, of),
		Detail:     r.Bench.Shortage,
		Definition: "Seats that distinct people who are ready now could fill at the same time, of all seats whose title has a role model. Holders of a seat of the same role do not count: their move only moves the vacancy.",
	}
	assessed, all := 0, 0
	for _, s := range r.Seats {
		all += s.Candidates
		assessed += s.Candidates - s.Unassessed
	}
	h.RestsOn = fmt.Sprintf("%s of %s pairs of candidate and seat with enough ratings to be assessed", Thousands(float64(assessed)), Thousands(float64(all)))
	return h
}

// netSentence says how many seats could be filled at the same time.
func netSentence(n, seats int) string {
	if n == 0 && seats == 1 {
		return "Nobody is ready to fill the one seat tomorrow."
	}
	by := "distinct ready people"
	if n <= 1 {
		by = "a ready person"
	}
	return fmt.Sprintf("%s could be filled tomorrow by %s.", partOf(n, seats), by)
}

// partOf is "Two of the 5 seats", "None of the 5 seats" or "The one seat".
func partOf(n, seats int) string {
	switch {
	case n == 0 && seats == 1:
		return "Not even the one seat"
	case n == 0:
		return "None of the " + Counted(seats, "seat")
	case seats == 1:
		return "The one seat"
	}
	return fmt.Sprintf("%s of the %s", capital(words(n)), Counted(seats, "seat"))
}

func coverageHeadline(r *Review) Headline {
	unit := &r.Units[0]
	held, twice, seen, required := 0, 0, 0, 0
	for _, c := range unit.Cells {
		if c.Required > 0 {
			required++
		}
		if c.State != Grey {
			seen++
		}
		if c.Holders >= 1 {
			held++
		}
		if c.Holders >= 2 {
			twice++
		}
	}
	h := Headline{
		ID: "coverage.organisation", Title: "Coverage", Value: unit.Coverage,
		Sentence:   fmt.Sprintf("%d of %s in use are held at the level required by somebody, %d by at least two people.", held, Counted(seen, "competency"), twice),
		Definition: "Share, by weight, of the required competencies in which somebody is rated that at least one person holds at the highest level any seat requires. Depth asks for two people.",
		RestsOn:    fmt.Sprintf("%d of %d required competencies with a rating", seen, required),
	}
	if silent := required - seen; silent > 0 {
		h.Sentence += fmt.Sprintf(" Of %d more that are required nobody is rated.", silent)
	}
	if worst := worstCompetencies(r); worst != "" {
		h.Detail = append(h.Detail, "Weakest: "+worst+".")
	}
	if unit.Depth.Known {
		h.Detail = append(h.Detail, "Depth (held by at least two): "+percent(unit.Depth)+".")
	}
	return h
}

// worstCompetencies names the five largest gaps of the organisation.
func worstCompetencies(r *Review) string {
	var list []string
	for _, g := range r.Gaps {
		if g.Unit == r.Units[0].ID && len(list) < 5 {
			list = append(list, fmt.Sprintf("%s (best %g of %d)", g.Name, g.Best, g.Required))
		}
	}
	return enumerate(list, 5)
}

func dependenceHeadline(r *Review) Headline {
	var names []string
	for i := range r.Dependence {
		if r.Dependence[i].CannotLose() {
			names = append(names, r.Dependence[i].Name)
		}
	}
	single := 0
	for _, c := range r.Units[0].Cells {
		if c.State == Amber {
			single++
		}
	}
	h := Headline{
		ID: "dependence.people", Title: "People we cannot lose", Value: number(len(names)),
		Sentence:   lossSentence(len(names), single),
		Definition: "Each person is removed in turn (N−1): those whose loss leaves a seat empty after the best re-filling, or a competency without anybody at the level required in the whole organisation.",
		RestsOn:    fmt.Sprintf("%s, removed one at a time", Counted(r.Scope.People, "person")),
	}
	if len(names) > 0 {
		h.Detail = []string{"First: " + enumerate(names, 6) + "."}
	}
	return h
}

func lossSentence(people, single int) string {
	if people == 0 {
		return "Nobody's loss alone would leave a seat empty or take a competency away."
	}
	hands := "no competency is"
	switch {
	case single == 1:
		hands = "one competency is"
	case single > 1:
		hands = words(single) + " competencies are"
	}
	return fmt.Sprintf("%s would leave a seat empty or take a competency with them; %s in one person's hands.", Counted(people, "person"), hands)
}

func riskHeadline(r *Review) Headline {
	var none, other []string
	for _, s := range r.Seats {
		switch {
		case s.NoOne:
			none = append(none, s.Label)
		case s.AtRisk:
			other = append(other, s.Label+" ("+s.Risk+")")
		}
	}
	h := Headline{
		ID: "seats.at-risk", Title: "Seats at risk", Value: countShare(len(none)+len(other), len(r.Seats)),
		Sentence:   riskSentence(len(none), len(other)),
		Definition: fmt.Sprintf("Seats without a candidate in any band up to %s, or whose holder is at high risk of loss or retires within %d years.", lastLimit(r.Model.Bands), retireYears),
		RestsOn:    riskRests(r),
	}
	if len(none) > 0 {
		h.Detail = append(h.Detail, "No successor: "+enumerate(none, 6)+".")
	}
	if len(other) > 0 {
		h.Detail = append(h.Detail, "May become vacant: "+enumerate(other, 6)+".")
	}
	return h
}

func riskSentence(none, other int) string {
	switch {
	case none+other == 0:
		return "No seat is at risk."
	case other == 0:
		return fmt.Sprintf("%s without a successor in sight.", Counted(none, "seat"))
	case none == 0:
		return fmt.Sprintf("%s whose holder may leave.", Counted(other, "seat"))
	}
	return fmt.Sprintf("%s: %s without a successor in sight, %s whose holder may leave.", Counted(none+other, "seat"), Thousands(float64(none)), Thousands(float64(other)))
}

func riskRests(r *Review) string {
	known, held := 0, 0
	for _, s := range r.Seats {
		if s.Incumbent == nil {
			continue
		}
		held++
		if s.Incumbent.RiskOfLoss != "" || s.Incumbent.Retires != "" {
			known++
		}
	}
	return fmt.Sprintf("the risk of loss or the retirement date of %s of %s", Thousands(float64(known)), Counted(held, "holder"))
}

func evidenceHeadline(r *Review) Headline {
	s := &r.Scope
	h := Headline{
		ID: "evidence.response", Title: "What it rests on", Value: s.Response,
		Sentence:   fmt.Sprintf("%s of %s have ratings; %s of the levels that count were given by the person alone.", Thousands(float64(s.Rated)), Counted(s.People, "person"), percent(r.Quality.SelfOnly)),
		Definition: "People with at least one rating, of all people in the roster.",
		RestsOn:    Counted(s.Ratings, "rating"),
	}
	return h
}

// percent is a share in a sentence, never parted from its sign by a line's end.
func percent(f Figure) string {
	if !f.Known {
		return "no share"
	}
	return strings.Replace(Percent(f.Value), " ", "\u00a0", 1)
}

func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// addFloors sets beside each headline its value on every floor of evidence:
// floors holds the headlines of the stricter ones.
func (r *Review) addFloors(stricter [][]Headline) {
	for h := range r.Headlines {
		own := &r.Headlines[h]
		own.Floors = []Floor{{floors[0].id, floors[0].name, own.Value}}
		for i, headlines := range stricter {
			f := floors[i+1]
			own.Floors = append(own.Floors, Floor{f.id, f.name, headlines[h].Value})
		}
	}
	last := &r.Headlines[len(r.Headlines)-1]
	confirmed := r.Headlines[0].Floors[1].Value
	last.Detail = append(last.Detail, "On ratings confirmed by someone else: "+lower(partOf(int(confirmed.Num), r.Scope.Seats))+" could be filled tomorrow.")
}

// measureFloors works the headlines out on the stricter floors, side by side.
// Call the result to wait for them.
func (m *measured) measureFloors() (wait func() [][]Headline) {
	list := make([][]Headline, len(floors)-1)
	var tasks crew
	for i := range list {
		tasks.do(func() { list[i] = m.onFloor(floors[i+1]) })
	}
	return func() [][]Headline {
		tasks.wait()
		return list
	}
}

// onFloor works out the headlines alone, on a floor of evidence.
func (m *measured) onFloor(f floor) []Headline {
	_, list := m.organisation.measure(f, m).headlinesAlone()
	return list
}

// headlinesAlone works out the headlines, and of the Review what they need.
func (m *measured) headlinesAlone() (*Review, []Headline) {
	r := &Review{Model: Model{Bands: describeBands(m.model)}, Scope: m.scope(m), Units: m.units, Seats: m.describeSeats(), Bench: m.bench(), Dependence: m.dependence()}
	r.Quality.SelfOnly = selfOnly(&r.Scope)
	return r, headlines(r, m)
}

// firstStep is the one sentence that says what to do first: get ratings where
// most are missing, then a successor for a critical seat without any, then the
// nearest candidate for a seat that stays short, then the largest gap.
func firstStep(r *Review) string {
	if r.Scope.Response.Known && r.Scope.Response.Value < indicative {
		return fmt.Sprintf("Get ratings first: there are none of %s of %s.", Thousands(float64(r.Scope.People-r.Scope.Rated)), Counted(r.Scope.People, "person"))
	}
	if seat := unassessed(r); seat != "" {
		return fmt.Sprintf("Get more competencies rated first: nobody is rated in enough of them to be assessed for %s.", seat)
	}
	for _, critical := range []bool{true, false} {
		for _, s := range r.Seats {
			if s.NoOne && (s.Critical || !critical) {
				return fmt.Sprintf("Name and develop a successor for %s: nobody is on the way to it in any band up to %s.", s.Label, lastLimit(r.Model.Bands))
			}
		}
		if step := developStep(r, critical); step != "" {
			return step
		}
	}
	if len(r.Gaps) > 0 {
		g := &r.Gaps[0]
		return fmt.Sprintf("Close the largest gap: %s in %s asks level %d and the best is %g.", g.Name, g.UnitName, g.Required, g.Best)
	}
	for _, s := range r.Seats {
		if s.Short {
			return fmt.Sprintf("Find candidates for %s from outside its role: nobody else is on the way to it.", s.Label)
		}
	}
	return "Nothing is missing at the levels required; keep the ratings current."
}

// unassessed names the first seat when neither a holder nor a candidate of any
// seat has enough ratings, "" otherwise.
func unassessed(r *Review) string {
	for _, s := range r.Seats {
		if s.Candidates > s.Unassessed || s.Incumbent != nil && s.Incumbent.Fit.Assessed {
			return ""
		}
	}
	if len(r.Seats) == 0 {
		return ""
	}
	return r.Seats[0].Label
}

// developStep names the nearest candidate of a seat that stays short, other than
// holders of a seat of the same role, whose move would open another. The listed
// candidates stand seat by seat in the order of the seats.
func developStep(r *Review, critical bool) string {
	rest := r.Candidates
	for _, s := range r.Seats {
		listed := rest[:s.Listed]
		rest = rest[s.Listed:]
		if !s.Short || critical && !s.Critical {
			continue
		}
		for i := range listed {
			c := &listed[i]
			if c.Band != "" && len(c.Path) > 0 && !slices.Contains(c.Why, reference.SameRole) {
				return fmt.Sprintf("Develop %s for %s (%s months): %s.", c.Name, s.Label, Short(c.Months, 1), c.PathWords)
			}
		}
	}
	return ""
}
