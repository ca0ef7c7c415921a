package ingest

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// dateFault says why a text gives no date.
type dateFault uint8

const (
	sound dateFault = iota
	unread
	ambiguous
)

// The numbers of days by which Excel counts 1950-01-01 to 2100-12-31; other
// numbers are taken for something else than a date.
const (
	firstSerial   = 18264
	lastSerial    = 73415
	days1904      = 1462 // days between the two date systems of Excel
	earliest      = 1900
	latest        = 2200
	shortYearTurn = 70 // two digits from here on mean 19..
)

// parseDate reads a date: ISO, day.month.year, with slashes in the given order,
// with the month in words, or a day number of Excel. A time of day is dropped.
func parseDate(text string, order dayOrder, from1904 bool) (Date, dateFault) {
	if d, ok := isoDate(text); ok {
		return d, sound
	}
	if d, ok := serialDate(text, from1904); ok {
		return d, sound
	}
	if len(text) == 8 && digits(text) {
		return calendarDay(number(text[:4]), number(text[4:6]), number(text[6:]))
	}
	parts := dateParts(text)
	if len(parts) < 3 {
		return 0, unread
	}
	a, b, c := parts[0], parts[1], parts[2]
	switch {
	case month(a) > 0 && digits(b) && digits(c): // March 1, 2015
		return calendarDay(year(c), month(a), number(b))
	case digits(a) && month(b) > 0 && digits(c): // 1-Mar-2015
		return calendarDay(year(c), month(b), number(a))
	case !digits(a) || !digits(b) || !digits(c):
		return 0, unread
	case len(a) == 4: // 2015/3/1
		return calendarDay(number(a), number(b), number(c))
	case strings.Contains(text, "."): // 1.3.2015
		return calendarDay(year(c), number(b), number(a))
	}
	return slashDate(number(a), number(b), year(c), order)
}

func slashDate(a, b, year int, order dayOrder) (Date, dateFault) {
	switch {
	case a > 12 || a == b || order == dayFirst && b <= 12:
		return calendarDay(year, b, a)
	case b > 12 || order == monthFirst:
		return calendarDay(year, a, b)
	}
	return 0, ambiguous
}

// isoDate reads 2026-05-03 and nothing else, without a copy.
func isoDate[T string | []byte](text T) (Date, bool) {
	if len(text) != 10 || text[4] != '-' || text[7] != '-' {
		return 0, false
	}
	n := 0
	for i := range len(text) {
		if i == 4 || i == 7 {
			continue
		}
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = n*10 + int(text[i]-'0')
	}
	d, fault := calendarDay(n/10000, n/100%100, n%100)
	return d, fault == sound
}

// serialDate reads a day number of Excel; a fraction is a time of day.
func serialDate(text string, from1904 bool) (Date, bool) {
	whole, _, _ := strings.Cut(text, ".")
	if len(whole) != 5 || !digits(strings.Replace(text, ".", "", 1)) {
		return 0, false
	}
	n := number(whole)
	if from1904 {
		n += days1904
	}
	if n < firstSerial || n > lastSerial {
		return 0, false
	}
	return NewDate(time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC)), true
}

// calendarDay is a day that the calendar knows.
func calendarDay(year, month, day int) (Date, dateFault) {
	if year < earliest || year > latest || month < 1 || month > 12 || day < 1 || day > 31 {
		return 0, unread
	}
	if day > 28 && time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() != day {
		return 0, unread
	}
	return Date(year*10000 + month*100 + day), sound
}

// dateParts are the runs of digits and of letters of a text, without the name
// of a weekday in front.
func dateParts(text string) []string {
	var parts []string
	last := 'x'
	for _, r := range text {
		class := ' '
		switch {
		case unicode.IsDigit(r):
			class = '0'
		case unicode.IsLetter(r):
			class = 'a'
		}
		if class != ' ' {
			if class != last || len(parts) == 0 {
				parts = append(parts, "")
			}
			parts[len(parts)-1] += string(r)
		}
		last = class
	}
	if len(parts) > 0 && !digits(parts[0]) && month(parts[0]) == 0 {
		parts = parts[1:]
	}
	parts = slices.DeleteFunc(parts, func(p string) bool { return slices.Contains(dateFillers, p) })
	if len(parts) > 3 && !strings.Contains(text, ":") {
		return nil
	}
	return parts
}

// dateFillers may stand between the parts of a date: "1st of March", "1 de marzo de 2015".
var dateFillers = []string{"st", "nd", "rd", "th", "er", "of", "de", "den", "le"}

// month is the number of the month that begins with the three or more letters of
// a word, in English, German, French, Spanish, Portuguese or Italian; 0 for any
// other word.
func month(word string) int {
	word = strings.ToLower(word)
	if len(word) < 3 {
		return 0
	}
	for _, m := range monthsByLetter[word[0]] {
		if strings.HasPrefix(m.name, word) {
			return m.number
		}
	}
	return 0
}

type monthName struct {
	name   string
	number int
}

// monthsByLetter are the names of months by their first byte.
var monthsByLetter = func() (list [256][]monthName) {
	for i, names := range [...]string{"january januar janvier enero janeiro gennaio", "february februar février fevrier febrero fevereiro", "march märz maerz mrz mars marzo março maart",
		"april avril abril", "may mai mayo maggio mei", "june juni juin junio junho giugno", "july juli juillet julio julho luglio", "august août aout agosto",
		"september sept septembre septiembre setembro settembre", "october oktober octobre octubre outubro ottobre", "november novembre noviembre novembro",
		"december dezember décembre decembre diciembre dezembro"} {
		for _, name := range strings.Fields(names) {
			list[name[0]] = append(list[name[0]], monthName{name, i + 1})
		}
	}
	return list
}()

func year(text string) int {
	y := number(text)
	switch {
	case len(text) != 2:
	case y < shortYearTurn:
		y += 2000
	default:
		y += 1900
	}
	return y
}

// number is the value of a text of digits; -1 when it is none or too long.
func number(text string) int {
	if len(text) > 9 {
		return -1
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}
