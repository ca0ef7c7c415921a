package disclosure

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/reference"
)

// tally is what attacks on many organisations came to.
type found struct {
	organisations, refused     int
	shown, hidden, secret      int         // units, units, cells
	targets, unresolved        int         // numbers asked for
	widths                     map[int]int // how many numbers a hidden one may still be; from 6 on as 6
	widest                     int         // to which that is worked out
	breaks                     []string
	allRated, noneRated, exact int // of numbers of people rated in a competency
}

// TestNoHiddenNumberIsRecovered throws random organisations, publishes them, and
// works out what somebody who knows the roster and the rules can say of every
// number that is not published. CAPGAP_ATTACKS sets how many.
func TestNoHiddenNumberIsRecovered(t *testing.T) {
	model := attackModel(t)
	f := found{widths: map[int]int{}}
	for seed := range attacks(100) {
		f.one(model, from()+seed)
	}
	t.Log(f.String())
	assert.Empty(t, f.breaks)
	assert.Positive(t, f.secret)
}

// TestTheAttackWorks publishes organisations carelessly, with the numbers of
// holders in cells and units of at least five people and nothing else hidden:
// many of the numbers that are hidden are recovered.
func TestTheAttackWorks(t *testing.T) {
	model := attackModel(t)
	f := found{widths: map[int]int{}}
	for seed := range attacks(40) {
		w := throw(seed).world()
		if q, ok := publish(w, model, 20260630, nil); ok {
			f.attack(seed, []quarter{q.carelessly()})
		}
	}
	t.Log(f.String())
	assert.Greater(t, len(f.breaks), f.targets/10)
}

// carelessly is the pack without complementary suppression.
func (q quarter) carelessly() quarter {
	q.careless = true
	pack := *q.pack
	pack.Units = nil
	for i := range q.full.Units {
		from := &q.full.Units[i]
		if i > 0 && from.People < least {
			continue
		}
		unit := analysis.Unit{ID: from.ID, Kind: from.Kind, Name: from.Name}
		for _, c := range from.Cells {
			out := analysis.Cell{State: analysis.Grey, Required: c.Required}
			if c.Required > 0 && c.Rated > 0 {
				out.State, out.Instead = tell(&c, enough(c.Rated), i == 0 && c.Rated >= coded)
				if out.State != analysis.Hidden {
					out.Rated, out.Holders = c.Rated, c.Holders
				}
			}
			unit.Cells = append(unit.Cells, out)
		}
		pack.Units = append(pack.Units, unit)
	}
	q.pack = &pack
	return q
}

// TestTwoPacksTogether attacks this quarter's pack, made after the last one's.
// What the first says of those who stayed may no longer be so. To know that it is,
// that nobody was rated again, is to know more than a roster; then who came or
// left shows through whatever changes, and the test holds how seldom.
func TestTwoPacksTogether(t *testing.T) {
	model := attackModel(t)
	later, both := found{widths: map[int]int{}}, found{widths: map[int]int{}}
	for seed := range attacks(25) {
		d := throw(seed)
		w := d.world()
		before, ok := publish(w, model, 20260630, nil)
		after, also := publish(d.next(w), model, 20260930, before.pack)
		if !ok || !also {
			continue
		}
		after.before = before.pack
		later.attack(seed, []quarter{after})
		both.attack(seed, []quarter{before, after})
	}
	t.Log("the later alone: ", later.String())
	t.Log("nobody rated again: ", both.String())
	assert.Empty(t, later.breaks)
	assert.Less(t, len(both.breaks), both.targets/50)
}

func attacks(byDefault uint64) uint64 {
	if n, err := strconv.ParseUint(os.Getenv("CAPGAP_ATTACKS"), 10, 64); err == nil {
		return n
	}
	return byDefault
}

// from is the first organisation, for runs that go on where another ended.
func from() uint64 {
	n, _ := strconv.ParseUint(os.Getenv("CAPGAP_ATTACKS_FROM"), 10, 64)
	return n
}

func (f *found) one(model *reference.Model, seed uint64) {
	f.organisations++
	w := throw(seed).world()
	q, ok := publish(w, model, 20260630, nil)
	if !ok {
		f.refused++
		return
	}
	f.attack(seed, []quarter{q})
}

func publish(w world, model *reference.Model, day ingest.Date, last *analysis.Review) (quarter, bool) {
	full := w.review(model, day)
	pack, err := Board(full, last)
	if err != nil {
		return quarter{}, false
	}
	return quarter{world: w, full: full, pack: pack, small: full.Scope.People < coded || full.Scope.Rated < coded}, true
}

