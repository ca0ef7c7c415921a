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
			l.data.People[i].SuccessorFor = append(l.data.People[i].SuccessorFor, l.seats(item, titles)...)
		}
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
