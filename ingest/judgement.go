package ingest

import (
	"slices"
	"strconv"
	"strings"
)

// longestCareer bounds a believable number of years.
const longestCareer = 60

// nothing reports the ways to leave a cell empty on purpose.
func nothing(text string) bool {
	switch foldWord(text) {
	case "", "na", "none", "nil", "null", "unknown", "tbd", "tbc", "nd":
		return true
	}
	return false
}

// years is a number of years in the row: "12", "12.5", "12,5", "12 years", "10+".
func (r *rosterReader) years(f field) Years {
	text := r.text(f)
	if text == "" || nothing(text) {
		return Years{}
	}
	value, ok := parseYears(text)
	if !ok {
		r.add(r.sheet.place, r.problem(codeYearsUnread, Quarantine, r.sheet.at[f], text, "is no number of years from 0 to 60 and counts as blank", "write the years as a number, e.g. 12 or 7.5"))
		return Years{}
	}
	return Years{Value: value, Known: true}
}

func parseYears(text string) (float64, bool) {
	end := strings.IndexFunc(text, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
	number, unit := text, ""
	if end >= 0 {
		number, unit = text[:end], foldWord(text[end:])
	}
	if !slices.Contains([]string{"", "y", "yr", "yrs", "year", "years", "jahre"}, unit) {
		return 0, false
	}
	value, err := strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
	return value, err == nil && value >= 0 && value <= longestCareer
}

// grade is a judgement in the row: low, medium or high, or 1 to 5, of which 1
// and 2 are low, 3 is medium, 4 and 5 are high.
func (r *rosterReader) grade(f field) Grade {
	text := r.text(f)
	if text == "" || nothing(text) {
		return NoGrade
	}
	g, ok := parseGrade(text)
	if !ok {
		r.add(r.sheet.place, r.problem(codeGradeUnread, Quarantine, r.sheet.at[f], text, "is neither 1 to 5 nor low, medium or high and counts as blank", "write low, medium or high"))
	}
	return g
}

func parseGrade(text string) (Grade, bool) {
	switch strings.TrimSuffix(foldWord(text), "risk") {
	case "1", "2", "low", "l", "niedrig", "gering":
		return Low, true
	case "3", "medium", "med", "moderate", "m", "mittel":
		return Medium, true
	case "4", "5", "high", "h", "hoch":
		return High, true
	}
	return NoGrade, false
}

// flag is a yes or no in the row.
func (r *rosterReader) flag(f field) bool {
	text := r.text(f)
	switch foldWord(text) {
	case "yes", "y", "x", "1", "true", "wahr", "ja", "j", "critical":
		return true
	case "", "no", "n", "0", "false", "falsch", "nein", "na", "none":
		return text == "✓" || text == "✔"
	}
	r.add(r.sheet.place, r.problem(codeFlagUnread, Quarantine, r.sheet.at[f], text, "is neither yes nor no and counts as no", "write yes or no"))
	return false
}
