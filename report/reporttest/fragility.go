package reporttest

import "capgap/analysis"

// fragility is of the net bench: one rating too high takes a seat from it, two
// too low give it one.
func fragility() *analysis.Fragility {
	return &analysis.Fragility{
		Falls: &analysis.Slip{Errors: 1, To: "one of the 6 seats", Others: 2, Cells: []analysis.WrongCell{
			{Person: "00006", Name: Long, Competency: "Cloud platforms", Level: 4, From: "skills.csv, row 40, column E"},
		}},
		Rises: &analysis.Slip{Errors: 2, To: "three of the 6 seats", Cells: []analysis.WrongCell{
			{Person: "00005", Name: Script, Competency: "Cybersecurity", Level: 3, From: "skills.csv, row 31, column F"},
			{Person: "00005", Name: Script, Competency: "IT service management", Level: 2, From: "skills.csv, row 31, column H"},
		}},
		Sentence: "The net bench falls to one of the 6 seats if a single rating is one level too high: that of " + Long + " in Cloud platforms, or one of 2 others.",
		Limits:   "two errors or more were not all tried",
	}
}
