package reference

// index finds things by what users call them. Load builds it once; looking up
// changes nothing, so it may be used from several goroutines.
type index struct {
	competencies   *names
	roles          *names
	titles         *names
	certifications *names
	roleOf         map[string]string // title -> role, without those that have none
}

func newIndex(m *Model) *index {
	ix := &index{newNames(), newNames(), newNames(), newNames(), map[string]string{}}
	ix.addCompetencies(m)
	for _, r := range m.Roles {
		ix.roles.add(r.ID, r.ID, r.Name, "id")
	}
	for _, r := range m.Roles {
		ix.roles.add(r.Name, r.ID, r.Name, "name")
	}
	for _, t := range m.Titles {
		ix.titles.add(t.Name, t.ID, t.Name, "name")
		if t.Role != "" {
			ix.roleOf[t.ID] = t.Role
		}
	}
	for _, t := range m.Titles {
		for _, synonym := range t.Synonyms {
			ix.titles.add(synonym, t.ID, t.Name, "synonym")
		}
	}
	for _, c := range m.Certifications {
		ix.certifications.add(c.ID, c.ID, c.Name, "id")
		ix.certifications.add(c.Name, c.ID, c.Name, "name")
		for _, synonym := range c.Synonyms {
			ix.certifications.add(synonym, c.ID, c.Name, "synonym")
		}
	}
	return ix
}

func (ix *index) addCompetencies(m *Model) {
	shown := map[string]string{}
	for _, c := range m.Competencies {
		shown[c.ID] = c.Name
		ix.competencies.add(c.ID, c.ID, c.Name, "id")
	}
	for _, c := range m.Competencies {
		ix.competencies.add(c.Name, c.ID, c.Name, "name")
	}
	for _, c := range m.Competencies {
		for _, alias := range c.Aliases {
			ix.competencies.add(alias, c.ID, c.Name, "alias")
		}
	}
	for _, t := range m.Tools {
		ix.competencies.add(t.Name, t.Competency, shown[t.Competency], "tool")
	}
}

// lookup is the index; a model that was put together by hand gets one for the call.
func (m *Model) lookup() *index {
	if m.index == nil {
		return newIndex(m)
	}
	return m.index
}

// FindCertification says which certification is meant by a name, a short form,
// or a name with its short form in brackets.
func (m *Model) FindCertification(text string) Match {
	known := m.lookup().certifications
	if found, ok := known.find(fold(text)); ok {
		return found
	}
	for _, c := range cuts(text) {
		if found, ok := known.find(fold(c.before)); ok {
			return Match{ID: found.ID, How: "name before the " + c.sign}
		}
		if found, ok := known.find(fold(c.after)); ok && c.sign == "bracket" {
			return Match{ID: found.ID, How: "short form in brackets"}
		}
	}
	return Match{Nearest: known.nearest(fold(text))}
}
