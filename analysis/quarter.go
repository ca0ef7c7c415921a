package analysis

import (
	"math"
	"slices"
	"strings"
	"time"

	"capgap/ingest"
	"capgap/reference"
)

// quarter is the organisation as a saved Review has it: people, seats and the
// levels that count, without a figure. Two of them make a passage.
type quarter struct {
	day    ingest.Date
	people []*Person      // in order of id
	levels []ingest.Level // people × competencies of the model in use
	titles []string       // by person, as the map has them
	posts  []post
	holds  []int          // by person, the post held, -1 for none
	under  []int          // by person, the post reported to
	named  []nominatedFor // by person
}

// post is a seat, whoever holds it.
type post struct {
	id, label, title string // title: one that means the role
	role             int
	unit             place
	holder           int // index of people, -1 when vacant
}

// nominatedFor is what a person is nominated for.
type nominatedFor struct{ posts, roles []int }

// readQuarter reads what a review keeps of people and seats, under the model in
// use: o has its competencies, roles and titles, and no people.
func (o *organisation) readQuarter(r *Review) *quarter {
	people := r.People
	q := &quarter{day: dayOf(r.AsOf), people: make([]*Person, len(people)), titles: make([]string, len(people))}
	for i := range people {
		q.people[i] = &people[i]
	}
	slices.SortStableFunc(q.people, func(a, b *Person) int { return strings.Compare(a.ID, b.ID) })
	for i, p := range q.people {
		q.titles[i] = titleRead(p)
	}
	q.readLevels(r.Model.Competencies, o)
	index := q.readPosts(r.Seats, o)
	q.readRecords(index, o)
	return q
}

// dayOf reads 2006-01-02; 0 when it is no day.
func dayOf(text string) ingest.Date {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return 0
	}
	return ingest.NewDate(day)
}

// titleRead is a person's job title as a map has it.
func titleRead(p *Person) string {
	if p.Record.Title != "" {
		return p.Record.Title
	}
	return p.Title
}

// readLevels puts the levels in the order of the competencies in use.
func (q *quarter) readLevels(from []Competency, o *organisation) {
	width := len(o.competencies)
	q.levels = make([]ingest.Level, len(q.people)*width)
	for i := range q.levels {
		q.levels[i] = ingest.NotRated
	}
	for i, c := range from {
		to, known := o.position[c.ID]
		if !known {
			continue
		}
		for p := range q.people {
			if levels := q.people[p].Levels; i < len(levels) && levels[i] >= 0 {
				q.levels[p*width+to] = levelOf(levels[i])
			}
		}
	}
}

// levelOf is the reverse of ingest.Level.Value; a number beyond the scale is not
// rated.
func levelOf(value float64) ingest.Level {
	level := math.Round(value * ingest.LevelStep)
	if level > ingest.MaxLevel*ingest.LevelStep {
		return ingest.NotRated
	}
	return ingest.Level(level)
}

// readPosts finds the seats: everybody whose title has a role model, and the
// vacant ones. It returns them by id.
func (q *quarter) readPosts(seats []Seat, o *organisation) map[string]int {
	index := map[string]int{}
	add := func(p post) {
		index[p.id] = len(q.posts)
		q.posts = append(q.posts, p)
	}
	q.holds = fill(len(q.people))
	at := map[string]*Seat{}
	for i := range seats {
		if s := &seats[i]; s.Incumbent != nil {
			at[s.Incumbent.ID] = s
		} else if title := vacantTitle(s, o); title != "" {
			add(post{s.ID, s.Label, title, o.lookUpTitle(title).role, place{s.Team, s.Department, s.Location}, -1})
		}
	}
	for i := range q.people {
		p := q.people[i]
		role := o.lookUpTitle(q.titles[i]).role
		if role < 0 {
			continue
		}
		q.holds[i] = len(q.posts)
		held := post{p.ID, p.Title, q.titles[i], role, place{department: p.Unit}, i}
		if s := at[p.ID]; s != nil {
			held.label, held.unit = s.Label, place{s.Team, s.Department, s.Location}
		}
		add(held)
	}
	return index
}

// vacantTitle is a title that means the role of a vacant seat: its own or, where
// only a map knew that, the name of the role; "" where the model has no such role.
func vacantTitle(s *Seat, o *organisation) string {
	if role := o.lookUpTitle(s.Title).role; role >= 0 && (o.roles[role].ID == s.Role || o.roleIndex(s.Role) < 0) {
		return s.Title
	}
	if role := o.roleIndex(s.Role); role >= 0 {
		return o.roles[role].Name
	}
	return ""
}

// readRecords finds to which post each person reports, and for which each is
// nominated.
func (q *quarter) readRecords(index map[string]int, o *organisation) {
	q.under, q.named = fill(len(q.people)), make([]nominatedFor, len(q.people))
	for i := range q.people {
		record := q.people[i].Record
		if at, ok := index[record.Manager]; ok {
			q.under[i] = at
		}
		for _, key := range record.SuccessorFor {
			named := &q.named[i]
			if role, all := strings.CutPrefix(key, allSeats); all {
				if r := o.roleIndex(role); r >= 0 {
					named.roles = append(named.roles, r)
				}
			} else if at, ok := index[key]; ok {
				named.posts = append(named.posts, at)
			}
		}
	}
}

// bare is an organisation of the model alone, to look titles up in.
func bare(model *reference.Model) *organisation {
	o := &organisation{data: &ingest.Dataset{}, model: model}
	o.orderCompetencies()
	o.resolveRoles()
	o.lookUp()
	return o
}
