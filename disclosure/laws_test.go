package disclosure

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/analysis"
)

// The proof of the rules of units: whatever a reader adds, subtracts or crosses is
// a union of the classes that the units shown cut people into.
func TestWhateverIsShownSpeaksOfFive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyOrganisation(t)
		pack := board(t, r, nil)
		shown := peopleOf(r, pack)
		for _, class := range classesOf(shown, len(r.People)) {
			assert.GreaterOrEqual(t, len(class), leastClass)
		}
		assert.Len(t, pack.Pack.Hidden, len(r.Units)-len(pack.Units), "what is not shown is named as hidden")
	})
}

// Which units are shown does not depend on who answered.
func TestWhoAnsweredHidesNoUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := 30
		places, levels, others := make([]place, n), make([][]float64, n), make([][]float64, n)
		for p := range places {
			places[p], levels[p] = anybody(t)
			_, others[p] = anybody(t)
		}
		for p := range least { // fewer make no pack
			levels[p][0], others[n-1-p][0] = 5, 5
		}
		assert.Equal(t, board(t, organisation(places, levels), nil).Pack.Hidden, board(t, organisation(places, others), nil).Pack.Hidden)
	})
}

// The same for the people rated in each competency, among the cells that are told.
func TestCellsToldSpeakOfFive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyOrganisation(t)
		pack := board(t, r, nil)
		for c := range competencies {
			shown := peopleOf(r, pack)
			if pack.Units[0].Cells[c].State == analysis.Hidden {
				continue // then no unit has five who are rated in it
			}
			for _, u := range pack.Units[1:] {
				if s := u.Cells[c].State; s == analysis.Hidden || s == analysis.Grey {
					delete(shown, u.ID)
				}
			}
			for _, class := range classesOf(shown, len(r.People)) {
				rated := 0
				for _, p := range class {
					if r.People[p].Levels[c] >= 0 {
						rated++
					}
				}
				assert.True(t, enough(rated), "%d people rated in a class", rated)
			}
		}
	})
}

// A unit never tells nobody from one, and no cell has a number.
func TestCellsSayNoMoreThanTheirSign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyOrganisation(t)
		for i, u := range board(t, r, nil).Units {
			for c, cell := range u.Cells {
				assert.Zero(t, cell.Rated+cell.Holders)
				assert.Equal(t, -1.0, cell.Best)
				assert.Nil(t, cell.Names)
				exact := cell.State == analysis.Red || cell.State == analysis.Amber
				assert.False(t, exact && (i > 0 || r.Units[0].Cells[c].Rated < coded || len(r.People) < coded))
			}
			assert.Equal(t, i > 0, u.Coverage.Instead == hidden, "units have no coverage")
		}
	})
}

// Of two packs a unit that must be hidden takes the same partners with it, and
// what the first hid is hidden in the second.
func TestWhatTheLastPackHidStaysHidden(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := 40
		places, levels := make([]place, n), make([][]float64, n)
		for p := range places {
			places[p], levels[p] = anybody(t)
		}
		last := board(t, organisation(places, levels), nil)
		for range rapid.IntRange(0, 4).Draw(t, "moves") {
			p := rapid.IntRange(0, n-1).Draw(t, "who")
			places[p], levels[p] = anybody(t)
		}
		now := organisation(places, levels)
		pack := board(t, now, last)
		for _, h := range last.Pack.Hidden {
			assert.False(t, slices.ContainsFunc(pack.Units, func(u analysis.Unit) bool { return u.ID == h.ID }), "%s is shown again at once", h.ID)
		}
		third := board(t, now, pack)
		for _, h := range pack.Pack.Hidden {
			if h.Held && !slices.ContainsFunc(third.Pack.Hidden, func(x analysis.HiddenUnit) bool { return x.ID == h.ID }) {
				assert.True(t, slices.ContainsFunc(third.Units, func(u analysis.Unit) bool { return u.ID == h.ID }), "a unit that was only held comes back")
			}
		}
	})
}

// The order in which people stand in the files changes nothing.
func TestOrderOfPeopleDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := 25
		places, levels := make([]place, n), make([][]float64, n)
		for p := range places {
			places[p], levels[p] = anybody(t)
		}
		a := board(t, organisation(places, levels), nil)
		slices.Reverse(places)
		slices.Reverse(levels)
		assert.Equal(t, a, board(t, organisation(places, levels), nil))
	})
}

// Every code stands for two numbers, and no number that is told lies in one.
func TestEveryCodeStandsForTwoNumbers(t *testing.T) {
	for of := least; of < coded; of++ {
		codes := map[string]int{}
		for n := range of + 1 {
			f := share(n, of, of)
			if f.Instead != "" {
				codes[f.Instead]++
			}
			assert.Equal(t, f.Known, n > 1 && n < of-1)
		}
		assert.Len(t, codes, 2, "of %d", of)
		for code, n := range codes {
			assert.Equal(t, 2, n, "%s of %d", code, of)
		}
		for n := range of + 1 { // the words are true of what they stand for and of nothing else
			percent := 100 * float64(n) / float64(of)
			assert.Equal(t, n <= 1, percent < float64(step(of)), "%d of %d", n, of)
		}
	}
	assert.Equal(t, "hidden", share(2, 4, 4).Instead)
	assert.True(t, share(0, 20, 20).Known)
	assert.Equal(t, few, count(4, 100).Instead)
	assert.Equal(t, 5.0, count(5, 100).Value)
}

func TestTooFewPeople(t *testing.T) {
	for n := range leastClass {
		places, levels := make([]place, n), make([][]float64, n)
		for p := range levels {
			levels[p] = []float64{5, 5, 5}
		}
		_, err := Board(organisation(places, levels), nil)
		require.ErrorIs(t, err, ErrTooFew)
	}
}
