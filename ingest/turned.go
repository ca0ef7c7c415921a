package ingest

import (
	"slices"

	"capgap/ingest/table"
)

// The bounds of a transposed table, which is held in memory.
const (
	turnedRows = 5_000     // skills, with all that stands around them
	turnedSize = 2_000_000 // cells
)

// turned is a sheet of which rows and columns have changed places, so that a
// table with one row a skill and one column a person reads as one with one row a
// person. Its row n is column n of the sheet; its columns are the rows of the
// sheet that hold anything.
type turned struct {
	lines []int      // the row of the sheet in which each column stands
	cells [][][]byte // rows of the turned table
}

// turn reads a sheet with rows and columns exchanged; ok is false when it is too
// large to be a transposed table.
func turn(source *table.Sheet) (t *turned, ok bool, err error) {
	t = &turned{}
	size := 0
	err = source.Rows(func(row table.Row) bool {
		if blank(row.Cells) {
			return true
		}
		for i, c := range row.Cells {
			if len(trim(c)) == 0 {
				continue
			}
			for len(t.cells) <= i {
				t.cells = append(t.cells, nil)
			}
			for len(t.cells[i]) < len(t.lines) {
				t.cells[i] = append(t.cells[i], nil)
			}
			t.cells[i] = append(t.cells[i], slices.Clone(c))
			size += len(t.lines) - len(t.cells[i]) + 2
		}
		t.lines = append(t.lines, row.Number)
		size += len(row.Cells)
		return len(t.lines) <= turnedRows && size <= turnedSize
	})
	return t, len(t.lines) <= turnedRows && size <= turnedSize, err
}

// rows walks through the columns of the sheet.
func (t *turned) rows(yield func(table.Row) bool) error {
	for i, cells := range t.cells {
		if !yield(table.Row{Number: i + 1, Cells: cells}) {
			break
		}
	}
	return nil
}

// line is the row of the sheet in which a column of the turned table stands, 0
// when there is none.
func (t *turned) line(column int) int {
	if column < 0 || column >= len(t.lines) {
		return 0
	}
	return t.lines[column]
}

// readTurned takes a sheet for a transposed table: one row a skill, one column a
// person.
func (l *loader) readTurned(s *sheet) bool {
	skills, people, ok := l.looksTurned(s)
	if !ok {
		return false
	}
	lines := s.sample
	t, ok, err := turn(s.source)
	if !ok || err != nil {
		return false
	}
	s.turned = t
	s.sample = takeSample(s, l)
	head := slices.IndexFunc(s.sample, func(r sampleRow) bool { return r.number == skills+1 })
	if head < 0 {
		s.turned, s.sample = nil, lines
		return false
	}
	s.head, s.top, s.start, s.score = head, head, head+1, headerScore
	l.readHeader(s)
	l.findPeople(s, slices.Index(t.lines, lines[people].number))
	return true
}

// looksTurned finds the column of skills and the row of people (an index of the
// sample) of a transposed table.
func (l *loader) looksTurned(s *sheet) (skills, people int, ok bool) {
	best := 1
	for column := range 4 {
		if n := l.knownSkills(s.sample, column); n > best {
			best, skills, ok = n, column, true
		}
	}
	if !ok {
		skills, ok = l.cornerOfSkills(s.sample)
	}
	if !ok {
		return 0, 0, false
	}
	people = l.rowOfPeople(s.sample, skills)
	return skills, people, people >= 0 && l.levelsRightOf(s.sample[people+1:], skills)
}

// knownSkills is how many cells of a column the model knows.
func (l *loader) knownSkills(sample []sampleRow, column int) (n int) {
	for _, row := range sample {
		text := textAt(row.cells, column)
		if text == "" || len(text) > longHeader || kindOf(text) == aNumber {
			continue
		}
		if l.skills.question(text).skill.competency >= 0 {
			n++
		}
	}
	return n
}

// cornerOfSkills finds a column headed "Skill" among the first rows and columns,
// beside which nothing is headed "Level".
func (l *loader) cornerOfSkills(sample []sampleRow) (column int, ok bool) {
	for _, row := range sample[:min(headerDepth, len(sample))] {
		column = -1
		for i, text := range row.cells {
			switch f, _ := l.vocabulary.field(text); f {
			case fieldSkill:
				if column < 0 {
					column = i
				}
			case fieldLevel:
				return 0, false
			}
		}
		if column >= 0 && column < 4 {
			return column, true
		}
	}
	return 0, false
}

// rowOfPeople is the row that heads the columns of people: the first one with
// texts, no two of them equal, over most of the columns in which levels stand.
func (l *loader) rowOfPeople(sample []sampleRow, skills int) int {
	usual := 0
	for _, row := range sample {
		usual = max(usual, filledRight(row.cells, skills))
	}
	for i, row := range sample[:min(headerDepth, len(sample))] {
		n := filledRight(row.cells, skills)
		if n > 0 && 2*n >= usual && distinct(row.cells[skills+1:]) && l.skills.question(textAt(row.cells, skills)).skill.competency < 0 {
			return i
		}
	}
	return -1
}

// distinct reports whether no text stands twice among cells.
func distinct(cells []string) bool {
	seen := map[string]bool{}
	for _, text := range cells {
		if text = cleanText([]byte(text)); text != "" && seen[text] {
			return false
		}
		seen[text] = true
	}
	return true
}

func filledRight(cells []string, column int) int {
	if column+1 >= len(cells) {
		return 0
	}
	return filledTexts(cells[column+1:])
}

// levelsRightOf reports whether most of what stands to the right of the skills
// reads as levels.
func (l *loader) levelsRightOf(rows []sampleRow, skills int) bool {
	var values []string
	for _, row := range rows {
		for _, text := range row.cells[min(skills+1, len(row.cells)):] {
			if text = cleanText([]byte(text)); text != "" {
				values = append(values, text)
			}
		}
	}
	return looksLikeLevels(values)
}

// findPeople makes the row of people the key of a turned table, unless another
// row is headed as one.
func (l *loader) findPeople(s *sheet, column int) {
	if column < 0 || column >= len(s.columns) || s.key() >= 0 {
		return
	}
	c := &s.columns[column]
	c.skill, c.field = nil, fieldName
	switch values := s.values(column); {
	case mostAre(values, func(v string) bool { return kindOf(v) == anAddress }):
		c.field = fieldEmail
	case mostAre(values, func(v string) bool { return kindOf(v) == aCode || kindOf(v) == aNumber || kindOf(v) == aYear }):
		c.field = fieldID
	}
	c.spelt = c.field
	s.findFields()
}

func mostAre(values []string, is func(string) bool) bool {
	n := 0
	for _, v := range values {
		if is(v) {
			n++
		}
	}
	return 2*n > len(values)
}
