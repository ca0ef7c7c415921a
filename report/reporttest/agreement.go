package reporttest

import "capgap/analysis"

// agreement compares self with manager: two of three competencies and one unit have
// enough pairs, and one rater is unlike the others.
func agreement() analysis.Agreement {
	return analysis.Agreement{
		All: agreed("Organisation", 64, 6, 0.31, 0.08, 0.54, 0.62),
		Competencies: []analysis.Agreed{
			agreed("Stakeholder management", 22, 6, 0.55, 0.2, 0.9, 0.41),
			agreed("IT budgeting", 20, 5, -0.1, -0.46, 0.26, 0.7),
			{Name: "Cloud platforms", Pairs: 6, People: 6},
		},
		Units: []analysis.Agreed{agreed(service, 24, 5, 0.4, 0.11, 0.69, 0.58)},
		Unusual: []analysis.Distribution{
			{Rater: "00007", Name: Broken, As: "self", Ratings: 24, Why: "gives one and the same level everywhere"},
		},
		Sentence: "People rate themselves on average 0.31 levels higher than their managers do (likely between 0.08 and 0.54; 64 pairs of ratings of 6 people).",
	}
}

func agreed(name string, pairs, people int, mean, low, high, kappa float64) analysis.Agreed {
	return analysis.Agreed{Name: name, Pairs: pairs, People: people, Calibrated: true, Mean: mean, Low: low, High: high, Kappa: kappa}
}
