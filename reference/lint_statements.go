package reference

import (
	"slices"
	"strings"
)

// noCompetency stands in a statement that asks for no competency.
const noCompetency = "-"

// maxItems is the most statements that a section may have.
const maxItems = 1000

// maxGist is the most words of a gist: a reminder in our own words, no copy.
const maxGist = 12

// uses of a statement that asks for no competency.
var uses = []string{
	"salary", "experience", "education", "certification", "career",
	"reporting", "definition", "tool", "growth", "practice",
}

// sectionRows: one row a section, of a known kind, in the document of a role.
func (l *linter) sectionRows() {
	const file = "sections.csv"
	seen := map[string]int{}
	for _, r := range l.source.sections {
		l.ref(file, r.line, "document", r.v.Document, l.documents, "the documents of roles.csv")
		l.needed(file, r.line, "section", r.v.Section)
		l.ref(file, r.line, "kind", r.v.Kind, l.kinds, "rules.points of model.json")
		l.count(file, r.line, "items", r.v.Items, 1, maxItems)
		key := r.v.Document + "/" + r.v.Section
		if first := seen[key]; first > 0 {
			l.add(file, r.line, "section", "%q already stands in row %d", key, first)
		} else {
			seen[key] = r.line
		}
	}
}

// cueRows: each cue has one level.
func (l *linter) cueRows() {
	const file = "cues.csv"
	for _, r := range l.source.cues {
		l.needed(file, r.line, "cue", r.v.Cue)
		l.count(file, r.line, "level", r.v.Level, 1, 5)
		if first := l.cues.line[r.v.Cue]; first != r.line {
			l.add(file, r.line, "cue", "%q already stands in row %d", r.v.Cue, first)
		}
	}
}

// statementRows: the item exists; a competency with a cue, or "-" with a use.
func (l *linter) statementRows() {
	const file = "statements.csv"
	seen := map[[3]string]int{}
	for _, r := range l.source.statements {
		v := r.v
		if !l.items.has(v.Item) {
			l.add(file, r.line, "item", "%q is no item of sections.csv", v.Item)
		}
		if v.Competency == noCompetency {
			l.useOf(r)
		} else {
			l.cueOf(r)
		}
		l.gist(r)
		key := [3]string{v.Item, v.Competency, v.Use}
		if first := seen[key]; first > 0 {
			l.add(file, r.line, "item", "the same item and competency already stand in row %d", first)
		} else {
			seen[key] = r.line
		}
	}
}

// useOf checks a statement that asks for no competency.
func (l *linter) useOf(r row[statementRow]) {
	if !slices.Contains(uses, r.v.Use) {
		l.add("statements.csv", r.line, "use", "%q is no use%s", r.v.Use, orNearest(r.v.Use, uses))
	}
	if r.v.Cue != "" {
		l.add("statements.csv", r.line, "cue", "%q stands beside no competency", r.v.Cue)
	}
}

// cueOf checks a statement that asks for a competency.
func (l *linter) cueOf(r row[statementRow]) {
	const file = "statements.csv"
	l.ref(file, r.line, "competency", r.v.Competency, l.competencies, "competencies.csv")
	l.ref(file, r.line, "cue", r.v.Cue, l.cues, "cues.csv")
	if r.v.Use != "" {
		l.add(file, r.line, "use", "%q stands beside a competency; a use goes with %q", r.v.Use, noCompetency)
	}
}

func (l *linter) gist(r row[statementRow]) {
	l.needed("statements.csv", r.line, "gist", r.v.Gist)
	if words := len(strings.Fields(r.v.Gist)); words > maxGist {
		l.add("statements.csv", r.line, "gist", "%d words; at most %d", words, maxGist)
	}
}

// traced: every statement of every document has a row.
func (l *linter) traced() {
	rows := map[string]bool{}
	for _, r := range l.source.statements {
		rows[r.v.Item] = true
	}
	for _, id := range l.items.list {
		if !rows[id] {
			l.add("sections.csv", l.items.line[id], "items", "%s is not traced: it has no row in statements.csv", id)
		}
	}
}
