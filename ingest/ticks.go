package ingest

import (
	"slices"
	"strings"

	"capgap/ingest/table"
)

// ticks are the columns of a list of skills that stand for one level each, with
// a mark in the one that is meant:
//
//	Skill,1,2,3,4,5
//	Networking,,,X,,
//
// Each row is read as if it had a column "Level" behind all others.
type ticks struct {
	head    int // row of the header
	width   int // columns of the sheet; "Level" is the next one
	columns []int
	levels  []string // one a column
}

// fewestTicks is how many columns of levels make such a list.
const fewestTicks = 3

// tickMarks are the ways to tick, as cleaned and in lower case.
var tickMarks = []string{"x", "✓", "✔", "✗", "☑", "☒", "✅", "•", "●", "■", "×", "√", "yes", "y"}

// findTicks looks for a header of a list of skills with columns of levels below
// which nothing but marks stands.
func (l *loader) findTicks(s *sheet) bool {
	for i, row := range s.sample[:min(formDepth, len(s.sample))] {
		t := l.tickColumns(row)
		if t == nil || !t.onlyMarks(s.sample[i+1:]) {
			continue
		}
		t.width = widestRow(s.sample)
		s.ticks = t
		return true
	}
	return false
}

// tickColumns reads a header "Skill, 1, 2, 3": nil when the row is another one.
func (l *loader) tickColumns(row sampleRow) *ticks {
	t := &ticks{head: row.number}
	skill := false
	for i := range row.cells {
		text := textAt(row.cells, i)
		f, _ := l.vocabulary.field(text)
		switch {
		case f == fieldLevel:
			return nil
		case f == fieldSkill:
			skill = true
		case text != "" && f == noField && skill:
			t.columns, t.levels = append(t.columns, i), append(t.levels, text)
		}
	}
	t.ofOneScale()
	if !skill || len(t.columns) < fewestTicks || !distinct(t.levels) {
		return nil
	}
	return t
}

// ofOneScale leaves the longest run of columns whose headers are levels of one
// scale.
func (t *ticks) ofOneScale() {
	best, length := 0, 0
	for _, s := range append(knownScales(), fiveScale(), numberScale(0, highestEnd)) {
		for from := range t.levels {
			n := 0
			for from+n < len(t.levels) && s.holds(t.levels[from+n]) {
				n++
			}
			if n > length {
				best, length = from, n
			}
		}
	}
	t.columns, t.levels = t.columns[best:best+length], t.levels[best:best+length]
}

func (s *scale) holds(text string) bool {
	r, _ := s.read(text)
	return r.level.Rated()
}

// onlyMarks reports whether marks, and nothing else, stand below the levels.
func (t *ticks) onlyMarks(rows []sampleRow) bool {
	marks := 0
	for _, row := range rows {
		for _, c := range t.columns {
			text := textAt(row.cells, c)
			if text == "" {
				continue
			}
			if !isTick([]byte(text)) {
				return false
			}
			marks++
		}
	}
	return marks > 1
}

func isTick(b []byte) bool {
	return len(b) <= 4 && slices.Contains(tickMarks, strings.ToLower(cleanText(b)))
}

// rows adds the level that is ticked to each row below the header: nothing where
// no mark stands, all of them where several do.
func (t *ticks) rows(yield func(table.Row) bool) func(table.Row) bool {
	return func(row table.Row) bool {
		if row.Number < t.head || blank(row.Cells) {
			return yield(row)
		}
		cells := slices.Clone(row.Cells)
		for len(cells) < t.width {
			cells = append(cells, nil)
		}
		level := []byte("Level")
		if row.Number > t.head {
			level = t.level(row.Cells)
		}
		row.Cells = append(cells[:t.width], level)
		return yield(row)
	}
}

func (t *ticks) level(cells [][]byte) []byte {
	var ticked []string
	for i, c := range t.columns {
		text := cell(cells, c)
		switch {
		case len(text) == 0:
		case isTick(text):
			ticked = append(ticked, t.levels[i])
		default:
			ticked = append(ticked, t.levels[i]+" "+string(text))
		}
	}
	return []byte(strings.Join(ticked, "; "))
}
