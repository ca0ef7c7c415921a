package ingest

import "fmt"

// replaced takes an older rating out of the counts of its table.
func (r *ratingReader) replaced(before Level, from Origin) {
	t, row := r.data.locate(from)
	if t == nil {
		return
	}
	c := &t.Cells
	c.Quarantined++
	switch {
	case before == NotApplicable && c.NotApplicable > 0:
		c.NotApplicable--
	case c.Used > 0:
		c.Used--
	default:
		c.Repaired--
	}
	if t.Layout.perRow() {
		t.Rows.Used--
		t.Rows.Quarantined++
	}
	r.older.note(Address{File: t.File.Name, Sheet: t.Sheet, Row: row})
}

// second deals with a rating that does not count beside the one that stands.
func (r *ratingReader) second(outcome entered, column int, b []byte, before Level, from Origin) {
	here := r.address(r.sheet, r.number, column)
	switch outcome {
	case older:
		r.older.note(here)
	case repeats:
		r.again.note(here)
	case conflicts:
		said := "not applicable"
		if before.Rated() {
			said = fmt.Sprintf("level %v", before.Value())
		}
		r.add(r.sheet.place, Problem{Code: codeRatingConflict, Action: Stop, At: here, Value: string(b),
			Message: fmt.Sprintf("contradicts %s (%s) by the same rater for the same person and skill, and no date says which is newer", said, r.data.Place(from)),
			Cure:    "remove one of the two, or add a column with the date of each rating"})
	}
}

func (t *twice) note(at Address) {
	if t.count++; t.count == 1 {
		t.first = at
	}
}

// tellTwice has one line for older ratings and one for repeated ones.
func (r *ratingReader) tellTwice() {
	if r.older.count > 0 {
		r.add(r.sheet.place, Problem{Code: codeOlderRating, Action: Quarantine, At: r.older.first,
			Message: fmt.Sprintf("a newer rating by the same rater counts instead; in this way %s left out", ratingsLeft(r.older.count)),
			Cure:    "nothing to do"})
	}
	if r.again.count > 0 {
		r.add(r.sheet.place, Problem{Code: codeDupRating, Action: Repair, At: r.again.first,
			Message: fmt.Sprintf("repeats a rating that was read already; %s dropped as repetitions", ratingsLeft(r.again.count)),
			Cure:    "nothing to do, or delete the repetition"})
	}
}

func ratingsLeft(n int) string {
	if n == 1 {
		return "1 rating was"
	}
	return fmt.Sprintf("%d ratings were", n)
}
