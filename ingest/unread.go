package ingest

import "strings"

// personalWords mark columns about private matters, which nothing here needs:
// one of them in a header and the column is not read.
var personalWords = []string{
	"birth", "birthday", "dob", "age", "gender", "sex", "pronouns", "salary", "pay", "wage", "compensation",
	"bonus", "health", "sick", "sickness", "illness", "disability", "disabled", "pregnancy", "maternity",
	"religion", "religious", "faith", "nationality", "citizenship", "ethnicity", "ethnic", "race", "marital",
	"children", "orientation", "union", "political", "passport", "visa", "ssn", "iban",
	"phone", "telephone", "postcode", "zip", "pregnant", "belief", "caste", "tribe", "veteran", "remuneration", "earnings", "spouse",
	"dependants", "dependents", "sexual", "transgender", "vaccination", "vaccinated", "conviction", "convictions",
	"geburtstag", "geburtsort", "staatsangehörigkeit", "familienstand", "kinder", "behinderung", "schwanger", "gewerkschaft",
	"steuerklasse", "steuernummer", "sozialversicherungsnummer", "bankverbindung", "lohn", "vergütung", "krankheit", "privatadresse", "handynummer",
	"naissance", "sexe", "nationalité", "salaire", "rémunération", "handicap", "syndicat", "téléphone",
	"nacimiento", "sexo", "género", "nacionalidad", "salario", "sueldo", "discapacidad", "sindicato", "teléfono", "dni",
	"geburtsdatum", "geschlecht", "gehalt", "konfession", "nationalität", "schwerbehinderung", "telefon",
}

// personalPhrases do so where one word alone would not.
var personalPhrases = []string{
	"home address", "private address", "postal address", "private e-mail", "private email", "personal email", "mobile number", "cell number",
	"bank account", "bank details", "sort code", "tax id", "tax code", "tax number", "national insurance", "national id", "social security",
	"emergency contact", "blood group", "medical", "works council", "next of kin", "criminal record", "estado civil", "état civil", "numéro de sécurité sociale",
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
	spaced := strings.ToLower(strings.NewReplacer("_", " ", "\n", " ").Replace(header))
	for _, phrase := range personalPhrases {
		if strings.Contains(spaced, phrase) {
			return true
		}
	}
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
