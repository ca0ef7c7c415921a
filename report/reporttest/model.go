package reporttest

import (
	"strconv"

	"capgap/analysis"
)

func number(n int) string { return strconv.Itoa(n) }

func model() analysis.Model {
	return analysis.Model{
		ID: "it-leadership", Title: "IT leadership", Version: "1.0",
		Source: "five invented job profiles", Licence: "free to use and change",
		Scale: []analysis.ScaleLevel{
			{Level: 0, Name: "None", Meaning: "has not met it"},
			{Level: 1, Name: "Awareness", Meaning: "knows what it is for"},
			{Level: 2, Name: "Working", Meaning: "contributes under guidance"},
			{Level: 3, Name: "Practitioner", Meaning: "does it alone, exceptions included"},
			{Level: 4, Name: "Lead", Meaning: "leads others in it"},
			{Level: 5, Name: "Authority", Meaning: "sets the standard for all"},
		},
		Domains: []analysis.Domain{
			{ID: "strategy", Name: "Strategy & governance"}, {ID: "finance", Name: "Finance & vendors"},
			{ID: "infrastructure", Name: "Infrastructure & cloud"}, {ID: "security", Name: "Security"},
			{ID: "service", Name: "Service"}, {ID: "leadership", Name: "Leadership"},
		},
		Competencies: competencies(),
		Roles: []analysis.Role{
			role("head-of-it", "Head of IT", "at least 10 years in IT, 5 in leadership"),
			role("it-director", "IT Director", "at least 8 years in IT, 3 in leadership"),
			role("it-manager", "IT Manager", "at least 5 years in IT"),
		},
		Bands: []analysis.BandLimit{
			{ID: "now", Name: "ready now", Months: 0}, {ID: "year", Name: "within a year", Months: 12},
			{ID: "three", Name: "1–3 years", Months: 36}, {ID: "five", Name: "3–5 years", Months: 60},
			{ID: "beyond", Name: "beyond", Months: -1},
		},
	}
}

func competencies() []analysis.Competency {
	return []analysis.Competency{
		{ID: "it-strategy", Name: "IT strategy & roadmap", Domain: "strategy", Definition: "Turns business goals into a plan."},
		{ID: "it-governance", Name: "IT governance & policy", Domain: "strategy", Definition: "Sets the rules of IT."},
		{ID: "it-budgeting", Name: "IT budgeting", Domain: "finance", Definition: "Plans and controls spending."},
		{ID: "vendor-management", Name: "Vendor & contract management", Domain: "finance", Definition: "Chooses and steers suppliers."},
		{ID: "infrastructure-operations", Name: "Infrastructure & systems", Domain: "infrastructure", Definition: "Runs servers and storage."},
		{ID: "cloud-platforms", Name: "Cloud platforms", Domain: "infrastructure", Definition: "Runs public and hybrid cloud."},
		{ID: "cybersecurity", Name: "Cybersecurity", Domain: "security", Definition: "Leads the security programme."},
		{ID: "incident-response", Name: "Incident response", Domain: "security", Definition: "Commands major incidents."},
		{ID: "service-management", Name: "IT service management", Domain: "service", Definition: "Runs incident and change."},
		{ID: "business-continuity", Name: "Continuity & disaster recovery", Domain: "service", Definition: "Plans and tests recovery."},
		{ID: "team-leadership", Name: "Team & unit leadership", Domain: "leadership", Definition: "Organises and directs teams."},
		{ID: "stakeholder-management", Name: "Stakeholder management", Domain: "leadership", Definition: "Builds trust across functions."},
	}
}

// required are the levels, and the weights, that a role asks by competency; 0 is
// "not required".
func required(role string) []int {
	switch role {
	case "head-of-it":
		return []int{5, 5, 4, 4, 3, 4, 5, 4, 4, 4, 5, 5}
	case "it-director":
		return []int{4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 4, 4}
	}
	return []int{0, 3, 3, 3, 4, 3, 3, 3, 4, 0, 3, 0}
}

func role(id, name, gates string) analysis.Role {
	list := competencies()
	r := analysis.Role{ID: id, Name: name, Definition: "Answers for " + name + " work.", Gates: gates}
	for i, level := range required(id) {
		if level == 0 {
			continue
		}
		r.Requirements = append(r.Requirements, analysis.Requirement{
			Competency: list[i].ID, Level: level, Weight: level, MustHave: level == 5 || id == "it-manager" && list[i].ID == "cloud-platforms",
			Statements: []analysis.Statement{
				{Item: id + "-" + number(i+1), Cue: "lead", Level: level, Points: 2, Gist: "leads " + list[i].Name},
				{Item: id + "-" + number(i+21), Cue: "support", Level: 2, Points: 0.5, Gist: "helps where asked"},
			},
		})
	}
	return r
}

func definitions() []analysis.Definition {
	return []analysis.Definition{
		{ID: "fit", Name: "Fit", Formula: "Σ w · min(1, L/R) / Σ w", Text: "How much of a role's requirements a person meets. A surplus in one competency never hides a gap in another."},
		{ID: "coverage", Name: "Coverage", Formula: "Σ w·[holders ≥ 1] / Σ w", Text: "Weighted share of the competencies required that at least one person holds."},
		{ID: "bench.net", Name: "Net bench", Formula: "seats filled at the same time / seats", Text: "Each person can take one seat only."},
	}
}

func parameters() []analysis.Parameter {
	return []analysis.Parameter{
		{Name: "lowest completeness for a band", Value: "70 %", From: "model.json"},
		{Name: "lowest fit of somebody ready", Value: "0.90", From: "model.json"},
		{Name: "day of the review", Value: "2026-11-05", From: "--as-of"},
	}
}
