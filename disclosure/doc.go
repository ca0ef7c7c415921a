// Package disclosure says who may see what. It makes two packs: one for the head of
// a unit, with the unit's own people alone (leader.go), and one for the board,
// without a name, an id or a text of the users' files, and without a figure about
// fewer than five people. The second is called statistical disclosure control, and
// most of the package is about it.
//
// A reader starts at Board. It fills an empty Review with what is allowed; what
// nobody thought of is therefore missing and not published. A test goes through
// every text of Review and fails when one is added that nobody decided on.
//
// The rules, in the order in which they are applied:
//
// Names (names.go). Units keep their names, since a board cannot read anything
// without them; one that is called after somebody becomes "Unit 1". Seats are
// called by their role and unit. Files are added up by what they were read as; their
// names, sizes and hashes stay away: whoever has most of a file could try the rest
// until the hash agrees.
//
// Units (units.go, census.go). The people of the organisation are cut into
// classes by the units shown: the same department, the same team, the same
// location. Every class must have at least six people or nobody. Departments are
// looked at first, then teams, then locations; where a class is too small a unit
// of the kind looked at is hidden, the smallest first. Whatever a reader adds,
// subtracts or crosses (the organisation less the departments shown, a department
// less its teams, a department at a location) is a union of classes: it speaks of
// six people or of none. Who answered does not come into it, or a unit that is
// hidden would tell of it; for the same reason nothing is said of how many of a
// unit are rated.
//
// Competencies (cells.go). In each competency every class of the cells told has
// five people or more who are rated, or nobody. A unit's cell then says "two or
// more" or "nobody or one", never how many and never which of the two: that nobody
// of six holds something is said of each of the six. Only the organisation, where
// twenty or more are rated, tells nobody from one. What nobody in an organisation
// of twenty or more holds, nobody in a part of it does: that is meant to be known.
// Shares of competencies are worked out again from the cells shown, so that they
// hold nothing else.
//
// Signs put together (free.go). Departments with "<2" that make up the whole of an
// organisation with "2+" have one each, and a location with "2+" among them leaves
// nobody for the others. Every "2+" therefore has people of whom no "<2" speaks.
//
// Numbers of people in units are rounded to fives, so that two packs do not tell
// of one joiner.
//
// Groups under twenty (code.go). A share of them that is none, one, all but one
// or all reads "under 10 %" or "over 90 %": each of these words stands for two
// numbers. Fewer than five people are told as such. In organisations under twenty
// every headline is written so, and the bench of single seats is left out. Under six
// people there is no pack.
//
// Seats (seats.go). The bench of a seat is 0, 1 or 2+ people who are ready and
// hold no seat of its role. Who its candidates are may be known to everybody, from
// titles and reporting lines, so that they are the group: of fewer than five nothing
// is told, and of fewer than twenty not whether none or one is ready. Nothing is
// said of holders, nor which seat is at risk: that a holder may leave is a fact
// about one person. Measures of the bench that add up candidates are left out, since
// with the bands they would give the numbers behind them, and so is a number of seats
// that would, with them, give a seat of which nothing is told.
//
// The plan (plan.go) is told where it raises five people or more, in steps of five
// seats: each seat more is one person.
//
// Sentences (headlines.go, first_step.go, quality.go) are worded anew from figures
// that may be told, never copied. Method has the rules in words (method.go).
//
// The last pack (units.go). Where a unit must be hidden to protect another, one
// that the last pack hid is taken before others, and whatever it hid stays hidden
// for one pack more: if the two hid different partners of one small unit, the
// difference would be that unit. Pack.Hidden holds what the next needs. A full
// review given as the last one is made a board pack first. There is no bridge
// between the two: its bars count single people.
//
// What stays open: somebody who knows that one person joined between two packs, and
// that nothing else changed, learns of that person what the figures of the whole
// organisation tell. Who knows that they themselves are the one of a "<2" knows that
// the others are not. And nobody can hide from a reader what that reader knows.
package disclosure
