package ingest

import "fmt"

// managerForms are the ways to name a manager, the surest first.
func (l *loader) managerForms() []managerForm {
	return []managerForm{
		{"ids or e-mails", l.byKey, &answers{find: l.byKey}},
		{"names", l.byName, &answers{find: l.byName}},
		{"job titles", l.byJobTitle, &answers{find: l.byJobTitle}},
	}
}

type managerForm struct {
	holds   string
	read    func(string) whom
	answers *answers
}

// findManagers resolves who reports to whom, roster by roster: what most values
// of a column match, keys, names or titles, decides how all of them are read
// first. A value that means nobody in this form may mean somebody in another.
func (l *loader) findManagers() {
	forms := l.managerForms()
	for _, s := range l.sheets {
		t := l.table(s)
		if !s.has(fieldManager) || t.Use != Roster && t.Use != RosterRatings {
			continue
		}
		nodes := l.nodesOf(s)
		best := l.managerForm(nodes, forms)
		t.Columns[s.at[fieldManager]].Note = "holds " + forms[best].holds
		order := []func(string) whom{forms[best].read}
		for i, form := range forms {
			if i != best {
				order = append(order, form.read)
			}
		}
		c := managerColumn{loader: l, sheet: s, unknown: map[string]int{},
			answers: &answers{find: func(text string) whom { return l.who(text, order...) }}, form: best}
		for _, n := range nodes {
			c.resolve(n)
		}
		c.tell()
	}
}

// managerForm is the form in which most managers of these people are given.
func (l *loader) managerForm(nodes []int32, forms []managerForm) (best int) {
	most := 0
	for i, form := range forms {
		found, named := l.matches(nodes, form.answers)
		if found > most {
			best, most = i, found
		}
		if most == named { // names are not even looked at where every value is a key
			break
		}
	}
	return best
}

// nodesOf are the people and vacancies of one roster.
func (l *loader) nodesOf(s *sheet) []int32 {
	nodes := make([]int32, 0, l.table(s).Rows.Used)
	for n := range int32(l.data.Nodes()) {
		if int(l.linkOf(n).sheet) == s.index {
			nodes = append(nodes, n)
		}
	}
	return nodes
}

// matches counts the managers named and those of them who are found.
func (l *loader) matches(nodes []int32, a *answers) (found, named int) {
	for _, n := range nodes {
		if m := a.to(l, l.linkOf(n).manager); !m.top {
			named++
			if m.node >= 0 {
				found++
			}
		}
	}
	return found, named
}

// managerColumn is one column of managers while it is resolved.
type managerColumn struct {
	*loader
	sheet   *sheet
	form    int // of managerForms
	answers *answers
	unknown map[string]int // text -> how many report to it
	order   []missing      // the texts of unknown, as met
	changed []int32        // nodes whose manager's id differed by case or zeros
	other   []int32        // nodes whose manager is given in another form
}

type missing struct {
	text   string
	node   int32
	shared bool // several people bear the name
}

func (c *managerColumn) resolve(n int32) {
	m := c.answers.to(c.loader, c.linkOf(n).manager)
	text := c.managerText(n)
	switch {
	case m.top:
		return
	case m.node == n:
		c.tellSelf(n, text)
		return
	case m.node < 0:
		if c.unknown[text]++; c.unknown[text] == 1 {
			c.order = append(c.order, missing{text, n, m.shared})
		}
		return
	case m.way == byKeyBent:
		c.changed = append(c.changed, n)
	case m.way.form() != c.form || m.way == byNameBent:
		c.other = append(c.other, n)
	}
	c.setManager(n, m.node)
}

// form is the entry of managerForms to which a way belongs.
func (w way) form() int {
	switch w {
	case byNameExact, byNameBent:
		return 1
	case byTitle:
		return 2
	}
	return 0
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
	if len(c.changed) > 0 {
		n := c.changed[0]
		c.tellFallback(c.sheet, c.managerCell(n), c.managerText(n), c.data.idOf(c.data.ManagerOf(n)), len(c.changed))
	}
	if len(c.other) > 0 {
		n := c.other[0]
		c.add(c.sheet.place, Problem{Code: codeManagerForm, Action: Repair, At: c.managerCell(n), Value: c.managerText(n),
			Message: fmt.Sprintf("was taken for %s, whom alone it can mean, though not as this column mostly names people (%s of this column)", c.nameOf(c.data.ManagerOf(n)), cellsOf(len(c.other))),
			Cure:    "name every manager in one form, best by id"})
	}
}

// tellFallback says that ids of a column match only without case or leading zeros.
func (l *loader) tellFallback(s *sheet, at Address, text, id string, count int) {
	l.add(s.place, Problem{Code: codeIDFallback, Action: Repair, At: at, Value: text,
		Message: fmt.Sprintf("was taken for the id %q, from which it differs by case, leading zeros, number format or marks that nobody sees (%s of this column)", id, cellsOf(count)),
		Cure:    "write ids the same way in every file; format the column as text so that Excel keeps leading zeros"})
}

func stand(n int) string {
	if n == 1 {
		return "1 row stands"
	}
	return fmt.Sprintf("%d rows stand", n)
}

func (l *loader) managerCell(n int32) Address {
	s := l.sheetOf(n)
	return l.address(s, l.data.Place(l.rowOf(n)).Row, s.at[fieldManager])
}
