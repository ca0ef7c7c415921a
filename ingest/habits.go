package ingest

import (
	"fmt"
	"strings"
)

// A habit is worth a line when one level is more than mostOfOne of at least
// fewOfColumn ratings of a skill, or manyOfPerson of a person.
const (
	mostOfOne    = 0.8
	fewOfColumn  = 20
	fewOfPerson  = 8  // of which all must be equal
	manyOfPerson = 15 // of which most must be
	fewOfPair    = 10 // ratings by two raters that are all equal
	listedRows   = 5  // rows named in one line
)

// tellHabits looks at the ratings that count for defaults left in place, the
// same level throughout, and raters who copy one another. Nothing is left out
// for it.
func (l *loader) tellHabits() {
	for _, rater := range Raters {
		if l.data.Ratings.Has(rater) && rater != Peer {
			l.tellDefaults(rater)
			l.tellStraightLines(rater)
		}
	}
	if l.data.Ratings.Has(Self) && l.data.Ratings.Has(Manager) {
		l.tellCopies(Self, Manager)
	}
}

// tally counts levels.
type tally struct {
	counts [MaxLevel*LevelStep + 1]int32
	all    int
}

func (t *tally) add(level Level) {
	if level.Rated() {
		t.counts[level]++
		t.all++
	}
}

// most is the most frequent level.
func (t *tally) most() (level Level, n int) {
	for i, c := range t.counts {
		if int(c) > n {
			level, n = Level(i), int(c)
		}
	}
	return level, n
}

// tellDefaults finds skills in which nearly everybody has one level.
func (l *loader) tellDefaults(rater Rater) {
	r := &l.data.Ratings
	for c := range r.Competencies {
		var t tally
		first := -1
		for p := range l.data.People {
			if t.add(r.At(p, c, rater)); first < 0 && t.all > 0 {
				first = p
			}
		}
		level, n := t.most()
		if t.all < fewOfColumn || float64(n) <= mostOfOne*float64(t.all) {
			continue
		}
		at := l.data.RatingPlace(first, c, rater)
		value := at.Header
		if s := l.sheetOfRow(r.Origin(first, c, rater)); s != nil && !l.table(s).Layout.perRow() {
			at.Row = l.table(s).Header
		} else {
			value = r.Competencies[c]
		}
		l.add(l.placeOf(r.Origin(first, c, rater)), Problem{Code: codeOneValue, Action: Warn, At: at, Value: value,
			Message: fmt.Sprintf("has level %v in %d of %d ratings by %s: a default left in place, or a skill that tells nobody apart", level.Value(), n, t.all, rater),
			Cure:    "ask whether it was filled in; a cell that nobody filled in is left blank"})
	}
}

// habitual are the people of one table who share a habit.
type habitual struct {
	table int
	first Origin
	id    string // of the first person
	count int
	rows  []string
}

// note enters a person under the table in which the ratings stand.
func (l *loader) note(list []habitual, person int, row Origin) []habitual {
	t, number := l.data.locate(row)
	if t == nil {
		return list
	}
	for i := range l.data.Tables {
		if &l.data.Tables[i] != t {
			continue
		}
		for j := range list {
			if list[j].table == i {
				if list[j].count++; len(list[j].rows) < listedRows {
					list[j].rows = append(list[j].rows, fmt.Sprint(number))
				}
				return list
			}
		}
		return append(list, habitual{table: i, first: row, id: l.data.People[person].ID, count: 1, rows: []string{fmt.Sprint(number)}})
	}
	return list
}

// tellStraightLines finds people who have one level nearly throughout.
func (l *loader) tellStraightLines(rater Rater) {
	r := &l.data.Ratings
	var list []habitual
	for p := range l.data.People {
		var t tally
		var row Origin
		for c := range r.Competencies {
			if level := r.At(p, c, rater); level.Rated() {
				t.add(level)
				if row == 0 {
					row = r.Origin(p, c, rater)
				}
			}
		}
		if t.all < fewOfPerson {
			continue
		}
		if _, n := t.most(); n == t.all || t.all >= manyOfPerson && float64(n) > mostOfOne*float64(t.all) {
			list = l.note(list, p, row)
		}
	}
	l.tellHabit(list, codeStraightLine, fmt.Sprintf("rated by %s with one level in nearly every skill", rater),
		"ask whether they were rated skill by skill; nothing is left out")
}

// tellCopies finds people whom two raters gave the same level in each of many
// skills that both rated.
func (l *loader) tellCopies(a, b Rater) {
	r := &l.data.Ratings
	var list []habitual
	for p := range l.data.People {
		equal, row := 0, Origin(0)
		for c := range r.Competencies {
			x, y := r.At(p, c, a), r.At(p, c, b)
			if !x.Rated() || !y.Rated() {
				continue
			}
			if x != y {
				equal = 0
				break
			}
			if equal++; row == 0 {
				row = r.Origin(p, c, b)
			}
		}
		if equal >= fewOfPair {
			list = l.note(list, p, row)
		}
	}
	l.tellHabit(list, codeCopiedRatings, fmt.Sprintf("rated by %s and %s with the same level in each of at least %d skills", a, b, fewOfPair),
		"ask whether one copied the other; both are kept")
}

// tellHabit has one line a table.
func (l *loader) tellHabit(list []habitual, code, what, cure string) {
	for _, h := range list {
		s := l.sheets[h.table]
		_, row := l.data.locate(h.first)
		at := l.address(s, row, s.key())
		message := "was " + what
		if h.count > 1 {
			message = fmt.Sprintf("and %d more were %s: rows %s", h.count-1, what, strings.Join(h.rows, ", "))
		}
		if h.count > len(h.rows) {
			message += " and others"
		}
		l.add(s.place, Problem{Code: code, Action: Warn, At: at, Value: h.id, Message: message, Cure: cure})
	}
}

// sheetOf is the sheet of a row; nil when there is none.
func (l *loader) sheetOfRow(row Origin) *sheet {
	for _, s := range l.sheets {
		if t := l.table(s); uint32(row) > t.base && uint32(row) <= t.last {
			return s
		}
	}
	return nil
}

func (l *loader) placeOf(row Origin) place {
	if s := l.sheetOfRow(row); s != nil {
		return s.place
	}
	return wholeRun
}
