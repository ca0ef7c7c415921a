package analysis

import (
	"fmt"
)

// requirement explains requirement:ROLE:COMPETENCY.
func (x *explainer) requirement(names string) (*Explanation, error) {
	r, c, err := two(&x.roles, &x.competencies, names)
	if err != nil {
		return nil, err
	}
	role, competency := &x.Model.Roles[r], x.competency(c)
	e := &Explanation{
		Figure: "requirement:" + role.ID + ":" + competency.ID,
		Title:  fmt.Sprintf("What the role %s asks of %s", role.Name, competency.Name),
		Value:  "not asked for",
		Notes:  []string{"This rests on the model alone, on no cell of the input."},
	}
	x.define(e, "weight")
	for i := range role.Requirements {
		if q := &role.Requirements[i]; q.Competency == competency.ID {
			x.derive(e, role, q)
		}
	}
	return e, nil
}

// derive says how level and weight follow from the statements.
func (x *explainer) derive(e *Explanation, role *Role, q *Requirement) {
	e.Value = fmt.Sprintf("level %d, weight %d", q.Level, q.Weight)
	if q.MustHave {
		e.Value += ", must-have"
	}
	t := Parts{Title: Counted(len(q.Statements), "statement") + " of the model", Heads: []string{"asks", "points", "by the words", "says"}}
	support, all := 0.0, pointsOf(q)
	for _, s := range q.Statements {
		if s.Level >= q.Level {
			support += s.Points
		}
		t.Rows = append(t.Rows, Part{
			Texts:      []string{fmt.Sprintf("level %d", s.Level), Short(s.Points, 2), "“" + s.Cue + "”", s.Gist},
			Statements: []string{s.Item},
		})
	}
	e.Tables = []Parts{t}
	most := 0.0
	for i := range role.Requirements {
		most = max(most, pointsOf(&role.Requirements[i]))
	}
	e.Numbers = []string{
		fmt.Sprintf("%s of %s points ask for level %d or more; at least %s are needed", Short(support, 2), Short(all, 2), q.Level, Short(all*x.Model.Rules.SupportShare, 2)),
		fmt.Sprintf("weight = %d·√(%s ÷ %s), rounded up, is %d", x.Model.Rules.MaxWeight, Short(all, 2), Short(most, 2), q.Weight),
	}
}

func pointsOf(q *Requirement) (sum float64) {
	for _, s := range q.Statements {
		sum += s.Points
	}
	return sum
}
