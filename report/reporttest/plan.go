package reporttest

import "capgap/analysis"

// plan brings the net bench from two of six seats to four, which is all that can
// be had, by three raises of two people.
func plan() *analysis.Plan {
	return &analysis.Plan{
		Target: "net", Name: "Net bench", Today: share(2, 6), Wanted: 0.8, Result: share(4, 6), Unit: "months", Cost: 24, Months: 9,
		Sentence: "3 raises of 2 people bring the net bench from 33 % to 67 %, the most that development can reach; 80 % is out of reach: 24 months in all, 9 months until the last is done.",
		First:    "Raise " + Script + " for IT Manager, Field: IT service management 2 → 3.",
		Actions: []analysis.Action{
			action("00005", Script, "IT Manager, Field", 8, 2, 3, 6, "skills.csv, row 31, column H"),
			action("00003", Arabic, "IT Director, Infrastructure", 4, 2, 3, 6, "skills.csv, row 20, column D"),
			action("00003", Arabic, "IT Director, Infrastructure", 6, 3, 4, 12, "skills.csv, row 20, column F"),
		},
		Frontier: []analysis.PlanPoint{{Result: share(2, 6)}, {Result: share(3, 6), Cost: 6}, {Result: share(4, 6), Cost: 24}},
		Method:   "the least cost of every result: exact, no cheaper plan exists",
		Limits:   "nobody can be brought to IT Director, " + applications + ": years in IT are not reached",
	}
}

func action(id, name, seat string, competency int, from float64, to int, cost float64, cell string) analysis.Action {
	c := competencies()[competency]
	return analysis.Action{
		Person: id, Name: name, For: seat, Competency: c.ID, CompetencyName: c.Name, Level: from, To: to, Cost: cost, Months: cost,
		Growth: []string{"Stand in for the holder for a quarter"}, Certifications: []string{"ITIL 4"}, From: cell,
	}
}
