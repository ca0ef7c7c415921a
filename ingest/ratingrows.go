package ingest

import (
	"bytes"
	"fmt"

	"capgap/ingest/table"
)

// readRatings reads every table of ratings. Without a roster nobody can be told
// from a stranger, so that nothing is read.
func (l *loader) readRatings() {
	l.data.Ratings = NewRatings(len(l.data.People), l.Competencies)
	l.book = book{ratings: &l.data.Ratings}
	if l.data.Nodes() == 0 {
		return
	}
	l.chooseScales()
	for _, s := range l.sheets {
		if u := l.table(s).Use; u == RatingsUse || u == RosterRatings {
			l.readRatingsOf(s)
		}
	}
	l.gateForms()
	l.tellHabits()
	l.tellStale()
	l.tellUnmatched()
}

func (l *loader) readRatingsOf(s *sheet) {
	l.chooseKey(s)
	r := newRatingReader(l, s)
	r.readBy(l.scales[s])
	r.marks = s.decimalMarks(r.table.Layout)
	do := r.wideRow
	if r.table.Layout.perRow() {
		do = r.longRow
	}
	l.walk(s, r.counting, do)
	r.tellLevels()
	r.tellStrangers()
	r.tellTwice()
	r.tellFlags()
	l.ambiguousDates(s, fieldRated, r.ambiguous, r.ambiguousRow)
	misfit := r.misfits()
	if r.counting {
		l.gate(s)
		r.gateStrangers()
	}
	if !misfit {
		r.gateLevels()
	}
}

// ratingReader reads the rows of one table of ratings.
type ratingReader struct {
	*loader
	sheet    *sheet
	table    *Table
	readers  []*levels // the first for all columns that have no own
	ofColumn []*levels // nil where no column has
	marks    []byte    // by column, nil where one decimal mark is used
	counting bool      // rows are counted here, not already as those of a roster
	key      int
	rater    Rater // where neither header nor row says otherwise
	named    bool  // the rater was taken from the name of the table
	order    dayOrder

	cells  [][]byte // of the row being read
	number int

	// What the last row said: the rows of one person tend to stand together.
	lastKey    []byte
	lastPerson int32
	lastWay    way
	joined     []byte // given name and surname
	lastRater  []byte
	rowRater   Rater
	lastDate   []byte
	rowDay     uint16
	spelt      spelt

	met          []bool // people rated here, by number
	people       int    // how many of them
	strangers    map[string]*stranger
	strangerList []*stranger
	ways         [byTitle + 1]found // how the people were found
	again, older twice
	flags        flags
	ambiguous    int
	ambiguousRow int
}

// twice counts ratings that do not count since the same rater spoke again.
type twice struct {
	count int
	first Address
}

func newRatingReader(l *loader, s *sheet) *ratingReader {
	t := l.table(s)
	r := &ratingReader{loader: l, sheet: s, table: t, counting: t.Use == RatingsUse,
		key: s.key(), strangers: map[string]*stranger{}, lastPerson: nobody}
	if !s.has(fieldRater) {
		texts := []string{s.source.Name, t.File.Name}
		for _, row := range s.sample[:s.head] {
			texts = append(texts, row.cells...)
		}
		r.rater = raterInName(texts...)
		r.named = r.rater != Self
	}
	r.order = l.dayOrder(s, s.at[fieldRated])
	return r
}

// whose says in words who is taken to have rated.
func (r *ratingReader) whose() string {
	switch {
	case r.sheet.has(fieldRater):
		return fmt.Sprintf("the rater is taken from column %s, self where it is blank", ColumnName(r.sheet.at[fieldRater]+1))
	case r.named:
		return "rated by the manager, as the name or title of the table says"
	}
	for _, c := range r.sheet.columns {
		if c.rated {
			return "rated by those whom the headers name, self where they name nobody"
		}
	}
	return "rated by the people themselves, since nothing says otherwise"
}

