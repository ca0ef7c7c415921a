package analysis

import (
	"slices"
	"strings"

	"capgap/ingest"
	"capgap/reference"
)

// explainer looks things up in a Review.
type explainer struct {
	*Review
	position map[string]int // competency id -> index of Model.Competencies

	units, seats, roles, competencies, persons named
	people                                     []holder // as persons has them
}

// holder is a person as far as the Review shows them: with People in it
// everybody, otherwise the holders of seats and the candidates listed.
type holder struct {
	id, name, title, from string
	person                *Person // nil when people were left out
}

// named are things with ids and names.
type named struct {
	what   string
	ids    []string
	labels []string
}

func newExplainer(r *Review) *explainer {
	x := &explainer{Review: r, position: map[string]int{}}
	x.units.what, x.seats.what, x.roles.what, x.competencies.what, x.persons.what = "unit", "seat", "role", "competency", "person"
	for i, c := range r.Model.Competencies {
		x.position[c.ID] = i
		x.competencies.add(c.ID, c.Name)
	}
	for i := range r.Model.Roles {
		x.roles.add(r.Model.Roles[i].ID, r.Model.Roles[i].Name)
	}
	for i := range r.Units {
		x.units.add(r.Units[i].ID, r.Units[i].Name)
	}
	for i := range r.Seats {
		x.seats.add(r.Seats[i].ID, r.Seats[i].Label)
	}
	x.gatherPeople()
	return x
}

func (x *explainer) gatherPeople() {
	for i := range x.People {
		p := &x.People[i]
		x.meet(holder{p.ID, p.Name, p.Title, p.From, p})
	}
	if len(x.People) > 0 {
		return
	}
	met := map[string]bool{}
	once := func(h holder) {
		if !met[h.id] {
			met[h.id] = true
			x.meet(h)
		}
	}
	for i := range x.Seats {
		if s := &x.Seats[i]; s.Incumbent != nil {
			once(holder{s.Incumbent.ID, s.Incumbent.Name, s.Title, s.From, nil})
		}
	}
	for i := range x.Candidates {
		c := &x.Candidates[i]
		once(holder{c.Person, c.Name, c.Title, c.From, nil})
	}
	for i := range x.Dependence {
		d := &x.Dependence[i]
		once(holder{d.Person, d.Name, d.Title, d.From, nil})
	}
}

func (x *explainer) meet(h holder) {
	x.persons.add(h.id, h.name)
	x.people = append(x.people, h)
}

func (n *named) add(id, label string) {
	n.ids, n.labels = append(n.ids, id), append(n.labels, label)
}

// find is the index of what a text means: an id, else a name that only one has.
func (n *named) find(text string) (int, *UnknownFigure) {
	if i := slices.Index(n.ids, text); i >= 0 {
		return i, nil
	}
	var found, ids []int
	for i := range n.ids {
		if foldName(n.ids[i]) == foldName(text) {
			ids = append(ids, i)
		}
		if foldName(n.labels[i]) == foldName(text) {
			found = append(found, i)
		}
	}
	if len(ids) == 1 {
		return ids[0], nil
	}
	if len(found) == 1 {
		return found[0], nil
	}
	unknown := &UnknownFigure{What: n.what, Text: text}
	for _, i := range found {
		unknown.Several = true
		unknown.Nearest = append(unknown.Nearest, n.ids[i])
	}
	return -1, unknown
}

// nearest are the ids and names that come close to a text.
func (n *named) nearest(text string) []string {
	return reference.Nearest(text, slices.Concat(n.ids, n.labels))
}

// one finds the only name of a figure.
func one(n *named, text string) (int, error) {
	i, unknown := n.find(text)
	if unknown == nil {
		return i, nil
	}
	if !unknown.Several {
		unknown.Nearest = n.nearest(text)
	}
	return -1, unknown
}

// two finds the two names of a figure. Names may hold colons themselves, so each
// colon is tried; the first at which both sides are known parts them.
func two(a, b *named, text string) (first, second int, err error) {
	var best *UnknownFigure
	for at := range len(text) {
		if text[at] != ':' {
			continue
		}
		left, right := text[:at], text[at+1:]
		i, unknown := a.find(left)
		if unknown != nil {
			if unknown.Several {
				best = unknown
			}
			continue
		}
		j, unknown := b.find(right)
		if unknown == nil {
			return i, j, nil
		}
		if best = unknown; !unknown.Several {
			best.Nearest = b.nearest(right)
		}
	}
	if best == nil {
		left, _, _ := strings.Cut(text, ":")
		if slices.Contains(unitKinds[1:], left) && a.what == "unit" && strings.Count(text, ":") > 1 {
			left = text[:strings.LastIndexByte(text, ':')]
		}
		best = &UnknownFigure{What: a.what, Text: left, Nearest: a.nearest(left)}
	}
	return -1, -1, best
}

// nearestFigures are the figures without names, and the forms, that come close.
func (x *explainer) nearestFigures(text string) []string {
	var list []string
	for _, h := range x.Headlines {
		list = append(list, h.ID)
	}
	for _, m := range x.Bench.Measures {
		list = append(list, benchFigure(m.ID))
	}
	kind, _, _ := strings.Cut(text, ":")
	var forms []string
	for _, f := range explained() {
		if before, _, takes := strings.Cut(f.Form, ":"); takes && before == kind {
			forms = append(forms, f.Form)
		}
		list = append(list, f.Form)
	}
	if len(forms) > 0 {
		return forms
	}
	if kinds := reference.Nearest(kind, x.kinds()); kind != text && len(kinds) > 0 {
		return x.nearestFigures(kinds[0] + ":")
	}
	slices.Sort(list)
	return reference.Nearest(text, slices.Compact(list))
}

// kinds are what stands before the colon of a figure.
func (x *explainer) kinds() []string {
	var list []string
	for _, f := range explained() {
		if kind, _, takes := strings.Cut(f.Form, ":"); takes && !slices.Contains(list, kind) {
			list = append(list, kind)
		}
	}
	return list
}

// competency is a competency of the model by its index.
func (x *explainer) competency(i int) *Competency { return &x.Model.Competencies[i] }

// rosterCell is the cell in the row of the roster named by from, such as
// "roster.csv row 17", that holds what means says; nil when there is none.
func (x *explainer) rosterCell(from, means, of, read string) *Source {
	for i := range x.Input {
		in := &x.Input[i]
		row, ok := strings.CutPrefix(from, ingest.Address{File: in.File, Sheet: in.Sheet}.Short()+" ")
		if !ok {
			continue
		}
		line, lies := strings.CutPrefix(row, "column ")
		if !lies {
			line, ok = strings.CutPrefix(row, "row ")
		}
		for _, c := range in.Columns {
			if ok && c.Means == means {
				cell := c.At + line
				if lies {
					cell = line + c.At
				}
				return &Source{CellAt{i, cell}, means + " of " + of, read}
			}
		}
	}
	return nil
}
