package ingest

import "cmp"

// Options say what the files cannot say themselves.
type Options struct {
	// Competencies are the ids of the model, the columns of Ratings.
	Competencies []string
	// Match finds the competency that a skill as written means.
	Match func(skill string) Match
	// MatchTitle finds the role or title that a job title as written means; it is
	// asked for MapTable and for the meanings of titles in maps. A title that is
	// known and has no role model has a How and no ID.
	MatchTitle func(title string) Match
	// Map are files that say what skills, job titles, certificates and headers as
	// written mean; see doc.go.
	Map []string
	// Roster and Skills, when not empty, name the tables to use ("file" or
	// "file#sheet"); otherwise each table is taken for what its headers say.
	Roster, Skills []string
	// Scale declares how levels are written, as CheckScale has it; "" takes that
	// of a legend in the files, or infers it table by table.
	Scale string
	// AsOf is the day of the review; years are derived and dates checked against it.
	AsOf Date
	// DateOrder is "day-first" or "month-first" for dates such as 03/05/2026, or
	// "" to find out column by column.
	DateOrder string
	// MaxQuarantine is the share of a table's rows, 0 to 1, above which
	// quarantined rows stop the run; 0 means the default of 0.05, a negative
	// share that none may be.
	MaxQuarantine float64
	// Encoding and Delimiter are those of every text file, Password opens every
	// encrypted workbook, Unpacked and Columns bound what a file may hold; see
	// table.Options. The zero values find out, have none, or take the defaults.
	Encoding, Delimiter, Password string
	Unpacked                      int64 // bytes
	Columns                       int
	// Layout declares how the tables of ratings are laid out; "" finds out.
	Layout Layout
	// Progress, unless nil, is told what begins to be done with one more file
	// ("opening", "recognising", "reading"), and how many there are.
	Progress func(doing string, begun, files int)
}

// Match is what a name was taken for.
type Match struct {
	ID      string   // "" when nothing matches
	How     string   // "id", "name", "alias", "tool"; anything else, such as "one letter off", is told as a repair
	Nearest []string // names that come close, best first, when nothing matches
}

// Load reads the files, folders and patterns that paths name. The Dataset holds
// whatever was understood, with every problem of every file; the error is a
// *StopError when one of them must be mended first.
func Load(paths []string, o Options) (*Dataset, error) {
	l := newLoader(o)
	l.readMaps()
	sources := l.sources(paths)
	l.files = len(sources)
	l.open(sources)
	l.peek()
	l.choose()
	l.readRosters()
	l.tellUnused()
	l.readRatings()
	l.useMap()
	l.gatherOpen()
	l.data.Problems = l.problems()
	return l.data, stopped(l.data.Problems)
}

// loader is the state of one Load.
type loader struct {
	Options
	log
	vocabulary vocabulary
	skills     skills
	data       *Dataset
	sheets     []*sheet // one an entry of data.Tables
	lastOrigin uint32
	only       []string // the sheets to show, for Preview; none means all
	foreign    bool     // tables that are good for nothing here are shown, with their notes and totals

	ids     *keys             // while rosters are read: number of a person, or ^number of a vacancy
	absent  map[string]string // clean id of a leaver or future joiner -> why
	texts   texts
	links   []link  // one a person
	vacants []link  // one a vacancy
	loose   *keys   // for ids that a spreadsheet changed
	names   *people // for people who are named by name, nil until one is
	titles  *keys   // for managers that are named by job title, nil until one is
	book    book

	forms crowd // whom the forms are about

	files int                     // to be read
	begun map[string]map[int]bool // by what is done, the files of which it was begun

	skeletons *keys // for ids with letters of another alphabet, nil until one is looked for
	scales    map[*sheet][]choice
}

func newLoader(o Options) *loader {
	o.MaxQuarantine = max(0, cmp.Or(o.MaxQuarantine, 0.05))
	l := &loader{
		Options:    o,
		vocabulary: newVocabulary(),
		data:       &Dataset{},
		absent:     map[string]string{},
		begun:      map[string]map[int]bool{},
		texts:      newTexts(),
	}
	l.ids = newKeys(0, l.idOf)
	l.skills = newSkills(o, l.data)
	if err := CheckScale(o.Scale); err != nil {
		l.add(wholeRun, Problem{Code: codeBadScale, Action: Stop, Value: o.Scale, Message: "is no scale: " + err.Error(), Cure: ScaleForms})
	}
	return l
}

// tell says that something is done with a file, once for all its tables.
func (l *loader) tell(doing string, file int) {
	if l.Progress == nil || l.begun[doing][file] {
		return
	}
	if l.begun[doing] == nil {
		l.begun[doing] = map[int]bool{}
	}
	l.begun[doing][file] = true
	l.Progress(doing, len(l.begun[doing]), l.files)
}

// table is the entry of a sheet in the Dataset.
func (l *loader) table(s *sheet) *Table { return &l.data.Tables[s.index] }

// address is a cell of a sheet; column is counted from 0, -1 is the whole row.
func (l *loader) address(s *sheet, row, column int) Address {
	t := l.table(s)
	a := Address{File: t.File.Name, Sheet: t.Sheet, Row: row, Column: column + 1}
	if column >= 0 && column < len(s.columns) {
		a.Header = s.columns[column].header
	}
	if s.ticks != nil && column == s.ticks.width {
		a.Column = s.ticks.columns[0] + 1
	}
	if p, ok := s.form.place(column); ok {
		a.Row, a.Column = p.row, p.column+1
	}
	if s.turned != nil {
		a.Row, a.Column = s.turned.line(column), row
	}
	return a
}
