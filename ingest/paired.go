package ingest

import (
	"fmt"
	"slices"
	"strings"
)

// findPairs finds the columns "Level" that stand beside the column of their
// skill, as in "Networking, Level, Servers, Level" or, with joined headers,
// "Networking – Has it, Networking – Level". The column of the skill then only
// says whether the person has it.
func (l *loader) findPairs(s *sheet) {
	pairs := map[int]int{} // column of levels -> column of the skill
	known := false
	for i := range s.columns {
		if j := l.besideLevel(s, i); j >= 0 {
			pairs[i] = j
			known = known || l.heading(s.columns[j].parts).skill.competency >= 0
		}
	}
	if len(pairs) < 2 && !(known && l.Layout != Long && !s.has(fieldSkill)) {
		return
	}
	s.paired = true
	for level, skill := range pairs {
		s.columns[level].field, s.columns[level].spelt = noField, noField
		s.columns[level].of = skill + 1
		s.columns[skill].flag = true
	}
	s.findFields()
}

// besideLevel is the column of the skill whose levels stand in a column; -1 when
// the column is no such one.
func (l *loader) besideLevel(s *sheet, column int) int {
	parts := s.columns[column].parts
	if len(parts) == 0 || !l.levelWord(parts[len(parts)-1]) {
		return -1
	}
	for j := column - 1; j >= 0; j-- {
		c := s.columns[j]
		if c.field != noField || c.header == "" || l.levelWord(c.parts[len(c.parts)-1]) {
			return -1
		}
		if len(parts) == 1 || slices.Equal(c.parts[:min(len(c.parts), len(parts)-1)], parts[:len(parts)-1]) {
			return j
		}
	}
	return -1
}

// levelWord reports "Level", and "Level.1", "Level 2" or "Level_3" as programs
// number headers that repeat.
func (l *loader) levelWord(text string) bool {
	f, _ := l.vocabulary.field(text)
	if f == noField {
		f, _ = l.vocabulary.field(strings.TrimRight(text, "0123456789"))
	}
	return f == fieldLevel
}

// flags counts what stands beside the levels of a paired table and does not
// agree with them.
type flags struct {
	count int
	first Address
}

// compare looks at the cell of the skill beside a level.
func (r *ratingReader) compare(level int, c *column) {
	rated := len(cell(r.cells, level)) > 0
	says := foldWord(string(cell(r.cells, c.of-1)))
	no := says == "n" || says == "no" || says == "nein" || says == "false" || says == "0"
	if says == "" || rated != no {
		return
	}
	if r.flags.count++; r.flags.count == 1 {
		r.flags.first = r.address(r.sheet, r.number, c.of-1)
	}
}

// tellFlags has one line for levels that contradict the column of their skill.
func (r *ratingReader) tellFlags() {
	if r.flags.count == 0 {
		return
	}
	r.add(r.sheet.place, Problem{Code: codeFlagWithoutLevel, Action: Warn, At: r.flags.first,
		Message: fmt.Sprintf("in %s the skill and its level do not say the same: a yes or no without a level counts as not rated, a level beside a no counts as it stands", cellsOf(r.flags.count)),
		Cure:    "fill in the levels, 0 where the skill is missing"})
}
