package page

import "capgap/analysis"

// openLeaving is how many seats the tables of leaving show before the rest is
// folded away.
const openLeaving = 12

// leaving is what happens when holders leave: chains of moves, and who could act.
type leaving struct {
	Refills        []analysis.Cascade // of those who are asked about
	Cascades, More []analysis.Cascade // More is folded away
	Unlisted       int                // cascades that the page does not list
	Interims, Rest []analysis.Interim // Rest is folded away
}

func newLeaving(r *analysis.Review) leaving {
	out := leaving{Refills: r.Refills}
	first, others := criticalFirst(r)
	listed, unlisted := split(others, listedSeats)
	out.Cascades, out.More, out.Unlisted = first, listed, len(unlisted)
	out.Interims, out.Rest = split(r.Interims, openLeaving)
	return out
}

// criticalFirst parts the cascades of critical seats from the others; where none
// is critical, the first ones from the rest.
func criticalFirst(r *analysis.Review) (first, others []analysis.Cascade) {
	critical := map[string]bool{}
	for _, s := range r.Seats {
		critical[s.ID] = s.Critical
	}
	for _, c := range r.Cascades {
		if critical[c.Seat] && len(first) < openLeaving {
			first = append(first, c)
		} else {
			others = append(others, c)
		}
	}
	if len(first) == 0 {
		return split(others, openLeaving)
	}
	return first, others
}
