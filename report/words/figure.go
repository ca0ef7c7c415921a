package words

import (
	"math"
	"strconv"

	"capgap/analysis"
)

// Unknown stands where there is no figure. It is never a zero.
const Unknown = "–"

// Figure is f in words: "40 % (2 of 5)", "3.5", "9 months", or Unknown.
func Figure(f analysis.Figure) string {
	if !f.Known || math.IsNaN(f.Value) {
		return Unknown
	}
	if rest := Rest(f); rest != "" {
		return Value(f) + " (" + rest + ")"
	}
	return Value(f)
}

// Value is f without what it rests on: "40 %".
func Value(f analysis.Figure) string {
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
		return strconv.FormatFloat(f.Value, 'f', 2, 64)
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

// Percent writes a share, 0 to 1 and beyond, in whole percent. A share that
// only rounding would make 0 or 100 gets decimals, since "100 %" promises that
// nothing is missing.
func Percent(share float64) string {
	if math.IsNaN(share) || math.IsInf(share, 0) {
		return Unknown
	}
	return strconv.FormatFloat(100*share, 'f', PercentDecimals(share), 64) + " %"
}

// PercentDecimals is how many decimals keep a share from reading as a false 0
// or a false 100; mostly none, at most three.
func PercentDecimals(share float64) int {
	decimals := 0
	for unit := 100.0; decimals < 3 && falseEnd(share, unit); unit *= 10 {
		decimals++
	}
	return decimals
}

// falseEnd reports whether share, rounded to whole parts of unit, becomes
// nothing or all although it is neither. Floating-point dust is no difference.
func falseEnd(share, unit float64) bool {
	const dust = 1e-9
	parts := math.Round(unit * share)
	return (parts == 0 && math.Abs(share) > dust) || (parts == unit && math.Abs(share-1) > dust)
}

// Level writes a proficiency level, 0 to 5, with at most two decimals. A
// negative level was never rated and is Unknown.
func Level(level float64) string {
	if level < 0 || math.IsNaN(level) {
		return Unknown
	}
	return strconv.FormatFloat(math.Round(100*level)/100, 'f', -1, 64)
}

// Months writes a duration: "0 months", "1 month", "4.5 months". A negative
// duration is Unknown.
func Months(months float64) string {
	if months < 0 || math.IsNaN(months) || math.IsInf(months, 0) {
		return Unknown
	}
	n := math.Round(10*months) / 10
	if n == 1 {
		return "1 month"
	}
	return strconv.FormatFloat(n, 'f', -1, 64) + " months"
}

// Number writes a count with a comma between thousands; at most two decimals.
func Number(n float64) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return Unknown
	}
	text := strconv.FormatFloat(math.Round(100*n)/100, 'f', -1, 64)
	end := len(text)
	for i, c := range text {
		if c == '.' {
			end = i
		}
	}
	for i := end - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// Count writes n with its noun, adding an s unless n is 1: "1 seat", "12 seats".
func Count(n int, noun string) string {
	text := Number(float64(n)) + " " + noun
	if n == 1 {
		return text
	}
	return text + "s"
}
