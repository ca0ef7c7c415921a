package analysis

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// coverage explains coverage:UNIT and coverage:UNIT:COMPETENCY.
func (x *explainer) coverage(names string) (*Explanation, error) {
	u, unknown := x.units.find(names)
	if unknown == nil {
		return x.unitCoverage(&x.Units[u]), nil
	}
	u, c, err := two(&x.units, &x.competencies, names)
	switch {
	case err == nil:
		return x.cell(&x.Units[u], c), nil
	case !strings.Contains(names, ":") || unknown.Several:
		if !unknown.Several {
			unknown.Nearest = x.units.nearest(names)
		}
		return nil, unknown
	}
	return nil, err
}

// unitCoverage explains the coverage of a unit by its cells.
func (x *explainer) unitCoverage(u *Unit) *Explanation {
	e := &Explanation{Figure: "coverage:" + u.ID, Title: "Coverage of " + u.Name}
	if u.ID == unitKinds[0] {
		e.Notes = append(e.Notes, "This is the headline "+organisationCoverage+".")
	}
	x.define(e, "coverage")
	one, two, all := 0, 0, 0
	t := Parts{Title: "competencies that its seats require", Heads: []string{"competency", "required", "weight", "holders", "rated", "state"}}
	for c := range u.Cells {
		cell := &u.Cells[c]
		if cell.Required == 0 {
			continue
		}
		if cell.State != Grey {
			all += cell.Weight
			one += cell.Weight * min(cell.Holders, 1)
			two += cell.Weight * (min(cell.Holders, 2) / 2)
		}
		t.Rows = append(t.Rows, Part{
			Texts:  []string{x.competency(c).Name, fmt.Sprint(cell.Required), fmt.Sprint(cell.Weight), fmt.Sprint(cell.Holders), fmt.Sprint(cell.Rated), string(cell.State)},
			Figure: "coverage:" + u.ID + ":" + x.competency(c).ID,
		})
	}
	e.Tables = []Parts{t}
	e.Value = fmt.Sprintf("coverage %s, depth %s; %d and %d of %d by weight", exactly(u.Coverage), exactly(u.Depth), one, two, all)
	e.Numbers = []string{
		fmt.Sprintf("coverage = %d/%d = %s", one, all, exactly(u.Coverage)),
		fmt.Sprintf("depth = %d/%d = %s", two, all, exactly(u.Depth)),
	}
	return e
}

// cell explains one cell of coverage: who asks for the level, and who has it.
func (x *explainer) cell(u *Unit, c int) *Explanation {
	cell, competency := &u.Cells[c], x.competency(c)
	e := &Explanation{
		Figure: "coverage:" + u.ID + ":" + competency.ID,
		Title:  fmt.Sprintf("%s in %s", competency.Name, u.Name),
		Notes:  x.leftOut(),
	}
	x.define(e, "state")
	if cell.Required == 0 {
		e.Value = "not required by any of its seats"
		return e
	}
	asked, seats := x.askedBy(u, competency.ID)
	e.Value = fmt.Sprintf("%s: %s of %d rated at level %d or above; best %s; weight %d, required by %s",
		cell.State, Counted(cell.Holders, "person"), cell.Rated, cell.Required, bestWords(cell.Best), cell.Weight, Counted(len(seats), "seat"))
	e.Numbers = []string{fmt.Sprintf("%s: %s", Counted(cell.Holders, "holder"), cell.State)}
	if more := cell.Holders - len(cell.Names); cell.Holders > 0 {
		e.Numbers[0] += ": " + strings.Join(cell.Names, ", ")
		if more > 0 {
			e.Numbers[0] += fmt.Sprintf(" and %d more", more)
		}
	}
	rated := x.ratedIn(u, c)
	e.Tables = []Parts{asked, rated}
	e.Sources = x.membership(u, seats, c)
	return e
}

func bestWords(best float64) string {
	if best < 0 {
		return "–"
	}
	return Short(best, 3)
}

// askedBy are the roles of a unit's seats that ask for a competency, and these seats.
func (x *explainer) askedBy(u *Unit, competency string) (Parts, []*Seat) {
	t := Parts{Title: "required by", Heads: []string{"role", "level", "weight", "seats"}}
	var seats []*Seat
	for r := range x.Model.Roles {
		role := &x.Model.Roles[r]
		at := slices.IndexFunc(role.Requirements, func(q Requirement) bool { return q.Competency == competency })
		if at < 0 {
			continue
		}
		before := len(seats)
		for i := range x.Seats {
			s := &x.Seats[i]
			if s.Role == role.ID && u.holds(s.Department, s.Team, s.Location) {
				seats = append(seats, s)
			}
		}
		if n := len(seats) - before; n > 0 {
			q := &role.Requirements[at]
			t.Rows = append(t.Rows, Part{
				Texts:      []string{role.Name, fmt.Sprint(q.Level), fmt.Sprint(q.Weight), fmt.Sprint(n)},
				Statements: items(q), Figure: "requirement:" + role.ID + ":" + competency,
			})
		}
	}
	return t, seats
}

