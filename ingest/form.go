package ingest

import (
	"slices"
	"strings"

	"capgap/ingest/table"
)

// formDepth is how many rows that hold anything may stand above the list of
// skills in a form.
const formDepth = 25

// form is what the head of a one-person sheet says of the person: "Employee ID:
// E0042" above a list of skills and levels. Its values stand in each row below
// as if they were columns of the list.
type form struct {
	from  int // first row of the list, its header
	width int // columns of the sheet; those of the form come after them
	pairs []formPair
}

// formPair is one label with its value, which may be blank.
type formPair struct {
	label  string
	field  field
	value  string
	row    int // where the value stands
	column int // from 0
}

// formFields are the fields that a form may say of its person.
var formFields = []field{fieldID, fieldName, fieldGiven, fieldSurname, fieldEmail, fieldTitle, fieldTeam, fieldDepartment,
	fieldLocation, fieldManager, fieldRater, fieldRated}

// readForm takes a sheet for a form when a header with skill and level and
// without a key stands below labels that name a person.
func (l *loader) readForm(s *sheet) bool {
	for i, row := range s.sample[:min(formDepth, len(s.sample))] {
		if !l.listsSkills(row.cells) {
			continue
		}
		f := &form{from: row.number, width: widestRow(s.sample), pairs: l.formPairs(s.sample[:i])}
		if !slices.ContainsFunc(f.pairs, func(p formPair) bool { return p.field == fieldID || p.field == fieldName || p.field == fieldEmail }) {
			return false
		}
		s.form = f
		s.sample = takeSample(s, l)
		s.head, s.top, s.start, s.score = i, i, i+1, headerScore
		l.readHeader(s)
		return true
	}
	return false
}

// listsSkills reports whether a row heads a list of skills and levels that does
// not say whose they are.
func (l *loader) listsSkills(cells []string) bool {
	var seen [fieldCount]bool
	for _, text := range cells {
		f, _ := l.vocabulary.field(text)
		seen[f] = true
	}
	return seen[fieldSkill] && seen[fieldLevel] && !seen[fieldID] && !seen[fieldEmail] && !seen[fieldName]
}

// formPairs finds the labels among the rows above a list, each with the value
// behind the colon, to the right or, below a row of labels alone, in the next row.
func (l *loader) formPairs(rows []sampleRow) (pairs []formPair) {
	for i, row := range rows {
		below := l.labelsAlone(rows[i:])
		for column := 0; column < len(row.cells); column++ {
			p, ok := l.label(row, column)
			if !ok {
				continue
			}
			switch {
			case p.value != "":
			case below:
				p.value, p.row = textAt(rows[i+1].cells, column), rows[i+1].number
			default:
				p.value, p.column = toTheRight(row.cells, column)
				column = p.column
			}
			if !slices.ContainsFunc(pairs, func(q formPair) bool { return q.field == p.field }) {
				pairs = append(pairs, p)
			}
		}
	}
	return pairs
}

// labelsAlone reports whether a row is one of several labels whose values stand
// in the next row.
func (l *loader) labelsAlone(rows []sampleRow) bool {
	labels := 0
	for column := range rows[0].cells {
		if p, ok := l.label(rows[0], column); ok && p.value == "" {
			labels++
		}
	}
	if labels < 2 || labels < filledTexts(rows[0].cells) || len(rows) < 2 {
		return false
	}
	_, isLabel := l.label(rows[1], firstFilled(rows[1].cells))
	return !isLabel
}

// toTheRight is the first cell to the right of a label that holds anything; the
// next one when none does.
func toTheRight(cells []string, column int) (string, int) {
	for i := column + 1; i < len(cells); i++ {
		if text := textAt(cells, i); text != "" {
			return text, i
		}
	}
	return "", column + 1
}

// label reads a cell as the label of a field, perhaps with its value.
func (l *loader) label(row sampleRow, column int) (formPair, bool) {
	text := textAt(row.cells, column)
	before, after, _ := strings.Cut(text, ":")
	f, _ := l.vocabulary.field(before)
	if f == noField || !slices.Contains(formFields, f) {
		return formPair{}, false
	}
	return formPair{label: strings.TrimSpace(before), field: f, value: strings.TrimSpace(after), row: row.number, column: column}, true
}

func widestRow(sample []sampleRow) (n int) {
	for _, row := range sample {
		n = max(n, len(row.cells))
	}
	return n
}

// rows adds the form's columns to each row of the list and their labels to its
// header.
func (f *form) rows(yield func(table.Row) bool) func(table.Row) bool {
	var cells [][]byte
	return func(row table.Row) bool {
		if row.Number < f.from || blank(row.Cells) {
			return yield(row)
		}
		cells = append(cells[:0], row.Cells...)
		for len(cells) < f.width {
			cells = append(cells, nil)
		}
		for _, p := range f.pairs {
			text := p.value
			if row.Number == f.from {
				text = p.label
			}
			cells = append(cells[:len(cells):len(cells)], []byte(text))
		}
		row.Cells = cells
		return yield(row)
	}
}

// place is where the value of one of the form's columns stands.
func (f *form) place(column int) (p formPair, ok bool) {
	if f == nil || column < f.width || column >= f.width+len(f.pairs) {
		return formPair{}, false
	}
	return f.pairs[column-f.width], true
}
