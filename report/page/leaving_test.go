package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"capgap/analysis"
)

func TestCascadesOfCriticalSeatsAreNotFolded(t *testing.T) {
	l := newLeaving(example())
	assert.Len(t, l.Cascades, 1)
	assert.Equal(t, "S1", l.Cascades[0].Seat)
	assert.Len(t, l.More, 4)
	r := example()
	r.Seats[0].Critical = false
	l = newLeaving(r)
	assert.Len(t, l.Cascades, 5, "where no seat is critical, the first ones")
	assert.Empty(t, l.More)
}

// Who is asked about by name stands before the seats one by one.
func TestRefillsAreShown(t *testing.T) {
	r := example()
	r.Refills = []analysis.Cascade{{SeatLabel: "Harbour Master", Sentence: "Nobody is ready."}}
	page := render(t, r)
	assert.Contains(t, page, "If those asked about leave together")
	assert.Less(t, strings.Index(page, "Harbour Master"), strings.Index(page, `id="cascades"`))
}

func TestTollsHaveAPanelEach(t *testing.T) {
	charts := chartData(t, render(t, example()))
	bars := charts["dependence-bars"]
	for _, part := range []string{"grid", "xAxis", "yAxis", "series"} {
		assert.Len(t, bars[part], len(tolls()), part)
	}
	for _, id := range []string{"people-and-seats", "plan-frontier", "self-and-manager"} {
		assert.Contains(t, charts, id)
	}
}

func TestFragilityStandsWithTheEvidence(t *testing.T) {
	r := example()
	page := render(t, r)
	assert.True(t, strings.Contains(page, "How few errors would change an answer"))
	assert.True(t, strings.Contains(page, "Two errors or more were not all tried."))
	r.Headlines[0].Fragility = nil
	assert.False(t, strings.Contains(render(t, r), "How few errors"))
}
