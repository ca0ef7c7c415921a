package ingest

import "slices"

// Dataset is everything understood of the user's files, and everything that
// was not: plain data, in the order in which it was read.
type Dataset struct {
	Tables    []Table     // every table met, whether used or not
	People    []Person    // one entry a person, never a vacancy
	Vacancies []Vacancy   // seats that nobody holds
	Ratings   Ratings     // person × competency × rater
	Scales    []Scale     // how levels as written became levels 0 to 5, one a table of ratings
	Unmatched []Unmatched // skills as written that met no competency
	Problems  []Problem   // in the order of the files, then of rows and columns
	Skipped   []string    // what stands in the folders given and is no table by its name, such as "returns/letter.docx"
	Maps      []File      // the maps that were read
	Newest    Date        // of the dated ratings up to Options.AsOf the newest; 0 without any
	Map       []MapEntry  // what they say, in their order

	nodes    *index
	meanings mapping
	open     []openText // what a map could settle
}

// File is one input file.
type File struct {
	Name   string // as the user gave it
	SHA256 string // hex
	Bytes  int64
}

// Table is one CSV file or one worksheet: what it was taken for, and what
// became of each of its rows and rating cells.
type Table struct {
	File    File
	Sheet   string // "" in a CSV file
	Use     Use
	Format  string // e.g. "xlsx", "csv, semicolon, Windows-1252"
	Layout  Layout
	Header  int // row of the header, 1-based; 0 when none was found
	Columns []Column
	Rows    RowCount
	Cells   CellCount
	Broken  bool // it could not be read to its end, which a problem says

	base, last uint32 // the table's rows are the origins base+1 to last
}

// Use says what a table was taken for.
type Use string

// The uses of a table.
const (
	Unused        Use = "not used"
	Roster        Use = "roster"
	RatingsUse    Use = "ratings"
	RosterRatings Use = "roster and ratings"
)

// Layout says how a table of ratings is laid out.
type Layout string

// Column is one column of a table and what it was taken for.
type Column struct {
	Number int    // 1-based; in a transposed table the row of the skill
	Header string // as written
	Means  string // "employee id", "job title", "skill cloud-platforms", "" when not read
	Note   string // why it is not read, or how it was matched
}

// RowCount accounts for every row of a table (of a transposed one, for every
// column):
// Found = Header + Preamble + Blank + Used + Quarantined.
type RowCount struct {
	Found, Header, Preamble, Blank, Used, Quarantined int
}

// Holds reports whether every row is accounted for.
func (c RowCount) Holds() bool {
	return c.Found == c.Header+c.Preamble+c.Blank+c.Used+c.Quarantined
}

// CellCount accounts for every cell of a used table in which a rating can
// stand: Found = Used + Repaired + Empty + NotApplicable + Unmatched +
// Quarantined. Unmatched cells hold ratings of skills that the model does not
// know.
type CellCount struct {
	Found, Used, Repaired, Empty, NotApplicable, Unmatched, Quarantined int
}

// Holds reports whether every cell is accounted for.
func (c CellCount) Holds() bool {
	return c.Found == c.Used+c.Repaired+c.Empty+c.NotApplicable+c.Unmatched+c.Quarantined
}

// Person is one row of the roster that names a person.
type Person struct {
	ID         string // as text, leading zeros kept; the e-mail where the roster has no id
	Name       string
	Email      string
	Title      string // job title as written
	Team       string
	Department string
	Location   string

	Manager int32 // node (see Dataset.Nodes); -1 at the top of the forest

	Hired           Date
	InRoleSince     Date
	YearsIT         Years
	YearsLeadership Years
	Education       string // as written
	Certifications  []Certification
	SuccessorFor    []string // ids or role titles as written

	Performance Grade
	Potential   Grade
	RiskOfLoss  Grade
	Retires     Date
	Leaves      Date
	Critical    bool // the seat was marked critical

	Row Origin // the roster row
}

// Vacancy is one row of the roster that names a seat and no person.
type Vacancy struct {
	ID         string // as written; "" when the row has none
	Title      string
	Team       string
	Department string
	Location   string
	Manager    int32 // as in Person
	Critical   bool
	Row        Origin
}

// Years is a length of experience. Derived values were worked out from dates.
type Years struct {
	Value   float64
	Known   bool
	Derived bool
}

// Grade is a three-step judgement.
type Grade uint8

// The grades; the zero value means that nothing was said.
const (
	NoGrade Grade = iota
	Low
	Medium
	High
)

