package ingest

import "strings"

// personalWords mark columns about private matters, which nothing here needs:
// one of them in a header and the column is not read.
var personalWords = []string{
	"birth", "birthday", "dob", "age", "gender", "sex", "pronouns", "salary", "pay", "wage", "compensation",
	"bonus", "health", "sick", "sickness", "illness", "disability", "disabled", "pregnancy", "maternity",
	"religion", "religious", "faith", "nationality", "citizenship", "ethnicity", "ethnic", "race", "marital",
	"children", "orientation", "union", "political", "passport", "visa", "ssn", "iban",
	"phone", "telephone", "postcode",
	"geburtsdatum", "geschlecht", "gehalt", "konfession", "nationalität", "schwerbehinderung", "telefon",
}

// plainHeaders are columns that hold numbers and are yet no skills.
var plainHeaders = []string{
	"FTE", "Grade", "Band", "Pay Band", "Job Level", "Cost Centre", "Cost Center", "Notes", "Note", "Comment",
	"Comments", "Remarks", "No", "Nr", "#", "Row", "Index", "Number", "Count", "Total", "Sum", "Average", "Mean",
	"Valid", "Status", "Active", "Headcount", "Span", "Year", "Quarter", "Tenure", "Priority", "Order",
	"Floor", "Version",
}

// personal reports whether a header speaks of a private matter.
func personal(header string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(header), notLetter) {
		for _, p := range personalWords {
			if word == p {
				return true
			}
		}
	}
	return false
}

// plain reports whether a header is known and known not to be a skill.
func plain(header string) bool {
	short := foldWord(beforeBracket(header))
	for _, p := range plainHeaders {
		if short == foldWord(p) {
			return true
		}
	}
	return false
}
