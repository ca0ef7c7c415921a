package ingest

// The layouts of tables of ratings.
const (
	NoLayout   Layout = ""
	Long       Layout = "long"       // one row a person and skill
	Wide       Layout = "wide"       // one row a person, one column a skill
	Transposed Layout = "transposed" // one row a skill, one column a person
	Paired     Layout = "paired"     // one row a person; beside the column of each skill one for its level
	Form       Layout = "form"       // one person; one row a skill
)

// Layouts are those that can be declared, in the order in which people meet them.
var Layouts = []Layout{Long, Wide, Transposed, Paired, Form}

// perRow reports whether a row holds one rating.
func (a Layout) perRow() bool { return a == Long || a == Form }

// layout is how a table of ratings is laid out.
func (s *sheet) layout() Layout {
	switch {
	case s.form != nil:
		return Form
	case s.turned != nil:
		return Transposed
	case s.long():
		return Long
	case s.paired:
		return Paired
	}
	return Wide
}

// readOtherwise looks at tables whose header does not say enough: it may be that
// of a form, or the table transposed.
func (l *loader) readOtherwise(s *sheet) {
	if len(s.sample) == 0 {
		return
	}
	switch l.Layout {
	case Long, Wide, Paired:
		return
	case Form:
		l.readForm(s)
		return
	case Transposed:
		l.readTurned(s)
		return
	}
	if s.roster() || s.long() || l.headsKnownSkills(s) || l.readForm(s) {
		return
	}
	l.readTurned(s)
}

// headsKnownSkills reports whether the header names a key and skills of the
// model.
func (l *loader) headsKnownSkills(s *sheet) bool {
	for _, c := range s.columns {
		if s.key() >= 0 && c.skill != nil && c.skill.competency >= 0 {
			return true
		}
	}
	return false
}

// tellLayout stops where the user has declared another layout than the table has.
func (l *loader) tellLayout(s *sheet) {
	t := l.table(s)
	if l.Layout == NoLayout || t.Layout == l.Layout {
		return
	}
	l.add(s.place, Problem{Code: codeLayoutDiffers, Action: Stop, At: l.address(s, s.headRow(), -1), Value: string(t.Layout),
		Message: "is how this table is laid out, " + t.Layout.words() + "; declared was " + string(l.Layout) + ", " + l.Layout.words(),
		Cure:    "leave --layout out, or name only the tables that are laid out so"})
}

// words describe a layout.
func (a Layout) words() string {
	switch a {
	case Long:
		return "one row a person and skill"
	case Transposed:
		return "one row a skill and one column a person"
	case Paired:
		return "one row a person and two columns a skill"
	case Form:
		return "one person with one row a skill"
	}
	return "one row a person and one column a skill"
}
