package disclosure

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"capgap/analysis"
)

// TestNoMeasureGivesASeatBack sets numbers of seats beside the bench of single
// seats: of six seats of which five are known, the sixth would be.
func TestNoMeasureGivesASeatBack(t *testing.T) {
	for name, c := range map[string]struct {
		seats []string
		told  []int // numbers of seats with somebody ready that may be told
	}{
		"one seat of few candidates":      {[]string{two, two, two, none, none, secret}, nil},
		"two of them":                     {[]string{two, two, two, none, secret, secret}, []int{4}},
		"one of five candidates or more":  {[]string{two, two, one, none, none, underTwo}, []int{4, 5, 6}},
		"all known":                       {[]string{two, two, one, none, none, none}, []int{0, 1, 2, 3, 4, 5, 6}},
		"some of few, some of many":       {[]string{two, two, two, underTwo, underTwo, secret}, []int{4, 5}},
		"nobody is known for any of them": {[]string{secret, underTwo, underTwo, underTwo, none, none}, []int{1, 2, 3}},
	} {
		d := &draft{out: &analysis.Review{}}
		for _, s := range c.seats {
			d.out.Seats = append(d.out.Seats, analysis.Seat{Bench: s})
		}
		for n := range len(c.seats) + 1 {
			assert.Equal(t, !slices.Contains(c.told, n), d.givesBack(n), "%s, %d", name, n)
		}
	}
}
