package analysis

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestACrewCarriesAPanicToWhoWaits(t *testing.T) {
	var c crew
	done := false
	c.do(func() { done = true })
	c.do(func() { panic("bug") })
	assert.PanicsWithValue(t, "bug", c.wait)
	assert.True(t, done)
}
