package analysis

import (
	"cmp"
	"slices"
	"strings"
)

// group is a unit with its people and seats.
type group struct {
	kind   int // index of unitKinds
	name   string
	people []int // in order of id
	seats  []int
}

// unitKinds is the reading order of units.
var unitKinds = [...]string{"organisation", "department", "team", "location"}

// everyone is the name of the unit that holds all others.
const everyone = "Organisation"

func (g *group) id() string {
	if g.kind == 0 {
		return unitKinds[0]
	}
	return unitKinds[g.kind] + ":" + g.name
}

// findGroups lists the organisation and its departments, teams and locations by
// name. Only those with a seat require anything; the others are left out.
func (o *organisation) findGroups() {
	index := map[[2]string]*group{{unitKinds[0], everyone}: {name: everyone}} // there even when the roster is empty
	for _, p := range o.byID {
		o.join(index, p, true)
	}
	for node := len(o.data.People); node < o.data.Nodes(); node++ {
		o.join(index, node, false)
	}
	for _, g := range index {
		slices.Sort(g.seats)
		if len(g.seats) > 0 || g.kind == 0 {
			o.groups = append(o.groups, *g)
		}
	}
	slices.SortFunc(o.groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), strings.Compare(a.name, b.name))
	})
}

// join enters a position in each unit it belongs to.
func (o *organisation) join(index map[[2]string]*group, node int, person bool) {
	at := o.placeOf(node)
	for kind, name := range [...]string{everyone, at.department, at.team, at.location} {
		if name == "" {
			continue
		}
		key := [2]string{unitKinds[kind], name}
		g := index[key]
		if g == nil {
			g = &group{kind: kind, name: name}
			index[key] = g
		}
		if person {
			g.people = append(g.people, node)
		}
		if s := o.seatOf[node]; s >= 0 {
			g.seats = append(g.seats, s)
		}
	}
}
