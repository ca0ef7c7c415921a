package page

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

func TestPlanOfTheExample(t *testing.T) {
	p, err := newPlan(example())
	require.NoError(t, err)
	require.Len(t, p.People, 2)
	assert.Len(t, p.People[1].Raises, 2)
	assert.Equal(t, []bool{true, true, false}, []bool{p.Listed[0].First, p.Listed[1].First, p.Listed[2].First})
	points := planPoints(p.Plan)
	assert.Equal(t, "today: 2 of 6", points[0].Label.Formatter)
	assert.Equal(t, "3 of 6", points[1].Label.Formatter)
	assert.Equal(t, "plan: 4 of 6", points[2].Label.Formatter)
	assert.Equal(t, "67 % (4 of 6)\nfor 24 months of development", points[2].Name)
}

// A single result is no frontier, and no plan is no chart.
func TestPlanWithoutAFrontier(t *testing.T) {
	r := example()
	r.Plan.Frontier = r.Plan.Frontier[:1]
	p, err := newPlan(r)
	require.NoError(t, err)
	assert.Nil(t, p.Figure)
	r.Plan = nil
	p, err = newPlan(r)
	require.NoError(t, err)
	assert.Nil(t, p)
	assert.Contains(t, render(t, r), "No plan was worked out")
}

func TestManyResultsAreNotAllNamed(t *testing.T) {
	p := analysis.Plan{Cost: 30, Actions: make([]analysis.Action, 1)}
	for i := range 40 {
		p.Frontier = append(p.Frontier, analysis.PlanPoint{Cost: float64(i), Result: analysis.Figure{Known: true, Value: 0.3}})
	}
	named := 0
	for _, point := range planPoints(&p) {
		if point.Label != nil {
			named++
		}
	}
	assert.Equal(t, 2, named, "today and the plan")
}

// A name too near to today's would stand on it.
func TestResultsNearTodayAreNotNamed(t *testing.T) {
	p := analysis.Plan{Frontier: []analysis.PlanPoint{{}, {Cost: 5}, {Cost: 50}, {Cost: 100}}}
	points := planPoints(&p)
	assert.Nil(t, points[1].Label)
	assert.NotNil(t, points[2].Label)
}

func TestSentence(t *testing.T) {
	assert.Equal(t, "Exact, nothing is cheaper.", sentence("exact, nothing is cheaper"))
	assert.Equal(t, "Done.", sentence("Done."))
	assert.Empty(t, sentence(""))
}
