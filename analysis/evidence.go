package analysis

import "capgap/ingest"

// floor is how much evidence a rating needs to count.
type floor struct {
	id, name string
	counts   func(rater ingest.Rater, certified bool) bool
	at       end // which end of the steps of coarse scales
}

// end says which of the levels that a rating on a coarse scale may stand for is
// taken.
type end int8

const (
	middle end = iota
	lowEnd
	highEnd
)

// The floors, from everything to proof.
var floors = [...]floor{
	{"all", "all ratings", func(ingest.Rater, bool) bool { return true }, middle},
	{"confirmed", "confirmed by someone else", func(r ingest.Rater, certified bool) bool { return r > ingest.Self || certified }, middle},
	{"certified", "certified and in date", func(r ingest.Rater, certified bool) bool { return r == ingest.Test || certified }, middle},
}

// evidence is the level that counts for each person and competency.
type evidence struct {
	width  int            // number of competencies
	levels []ingest.Level // people × competencies in reading order
	raters []ingest.Rater // who gave it
}

// level is the counted level of a person in a competency.
func (e *evidence) level(person, competency int) ingest.Level {
	return e.levels[person*e.width+competency]
}

// count picks the level that counts on a floor. A certificate in date confirms
// the level that somebody gave in a competency it speaks for; it gives no level
// by itself.
func (o *organisation) count(f floor) evidence {
	e := evidence{width: len(o.competencies)}
	e.levels = make([]ingest.Level, len(o.data.People)*e.width)
	e.raters = make([]ingest.Rater, len(e.levels))
	for i := range e.levels {
		e.levels[i] = ingest.NotRated
	}
	for p := range o.data.People {
		o.countPerson(p, f, &e)
	}
	return e
}

func (o *organisation) countPerson(p int, f floor, e *evidence) {
	certified := o.certified(p)
	for c, column := range o.column {
		if column < 0 {
			continue
		}
		level, rater, ok := o.data.Ratings.Best(p, column)
		if ok && f.counts(rater, certified != nil && certified[c]) {
			e.levels[p*e.width+c], e.raters[p*e.width+c] = o.atEnd(f.at, level, p, column, rater), rater
		}
	}
}

// atEnd moves a level to an end of the step of the scale it was given on.
func (o *organisation) atEnd(at end, level ingest.Level, person, column int, rater ingest.Rater) ingest.Level {
	if at == middle {
		return level
	}
	low, high := o.data.Bounds(person, column, rater)
	if at == lowEnd {
		return low
	}
	return high
}

// certified is the set of competencies that the person's certificates in date
// speak for.
func (o *organisation) certified(person int) map[int]bool {
	var set map[int]bool
	for _, held := range o.data.People[person].Certifications {
		if held.Expires != 0 && held.Expires < o.options.AsOf {
			continue
		}
		for _, c := range o.attests[held.Name] {
			if set == nil {
				set = map[int]bool{}
			}
			set[c] = true
		}
	}
	return set
}

// from names the cell that a counted level came from; "" without one.
func (m *measured) from(person, competency int) string {
	if m.column[competency] < 0 || !m.level(person, competency).Rated() {
		return ""
	}
	rater := m.raters[person*m.width+competency]
	return m.data.RatingPlace(person, m.column[competency], rater).Short()
}