// holds reports whether a position belongs to the unit.
func (u *Unit) holds(department, team, location string) bool {
	switch u.Kind {
	case unitKinds[1]:
		return department == u.Name
	case unitKinds[2]:
		return team == u.Name
	case unitKinds[3]:
		return location == u.Name
	}
	return true
}

// belongs reports whether a person is shown in the review and belongs to a unit.
func (x *explainer) belongs(h *holder, u *Unit) bool {
	if h.person == nil {
		return false
	}
	return u.Kind == unitKinds[0] || slices.ContainsFunc(h.person.Units, func(i int) bool { return x.Units[i].ID == u.ID })
}

// ratedIn are the people of a unit who are rated in a competency, the highest
// level first.
func (x *explainer) ratedIn(u *Unit, c int) Parts {
	t := Parts{Title: "people rated", Heads: []string{"person", "level", "rated by", "holds it"}}
	type row struct {
		part  Part
		level float64
	}
	var rows []row
	for i := range x.people {
		h := &x.people[i]
		if !x.belongs(h, u) || h.person.Levels[c] < 0 {
			continue
		}
		levels := x.levelsShown(h)
		text, rater, source := levels.level(c, h.name)
		holds := yesNo(u.Cells[c].Required > 0 && h.person.Levels[c] >= float64(u.Cells[c].Required))
		rows = append(rows, row{Part{Texts: []string{h.name + " (" + h.id + ")", text, rater, holds}, Source: source}, h.person.Levels[c]})
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].level > rows[j].level })
	for _, r := range rows {
		t.Rows = append(t.Rows, r.part)
	}
	return t
}

// membership are the cells of the roster that put the seats and the rated people
// into the unit, and make positions seats.
func (x *explainer) membership(u *Unit, seats []*Seat, c int) []Source {
	var list []Source
	for _, s := range seats {
		list = appendSource(list, x.rosterCell(s.From, "job title", s.ID, s.Title))
		if u.Kind != unitKinds[0] {
			list = appendSource(list, x.rosterCell(s.From, u.Kind, s.ID, u.Name))
		}
	}
	if u.Kind == unitKinds[0] {
		return list
	}
	for i := range x.people {
		h := &x.people[i]
		if x.belongs(h, u) && h.person.Levels[c] >= 0 {
			list = appendSource(list, x.rosterCell(h.from, u.Kind, h.id, u.Name))
		}
	}
	return list
}

// gap explains gap:UNIT:COMPETENCY.
func (x *explainer) gap(names string) (*Explanation, error) {
	u, c, err := two(&x.units, &x.competencies, names)
	if err != nil {
		return nil, err
	}
	unit, competency := &x.Units[u], x.competency(c)
	cell := &unit.Cells[c]
	e := &Explanation{
		Figure: "gap:" + unit.ID + ":" + competency.ID,
		Title:  fmt.Sprintf("What %s lacks in %s", unit.Name, competency.Name),
		Rule:   "weight × (level required − best level)", Meaning: "A gap is a competency that nobody of the unit holds at the highest level that one of its seats requires.",
		Value:   "no gap",
		Besides: []string{"coverage:" + unit.ID + ":" + competency.ID},
	}
	at := slices.IndexFunc(x.Gaps, func(g Gap) bool { return g.Unit == unit.ID && g.Competency == competency.ID })
	if at < 0 {
		e.Notes = []string{fmt.Sprintf("Nothing is missing, or nothing is known: %s.", x.cell(unit, c).Value)}
		return e, nil
	}
	g := &x.Gaps[at]
	from := x.cell(unit, c)
	e.Tables, e.Sources, e.Notes = from.Tables, from.Sources, from.Notes
	e.Value = fmt.Sprintf("%s short: best %s of %d, weight %d; %d rated, required by %s", levelsApart(g.Shortfall), Short(g.Best, 3), g.Required, g.Weight, cell.Rated, seatsWord(from))
	e.Numbers = []string{fmt.Sprintf("%d × (%d − %s) = %s", g.Weight, g.Required, Short(g.Best, 3), Short(g.Score, 3))}
	for _, k := range g.Closers {
		text := fmt.Sprintf("Could close it: %s (%s), level %s", k.Name, k.ID, Short(k.Level, 3))
		if k.Months > 0 {
			text += fmt.Sprintf(", %s months", Short(k.Months, 2))
		}
		if k.Where != "" {
			text += ", of " + k.Where
		}
		e.Notes = append(e.Notes, text+".")
	}
	return e, nil
}

func seatsWord(e *Explanation) string { return e.Value[strings.LastIndex(e.Value, "by ")+3:] }

// levelsApart is a number of levels with its noun.
func levelsApart(n float64) string {
	if n == 1 {
		return "1 level"
	}
	return Short(n, 3) + " levels"
}
