package analysis

import (
	"slices"
	"strings"
)

// nomination is one entry of the roster's successor_for.
type nomination struct {
	person int
	text   string
	seats  []int // what it means; none when it meets no seat
}

// findNominations reads what people were nominated for: a seat's id, label or
// title, the id or e-mail of its holder, or a role by its bare title. A title
// with a unit that no seat has meets nothing: it must not count for every seat
// of the role.
func (o *organisation) findNominations() {
	named := map[string][]int{}
	byRole := make([][]int, len(o.roles))
	for i, s := range o.seats {
		text, _, _ := o.describeNode(int(s.node))
		for _, name := range []string{s.label, text, s.id} {
			if key := foldName(name); !slices.Contains(named[key], i) {
				named[key] = append(named[key], i)
			}
		}
		byRole[s.role] = append(byRole[s.role], i)
	}
	for _, p := range o.byID {
		for _, text := range o.data.People[p].SuccessorFor {
			o.nominations = append(o.nominations, nomination{p, text, o.seatsNamed(text, named, byRole)})
		}
	}
}

func (o *organisation) seatsNamed(text string, named map[string][]int, byRole [][]int) []int {
	if node, ok := o.data.Node(text); ok {
		if s := o.seatOf[node]; s >= 0 {
			return []int{s}
		}
		return nil
	}
	if seats := named[foldName(text)]; seats != nil {
		return seats
	}
	if t := o.title(text); t.role >= 0 && t.bare {
		return byRole[t.role]
	}
	return nil
}

// foldName leaves case and spaces out of a comparison.
func foldName(text string) string { return strings.Join(strings.Fields(strings.ToLower(text)), " ") }
