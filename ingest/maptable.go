package ingest

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// MapTable is a map to fill in, with its header: every skill and job title that
// met nothing in the model or only nearly, the most frequent first: "occurs"
// counts ratings that are not used, columns that are, or people. What was applied already stands under "means"; where nothing stands, a person writes a
// name or id from "suggestions" or one of their own, or "-" to leave it out.
// Read again through Options.Map, a filled-in map leaves none of them open.
func (d *Dataset) MapTable() [][]string {
	table := [][]string{{"kind", "written", "means", "occurs", "suggestions", "note"}}
	for _, open := range d.open {
		note := ""
		if open.means != "" {
			note = "taken for this already (" + open.how + "): correct it if it is wrong"
		}
		table = append(table, []string{open.kind, guard(open.written), guard(open.means), strconv.Itoa(open.times), guard(strings.Join(open.nearest, "; ")), note})
	}
	return table
}

// openText is a skill or title that the user had better settle.
type openText struct {
	kind, written, means, how string
	nearest                   []string
	times                     int
}

// gatherOpen lists what a map could settle.
func (l *loader) gatherOpen() {
	list := append(l.openSkills(), l.openTitles()...)
	slices.SortStableFunc(list, func(a, b openText) int {
		return cmp.Or(strings.Compare(a.kind, b.kind), cmp.Compare(b.times, a.times), strings.Compare(a.written, b.written))
	})
	l.data.open = list
}

func (l *loader) openSkills() (list []openText) {
	for _, k := range l.skills.all {
		switch {
		case k.unmatched >= 0:
			list = append(list, openText{kind: mapSkill, written: k.name, nearest: k.nearest, times: l.data.Unmatched[k.unmatched].Ratings})
		case k.near() && k.used > 0:
			list = append(list, openText{kind: mapSkill, written: k.name, means: l.Competencies[k.competency], how: k.how, times: k.used})
		}
	}
	return list
}

// openTitles are the job titles that the model does not know, or knows only after
// a repair. A title that is known and has no role model is settled.
func (l *loader) openTitles() (list []openText) {
	if l.MatchTitle == nil {
		return nil
	}
	times := map[string]int{}
	var titles []string
	for n := range int32(l.data.Nodes()) {
		title := l.data.titleOf(n)
		if times[title]++; times[title] == 1 && title != "" {
			titles = append(titles, title)
		}
	}
	for _, title := range titles {
		if _, settled := l.data.Meant(mapTitle, title); settled {
			continue
		}
		m := l.MatchTitle(title)
		open := openText{kind: mapTitle, written: title, nearest: m.Nearest, times: times[title]}
		if m.How != "" {
			if plainTitle(m.How) {
				continue
			}
			open.means, open.how = cmp.Or(m.ID, "-"), m.How
		}
		list = append(list, open)
	}
	return list
}

// plainTitle reports the ways to match a title that need no comment.
func plainTitle(how string) bool {
	return strings.HasPrefix(how, "title ") || slices.Contains([]string{"id", "name", "synonym", "turned round at the comma"}, how)
}

// guard keeps a spreadsheet from running a text as a formula.
func guard(text string) string {
	if text != "" && text != "-" && strings.ContainsAny(text[:1], "=+-@\t") {
		return "'" + text
	}
	return text
}
