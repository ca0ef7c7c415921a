package analysis

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/ingest"
)

// BenchmarkExplain asks for a figure that looks at everybody.
func BenchmarkExplain(b *testing.B) {
	model := shipped(b)
	for _, n := range []int{500, 5_000, 100_000} {
		review := Compare(crowdOf(n, model), model, Options{AsOf: testDay, People: true})
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := Explain(review, "coverage:organisation:cloud-platforms")
				require.NoError(b, err)
			}
		})
	}
}

// A bridge is explained with its sum and everybody behind its bars.
func TestExplainChange(t *testing.T) {
	model := seatModel(t, 1)
	at := func(id string, level int) someone {
		return someone{Person: ingest.Person{ID: id, Name: "Person " + id, Title: "Engineer", SuccessorFor: []string{"P1"}}, levels: map[string]int{"c1": level}}
	}
	seats := []ingest.Vacancy{vacant("P1")}
	first := reviewOf(model, testDay, []someone{at("1", 2)}, seats, nil)
	second := reviewOf(model, testDay, []someone{at("1", 4), at("2", 1)}, seats, first)
	e, err := Explain(second, "change:bench.net")
	require.NoError(t, err)
	assert.Equal(t, "0\u00a0% + 0 + 100 = 100\u00a0%", e.Numbers[0])
	assert.Equal(t, []string{"Person 1", "1", "Competency 1 2 → 4"}, e.Tables[1].Rows[0].Texts)
	_, err = Explain(first, "change:bench.net")
	assert.IsType(t, &UnknownFigure{}, err)
}
