package disclosure

import (
	"errors"
	"fmt"

	"capgap/analysis"
)

// ErrTooFew is the error of Board where there are too few people for a pack.
var ErrTooFew = errors.New("there are fewer than six people, or fewer than five who are rated")

// says is what titles call the pack.
const says = "for the board: no names; groups under five hidden"

// reason is said wherever something is hidden.
const reason = "hidden: fewer than five people, or needed to protect such a group"

// draft is a pack while it is put together: what it is made from, and what of it
// is allowed so far.
type draft struct {
	from, out *analysis.Review

	small         bool     // fewer than twenty people: headlines are coded
	names         []string // of units, as they may be shown
	census        census
	shown         []bool             // by unit
	rank          func(u, v int) int // of units, in the order in which they are hidden
	candidates    int                // people of whom the bench speaks, at least
	fewCandidates bool               // there are of some seat
	hiddenCells   int
}

// Board is the pack for the board of a full review, which should list its people:
// without their rows no unit is shown. last is the review of the last quarter,
// full or a board pack, or nil. emails are addresses of people, which a Review does
// not hold, to be found in names of units. The review itself is not changed, and the pack
// shares no text of the users' files with it. The error is ErrTooFew.
func Board(r, last *analysis.Review, emails ...string) (*analysis.Review, error) {
	if r.Scope.People < leastClass || r.Scope.Rated < least {
		return nil, ErrTooFew
	}
	if last != nil && !last.Is(analysis.BoardPack) {
		last, _ = Board(last, nil, emails...) // nil, so left out, where that has too few people
	}
	d := &draft{from: r, out: &analysis.Review{
		Format: r.Format, Program: r.Program, AsOf: r.AsOf, Model: r.Model, Pack: &analysis.Pack{Kind: analysis.BoardPack, Says: says},
	}}
	d.small = r.Scope.People < coded || r.Scope.Rated < coded
	d.names, d.census = unitNames(r, emails), takeCensus(r)
	d.chooseUnits(last)
	d.addScope()
	d.addUnits()
	d.addSeats()
	d.addBench()
	d.addHeadlines(last)
	d.addAgreement()
	d.addPlan()
	d.addQuality()
	d.addMethod(last)
	d.addNotes()
	d.out.FirstStep = d.firstStep()
	return d.out, nil
}

// addScope counts what was reviewed.
func (d *draft) addScope() {
	s := d.from.Scope
	d.out.Scope = analysis.Scope{
		People: s.People, Seats: s.Seats, Vacant: s.Vacant, Response: share(s.Rated, s.People, s.People),
		Competencies: s.Competencies, Required: s.Required,
	}
	if !d.small {
		d.out.Scope.Rated, d.out.Scope.Ratings, d.out.Scope.SelfOnly = s.Rated, s.Ratings, s.SelfOnly
	}
}

// addNotes says what is left out, on every sheet and page that shows notices.
func (d *draft) addNotes() {
	note := "No names, ids or texts of the input. Nothing is said of fewer than five people, nor what would give it by adding, subtracting or crossing what is shown. " +
		"In units a competency has two or more holders, or nobody or one; numbers of their people are rounded to fives."
	if d.small {
		note += " With fewer than twenty people the shares of headlines leave open whether it is nobody or one, all or all but one; the bench of single seats is left out."
	}
	d.out.Pack.Note = note
	d.say("pack", "For the board. %s", note)
	if n := len(d.out.Pack.Hidden); n > 0 {
		d.say("units-hidden", "Not shown: %s (%s).", analysis.Counted(n, "unit"), reason)
	}
	if d.hiddenCells > 0 {
		d.say("cells-hidden", "“%s” stands in %s (%s).", secret, analysis.Counted(d.hiddenCells, "cell"), reason)
	}
}

func (d *draft) say(code, format string, args ...any) {
	d.out.Notices = append(d.out.Notices, analysis.Notice{Code: code, Text: fmt.Sprintf(format, args...)})
}
