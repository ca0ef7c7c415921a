package ingest

import (
	"errors"
	"fmt"
)

// Change is something that may happen to an organisation.
type Change struct {
	Leaves []string // ids or e-mails of people
	Moves  []Transfer
}

// Transfer is a person who takes another position.
type Transfer struct {
	Person string // id or e-mail
	To     string // id or title of a vacant position, or the id or e-mail of whoever gives theirs up
}

// After is the organisation after a change, as if the roster had said so; d stays
// as it is. Positions that are given up become vacancies, to which those who
// reported there report on. People keep their ratings and all that is known of
// them, and take title, team, manager and the mark of a critical seat from the
// position.
//
// The error joins all that is wrong: keys that mean nobody, positions that are
// taken or given twice.
func (d *Dataset) After(c Change) (*Dataset, error) {
	s := newStaffing(d)
	for _, key := range c.Leaves {
		s.leave(key)
	}
	targets := make([]int, len(c.Moves))
	for i, m := range c.Moves {
		targets[i] = s.vacate(m)
	}
	for i, m := range c.Moves {
		s.place(m, targets[i])
	}
	if err := errors.Join(s.wrong...); err != nil {
		return nil, err
	}
	return s.dataset(), nil
}

// staffing is who stands in which position; positions are the nodes of the
// dataset before the change.
type staffing struct {
	before *Dataset
	holder []int // by position, a person or -1
	stands []int // by person, a position, -1 when gone or on the way
	gone   []bool
	wrong  []error
}

func newStaffing(d *Dataset) *staffing {
	s := &staffing{before: d, holder: make([]int, d.Nodes()), stands: make([]int, len(d.People)), gone: make([]bool, len(d.People))}
	for n := range s.holder {
		s.holder[n] = -1
		if n < len(d.People) {
			s.holder[n], s.stands[n] = n, n
		}
	}
	return s
}

func (s *staffing) fail(format string, args ...any) {
	s.wrong = append(s.wrong, fmt.Errorf(format, args...))
}

// person is whom a key means, -1 for nobody.
func (s *staffing) person(key string) int {
	n, ok := s.before.Node(key)
	if !ok || int(n) >= len(s.before.People) {
		s.fail("nobody in the roster has the id or e-mail %q", key)
		return -1
	}
	return int(n)
}

func (s *staffing) leave(key string) {
	if p := s.person(key); p >= 0 && !s.gone[p] {
		s.gone[p] = true
		s.holder[s.stands[p]], s.stands[p] = -1, -1
	}
}

// vacate takes a mover out of their position and finds the one they go to, -1
// when it is not known.
func (s *staffing) vacate(m Transfer) int {
	p, to := s.person(m.Person), s.position(m.To)
	switch {
	case p < 0 || to < 0:
		return -1
	case s.gone[p]:
		s.fail("%q cannot move, since they leave", m.Person)
		return -1
	case s.stands[p] < 0:
		s.fail("%q moves twice", m.Person)
		return -1
	}
	s.holder[s.stands[p]], s.stands[p] = -1, -1
	return to
}

// position is the node that a key means: an id or e-mail, or the title of the one
// vacancy that has it.
func (s *staffing) position(key string) int {
	if n, ok := s.before.Node(key); ok {
		return int(n)
	}
	found := -1
	for i, v := range s.before.Vacancies {
		if foldKey(v.Title) != foldKey(key) {
			continue
		}
		if found >= 0 {
			s.fail("several vacant positions are called %q: name one by its id", key)
			return -1
		}
		found = len(s.before.People) + i
	}
	if found < 0 {
		s.fail("no position has the id %q, and no vacant one that title", key)
	}
	return found
}

func (s *staffing) place(m Transfer, to int) {
	if to < 0 {
		return
	}
	if s.holder[to] >= 0 {
		s.fail("the position %q is taken: say where %q goes", m.To, s.before.People[s.holder[to]].ID)
		return
	}
	p := s.person(m.Person)
	s.holder[to], s.stands[p] = p, to
}

// dataset puts the organisation together again: people in their old order, then
// the positions that nobody holds.
func (s *staffing) dataset() *Dataset {
	after := *s.before
	after.People, after.Vacancies = nil, nil
	var stay []int
	node := make([]int32, len(s.holder))
	for p := range s.before.People {
		if !s.gone[p] {
			node[s.stands[p]] = int32(len(stay))
			stay = append(stay, p)
		}
	}
	for n, holder := range s.holder {
		if holder < 0 {
			node[n] = int32(len(stay) + len(after.Vacancies))
			after.Vacancies = append(after.Vacancies, s.vacancy(n))
		}
	}
	for _, p := range stay {
		after.People = append(after.People, s.moved(p))
	}
	follow := func(manager *int32) {
		if *manager >= 0 {
			*manager = node[*manager]
		}
	}
	for i := range after.People {
		follow(&after.People[i].Manager)
	}
	for i := range after.Vacancies {
		follow(&after.Vacancies[i].Manager)
	}
	after.Ratings = s.before.Ratings.of(stay)
	after.index()
	return &after
}

// vacancy is a position that nobody holds; one that was given up is called after
// whoever held it.
func (s *staffing) vacancy(n int) Vacancy {
	if n >= len(s.before.People) {
		return s.before.Vacancies[n-len(s.before.People)]
	}
	p := &s.before.People[n]
	return Vacancy{ID: "seat of " + p.ID, Title: p.Title, Team: p.Team, Department: p.Department, Location: p.Location,
		Manager: p.Manager, Critical: p.Critical, Row: p.Row}
}

// moved is a person in the position where they stand.
func (s *staffing) moved(p int) Person {
	out := s.before.People[p]
	at := s.stands[p]
	if at == p {
		return out
	}
	v := s.vacancy(at)
	out.Title, out.Team, out.Department, out.Location = v.Title, v.Team, v.Department, v.Location
	out.Manager, out.Critical, out.InRoleSince = v.Manager, v.Critical, 0
	return out
}

// of are the ratings of some people, in their order.
func (r *Ratings) of(people []int) Ratings {
	out := NewRatings(len(people), r.Competencies)
	width := len(r.Competencies)
	for rater := range r.layers {
		from, to := &r.layers[rater], &out.layers[rater]
		if from.levels == nil {
			continue
		}
		to.levels, to.origins = make([]Level, 0, len(people)*width), make([]Origin, 0, len(people)*width)
		for _, p := range people {
			to.levels = append(to.levels, from.levels[p*width:(p+1)*width]...)
			to.origins = append(to.origins, from.origins[p*width:(p+1)*width]...)
		}
	}
	return out
}
