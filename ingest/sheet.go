package ingest

import (
	"fmt"

	"capgap/ingest/table"
)

// sheet is one table while it is being read.
type sheet struct {
	place
	path   string // as opened, for --roster and --skills
	source *table.Sheet
	index  int // in Dataset.Tables
	broken bool

	sample  []sampleRow     // its first rows
	head    int             // index of the header's last row in sample, -1 when none was found
	top     int             // index of its first row
	start   int             // index of the first row of data
	score   int             // how sure that header is
	columns []column        // as wide as the header
	turned  *turned         // the sheet with rows and columns exchanged, if it is transposed
	form    *form           // what the head of a form says, if it is one
	ticks   *ticks          // the columns of levels in which marks stand, if there are any
	beside  int             // column in which a second table begins beside this one, 0 when none does
	merged  []fill          // columns whose merged cells are filled down
	paired  bool            // levels stand beside the columns of their skills
	at      [fieldCount]int // column of each field, -1 when there is none

	doubtful int // rows left out that hint at a misreading, for MaxQuarantine
}

type sampleRow struct {
	number int
	cells  []string
	totals bool // of a table of Excel
	aside  bool // below the header and yet no data: a total, a legend, a second table
}

// column is a column of the header and what it was taken for.
type column struct {
	header string   // its rows joined
	parts  []string // its rows, those that say anything
	spelt  field    // what the header says
	field  field    // what is read from it
	rank   int      // how far down the list of spellings it stands
	skill  *skill   // nil unless it holds ratings
	rater  Rater
	rated  bool // the header itself names the rater
	left   bool // the user's map says to leave it out
	about  bool // says something of a skill and does not rate it, such as a target
	flag   bool // says whether people have the skill; the level stands in another column
	of     int  // of a column of levels, 1 + the column of its skill; otherwise 0
}

func (s *sheet) has(f field) bool { return s.at[f] >= 0 }

// key is the column that says whom a row is about: the id, else the e-mail, else
// the name; -1 when there is none.
func (s *sheet) key() int {
	for _, f := range [...]field{fieldID, fieldEmail, fieldName, fieldSurname, fieldGiven} {
		if s.has(f) {
			return s.at[f]
		}
	}
	return -1
}

// byName reports whether the rows of a table say whom they are about by name alone.
func (s *sheet) byName() bool {
	return !s.has(fieldID) && !s.has(fieldEmail) && s.key() >= 0
}

// headRow is the row of the header, 0 when none was found.
func (s *sheet) headRow() int {
	if s.head < 0 {
		return 0
	}
	return s.sample[s.head].number
}

// startRow is the first row of data, as far as the sample knows it.
func (s *sheet) startRow() int {
	if s.start < len(s.sample) {
		return s.sample[s.start].number
	}
	return s.headRow() + 1
}

// rows walks through the rows of the table that the sheet is read as.
func (s *sheet) rows(yield func(table.Row) bool) error {
	switch {
	case s.turned != nil:
		return s.turned.rows(yield)
	case s.form != nil && s.ticks != nil:
		return s.source.Rows(s.ticks.rows(s.form.rows(yield)))
	case s.form != nil:
		return s.source.Rows(s.form.rows(yield))
	case s.ticks != nil:
		return s.source.Rows(s.ticks.rows(yield))
	case len(s.merged) > 0:
		return s.source.Rows(s.filledDown(yield))
	}
	return s.source.Rows(yield)
}

// cell is the trimmed cell of a row in a column; nil where there is none.
func cell(cells [][]byte, column int) []byte {
	if column < 0 || column >= len(cells) {
		return nil
	}
	return trim(cells[column])
}

// leaveOut quarantines a row for a reason that is understood.
func (l *loader) leaveOut(s *sheet, p Problem) {
	l.table(s).Rows.Quarantined++
	l.add(s.place, p)
}

// doubt quarantines a row for a reason that may come from misreading the table.
func (l *loader) doubt(s *sheet, p Problem) {
	s.doubtful++
	l.leaveOut(s, p)
}

func rows(n int) string {
	if n == 1 {
		return "1 row is"
	}
	return fmt.Sprintf("%d rows are", n)
}

func rowsOf(n int) string {
	if n == 1 {
		return "1 row"
	}
	return fmt.Sprintf("%d rows", n)
}
