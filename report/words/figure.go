package words

import (
	"math"

	"capgap/analysis"
)

// Unknown stands where there is no figure. It is never a zero.
const Unknown = "–"

// Figure is f in words: "40 % (2 of 5)", "3.5", "9 months", or Unknown.
func Figure(f analysis.Figure) string {
	if rest := Rest(f); rest != "" {
		return Value(f) + " (" + rest + ")"
	}
	return Value(f)
}

// Value is f without what it rests on: "40 %", or what a pack says in its place.
func Value(f analysis.Figure) string {
	if f.Instead != "" {
		return Clean(f.Instead)
	}
	if !f.Known || math.IsNaN(f.Value) {
		return Unknown
	}
	switch f.Form {
	case analysis.Share:
		return Percent(f.Value)
	case analysis.Level:
		return Level(f.Value)
	case analysis.Months:
		return Months(f.Value)
	case analysis.Mean:
		return analysis.Rounded(f.Value, 2)
	}
	return Number(f.Value)
}

// Rest is what f rests on, "2 of 5", or "" where it has no denominator.
func Rest(f analysis.Figure) string {
	if !f.Known || f.Of == 0 {
		return ""
	}
	return Number(f.Num) + " of " + Number(f.Of)
}

// Percent writes a share as analysis.Percent does, or Unknown.
func Percent(share float64) string {
	if math.IsNaN(share) || math.IsInf(share, 0) {
		return Unknown
	}
	return analysis.Percent(share)
}

// Level writes a proficiency level, 0 to 5, with at most two decimals. A
// negative level was never rated and is Unknown.
func Level(level float64) string {
	if level < 0 || math.IsNaN(level) {
		return Unknown
	}
	return analysis.Short(level, 2)
}

// Months writes a duration: "0 months", "1 month", "4.5 months". A negative
// duration is Unknown.
func Months(months float64) string {
	if months < 0 || math.IsNaN(months) || math.IsInf(months, 0) {
		return Unknown
	}
	if n := analysis.Short(months, 1); n != "1" {
		return n + " months"
	}
	return "1 month"
}

// Number writes a count with a comma between thousands; at most two decimals.
func Number(n float64) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return Unknown
	}
	return analysis.Thousands(n)
}

// Count writes n with its noun, as analysis.Counted does: "1 seat", "12 seats".
func Count(n int, noun string) string { return analysis.Counted(n, noun) }

// Exact is f with a number of decimals of a percent, so that the parts of a sum
// add up as printed; other forms are as Value has them.
func Exact(f analysis.Figure, decimals int) string {
	if !f.Known || f.Form != analysis.Share {
		return Value(f)
	}
	return analysis.Rounded(100*f.Value, decimals) + " %"
}

// Points writes a change with its sign: "+4 points" of a share in percent,
// "−2" of a count, "±0" for none.
func Points(change float64, form analysis.Form, decimals int) string {
	text, unit := analysis.Rounded(math.Abs(change), decimals), ""
	if form == analysis.Share {
		unit = " points"
		if text == "1" {
			unit = " point"
		}
	}
	switch {
	case change > 0:
		return "+" + text + unit
	case change < 0:
		return "−" + text + unit
	}
	return "±0"
}
