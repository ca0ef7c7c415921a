package ingest

import (
	"fmt"
	"strings"
)

// managers finds the people that a column of managers names.
type managers struct {
	*loader
	names map[string]int32 // folded name -> node, several where people share it
}

const (
	nobody  int32 = -1
	several int32 = -2
)

// findManagers resolves who reports to whom, roster by roster: what most values
// of a column match, keys or names, decides how all of them are read.
func (l *loader) findManagers() {
	m := managers{loader: l, names: map[string]int32{}}
	for i := range l.data.People {
		key := nameKey(l.data.People[i].Name)
		if _, taken := m.names[key]; taken {
			m.names[key] = several
		} else if key != "" {
			m.names[key] = int32(i)
		}
	}
	for _, s := range l.sheets {
		if t := l.table(s); s.has(fieldManager) && (t.Use == Roster || t.Use == RosterRatings) {
			m.column(s)
		}
	}
}

// column resolves the column of managers of one roster.
func (m *managers) column(s *sheet) {
	nodes := m.nodesOf(s)
	keys, names := 0, 0
	for _, n := range nodes {
		if text := m.linkOf(n).manager; !topMark(text) {
			if found, _ := m.byKey(text); found >= 0 {
				keys++
			}
			if found, ok := m.names[nameKey(text)]; ok && found >= 0 {
				names++
			}
		}
	}
	c := managerColumn{managers: m, sheet: s, byName: names > keys, unknown: map[string]int{}}
	note := "holds ids or e-mails"
	if c.byName {
		note = "holds names"
	}
	m.table(s).Columns[s.at[fieldManager]].Note = note
	for _, n := range nodes {
		c.resolve(n)
	}
	c.tell()
}

// nodesOf are the people and vacancies of one roster.
func (m *managers) nodesOf(s *sheet) []int32 {
	var nodes []int32
	for n := range int32(m.data.Nodes()) {
		if m.linkOf(n).sheet == s {
			nodes = append(nodes, n)
		}
	}
	return nodes
}

// byKey finds a node by id or e-mail; changed means that case, leading zeros,
// the form of a number or the apostrophe of a text cell had to be passed over.
func (l *loader) byKey(text string) (node int32, changed bool) {
	clean, marked := strings.CutPrefix(cleanKey(text), "'")
	if n, ok := l.data.nodes[clean]; ok {
		return n, marked
	}
	if n, ok := l.data.nodes[strings.ToLower(clean)]; ok {
		return n, !strings.Contains(clean, "@")
	}
	plain, ok := unscientific(clean)
	if n, exact := l.data.nodes[plain]; ok && exact {
		return n, true
	}
	if n, met := l.loose[looseKey(plain)]; ok && met && n >= 0 {
		return n, true
	}
	return nobody, false
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

// managerColumn is one column of managers while it is resolved.
type managerColumn struct {
	*managers
	sheet   *sheet
	byName  bool
	unknown map[string]int // text -> how many report to it
	order   []missing      // the texts of unknown, as met
	changed []int32        // nodes whose manager's id differed by case or zeros
}

type missing struct {
	text   string
	node   int32
	shared bool // several people bear the name
}

func (c *managerColumn) resolve(n int32) {
	text := c.linkOf(n).manager
	if topMark(text) {
		return
	}
	found, changed := nobody, false
	if c.byName {
		if node, ok := c.names[nameKey(text)]; ok {
			found = node
		}
	} else {
		found, changed = c.byKey(text)
	}
	switch {
	case found == n:
		c.tellSelf(n, text)
		return
	case found < 0:
		if c.unknown[text]++; c.unknown[text] == 1 {
			c.order = append(c.order, missing{text, n, found == several})
		}
		return
	case changed:
		c.changed = append(c.changed, n)
	}
	c.setManager(n, found)
}

func (l *loader) setManager(n, manager int32) {
	if int(n) < len(l.data.People) {
		l.data.People[n].Manager = manager
		return
	}
	l.data.Vacancies[int(n)-len(l.data.People)].Manager = manager
}

func (c *managerColumn) tellSelf(n int32, text string) {
	c.add(c.sheet.place, Problem{Code: codeManagerSelf, Action: Warn, At: c.managerCell(n), Value: text,
		Message: "is the person in the same row, which was read as the mark of the top", Cure: "leave the manager blank at the top, or name the manager"})
}

// tell lists the managers that were not found, each once, and how many ids
// matched only after a change.
func (c *managerColumn) tell() {
	for _, m := range c.order {
		p := Problem{Code: codeManagerUnknown, Action: Warn, At: c.managerCell(m.node), Value: m.text,
			Message: fmt.Sprintf("is nobody in the roster; %s at the top of a tree of their own", stand(c.unknown[m.text])),
			Cure:    "add the manager to the roster, or correct the cell"}
		if m.shared {
			p.Code, p.Cure = codeManagerShared, "name the manager by id or e-mail"
			p.Message = fmt.Sprintf("is the name of several people; %s at the top of a tree of their own", stand(c.unknown[m.text]))
		}
		c.add(c.sheet.place, p)
	}
	if len(c.changed) == 0 {
		return
	}
	n := c.changed[0]
	c.tellFallback(c.sheet, c.managerCell(n), c.linkOf(n).manager, c.data.idOf(c.data.ManagerOf(n)), len(c.changed))
}

// tellFallback says that ids of a column match only without case or leading zeros.
func (l *loader) tellFallback(s *sheet, at Address, text, id string, count int) {
	l.add(s.place, Problem{Code: codeIDFallback, Action: Repair, At: at, Value: text,
		Message: fmt.Sprintf("was taken for the id %q, from which it differs by case, leading zeros or number format (%s of this column)", id, cellsOf(count)),
		Cure:    "write ids the same way in every file; format the column as text so that Excel keeps leading zeros"})
}

func stand(n int) string {
	if n == 1 {
		return "1 row stands"
	}
	return fmt.Sprintf("%d rows stand", n)
}

func (l *loader) managerCell(n int32) Address {
	s := l.linkOf(n).sheet
	return l.address(s, l.data.Place(l.rowOf(n)).Row, s.at[fieldManager])
}
