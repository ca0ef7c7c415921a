package ingest

import (
	"fmt"
	"slices"
	"strings"
)

// readHeader takes each column of the header for a field or a skill.
func (l *loader) readHeader(s *sheet) {
	s.columns = make([]column, s.headWidth())
	for i := range s.columns {
		c := &s.columns[i]
		c.parts = s.parts(i)
		c.header = strings.Join(c.parts, " – ")
		c.spelt, c.rank = l.fieldOf(c.parts)
		if c.left = l.leftOut(c.header); c.left {
			c.spelt = noField
		}
		c.field = c.spelt
	}
	s.forgetOtherStatus()
	s.findFields()
	if name := s.at[fieldName]; name >= 0 && bareName(s.columns[name]) && s.has(fieldSurname) && !s.has(fieldGiven) {
		s.nameIsGivenName()
		s.findFields()
	}
	l.cutBeside(s)
	l.findPairs(s)
	if s.ticks != nil {
		for _, i := range s.ticks.columns {
			if i < len(s.columns) {
				s.columns[i].flag = true
			}
		}
	}
	if !s.long() {
		s.drop(fieldSkill, fieldLevel, fieldTarget, fieldEvidence, fieldDescription)
		l.findSkills(s)
	}
}

// fieldOf is the field that a header means: the whole of it, or its last row
// unless that says something about the skill above, as "Level" and "Target" do.
func (l *loader) fieldOf(parts []string) (field, int) {
	if len(parts) == 0 {
		return noField, 0
	}
	f, rank := l.vocabulary.field(strings.Join(parts, " "))
	if f == noField && len(parts) > 1 {
		last := parts[len(parts)-1]
		if _, isRater := raterOf(last); isRater {
			return noField, 0
		}
		f, rank = l.vocabulary.field(last)
		switch f {
		case fieldLevel, fieldTarget, fieldEvidence, fieldRater, fieldRated:
			return noField, 0
		}
	}
	return f, rank
}

// findFields finds the column of each field: of several the one whose spelling
// stands first in the list, of equals the first.
func (s *sheet) findFields() {
	for f := range s.at {
		s.at[f] = -1
	}
	for i, c := range s.columns {
		if c.field != noField && (!s.has(c.field) || c.rank < s.columns[s.at[c.field]].rank) {
			s.at[c.field] = i
		}
	}
}

func bareName(c column) bool {
	switch foldWord(c.header) {
	case "name", "nombre", "nome":
		return true
	}
	return false
}

// nameIsGivenName takes a bare "Name" beside "Surname" for the given name.
func (s *sheet) nameIsGivenName() {
	for i := range s.columns {
		if bareName(s.columns[i]) {
			s.columns[i].field, s.columns[i].spelt = fieldGiven, fieldGiven
		}
	}
}

// drop forgets fields that have no sense in this table.
func (s *sheet) drop(fields ...field) {
	for _, f := range fields {
		s.at[f] = -1
		for i := range s.columns {
			if s.columns[i].field == f {
				s.columns[i].field = noField
			}
		}
	}
}

func (s *sheet) long() bool { return s.key() >= 0 && s.has(fieldSkill) && s.has(fieldLevel) }

// wide reports whether a table has columns of ratings. One column of small numbers
// that the model does not know is hardly one; where only a name could say whose
// they are, two prove nothing either.
func (s *sheet) wide() bool {
	columns := 0
	for _, c := range s.columns {
		if c.skill == nil {
			continue
		}
		if c.skill.competency >= 0 {
			return true
		}
		if s.byName() || !measures(c.header) {
			columns++
		}
	}
	if s.byName() {
		return columns >= fewColumns
	}
	return columns >= fewColumns-1
}

// measureWords end the headers of columns that count or measure something.
var measureWords = []string{"id", "no", "number", "nr", "size", "hours", "spent", "years", "months", "days", "experience", "age", "count", "amount", "active", "aktiv", "flag", "code", "index"}

// measures reports a header such as "Record No" or "hours_spent", whose column
// alone makes no ratings of a table.
func measures(header string) bool {
	words := strings.FieldsFunc(strings.ToLower(header), notLetter)
	return len(words) > 0 && (slices.Contains(measureWords, words[len(words)-1]) || slices.Contains(measureWords, words[0]))
}

