package workbook

import (
	"time"

	"capgap/analysis"
	"capgap/report/words"
)

const seatsName = "Seats"

// seats is one row a position with a role model.
func (b *book) seats() error {
	return writeTable(b, tableSheet{
		name: seatsName, title: "Seats", frozen: 1, printed: bandColumn + len(b.r.Model.Bands) + 4,
		note: "Each position with a role model, the highest role first. Candidates are counted by the time until they are ready.",
	}, b.seatColumns(), b.r.Seats)
}

func (b *book) seatColumns() []column[analysis.Seat] {
	s := &b.styles
	columns := []column[analysis.Seat]{
		{"Seat", 40, s.strong, func(x analysis.Seat) any { return x.Label }},
		{"Critical", 9.5, s.centre, func(x analysis.Seat) any { return yes(x.Critical) }},
		{"Holder", 26, s.text, func(x analysis.Seat) any { return holderOf(x) }},
		{"Holder's fit", 9.5, s.count, held(func(h *analysis.Holder) any { return s.fit(h.Fit, h.Fit.Fit) })},
	}
	for i, band := range b.r.Model.Bands {
		columns = append(columns, column[analysis.Seat]{band.Name, 9, s.level, func(x analysis.Seat) any { return some(nth(x.Bands, i)) }})
	}
	return append(columns,
		column[analysis.Seat]{"not assessed", 10.5, s.level, func(x analysis.Seat) any { return some(x.Unassessed) }},
		column[analysis.Seat]{"Filled by, when all are filled at once", 26, s.text, func(x analysis.Seat) any { return x.FilledBy }},
		column[analysis.Seat]{"Stays empty then", 10, s.centre, func(x analysis.Seat) any { return yes(x.Short) }},
		column[analysis.Seat]{"At risk", 9, s.centre, func(x analysis.Seat) any { return yes(x.AtRisk) }},
		column[analysis.Seat]{"Why at risk", 38, s.text, func(x analysis.Seat) any { return x.Risk }},
		column[analysis.Seat]{"Role model", beside, s.text, func(x analysis.Seat) any { return x.RoleName }},
		column[analysis.Seat]{"Department", beside, s.text, func(x analysis.Seat) any { return x.Department }},
		column[analysis.Seat]{"Vacant", 9, s.centre, func(x analysis.Seat) any { return yes(x.Vacant) }},
		column[analysis.Seat]{"Nobody in any band", 11, s.centre, func(x analysis.Seat) any { return yes(x.NoOne) }},
		column[analysis.Seat]{"All candidates", 12, s.level, func(x analysis.Seat) any { return x.Candidates }},
		column[analysis.Seat]{"Listed on Succession", 12, s.level, func(x analysis.Seat) any { return x.Listed }},
		column[analysis.Seat]{"Shared bench", 9, s.mean, func(x analysis.Seat) any { return x.Shared }},
		column[analysis.Seat]{"Holder's completeness", 14, s.count, held(func(h *analysis.Holder) any { return s.share(h.Fit.Completeness) })},
		column[analysis.Seat]{"Requirements met", 14, s.count, held(func(h *analysis.Holder) any { return s.figure(h.SeatCoverage) })},
		column[analysis.Seat]{"Gates not passed", beside, s.text, held(func(h *analysis.Holder) any { return words.Gates(h.Gates) })},
		column[analysis.Seat]{"Risk of loss", beside, s.text, held(func(h *analysis.Holder) any { return h.RiskOfLoss })},
		column[analysis.Seat]{"Retires", 12, s.date, held(func(h *analysis.Holder) any { return day(h.Retires) })},
		column[analysis.Seat]{"Team", beside, s.text, func(x analysis.Seat) any { return x.Team }},
		column[analysis.Seat]{"Location", beside, s.text, func(x analysis.Seat) any { return x.Location }},
		column[analysis.Seat]{"Comes from", 28, s.origin, func(x analysis.Seat) any { return x.From }},
	)
}

// bandColumn is the column of the first readiness band on Seats.
const bandColumn = 5

// holderOf is the name of the holder, or what there is in the place of one.
func holderOf(x analysis.Seat) string {
	if x.Incumbent == nil {
		return "vacant"
	}
	return x.Incumbent.Name
}

// held is a value of the holder; a vacant seat has none.
func held(value func(*analysis.Holder) any) func(analysis.Seat) any {
	return func(x analysis.Seat) any {
		if x.Incumbent == nil {
			return nil
		}
		return value(x.Incumbent)
	}
}

// fit is a share of a fit, or "–" where too little is rated to speak of one.
func (s *styles) fit(f analysis.Fit, share float64) any {
	if !f.Assessed {
		return s.figure(analysis.Figure{})
	}
	return s.share(share)
}

// yes is the word, and nothing for no, so that the eye finds it.
func yes(is bool) any {
	if is {
		return "yes"
	}
	return nil
}

// some is a count, and nothing for zero, where zeros would hide the rest.
func some(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func nth(list []int, i int) int {
	if i < len(list) {
		return list[i]
	}
	return 0
}

// day is a real date where the text is one.
func day(iso string) any {
	if t, err := time.Parse(time.DateOnly, iso); err == nil {
		return t
	}
	return iso
}
