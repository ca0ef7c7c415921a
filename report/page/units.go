package page

import (
	"slices"
	"strconv"
	"strings"

	"capgap/analysis"
	"capgap/report/words"
)

// gapsOfUnit is how many gaps of each unit the page lists when it is chosen, and
// unitsWithGaps for how many units.
const (
	gapsOfUnit    = 5
	unitsWithGaps = 72
)

// membership knows of which units a seat or a person is, so that a reader can
// choose one. Units are places in Review.Units.
type membership struct {
	ids    map[string]int   // by id
	named  map[string]int   // by kind and name
	seats  map[string][]int // by id
	people map[string][]int
}

func newMembership(r *analysis.Review) *membership {
	m := &membership{ids: map[string]int{}, named: map[string]int{}, seats: map[string][]int{}, people: map[string][]int{}}
	for i, u := range r.Units {
		m.ids[u.ID], m.named[u.Kind+":"+u.Name] = i, i
	}
	for _, s := range r.Seats {
		m.seats[s.ID] = m.find("department:"+s.Department, "team:"+s.Team, "location:"+s.Location)
	}
	for _, p := range r.People {
		m.people[p.ID] = p.Units
	}
	// Without the list of people, what is said of them elsewhere must do.
	for _, d := range r.Dependence {
		if _, ok := m.people[d.Person]; !ok {
			m.people[d.Person] = m.find("department:"+d.Unit, "team:"+d.Unit)
		}
	}
	return m
}

// find are the places of the units with these kinds and names.
func (m *membership) find(units ...string) []int {
	var places []int
	for _, u := range units {
		if i, ok := m.named[u]; ok {
			places = append(places, i)
		}
	}
	return places
}

// unit is the place of a unit.
func (m *membership) unit(id string) int { return m.ids[id] }

// seat lists the units of a seat as an attribute has them: "2 7".
func (m *membership) seat(id string) string { return places(m.seats[id]) }

// person lists the units of one or more people.
func (m *membership) person(ids ...string) string {
	var all []int
	for _, id := range ids {
		all = append(all, m.people[id]...)
	}
	slices.Sort(all)
	return places(slices.Compact(all))
}

// rows are the units of several seats, in order, parted by bars.
func (m *membership) rows(seats []analysis.Seat) string {
	list := make([]string, len(seats))
	for i, s := range seats {
		list[i] = m.seat(s.ID)
	}
	return strings.Join(list, "|")
}

func places(units []int) string {
	list := make([]string, len(units))
	for i, u := range units {
		list[i] = strconv.Itoa(u)
	}
	return strings.Join(list, " ")
}

// choice is a unit that can be chosen.
type choice struct {
	At         int
	Name, Says string
}

// choices are the units that can be chosen, one list a kind.
type choices struct {
	Kind  string
	Units []choice
}

// newChoices lists departments, teams, locations and other units that the page
// has a line for, by name as the review has them.
func newChoices(r *analysis.Review) []choices {
	var all []choices
	listed, _ := split(r.Units, listedUnits)
	for i, u := range listed {
		if u.Kind == "organisation" {
			continue
		}
		at := slices.IndexFunc(all, func(c choices) bool { return c.Kind == u.Kind })
		if at < 0 {
			all, at = append(all, choices{Kind: u.Kind}), len(all)
		}
		all[at].Units = append(all[at].Units, choice{At: i, Name: u.Name, Says: unitWords(u)})
	}
	return all
}

// unitWords are the figures of a unit in a line.
func unitWords(u analysis.Unit) string {
	return words.Clean(u.Name) + ": " + words.Count(u.People, "person") + ", " + words.Number(float64(u.Rated)) + " rated, " +
		words.Count(u.Seats, "seat") + "; coverage " + words.Value(u.Coverage) + ", depth " + words.Value(u.Depth) + "."
}

// unitGaps are the worst gaps of each unit, beside those of the list that all
// readers see.
func unitGaps(r *analysis.Review) []analysis.Gap {
	seen, out := map[string]int{}, []analysis.Gap{}
	for i, g := range r.Gaps {
		if n, known := seen[g.Unit]; n == gapsOfUnit || (!known && len(seen) == unitsWithGaps) {
			continue
		}
		seen[g.Unit]++
		if i >= listedGaps {
			out = append(out, g)
		}
	}
	return out
}
