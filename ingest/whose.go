package ingest

import (
	"bytes"
	"fmt"
	"strings"
)

// stranger is a key that no person of the roster has.
type stranger struct {
	key   string
	row   int // its first
	count int
	why   string
}

// person is the person whom a row rates; false means that the row is left out.
func (r *ratingReader) person() (int32, bool) {
	b := cell(r.cells, r.key)
	if len(b) == 0 {
		b = cell(r.cells, r.sheet.at[fieldEmail])
	}
	if len(b) > 0 && bytes.Equal(b, r.lastKey) && r.counting {
		return r.lastPerson, true
	}
	n, found := r.next(b)
	if !found {
		n, found = r.data.nodes.find(string(b))
	}
	if !found && len(b) > 0 {
		n = r.otherwise(string(b))
	}
	if !r.counting { // the roster has said what is wrong with the row
		own := n >= 0 && int(n) < len(r.data.People) && r.data.People[n].Row == r.table.origin(r.number)
		return n, own && len(b) > 0
	}
	if len(b) == 0 || n < 0 || int(n) >= len(r.data.People) {
		r.nobody(string(b), n)
		return nobody, false
	}
	r.lastKey, r.lastPerson = append(r.lastKey[:0], b...), n
	return n, true
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

// otherwise finds a person whose id differs by case, zeros or invisible marks.
func (r *ratingReader) otherwise(text string) int32 {
	n, changed := r.byKey(text)
	if changed {
		if r.fallbacks++; r.fallbacks == 1 {
			r.fallbackRow, r.fallbackText, r.fallbackNode = r.number, text, n
		}
	}
	return n
}

// nobody leaves out a row that rates nobody of the roster.
func (r *ratingReader) nobody(key string, node int32) {
	lonely := filled(r.cells) == 1 && len(r.sheet.columns) > 2
	switch {
	case footer(r.cells) || lonely && strings.ContainsAny(firstText(r.cells), " :"):
		r.leaveOut(r.sheet, r.problem(codeNotAPerson, Quarantine, r.number, -1, firstText(r.cells), "begins a row that is no rating", "nothing to do, or delete the row"))
	case key == "":
		r.doubt(r.sheet, r.problem(codeNoID, Quarantine, r.number, r.key, "", "the row has no id", "fill in the id of the person rated"))
	default:
		r.strange(cleanKey(key), node)
	}
}

// strange counts a row of somebody who is not in the roster, or no longer, or
// not yet: only the first hints at a mistake.
func (r *ratingReader) strange(key string, node int32) {
	x := r.strangers[key]
	if x == nil {
		x = &stranger{key: key, row: r.number, why: "is nobody in the roster"}
		if why, ok := r.absent[key]; ok {
			x.why = why
		} else if node >= 0 {
			x.why = "is a vacant seat"
		}
		r.strangers[key] = x
		r.strangerList = append(r.strangerList, x)
	}
	x.count++
	r.table.Rows.Quarantined++
	if _, ok := r.absent[key]; !ok {
		r.sheet.doubtful++
	}
}

// tellStrangers has one line for each person who is not in the roster, and one
// for ids that had to be bent to match.
func (r *ratingReader) tellStrangers() {
	for _, x := range r.strangerList {
		r.add(r.sheet.place, r.problem(codeNotInRoster, Quarantine, x.row, r.key, x.key,
			fmt.Sprintf("%s; %s left out", x.why, rows(x.count)), "add the person to the roster, or correct the id"))
	}
	if r.fallbacks > 0 && r.counting {
		r.tellFallback(r.sheet, r.address(r.sheet, r.fallbackRow, r.key), r.fallbackText, r.data.idOf(r.fallbackNode), r.fallbacks)
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
