package reporttest

import "capgap/analysis"

func headlines() []analysis.Headline {
	points := 21.0
	return []analysis.Headline{
		{
			ID: "bench.net", Title: "Net bench", Value: share(2, 6),
			Sentence:   "Two of six seats could be filled tomorrow by different people.",
			Detail:     []string{"IT Manager, Service Desk and IT Manager, Field share one ready person."},
			Definition: "Seats that distinct ready people can fill at the same time, of all seats.",
			RestsOn:    "64 of 78 required ratings", Floors: floors(share(2, 6), share(1, 6), share(0, 6)),
			Fragility: fragility(),
		},
		{
			ID: "coverage", Title: "Coverage and depth", Value: share(48, 53),
			Sentence:   "Somebody holds 91 % of what the seats require; two people hold 55 %.",
			Detail:     []string{"Held by nobody: Cybersecurity."},
			Definition: "Weighted share of the competencies required that at least one person holds.",
			RestsOn:    "7 of 8 people rated", Floors: floors(share(48, 53), share(40, 53), share(2, 53)),
			Previous: &analysis.Figure{Known: true, Value: 0.7, Form: analysis.Share}, Delta: &points,
		},
		{
			ID: "dependence", Title: "People the organisation cannot lose", Value: count(3),
			Sentence:   "Three people would leave a seat or a competency uncovered.",
			Definition: "People whose leaving empties a seat for good or turns a competency red.",
			RestsOn:    "8 people", Floors: floors(count(3), count(2), count(0)),
		},
		{
			ID: "seats.risk", Title: "Seats at risk", Value: count(2),
			Sentence:   "Two seats are at risk: Head of IT and IT Manager, Network.",
			Definition: "Nobody in any band, or an incumbent likely to leave.",
			RestsOn:    "6 seats", Floors: floors(count(2), count(3), count(6)),
		},
		{
			ID: "evidence", Title: "What it rests on", Value: share(7, 8),
			Sentence:   "Seven of eight people are rated; half of the ratings are the person's own word.",
			Definition: "People with at least one rating, of all people.",
			RestsOn:    "72 ratings", Floors: floors(share(7, 8), share(5, 8), analysis.Figure{Form: analysis.Share}),
		},
	}
}

func floors(all, confirmed, certified analysis.Figure) []analysis.Floor {
	return []analysis.Floor{
		{ID: "all", Name: "all ratings", Value: all},
		{ID: "confirmed", Name: "confirmed by others", Value: confirmed},
		{ID: "certified", Name: "certified", Value: certified},
	}
}

func input() []analysis.Input {
	return []analysis.Input{
		{
			File: "roster.xlsx", Sheet: "Team", SHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Bytes: 18230,
			Use: "roster", Format: "xlsx", Rows: []analysis.Count{{Label: "found", N: 12}, {Label: "header", N: 1}, {Label: "above the header", N: 1}, {Label: "used", N: 9}, {Label: "left out", N: 1}},
		},
		{
			File: "skills.csv", SHA256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752", Bytes: 4100,
			Use: "ratings", Format: "csv, UTF-8, ;", Layout: "wide", Scale: "0-5, inferred",
			Rows:  []analysis.Count{{Label: "found", N: 9}, {Label: "header", N: 1}, {Label: "used", N: 8}},
			Cells: []analysis.Count{{Label: "found", N: 96}, {Label: "used", N: 71}, {Label: "repaired", N: 1}, {Label: "empty", N: 23}, {Label: "left out", N: 1}},
		},
	}
}

func quality() analysis.Quality {
	return analysis.Quality{
		ByCode: []analysis.ProblemKind{
			{Code: "dup-id", Action: "quarantine", N: 1, First: "roster.xlsx, sheet \"Team\", row 12, column A", Text: "id is already used in row 4", Cure: "give each person one row"},
			{Code: "level-comma", Action: "repair", N: 1, First: "skills.csv, row 5, column H", Text: "decimal comma read as a point", Cure: "nothing to do"},
			{Code: "unknown-skill", Action: "warn", N: 8, First: "skills.csv, row 1, column N", Text: "skill is not in the model", Cure: "rename the column or add the skill to the model"},
		},
		Units: []analysis.Response{
			{Unit: "Organisation", Rate: share(7, 8)}, {Unit: infrastructure, Rate: share(3, 3)},
			{Unit: applications, Rate: share(1, 1)}, {Unit: service, Rate: share(2, 3), Grade: "low"},
		},
		Unmatched: []analysis.Unknown{{Text: "+Quantum Knitting", N: 8, First: "skills.csv, row 1, column N", Nearest: []string{"Networking"}}},
		Titles:    []analysis.Unknown{{Text: "Cloud Engineer", N: 1, First: "roster.xlsx, sheet \"Team\", row 8"}},
		SelfOnly:  share(36, 72),
	}
}

func notices() []analysis.Notice {
	return []analysis.Notice{
		{Code: "low-response", About: "department:" + service, Text: "only 2 of 3 people of " + service + " are rated"},
		{Code: "self-only", Text: "36 of 72 ratings are the person's own word"},
	}
}

func problems() []analysis.Problem {
	return []analysis.Problem{
		{Code: "dup-id", Action: "quarantine", File: "roster.xlsx", Sheet: "Team", Row: 12, Column: "A", Header: "employee_id", Value: "00001", Message: "id is already used in row 4", Cure: "give each person one row, or remove row 12"},
		{Code: "level-comma", Action: "repair", File: "skills.csv", Row: 5, Column: "H", Header: "cybersecurity", Value: "2,5", Message: "read as 2.5", Cure: "write a point"},
		{Code: "unknown-skill", Action: "warn", File: "skills.csv", Row: 1, Column: "N", Header: "+Quantum Knitting", Value: "=HYPERLINK(\"http://example.test\")", Message: "skill is not in the model", Cure: "rename the column,\nor add the skill"},
	}
}
