package workbook

import (
	"strings"

	"capgap/analysis"
	"capgap/report/words"
)

const coverName = "Cover"

// covered is one seat and what its loss would set off; nil where it was not
// worked out.
type covered struct {
	analysis.Seat
	cascade *analysis.Cascade
	interim *analysis.Interim
}

// cover is one row a seat: the chain of moves that fills it from within, and who
// looks after it until then.
func (b *book) cover() error {
	s := &b.styles
	columns := []column[covered]{
		{"Seat", 30, s.strong, func(x covered) any { return x.Label }},
		{"Critical", 8, s.centre, func(x covered) any { return yes(x.Critical) }},
		{"Holder", 17, s.text, func(x covered) any { return held(func(h *analysis.Holder) any { return h.Name })(x.Seat) }},
		{"If the holder leaves tomorrow", 32, s.text, chain},
		{"Looks after it meanwhile", 17, s.text, meanwhile(func(i *analysis.Interim) any { return i.Proposed })},
		{"To bear in mind", 38, s.text, meanwhile(func(i *analysis.Interim) any { return strings.Join(i.Conflicts, "; ") })},
		{"Could act tomorrow", 26, s.text, meanwhile(func(i *analysis.Interim) any { return actors(i.Tomorrow) })},
		{"Could act within 90 days", 14, s.text, meanwhile(func(i *analysis.Interim) any { return actors(i.Soon) })},
		{"Ready for good", 22, s.text, meanwhile(func(i *analysis.Interim) any { return actors(i.ForGood) })},
		{"Stays open then", 28, s.text, func(x covered) any { return x.open() }},
	}
	return writeTable(b, tableSheet{
		name: coverName, title: "If a holder leaves", frozen: 1, printed: 9,
		note: "The best chain of moves by people who are ready now. Cover meanwhile is worked out for critical seats, or for all where none is marked; at most three people of each kind are named.",
	}, columns, b.coveredSeats())
}

// coveredSeats joins the seats with what was worked out for them.
func (b *book) coveredSeats() []covered {
	cascades, interims := map[string]*analysis.Cascade{}, map[string]*analysis.Interim{}
	for i := range b.r.Cascades {
		cascades[b.r.Cascades[i].Seat] = &b.r.Cascades[i]
	}
	for i := range b.r.Interims {
		interims[b.r.Interims[i].Seat] = &b.r.Interims[i]
	}
	var list []covered
	for _, s := range b.r.Seats {
		list = append(list, covered{s, cascades[s.ID], interims[s.ID]})
	}
	return list
}

// chain is what happens if the holder leaves.
func chain(x covered) any {
	switch {
	case x.cascade != nil:
		return x.cascade.Sentence
	case x.Vacant:
		return "vacant today"
	}
	return words.Unknown
}

// open is the seat that stays open at the end of the chain.
func (x covered) open() string {
	if x.cascade == nil {
		return ""
	}
	return x.cascade.Open
}

// meanwhile is a value of the cover; nothing where none was worked out.
func meanwhile(value func(*analysis.Interim) any) func(covered) any {
	return func(x covered) any {
		if x.interim == nil {
			return nil
		}
		return value(x.interim)
	}
}

// actors names people with their fit, and how long they still need.
func actors(list []analysis.Actor) string {
	if len(list) == 0 {
		return "nobody"
	}
	var out []string
	for _, a := range list {
		text := a.Name + ", fit " + words.Percent(a.Fit)
		if a.Months > 0 {
			text += ", in " + words.Months(a.Months)
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}
