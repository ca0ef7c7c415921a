package reference

import "strings"

// FindTitle says which title of the career graph a job title as written means:
// by name or synonym, blanks aside, or by either before a comma, dash, slash or bracket
// ("IT Director, North"). A longer title that merely contains another one
// ("Assistant IT Director") is a different title.
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

// findTitle looks a title up as it stands, turned round at its comma, and cut.
func (n *names) findTitle(text string) (Match, bool) {
	if found, ok := n.findSpaced(fold(text)); ok {
		return found, true
	}
	for _, c := range cuts(text) {
		if found, ok := n.findTurned(c); ok {
			return found, true
		}
		if found, ok := n.findSpaced(fold(c.before)); ok && !n.otherTitle(c.after, found.ID) {
			return Match{ID: found.ID, How: "title before the " + c.sign}, true
		}
	}
	return Match{}, false
}

// findTurned reads "Director, IT" as "IT Director" or "Director of IT".
func (n *names) findTurned(c cut) (Match, bool) {
	if c.sign != "comma" {
		return Match{}, false
	}
	after := c.after
	for _, further := range cuts(after) {
		after = further.before
	}
	for _, turned := range []string{after + " " + c.before, c.before + " of " + after} {
		if found, ok := n.find(fold(turned)); ok {
			return Match{ID: found.ID, How: "turned round at the comma"}, true
		}
	}
	return Match{}, false
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
		for _, l := range lesser {
			if word == l {
				return true
			}
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
