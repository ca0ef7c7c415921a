package analysis

import (
	"cmp"
	"fmt"
	"sort"
	"strings"

	"capgap/ingest"
	"capgap/reference"
)

// organisation is the data and the model brought together: competencies in
// reading order, roles with their requirements as positions, titles looked up
// once, seats found.
type organisation struct {
	data    *ingest.Dataset
	model   *reference.Model
	options Options

	competencies []reference.Competency // grouped by domain
	position     map[string]int         // competency id -> index of competencies
	column       []int                  // index of competencies -> column of data.Ratings, -1 without one
	roles        []role
	titles       map[string]*title // as written
	titleOf      []*title          // by person
	attests      map[string][]int  // certificate as written -> competencies it speaks for
	nominations  []nomination      // in order of id
	degrees      map[string]int    // education as written -> index of degrees
	seats        []seat
	seatOf       []int // node -> index of seats, -1 for nodes that are no seat

	// Ties are broken by id, never by the order of rows.
	byID []int // people in order of id
	rank []int // person -> place in byID

	groups []group // the organisation first
}

// role is a role model with its requirements by position.
type role struct {
	*reference.Role
	required []requirement
	degree   int // index of degrees that the role asks for, 0 for none
}

type requirement struct {
	competency int // index of organisation.competencies
	level      int
	weight     int
	mustHave   bool
}

// title is a job title as written, looked up in the model once.
type title struct {
	role    int      // index of roles, -1 without a model
	bare    bool     // nothing but the title, no unit after it
	settled bool     // the user's map says that it means no role
	leads   []string // by role: the career step from the title to it, "" where there is none
}

// seat is a position with a role model.
type seat struct {
	node      int32
	role      int
	incumbent int // index of data.People, -1 when vacant
	depth     int // levels below the top of the forest
	id, label string
}

func newOrganisation(data *ingest.Dataset, model *reference.Model, options Options) *organisation {
	o := &organisation{data: data, model: model, options: options}
	o.assemble()
	return o
}

func (o *organisation) assemble() {
	o.orderCompetencies()
	o.resolveRoles()
	o.lookUp()
	o.rankPeople()
	o.findSeats()
	o.findNominations()
	o.findGroups()
}

func (o *organisation) rankPeople() {
	o.byID = make([]int, len(o.data.People))
	o.rank = make([]int, len(o.data.People))
	for p := range o.byID {
		o.byID[p] = p
	}
	sort.SliceStable(o.byID, func(i, j int) bool {
		return o.data.People[o.byID[i]].ID < o.data.People[o.byID[j]].ID
	})
	for place, p := range o.byID {
		o.rank[p] = place
	}
}

// orderCompetencies groups the catalogue by domain, in the order of the model.
func (o *organisation) orderCompetencies() {
	columns := map[string]int{}
	for i, id := range o.data.Ratings.Competencies {
		columns[id] = i
	}
	o.position = map[string]int{}
	for _, domain := range o.model.Domains {
		for _, c := range o.model.Competencies {
			if c.Domain != domain.ID {
				continue
			}
			column, ok := columns[c.ID]
			if !ok {
				column = -1
			}
			o.position[c.ID] = len(o.competencies)
			o.competencies = append(o.competencies, c)
			o.column = append(o.column, column)
		}
	}
}

func (o *organisation) resolveRoles() {
	for i := range o.model.Roles {
		r := role{Role: &o.model.Roles[i]}
		r.degree = max(0, degreeOf(r.Education.Minimum))
		for _, q := range r.Requirements {
			r.required = append(r.required, requirement{o.position[q.Competency], q.Level, q.Weight, q.MustHave})
		}
		o.roles = append(o.roles, r)
	}
}

// lookUp finds every job title, nomination and education in the model once.
// Later these tables are only read, by several goroutines.
func (o *organisation) lookUp() {
	if o.titles == nil {
		o.titles = map[string]*title{}
	}
	o.degrees = map[string]int{}
	o.titleOf = make([]*title, len(o.data.People))
	o.attests = map[string][]int{}
	for i := range o.data.People {
		p := &o.data.People[i]
		o.titleOf[i] = o.lookUpTitle(p.Title)
		for _, seat := range p.SuccessorFor {
			o.lookUpTitle(seat)
		}
		for _, c := range p.Certifications {
			o.lookUpCertificate(c.Name)
		}
		if _, ok := o.degrees[p.Education]; !ok {
			o.degrees[p.Education] = degreeOf(p.Education)
		}
	}
	for i := range o.data.Vacancies {
		o.lookUpTitle(o.data.Vacancies[i].Title)
	}
}

