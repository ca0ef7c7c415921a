package disclosure

import (
	"fmt"
	"strings"

	"capgap/analysis"
)

const (
	least      = 5  // people of whom a figure may speak
	leastClass = 6  // people of a class, so that five who are rated are not all of it
	coded      = 20 // people from which a share of nobody or of all may be said
)

// What stands in place of a figure that is not said.
const (
	hidden = "hidden"
	few    = "under 5"
)

// enough reports whether something may be said of n people: nobody, or at least
// five.
func enough(n int) bool { return n == 0 || n >= least }

// share is n of a group as a figure. of is the group; people is how many the figure
// speaks of, which may be others: of the bench of seats it is their candidates.
// From twenty people on the share is told as it is, below five it is hidden, and in
// between its ends are coded.
func share(n, of, people int) analysis.Figure {
	switch {
	case of == 0:
		return analysis.Figure{Form: analysis.Share}
	case people >= coded:
		return ratio(n, of)
	case people < least || of < least:
		return unsaid()
	}
	switch low, high := told(n, of); {
	case low == high:
		return ratio(n, of)
	case low == 0:
		return analysis.Figure{Form: analysis.Share, Instead: fmt.Sprintf("under %d %%", step(of))}
	}
	return analysis.Figure{Form: analysis.Share, Instead: fmt.Sprintf("over %d %%", 100-step(of))}
}

func ratio(n, of int) analysis.Figure {
	return analysis.Figure{Known: true, Value: float64(n) / float64(of), Form: analysis.Share, Num: float64(n), Of: float64(of)}
}

// unsaid is a share that is not told.
func unsaid() analysis.Figure { return analysis.Figure{Form: analysis.Share, Instead: hidden} }

// count is n people of a group as a number, by the same rule. Fewer than five
// are told as such: with other figures their number may say who they are.
func count(n, of int) analysis.Figure {
	f := analysis.Figure{Form: analysis.Number}
	low, high := told(n, of)
	switch {
	case of < least:
		f.Instead = hidden
	case n < least:
		f.Instead = few
	case of < coded && low < high:
		f.Instead = fmt.Sprintf("%d or %d", low, high)
	default:
		f.Known, f.Value = true, float64(n)
	}
	return f
}

// told is what a reader may learn of n out of a group under twenty: neither none
// from one nor all from all but one.
func told(n, of int) (low, high int) {
	switch {
	case n <= 1:
		return 0, 1
	case n >= of-1:
		return of - 1, of
	}
	return n, n
}

// step is the percent, in fives, that one of a group stays under and two of it
// do not.
func step(of int) int { return max(1, 5*(20/of+1)) }

// counted is a number of people of a group in words: "3 people", "5 or 6 people".
func counted(f analysis.Figure, noun string) string {
	if f.Known {
		return analysis.Counted(int(f.Value), noun)
	}
	return capital(strings.Replace(f.Instead, few, "fewer than five", 1)) + " " + strings.TrimPrefix(analysis.Counted(0, noun), "0 ")
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// percent is a share in a sentence, never parted from its sign by a line's end.
func percent(share float64) string {
	return strings.Replace(analysis.Percent(share), " ", "\u00a0", 1)
}

// fives rounds a number of people to the nearest five, so that it does not tell
// of one who came or left.
func fives(n int) int { return (n + 2) / 5 * 5 }
