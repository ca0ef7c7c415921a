package ingest

import "strings"

// way is how a text led to a person or seat.
type way uint8

const (
	byNothing  way = iota
	byKeyExact     // id or e-mail
	byKeyBent      // id or e-mail after case, zeros, the form of a number
	byNameExact
	byNameBent // order of words, accents, initials
	byTitle    // the only holder of a job title
)

// whom is the person or seat that a text means.
type whom struct {
	node   int32 // nobody when it means nobody
	way    way
	shared bool // several could be meant
}

// byKey reads a text as an id or e-mail.
func (l *loader) byKey(text string) whom {
	clean, quoted := strings.CutPrefix(cleanKey(text), "'")
	marked := quoted || marked(text)
	if n, ok := l.data.nodes.find(clean); ok {
		return whom{node: n, way: bent(marked)}
	}
	if n, ok := l.data.nodes.find(strings.ToLower(clean)); ok {
		return whom{node: n, way: bent(marked || !strings.Contains(clean, "@"))}
	}
	plain, ok := unscientific(clean)
	if !ok {
		return whom{node: nobody}
	}
	if n, exact := l.data.nodes.find(plain); exact {
		return whom{node: n, way: byKeyBent}
	}
	if n, met := l.loose.find(looseKey(plain)); met {
		return whom{node: n, way: byKeyBent, shared: n == nobody}
	}
	return whom{node: nobody}
}

func bent(changed bool) way {
	if changed {
		return byKeyBent
	}
	return byKeyExact
}

// byName reads a text as a name.
func (l *loader) byName(text string) whom {
	node, near, shared := l.namesOfPeople().find(text)
	if near {
		return whom{node, byNameBent, shared}
	}
	return whom{node, byNameExact, shared}
}

// byJobTitle reads a text as the title of the one person or seat that has it.
func (l *loader) byJobTitle(text string) whom {
	if l.titles == nil {
		l.titles = l.data.keysOf(func(n int32) string { return foldKey(l.data.titleOf(n)) })
	}
	node, met := l.titles.find(foldKey(text))
	return whom{node, byTitle, met && node == nobody}
}

// who finds whom a text means in whatever form it is: first in the form that is
// expected, then in the others, then in the parts of "Ada Moss (0042)".
func (l *loader) who(text string, forms ...func(string) whom) whom {
	first := whom{node: nobody}
	for i, form := range forms {
		w := form(text)
		if w.node >= 0 {
			return w
		}
		if i == 0 || w.shared {
			first = w
		}
	}
	if first.shared {
		return first
	}
	for _, part := range partsOfPerson(text) {
		if w := l.byKey(part); w.node >= 0 {
			return w
		}
	}
	for _, part := range partsOfPerson(text) {
		if w := l.byName(part); w.node >= 0 {
			return whom{node: w.node, way: byNameBent}
		}
	}
	return first
}

var shortDashes = strings.NewReplacer("–", "-", "—", "-")

// partsOfPerson are the parts of "Ada Moss (0042)", "0042 - Ada Moss" and
// "Ada Moss <ada@firm.example>".
func partsOfPerson(text string) []string {
	if !strings.ContainsAny(text, "()[]<>|;–—") && !strings.Contains(text, " - ") {
		return nil
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("()[]<>|;", r) })
	if len(parts) < 2 {
		parts = strings.Split(shortDashes.Replace(text), " - ")
	}
	if len(parts) < 2 {
		return nil
	}
	for i := range parts {
		parts[i] = cleanText([]byte(parts[i]))
	}
	return parts
}

// namesOfPeople finds people by their names.
func (l *loader) namesOfPeople() *people {
	if l.names == nil {
		l.names = newPeople(l.data.People)
	}
	return l.names
}

// topMark reports whether a manager's cell says that there is none.
func topMark(text string) bool {
	if nothing(text) {
		return true
	}
	switch foldWord(text) {
	case "x", "xx", "xxx", "self", "top", "root", "board", "ceo", "nomanager", "notapplicable", "nobody", "noone", "keiner", "keine", "entfällt":
		return true
	}
	return false
}
