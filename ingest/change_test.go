package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A director with two managers and a vacancy; the second manager has an engineer.
func smallStaff() *Dataset {
	ratings := NewRatings(4, []string{"a", "b"})
	for p := range 4 {
		ratings.Set(p, 1, Self, WholeLevel(p), Origin(10+p))
	}
	return NewDataset([]Person{
		{ID: "1", Title: "Director", Team: "Top", Manager: -1, Row: 1, Critical: true},
		{ID: "2", Title: "Manager", Team: "North", Manager: 0, Row: 2},
		{ID: "3", Title: "Manager", Team: "South", Manager: 0, Row: 3},
		{ID: "4", Title: "Engineer", Team: "South", Manager: 2, Row: 4},
	}, []Vacancy{{ID: "v", Title: "Architect", Team: "Top", Manager: 0, Row: 5}}, ratings)
}

func TestALeaverLeavesAVacancyToWhichPeopleReportOn(t *testing.T) {
	before := smallStaff()
	after, err := before.After(Change{Leaves: []string{"3"}})
	require.NoError(t, err)
	require.Len(t, after.People, 3)
	require.Len(t, after.Vacancies, 2)
	assert.Equal(t, Vacancy{ID: "seat of 3", Title: "Manager", Team: "South", Manager: 0, Row: 3}, after.Vacancies[0])
	assert.Equal(t, int32(3), after.People[2].Manager, "the engineer reports to the vacancy")
	assert.Equal(t, WholeLevel(3), after.Ratings.At(2, 1, Self))
	assert.Equal(t, Origin(13), after.Ratings.Origin(2, 1, Self))
	assert.Len(t, before.People, 4, "nothing changes before")
	_, found := after.Node("3")
	assert.False(t, found)
}

func TestAMoverTakesThePositionAndKeepsThePerson(t *testing.T) {
	after, err := smallStaff().After(Change{Leaves: []string{"1"}, Moves: []Transfer{{"2", "1"}, {"4", "2"}, {"3", "architect"}}})
	require.NoError(t, err)
	got := map[string][]string{}
	for _, p := range after.People {
		boss := ""
		if p.Manager >= 0 && int(p.Manager) < len(after.People) {
			boss = after.People[p.Manager].ID
		}
		got[p.ID] = []string{p.Title, p.Team, boss}
	}
	assert.Equal(t, map[string][]string{"2": {"Director", "Top", ""}, "3": {"Architect", "Top", "2"}, "4": {"Manager", "North", "2"}}, got)
	assert.True(t, after.People[0].Critical)
	var open []string
	for _, v := range after.Vacancies {
		open = append(open, v.ID)
	}
	assert.Equal(t, []string{"seat of 3", "seat of 4"}, open)
}

func TestTwoCanChangePlaces(t *testing.T) {
	after, err := smallStaff().After(Change{Moves: []Transfer{{"2", "3"}, {"3", "2"}}})
	require.NoError(t, err)
	assert.Equal(t, []string{"South", "North"}, []string{after.People[1].Team, after.People[2].Team})
	assert.Equal(t, int32(1), after.People[3].Manager, "the engineer reports to whoever holds the position")
	assert.Len(t, after.Vacancies, 1)
}

func TestAChangeThatCannotBeSaysAllThatIsWrong(t *testing.T) {
	_, err := smallStaff().After(Change{Leaves: []string{"9"}, Moves: []Transfer{{"2", "3"}, {"4", "nowhere"}, {"2", "v"}}})
	require.Error(t, err)
	assert.Equal(t, `nobody in the roster has the id or e-mail "9"
no position has the id "nowhere", and no vacant one that title
"2" moves twice
the position "3" is taken: say where "3" goes`, err.Error())
}
