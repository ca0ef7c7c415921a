package page

import "capgap/analysis"

// leaving is what happens when holders leave: chains of moves, and who could act.
type leaving struct {
	Refills  []analysis.Cascade // of those who are asked about
	Cascades []analysis.Cascade
	Unlisted int // cascades that the page does not list
	Interims []analysis.Interim
}

func newLeaving(r *analysis.Review) leaving {
	cascades, rest := split(r.Cascades, listedSeats)
	return leaving{Refills: r.Refills, Cascades: cascades, Unlisted: len(rest), Interims: r.Interims}
}
