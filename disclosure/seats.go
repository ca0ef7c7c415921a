package disclosure

import (
	"cmp"
	"fmt"
	"slices"

	"capgap/analysis"
)

// addSeats lists the seats by role and unit, with their bench in bands: 0, 1, 2+.
// In a small organisation the candidates of a seat are too few to speak of.
func (d *draft) addSeats() {
	if d.small {
		return
	}
	order := map[string]int{}
	for i := range d.from.Seats {
		s := &d.from.Seats[i]
		if _, known := order[s.Role]; !known {
			order[s.Role] = len(order)
		}
		out := analysis.Seat{
			Title: s.RoleName, Role: s.Role, RoleName: s.RoleName, Department: d.shownAs("department", s.Department),
			Critical: s.Critical, Vacant: s.Vacant, Bench: band(s.CouldTake, d.candidatesOf(s)),
		}
		if out.Department == "" {
			out.Team = d.shownAs("team", s.Team)
		}
		out.Label = label(&out)
		d.out.Seats = append(d.out.Seats, out)
	}
	slices.SortStableFunc(d.out.Seats, func(a, b analysis.Seat) int {
		return cmp.Or(cmp.Compare(order[a.Role], order[b.Role]), cmp.Compare(a.Label, b.Label), cmp.Compare(a.Bench, b.Bench))
	})
	numberSeats(d.out.Seats)
}

// shownAs is the name under which a unit is shown, "" when it is not.
func (d *draft) shownAs(kind, name string) string {
	for i, u := range d.from.Units {
		if u.Kind == kind && u.Name == name && d.shown[i] {
			return d.names[i]
		}
	}
	return ""
}

func label(s *analysis.Seat) string {
	if unit := cmp.Or(s.Department, s.Team); unit != "" {
		return s.RoleName + ", " + unit
	}
	return s.RoleName
}

// numberSeats gives every seat an id, and tells those of one label apart.
func numberSeats(seats []analysis.Seat) {
	times, met := map[string]int{}, map[string]int{}
	for i := range seats {
		times[seats[i].Label]++
	}
	for i := range seats {
		s := &seats[i]
		s.ID = fmt.Sprintf("seat-%d", i+1)
		if times[s.Label] > 1 {
			met[s.Label]++
			s.Label += fmt.Sprintf(" (%d of %d)", met[s.Label], times[s.Label])
		}
	}
}

// candidatesOf is how many people the bench of a seat speaks of, at least: its
// candidates without holders of other seats of its role.
func (d *draft) candidatesOf(s *analysis.Seat) int {
	n := s.Candidates
	for i := range d.from.Seats {
		if other := &d.from.Seats[i]; other.Role == s.Role && other.ID != s.ID && other.Incumbent != nil {
			n--
		}
	}
	return max(0, n)
}

// band is how many of so many candidates could take a seat. Who they are may be
// known: below five nothing is told of them, and below twenty not that none or one
// of them is ready.
func band(n, candidates int) string {
	switch {
	case candidates < least:
		return secret
	case n >= 2:
		return two
	case candidates < coded:
		return underTwo
	}
	return [...]string{none, one}[n]
}

// addBench copies the measures that count seats. Those that count candidates
// would, with the bands of the seats, give the numbers behind them.
func (d *draft) addBench() {
	fewest := coded
	for i := range d.from.Seats {
		n := d.candidatesOf(&d.from.Seats[i])
		d.candidates, fewest = max(d.candidates, n), min(fewest, n)
	}
	d.fewCandidates = fewest < coded || d.small
	for _, m := range d.from.Bench.Measures {
		if m.ID == "net" || (m.ID == "gross" || m.ID == "named") && !d.small && !d.givesBack(int(m.Value.Num)) {
			d.out.Bench.Measures = append(d.out.Bench.Measures, analysis.Measure{
				ID: m.ID, Name: m.Name, Value: d.ofSeats(int(m.Value.Num)), Formula: m.Formula, Headline: m.Headline,
			})
		}
	}
}

// givesBack reports whether a number of seats for which somebody was found tells
// what the bench of single seats leaves open: that nobody was found for any such
// seat, or somebody for each of them where one has too few candidates to speak of.
func (d *draft) givesBack(found int) bool {
	n := d.benches()
	open, rest := n[underTwo]+n[secret], found-n[one]-n[two]
	return open > 0 && rest <= 0 || n[secret] > 0 && rest >= open
}

// benches counts the seats by what is said of their bench.
func (d *draft) benches() map[string]int {
	n := map[string]int{}
	for i := range d.out.Seats {
		n[d.out.Seats[i].Bench]++
	}
	return n
}

// ofSeats is a number of seats of all. Where any of them has few candidates its ends
// are coded: that all seats can be filled, or none, would be said of these few.
func (d *draft) ofSeats(n int) analysis.Figure {
	people := d.candidates
	if d.fewCandidates {
		people = min(people, coded-1)
	}
	return share(n, d.from.Scope.Seats, people)
}
