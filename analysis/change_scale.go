package analysis

import (
	"math"
	"strings"
)

// How a bridge is drawn, the same in every report.

// MoreIsBetter is false for headlines of which less is wanted: people we cannot
// lose and seats at risk.
func (b *Bridge) MoreIsBetter() bool {
	subject, _, _ := strings.Cut(b.Headline, ".")
	return subject != "dependence" && subject != "seats"
}

// Better reports whether a bar moves its headline the way that is wanted.
func (b *Bridge) Better(bar *Bar) bool { return bar.Delta > 0 == b.MoreIsBetter() && bar.Delta != 0 }

// Floor is where the scale of a drawing begins, in the unit of the figure: at
// nought, or where shares lie so close together that they would look alike at a
// round tenth below all of them.
func (b *Bridge) Floor() float64 {
	low, high := b.Start.Value, b.Start.Value
	for i := range b.Bars {
		low, high = min(low, b.Bars[i].After.Value), max(high, b.Bars[i].After.Value)
	}
	if high-low > low/4 || b.Start.Form != Share {
		return 0
	}
	return max(0, math.Floor((low-2*(high-low))*10+rounding)/10)
}
