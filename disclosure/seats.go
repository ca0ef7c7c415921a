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
			Critical: s.Critical, Vacant: s.Vacant, Bench: band(s.CouldTake),
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

// band is how many could take a seat: "0", "1" or "2+".
func band(n int) string { return [...]string{none, one, two}[min(n, 2)] }

// addBench copies the measures that count seats. Those that count candidates
// would, with the bands of the seats, give the numbers behind them.
func (d *draft) addBench() {
	for _, m := range d.from.Bench.Measures {
		if m.ID != "net" && (d.small || m.ID != "gross" && m.ID != "named") {
			continue
		}
		d.out.Bench.Measures = append(d.out.Bench.Measures, analysis.Measure{
			ID: m.ID, Name: m.Name, Value: d.ofSeats(int(m.Value.Num)), Formula: m.Formula, Headline: m.Headline,
		})
	}
}

// ofSeats is a number of seats of all.
func (d *draft) ofSeats(n int) analysis.Figure {
	of := d.from.Scope.Seats
	if d.small {
		return share(n, of)
	}
	if of == 0 {
		return analysis.Figure{Form: analysis.Share}
	}
	return analysis.Figure{Known: true, Value: float64(n) / float64(of), Form: analysis.Share, Num: float64(n), Of: float64(of)}
}
