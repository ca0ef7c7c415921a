package analysis

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/ingest"
	"capgap/reference"
)

func TestDomainCoverageByHand(t *testing.T) {
	model := seatModel(t, 4)
	model.Domains = []reference.Domain{{ID: "empty", Name: "Empty"}, {ID: "a", Name: "A"}, {ID: "b", Name: "B"}}
	for i := range model.Roles {
		model.Roles[i].Requirements[0].Weight = i + 1 // 1, 2, 3, 4
		model.Competencies[i].Domain = []string{"a", "b", "b", "a"}[i]
	}
	m := measure(model, []someone{
		{Person: ingest.Person{ID: "1", Title: "P1"}, levels: map[string]int{"c1": 4, "c2": 4, "c3": 3}},
		{Person: ingest.Person{ID: "2", Title: "P2"}, levels: map[string]int{"c1": 5, "c2": 4}},
		{Person: ingest.Person{ID: "3", Title: "P3"}},
		{Person: ingest.Person{ID: "4", Title: "P4"}},
	}, nil)
	whole := func(v float64) Figure { return Figure{Known: true, Value: v, Form: Share} }
	assert.Equal(t, []DomainCoverage{
		{Domain: "empty", Coverage: Figure{Form: Share}, Depth: Figure{Form: Share}},
		{Domain: "a", Coverage: whole(1), Depth: whole(1), Weight: 1},         // c1; nobody is rated in c4
		{Domain: "b", Coverage: whole(0.4), Depth: whole(0.4), Weight: 2 + 3}, // c2 by two people, c3 by nobody
	}, m.units[0].Domains)
}

// The domains of a unit, by weight, are the unit.
func TestDomainsAddUpToTheUnit(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		for _, u := range measure(model, drawPeople(t, model), nil).units {
			var one, two, all float64
			for _, d := range u.Domains {
				w := float64(d.Weight)
				one, two, all = one+w*d.Coverage.Value, two+w*d.Depth.Value, all+w
				assert.Equal(t, d.Weight > 0, d.Coverage.Known)
				assert.LessOrEqual(t, d.Depth.Value, d.Coverage.Value)
			}
			assert.Equal(t, all > 0, u.Coverage.Known)
			assert.InDelta(t, all*u.Coverage.Value, one, 1e-9)
			assert.InDelta(t, all*u.Depth.Value, two, 1e-9)
		}
	})
}
