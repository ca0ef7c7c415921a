package page

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Only the first band is ready, however few months the path takes: here a
// must-have that nobody rated keeps the candidate out of it.
func TestReadyIsTheFirstBandOnly(t *testing.T) {
	r := example()
	c := &r.Candidates[1]
	c.Months, c.Path, c.PathWords = 0, nil, "have Cybersecurity rated"
	page := render(t, r)
	assert.Contains(t, page, "Fit 75 %, 100 % complete; entry path.")
	assert.Contains(t, page, "Path: have Cybersecurity rated.")
	assert.NotContains(t, page, "Path: ready now.")
	assert.False(t, ready(r.Model, ""), "nobody without a band is ready")
}
