package ingest

import (
	"bytes"
	"fmt"
	"strings"
)

// stranger is a key that no person of the roster has.
type stranger struct {
	key       string
	row       int // its first
	count     int
	code      string
	why, cure string
	away      bool // known, but not there on the day of the review
}

// manyStrangers is up to how many of them the nearest names are looked for: each
// search goes through the whole roster.
const manyStrangers = 20

// found counts the rows whose people were found in one way, and keeps the first.
type found struct {
	count int
	row   int
	text  string
	node  int32
}

// person is the person whom a row rates; false means that the row is left out.
func (r *ratingReader) person() (int32, bool) {
	b := r.whoseKey()
	if len(b) > 0 && bytes.Equal(b, r.lastKey) && r.counting {
		r.ways[r.lastWay].count++
		return r.lastPerson, true
	}
	w := r.whom(b)
	if w.way == byKeyExact && r.key < len(r.cells) && len(b) < len(r.cells[r.key]) && marked(string(r.cells[r.key])) {
		w.way = byKeyBent
	}
	if !r.counting { // the roster has said what is wrong with the row
		own := w.node >= 0 && int(w.node) < len(r.data.People) && r.data.People[w.node].Row == r.table.origin(r.number)
		return w.node, own && len(b) > 0
	}
	if len(b) == 0 || w.node < 0 || int(w.node) >= len(r.data.People) {
		r.nobody(string(b), w)
		return nobody, false
	}
	r.lastKey, r.lastPerson, r.lastWay = append(r.lastKey[:0], b...), w.node, w.way
	r.meet(w.node)
	if f := &r.ways[w.way]; f.count == 0 {
		*f = found{0, r.number, string(b), w.node}
	}
	r.ways[w.way].count++
	return w.node, true
}

// meet counts the people of a table.
func (r *ratingReader) meet(person int32) {
	if r.met == nil {
		r.met = make([]bool, len(r.data.People))
	}
	if !r.met[person] {
		r.met[person] = true
		r.people++
	}
}

// whom is the person whom the key of a row means.
func (r *ratingReader) whom(b []byte) whom {
	if len(b) == 0 {
		return whom{node: nobody}
	}
	if n, ok := r.next(b); ok {
		return whom{node: n, way: byKeyExact}
	}
	if r.sheet.byName() {
		return r.who(string(b), r.byName, r.byKey)
	}
	if n, ok := r.data.nodes.find(string(b)); ok {
		return whom{node: n, way: byKeyExact}
	}
	return r.who(string(b), r.byKey, r.byName)
}

// next is the person behind the last one, if the id is theirs: exports tend to
// keep the order of the roster.
func (r *ratingReader) next(id []byte) (int32, bool) {
	n := r.lastPerson + 1
	if int(n) < len(r.data.People) && r.data.People[n].ID == string(id) {
		return n, true
	}
	return nobody, false
}

// whoseKey is the text that says whom the row is about: the cell of the key, or
// where it is blank the e-mail or the name.
func (r *ratingReader) whoseKey() []byte {
	for _, f := range [...]field{fieldID, fieldEmail, fieldName} {
		if b := cell(r.cells, r.sheet.at[f]); len(b) > 0 {
			return b
		}
	}
	given, surname := cell(r.cells, r.sheet.at[fieldGiven]), cell(r.cells, r.sheet.at[fieldSurname])
	switch {
	case len(given) == 0:
		return surname
	case len(surname) == 0:
		return given
	}
	r.joined = append(append(append(r.joined[:0], given...), ' '), surname...)
	return r.joined
}

// nobody leaves out a row that rates nobody of the roster.
func (r *ratingReader) nobody(key string, w whom) {
	lonely := filled(r.cells) == 1 && len(r.sheet.columns) > 2
	switch {
	case footer(r.cells) || lonely && strings.ContainsAny(firstText(r.cells), " :"):
		r.leaveOut(r.sheet, r.problem(codeNotAPerson, Quarantine, r.number, -1, firstText(r.cells), "begins a row that is no rating", "nothing to do, or delete the row"))
	case key == "":
		r.doubt(r.sheet, r.problem(codeNoID, Quarantine, r.number, r.key, "", "the row has no id", "fill in the id of the person rated"))
	default:
		r.strange(cleanKey(key), w)
	}
}

