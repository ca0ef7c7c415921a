package analysis

import (
	"fmt"
	"slices"
)

// rulesChanged lists what is otherwise in the models, role by role, and in the
// rules.
func rulesChanged(previous, review *Review) []Changed {
	list := []Changed{}
	for _, is := range review.Model.Roles {
		if i := slices.IndexFunc(previous.Model.Roles, func(r Role) bool { return r.ID == is.ID }); i < 0 {
			list = append(list, Changed{Name: is.Name, What: "new role"})
		} else if what := roleWords(&previous.Model.Roles[i], &is, review.Model.Competencies); what != "" {
			list = append(list, Changed{Name: is.Name, What: what})
		}
	}
	for _, was := range previous.Model.Roles {
		if !slices.ContainsFunc(review.Model.Roles, func(r Role) bool { return r.ID == was.ID }) {
			list = append(list, Changed{Name: was.Name, What: "no longer a role"})
		}
	}
	for _, is := range review.Parameters {
		for _, was := range previous.Parameters {
			if ruleOf(was) && was.Name == is.Name && was.Value != is.Value {
				list = append(list, Changed{Name: "Rule", What: is.Name + " " + was.Value + " → " + is.Value})
			}
		}
	}
	return list
}

// ruleOf reports whether a parameter belongs to the models.
func ruleOf(p Parameter) bool { return p.From == "model.json" }

// roleWords say how a role's requirements and gates differ, "" where they do not.
func roleWords(was, is *Role, names []Competency) string {
	before := map[string]Requirement{}
	for _, q := range was.Requirements {
		before[q.Competency] = q
	}
	var parts []string
	add := func(competency, what string) {
		name := competency
		if i := slices.IndexFunc(names, func(c Competency) bool { return c.ID == competency }); i >= 0 {
			name = names[i].Name
		}
		parts = append(parts, name+" "+what)
	}
	for _, q := range is.Requirements {
		old, asked := before[q.Competency]
		delete(before, q.Competency)
		switch {
		case !asked:
			add(q.Competency, fmt.Sprintf("now required at %d", q.Level))
		case old.Level != q.Level:
			add(q.Competency, fmt.Sprintf("%d → %d", old.Level, q.Level))
		case old.Weight != q.Weight:
			add(q.Competency, fmt.Sprintf("weight %d → %d", old.Weight, q.Weight))
		}
	}
	for _, q := range was.Requirements {
		if _, gone := before[q.Competency]; gone {
			add(q.Competency, "no longer required")
		}
	}
	if was.Gates != is.Gates {
		parts = append(parts, "gates: "+orNone(is.Gates))
	}
	return firstFew(parts)
}
