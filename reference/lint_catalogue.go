package reference

// catalogue: ids unique, domains known, nothing empty.
func (l *linter) catalogue() {
	const file = "competencies.csv"
	for _, r := range l.source.competencies {
		l.id(file, r.line, r.v.ID, l.competencies)
		l.needed(file, r.line, "name", r.v.Name)
		l.ref(file, r.line, "domain", r.v.Domain, l.domains, "the domains of model.json")
		l.needed(file, r.line, "definition", r.v.Definition)
	}
	for _, r := range l.source.aliases {
		l.needed("aliases.csv", r.line, "alias", r.v.Alias)
		l.ref("aliases.csv", r.line, "competency", r.v.Competency, l.competencies, "competencies.csv")
	}
}

// spelling is where a folded name was first met.
type spelling struct {
	id, file string
	line     int
}

// spellings: a name, alias or tool means one competency, and stands there once.
// Only the id and the name of one competency may read the same.
func (l *linter) spellings() {
	seen := map[string]spelling{}
	for _, r := range l.source.competencies {
		l.claim(seen, r.v.ID, "id", spelling{r.v.ID, "competencies.csv", r.line})
	}
	for _, r := range l.source.competencies {
		if first := seen[fold(r.v.Name)]; first.id != r.v.ID {
			l.claim(seen, r.v.Name, "name", spelling{r.v.ID, "competencies.csv", r.line})
		}
	}
	for _, r := range l.source.aliases {
		l.claim(seen, r.v.Alias, "alias", spelling{r.v.Competency, "aliases.csv", r.line})
	}
	for _, r := range l.source.tools {
		l.claim(seen, r.v.Name, "name", spelling{r.v.Competency, "tools.csv", r.line})
	}
}

// claim notes a spelling, or lists it when it is taken.
func (l *linter) claim(seen map[string]spelling, text, field string, s spelling) {
	folded := fold(text)
	if folded == "" {
		return // an empty field is listed by its own rule
	}
	if first, taken := seen[folded]; taken {
		l.add(s.file, s.line, field, "%q already means %s in %s, row %d", text, first.id, first.file, first.line)
		return
	}
	seen[folded] = s
}

// coverage: every competency is used by some role.
func (l *linter) coverage() {
	used := map[string]bool{}
	for _, r := range l.source.statements {
		if l.pointsOf(r.v.Item) > 0 {
			used[r.v.Competency] = true
		}
	}
	for _, r := range l.source.competencies {
		if !used[r.v.ID] {
			l.add("competencies.csv", r.line, "id", "no role asks for %q: no statement with points names it", r.v.ID)
		}
	}
}

// pointsOf is what a statement gives, by the section that it stands in.
func (l *linter) pointsOf(id string) float64 {
	where, ok := parseItem(id)
	if !ok || !l.documents.has(where.document) {
		return 0
	}
	for _, r := range l.source.sections {
		if r.v.Document == where.document && r.v.Section == where.section {
			return l.source.head.Rules.Points[r.v.Kind]
		}
	}
	return 0
}

// toolRows: each tool belongs to a competency.
func (l *linter) toolRows() {
	const file = "tools.csv"
	for _, r := range l.source.tools {
		l.needed(file, r.line, "name", r.v.Name)
		l.ref(file, r.line, "competency", r.v.Competency, l.competencies, "competencies.csv")
		l.itemRefs(file, r.line, "item", r.v.Item)
	}
}

// growthRows: activities name known competencies, or none when they develop all.
func (l *linter) growthRows() {
	const file = "growth.csv"
	var ids known
	for _, r := range l.source.growth {
		ids.put(r.v.ID, r.line)
		l.id(file, r.line, r.v.ID, ids)
		l.needed(file, r.line, "activity", r.v.Activity)
		l.refs(file, r.line, "competencies", r.v.Competencies, l.competencies, "competencies.csv")
		l.itemRefs(file, r.line, "item", r.v.Item)
	}
}

// practiceRows: advice names known competencies.
func (l *linter) practiceRows() {
	const file = "practices.csv"
	var ids known
	for _, r := range l.source.practices {
		ids.put(r.v.ID, r.line)
		l.id(file, r.line, r.v.ID, ids)
		l.needed(file, r.line, "advice", r.v.Advice)
		l.refs(file, r.line, "competencies", r.v.Competencies, l.competencies, "competencies.csv")
		l.itemRefs(file, r.line, "item", r.v.Item)
	}
}
