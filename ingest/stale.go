package ingest

import (
	"fmt"
	"time"
)

// staleMonths is the age in months from which a rating is stale.
const staleMonths = 18

// tellStale says of each table which share of its dated ratings, of those that
// count, is older than eighteen months on the day of the review, and which lies
// after it.
func (l *loader) tellStale() {
	if l.AsOf == 0 {
		return
	}
	today := dayNumber(l.AsOf)
	limit := dayNumber(NewDate(l.AsOf.Time().AddDate(0, -staleMonths, 0)))
	ages := make([]age, len(l.sheets))
	for _, rater := range Raters {
		l.addAges(ages, rater, limit, today)
	}
	l.data.Newest = newest(ages)
	for i, a := range ages {
		s := l.sheets[i]
		if a.stale > 0 {
			l.add(s.place, Problem{Code: codeStaleRatings, Action: Warn, At: l.dateAt(s, a.firstStale),
				Message: fmt.Sprintf("%d of %d dated ratings (%.0f %%) are older than %d months on %s, this one the first", a.stale, a.dated, 100*float64(a.stale)/float64(a.dated), staleMonths, l.AsOf),
				Cure:    "ask for new ratings; until then read the figures as of their date"})
		}
		if a.future > 0 {
			l.add(s.place, Problem{Code: codeFutureRatings, Action: Warn, At: l.dateAt(s, a.firstAhead),
				Message: fmt.Sprintf("%d of %d dated ratings lie after %s, the day of the review, this one the first", a.future, a.dated, l.AsOf),
				Cure:    "look whether day and month are exchanged, or move --as-of"})
		}
	}
}

// dateAt is the cell with the date of a row.
func (l *loader) dateAt(s *sheet, row Origin) Address {
	_, number := l.data.locate(row)
	return l.address(s, number, s.at[fieldRated])
}

// age counts the dated ratings of a table.
type age struct {
	dated, stale, future   int
	newest                 uint16 // day of the newest that is not of the future
	firstStale, firstAhead Origin // the rows that stand first
}

func (a *age) add(day, limit, today uint16, row Origin) {
	a.dated++
	switch {
	case day < limit:
		if a.stale++; a.stale == 1 || row < a.firstStale {
			a.firstStale = row
		}
	case day > today:
		if a.future++; a.future == 1 || row < a.firstAhead {
			a.firstAhead = row
		}
		return
	}
	a.newest = max(a.newest, day)
}

// newest is the day of the newest rating of all tables, 0 when none is dated.
func newest(ages []age) Date {
	var day uint16
	for _, a := range ages {
		day = max(day, a.newest)
	}
	if day == 0 {
		return 0
	}
	return NewDate(time.Unix(int64(day)*24*60*60, 0).UTC())
}

func (l *loader) addAges(ages []age, rater Rater, limit, today uint16) {
	days := l.book.days[rater]
	if days == nil {
		return
	}
	r := &l.data.Ratings
	var s *sheet
	for i, day := range days {
		if day == 0 {
			continue
		}
		row := r.Origin(i/len(r.Competencies), i%len(r.Competencies), rater)
		if t := s; t == nil || uint32(row) <= l.table(t).base || uint32(row) > l.table(t).last {
			if s = l.sheetOfRow(row); s == nil {
				continue
			}
		}
		ages[s.index].add(day, limit, today, row)
	}
}
