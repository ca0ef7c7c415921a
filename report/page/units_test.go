package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

func TestUnitsOfSeatsAndPeople(t *testing.T) {
	r := &analysis.Review{
		Units:      []analysis.Unit{{ID: "organisation", Kind: "organisation"}, {ID: "department:Ops", Kind: "department", Name: "Ops"}, {ID: "team:Ops", Kind: "team", Name: "Ops"}},
		Seats:      []analysis.Seat{{ID: "s", Department: "Ops"}, {ID: "t", Department: "Ops", Team: "Ops", Location: "nowhere"}},
		People:     []analysis.Person{{ID: "p", Units: []int{2}}},
		Dependence: []analysis.Dependence{{Person: "p", Unit: "Ops"}, {Person: "unlisted", Unit: "Ops"}},
	}
	in := newMembership(r)
	assert.Equal(t, "1|1 2", in.rows(r.Seats))
	assert.Equal(t, "2", in.person("p"), "the list of people knows best")
	assert.Equal(t, "1 2", in.person("unlisted", "p"), "two people, each unit once")
	assert.Empty(t, in.person("nobody"))
	require.Len(t, newChoices(r), 2, "the organisation is no choice")
}

func TestEveryUnitHasGapsToShow(t *testing.T) {
	r := &analysis.Review{}
	for range listedGaps + 1 {
		r.Gaps = append(r.Gaps, analysis.Gap{Unit: "big"})
	}
	r.Gaps = append(r.Gaps, analysis.Gap{Unit: "small"})
	got := unitGaps(r)
	require.Len(t, got, 1, "the other has enough in the list that all see")
	assert.Equal(t, "small", got[0].Unit)
}

// choiceMade is what a reader sees after choosing.
type choiceMade struct {
	Said  string   `json:"said"`
	All   int      `json:"all"`
	Kept  []string `json:"kept"`
	Place string   `json:"place"`
}

// A unit leaves its own rows, a name the rows that name it, and the page says so.
func TestChoosingLeavesWhatItIsAbout(t *testing.T) {
	browser := newBrowser(t)
	r := example()
	v := open(t, browser, whole(t, r), screens[0])

	unit := ask[choiceMade](v, "choose.js", r.Units[1].Name, "")
	assert.Contains(t, unit.Said, "The five answers stay those of the organisation.")
	assert.NotEmpty(t, unit.Kept)
	assert.Less(t, len(unit.Kept), unit.All)
	for _, row := range unit.Kept {
		units, _, _ := strings.Cut(row, ":")
		assert.Contains(t, strings.Fields(units), unit.Place)
	}

	named := ask[choiceMade](v, "choose.js", "", strings.ToUpper(r.Seats[0].Incumbent.Name))
	assert.NotEmpty(t, named.Kept)
	assert.Less(t, len(named.Kept), named.All)
	for _, row := range named.Kept {
		assert.Contains(t, row, r.Seats[0].Incumbent.Name)
	}

	nobody := ask[choiceMade](v, "choose.js", "", "nobody of this name")
	assert.Empty(t, nobody.Kept)
	assert.Contains(t, nobody.Said, "Nothing here")
	everything := ask[choiceMade](v, "choose.js", "", "")
	assert.Len(t, everything.Kept, everything.All)
	assert.Empty(t, v.wrong())
}
