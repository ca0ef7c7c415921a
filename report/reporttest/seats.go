package reporttest

import "capgap/analysis"

func seats() []analysis.Seat {
	seats := []analysis.Seat{
		seat("S1", "Head of IT", "head-of-it", "", 0, 1, 1, 0, 0, 0),
		seat("S2", "IT Director, Infrastructure", "it-director", infrastructure, 1, 0, 0, 1, 1, 0),
		seat("S3", "IT Director, "+applications, "it-director", applications, 2, 0, 0, 1, 0, 0),
		seat("S4", "IT Manager, Service Desk", "it-manager", service, 3, 1, 1, 0, 0, 0),
		seat("S5", "IT Manager, Field", "it-manager", service, 6, 1, 1, 0, 0, 0),
		seat("S6", "IT Manager, Network", "it-manager", infrastructure, -1, 0, 0, 0, 0, 0),
	}
	for i, strength := range []float64{2, 1, 0.5, 1.5, 1, 0} {
		seats[i].Shared = strength
	}
	seats[0].CouldTake, seats[3].CouldTake, seats[4].CouldTake = 1, 1, 1
	seats[0].Critical, seats[0].FilledBy = true, Formula
	seats[0].Incumbent.Retires, seats[0].Incumbent.RiskOfLoss = "2027-06-30", "high"
	seats[0].AtRisk, seats[0].Risk = true, "Ana Ferreira retires within two years"
	seats[2].Unassessed, seats[2].Candidates, seats[2].Listed = 1, 2, 2
	seats[3].FilledBy = Long
	for _, i := range []int{1, 2, 4, 5} {
		seats[i].Short = true
	}
	seats[5].NoOne, seats[5].AtRisk, seats[5].Risk = true, true, "vacant, and nobody is in any band"
	return seats
}

// seat is held by people()[holder], or vacant when holder is negative.
func seat(id, label, role, department string, holder int, bands ...int) analysis.Seat {
	s := analysis.Seat{
		ID: id, Label: label, Title: label, Role: role, Department: department, Location: "Leeds",
		Bands: bands, Vacant: holder < 0, From: "roster.xlsx, sheet \"Team\", row " + number(4+max(holder, 0)),
	}
	for _, r := range model().Roles {
		if r.ID == role {
			s.RoleName = r.Name
		}
	}
	for _, n := range bands {
		s.Candidates += n
	}
	s.Listed = s.Candidates
	if holder >= 0 {
		p := people()[holder]
		f := fit(p.Levels, role)
		s.Incumbent = &analysis.Holder{
			ID: p.ID, Name: p.Name, Fit: f, SeatCoverage: share(float64(f.Met), float64(f.Rated)),
			Gates: gates(), Levels: byRole(p.Levels, role),
		}
	}
	return s
}

func gates() []analysis.Gate {
	return []analysis.Gate{
		{Name: "years in IT", Asked: "at least 8", Actual: "14", State: "passed"},
		{Name: "years in leadership", Asked: "at least 3", Actual: "unknown", State: "unknown", Note: "the roster has no such column"},
	}
}

func candidates(people []analysis.Person) []analysis.Candidate {
	entry, same := []string{"entry path"}, []string{"same role", "nominated"}
	list := []analysis.Candidate{
		candidate("S1", people[1], "now", 0, entry),
		candidate("S1", people[2], "year", 12, entry),
		candidate("S2", people[3], "three", 30, entry),
		candidate("S2", people[4], "five", 54, []string{"direct report"}),
		candidate("S3", people[3], "three", 27, entry),
		candidate("S3", people[6], "", 0, []string{"nominated"}),
		candidate("S4", people[5], "now", 0, entry),
		candidate("S4", people[6], "year", 9, same),
		candidate("S5", people[5], "now", 0, entry),
		candidate("S5", people[4], "year", 6, entry),
	}
	list[0].Takes, list[6].Takes = true, true
	list[1].Breaches = []analysis.Breach{{Competency: "cybersecurity", Required: 5, Level: 3, From: "skills.csv, row 20, column F"}}
	list[1].Rule = "1 must-have too low, " + list[1].Rule
	list[3].Rule = "years in IT not reached, " + list[3].Rule
	list[3].Gates[0] = analysis.Gate{Name: "years in IT", Asked: "at least 8", Actual: "4", State: "failed"}
	list[5].Rule = "not assessed: only 64\u00a0% of the requirements by weight are rated"
	list[5].PathWords = "not assessed: 7 of 11 requirements rated"
	list[7].Unrated = []string{"Cloud platforms"}
	list[7].Rule = "1 must-have not rated, " + list[7].Rule
	list[7].PathWords += "; have Cloud platforms rated"
	return list
}

func candidate(seat string, p analysis.Person, band string, months float64, why []string) analysis.Candidate {
	var role string
	c := analysis.Candidate{
		Seat: seat, Person: p.ID, Name: p.Name, Title: p.Title, Why: why,
		Gates: gates(), Band: band, Months: months, From: p.From,
		Rule: "fit and must-haves reached, no gate failed", PathWords: "ready now",
	}
	for _, s := range seats() {
		if s.ID == seat {
			c.SeatLabel, role = s.Label, s.Role
		}
	}
	c.Fit, c.Levels = fit(p.Levels, role), byRole(p.Levels, role)
	if months > 0 {
		c.Path = []analysis.Step{
			{Competency: "cybersecurity", Name: "Cybersecurity", Level: 3, To: 4, Months: 9, Gain: 0.02, From: "skills.csv, row 20, column F"},
			{Competency: "it-governance", Name: "IT governance & policy", Level: 3, To: 4, Months: months - 9, Gain: 0.03, From: "skills.csv, row 20, column B"},
		}
		c.Rule = "2 competencies to raise"
		c.PathWords = "Cybersecurity 3 → 4; IT governance & policy 3 → 4"
	}
	return c
}

func bench() analysis.Bench {
	return analysis.Bench{
		Measures: []analysis.Measure{
			{ID: "net", Name: "Net", Value: share(2, 6), Formula: "seats filled at the same time by distinct ready people ÷ seats", Headline: true},
			{ID: "gross", Name: "Gross", Value: share(3, 6), Formula: "seats with a ready successor ÷ seats"},
			{ID: "named", Name: "Named", Value: share(5, 6), Formula: "seats with a candidate in any band up to 3–5 years ÷ seats"},
			{ID: "pool", Name: "Pool", Value: share(6, 6), Formula: "distinct candidates ÷ seats"},
			{ID: "nominations", Name: "Nominations", Value: share(3, 6), Formula: "ready pairs of candidate and seat ÷ seats"},
			{ID: "shared", Name: "Shared", Value: analysis.Figure{Known: true, Value: 1, Form: analysis.Mean}, Formula: "mean over seats of Σ 1 ÷ seats of the candidate"},
			{ID: "net-any", Name: "Net in any band", Value: share(5, 6), Formula: "seats that distinct candidates in any band up to 3–5 years could fill at the same time ÷ seats"},
			{ID: "pairs", Name: "Pairs of vacancies", Value: share(2, 15), Formula: "pairs of seats that two distinct ready people could fill ÷ pairs of seats"},
		},
		Shortage: []string{"IT Manager, Service Desk and IT Manager, Field share one ready person: " + Long + "."},
	}
}