// wideRow reads a row with one person and many skills.
func (r *ratingReader) wideRow(row table.Row) {
	r.cells, r.number = row.Cells, row.Number
	person, ok := r.person()
	rater, ok2 := r.raterOf(ok)
	if !ok || !ok2 {
		r.leaveOutCells()
		return
	}
	if r.counting {
		r.table.Rows.Used++
	}
	x := rating{person: int(person), origin: r.table.origin(r.number), day: r.dayOf()}
	for i := range r.sheet.columns {
		c := &r.sheet.columns[i]
		if c.skill == nil {
			continue
		}
		x.rater = rater
		if c.rated {
			x.rater = c.rater
		}
		if c.of > 0 {
			r.compare(i, c)
		}
		r.cell(i, c.skill, x)
	}
}

// leaveOutCells counts the ratings of a row that counts for nothing.
func (r *ratingReader) leaveOutCells() {
	for i := range r.sheet.columns {
		if r.sheet.columns[i].skill != nil {
			r.leaveOutCell(cell(r.cells, i))
		}
	}
}

func (r *ratingReader) leaveOutCell(b []byte) {
	r.table.Cells.Found++
	if len(b) == 0 {
		r.table.Cells.Empty++
	} else {
		r.table.Cells.Quarantined++
	}
}

// longRow reads a row with one person and one skill.
func (r *ratingReader) longRow(row table.Row) {
	r.cells, r.number = row.Cells, row.Number
	level := r.sheet.at[fieldLevel]
	person, ok := r.person()
	rater, ok2 := r.raterOf(ok)
	k, ok3 := r.skillOf(ok && ok2)
	if !ok || !ok2 || !ok3 {
		r.leaveOutCell(cell(r.cells, level))
		return
	}
	r.table.Rows.Used++
	x := rating{person: int(person), rater: rater, origin: r.table.origin(r.number), day: r.dayOf()}
	if !r.cell(level, k, x) {
		r.table.Rows.Used--
		r.table.Rows.Quarantined++
	}
}

// skillOf is the skill that a row of a long table rates.
func (r *ratingReader) skillOf(wanted bool) (*skill, bool) {
	if !wanted {
		return nil, false
	}
	b := cell(r.cells, r.sheet.at[fieldSkill])
	if k := r.spelt.find(b); k != nil {
		return k, true
	}
	if len(b) == 0 || excelError(string(b)) {
		r.doubt(r.sheet, r.problem(codeNoSkill, Quarantine, r.number, r.sheet.at[fieldSkill], string(b), "the row rates no skill", "fill in the skill, or delete the row"))
		return nil, false
	}
	k := r.skills.find(string(b))
	r.tellNear(r.sheet, k, r.address(r.sheet, r.number, r.sheet.at[fieldSkill]))
	r.spelt.add(string(b), k)
	return k, true
}

// problem is a problem in a row of this table.
func (r *ratingReader) problem(code string, action Action, row, column int, value, message, cure string) Problem {
	return Problem{Code: code, Action: action, At: r.address(r.sheet, row, column), Value: value, Message: message, Cure: cure}
}

// dayOf is the day on which the ratings of a row were given, 0 when unknown.
func (r *ratingReader) dayOf() uint16 {
	b := cell(r.cells, r.sheet.at[fieldRated])
	if len(b) == 0 || bytes.Equal(b, r.lastDate) {
		if len(b) == 0 {
			return 0
		}
		return r.rowDay
	}
	d, ok := isoDate(b)
	if !ok {
		d = r.otherDate(string(b))
	}
	r.lastDate, r.rowDay = append(r.lastDate[:0], b...), dayNumber(d)
	return r.rowDay
}

func (r *ratingReader) otherDate(text string) Date {
	d, fault := parseDate(text, r.order, r.sheet.source.Date1904)
	switch {
	case fault == ambiguous:
		if r.ambiguous++; r.ambiguous == 1 {
			r.ambiguousRow = r.number
		}
	case fault == unread && !nothing(text):
		r.add(r.sheet.place, r.problem(codeDateUnread, Quarantine, r.number, r.sheet.at[fieldRated], text, "is no date and counts as blank", "write dates as 2026-05-03"))
	}
	return d
}
