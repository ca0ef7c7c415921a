package ingest

import "strings"

// answers remembers whom each text of a column of managers means, so that it is
// looked up once and not for everybody who reports there.
type answers struct {
	find func(text string) answer
	memo []answer // one a number of loader.texts
}

type answer struct {
	known   bool
	top     bool  // the text says that there is no manager
	changed bool  // case, leading zeros or the like had to be passed over
	shared  bool  // several people bear the name
	node    int32 // nobody when it means nobody
}

func (a *answers) to(l *loader, text int32) answer {
	if a.memo == nil {
		a.memo = make([]answer, len(l.texts.list))
	}
	if !a.memo[text].known {
		found := a.find(l.texts.list[text])
		found.known = true
		a.memo[text] = found
	}
	return a.memo[text]
}

// managerByKey reads a manager's cell as an id or e-mail.
func (l *loader) managerByKey(text string) answer {
	if topMark(text) {
		return answer{top: true, node: nobody}
	}
	node, changed := l.byKey(text)
	return answer{node: node, changed: changed}
}

// managerByName reads a manager's cell as a name.
func (l *loader) managerByName(text string) answer {
	if topMark(text) {
		return answer{top: true, node: nobody}
	}
	node, met := l.nodeNames().find(nameKey(text))
	return answer{node: node, shared: met && node == nobody}
}

// nodeNames finds people by their folded names.
func (l *loader) nodeNames() *keys {
	if l.names == nil {
		l.names = newKeys(len(l.data.People), func(n int32) string { return nameKey(l.data.People[n].Name) })
		for n := range int32(len(l.data.People)) {
			l.names.add(n)
		}
	}
	return l.names
}

// byKey finds a node by id or e-mail; changed means that case, leading zeros,
// the form of a number or the apostrophe of a text cell had to be passed over.
func (l *loader) byKey(text string) (node int32, changed bool) {
	clean, marked := strings.CutPrefix(cleanKey(text), "'")
	if n, ok := l.data.nodes.find(clean); ok {
		return n, marked
	}
	if n, ok := l.data.nodes.find(strings.ToLower(clean)); ok {
		return n, !strings.Contains(clean, "@")
	}
	plain, ok := unscientific(clean)
	if !ok {
		return nobody, false
	}
	if n, exact := l.data.nodes.find(plain); exact {
		return n, true
	}
	n, _ := l.loose.find(looseKey(plain))
	return n, n >= 0
}

// nameKey folds a name; "Surname, Given" reads as "Given Surname".
func nameKey(name string) string {
	key := foldKey(name)
	if surname, given, ok := strings.Cut(key, ","); ok && !strings.Contains(given, ",") {
		return strings.TrimSpace(given) + " " + strings.TrimSpace(surname)
	}
	return key
}

// topMark reports whether a manager's cell says that there is none.
func topMark(text string) bool {
	if nothing(text) {
		return true
	}
	switch foldWord(text) {
	case "x", "xx", "xxx", "self", "top", "root", "board", "ceo":
		return true
	}
	return false
}
