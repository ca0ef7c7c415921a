package ingest

import (
	"fmt"
	"strings"

	"capgap/ingest/table"
)

// dayOrder says whether 03/05/2026 is in May or in March.
type dayOrder uint8

const (
	unknownOrder dayOrder = iota
	dayFirst
	monthFirst
)

// dateFields are the dates of a roster.
var dateFields = [...]field{fieldHired, fieldInRole, fieldRetires, fieldLeaves}

// dayOrder decides for a whole column whether the day or the month comes first:
// one value over 12 tells. The sample mostly does; only if it holds dates that
// could be either is the whole column read.
func (l *loader) dayOrder(s *sheet, column int) dayOrder {
	if column < 0 || s.head < 0 {
		return unknownOrder
	}
	switch l.DateOrder {
	case "day-first":
		return dayFirst
	case "month-first":
		return monthFirst
	}
	open := false
	for _, v := range s.values(column) {
		if order, ok := orderOf(v); ok {
			return order
		}
		_, fault := parseDate(v, unknownOrder, false)
		open = open || fault == ambiguous
	}
	if !open {
		return unknownOrder
	}
	decided := unknownOrder
	s.rows(func(row table.Row) bool { // a failure is told by the walk that follows
		if row.Number > s.headRow() {
			decided, _ = orderOf(string(cell(row.Cells, column)))
		}
		return decided == unknownOrder
	})
	return decided
}

// orderOf is the order that one date gives away; ok is false when it gives none.
func orderOf(text string) (order dayOrder, ok bool) {
	parts := dateParts(text)
	if len(parts) < 3 || strings.Contains(text, ".") || len(parts[0]) > 2 || !digits(parts[0]) || !digits(parts[1]) || !digits(parts[2]) {
		return unknownOrder, false
	}
	switch a, b := number(parts[0]), number(parts[1]); {
	case a > 12 && a <= 31 && b <= 12:
		return dayFirst, true
	case b > 12 && b <= 31 && a <= 12:
		return monthFirst, true
	}
	return unknownOrder, false
}

// date is the date in a field of the row, 0 when there is none to be read.
func (r *rosterReader) date(f field) Date {
	if d, ok := isoDate(cell(r.cells, r.sheet.at[f])); ok {
		return d
	}
	text := r.text(f)
	if text == "" || nothing(text) {
		return 0
	}
	d, fault := parseDate(text, r.orders[f], r.sheet.source.Date1904)
	switch fault {
	case unread:
		r.add(r.sheet.place, r.problem(codeDateUnread, Quarantine, r.sheet.at[f], text, "is no date and counts as blank", "write dates as 2026-05-03"))
	case ambiguous:
		if r.ambiguous[f]++; r.ambiguous[f] == 1 {
			r.first[f] = r.number
		}
	}
	return d
}

// tellAmbiguous has one line for each column of dates that could be either way.
func (r *rosterReader) tellAmbiguous() {
	for _, f := range dateFields {
		r.ambiguousDates(r.sheet, f, r.ambiguous[f], r.first[f])
	}
}

func (l *loader) ambiguousDates(s *sheet, f field, count, first int) {
	if count == 0 {
		return
	}
	message := "day and month cannot be told apart in this date; it counts as blank"
	if count > 1 {
		message = fmt.Sprintf("day and month cannot be told apart in %d dates of this column; they count as blank", count)
	}
	l.add(s.place, Problem{Code: codeDateAmbiguous, Action: Warn, At: l.address(s, first, s.at[f]), Message: message,
		Cure: "say which with --date-order day-first or month-first, or write dates as 2026-05-03"})
}
