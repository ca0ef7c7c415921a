package reference

import (
	"slices"
	"strings"
	"unicode"
)

// FindCompetency says which competency a skill as written means: by id, name,
// alias or tool; else by its spacing, word order, spelling or a single wrong
// letter; else by its parts, when all that is known of them means one competency;
// each only where a single competency can be meant. Otherwise it names the nearest.
func (m *Model) FindCompetency(text string) Match {
	known, folded := m.lookup().competencies, fold(text)
	if found, ok := known.findLoosely(folded); ok {
		return found
	}
	if len(text) <= longName {
		for _, way := range []func(*names, string) (Match, bool){findPlain, findBesideBracket, findBesideSign, findParts} {
			if found, ok := way(known, text); ok {
				return found
			}
		}
	}
	return Match{Nearest: known.nearest(folded)}
}

// idle are words that say nothing about which skill is meant, at either end of it.
var idle = []string{
	"skill", "skills", "knowledge", "expertise", "experience", "competence", "competency", "competencies", "proficiency",
	"ability", "abilities", "capability", "capabilities", "understanding", "fundamentals", "basics", "concepts", "principles",
	"general", "basic", "advanced", "good", "strong", "management", "mgmt", "administration", "tools", "technologies", "practices",
	"working", "hands", "on", "use", "using", "overall",
}

// findPlain finds a skill without idle words and the number of a version:
// "Knowledge of cloud platforms", "Windows Server 2019".
func findPlain(known *names, text string) (Match, bool) {
	words := strings.Fields(fold(text))
	all := len(words)
	for len(words) > 1 && (slices.Contains(idle, words[0]) || joiner(words[0])) {
		words = words[1:]
	}
	for len(words) > 1 && (slices.Contains(idle, words[len(words)-1]) || joiner(words[len(words)-1]) || version(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	if len(words) == all {
		return Match{}, false
	}
	found, ok := known.findSpelt(strings.Join(words, " "))
	return Match{ID: found.ID, How: "without words that say nothing"}, ok
}

// version reports "2019", "19c", "v7" and "x".
func version(word string) bool {
	digits := 0
	for _, r := range word {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return word == "x" || digits > 0 && len(word)-digits <= 1
}

// findBesideBracket finds a skill with examples or a short form in brackets, as
// long as these mean nothing else.
func findBesideBracket(known *names, text string) (Match, bool) {
	open, end := strings.IndexAny(text, "(["), strings.LastIndexAny(text, ")]")
	if open <= 0 || end < open {
		return Match{}, false
	}
	found, ok := known.findReduced(text[:open] + " " + text[end+1:])
	if !ok {
		return Match{}, false
	}
	if inside, known := known.findReduced(text[open+1 : end]); known && inside.ID != found.ID {
		return Match{}, false
	}
	return Match{ID: found.ID, How: "without the bracket"}, true
}

// findBesideSign finds "Technical: networking" and "Networking - routing and
// switching": the part behind the sign, unless the part before it means something else.
func findBesideSign(known *names, text string) (Match, bool) {
	for _, c := range cuts(text) {
		if c.sign != "colon" && c.sign != "dash" && c.sign != "bar" {
			continue
		}
		after, ok := known.findReduced(c.after)
		if !ok {
			continue
		}
		if before, known := known.findReduced(c.before); known && before.ID != after.ID {
			continue
		}
		return Match{ID: after.ID, How: "by the part after the " + c.sign}, true
	}
	return Match{}, false
}

// findParts finds a list of skills that all mean one competency: "AWS / Azure".
func findParts(known *names, text string) (Match, bool) {
	text = strings.NewReplacer(" & ", "/", " and ", "/", " und ", "/", " or ", "/", " + ", "/").Replace(text)
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/,;|()", r) })
	if len(parts) < 2 {
		parts = strings.Fields(text) // "SAP ERP"
	}
	if len(parts) < 2 {
		return Match{}, false
	}
	id := ""
	for _, part := range parts {
		if strings.TrimSpace(part) == "" || fold(part) == "etc" {
			continue
		}
		found, ok := known.findReduced(part)
		if !ok || id != "" && found.ID != id {
			return Match{}, false
		}
		id = found.ID
	}
	return Match{ID: id, How: "all parts mean it"}, id != ""
}

// findReduced finds a part of a text by its spelling, with or without idle words.
func (n *names) findReduced(text string) (Match, bool) {
	if found, ok := n.findSpelt(fold(text)); ok {
		return found, true
	}
	return findPlain(n, text)
}
