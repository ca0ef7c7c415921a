package ingest

import (
	"fmt"
	"slices"
)

// MapEntry is one line of a map: what the user says a text of the files means.
type MapEntry struct {
	Kind    string // "skill", "title", "certificate" or "column"
	Written string // as it stands in the files
	Means   string // as the map has it; "" where the map says to leave it out
	Note    string
	At      Address // of Written in the map
	Used    int     // ratings, people or columns to which it was applied
}

// The kinds of a MapEntry.
const (
	mapSkill       = "skill"
	mapTitle       = "title"
	mapCertificate = "certificate"
	mapColumn      = "column"
)

// mapping is all that the maps say.
type mapping struct {
	entries []MapEntry
	of      map[mapped]int // entry
}

type mapped struct{ kind, written string }

// find is the entry for a text, nil when the maps do not speak of it.
func (m *mapping) find(kind, text string) *MapEntry {
	if len(m.entries) == 0 {
		return nil
	}
	i, ok := m.of[mapped{kind, foldKey(text)}]
	if !ok {
		return nil
	}
	return &m.entries[i]
}

// Meant says what the user's maps make of a text of this kind ("title",
// "certificate"): another text to read in its place, "" to leave it out. ok is
// false where the maps do not speak of it.
func (d *Dataset) Meant(kind, text string) (means string, ok bool) {
	if e := d.meanings.find(kind, text); e != nil {
		return e.Means, true
	}
	return "", false
}

// enter adds an entry, unless it contradicts another one.
func (l *loader) enter(at place, e MapEntry) {
	m := &l.data.meanings
	if other := m.find(e.Kind, e.Written); other != nil {
		if foldKey(other.Means) != foldKey(e.Means) {
			l.add(at, Problem{Code: codeMapConflict, Action: Stop, At: e.At, Value: e.Written,
				Message: fmt.Sprintf("has another meaning in %s", other.At), Cure: "keep one of the two rows"})
		}
		return
	}
	if m.of == nil {
		m.of = map[mapped]int{}
	}
	m.of[mapped{e.Kind, foldKey(e.Written)}] = len(m.entries)
	m.entries = append(m.entries, e)
}

// useMap counts to whom and what the maps apply, and warns of entries that
// nothing in the files bears out.
func (l *loader) useMap() {
	if len(l.data.meanings.entries) == 0 {
		return
	}
	l.countTitles()
	for _, k := range l.skills.all {
		if k.entry != nil {
			k.entry.Used += k.used
		}
	}
	for _, e := range l.data.meanings.entries {
		if e.Used == 0 {
			l.add(mapPlace, Problem{Code: codeMapUnused, Action: Warn, At: e.At, Value: e.Written,
				Message: "is no " + e.Kind + " of the files, so that this row changes nothing", Cure: "correct the spelling, or delete the row"})
		}
	}
	l.data.Map = l.data.meanings.entries
}

// countTitles counts the people and seats whose title or certificates the maps
// speak of.
func (l *loader) countTitles() {
	for n := range int32(l.data.Nodes()) {
		if e := l.data.meanings.find(mapTitle, l.data.titleOf(n)); e != nil {
			e.Used++
		}
	}
	for i := range l.data.People {
		for _, c := range l.data.People[i].Certifications {
			if e := l.data.meanings.find(mapCertificate, c.Name); e != nil {
				e.Used++
			}
		}
	}
}

// leftOut reports whether the maps say to leave a column out.
func (l *loader) leftOut(header string) bool {
	e := l.data.meanings.find(mapColumn, header)
	return e != nil && e.Means == ""
}

// means makes a header mean what another spelling or the name of a field means;
// ok is false when that is not known.
func (v vocabulary) means(header, meaning string) (ok bool) {
	word := foldWord(meaning)
	rank, known := v[word]
	if !known {
		rank = slices.IndexFunc(spellings, func(s spelling) bool { return foldWord(fieldKinds[s.field].meaning) == word })
	}
	if rank >= 0 {
		v[foldWord(header)] = rank
	}
	return rank >= 0
}
