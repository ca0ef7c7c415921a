package ingest

import (
	"fmt"
	"slices"
	"strings"

	"capgap/ingest/table"
)

// mapPlace puts the problems of maps behind those of the files.
var mapPlace = place{file: 1 << 29}

// mapHeaders are the columns of a map and how they may be headed.
var mapHeaders = map[string][]string{
	"kind":    {"kind", "type", "kind of text", "art"},
	"written": {"written", "as written", "text", "found", "from", "in the files", "skill", "job title", "title", "wie geschrieben"},
	"means":   {"means", "meaning", "maps to", "mapped to", "to", "competency", "role", "bedeutet", "bedeutung"},
	"note":    {"note", "notes", "comment", "remark", "bemerkung"},
}

// mapKinds are the words for each kind of entry.
var mapKinds = map[string]string{
	"skill": mapSkill, "skills": mapSkill, "competency": mapSkill, "competence": mapSkill, "fähigkeit": mapSkill, "kompetenz": mapSkill,
	"title": mapTitle, "titles": mapTitle, "jobtitle": mapTitle, "role": mapTitle, "position": mapTitle, "stelle": mapTitle,
	"certificate": mapCertificate, "certification": mapCertificate, "zertifikat": mapCertificate,
	"column": mapColumn, "header": mapColumn, "spalte": mapColumn,
}

// leaveOutWords settle that a text means nothing here.
var leaveOutWords = []string{"leaveout", "leftout", "ignore", "none", "nothing", "skip", "weglassen", "nichts"}

// readMaps reads the files that say what texts mean.
func (l *loader) readMaps() {
	for _, path := range l.Map {
		f, err := table.Open(path, l.tableOptions())
		if err != nil {
			l.refused(mapPlace, Address{File: path}, err)
			continue
		}
		l.data.Maps = append(l.data.Maps, File{Name: f.Name, SHA256: f.SHA256, Bytes: f.Bytes})
		for _, s := range f.Sheets {
			if !s.Hidden {
				l.readMap(f.Name, s)
			}
		}
	}
}

// mapReader reads one sheet of a map.
type mapReader struct {
	*loader
	file, sheet string
	at          map[string]int // column of each header
	header      []string
	number      int
	cells       [][]byte
}

func (l *loader) readMap(file string, s *table.Sheet) {
	r := mapReader{loader: l, file: file, sheet: s.Name}
	err := s.Rows(func(row table.Row) bool {
		r.cells, r.number = row.Cells, row.Number
		switch {
		case blank(row.Cells):
		case r.at == nil:
			r.findHeader()
		default:
			r.row()
		}
		return true
	})
	switch {
	case err != nil:
		l.refused(mapPlace, Address{File: file, Sheet: s.Name}, err)
	case r.at == nil && r.number > 0:
		l.add(mapPlace, Problem{Code: codeMapUnread, Action: Stop, At: Address{File: file, Sheet: s.Name},
			Message: "is no map: there are no columns headed written and means",
			Cure:    "head its columns kind, written, means, note; capgap check --write-map makes such a file"})
	}
}

// findHeader takes the row for the header if it names the two columns needed.
func (r *mapReader) findHeader() {
	at := map[string]int{}
	var header []string
	for i, c := range r.cells {
		text := cleanText(trim(c))
		header = append(header, text)
		for name, spellings := range mapHeaders {
			_, taken := at[name]
			if !taken && slices.ContainsFunc(spellings, func(s string) bool { return foldWord(s) == foldWord(text) }) {
				at[name] = i
			}
		}
	}
	_, written := at["written"]
	_, means := at["means"]
	if written && means {
		r.at, r.header = at, header
	}
}

func (r *mapReader) text(name string) string {
	column, ok := r.at[name]
	if !ok {
		return ""
	}
	return unguard(cleanText(cell(r.cells, column)))
}

func (r *mapReader) address(name string) Address {
	column := r.at[name]
	return Address{File: r.file, Sheet: r.sheet, Row: r.number, Column: column + 1, Header: r.header[column]}
}

// row enters one row. Rows that are not filled in say nothing.
func (r *mapReader) row() {
	e := MapEntry{Kind: mapSkill, Written: r.text("written"), Means: r.text("means"), Note: r.text("note"), At: r.address("written")}
	if e.Written == "" || e.Means == "" {
		return
	}
	if _, ok := r.at["kind"]; ok {
		kind, known := mapKinds[foldWord(r.text("kind"))]
		if !known {
			r.add(mapPlace, Problem{Code: codeMapKind, Action: Stop, At: r.address("kind"), Value: r.text("kind"),
				Message: "is no kind of entry", Cure: "write skill, title, certificate or column"})
			return
		}
		e.Kind = kind
	}
	if leftOut(e.Means) {
		e.Means = ""
	} else if !r.sound(&e) {
		return
	}
	r.enter(mapPlace, e)
}

// leftOut reports whether a meaning says that there is none.
func leftOut(means string) bool {
	return foldWord(means) == "" && strings.Trim(means, "-–—") == "" || slices.Contains(leaveOutWords, foldWord(means))
}

// sound reports whether the model knows the meaning; a skill's becomes the id
// of its competency.
func (r *mapReader) sound(e *MapEntry) bool {
	var m Match
	known := true
	switch {
	case e.Kind == mapSkill && r.Match != nil:
		m = r.Match(e.Means)
		if known = m.ID != ""; known {
			e.Means = m.ID
		}
	case e.Kind == mapTitle && r.MatchTitle != nil:
		m = r.MatchTitle(e.Means)
		known = m.ID != "" || m.How != ""
	case e.Kind == mapColumn:
		known = r.vocabulary.means(e.Written, e.Means)
	}
	if known {
		return true
	}
	cure := "write the name or id of what it means, or - to leave it out"
	if len(m.Nearest) > 0 {
		cure = "perhaps " + strings.Join(m.Nearest, " or ") + " is meant; or write - to leave it out"
	}
	r.add(mapPlace, Problem{Code: codeMapMeaning, Action: Stop, At: r.address("means"), Value: e.Means,
		Message: fmt.Sprintf("is no %s that is known", map[string]string{mapSkill: "competency", mapTitle: "role or job title", mapColumn: "column"}[e.Kind]), Cure: cure})
	return false
}

// unguard takes off the apostrophe by which MapTable keeps a text from being run
// as a formula.
func unguard(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && strings.ContainsAny(rest[:min(1, len(rest))], "=+-@") {
		return rest
	}
	return text
}
