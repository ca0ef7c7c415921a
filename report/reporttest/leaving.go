package reporttest

import "capgap/analysis"

// pairs is what leaves with two people: of 28 pairs, those with one of the
// three of dependence, and one whose two hold a seat up only together.
func pairs() analysis.Pairs {
	return analysis.Pairs{
		All: 28, Breaking: 14, Together: 1,
		Worst: []analysis.Pair{
			{People: [2]string{"00002", "00006"}, Names: [2]string{Formula, Long}, SeatsLost: 2, Organised: []string{"Continuity & disaster recovery", "IT governance & policy"}, CellsRed: 3},
			{People: [2]string{"00002", "00003"}, Names: [2]string{Formula, Arabic}, SeatsLost: 1, Organised: []string{"Continuity & disaster recovery", "IT governance & policy"}, CellsRed: 5},
			{People: [2]string{"00004", "00005"}, Names: [2]string{Chinese, Script}, CellsRed: 1, Organised: []string{"Cloud platforms"}, Together: true},
		},
		Sentence: "14 of 28 pairs of people would leave a seat empty or take a competency with them; in one of them either alone could be spared.",
	}
}

// cascades are the chains of moves, seat by seat; the vacant seat has none.
func cascades() []analysis.Cascade {
	head := analysis.Move{Person: "00002", Name: Formula, From: "IT Director, Infrastructure", To: "Head of IT"}
	desk := analysis.Move{Person: "00006", Name: Long, To: "IT Manager, Service Desk", Short: 1}
	field := analysis.Move{Person: "00006", Name: Long, To: "IT Manager, Field", Short: 1}
	nobody := "Nobody is ready to take the seat: it stays open."
	return []analysis.Cascade{
		{
			Seat: "S1", SeatLabel: "Head of IT", Holder: "Ana Ferreira", Moves: []analysis.Move{head}, Open: "IT Director, Infrastructure",
			Sentence: Formula + " takes it (from IT Director, Infrastructure); IT Director, Infrastructure stays open.",
		},
		{Seat: "S2", SeatLabel: "IT Director, Infrastructure", Holder: Formula, Open: "IT Director, Infrastructure", Sentence: nobody},
		{Seat: "S3", SeatLabel: "IT Director, " + applications, Holder: Arabic, Open: "IT Director, " + applications, Sentence: nobody},
		{Seat: "S4", SeatLabel: "IT Manager, Service Desk", Holder: Chinese, Moves: []analysis.Move{desk}, Sentence: Long + " takes it; no seat stays open."},
		{Seat: "S5", SeatLabel: "IT Manager, Field", Holder: Broken, Moves: []analysis.Move{field}, Sentence: Long + " takes it; no seat stays open."},
	}
}

// interims are for the one critical seat and, as if it were one, a vacant seat
// for which nobody could act.
func interims() []analysis.Interim {
	return []analysis.Interim{
		{
			Seat: "S1", SeatLabel: "Head of IT", Critical: true, Proposed: Formula,
			Tomorrow:  []analysis.Actor{{ID: "00002", Name: Formula, Fit: 0.94, Lacks: []string{"Cybersecurity"}, Holds: "IT Director, Infrastructure", Risk: "at high risk of loss"}},
			Soon:      []analysis.Actor{{ID: "00003", Name: Arabic, Fit: 0.74, Months: 3, Lacks: []string{"Cybersecurity", "Stakeholder management"}, Holds: "IT Director, " + applications}},
			ForGood:   []analysis.Actor{{ID: "00002", Name: Formula, Fit: 0.94, Lacks: []string{"Cybersecurity"}, Holds: "IT Director, Infrastructure", Risk: "at high risk of loss"}},
			Conflicts: []string{Formula + " is below the requirement in Cybersecurity", Formula + " may be gone: at high risk of loss", Formula + " holds IT Director, Infrastructure"},
		},
		{Seat: "S6", SeatLabel: "IT Manager, Network", Vacant: true, Conflicts: []string{"nobody could act tomorrow"}},
	}
}
