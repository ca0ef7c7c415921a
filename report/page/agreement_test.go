package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

// Raters who are unlike the rest are counted and never named.
func TestUnusualRatersAreNotNamed(t *testing.T) {
	r := example()
	r.Agreement.Unusual = []analysis.Distribution{{Rater: "4711", Name: "Very Unusual", Why: "secret reason"}}
	page := render(t, r)
	assert.Contains(t, page, "1 rater unlike the others")
	for _, text := range []string{"4711", "Very Unusual", "secret reason"} {
		assert.False(t, strings.Contains(page, text), text)
	}
}

func TestUncalibratedIsSaidAndNotDrawn(t *testing.T) {
	a := example().Agreement
	a.Competencies = append(a.Competencies, analysis.Agreed{Name: "Cybersecurity", Pairs: 3, People: 2})
	f, err := selfAndManager(&a)
	require.NoError(t, err)
	assert.NotContains(t, f.Options, "Cybersecurity")
	r := example()
	r.Agreement = a
	assert.Contains(t, render(t, r), `<td colspan="2" class="n quiet">uncalibrated</td>`)
	a.All.Calibrated = false
	f, err = selfAndManager(&a)
	require.NoError(t, err)
	assert.Nil(t, f)
}

func TestSigned(t *testing.T) {
	for d, want := range map[float64]string{0.314: "+0.31", -0.1: "−0.10", 0: "0.00", -0.001: "0.00"} {
		assert.Equal(t, want, signed(d))
	}
}