func (f *found) attack(seed uint64, quarters []quarter) {
	f.widest = 2 // enough to see whether a number is recovered
	if seed%10 == 0 {
		f.widest = 6
	}
	last := len(quarters) - 1
	f.shown += len(quarters[last].pack.Units) - 1
	f.hidden += len(quarters[last].pack.Pack.Hidden)
	for c := range skillCount {
		a := newAttack(quarters, c)
		if len(a.levels) == 0 {
			continue
		}
		a.read()
		if !quarters[last].careless && !a.replay(a.system.truth) {
			f.breaks = append(f.breaks, fmt.Sprintf("seed %d competency %d: the attack does not understand the pack", seed, c))
			continue
		}
		for q := range quarters {
			for u := range quarters[q].full.Units {
				f.holders(a, seed, q, u)
			}
		}
		for p := range a.paths {
			f.path(a, seed, p)
		}
	}
}

// holders asks how many of a unit hold the competency.
func (f *found) holders(a *attack, seed uint64, q, unit int) {
	cell, org := a.published(q, unit), a.published(q, 0)
	required := a.quarters[q].full.Units[unit].Cells[a.competency].Required
	for other := range a.quarters {
		if said(a.published(other, 0)) {
			return
		}
	}
	if unit == 0 && org.Instead != underTwo && org.Instead != secret || required == 0 || said(org) {
		return
	}
	if a.grey(q, unit) {
		return // nobody is rated: published
	}
	hidden := cell == nil || cell.Instead == secret
	if cell != nil && hidden {
		f.secret++
	}
	people := len(a.of(q, unit, -1))
	if people == 0 {
		return
	}
	size := 0
	for p := range a.paths {
		if a.paths[p].here[q] && (unit == 0 || slices.Contains(a.paths[p].units[q], unit)) {
			size += a.paths[p].size
		}
	}
	if !hidden && size >= coded {
		return
	}
	of := a.of(q, unit, slices.Index(a.levels, required))
	f.ask(a, of, size, hidden, fmt.Sprintf("seed %d quarter %d competency %d: holders of %s (%d people, published %s)", seed, q, a.competency, a.quarters[q].full.Units[unit].ID, size, say(cell)))
	f.rated(a, a.of(q, unit, -1), size)
}

func (f *found) rated(a *attack, of []int, size int) {
	if w, n := f.width(a, of); w == 1 {
		switch n {
		case 0:
			f.noneRated++
		case size:
			f.allRated++
		default:
			f.exact++
		}
	}
}

func say(c *analysis.Cell) string {
	if c == nil {
		return "nothing"
	}
	return string(c.State) + " " + c.Instead
}

// said reports whether the organisation's cell tells that nobody holds it, or
// that nobody is rated: that is meant to be known of all its parts.
func said(org *analysis.Cell) bool { return org.Instead == none || org.State == analysis.Grey }

// path asks for people whom the roster tells apart, fewer than twenty of them.
func (f *found) path(a *attack, seed uint64, p int) {
	if a.paths[p].size >= coded {
		return
	}
	for q := range a.quarters {
		if said(a.published(q, 0)) {
			return
		}
		if a.greyPath(q, p) {
			return
		}
	}
	for l := range a.levels {
		f.ask(a, []int{a.at(p, l)}, a.paths[p].size, true, fmt.Sprintf("seed %d competency %d: path %v of %d at level %d", seed, a.competency, a.paths[p].units, a.paths[p].size, a.levels[l]))
	}
}

func (f *found) ask(a *attack, of []int, size int, hidden bool, what string) {
	f.targets++
	w, n := f.width(a, of)
	if w == 0 {
		f.unresolved++
		return
	}
	if hidden && f.widest > 2 {
		f.widths[w]++
	}
	if w == 1 {
		f.breaks = append(f.breaks, fmt.Sprintf("%s is %d of %d", what, n, size))
	}
}

// width is how many numbers some unknowns can still add up to, those next to the
// truth first; from 6 on 6. It is 0 when the search took too long.
func (f *found) width(a *attack, of []int) (width, truth int) {
	truth = total(of, a.system.truth)
	width, open := 1, false
	for _, step := range []int{1, -1} {
		for n := truth + step; width < f.widest; n += step {
			switch a.system.can(of, n) {
			case possible:
				width++
				continue
			case unresolved:
				open = true
			}
			break
		}
	}
	if open && width == 1 {
		return 0, truth
	}
	return width, truth
}

func (f *found) String() string {
	return fmt.Sprintf("%d organisations (%d refused), %d units shown, %d hidden, %d cells secret; %d numbers asked for, %d unresolved, widths %v; rated: none %d, all %d, other %d; %d breaks",
		f.organisations, f.refused, f.shown, f.hidden, f.secret, f.targets, f.unresolved, f.widths, f.noneRated, f.allRated, f.exact, len(f.breaks))
}