// fewColumns is how many columns of levels make ratings of a table that names
// people and no skill of the model.
const fewColumns = 3

func (s *sheet) roster() bool { return s.key() >= 0 && s.has(fieldTitle) && !s.long() }

// findSkills looks for columns of ratings among those that are no field: the
// headers that the model knows, and unknown ones that hold levels.
func (l *loader) findSkills(s *sheet) {
	matched, levels := 0, false
	for i := range s.columns {
		c := &s.columns[i]
		if c.field != noField || c.header == "" || c.left || c.flag || plain(c.header) || len(c.header) > longHeader {
			continue
		}
		if c.about = l.aboutSkill(c.parts); c.about {
			continue
		}
		h := l.heading(s.skillParts(i))
		like := looksLikeLevels(s.values(i))
		switch {
		case h.skill.competency >= 0:
			matched++
			levels = levels || like
		case personal(c.header) || !like:
			continue
		}
		c.skill, c.rater, c.rated = h.skill, h.rater, h.rated
	}
	// In a roster, a number in some unknown column is hardly a rating.
	if s.has(fieldTitle) && (matched == 0 || matched < 3 && !levels) {
		for i := range s.columns {
			s.columns[i].skill = nil
		}
	}
}

// skillParts are the rows of the header that name the skill of a column.
func (s *sheet) skillParts(column int) []string {
	if of := s.columns[column].of; of > 0 {
		return s.columns[of-1].parts
	}
	return s.columns[column].parts
}

// describe enters in the Dataset what each column of a used table means, with a
// line for what is odd about the header.
func (l *loader) describe(s *sheet) {
	t := l.table(s)
	t.Header = s.headRow()
	l.tellBeside(s)
	for i, c := range s.columns {
		if e := l.data.meanings.find(mapColumn, c.header); e != nil {
			e.Used++
		}
		entry := Column{Number: l.numberOf(s, i), Header: c.header, Means: c.means(l.Competencies), Note: c.note()}
		if c.field != noField && s.at[c.field] != i {
			entry.Means = ""
			entry.Note = l.tellSecond(s, i)
		}
		t.Columns = append(t.Columns, entry)
	}
	l.tellMerged(s)
	l.tellUnread(s)
	l.tellDupSkills(s)
}

// numberOf is the column of the file in which a column stands, or its row in a
// transposed table.
func (l *loader) numberOf(s *sheet, column int) int {
	at := l.address(s, 0, column)
	if s.turned != nil {
		return at.Row
	}
	return at.Column
}

func (c column) means(competencies []string) string {
	switch {
	case c.field != noField:
		return fieldKinds[c.field].meaning
	case c.skill == nil:
		return ""
	case c.skill.competency < 0:
		return "skill that the model does not know"
	case c.rated:
		return skillMeaning(competencies[c.skill.competency], c.rater.String())
	}
	return skillMeaning(competencies[c.skill.competency], "")
}

// note says how a skill was matched.
func (c column) note() string {
	if c.about {
		return "about a skill, but no rating of it"
	}
	if c.flag {
		return "whether people have the skill; the level stands beside it"
	}
	if c.skill == nil || c.skill.competency < 0 {
		return ""
	}
	return "matched by " + c.skill.how
}

// tellSecond says that a column is not read since another one means the same.
// The same header twice leaves no choice but to ask.
func (l *loader) tellSecond(s *sheet, i int) string {
	c, read := s.columns[i], s.at[s.columns[i].field]
	meaning := fieldKinds[c.field].meaning
	if foldWord(c.header) == foldWord(s.columns[read].header) {
		l.add(s.place, Problem{Code: codeDupColumn, Action: Stop, At: l.address(s, s.headRow(), i), Value: c.header,
			Message: "stands in column " + ColumnName(read+1) + " already",
			Cure:    "delete or rename one of the two columns"})
		return "the same header as column " + ColumnName(read+1)
	}
	how := "is not read"
	if u := l.table(s).Use; c.field == fieldManager && u != RatingsUse {
		how = "is read only where the other is blank"
	}
	note := fmt.Sprintf("not read: the %s is column %s", meaning, ColumnName(read+1))
	l.add(s.place, Problem{Code: codeSecondColumn, Action: Warn, At: l.address(s, s.headRow(), i), Value: c.header,
		Message: fmt.Sprintf("%s, since the %s is taken from column %s %q", how, meaning, ColumnName(read+1), s.columns[read].header),
		Cure:    "nothing to do; delete the other column if this one is right"})
	return note
}

