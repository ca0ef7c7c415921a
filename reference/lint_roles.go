package reference

import "slices"

// degrees are the steps of the education gate, lowest first.
var degrees = []string{"none", "bachelor", "master", "doctorate"}

// roleRows: ids unique, a document with sections behind each role.
func (l *linter) roleRows() {
	const file = "roles.csv"
	written := known{unread: l.unread["sections.csv"]}
	for _, r := range l.source.sections {
		written.put(r.v.Document, r.line)
	}
	for _, r := range l.source.roles {
		l.id(file, r.line, r.v.ID, l.roles)
		l.needed(file, r.line, "name", r.v.Name)
		l.needed(file, r.line, "definition", r.v.Definition)
		l.ref(file, r.line, "document", r.v.Document, written, "sections.csv")
		l.count(file, r.line, "ceiling", r.v.Ceiling, 1, 5)
		l.refs(file, r.line, "certifications", r.v.Certifications, l.certifications, "certifications.csv")
	}
}

// gates: ranges in rising order, degrees known, statements known.
func (l *linter) gates() {
	const file = "roles.csv"
	for _, r := range l.source.roles {
		v := r.v
		l.salary(r.line, v.SalaryFrom, v.SalaryTo)
		if v.SalaryFrom != "" && len(v.SalaryCurrency) != 3 {
			l.add(file, r.line, "salary_currency", "%q is no three-letter currency", v.SalaryCurrency)
		}
		l.years(r.line, "it", v.ITFrom, v.ITTo)
		l.years(r.line, "leadership", v.LeadershipFrom, v.LeadershipTo)
		l.degree(r.line, "education_minimum", v.EducationMinimum)
		l.degree(r.line, "education_preferred", v.EducationPreferred)
		l.itemRefs(file, r.line, "salary_item", v.SalaryItem)
		l.itemRefs(file, r.line, "experience_item", v.ExperienceItem)
		l.itemRefs(file, r.line, "education_item", v.EducationItem)
	}
}

// salary checks a range of whole amounts a year; an open end is empty or 0.
func (l *linter) salary(line int, from, to string) {
	amount := func(field, value string) float64 {
		if value == "" {
			return 0
		}
		return float64(l.count("roles.csv", line, field, value, 0, 1e9))
	}
	l.rising(line, "salary_to", from, to, amount("salary_from", from), amount("salary_to", to))
}

// years checks a range of years, in parts of a year too; an open end is empty or 0.
func (l *linter) years(line int, field, from, to string) {
	low := l.number("roles.csv", line, field+"_from", from, 0, 60, true)
	high := l.number("roles.csv", line, field+"_to", to, 0, 60, true)
	l.rising(line, field+"_to", from, to, low, high)
}

// rising checks that a range does not end below its beginning.
func (l *linter) rising(line int, field, from, to string, low, high float64) {
	if high != 0 && high < low {
		l.add("roles.csv", line, field, "%s is below %s", to, from)
	}
}

func (l *linter) degree(line int, field, value string) {
	if value != "" && !slices.Contains(degrees, value) {
		l.add("roles.csv", line, field, "%q is no degree: none, bachelor, master or doctorate", value)
	}
}

// mustHaves: a role asks for something. The competency with most points always
// reaches the highest weight, and so is a must-have.
func (l *linter) mustHaves() {
	asks := map[string]bool{}
	for _, r := range l.source.statements {
		if where, ok := parseItem(r.v.Item); ok && l.competencies.has(r.v.Competency) && l.pointsOf(r.v.Item) > 0 {
			asks[where.document] = true
		}
	}
	for _, r := range l.source.roles {
		if !asks[r.v.Document] {
			l.add("roles.csv", r.line, "document", "%s has no must-have: no statement of %q with points names a competency", r.v.ID, r.v.Document)
		}
	}
}

// directions of a step of a career.
var directions = []string{"entry", "advancement", "lateral", "early", "mid", "senior"}

// titleRows: ids unique, roles known.
func (l *linter) titleRows() {
	const file = "titles.csv"
	for _, r := range l.source.titles {
		l.id(file, r.line, r.v.ID, l.titles)
		l.needed(file, r.line, "name", r.v.Name)
		if r.v.Role != "" {
			l.ref(file, r.line, "role", r.v.Role, l.roles, "roles.csv")
		}
	}
}

// titleSpellings: a name or synonym means one title, and stands there once.
func (l *linter) titleSpellings() {
	seen := map[string]spelling{}
	for _, r := range l.source.titles {
		s := spelling{r.v.ID, "titles.csv", r.line}
		l.claim(seen, r.v.Name, "name", s)
		for _, synonym := range list(r.v.Synonyms) {
			l.claim(seen, synonym, "synonyms", s)
		}
	}
}

// careerRows: no dangling role, title or statement; no step twice.
func (l *linter) careerRows() {
	const file = "careers.csv"
	seen := map[[3]string]int{}
	for _, r := range l.source.careers {
		v := r.v
		l.ref(file, r.line, "role", v.Role, l.roles, "roles.csv")
		l.ref(file, r.line, "title", v.Title, l.titles, "titles.csv")
		l.itemRefs(file, r.line, "item", v.Item)
		if !slices.Contains(directions, v.Direction) {
			l.add(file, r.line, "direction", "%q is no direction%s", v.Direction, orNearest(v.Direction, directions))
		}
		step := [3]string{v.Role, v.Direction, v.Title}
		if first := seen[step]; first > 0 {
			l.add(file, r.line, "title", "the same step already stands in row %d", first)
		} else {
			seen[step] = r.line
		}
	}
}

// careersOfRoles: somebody can come to every role.
func (l *linter) careersOfRoles() {
	has := map[string]bool{}
	for _, r := range l.source.careers {
		has[r.v.Role] = true
	}
	for _, r := range l.source.roles {
		if !has[r.v.ID] {
			l.add("roles.csv", r.line, "id", "%s has no step in careers.csv", r.v.ID)
		}
	}
}

// certificationRows: names unique after folding, competencies known.
func (l *linter) certificationRows() {
	const file = "certifications.csv"
	seen := map[string]spelling{}
	for _, r := range l.source.certifications {
		s := spelling{r.v.ID, file, r.line}
		l.id(file, r.line, r.v.ID, l.certifications)
		l.needed(file, r.line, "name", r.v.Name)
		l.claim(seen, r.v.Name, "name", s)
		for _, synonym := range list(r.v.Synonyms) {
			l.claim(seen, synonym, "synonyms", s)
		}
		l.needed(file, r.line, "competencies", r.v.Competencies)
		l.refs(file, r.line, "competencies", r.v.Competencies, l.competencies, "competencies.csv")
	}
}
