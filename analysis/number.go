package analysis

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// How numbers are written in sentences. Package report/words writes its figures
// by the same functions, so that one number reads the same everywhere.

// Rounded writes v with so many decimals. Halves go away from zero, and what
// counts is the decimal number that a reader sees: of 24.5 the 5, whatever binary
// fraction stands behind it. Like a spreadsheet it looks at 15 digits, so a cell
// of the workbook shows the same. v must be finite.
func Rounded(v float64, decimals int) string {
	exact, ok := new(big.Rat).SetString(strconv.FormatFloat(v, 'g', 15, 64))
	if !ok {
		return strconv.FormatFloat(v, 'f', decimals, 64)
	}
	text := exact.FloatString(decimals)
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-") // nothing is below zero about nothing
	}
	return text
}

// Short is Rounded without zeros at the end of the decimals.
func Short(v float64, decimals int) string {
	text := Rounded(v, decimals)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// Thousands writes a count with a comma between thousands; at most two decimals.
func Thousands(n float64) string {
	return grouped(Short(n, 2))
}

// grouped sets commas between the thousands of a number in writing.
func grouped(text string) string {
	end := len(text)
	if point := strings.IndexByte(text, '.'); point >= 0 {
		end = point
	}
	for i := end - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// Counted writes n with its noun, which is in the singular: "1 seat", "12 seats",
// "2 competencies", "3 people".
func Counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	stem, ies := strings.CutSuffix(noun, "cy")
	switch {
	case noun == "person":
		noun = "people"
	case ies:
		noun = stem + "cies"
	default:
		noun += "s"
	}
	return Thousands(float64(n)) + " " + noun
}

// Percent writes a share, 0 to 1 and beyond, in whole percent. A share that
// only rounding would make 0 or 100 gets decimals, since "100 %" promises that
// nothing is missing. share must be finite.
func Percent(share float64) string {
	return Rounded(100*share, PercentDecimals(share)) + " %"
}

// PercentDecimals is how many decimals keep a share from reading as a false 0
// or a false 100; mostly none, at most three.
func PercentDecimals(share float64) int {
	decimals := 0
	for decimals < 3 && falseEnd(share, decimals) {
		decimals++
	}
	return decimals
}

// falseEnd reports whether share, with so many decimals of a percent, reads as
// nothing or all although it is neither. Floating-point dust is no difference.
func falseEnd(share float64, decimals int) bool {
	const dust = 1e-9
	shown := Short(100*share, decimals)
	return shown == "0" && math.Abs(share) > dust || shown == "100" && math.Abs(share-1) > dust
}
