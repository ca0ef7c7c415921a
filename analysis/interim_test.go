package analysis

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/ingest"
)

// One competency a role, level 4: level 3 is a fit of 0.75, so enough to act;
// level 2 takes 6 months; somebody without a rating is not assessed.
func TestInterimCover(t *testing.T) {
	people := []someone{
		{Person: ingest.Person{ID: "a", Name: "Ana", Title: "Engineer", SuccessorFor: []string{"P1", "P2"}, RiskOfLoss: ingest.High}, levels: map[string]int{"c1": 4, "c2": 3}},
		{Person: ingest.Person{ID: "b", Name: "Ben", Title: "Engineer", SuccessorFor: []string{"P1"}}, levels: map[string]int{"c1": 3}},
		{Person: ingest.Person{ID: "c", Name: "Cleo", Title: "Engineer", SuccessorFor: []string{"P3"}}, levels: map[string]int{"c3": 1}},
		{Person: ingest.Person{ID: "d", Name: "Dora", Title: "Engineer", SuccessorFor: []string{"P3"}}},
	}
	m := measure(seatModel(t, 3), people, []ingest.Vacancy{vacant("P1"), vacant("P2"), vacant("P3")})
	list := m.interims()
	require.Len(t, list, 3)
	assert.Equal(t, []string{"Ben", "Ana", ""}, []string{list[0].Proposed, list[1].Proposed, list[2].Proposed})
	assert.Equal(t, []string{"Ana would be the first choice for P1 and P2 at once", "Ben is below the requirement in Competency 1"}, list[0].Conflicts)
	assert.Equal(t, []string{"Ana would be the first choice for P1 and P2 at once", "Ana is below the requirement in Competency 2", "Ana may be gone: at high risk of loss"}, list[1].Conflicts)
	assert.Equal(t, []string{"nobody could act tomorrow"}, list[2].Conflicts)
	assert.Equal(t, "Ana", list[0].ForGood[0].Name)
	assert.Empty(t, list[1].ForGood)
	assert.Equal(t, "Ben", list[0].Tomorrow[1].Name)
	assert.Empty(t, list[2].Soon, "three levels in 90 days would be a wonder: %v", list[2].Soon)
}

func TestOnlyCriticalSeatsWhereSomeAreMarked(t *testing.T) {
	marked := vacant("P2")
	marked.Critical = true
	m := measure(seatModel(t, 2), nil, []ingest.Vacancy{vacant("P1"), marked})
	list := m.interims()
	require.Len(t, list, 1)
	assert.Equal(t, "P2", list[0].SeatLabel)
}
