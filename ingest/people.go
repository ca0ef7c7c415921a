package ingest

import (
	"fmt"
	"reflect"

	"capgap/ingest/table"
)

// link is what a row of the roster says of others, until all rows are known.
type link struct {
	sheet     int32 // of loader.sheets
	manager   int32 // number of the text in loader.texts
	successor int32 // and of the list of seats to take over
}

// readRosters reads the people and vacancies of every roster and joins them
// into a forest. Plain rosters come first: ratings that repeat their people's
// job titles are then known for what they are, as are those that say who rated.
func (l *loader) readRosters() {
	for _, s := range l.sheets {
		if l.table(s).Use == Roster {
			l.readRoster(s)
		}
	}
	for _, s := range l.sheets {
		switch {
		case l.table(s).Use != RosterRatings:
		case len(l.Roster) == 0 && (l.repeats(s) || s.has(fieldRater) && len(l.data.People) > 0):
			l.table(s).Use = RatingsUse
		default:
			l.readRoster(s)
		}
	}
	l.data.People = fitted(l.data.People)
	l.data.index()
	l.tellSimilar()
	l.tellSharedEmails()
	l.findManagers()
	l.cutCycles()
	l.tellRoots()
	l.tellShape()
	l.tellTwoIDs()
	l.splitSuccessors()
}

// repeats reports whether most of a table's people are known already, by
// whatever it calls them.
func (l *loader) repeats(s *sheet) bool {
	if len(l.data.People) == 0 {
		return false
	}
	l.data.index()
	l.names = nil
	keys, known := s.values(s.key()), 0
	if s.has(fieldName) && s.key() != s.at[fieldName] && !s.has(fieldID) {
		keys = append(keys, s.values(s.at[fieldName])...)
	}
	for _, key := range keys {
		_, found := l.data.nodes.find(cleanKey(key))
		if !found {
			_, found = l.data.nodes.find(foldKey(key))
		}
		if found || l.byName(key).node >= 0 {
			known++
		}
	}
	l.names = nil // more people may follow
	return 2*known > len(keys)
}

func (l *loader) readRoster(s *sheet) {
	l.tell("reading", s.file)
	r := rosterReader{loader: l, sheet: s, table: l.table(s)}
	r.nameless = !r.hasNames()
	for _, f := range dateFields {
		r.orders[f] = l.dayOrder(s, s.at[f])
	}
	if s.byName() {
		l.add(s.place, Problem{Code: codeNameAsID, Action: Warn, At: l.address(s, s.headRow(), s.key()),
			Message: "there is neither an id nor an e-mail, so that the name stands for the id",
			Cure:    "add a column with the ids of the HR system; names change and are shared"})
	}
	if s.has(fieldManager) {
		r.managers.others = s.otherManagers()
	}
	r.findSnapshot()
	l.walk(s, true, r.row)
	r.tellSnapshot()
	r.tellAmbiguous()
	r.tellStatus()
	r.tellManagers()
	r.tellMarks()
	l.gate(s)
}

// rosterReader reads the rows of one roster.
type rosterReader struct {
	*loader
	sheet     *sheet
	table     *Table
	nameless  bool // there is no column of names, or nothing stands in it
	orders    [fieldCount]dayOrder
	ambiguous [fieldCount]int // dates whose day and month cannot be told apart
	first     [fieldCount]int // row of the first of them
	marks     int             // ids with marks that nobody sees
	marksRow  int
	marksText string
	snapshot  snapshot
	strange   strangeStatus
	managers  managerTexts

	cells  [][]byte
	number int
}

// hasNames reports whether the sample names anybody; an empty column of names
// makes no vacancies.
func (r *rosterReader) hasNames() bool {
	columns := 0
	for _, f := range [...]field{fieldName, fieldGiven, fieldSurname} {
		if !r.sheet.has(f) {
			continue
		}
		columns++
		if len(r.sheet.values(r.sheet.at[f])) > 0 {
			return true
		}
	}
	if columns > 0 && len(r.sheet.sample) > r.sheet.head+1 {
		r.add(r.sheet.place, Problem{Code: codeNoNames, Action: Warn, At: r.address(r.sheet, r.sheet.headRow(), -1),
			Message: "the column of names is empty, so every row counts as a person", Cure: "nothing to do if names were left out on purpose"})
	}
	return false
}

func (r *rosterReader) row(row table.Row) {
	r.cells, r.number = row.Cells, row.Number
	id, name, title := r.id(), r.name(), r.shared(fieldTitle)
	empty := title != "" && vacant(name)
	switch {
	case r.notAPerson(title):
	case title != "" && r.markedVacant():
		r.vacancy(id, title)
	case empty && !r.nameless:
		r.vacancy(id, title)
	case empty && vacant(id):
		r.vacancy("", title)
	case id == "":
		r.doubt(r.sheet, r.problem(codeNoID, Quarantine, r.sheet.key(), "", "the row has no id", "give the person the id of the HR system"))
	case title == "" && name == "":
		r.leaveOut(r.sheet, r.problem(codeNotAPerson, Quarantine, -1, id, "has neither a name nor a job title", "fill in the job title if this is a person"))
	default:
		r.person(id, name, title)
	}
}

