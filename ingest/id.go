package ingest

import (
	"fmt"
	"strconv"
	"strings"
)

// id is the key of the row: the id, or the e-mail where the row has none, or the
// name where the table has neither.
func (r *rosterReader) id() string {
	if r.sheet.byName() {
		return cleanKey(r.name())
	}
	r.noteMarks()
	id := cleanKey(r.text(fieldID))
	if id != "" || !r.sheet.has(fieldEmail) {
		return id
	}
	email := cleanKey(r.text(fieldEmail))
	if email != "" && !vacant(email) && r.sheet.has(fieldID) && !vacant(r.name()) {
		r.add(r.sheet.place, r.problem(codeIDRepaired, Repair, r.sheet.at[fieldID], "", "the row has no id; the e-mail "+email+" stands in for it", "give the person the id of the HR system"))
	}
	return email
}

// noteMarks counts ids that hold marks nobody sees, which are taken off.
func (r *rosterReader) noteMarks() {
	column := r.sheet.key()
	if column >= len(r.cells) || plainASCII(r.cells[column]) || !marked(string(r.cells[column])) {
		return
	}
	if r.marks++; r.marks == 1 {
		r.marksRow, r.marksText = r.number, string(r.cells[column])
	}
}

// marked reports whether a key holds no-break spaces or marks that nobody sees.
func marked(key string) bool {
	return strings.ContainsFunc(key, func(r rune) bool { return r == '\u00a0' || r == '\u202f' || invisible(r) })
}

func (r *rosterReader) tellMarks() {
	if r.marks > 0 {
		r.add(r.sheet.place, Problem{Code: codeIDMarks, Action: Repair, At: r.address(r.sheet, r.marksRow, r.sheet.key()), Value: cleanKey(r.marksText),
			Message: fmt.Sprintf("held no-break spaces or marks that nobody sees, which were taken off (%s of this column)", cellsOf(r.marks)),
			Cure:    "nothing to do; they come from copying out of web pages"})
	}
}

// soundID is an id as it was before a spreadsheet took it for a number; ok is
// false when digits were lost, and the row was left out.
func (r *rosterReader) soundID(id string) (sound string, ok bool) {
	sound, ok = unscientific(cleanKey(strings.TrimPrefix(id, "'")))
	switch {
	case !ok:
		r.doubt(r.sheet, r.problem(codeIDDamaged, Quarantine, r.sheet.key(), id, roundedID, roundedCure))
	case sound != id:
		r.add(r.sheet.place, r.problem(codeIDRepaired, Repair, r.sheet.key(), id, fmt.Sprintf("was read as the id %q", sound), "format the column as text and export the roster again"))
	}
	return sound, ok
}

// unscientific writes a number such as 1.017E3 or 1017.0 as 1017. ok is false
// when the exponent asks for digits that the text no longer has. Anything else
// stays as it is: 1E5 may well be an id.
func unscientific(id string) (plain string, ok bool) {
	whole, rest, point := strings.Cut(id, ".")
	if !point || !digits(whole) {
		return id, true
	}
	fraction, exponent, scientific := strings.Cut(strings.ToUpper(rest), "E")
	if !digits(fraction) {
		return id, true
	}
	if !scientific {
		if strings.Trim(fraction, "0") == "" {
			return whole, true
		}
		return id, true
	}
	n, err := strconv.Atoi(strings.TrimPrefix(exponent, "+"))
	switch {
	case err != nil || n < 0:
		return id, true
	case n > len(fraction):
		return id, false
	case strings.Trim(fraction[n:], "0") != "":
		return id, true
	}
	return whole + fraction[:n], true
}

// What to say of an id such as 1.01745E+11.
const (
	roundedID   = "is an id that Excel took for a number and rounded: its last digits are lost"
	roundedCure = "format the column as text before the ids are entered or imported, and export again"
)

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// tellSimilar names ids that differ by case or leading zeros alone, and keeps
// the look-up of ids that a spreadsheet has changed.
func (l *loader) tellSimilar() {
	l.loose = newKeys(l.data.Nodes(), func(n int32) string { return looseKey(l.data.idOf(n)) })
	for n := range int32(l.data.Nodes()) {
		other := l.loose.add(n)
		if other < 0 {
			continue
		}
		s, at := l.origin(n)
		l.add(s.place, Problem{Code: codeSimilarID, Action: Warn, At: at, Value: l.data.idOf(n),
			Message: fmt.Sprintf("differs from the id %q in row %d by case or leading zeros alone", l.data.idOf(other), l.data.Place(l.rowOf(other)).Row),
			Cure:    "check that these are two people"})
	}
}

// tellSharedEmails says that an e-mail of several people identifies none of them.
func (l *loader) tellSharedEmails() {
	if x := l.data.nodes; x.ids.shared == 0 && x.emails.shared == 0 {
		return
	}
	count := map[string]int{}
	var first []int32
	for i := range l.data.People {
		key := foldKey(l.data.People[i].Email)
		if _, found := l.data.nodes.find(key); found || key == "" {
			continue
		}
		if count[key]++; count[key] == 1 {
			first = append(first, int32(i))
		}
	}
	for _, n := range first {
		p, s := &l.data.People[n], l.sheetOf(n)
		at := l.address(s, l.data.Place(p.Row).Row, s.at[fieldEmail])
		l.add(s.place, Problem{Code: codeSharedEmail, Action: Warn, At: at, Value: p.Email,
			Message: fmt.Sprintf("is the e-mail of %d people and finds none of them", count[foldKey(p.Email)]), Cure: "give each person an address, or none"})
	}
}

// idOf is the id of a person or, by ^number, of a vacancy.
func (l *loader) idOf(n int32) string {
	if n < 0 {
		return l.data.Vacancies[^n].ID
	}
	return l.data.People[n].ID
}

// rowOf is the roster row of a node.
func (l *loader) rowOf(n int32) Origin {
	if int(n) < len(l.data.People) {
		return l.data.People[n].Row
	}
	return l.data.Vacancies[int(n)-len(l.data.People)].Row
}

// linkOf is what the row of a node says of others.
func (l *loader) linkOf(n int32) link {
	if int(n) < len(l.links) {
		return l.links[n]
	}
	return l.vacants[int(n)-len(l.links)]
}

// sheetOf is the roster in which a node stands.
func (l *loader) sheetOf(n int32) *sheet { return l.sheets[l.linkOf(n).sheet] }

// managerText is the manager of a node as the roster has it.
func (l *loader) managerText(n int32) string { return l.texts.list[l.linkOf(n).manager] }

// origin is the sheet and the address of a node's row.
func (l *loader) origin(n int32) (*sheet, Address) {
	s := l.sheetOf(n)
	return s, l.address(s, l.data.Place(l.rowOf(n)).Row, s.key())
}

// expanded writes a folded key such as 1e5 or 12e+03 as the number that a
// spreadsheet makes of it.
func expanded(key string) string {
	const most = 15 // digits that a spreadsheet keeps
	mantissa, exponent, ok := strings.Cut(key, "e")
	exponent = strings.TrimPrefix(exponent, "+")
	if !ok || !digits(mantissa) || !digits(exponent) {
		return key
	}
	if n, err := strconv.Atoi(exponent); err == nil && len(mantissa)+n <= most {
		return mantissa + strings.Repeat("0", n)
	}
	return key
}
