package disclosure

import (
	"fmt"

	"capgap/analysis"
)

const (
	least = 5  // people of whom a figure may speak
	coded = 20 // people from which a share of nobody or of all may be said
)

// hidden is what stands in place of a figure that is not said.
const hidden = "hidden"

// enough reports whether a class of n people may be told apart: nobody is in it,
// or at least five are.
func enough(n int) bool { return n == 0 || n >= least }

// share is n of a group as a figure: as it is from twenty on, hidden below five,
// and in between without the ends.
func share(n, of int) analysis.Figure {
	low, high := told(n, of)
	switch {
	case of < least:
		return analysis.Figure{Form: analysis.Share, Instead: hidden}
	case low == high:
		return analysis.Figure{Known: true, Value: float64(n) / float64(of), Form: analysis.Share, Num: float64(n), Of: float64(of)}
	case low == 0:
		return analysis.Figure{Form: analysis.Share, Instead: fmt.Sprintf("under %d %%", step(of))}
	}
	return analysis.Figure{Form: analysis.Share, Instead: fmt.Sprintf("over %d %%", 100-step(of))}
}

// count is n of a group as a number, by the same rule.
func count(n, of int) analysis.Figure {
	low, high := told(n, of)
	switch {
	case of < least:
		return analysis.Figure{Form: analysis.Number, Instead: hidden}
	case low == high:
		return analysis.Figure{Known: true, Value: float64(n), Form: analysis.Number}
	}
	return analysis.Figure{Form: analysis.Number, Instead: fmt.Sprintf("%d or %d", low, high)}
}

// told is what a reader may learn of n out of a group of at least five: below
// twenty neither none from one nor all from all but one.
func told(n, of int) (low, high int) {
	switch {
	case of >= coded:
		return n, n
	case n <= 1:
		return 0, 1
	case n >= of-1:
		return of - 1, of
	}
	return n, n
}

// step is the percent, in fives, that one of a group stays under and two of it
// do not.
func step(of int) int { return 5 * (20/of + 1) }

// counted is a number of people of a group in words: "3 people", "0 or 1 people".
func counted(f analysis.Figure, noun string) string {
	if f.Known {
		return analysis.Counted(int(f.Value), noun)
	}
	return f.Instead + " " + analysis.Counted(0, noun)[2:]
}

// fives rounds a number of people to the nearest five, so that it does not tell
// of one who came or left.
func fives(n int) int { return (n + 2) / 5 * 5 }
