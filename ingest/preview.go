package ingest

import (
	"os"
	"strings"

	"capgap/ingest/table"
)

// View is a table as it is understood: its header, what each column was taken
// for, and its rows.
type View struct {
	Table
	Scale string // how its levels would be read, for people, a line a scale; "" when it holds none
	// HeaderRows are the first and the last row of the header, 0 when none was
	// found; Header is the last.
	HeaderRows [2]int

	loader *loader
	sheet  *sheet
}

// Preview looks at tables without a model and without asking what they are good
// for: any table is shown, not only rosters and ratings. The problems are those
// of finding and splitting the tables; whether the values in them can be used is
// for Load to say. A sheet can be chosen by "file#sheet".
func Preview(paths []string, o Options) ([]*View, []Problem) {
	l := newLoader(o)
	paths = l.chosen(paths)
	l.open(l.sources(paths))
	l.peek()
	l.choose()
	l.foreign = true
	var views []*View
	for _, s := range l.sheets {
		if len(s.sample) == 0 || !l.shown(s) {
			continue
		}
		l.showColumns(s)
		l.walk(s, true, func(table.Row) { l.table(s).Rows.Used++ })
		views = append(views, &View{Table: *l.table(s), HeaderRows: s.headRows(), loader: l, sheet: s})
	}
	problems := l.problems()
	l.chooseScales() // its doubts are for Load to tell
	for _, v := range views {
		v.Scale = l.scaleWords(v.sheet)
	}
	return views, problems
}

// headRows are the first and the last row of the header.
func (s *sheet) headRows() [2]int {
	if s.head < 0 {
		return [2]int{}
	}
	return [2]int{s.sample[s.top].number, s.sample[s.head].number}
}

// scaleWords says how the levels of a table would be read; "" of one without.
func (l *loader) scaleWords(s *sheet) string {
	var lines []string
	for _, c := range l.scales[s] {
		if c.unclear {
			continue
		}
		said := Scale{Name: c.scale.name, Source: c.source, Mapping: c.scale.mapping(), Lost: c.scale.lost()}
		for _, column := range c.columns {
			said.Columns = append(said.Columns, column+1)
		}
		lines = append(lines, said.String())
	}
	return strings.Join(lines, "\n")
}

// Rows hands out the rows of data in order until yield returns false: those
// above the header, blank ones and repetitions of the header aside. A row has at
// least as many cells as the table has columns, and more when it is too long.
// The cells are only valid until yield returns. The error says that the rest of
// the table could not be read.
func (v *View) Rows(yield func(number int, cells [][]byte) bool) error {
	w := v.loader.walker(v.sheet, false, nil)
	var padded [][]byte
	return v.sheet.rows(func(row table.Row) bool {
		switch w.kind(row) {
		case data, tooLong:
			padded = append(padded[:0], row.Cells...)
			for len(padded) < len(v.Columns) {
				padded = append(padded, nil)
			}
			return yield(row.Number, padded)
		}
		return true
	})
}

// chosen parts "file#sheet" into the file to open and the table to show.
func (l *loader) chosen(paths []string) (files []string) {
	for _, path := range paths {
		if _, err := os.Stat(path); err != nil {
			if i := strings.LastIndexByte(path, '#'); i > 0 {
				l.only = append(l.only, path)
				path = path[:i]
			}
		}
		files = append(files, path)
	}
	return files
}

// shown reports whether a sheet was asked for.
func (l *loader) shown(s *sheet) bool { return len(l.only) == 0 || l.named(s, l.only) }

// showColumns enters the columns of a table that is good for nothing here.
func (l *loader) showColumns(s *sheet) {
	t := l.table(s)
	if t.Use != Unused {
		return
	}
	t.Header = s.headRow()
	columns := len(s.columns)
	if s.head < 0 {
		columns = s.widest()
	}
	for i := range columns {
		c := Column{Number: i + 1}
		if i < len(s.columns) {
			c.Header, c.Means = s.columns[i].header, s.columns[i].means(l.Competencies)
		}
		t.Columns = append(t.Columns, c)
	}
}

// widest is the width of the sample's widest row of data.
func (s *sheet) widest() (n int) {
	for _, row := range s.sample[s.start:] {
		n = max(n, width(row.cells))
	}
	return n
}
