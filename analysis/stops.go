package analysis

import (
	"fmt"

	"capgap/ingest"
)

// step is a kind of change. Steps are applied in this order, so that each state on
// the way is an organisation that could be: seats are vacated before they are
// taken, and closed when nobody is left in them; ratings change when everybody is
// in place.
type step int

// The steps. Before the first of them the organisation is as it was, measured by
// the models of today.
const (
	models step = iota
	leavers
	opened
	moved
	joiners
	closed
	ratedUp
	ratedDown
	newlyRated
	expired
	timePassed
	outlook
	corrected
	steps // how many
)

// stop is the organisation when the steps up to done are taken.
type stop struct {
	*passage
	done step
	here []int   // by person of the stop, index of passage.people
	node []int32 // by post, -1 when it is not there
}

func (w *passage) stop(done step) *stop {
	s := &stop{passage: w, done: done, node: make([]int32, len(w.posts))}
	for i := range s.node {
		s.node[i] = -1
	}
	for i, p := range w.people {
		if p.was < 0 && done < joiners || p.is < 0 && done >= leavers {
			continue
		}
		if post := s.post(p); post >= 0 {
			s.node[post] = int32(len(s.here))
		}
		s.here = append(s.here, i)
	}
	return s
}

// side is the quarter that speaks of somebody or of a post, once a step may have
// been taken: 0 as it was, 1 as it is.
func (s *stop) side(p pair, by step) int {
	if p.was < 0 || p.is >= 0 && s.done >= by {
		return 1
	}
	return 0
}

// look is where to look: the quarter, the index in it, and its number.
func (s *stop) look(p pair, by step) (q *quarter, i, side int) {
	if s.side(p, by) == 1 {
		return s.is, p.is, 1
	}
	return s.was, p.was, 0
}

// post is the post that somebody holds, -1 for none.
func (s *stop) post(p pair) int {
	q, i, side := s.look(p, s.titleStep(p))
	if q.holds[i] < 0 {
		return -1
	}
	return s.postOf[side][q.holds[i]]
}

// titleStep is the step by which somebody's title becomes what it is: the same
// text that a map reads otherwise is no move.
func (w *passage) titleStep(p pair) step {
	if p.both() && w.was.people[p.was].Title == w.is.people[p.is].Title && w.was.titles[p.was] != w.is.titles[p.is] {
		return corrected
	}
	return moved
}

// organisation is the stop as any organisation, ready to be measured.
func (s *stop) organisation() *organisation {
	data := &ingest.Dataset{People: make([]ingest.Person, 0, len(s.here))}
	for i, p := range s.posts {
		if s.node[i] < 0 && s.stands(p) {
			q, j, _ := s.look(p, closed)
			s.node[i] = int32(len(s.here) + len(data.Vacancies))
			data.Vacancies = append(data.Vacancies, ingest.Vacancy{Title: q.posts[j].title, Manager: -1})
		}
	}
	for _, i := range s.here {
		data.People = append(data.People, s.describe(s.people[i], i))
	}
	o := &organisation{data: data, model: s.model, options: Options{AsOf: s.day()}, titles: s.titles}
	o.assemble()
	o.nominations = s.nominated(o)
	return o
}

// stands reports whether a post without a holder is there.
func (s *stop) stands(p pair) bool {
	switch {
	case p.both():
		return true
	case p.is >= 0:
		return s.done >= opened && !s.carried(s.is, p.is)
	}
	return s.done < closed && !s.carried(s.was, p.was)
}

// carried reports whether a post of one quarter alone is there only because a map
// reads its holder's title so: nobody opened or closed it.
func (w *passage) carried(q *quarter, post int) bool {
	holder := q.posts[post].holder
	return holder >= 0 && w.titleStep(w.pairOf(q, holder)) == corrected
}

// day is the day that retirements are judged on.
func (s *stop) day() ingest.Date {
	if s.done >= timePassed {
		return s.is.day
	}
	return s.was.day
}

