package reference

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// linter holds what the rules look up. Each rule stands in one function that
// lists its breaches; a rule never depends on another one having passed.
type linter struct {
	*source
	*breaches

	domains, competencies, roles, documents, titles, certifications known
	kinds, cues                                                     known
	items                                                           known // every item of sections.csv
}

// known is a set of ids, with the line on which each first stands, in order.
type known struct {
	line   map[string]int
	list   []string
	unread bool // their file could not be read: any id may be known
}

// lint puts every rule to a source, in the order in which doc.go explains the
// files. A rule about a whole file rests when that file could not be read: one
// missing file would otherwise be listed a hundred times.
func lint(s *source, found *breaches) {
	l := &linter{source: s, breaches: found}
	l.collect()
	for _, r := range []struct {
		rule  func()
		needs string
	}{
		{l.head, "model.json"}, {l.scale, "model.json"}, {l.domainIDs, "model.json"},
		{l.derivation, "model.json"}, {l.readiness, "model.json"}, {l.bands, "model.json"}, {l.bandNames, "model.json"},
		{l.catalogue, ""}, {l.spellings, ""},
		{l.coverage, "model.json roles.csv sections.csv statements.csv"},
		{l.roleRows, ""}, {l.gates, ""},
		{l.mustHaves, "model.json competencies.csv sections.csv statements.csv"},
		{l.sectionRows, ""}, {l.cueRows, ""}, {l.statementRows, ""}, {l.traced, "statements.csv"},
		{l.titleRows, ""}, {l.titleSpellings, ""}, {l.careerRows, ""}, {l.careersOfRoles, "careers.csv"},
		{l.certificationRows, ""}, {l.toolRows, ""}, {l.growthRows, ""}, {l.practiceRows, ""},
	} {
		if !slices.ContainsFunc(strings.Fields(r.needs), func(file string) bool { return s.unread[file] }) {
			r.rule()
		}
	}
}

// collect gathers the ids that other files may name, doubled ones included once.
func (l *linter) collect() {
	l.domains.unread, l.kinds.unread = l.unread[headFile], l.unread[headFile]
	l.competencies.unread = l.unread["competencies.csv"]
	l.roles.unread, l.documents.unread = l.unread["roles.csv"], l.unread["roles.csv"]
	l.cues.unread = l.unread["cues.csv"]
	l.titles.unread = l.unread["titles.csv"]
	l.certifications.unread = l.unread["certifications.csv"]
	l.items.unread = l.unread["sections.csv"]
	for _, d := range l.source.head.Domains {
		l.domains.put(d.ID, 0)
	}
	for kind := range l.source.head.Rules.Points {
		l.kinds.put(kind, 0)
	}
	for _, r := range l.source.competencies {
		l.competencies.put(r.v.ID, r.line)
	}
	for _, r := range l.source.roles {
		l.roles.put(r.v.ID, r.line)
		l.documents.put(r.v.Document, r.line)
	}
	for _, r := range l.source.cues {
		l.cues.put(r.v.Cue, r.line)
	}
	for _, r := range l.source.titles {
		l.titles.put(r.v.ID, r.line)
	}
	for _, r := range l.source.certifications {
		l.certifications.put(r.v.ID, r.line)
	}
	for _, r := range l.source.sections {
		for n := range min(whole(r.v.Items), maxItems) {
			l.items.put(r.v.Document+"/"+r.v.Section+"/"+strconv.Itoa(n+1), r.line)
		}
	}
}

func (k *known) put(id string, line int) {
	if k.line == nil {
		k.line = map[string]int{}
	}
	if _, ok := k.line[id]; !ok {
		k.line[id] = line
		k.list = append(k.list, id)
	}
}

func (k *known) has(id string) bool {
	_, ok := k.line[id]
	return ok || k.unread
}

// slug is the form of an id: it stands in file names, options and addresses.
var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// id checks the form of an id and that no earlier row has it.
func (l *linter) id(file string, line int, id string, all known) {
	if !slug.MatchString(id) {
		l.add(file, line, "id", "%q is no id: lower-case letters, digits and single hyphens", id)
	} else if first := all.line[id]; first != line {
		l.add(file, line, "id", "%q already stands in row %d", id, first)
	}
}

// needed refuses an empty field.
func (l *linter) needed(file string, line int, field, value string) {
	if strings.TrimSpace(value) == "" {
		l.add(file, line, field, "the field is empty")
	}
}

// ref checks that an id stands where it is defined.
func (l *linter) ref(file string, line int, field, id string, all known, where string) {
	if !all.has(id) {
		l.add(file, line, field, "%q is not in %s%s", id, where, orNearest(id, all.list))
	}
}

// refs checks each id of a list.
func (l *linter) refs(file string, line int, field, ids string, all known, where string) {
	for _, id := range list(ids) {
		l.ref(file, line, field, id, all, where)
	}
}

// itemRefs checks that the statements an entry rests on exist. An entry may
// rest on none, where it is our own.
func (l *linter) itemRefs(file string, line int, field, ids string) {
	for _, id := range list(ids) {
		if !l.items.has(id) {
			l.add(file, line, field, "%q is no item of sections.csv", id)
		}
	}
}

// number reads a number within limits; an empty field is 0 where it may be.
func (l *linter) number(file string, line int, field, value string, from, to float64, optional bool) float64 {
	if value == "" && optional {
		return 0
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsNaN(n) || n < from || n > to {
		l.add(file, line, field, "%q is not a number from %g to %g", value, from, to)
	}
	return n
}

// count reads a whole number within limits.
func (l *linter) count(file string, line int, field, value string, from, to int) int {
	n, err := strconv.Atoi(value)
	if err != nil || n < from || n > to {
		l.add(file, line, field, "%q is not a whole number from %d to %d", value, from, to)
	}
	return n
}
