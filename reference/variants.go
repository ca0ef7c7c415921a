package reference

import (
	"slices"
	"strings"
)

// variant is what the spellings of one name have in common: its words in
// alphabetical order, in the singular, in American spelling, abbreviations
// written out, without those that only join others; "and" stays.
func variant(folded string) string {
	words := strings.Fields(folded)
	kept := words[:0]
	for _, w := range words {
		if !joiner(w) || w == "and" {
			kept = append(kept, stem(american(written(w))))
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, " ")
}

// joiner reports the words that only join others.
func joiner(word string) bool {
	switch word {
	case "and", "of", "the", "for", "in", "with", "a":
		return true
	}
	return false
}

// written writes an abbreviation out.
func written(word string) string {
	switch word {
	case "sr", "snr":
		return "senior"
	case "dir":
		return "director"
	case "mgr", "mngr":
		return "manager"
	case "mgmt", "mgt", "mngmt":
		return "management"
	case "hd":
		return "head"
	case "dept":
		return "department"
	case "infra":
		return "infrastructure"
	case "admin":
		return "administration"
	case "ops":
		return "operations"
	case "comms":
		return "communications"
	case "dev":
		return "development"
	case "svc", "svcs", "serv":
		return "service"
	}
	return word
}

// spellings that differ between Britain and America, at any place in a word.
var british = []struct{ here, there string }{
	{"isation", "ization"}, {"programme", "program"}, {"licence", "license"}, {"centre", "center"}, {"defence", "defense"},
	{"judgement", "judgment"}, {"fulfilment", "fulfillment"}, {"behaviour", "behavior"}, {"labour", "labor"}, {"colour", "color"},
	{"modelling", "modeling"}, {"catalogue", "catalog"}, {"analyse", "analyze"},
}

// american writes a word as Americans do.
func american(word string) string {
	for _, b := range british {
		word = strings.Replace(word, b.here, b.there, 1)
	}
	for _, end := range [...]string{"ise", "ised", "ises", "ising"} {
		if before, ok := strings.CutSuffix(word, end); ok && len(before) > 4 {
			return before + "iz" + end[2:]
		}
	}
	return word
}

// stem is the singular of a word; short words, such as AWS and DNS, are no plurals.
func stem(word string) string {
	switch {
	case len(word) <= 4:
		return word
	case strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(word, "sses"), strings.HasSuffix(word, "ches"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "xes"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "ss"), strings.HasSuffix(word, "us"), strings.HasSuffix(word, "is"):
		return word
	}
	return strings.TrimSuffix(word, "s")
}
