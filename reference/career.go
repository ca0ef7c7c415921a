package reference

import (
	"fmt"
	"maps"
	"slices"
)

// The kinds of a step to a role.
const (
	SameRole    = "same role"
	EntryPath   = "entry path"
	LateralPath = "lateral path"
)

// CareerStep says how a person with one title comes to a role: in the same role
// already; by an entry that the role names, or an advancement that the person's
// own role names; or by a lateral move. Titles of one role are one job: what is
// said of "Director of IT" holds for "IT Director".
func (m *Model) CareerStep(fromTitle, toRole string) (kind string, ok bool) {
	own := m.roleOf(fromTitle)
	if own == toRole && own != "" {
		return SameRole, true
	}
	for _, s := range m.Careers {
		switch {
		case s.Role == toRole && s.Direction == "entry" && m.sameJob(s.Title, fromTitle, own),
			s.Role == own && s.Direction == "advancement" && m.roleOf(s.Title) == toRole && own != "":
			return EntryPath, true
		case s.Role == toRole && s.Direction == "lateral" && m.sameJob(s.Title, fromTitle, own):
			kind = LateralPath
		}
	}
	return kind, kind != ""
}

// sameJob reports whether a title is a person's title or shares the person's role.
func (m *Model) sameJob(title, persons, personsRole string) bool {
	return title == persons || personsRole != "" && m.roleOf(title) == personsRole
}

// roleOf is the role of a title, "" without one.
func (m *Model) roleOf(title string) string {
	if t := m.JobTitle(title); t != nil {
		return t.Role
	}
	return ""
}

// JobTitle finds a title by id.
func (m *Model) JobTitle(id string) *Title {
	for i := range m.Titles {
		if m.Titles[i].ID == id {
			return &m.Titles[i]
		}
	}
	return nil
}

// Certification finds a certification by id.
func (m *Model) Certification(id string) *Certification {
	for i := range m.Certifications {
		if m.Certifications[i].ID == id {
			return &m.Certifications[i]
		}
	}
	return nil
}

// Use returns the model with roles standing in for others, from role to the one
// in its place: titles and careers of the first point to the second. Two models
// may describe one job, as head-of-it and head-of-it-essentials do; titles.csv
// gives the job to the first, and Use with head-of-it: head-of-it-essentials to
// the other. All are replaced at once, so that two roles can change places. The
// model itself is not changed. It fails when one of the roles is unknown.
func (m *Model) Use(inPlace map[string]string) (*Model, error) {
	for _, instead := range slices.Sorted(maps.Keys(inPlace)) {
		for _, id := range []string{instead, inPlace[instead]} {
			if m.Role(id) == nil {
				return nil, fmt.Errorf("unknown role %q%s", id, orNearest(id, m.roleIDs()))
			}
		}
	}
	swapped := *m
	swapped.Titles = slices.Clone(m.Titles)
	for i, t := range m.Titles {
		if role, ok := inPlace[t.Role]; ok {
			swapped.Titles[i].Role = role
		}
	}
	swapped.Careers = slices.Clone(m.Careers)
	for i, s := range m.Careers {
		if role, ok := inPlace[s.Role]; ok {
			swapped.Careers[i].Role = role
		}
	}
	swapped.index = newIndex(&swapped)
	return &swapped, nil
}

func (m *Model) roleIDs() []string {
	ids := make([]string, len(m.Roles))
	for i, r := range m.Roles {
		ids[i] = r.ID
	}
	return ids
}
