package disclosure

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/ingest"
)

// forest is: 0 heads Infrastructure, 1 reports to 0 and names no department, 2
// reports to 1 and names Applications, 3 reports to 2 and names none, 4 is alone;
// vacancy 5 reports to 1.
func forest() *ingest.Dataset {
	people := []ingest.Person{
		{ID: "a", Name: "Ana Ruiz", Department: "Infrastructure", Location: "Berlin", Manager: -1, SuccessorFor: []string{"e", "IT Director"}},
		{ID: "b", Name: "Ben Okafor", Team: "Infrastructure", Manager: 0},
		{ID: "c", Name: "Cem Aydin", Department: "Applications", Manager: 1},
		{ID: "d", Name: "Dee Novak", Location: "Berlin", Manager: 2},
		{ID: "e", Name: "Eva Lindgren", Manager: -1},
	}
	return ingest.NewDataset(people, []ingest.Vacancy{{ID: "v", Manager: 1}}, ingest.NewRatings(len(people), nil))
}

func TestWithinAUnit(t *testing.T) {
	for unit, want := range map[string][]string{
		"department:infrastructure": {"a", "b"}, // and the vacancy
		"Applications":              {"c", "d"},
		"berlin":                    {"a", "d"},      // a location is not handed down
		"team:Infrastructure":       {"b", "c", "d"}, // whoever names no team belongs to the manager's
	} {
		part, _, err := Within(forest(), unit)
		require.NoError(t, err, unit)
		var ids []string
		for _, p := range part.People {
			ids = append(ids, p.ID)
		}
		assert.Equal(t, want, ids, unit)
	}
	part, called, err := Within(forest(), "department:infrastructure")
	require.NoError(t, err)
	assert.Equal(t, "Infrastructure", called)
	assert.Len(t, part.Vacancies, 1)
	assert.EqualValues(t, 1, part.Vacancies[0].Manager)
	assert.Equal(t, []string{"IT Director"}, part.People[0].SuccessorFor, "a nomination for somebody outside goes")
}

func TestUnitsThatAreNotFound(t *testing.T) {
	_, _, err := Within(forest(), "infrastructure")
	var unknown *UnknownUnit
	require.ErrorAs(t, err, &unknown)
	assert.Equal(t, []string{"department Infrastructure", "team Infrastructure"}, unknown.Several)
	_, _, err = Within(forest(), "Finance")
	require.ErrorAs(t, err, &unknown)
	assert.Contains(t, unknown.Units, "Applications")
}
