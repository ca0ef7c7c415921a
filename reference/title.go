package reference

import (
	"slices"
	"strings"
)

// FindTitle says which title of the career graph a job title as written means:
// by name or synonym; by either in other order or spelling, with one wrong letter,
// before a comma, dash, slash or bracket ("IT Director, North"), or behind a word
// such as "acting". A longer title that merely contains another one ("Assistant
// IT Director") is a different title.
func (m *Model) FindTitle(text string) Match {
	known := m.lookup().titles
	if found, ok := known.findTitle(text); ok {
		return found
	}
	return Match{Nearest: known.nearest(fold(text))}
}

// FindRole says which role model stands behind a job title as written. The id
// or the name of a role means that role. A title of the career graph without a
// model has no ID and no Nearest.
func (m *Model) FindRole(text string) Match {
	ix, folded := m.lookup(), fold(text)
	title, ok := ix.titles.findTitle(text)
	if role := ix.roleOf[title.ID]; role != "" {
		return Match{ID: role, How: title.How}
	}
	if found, ok := ix.roles.find(folded); ok {
		return found
	}
	if ok {
		return Match{How: "title without a model"}
	}
	return Match{Nearest: ix.titles.nearest(folded)}
}

// findTitle looks a title up as it stands, turned round at its comma, and cut;
// then without remarks in brackets and words that leave the job what it is; at
// last with one wrong letter.
func (n *names) findTitle(text string) (Match, bool) {
	if found, ok := n.findCut(text); ok {
		return found, true
	}
	if plain := plainTitle(text); plain != text && len(text) <= longName {
		if found, ok := n.findCut(plain); ok {
			if !strings.HasPrefix(found.How, "title before") { // a unit behind the title is worth knowing
				found.How = "without words that leave the job what it is"
			}
			return found, true
		}
	}
	if id := n.oneLetterOff(fold(text)); id != "" && len(text) <= longName {
		return Match{ID: id, How: "one letter off"}, true
	}
	return Match{}, false
}

// findCut tries the exact ways first, whole and cut: "IT Director, Infrastructure"
// is an IT Director before it is a Director of IT Infrastructure.
func (n *names) findCut(text string) (Match, bool) {
	if found, ok := n.findBeforeSign(text, n.findSpaced); ok {
		return found, true
	}
	return n.findBeforeSign(text, n.findSpelt)
}

func (n *names) findBeforeSign(text string, find func(folded string) (Match, bool)) (Match, bool) {
	if found, ok := find(fold(text)); ok {
		return found, true
	}
	for _, c := range cuts(text) {
		if found, ok := n.findTurned(c); ok {
			return found, true
		}
		if found, ok := find(fold(c.before)); ok && !n.otherTitle(c.after, found.ID) {
			return Match{ID: found.ID, How: "title before the " + c.sign}, true
		}
	}
	return Match{}, false
}

// findTurned reads "Director, IT" as "IT Director" or "Director of IT".
func (n *names) findTurned(c cut) (Match, bool) {
	if c.sign != "comma" && c.sign != "dash" {
		return Match{}, false
	}
	after := c.after
	for _, further := range cuts(after) {
		after = further.before
	}
	for _, turned := range []string{after + " " + c.before, c.before + " of " + after} {
		if found, ok := n.find(fold(turned)); ok {
			return Match{ID: found.ID, How: "turned round at the " + c.sign}, true
		}
	}
	return Match{}, false
}

// standing are words before a title that leave the job what it is. Senior, deputy
// and lead are none of them.
var standing = []string{"acting", "interim", "temporary", "global", "group", "regional", "corporate", "divisional", "local", "country", "international", "new"}

// plainTitle is a title without brackets in its midst, words of standing before
// it and a number behind it: "Information Technology (IT) Manager II".
func plainTitle(text string) string {
	words := strings.Fields(withoutBrackets(text))
	for len(words) > 1 && slices.Contains(standing, fold(words[0])) {
		words = words[1:]
	}
	if last := len(words) - 1; last > 1 && (version(words[last]) || slices.Contains([]string{"I", "II", "III", "IV"}, words[last])) {
		words = words[:last]
	}
	return strings.Join(words, " ")
}

// withoutBrackets drops remarks in round brackets, unless they make another job
// of the title or stand at its end, where the title is cut anyway.
func withoutBrackets(text string) string {
	open, end := strings.IndexByte(text, '('), strings.IndexByte(text, ')')
	if open < 0 || end < open || strings.TrimSpace(text[end+1:]) == "" {
		return text
	}
	for word := range strings.FieldsSeq(fold(text[open:end])) {
		if slices.Contains(lesser, word) {
			return text
		}
	}
	return text[:open] + " " + text[end+1:]
}

// lesser words make a different job of the title that they follow.
var lesser = []string{
	"assistant", "associate", "deputy", "trainee", "intern", "apprentice",
	"secretary", "designate", "former", "retired",
}

// otherTitle reports whether what follows a title makes another job of it: a
// title of its own, or a word such as "deputy".
func (n *names) otherTitle(rest, id string) bool {
	folded := fold(rest)
	if found, ok := n.find(folded); ok && found.ID != id {
		return true
	}
	for word := range strings.FieldsSeq(folded) {
		if slices.Contains(lesser, word) {
			return true
		}
	}
	return false
}

// cut is a text parted at a sign.
type cut struct{ before, after, sign string }

// signs at which a place, a unit or a remark may follow.
var signs = []struct{ text, name string }{
	{",", "comma"}, {" - ", "dash"}, {"–", "dash"}, {"—", "dash"}, {"/", "slash"},
	{"|", "bar"}, {":", "colon"}, {";", "semicolon"}, {"(", "bracket"}, {"[", "bracket"},
}

// cuts parts a text at each place where a sign stands, the latest first, so that
// the longest title wins.
func cuts(text string) []cut {
	if len(text) > longName {
		return nil
	}
	var all []cut
	for i := len(text) - 1; i > 0; i-- {
		for _, s := range signs {
			if strings.HasPrefix(text[i:], s.text) {
				all = append(all, cut{text[:i], text[i+len(s.text):], s.name})
			}
		}
	}
	return all
}