// describe is one person of the stop, whose id is the place in passage.people.
func (s *stop) describe(p pair, i int) ingest.Person {
	record := func(by step) *Record {
		q, j, _ := s.look(p, by)
		return q.people[j].Record
	}
	title, t, _ := s.look(p, s.titleStep(p))
	out := ingest.Person{
		ID: placeID(i), Title: title.titles[t], Manager: -1,
		YearsIT:         record(s.yearsStep(p, yearsIT)).YearsIT.years(),
		YearsLeadership: record(s.yearsStep(p, yearsLeadership)).YearsLeadership.years(),
		Education:       record(corrected).Education,
		RiskOfLoss:      gradeOf(record(outlook).RiskOfLoss),
		Retires:         dayOf(record(outlook).Retires),
	}
	if q, j, side := s.look(p, moved); q.under[j] >= 0 {
		out.Manager = s.node[s.postOf[side][q.under[j]]]
	}
	return out
}

// placeID keeps the order of the people.
func placeID(i int) string { return fmt.Sprintf("%09d", i) }

// gradeOf is the reverse of ingest.Grade.String.
func gradeOf(text string) ingest.Grade {
	for g := ingest.Low; g <= ingest.High; g++ {
		if g.String() == text {
			return g
		}
	}
	return ingest.NoGrade
}

// yearsStep is the step by which somebody's years of experience become what they
// are: growing as time passes, to the next whole year at most, is no correction.
func (w *passage) yearsStep(p pair, of func(*Record) Span) step {
	if !p.both() {
		return corrected
	}
	was, is := of(w.was.people[p.was].Record).years(), of(w.is.people[p.is].Record).years()
	grown := is.Value - was.Value
	if was.Known && is.Known && was.Derived == is.Derived && grown >= 0 && grown <= w.was.day.YearsUntil(w.is.day)+1 {
		return timePassed
	}
	return corrected
}

// nominated are the nominations for posts that are there.
func (s *stop) nominated(o *organisation) []nomination {
	var list []nomination
	for n, i := range s.here {
		q, j, side := s.look(s.people[i], outlook)
		for _, post := range q.named[j].posts {
			if node := s.node[s.postOf[side][post]]; node >= 0 && o.seatOf[node] >= 0 {
				list = append(list, nomination{person: n, seats: []int{o.seatOf[node]}})
			}
		}
		for _, role := range q.named[j].roles {
			list = append(list, nomination{person: n, seats: o.seatsOf(role)})
		}
	}
	return list
}

// evidence is the levels that count at the stop.
func (s *stop) evidence() evidence {
	width := len(s.competencies)
	e := evidence{width: width, levels: make([]ingest.Level, len(s.here)*width), raters: make([]ingest.Rater, len(s.here)*width)}
	for n, i := range s.here {
		to := e.levels[n*width : (n+1)*width]
		p := s.people[i]
		switch {
		case p.was < 0:
			copy(to, s.is.levelsOf(p.is, width))
		case p.is < 0:
			copy(to, s.was.levelsOf(p.was, width))
		default:
			s.mix(to, s.was.levelsOf(p.was, width), s.is.levelsOf(p.is, width))
		}
	}
	return e
}

func (q *quarter) levelsOf(person, width int) []ingest.Level {
	return q.levels[person*width : (person+1)*width]
}

// mix takes each level as it is if its step is taken, else as it was.
func (s *stop) mix(to, was, is []ingest.Level) {
	for c := range to {
		if to[c] = was[c]; was[c] != is[c] && s.done >= ratingStep(was[c], is[c]) {
			to[c] = is[c]
		}
	}
}

// ratingStep is the step by which one level becomes another.
func ratingStep(was, is ingest.Level) step {
	switch {
	case !was.Rated():
		return newlyRated
	case !is.Rated():
		return expired
	case is > was:
		return ratedUp
	}
	return ratedDown
}
