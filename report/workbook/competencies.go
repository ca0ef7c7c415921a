package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const competenciesName = "Competencies"

// skill is one competency of the organisation.
type skill struct {
	analysis.Competency
	analysis.Cell
	levels []int // required by role, in the order of the model; 0 for none
}

// competencies is one row a competency: who holds it in the organisation, and
// what each role asks. The sheet People colours its levels by these columns.
func (b *book) competencies() error {
	s := &b.styles
	columns := []column[skill]{
		{"Competency", 34, s.strong, func(x skill) any { return x.Name }},
		{"Domain", 24, s.text, func(x skill) any { return b.domain(x.Domain) }},
		{"State", 24, s.text, func(x skill) any { return words.Symbol(x.State) + " " + words.State(x.State) }},
		{"Level required", 10, s.level, func(x skill) any { return some(x.Required) }},
		{"Weight", 9, s.level, func(x skill) any { return some(x.Weight) }},
		{"People rated", 9, s.level, func(x skill) any { return x.Rated }},
		{"Holders", 9, s.level, func(x skill) any { return s.holders(x.Cell) }},
		{"Best level", 8, s.level, func(x skill) any { return rated(x.Best) }},
		{"Held by", 58, s.text, func(x skill) any { return heldBy(x.Cell) }},
	}
	for i, role := range b.r.Model.Roles {
		columns = append(columns, column[skill]{b.roleHead(role), 9.5, s.level, func(x skill) any { return some(x.levels[i]) }})
	}
	columns = append(columns, column[skill]{"What it is", beside, s.muted, func(x skill) any { return x.Definition }})
	skills := b.skills()
	return writeTable(b, tableSheet{
		name: competenciesName, title: "Competencies of the organisation", frozen: 1, printed: firstRole - 1 + len(b.r.Model.Roles),
		note: "State, holders and best level are the organisation's. The last number columns are the levels that each role requires.",
		decorate: func(name string, first, last int) error {
			if err := b.nameRequirements(name, first-1, last); err != nil {
				return err
			}
			return b.stateColours(name, 7, first, 7, last)
		},
	}, columns, skills)
}

// firstRole is the column of the first role's levels on Competencies.
const firstRole = 10

// Names by which formulas find the levels that roles require.
const (
	requiredLevel = "required_level" // competencies × roles
	requiredRole  = "required_role"  // the roles' names above them
)

func (b *book) nameRequirements(name string, head, last int) error {
	n := len(b.r.Model.Roles)
	if n == 0 {
		return nil
	}
	for _, defined := range []excelize.DefinedName{
		{Name: requiredRole, RefersTo: fixed(name, firstRole, head, firstRole+n-1, head)},
		{Name: requiredLevel, RefersTo: fixed(name, firstRole, head+1, firstRole+n-1, last)},
	} {
		if err := b.f.SetDefinedName(&defined); err != nil {
			return err
		}
	}
	return nil
}

// skills joins the model's competencies with the organisation's cells.
func (b *book) skills() []skill {
	var out []skill
	for i, c := range b.r.Model.Competencies {
		x := skill{Competency: c, Cell: analysis.Cell{State: analysis.Grey, Best: -1}}
		if len(b.r.Units) > 0 && i < len(b.r.Units[0].Cells) {
			x.Cell = b.r.Units[0].Cells[i]
		}
		for _, role := range b.r.Model.Roles {
			x.levels = append(x.levels, levelOf(role, c.ID))
		}
		out = append(out, x)
	}
	return out
}

func levelOf(role analysis.Role, competency string) int {
	for _, r := range role.Requirements {
		if r.Competency == competency {
			return r.Level
		}
	}
	return 0
}

// roleHead is the heading of a role's column; roles of one name, in capitals or
// not, are told apart by their ids.
func (b *book) roleHead(role analysis.Role) string {
	for _, other := range b.r.Model.Roles {
		if other.ID != role.ID && strings.EqualFold(other.Name, role.Name) {
			return role.Name + " (" + role.ID + ")"
		}
	}
	return role.Name
}

func heldBy(c analysis.Cell) string {
	text := strings.Join(c.Names, "; ")
	if more := c.Holders - len(c.Names); more > 0 && text != "" {
		text += "; and " + words.Number(float64(more)) + " more"
	}
	return text
}