// tellUnread names the columns that are not read: one line for those about
// private matters, one for those that mean nothing here.
func (l *loader) tellUnread(s *sheet) {
	t := l.table(s)
	var private, unknown []string
	for i := range s.columns {
		c := &t.Columns[i]
		switch {
		case c.Means != "" || c.Note != "":
		case s.columns[i].left:
			c.Note = "left out by the map"
		case c.Header == "":
			c.Note = "no header"
			if l.tellBlankHeader(s, i) {
				continue
			}
			if len(s.values(i)) > 0 {
				unknown = append(unknown, ColumnName(i+1)+" (no header)")
			}
		case personal(c.Header):
			c.Note = "not read: private"
			private = append(private, cut(c.Header))
		default:
			c.Note = "not known"
			unknown = append(unknown, cut(c.Header))
		}
	}
	l.tellColumns(s, codeNotRead, private, "columns about private matters are not read", "leave them out of the export")
	l.tellColumns(s, codeUnknownColumn, unknown, "columns mean nothing here and are not read", "nothing to do, unless one of them is needed: then rename it")
}

// tellBlankHeader stops when more than a stray remark stands under a blank header,
// unless the column merely numbers the rows.
func (l *loader) tellBlankHeader(s *sheet, column int) bool {
	values := s.values(column)
	if len(values) == 0 || 10*len(values) < len(s.sample)-s.start || numbersRows(values) {
		return false
	}
	l.add(s.place, Problem{Code: codeBlankHeader, Action: Stop, At: l.address(s, s.headRow(), column), Value: values[0],
		Message: fmt.Sprintf("stands first under a header that is blank; %s of the first %s hold something there, and nobody can tell what", cellsOf(len(values)), rowsOf(len(s.sample)-s.start)),
		Cure:    "head the column, or clear it if it is not needed"})
	return true
}

// numbersRows reports whether a column numbers its rows; some of them may have
// been taken out since.
func numbersRows(values []string) bool {
	for i, v := range values {
		if !digits(v) || i > 0 && number(v) <= number(values[i-1]) {
			return false
		}
	}
	return len(values) > 1
}

func (l *loader) tellColumns(s *sheet, code string, headers []string, message, cure string) {
	if len(headers) == 0 {
		return
	}
	l.add(s.place, Problem{Code: code, Action: Warn, At: l.address(s, s.headRow(), -1),
		Message: message + ": " + strings.Join(headers, ", "), Cure: cure})
}

// tellDupSkills finds columns of one table that hold the same competency by the
// same rater, and names the matches that are not exact.
func (l *loader) tellDupSkills(s *sheet) {
	first := map[string]int{}
	for i, c := range s.columns {
		if c.skill == nil || c.skill.competency < 0 {
			continue
		}
		means := c.means(l.Competencies)
		if j, twice := first[means]; twice {
			l.add(s.place, Problem{Code: codeDupSkill, Action: Stop, At: l.address(s, s.headRow(), i), Value: c.header,
				Message: fmt.Sprintf("means the competency %s, as column %s %q does", l.Competencies[c.skill.competency], ColumnName(j+1), s.columns[j].header),
				Cure:    "keep one of the two columns, or name the rater in each header"})
			s.columns[i].skill = nil
			l.table(s).Columns[i].Means, l.table(s).Columns[i].Note = "", "the same competency as column "+ColumnName(j+1)
			continue
		}
		first[means] = i
		l.tellNear(s, c.skill, l.address(s, s.headRow(), i))
	}
}

// tellNear says that a skill was matched although it is spelt otherwise.
func (l *loader) tellNear(s *sheet, k *skill, at Address) {
	k.used++
	if !k.near() {
		return
	}
	l.add(s.place, Problem{Code: codeSkillNear, Action: Repair, At: at, Value: k.name,
		Message: fmt.Sprintf("was read as the competency %s (%s)", l.Competencies[k.competency], k.how),
		Cure:    "correct the spelling; if something else is meant, rename it or say so in a --map file"})
}
