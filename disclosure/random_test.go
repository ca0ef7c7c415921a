package disclosure

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/analysis"
)

// competencies of random organisations.
const competencies = 3

// place is where a person of a random organisation works; "" for nowhere.
type place [3]string // department, team, location

// organisation builds a review from people: where each works and what each holds
// (-1 not rated, 0 below the level required, 5 at it).
func organisation(places []place, levels [][]float64) *analysis.Review {
	r := &analysis.Review{Format: analysis.Format, AsOf: "2026-09-30"}
	for c := range competencies {
		r.Model.Competencies = append(r.Model.Competencies, analysis.Competency{ID: fmt.Sprint("c", c), Name: fmt.Sprint("Competency ", c), Domain: "d"})
	}
	r.Model.Domains = []analysis.Domain{{ID: "d", Name: "Domain"}}
	everybody := make([]int, len(places))
	for p := range places {
		everybody[p] = p
		r.People = append(r.People, analysis.Person{ID: fmt.Sprint("id-", p), Name: fmt.Sprintf("Given%d Family%d", p, p), Levels: levels[p]})
	}
	r.Units = []analysis.Unit{unitOfPeople("organisation", "Organisation", everybody, levels)}
	for k, kind := range kinds {
		members := map[string][]int{}
		for p := range places {
			if name := places[p][k]; name != "" {
				members[name] = append(members[name], p)
			}
		}
		var names []string
		for name := range members {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			for _, p := range members[name] {
				r.People[p].Units = append(r.People[p].Units, len(r.Units))
			}
			r.Units = append(r.Units, unitOfPeople(kind, name, members[name], levels))
		}
	}
	r.Scope = analysis.Scope{People: len(places), Rated: r.Units[0].Rated, Seats: 0, Competencies: competencies, Required: competencies}
	return r
}

func unitOfPeople(kind, name string, people []int, levels [][]float64) analysis.Unit {
	u := analysis.Unit{ID: kind + ":" + name, Kind: kind, Name: name, People: len(people), Seats: 1, Cells: make([]analysis.Cell, competencies)}
	if kind == "organisation" {
		u.ID = kind
	}
	for _, p := range people {
		if slices.ContainsFunc(levels[p], func(l float64) bool { return l >= 0 }) {
			u.Rated++
		}
	}
	for c := range u.Cells {
		cell := &u.Cells[c]
		cell.Required, cell.Weight = 5, c+1
		for _, p := range people {
			if levels[p][c] >= 0 {
				cell.Rated++
			}
			if levels[p][c] >= 5 {
				cell.Holders++
			}
		}
		switch {
		case cell.Rated == 0:
			cell.State = analysis.Grey
		case cell.Holders == 0:
			cell.State = analysis.Red
		case cell.Holders == 1:
			cell.State = analysis.Amber
		default:
			cell.State = analysis.Green
		}
	}
	return u
}

// anybody draws where somebody works and what they hold.
func anybody(t *rapid.T) (place, []float64) {
	pick := func(names []string) *rapid.Generator[string] { return rapid.SampledFrom(names) }
	at := place{
		pick([]string{"", "A", "A", "B", "C", "D"}).Draw(t, "department"),
		pick([]string{"", "", "T1", "T2", "T3"}).Draw(t, "team"),
		pick([]string{"", "North", "North", "South"}).Draw(t, "location"),
	}
	levels := make([]float64, competencies)
	silent := rapid.IntRange(0, 5).Draw(t, "silent") == 0
	for c := range levels {
		if levels[c] = rapid.SampledFrom([]float64{-1, 0, 0, 5}).Draw(t, "level"); silent {
			levels[c] = -1
		}
	}
	return at, levels
}

// anyOrganisation draws an organisation that is large enough for a pack.
func anyOrganisation(t *rapid.T) *analysis.Review {
	n := rapid.SampledFrom([]int{6, 9, 12, 20, 30, 60}).Draw(t, "people")
	places, levels := make([]place, n), make([][]float64, n)
	for p := range places {
		places[p], levels[p] = anybody(t)
	}
	for p := range leastClass {
		levels[p][0] = max(0, levels[p][0])
	}
	return organisation(places, levels)
}

func board(t require.TestingT, r, last *analysis.Review) *analysis.Review {
	pack, err := Board(r, last)
	require.NoError(t, err)
	return pack
}

// peopleOf are the people of each unit that a pack shows, without the organisation.
func peopleOf(r, pack *analysis.Review) map[string][]bool {
	list := map[string][]bool{}
	for i, u := range r.Units[1:] {
		if !slices.ContainsFunc(pack.Units, func(s analysis.Unit) bool { return s.ID == u.ID }) {
			continue
		}
		in := make([]bool, len(r.People))
		for p := range r.People {
			in[p] = slices.Contains(r.People[p].Units, i+1)
		}
		list[u.ID] = in
	}
	return list
}

// classesOf cuts people by units, by brute force: one text of yes and no a person.
func classesOf(units map[string][]bool, people int) map[string][]int {
	var ids []string
	for id := range units {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	classes := map[string][]int{}
	for p := range people {
		key := ""
		for _, id := range ids {
			key += fmt.Sprint(units[id][p])
		}
		classes[key] = append(classes[key], p)
	}
	return classes
}

func TestRandomOrganisationsAgreeWithThemselves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyOrganisation(t)
		require.Equal(t, r.Units[0].People, len(r.People))
	})
}
