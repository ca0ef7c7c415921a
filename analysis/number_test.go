package analysis_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"capgap/analysis"
)

// TestHalvesGoAwayFromZero: every half that a share of up to 400 things can
// give, rounds up, whatever the binary fraction does.
func TestHalvesGoAwayFromZero(t *testing.T) {
	for of := 1; of <= 400; of++ {
		for n := range of {
			if 200*n%of != 0 || 200*n/of%2 == 0 {
				continue // 100·n/of does not end in .5
			}
			share := float64(n) / float64(of)
			if want := (200*n/of + 1) / 2; want < 100 && want > 0 {
				assert.Equal(t, fmt.Sprint(want), analysis.Rounded(100*share, 0), "%d of %d", n, of)
			}
		}
	}
	for want, v := range map[string]float64{"25": 24.5, "-25": -24.5, "2": 1.5, "0": -0.4} {
		assert.Equal(t, want, analysis.Rounded(v, 0))
	}
	assert.Equal(t, "1.01", analysis.Rounded(1.005, 2))
	assert.Equal(t, "0.3", analysis.Short(0.1+0.2, 5))
}

func TestPercentPromisesNothingFalse(t *testing.T) {
	for want, share := range map[string]float64{
		"25 %": 0.245, "40 %": 0.4, "140 %": 1.4, "0 %": 0, "100 %": 1, "99.95 %": 0.9995, "99.6 %": 0.996,
		"0.3 %": 1.0 / 300, "1 %": 0.005, "99.5 %": 0.995, "0.4 %": 0.004,
	} {
		assert.Equal(t, want, analysis.Percent(share))
	}
	assert.Equal(t, "100 %", analysis.Percent(1-math.Pow(2, -53)))
}

func TestCountedKnowsItsPlurals(t *testing.T) {
	for want, c := range map[string]struct {
		n    int
		noun string
	}{"1 person": {1, "person"}, "1,200 people": {1200, "person"}, "0 competencies": {0, "competency"}, "2 must-haves": {2, "must-have"}} {
		assert.Equal(t, want, analysis.Counted(c.n, c.noun))
	}
}
