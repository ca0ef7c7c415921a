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
	defer func() {
		crash, ok := recover().(*Crash)
		assert.True(t, ok)
		assert.Equal(t, "bug", crash.Value)
		assert.NotEmpty(t, crash.Calls)
		assert.True(t, done)
	}()
	c.wait()
}
