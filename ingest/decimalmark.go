package ingest

import "fmt"

// decimalMarks are, by column, the decimal mark that most fractions have where
// both were met: one column has one way to write numbers. nil when no column has
// both.
func (s *sheet) decimalMarks(layout Layout) (marks []byte) {
	for i := range s.columns {
		if layout.perRow() && i != s.at[fieldLevel] || !layout.perRow() && !s.columns[i].holdsLevels() {
			continue
		}
		e := newSeen()
		e.add(s.values(i)...)
		if mark := e.decimalMark(); mark != 0 {
			if marks == nil {
				marks = make([]byte, len(s.columns))
			}
			marks[i] = mark
		}
	}
	return marks
}

func (e *seen) decimalMark() byte {
	commas := e.count(func(w *seenWording) bool { return w.isNumber() && w.comma })
	points := e.count(func(w *seenWording) bool { return w.isNumber() && w.point })
	switch {
	case commas == 0 || points == 0:
		return 0
	case commas > points:
		return ','
	}
	return '.'
}

// otherMark is t, or a fault when it has not the decimal mark of its column.
func (r *ratingReader) otherMark(t *levelText, column int) *levelText {
	if t == nil || t.mark == 0 || r.marks == nil || r.marks[column] == 0 || r.marks[column] == t.mark {
		return t
	}
	f := *t
	f.reading = fault(codeLevelUnread, fmt.Sprintf("has another decimal mark than the rest of the column, where it is %q", r.marks[column]))
	return &f
}
