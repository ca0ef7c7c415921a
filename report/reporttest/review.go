// Package reporttest holds one small, complete review for the tests of the
// reports: six seats, eight people, twelve competencies and three departments,
// all invented, with names that try to be a formula, a script or a very long
// line. Its figures agree with one another, so that a test may compare them
// across outputs.
package reporttest

import "capgap/analysis"

// Review is a new copy of the example; the caller may change it.
func Review() *analysis.Review {
	people := people()
	return &analysis.Review{
		Format: "capgap review 1", Program: "1.0.0-test", AsOf: "2026-11-05",
		Model: model(),
		Scope: analysis.Scope{
			People: 8, Seats: 6, Vacant: 1, Rated: 7, Ratings: 72, SelfOnly: 36,
			Response: share(7, 8), Competencies: 12, Required: 12,
		},
		Input:       input(),
		Headlines:   headlines(),
		FirstStep:   "Name and prepare a successor for IT Manager, Network: nobody is in any band for it.",
		Change:      change(),
		Units:       units(people),
		Gaps:        gaps(),
		Seats:       seats(),
		Candidates:  candidates(people),
		Bench:       bench(),
		Dependence:  dependence(),
		Pairs:       pairs(),
		Cascades:    cascades(),
		Interims:    interims(),
		Agreement:   agreement(),
		Plan:        plan(),
		People:      people,
		Quality:     quality(),
		Notices:     notices(),
		Problems:    problems(),
		Definitions: definitions(),
		Parameters:  parameters(),
	}
}

// Crowded is the example with n people more, spread over units departments, for
// tests of size and speed. The other figures stay as they are.
func Crowded(n, units int) *analysis.Review {
	r := Review()
	organisation := r.Units[0]
	for i := range units {
		unit := organisation
		unit.Name = "Plant " + number(i+1)
		unit.ID, unit.Kind = "department:"+unit.Name, "department"
		unit.Coverage = share(float64(i%12+1), 13)
		r.Units = append(r.Units, unit)
	}
	for i := range n {
		person := r.People[i%7]
		person.ID, person.Name = "X"+number(i), "Person "+number(i)
		person.Unit = "Plant " + number(i%max(units, 1)+1)
		r.People = append(r.People, person)
		if i < n/2 {
			candidate := r.Candidates[i%len(r.Candidates)]
			candidate.Person, candidate.Name = person.ID, person.Name
			r.Candidates = append(r.Candidates, candidate)
		}
	}
	return r
}

func share(num, of float64) analysis.Figure {
	return analysis.Figure{Known: true, Value: num / of, Form: analysis.Share, Num: num, Of: of}
}

func count(n float64) analysis.Figure {
	return analysis.Figure{Known: true, Value: n, Form: analysis.Number}
}
