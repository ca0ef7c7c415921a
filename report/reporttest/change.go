package reporttest

import (
	"math"

	"capgap/analysis"
)

// change is the way from the last review: somebody left, somebody came, two were
// rated anew, and what the roster says of holders is new.
func change() *analysis.Change {
	left := []analysis.Changed{{Person: "00009", Name: "Tomás O’Neill", What: "left; was IT Manager"}}
	joined := []analysis.Changed{{Person: "00008", Name: "Zoë O’Brien", What: "joined as Security Analyst"}}
	up := []analysis.Changed{
		{Person: "00005", Name: Script, What: "Cloud platforms 3 → 4"},
		{Person: "00006", Name: Long, What: "Networking 2 → 4"},
	}
	outlook := []analysis.Changed{{Person: "00001", Name: "Ana Ferreira", What: "retires 2027-06-30"}}
	return &analysis.Change{
		Since: "2026-08-05",
		Bridges: []analysis.Bridge{
			bridge("bench.net", "Net bench", "The net bench fell from 50 % to 33 %: one leaver took two seats, two higher ratings brought one.", share(3, 6),
				step{"leavers", "1 leaver", share(1, 6), left},
				step{"joiners", "1 joiner", share(1, 6), joined},
				step{"rated-up", "2 rated up", share(2, 6), up}),
			bridge("coverage", "Coverage and depth", "Coverage rose from 70 % to 91 %: two higher ratings brought 25 points, one leaver took 4.", share(37.1, 53),
				step{"leavers", "1 leaver", share(34.98, 53), left},
				step{"rated-up", "2 rated up", share(48, 53), up}),
			bridge("dependence", "People the organisation cannot lose", "Three people cannot be lost, one more than last time: a leaver left two seats to one person.", count(2),
				step{"leavers", "1 leaver", count(4), left},
				step{"rated-up", "2 rated up", count(3), up}),
			bridge("seats.risk", "Seats at risk", "Seats at risk are unchanged: what the roster says of holders added one, two higher ratings took one.", count(2),
				step{"rated-up", "2 rated up", count(1), up},
				step{"outlook", "1 new outlook", count(2), outlook}),
			bridge("evidence", "What it rests on", "Response fell from 100 % to 88 %: one joiner is not rated.", share(8, 8),
				step{"leavers", "1 leaver", share(7, 7), left},
				step{"joiners", "1 joiner", share(7, 8), joined}),
		},
		Sentence: "Since 5 August 2026 the net bench fell by one seat: a leaver took two, higher ratings brought one.",
	}
}

// step is a bar and the headline after it.
type step struct {
	kind, name string
	after      analysis.Figure
	people     []analysis.Changed
}

// bridge puts steps in a row.
func bridge(id, title, sentence string, start analysis.Figure, steps ...step) analysis.Bridge {
	b := analysis.Bridge{Headline: id, Title: title, Start: start, End: steps[len(steps)-1].after, Sentence: sentence}
	before := start
	for _, s := range steps {
		b.Bars = append(b.Bars, analysis.Bar{
			Kind: s.kind, Name: s.name, Delta: s.after.Value - before.Value, Printed: printed(s.after) - printed(before),
			Before: before, After: s.after, People: s.people,
		})
		before = s.after
	}
	return b
}

func printed(f analysis.Figure) float64 {
	if f.Form == analysis.Share {
		return math.Round(100 * f.Value)
	}
	return f.Value
}
