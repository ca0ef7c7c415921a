package analysis

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/ingest"
)

// workedExample is the example that every definition of bench is explained by:
// seats P1 to P5, none of them held by the three. Ana is ready for P1 to P4; Ben
// within 1–3 years for P1 and ready for P2; Cleo within 1–3 years for P3.
func workedExample(t testing.TB) *measured {
	people := []someone{
		{Person: ingest.Person{ID: "ana", Name: "Ana", Title: "Engineer", SuccessorFor: []string{"P1", "P2", "P3", "P4"}},
			levels: map[string]int{"c1": 4, "c2": 4, "c3": 4, "c4": 4}},
		{Person: ingest.Person{ID: "ben", Name: "Ben", Title: "Engineer", SuccessorFor: []string{"P1", "P2"}},
			levels: map[string]int{"c1": 2, "c2": 4}},
		{Person: ingest.Person{ID: "cleo", Name: "Cleo", Title: "Engineer", SuccessorFor: []string{"P3"}},
			levels: map[string]int{"c3": 2}},
	}
	seats := []ingest.Vacancy{vacant("P1"), vacant("P2"), vacant("P3"), vacant("P4"), vacant("P5")}
	return measure(seatModel(t, 5), people, seats)
}

func TestBenchWorkedExample(t *testing.T) {
	m := workedExample(t)
	want := map[string]Figure{
		"net":             {Known: true, Value: 0.4, Form: Share, Num: 2, Of: 5},
		"gross":           {Known: true, Value: 0.8, Form: Share, Num: 4, Of: 5}, // also one vacancy at a time
		"named":           {Known: true, Value: 0.8, Form: Share, Num: 4, Of: 5},
		"pool":            {Known: true, Value: 0.6, Form: Share, Num: 3, Of: 5},
		"nominations":     {Known: true, Value: 1.0, Form: Share, Num: 5, Of: 5},
		"nominations-any": {Known: true, Value: 1.4, Form: Share, Num: 7, Of: 5},
		"shared":          {Known: true, Value: 0.6, Form: Mean, Num: 0, Of: 0},
		"net-any":         {Known: true, Value: 0.6, Form: Share, Num: 3, Of: 5},
		"pairs":           {Known: true, Value: 0.3, Form: Share, Num: 3, Of: 10},
	}
	b := m.bench()
	require.Len(t, b.Measures, len(want))
	for _, measure := range b.Measures {
		w := want[measure.ID]
		assert.InDelta(t, w.Value, measure.Value.Value, 1e-12, measure.ID)
		assert.Equal(t, w.Num, measure.Value.Num, measure.ID)
		assert.Equal(t, w.Of, measure.Value.Of, measure.ID)
	}
	assert.InDeltaSlice(t, []float64{0.75, 0.75, 1.25, 0.25, 0}, m.sharedStrength(), 1e-12)
	assert.Equal(t, []string{
		"Nobody is ready for P5.",
		"P1, P3 and P4 share one ready person: Ana.",
	}, b.Shortage)
}

func TestASidewaysMoveIsNoBench(t *testing.T) {
	model := seatModel(t, 1)
	m := measure(model, []someone{
		{Person: ingest.Person{ID: "a", Title: "P1"}, levels: map[string]int{"c1": 5}},
		{Person: ingest.Person{ID: "b", Title: "P1"}, levels: map[string]int{"c1": 5}},
	}, nil)
	b := m.bench()
	assert.Equal(t, 0.0, b.Measures[0].Value.Num, "each could take the other's seat, and nothing would be won")
	assert.Equal(t, 2.0, b.Measures[1].Value.Num, "gross counts it all the same")
	assert.Equal(t, 2, m.sidewaysGain())
	assert.Equal(t, []string{"Only holders of a like seat, which they would leave empty, are ready for P1 [a] and P1 [b]."}, b.Shortage)
}

