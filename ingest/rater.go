package ingest

import "strings"

// raterWord is one way to say who rated.
type raterWord struct {
	text  string
	rater Rater
}

var raterWords = []raterWord{
	{"self", Self}, {"own", Self}, {"employee", Self}, {"selbst", Self}, {"selbsteinschätzung", Self}, {"auto", Self}, {"auto évaluation", Self}, {"autoevaluación", Self}, {"me", Self}, {"myself", Self},
	{"manager", Manager}, {"line manager", Manager}, {"supervisor", Manager}, {"boss", Manager}, {"vorgesetzter", Manager}, {"mgr", Manager}, {"führungskraft", Manager}, {"fremdeinschätzung", Manager}, {"responsable", Manager}, {"n+1", Manager}, {"jefe", Manager},
	{"peer", Peer}, {"peers", Peer}, {"colleague", Peer}, {"kollege", Peer}, {"collègue", Peer},
	{"test", Test}, {"certified", Test}, {"certificate", Test}, {"certification", Test}, {"assessment", Test},
	{"assessment centre", Test}, {"assessment center", Test},
}

// raterSuffixes may follow the word for a rater, as in "manager rating".
var raterSuffixes = []string{"assessment", "rating", "rated", "review", "score", "level"}

// raterOf is the rater that a text names.
func raterOf(text string) (Rater, bool) {
	word := foldWord(text)
	if r, ok := raterFolded(word); ok {
		return r, true
	}
	for _, suffix := range raterSuffixes {
		if rest, ok := strings.CutSuffix(word, suffix); ok {
			return raterFolded(rest)
		}
	}
	return Self, false
}

func raterFolded(word string) (Rater, bool) {
	for _, w := range raterWords {
		if word == foldWord(w.text) {
			return w.rater, true
		}
	}
	return Self, false
}

// splitRater parts "Cloud platforms (manager)", "Cloud platforms - self" or
// "Manager: cloud platforms" into the skill and the rater.
func splitRater(text string) (rest string, rater Rater, ok bool) {
	const marks = "([-–—/:|"
	if i := strings.LastIndexAny(text, marks); i > 0 {
		if r, ok := raterOf(text[i:]); ok {
			return text[:i], r, true
		}
	}
	if i := strings.IndexAny(text, marks); i > 0 {
		if r, ok := raterOf(text[:i]); ok {
			return strings.TrimLeft(text[i:], marks+" ]"), r, true
		}
	}
	return text, Self, false
}

// raterInName is the rater that the name of a file or sheet, or a title, speaks
// of: the manager, unless it says "self" too or means the trade of IT managers.
func raterInName(texts ...string) Rater {
	for _, text := range texts {
		found, before := Self, ""
		for _, word := range strings.FieldsFunc(strings.ToLower(text), notLetter) {
			switch word {
			case "self", "own", "selbst":
				return Self
			case "manager", "supervisor", "supervisors", "vorgesetzte", "vorgesetzter":
				if before != "it" {
					found = Manager
				}
			}
			before = word
		}
		if found != Self {
			return found
		}
	}
	return Self
}