// person enters one person, unless the row is of no use.
func (r *rosterReader) person(id, name, title string) {
	id, ok := r.soundID(id)
	if !ok {
		return
	}
	p := Person{ID: id, Name: name, Title: title, Manager: -1, Row: r.table.origin(r.number)}
	r.fill(&p)
	to := r.link()
	if r.away(&p) || r.twice(&p, to) {
		return
	}
	if title == "" {
		r.add(r.sheet.place, r.problem(codeNoTitle, Warn, r.sheet.at[fieldTitle], "", "the person has no job title and holds no seat with a model", "fill in the job title"))
	}
	r.tellDelicate()
	if odd := oddEmail(p.ID); odd != "" && !r.sheet.has(fieldID) && !r.sheet.byName() {
		r.add(r.sheet.place, r.problem(codeOddEmail, Warn, r.sheet.key(), p.ID, odd, "give each person the id of the HR system, or the address of the firm"))
	}
	r.data.People = append(double(r.data.People), p)
	r.links = append(double(r.links), to)
	r.ids.add(int32(len(r.links) - 1))
	r.table.Rows.Used++
}

// fill reads everything beside id, name and title.
func (r *rosterReader) fill(p *Person) {
	p.Email = r.text(fieldEmail)
	p.Team, p.Department, p.Location = r.shared(fieldTeam), r.shared(fieldDepartment), r.shared(fieldLocation)
	p.Education = r.shared(fieldEducation)
	p.Certifications = certifications(r.list(fieldCertifications))
	p.Hired, p.InRoleSince = r.date(fieldHired), r.date(fieldInRole)
	p.Retires, p.Leaves = r.date(fieldRetires), r.leavingDate()
	p.YearsIT, p.YearsLeadership = r.years(fieldYearsIT), r.years(fieldYearsLeadership)
	p.Performance, p.Potential, p.RiskOfLoss = r.grade(fieldPerformance), r.grade(fieldPotential), r.grade(fieldRisk)
	p.Critical = r.flag(fieldCritical)
	if !p.YearsIT.Known && p.Hired != 0 && r.AsOf > p.Hired {
		p.YearsIT = Years{Value: p.Hired.YearsUntil(r.AsOf), Known: true, Derived: true}
	}
	if p.Leaves != 0 && p.Leaves < p.Hired {
		r.add(r.sheet.place, r.problem(codeDateOrder, Warn, r.sheet.at[fieldLeaves], p.Leaves.String(), "lies before the hire date", "check both dates"))
	}
}

func (r *rosterReader) link() link {
	return link{sheet: int32(r.sheet.index), manager: r.managerNumber(), successor: r.texts.number(r.list(fieldSuccessorFor))}
}

// twice deals with an id that was met before: a row that says the same is
// dropped, any other stops the run.
func (r *rosterReader) twice(p *Person, to link) bool {
	n, met := r.ids.find(p.ID)
	if !met {
		return false
	}
	other, same := r.met(n, p, to)
	where := r.data.Place(other)
	text := fmt.Sprintf("row %d", where.Row)
	if !r.here(where) {
		text = where.String()
	}
	if same {
		r.leaveOut(r.sheet, r.problem(codeDupRow, Repair, r.sheet.key(), p.ID, "says the same as "+text+" and was dropped", "delete one of the two rows"))
		return true
	}
	if r.sheet.byName() {
		r.leaveOut(r.sheet, r.problem(codeDupName, Stop, r.sheet.key(), p.ID, "is the name in "+text+" too, and no id tells the two apart", "add a column with the ids of the HR system, or delete one of the two rows"))
		return true
	}
	problem := r.problem(codeDupID, Stop, r.sheet.key(), p.ID, "is already used in "+text, "correct the id, or delete one of the two rows")
	if r.snapshot.likely && !r.here(where) {
		r.table.Rows.Quarantined++
		r.snapshot.add(problem, text)
		return true
	}
	r.leaveOut(r.sheet, problem)
	return true
}

// here reports whether a place is in the table being read.
func (r *rosterReader) here(at Address) bool {
	return at.File == r.table.File.Name && at.Sheet == r.table.Sheet
}

// met is the row that has the id of p, and whether it says the same as p.
func (r *rosterReader) met(n int32, p *Person, to link) (Origin, bool) {
	if n < 0 {
		return r.data.Vacancies[^n].Row, false
	}
	other := r.data.People[n]
	row := other.Row
	other.Row = p.Row
	from := r.links[n]
	return row, from.manager == to.manager && from.successor == to.successor && reflect.DeepEqual(other, *p)
}