func (o *organisation) lookUpTitle(text string) *title {
	if t := o.titles[text]; t != nil {
		return t
	}
	t := &title{role: -1, leads: make([]string, len(o.roles))}
	o.titles[text] = t
	if means, mapped := o.data.Meant("title", text); mapped {
		if t.settled = means == ""; t.settled {
			return t
		}
		text = means
	}
	if found := o.model.FindRole(text); found.ID != "" {
		t.role = o.roleIndex(found.ID)
		t.bare = !strings.HasPrefix(found.How, "title before")
	}
	if id := o.model.FindTitle(text).ID; id != "" {
		for r := range o.roles {
			t.leads[r], _ = o.model.CareerStep(id, o.roles[r].ID)
		}
	}
	return t
}

func (o *organisation) lookUpCertificate(name string) {
	if _, ok := o.attests[name]; ok {
		return
	}
	o.attests[name] = nil
	written := name
	if means, mapped := o.data.Meant("certificate", name); mapped {
		name = means
	}
	if c := o.model.Certification(o.model.FindCertification(name).ID); c != nil {
		for _, id := range c.Competencies {
			o.attests[written] = append(o.attests[written], o.position[id])
		}
	}
}

// title is what is known of a job title or nomination as written.
func (o *organisation) title(text string) *title { return o.titles[text] }

func (o *organisation) roleIndex(id string) int {
	for i := range o.roles {
		if o.roles[i].ID == id {
			return i
		}
	}
	return -1
}

// findSeats lists the positions with a role model, from the top of the
// hierarchy down, by label and id within a level.
func (o *organisation) findSeats() {
	depth := o.depths()
	for node := range o.data.Nodes() {
		text, id, label := o.describeNode(node)
		r := o.title(text).role
		if r < 0 {
			continue
		}
		s := seat{node: int32(node), role: r, incumbent: -1, depth: depth[node], id: id, label: label}
		if node < len(o.data.People) {
			s.incumbent = node
		}
		o.seats = append(o.seats, s)
	}
	sort.SliceStable(o.seats, func(i, j int) bool {
		a, b := &o.seats[i], &o.seats[j]
		if a.depth != b.depth {
			return a.depth < b.depth
		}
		return cmp.Or(strings.Compare(a.label, b.label), strings.Compare(a.id, b.id)) < 0
	})
	o.makeLabelsUnique()
	o.seatOf = make([]int, o.data.Nodes())
	for i := range o.seatOf {
		o.seatOf[i] = -1
	}
	for i, s := range o.seats {
		o.seatOf[s.node] = i
	}
}

// depths counts the levels above each node. The forest has no cycles: package
// ingest has cut them.
func (o *organisation) depths() []int {
	depth := make([]int, o.data.Nodes())
	for i := range depth {
		depth[i] = -1
	}
	var chain []int32
	for node := range depth {
		chain = chain[:0]
		up := int32(node)
		for ; up >= 0 && depth[up] < 0 && len(chain) <= len(depth); up = o.data.ManagerOf(up) {
			chain = append(chain, up)
		}
		level := 0
		if up >= 0 {
			level = depth[up] + 1
		}
		for i := len(chain) - 1; i >= 0; i-- {
			depth[chain[i]] = level
			level++
		}
	}
	return depth
}

// describeNode gives a position its title, id and a label that tells it from
// others with the same title.
func (o *organisation) describeNode(node int) (text, id, label string) {
	var team, department string
	if node < len(o.data.People) {
		p := &o.data.People[node]
		text, id, team, department = p.Title, p.ID, p.Team, p.Department
	} else {
		v := &o.data.Vacancies[node-len(o.data.People)]
		text, id, team, department = v.Title, v.ID, v.Team, v.Department
		if id == "" {
			id = fmt.Sprintf("vacant-%s", strings.ReplaceAll(o.data.Place(v.Row).Short(), " ", "-"))
		}
	}
	label = text
	if !strings.ContainsAny(text, ",–(") {
		switch {
		case team != "":
			label += ", " + team
		case department != "":
			label += ", " + department
		}
	}
	return text, id, label
}

// makeLabelsUnique adds the id to labels that stand twice.
func (o *organisation) makeLabelsUnique() {
	times := map[string]int{}
	for _, s := range o.seats {
		times[s.label]++
	}
	for i := range o.seats {
		if times[o.seats[i].label] > 1 {
			o.seats[i].label += " [" + o.seats[i].id + "]"
		}
	}
}

// place is where a position stands: its team, department and location.
type place struct{ team, department, location string }

func (o *organisation) placeOf(node int) place {
	if node < len(o.data.People) {
		p := &o.data.People[node]
		return place{p.Team, p.Department, p.Location}
	}
	v := &o.data.Vacancies[node-len(o.data.People)]
	return place{v.Team, v.Department, v.Location}
}

// home is the name of the smallest group that is a management unit: the
// department, or the team where no department is given.
func (p place) home() string {
	if p.department != "" {
		return p.department
	}
	return p.team
}

// personName is the name to print: the name, or the id where there is none.
func (o *organisation) personName(person int) string {
	p := &o.data.People[person]
	if p.Name == "" {
		return p.ID
	}
	return p.Name
}