func TestNominationsByRoleSeatHolderAndName(t *testing.T) {
	model := seatModel(t, 3)
	for text, want := range map[string][]int{"P2": {1}, "p2": {1}, "boss": {0}, "P9": nil, "self": nil} {
		m := measure(model, []someone{
			{Person: ingest.Person{ID: "boss", Title: "P1"}},
			{Person: ingest.Person{ID: "self", Title: "Engineer", SuccessorFor: []string{text}}, levels: map[string]int{"c1": 4, "c2": 4}},
		}, []ingest.Vacancy{vacant("P2"), vacant("P3")})
		var seats []int
		for s := range m.seats {
			for p := range m.candidates(s) {
				assert.Equal(t, 1, p)
				seats = append(seats, s)
			}
		}
		assert.Equal(t, want, seats, text)
	}
}

func TestANominationForNoSeatIsTold(t *testing.T) {
	model := shipped(t)
	r := Compare(dataset(model, []someone{
		{Person: ingest.Person{ID: "1", Name: "Ada", Title: "IT Director", Team: "North", SuccessorFor: []string{"1"}}},
		{Person: ingest.Person{ID: "2", Name: "Bo", Title: "IT Director", Team: "South"}},
		{Person: ingest.Person{ID: "3", Name: "Cy", Title: "Analyst", SuccessorFor: []string{"it director,  north", "IT Director, Marketing", "Chief Wizard"}}},
	}, nil), model, Options{AsOf: testDay})
	var seats []string
	for _, c := range r.Candidates {
		if c.Person == "3" {
			seats = append(seats, c.SeatLabel)
		}
	}
	assert.Equal(t, []string{"IT Director, North"}, seats, "case and spaces aside; a unit that no seat has is not every unit")
	var told string
	for _, n := range r.Notices {
		if n.Code == "nomination-lost" {
			told = n.Text
		}
	}
	assert.Contains(t, told, "“Chief Wizard” (Cy, ")
	assert.Contains(t, told, "“IT Director, Marketing”")
	assert.Contains(t, told, "“1” (Ada, ")
}

func TestTheFirstStepNeverMovesAHolderSideways(t *testing.T) {
	model := seatModel(t, 1)
	r := Compare(dataset(model, []someone{
		{Person: ingest.Person{ID: "a", Name: "Ada", Title: "P1"}, levels: map[string]int{"c1": 4}},
		{Person: ingest.Person{ID: "b", Name: "Bo", Title: "P1"}, levels: map[string]int{"c1": 3}},
	}, nil), model, Options{AsOf: testDay})
	assert.Contains(t, r.FirstStep, "from outside its role")
}

func TestAddingACandidateNeverLowersAnyBench(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t, model)
		before := measure(model, people, nil).bench()
		levels := map[string]int{}
		for _, c := range model.Competencies {
			levels[c.ID] = 5
		}
		more := append(people[:len(people):len(people)], someone{
			Person: ingest.Person{ID: "new", Title: "Enterprise Architect", SuccessorFor: []string{"Head of IT", "IT Manager"}}, levels: levels,
		})
		after := measure(model, more, nil).bench()
		for i, b := range before.Measures {
			assert.GreaterOrEqual(t, after.Measures[i].Value.Value, b.Value.Value-1e-9, b.ID)
		}
	})
}

func TestThinDataIsNotGoodNews(t *testing.T) {
	r := Compare(dataset(shipped(t), []someone{
		{Person: ingest.Person{ID: "1", Title: "Head of IT"}, levels: map[string]int{"networking": 5}},
		{Person: ingest.Person{ID: "2", Title: "IT Manager"}, manager: "1", levels: map[string]int{"networking": 3}},
	}, nil), shipped(t), Options{AsOf: testDay})
	assert.Contains(t, r.FirstStep, "Get more competencies rated first")
	assert.False(t, r.Seats[0].NoOne, "a candidate whom nobody assessed is not no candidate")
	assert.Contains(t, r.Headlines[1].Sentence, "nobody is rated")
}
