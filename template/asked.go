package template

import (
	"fmt"

	"capgap/ingest"
	"capgap/reference"
)

// Roles are the roles that a roster is about: those whose titles its people and
// vacant seats have; if there are none, those that its people could step up to;
// if there are none either, every role of the model. They keep the model's order.
func Roles(model *reference.Model, data *ingest.Dataset) []reference.Role {
	held, within := map[string]bool{}, map[string]bool{}
	seen := map[string]bool{}
	look := func(title string) {
		if seen[title] || title == "" {
			return
		}
		seen[title] = true
		if role := model.FindRole(title).ID; role != "" {
			held[role] = true
			return
		}
		id := model.FindTitle(title).ID
		for _, role := range model.Roles {
			if _, ok := model.CareerStep(id, role.ID); ok && id != "" {
				within[role.ID] = true
			}
		}
	}
	for i := range data.People {
		look(data.People[i].Title)
	}
	for i := range data.Vacancies {
		look(data.Vacancies[i].Title)
	}
	switch {
	case len(held) > 0:
		return chosen(model, held)
	case len(within) > 0:
		return chosen(model, within)
	}
	return model.Roles
}

func chosen(model *reference.Model, ids map[string]bool) (list []reference.Role) {
	for _, role := range model.Roles {
		if ids[role.ID] {
			list = append(list, role)
		}
	}
	return list
}

// Named are the roles that the user named, by id, name or job title. The error
// names the nearest of a role that is unknown.
func Named(model *reference.Model, names []string) ([]reference.Role, error) {
	ids := map[string]bool{}
	for _, name := range names {
		found := model.FindRole(name)
		if found.ID == "" {
			return nil, &UnknownRole{Name: name, Nearest: found.Nearest}
		}
		ids[found.ID] = true
	}
	return chosen(model, ids), nil
}

// UnknownRole is a name that means no role of the model.
type UnknownRole struct {
	Name    string
	Nearest []string // best first
}

// Error says which name is unknown.
func (u *UnknownRole) Error() string { return fmt.Sprintf("no role model is called %q", u.Name) }

// Required are the competencies that at least one of the roles requires, in the
// model's order, which keeps a domain together.
func Required(model *reference.Model, roles []reference.Role) (list []reference.Competency) {
	required := map[string]bool{}
	for _, role := range roles {
		for _, r := range role.Requirements {
			required[r.Competency] = true
		}
	}
	for _, c := range model.Competencies {
		if required[c.ID] {
			list = append(list, c)
		}
	}
	return list
}