// String is the grade in lower case, "" when nothing was said.
func (g Grade) String() string { return [...]string{"", "low", "medium", "high"}[g] }

// Certification is a certificate as written in the roster.
type Certification struct {
	Name    string
	Expires Date // 0: no expiry given
}

// Unmatched is a skill as written that met no competency of the model.
type Unmatched struct {
	Skill   string
	Ratings int      // how many cells held a rating of it
	First   Address  // where it stands first
	Nearest []string // competencies that come close, best first
}

// Scale is how the levels of one table, or of some of its columns, were read.
type Scale struct {
	Table    int    // index into Dataset.Tables
	Columns  []int  // 1-based, where they have a scale of their own; nil for all others
	Name     string // as it can be declared: "0-5", "1-4", "words", "None, Basic, Good, Expert"
	Declared bool   // said by the user
	Source   string // "declared", "from the legend in …", "inferred, since there were …"
	Mapping  string // e.g. "1 to 5 are levels 1 to 5; level 0 does not occur"
	Lost     string // what the mapping cost; "" when it cost nothing

	half Level // half a step where that is more than half a level, else 0
}

// String says for people how the levels were read, where that comes from, and
// what it cost.
func (s Scale) String() string {
	text := s.Name
	for i, c := range s.Columns {
		text += map[bool]string{true: " in column ", false: ", "}[i == 0] + ColumnName(c)
	}
	text += " (" + s.Source + "): " + s.Mapping
	if s.Lost != "" {
		text += "; " + s.Lost
	}
	return text
}

// Bounds are the lowest and the highest level for which a rating may stand: a
// rating on a scale of few steps stands for all levels half a step around it.
// They are equal where the scale is as fine as that of the models. The mean of
// several peers has the bounds of the last of them.
func (d *Dataset) Bounds(person, competency int, rater Rater) (low, high Level) {
	level := d.Ratings.At(person, competency, rater)
	if !level.Rated() {
		return level, level
	}
	half := d.half(d.Ratings.Origin(person, competency, rater))
	return level - min(level, half), min(level+half, WholeLevel(MaxLevel))
}

// half is half a step of the coarsest scale of the table that a row stands in.
func (d *Dataset) half(row Origin) (half Level) {
	for i := range d.Scales {
		t := &d.Tables[d.Scales[i].Table]
		if d.Scales[i].half > half && uint32(row) > t.base && uint32(row) <= t.last {
			half = d.Scales[i].half
		}
	}
	return half
}

// Coarse reports whether any table was rated on a scale coarser than that of
// the models.
func (d *Dataset) Coarse() bool {
	return slices.ContainsFunc(d.Scales, func(s Scale) bool { return s.half > 0 })
}

// Nodes is the number of nodes of the reporting forest: people first (node i is
// People[i]), then vacancies (node len(People)+j is Vacancies[j]).
func (d *Dataset) Nodes() int { return len(d.People) + len(d.Vacancies) }

// ManagerOf is the node that node n reports to, -1 at the top.
func (d *Dataset) ManagerOf(n int32) int32 {
	if int(n) < len(d.People) {
		return d.People[n].Manager
	}
	return d.Vacancies[int(n)-len(d.People)].Manager
}

// Node finds a person or vacant seat by id or e-mail, after folding of case,
// spaces and Unicode form.
func (d *Dataset) Node(key string) (node int32, ok bool) {
	if d.nodes == nil {
		return nobody, false
	}
	if node, ok = d.nodes.find(cleanKey(key)); ok {
		return node, true
	}
	return d.nodes.find(foldKey(key))
}

// Origin numbers a row over all tables, so that four bytes name the file, sheet
// and row that a value came from. 0 is "no row".
type Origin uint32

// Place is the address of a row.
func (d *Dataset) Place(o Origin) Address {
	t, row := d.locate(o)
	if t == nil {
		return Address{}
	}
	at := Address{File: t.File.Name, Sheet: t.Sheet, Row: row}
	if t.Layout == Transposed {
		at.Row, at.Column = 0, row
	}
	return at
}

// RatingPlace is the address of the cell that holds a rating.
func (d *Dataset) RatingPlace(person, competency int, rater Rater) Address {
	at, row := d.locate(d.Ratings.Origin(person, competency, rater))
	if at == nil {
		return Address{}
	}
	column := at.ratingColumn(d.Ratings.Competencies[competency], rater)
	if at.Layout == Transposed {
		row, column.Number = column.Number, row
	}
	return Address{File: at.File.Name, Sheet: at.Sheet, Row: row, Column: column.Number, Header: column.Header}
}
