package ingest

import (
	"slices"
	"strings"
)

// certifications reads a list such as "CISSP (2027-03); ITIL 4".
func certifications(text string) []Certification {
	var list []Certification
	for _, item := range items(text, ";,|") {
		if !nothing(item) {
			list = append(list, certification(item))
		}
	}
	return list
}

// certification parts "CISSP (expires 2027-03)" into name and expiry. Brackets
// that hold no date belong to the name.
func certification(item string) Certification {
	open := strings.LastIndexByte(item, '(')
	if open <= 0 || !strings.HasSuffix(item, ")") {
		return Certification{Name: item}
	}
	date, ok := expiry(item[open+1 : len(item)-1])
	if !ok {
		return Certification{Name: item}
	}
	return Certification{Name: strings.TrimSpace(item[:open]), Expires: date}
}

// expiry reads a day, a month or a year; a month or year ends on its last day.
func expiry(text string) (Date, bool) {
	if i := strings.IndexAny(text, "0123456789"); i > 0 && month(strings.Fields(text)[0]) == 0 {
		text = text[i:] // "expires 2027-03"
	}
	if d, fault := parseDate(text, unknownOrder, false); fault == sound {
		return d, true
	}
	y, m := 0, 12
	switch parts := dateParts(text); {
	case len(parts) == 1 && len(parts[0]) == 4:
		y = number(parts[0])
	case len(parts) == 2 && len(parts[0]) == 4:
		y, m = number(parts[0]), number(parts[1])
	case len(parts) == 2 && len(parts[1]) == 4 && digits(parts[0]):
		y, m = number(parts[1]), number(parts[0])
	case len(parts) == 2 && len(parts[1]) == 4:
		y, m = number(parts[1]), month(parts[0])
	}
	return lastDay(y, m)
}

func lastDay(year, month int) (Date, bool) {
	for day := 31; day >= 28; day-- {
		if d, fault := calendarDay(year, month, day); fault == sound {
			return d, true
		}
	}
	return 0, false
}

// items splits a list at any of the marks, but not within
// brackets; blank items fall out.
func items(text, marks string) []string {
	var list []string
	depth, from := 0, 0
	cut := func(to int) {
		if item := strings.TrimSpace(text[from:to]); item != "" {
			list = append(list, item)
		}
	}
	for i, r := range text {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0 && strings.ContainsRune(marks, r):
			cut(i)
			from = i + 1
		}
	}
	cut(len(text))
	return list
}

// splitSuccessors reads whom each person is named to succeed. Job titles hold
// commas, so a comma parts the list only where the whole is neither an id nor a
// title of the roster.
func (l *loader) splitSuccessors() {
	if !slices.ContainsFunc(l.links, func(k link) bool { return k.successor != 0 }) {
		return
	}
	titles := map[string]bool{}
	for i := range l.data.People {
		titles[foldKey(l.data.People[i].Title)] = true
	}
	for i := range l.data.Vacancies {
		titles[foldKey(l.data.Vacancies[i].Title)] = true
	}
	for i, k := range l.links {
		for _, item := range items(l.texts.list[k.successor], ";|") {
			if nothing(item) {
				continue
			}
			for _, seat := range l.seats(item, titles) {
				l.tellSuccessor(int32(i), seat, titles)
				l.data.People[i].SuccessorFor = append(l.data.People[i].SuccessorFor, seat)
			}
		}
	}
}

// tellSuccessor says that somebody is named for a seat that is their own, or that
// nobody knows. It is kept all the same: the review lists what met no seat.
func (l *loader) tellSuccessor(n int32, seat string, titles map[string]bool) {
	s := l.sheetOf(n)
	at := l.address(s, l.data.Place(l.rowOf(n)).Row, s.at[fieldSuccessorFor])
	node, known := l.data.Node(seat)
	switch why, away := l.absent[cleanKey(seat)]; {
	case known && node == n:
		l.add(s.place, Problem{Code: codeSuccessorOwn, Action: Quarantine, At: at, Value: seat, Message: "is the person's own seat and counts for nothing", Cure: "name the seat to be taken over"})
	case away:
		l.add(s.place, Problem{Code: codeSuccessor, Action: Quarantine, At: at, Value: seat, Message: why + ", so that the nomination counts for nothing", Cure: "name a seat that exists on the day of the review"})
	case known, titles[foldKey(seat)], l.MatchTitle == nil, l.MatchTitle(seat).ID != "":
	default:
		l.add(s.place, Problem{Code: codeSuccessor, Action: Quarantine, At: at, Value: seat,
			Message: "is no id, e-mail or job title of the roster and no role of the model, so that the nomination counts for nothing", Cure: "name the id of the seat's holder, or the role"})
	}
}

// seats parts one item of a list at its commas, unless it names a seat as it is
// or no part of it does.
func (l *loader) seats(item string, titles map[string]bool) []string {
	known := func(s string) bool { _, ok := l.data.Node(s); return ok || titles[foldKey(s)] }
	parts := items(item, ",")
	if known(item) || len(parts) < 2 {
		return []string{item}
	}
	for _, p := range parts[1:] {
		if known(p) {
			return parts
		}
	}
	return []string{item}
}
