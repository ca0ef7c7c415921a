package analysis

import (
	"fmt"
	"slices"
	"strings"
)

// passage is the way from one quarter to the next: everybody and every post of
// either, as they were and as they are.
type passage struct {
	*organisation // of the model alone
	was, is       *quarter
	people        []pair
	posts         []pair
	postOf        [2][]int // by post of was and of is, index of posts
	number        [2][]int // by person of was and of is, index of people
}

// pair is an index into was and one into is, -1 where there is none.
type pair struct{ was, is int }

// both reports whether it was there and still is.
func (p pair) both() bool { return p.was >= 0 && p.is >= 0 }

func (o *organisation) passage(was, is *quarter) *passage {
	w := &passage{organisation: o, was: was, is: is}
	w.people = w.pairPeople().pairs()
	slices.SortStableFunc(w.people, func(a, b pair) int { return strings.Compare(w.person(a).ID, w.person(b).ID) })
	w.number = numbers(w.people, len(was.people), len(is.people))
	w.posts = w.pairPosts().pairs()
	w.postOf = numbers(w.posts, len(was.posts), len(is.posts))
	return w
}

// numbers are the places of things of either side in a list of pairs.
func numbers(list []pair, was, is int) [2][]int {
	at := [2][]int{fill(was), fill(is)}
	for i, p := range list {
		if p.was >= 0 {
			at[0][p.was] = i
		}
		if p.is >= 0 {
			at[1][p.is] = i
		}
	}
	return at
}

// pairOf is the pair of somebody of one quarter.
func (w *passage) pairOf(q *quarter, person int) pair {
	if q == w.was {
		return w.people[w.number[0][person]]
	}
	return w.people[w.number[1][person]]
}

// person is somebody as they are or, if they left, were.
func (w *passage) person(p pair) *Person {
	if p.is >= 0 {
		return w.is.people[p.is]
	}
	return w.was.people[p.was]
}

// pairPeople finds people again by id, else by the id without zeros in front and
// without regard to case, where that means one person on either side.
func (w *passage) pairPeople() *pairing {
	m := newPairing(len(w.was.people), len(w.is.people))
	id := func(q *quarter) func(int) string { return func(i int) string { return q.people[i].ID } }
	m.by(id(w.was), id(w.is))
	folded := func(q *quarter) func(int) string {
		return onlyOnce(len(q.people), func(i int) string { return strings.TrimLeft(strings.ToLower(q.people[i].ID), "0") })
	}
	m.by(folded(w.was), folded(w.is))
	return m
}

// onlyOnce takes away keys that several have.
func onlyOnce(n int, key func(int) string) func(int) string {
	times := map[string]int{}
	for i := range n {
		times[key(i)]++
	}
	return func(i int) string {
		if k := key(i); times[k] == 1 {
			return k
		}
		return ""
	}
}

// pairPosts finds seats again, the surest way first: the same person in the same
// role and unit; a vacancy by its id; a seat of the same role in the same unit,
// whoever holds it; the same person in the same role, whose unit has another name;
// a seat of the role in the department; a seat that changed its role with the
// person in it. What is left was closed, or is new.
func (w *passage) pairPosts() *pairing {
	m := newPairing(len(w.was.posts), len(w.is.posts))
	held := func(side int, p *post) int {
		if p.holder < 0 {
			return -1
		}
		return w.number[side][p.holder]
	}
	for _, key := range []func(p *post, holder int) string{
		func(p *post, holder int) string { return keyIf(holder >= 0, holder, p.role, p.unit) },
		func(p *post, _ int) string { return keyIf(p.holder < 0, p.id, p.role) },
		func(p *post, _ int) string { return keyIf(true, p.role, p.unit) },
		func(p *post, holder int) string { return keyIf(holder >= 0, holder, p.role) },
		func(p *post, _ int) string { return keyIf(p.unit.department != "", p.role, p.unit.department) },
		func(p *post, holder int) string { return keyIf(holder >= 0, holder) },
	} {
		m.by(
			func(i int) string { p := &w.was.posts[i]; return key(p, held(0, p)) },
			func(i int) string { p := &w.is.posts[i]; return key(p, held(1, p)) },
		)
	}
	return m
}

// keyIf is a key of several parts, "" where it does not hold.
func keyIf(holds bool, parts ...any) string {
	if !holds {
		return ""
	}
	return fmt.Sprintf("%#v", parts)
}

// pairing finds the same things again on two sides.
type pairing struct{ is, was []int } // by thing of was its partner in is, and the other way round; -1 for none

func newPairing(was, is int) *pairing { return &pairing{fill(was), fill(is)} }

// by pairs what is still alone and has the same key on both sides, the first with
// the first; "" is no key.
func (m *pairing) by(wasKey, isKey func(int) string) {
	waiting := map[string][]int{}
	for j, partner := range m.was {
		if partner < 0 {
			if key := isKey(j); key != "" {
				waiting[key] = append(waiting[key], j)
			}
		}
	}
	for i, partner := range m.is {
		if partner >= 0 {
			continue
		}
		if list := waiting[wasKey(i)]; len(list) > 0 {
			m.is[i], m.was[list[0]] = list[0], i
			waiting[wasKey(i)] = list[1:]
		}
	}
}

// pairs are all things of was, then those of is that are new.
func (m *pairing) pairs() []pair {
	var list []pair
	for i, j := range m.is {
		list = append(list, pair{i, j})
	}
	for j, i := range m.was {
		if i < 0 {
			list = append(list, pair{-1, j})
		}
	}
	return list
}