// strange counts a row of somebody who is not in the roster, or no longer, or
// not yet: only the first hints at a mistake. Where a person has many rows it is
// the people who are counted, see gateStrangers.
func (r *ratingReader) strange(key string, w whom) {
	x := r.strangers[key]
	if x == nil {
		x = r.stranger(key, w)
		r.strangers[key] = x
		r.strangerList = append(r.strangerList, x)
	}
	x.count++
	r.table.Rows.Quarantined++
	if !x.away && !r.table.Layout.perRow() {
		r.sheet.doubtful++
	}
}

// stranger says why a key means nobody.
func (r *ratingReader) stranger(key string, w whom) *stranger {
	x := &stranger{key: key, row: r.number, code: codeNotInRoster, why: "is nobody in the roster", cure: "add the person to the roster, or correct the id"}
	if why, ok := r.absent[key]; ok {
		x.why, x.away = why, true
		return x
	}
	switch {
	case w.node >= 0:
		x.why = "is a vacant seat"
	case w.shared:
		x.code, x.why, x.cure = codeNameShared, "could mean several people of the roster", "write the id of the person rated"
	case r.alike(key) != "":
		x.code, x.why = codeAlike, fmt.Sprintf("is not %q, though it looks the same: some of its letters are of another alphabet", r.alike(key))
		x.cure = "type the id anew"
	case rounded(key):
		x.code, x.why, x.cure = codeIDDamaged, roundedID, roundedCure
	case len(r.strangerList) < manyStrangers && !strings.ContainsAny(key, "0123456789@"):
		if near := r.namesOfPeople().nearestNames(key); len(near) > 0 {
			x.cure = "if it means " + strings.Join(near, " or ") + ", write it so; otherwise add the person to the roster"
		}
	}
	return x
}

// rounded reports an id such as 1.01745E+11.
func rounded(key string) bool {
	_, ok := unscientific(key)
	return !ok
}

// tellStrangers has one line for each person who is not in the roster, and one
// for each way in which others were found.
func (r *ratingReader) tellStrangers() {
	for _, x := range r.strangerList {
		r.add(r.sheet.place, r.problem(x.code, Quarantine, x.row, r.key, x.key, fmt.Sprintf("%s; %s left out", x.why, rows(x.count)), x.cure))
	}
	if !r.counting {
		return
	}
	if f := r.ways[byKeyBent]; f.count > 0 {
		r.tellFallback(r.sheet, r.address(r.sheet, f.row, r.key), f.text, r.data.idOf(f.node), f.count)
	}
	if f := r.ways[byNameExact]; f.count > 0 {
		r.add(r.sheet.place, r.problem(codeByName, Warn, f.row, r.key, f.text,
			fmt.Sprintf("means one person of the roster by name (%s of this table were found so)", rowsOf(f.count)), "give the table a column of ids or e-mails; names change and are shared"))
	}
	if f := r.ways[byNameBent]; f.count > 0 {
		r.add(r.sheet.place, r.problem(codeNameNear, Repair, f.row, r.key, f.text,
			fmt.Sprintf("was taken for %s, the only name in the roster that differs by no more than the order of words, accents or initials (%s of this table)", r.nameOf(f.node), cellsOf(f.count)), "write names as the roster has them, or ids"))
	}
}

// raterOf is the rater that a row names.
func (r *ratingReader) raterOf(wanted bool) (Rater, bool) {
	column := r.sheet.at[fieldRater]
	if column < 0 || !wanted {
		return r.rater, wanted
	}
	b := cell(r.cells, column)
	if len(b) == 0 {
		return Self, true
	}
	if bytes.Equal(b, r.lastRater) {
		return r.rowRater, true
	}
	rater, ok := raterOf(string(b))
	if !ok {
		p := r.problem(codeUnknownRater, Quarantine, r.number, column, string(b), "names no kind of rater", "write self, manager, peer or test")
		if r.counting {
			r.doubt(r.sheet, p)
		} else {
			r.add(r.sheet.place, p)
		}
		return Self, false
	}
	r.lastRater, r.rowRater = append(r.lastRater[:0], b...), rater
	return rater, true
}
