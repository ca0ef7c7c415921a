package analysis

import (
	"fmt"
	"maps"
	"slices"
)

// peopleFragility looks for single ratings by which the number of people whom the
// organisation cannot lose would be larger, being one level too high, or smaller,
// being one level too low. Sets of several errors are not tried.
//
// A rating moves that number in two ways: it takes or gives a holder of a
// competency that at most two people hold, or it takes or gives somebody a role
// that they are ready for.
func (m *measured) peopleFragility() *Fragility {
	if !m.canSearch() {
		return nil
	}
	f := &Fragility{Limits: "single ratings only"}
	soles := m.soles()
	base := m.lossCount(m.net.edges, soles)
	if w, n := m.moreToLose(soles, base); w != nil {
		f.Falls = m.slipOf([]wrong{*w}, 0, Counted(n, "person"))
	}
	if w, n := m.fewerToLose(soles, base); w != nil {
		f.Rises = m.slipOf([]wrong{*w}, 0, Counted(n, "person"))
	}
	f.Sentence = "No single rating that is one level too high hides anybody else whom the organisation cannot lose."
	if f.Falls != nil {
		c := &f.Falls.Cells[0]
		f.Sentence = fmt.Sprintf("There would be %s we cannot lose if a single rating is one level too high: that of %s in %s.", f.Falls.To, c.Name, c.Competency)
	}
	return f
}

// soles counts, by person, the competencies that they alone hold in the whole
// organisation.
func (m *measured) soles() map[int]int {
	list := map[int]int{}
	for _, cell := range m.thin {
		if cell.unit == 0 && cell.holders[1] < 0 {
			list[cell.holders[0]]++
		}
	}
	return list
}

// lossCount is how many people cannot be lost when these could take the seats and
// those hold competencies alone.
func (m *measured) lossCount(edges []choice, soles map[int]int) int {
	filled := match(m.withHolders(edges), len(m.data.People))
	n := 0
	for p, is := range filled.essential() {
		if is || soles[p] > 0 {
			n++
		}
	}
	return n
}

// moreToLose is the first rating, one level too high, with which more people
// cannot be lost, and how many.
func (m *measured) moreToLose(soles map[int]int, base int) (*wrong, int) {
	for _, p := range m.byID {
		x := m.examine(p)
		tried := map[uint64]bool{}
		for c := range m.competencies {
			var lost uint64
			if at := slices.Index(x.cells, c); at >= 0 {
				lost = x.lost([]int{at})
			}
			after, thin := m.solesWithout(soles, p, c)
			if !thin && (lost == 0 || tried[lost]) {
				continue
			}
			tried[lost] = tried[lost] || !thin
			if n := m.lossCount(m.edgesWithout(m.net.edges, p, lost), after); n > base {
				return &wrong{p, c}, n
			}
		}
	}
	return nil, 0
}

// solesWithout is soles when a person's level in a competency is one less; thin
// is false when that changes nothing there.
func (m *measured) solesWithout(soles map[int]int, person, c int) (after map[int]int, thin bool) {
	cell := m.thinCell(c)
	required := float64(m.units[0].Cells[c].Required)
	if cell == nil || !slices.Contains(cell.holders[:], person) || m.level(person, c).Value()-1 >= required {
		return soles, false
	}
	after = maps.Clone(soles)
	if other := cell.holders[0] + cell.holders[1] - person; cell.holders[1] >= 0 {
		after[other]++
	} else {
		after[person]--
	}
	return after, true
}

// thinCell is the organisation's cell of a competency, if one or two hold it.
func (m *measured) thinCell(c int) *thinCell {
	for i := range m.thin {
		if m.thin[i].unit == 0 && m.thin[i].competency == c {
			return &m.thin[i]
		}
	}
	return nil
}

// fewerToLose is the first rating, one level too low, with which fewer people
// cannot be lost, and how many. Only second holders are looked for: they take a
// competency out of one person's hands.
func (m *measured) fewerToLose(soles map[int]int, base int) (*wrong, int) {
	for _, cell := range m.thin {
		if cell.unit != 0 || cell.holders[1] >= 0 {
			continue
		}
		required := float64(m.units[0].Cells[cell.competency].Required)
		for _, p := range m.byID {
			level := m.level(p, cell.competency)
			if !level.Rated() || level.Value() >= required || level.Value()+1 < required {
				continue
			}
			after := maps.Clone(soles)
			after[cell.holders[0]]--
			if n := m.lossCount(m.net.edges, after); n < base {
				return &wrong{p, cell.competency}, n
			}
			break // whoever else comes near changes the same
		}
	}
	return nil, 0
}
