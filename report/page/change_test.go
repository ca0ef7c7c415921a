package page

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

// Every bar of a waterfall stands where the one before it ended.
func TestWaterfallsHangTogether(t *testing.T) {
	r := example()
	charts := chartData(t, render(t, r))
	for i, b := range r.Change.Bridges {
		series := charts["bridge-"+string(rune('1'+i))]["series"].([]any)
		require.Len(t, series, 4, b.Headline)
		at, bars := drawnAt(b.Start), slices.DeleteFunc(b.Bars, func(bar analysis.Bar) bool { return bar.Delta == 0 })
		for j, bar := range bars {
			foot, size := height(series[0], j+1), height(series[2], j+1)+height(series[3], j+1)
			assert.InDelta(t, min(at, drawnAt(bar.After)), foot, 1e-9, b.Headline)
			at = drawnAt(bar.After)
			assert.InDelta(t, max(drawnAt(bar.Before), at), foot+size, 1e-9, b.Headline)
		}
		assert.InDelta(t, drawnAt(b.End), at, 1e-9, b.Headline)
		assert.InDelta(t, at, height(series[1], len(bars)+1), 1e-9, b.Headline)
	}
}

// height is that of bar i of a series, 0 where it has none.
func height(series any, i int) float64 {
	h, _ := series.(map[string]any)["data"].([]any)[i].(map[string]any)["value"].(float64)
	return h
}

func TestNoChangeWithoutAPreviousReview(t *testing.T) {
	r := example()
	r.Change = nil
	assert.NotContains(t, chartData(t, render(t, r)), "bridge-1")
}

// Small changes of a large share are drawn on a scale that begins below them, and
// the chart says so; what moved nothing is named and not drawn.
func TestCaptionSaysWhatIsNotDrawn(t *testing.T) {
	share := func(v float64) analysis.Figure { return analysis.Figure{Known: true, Value: v, Form: analysis.Share} }
	idle := analysis.Bar{Name: "2 moves", Before: share(0.97), After: share(0.97)}
	down := analysis.Bar{Name: "1 leaver", Delta: -0.02, Before: share(0.97), After: share(0.95)}
	b := bridge{Bridge: analysis.Bridge{Headline: "coverage", Start: share(0.97), End: share(0.95), Bars: []analysis.Bar{idle, down}}}
	for _, bar := range b.Bars {
		b.Steps = append(b.Steps, stepRow{Bar: bar})
	}
	f, err := waterfall("id", "then", "now", &b)
	require.NoError(t, err)
	assert.Contains(t, f.Says, "Without effect: 2 moves. The scale begins at 90 %.")
	assert.NotContains(t, string(f.Options), `"2 moves`)
	b.Steps = b.Steps[:1]
	f, err = waterfall("id", "then", "now", &b)
	require.NoError(t, err)
	assert.Nil(t, f, "nothing moved")
}
