package disclosure

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestBandsByTheirCandidates(t *testing.T) {
	for _, c := range []struct {
		ready, candidates int
		want              string
	}{
		{0, 4, "×"}, {4, 4, "×"}, {0, 5, "<2"}, {1, 19, "<2"}, {2, 5, "2+"}, {19, 19, "2+"}, {0, 20, "0"}, {1, 20, "1"}, {7, 20, "2+"},
	} {
		assert.Equal(t, c.want, band(c.ready, c.candidates), "%d of %d", c.ready, c.candidates)
	}
}
