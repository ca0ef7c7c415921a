package ingest

import (
	"fmt"
	"slices"
	"strings"
)

// skill is a skill as somebody wrote it, and what it was taken for.
type skill struct {
	name       string // as written
	competency int    // column of Ratings, -1 when the model does not know it
	how        string
	nearest    []string
	unmatched  int // entry of Dataset.Unmatched, -1 while no rating was counted
	place      place
	entry      *MapEntry // of the user's map, nil when it does not speak of the skill
	used       int       // columns, spellings of long tables and ratings left out that it was met in
}

// skills matches each skill as written once.
type skills struct {
	match   func(string) Match
	maps    *mapping
	columns map[string]int // competency -> column of Ratings
	known   map[string]*skill
	all     []*skill // in the order met
}

func newSkills(o Options, d *Dataset) skills {
	columns := make(map[string]int, len(o.Competencies))
	for i, id := range o.Competencies {
		columns[id] = i
	}
	return skills{match: o.Match, maps: &d.meanings, columns: columns, known: map[string]*skill{}}
}

// find is what a skill as written was taken for.
func (k *skills) find(text string) *skill {
	key := foldKey(text)
	if s, ok := k.known[key]; ok {
		return s
	}
	s := &skill{name: cleanText([]byte(text)), competency: -1, unmatched: -1}
	if m, asked := k.ask(s); asked {
		s.how, s.nearest = m.How, m.Nearest
		if column, ok := k.columns[m.ID]; ok {
			s.competency = column
		}
	}
	k.known[key] = s
	k.all = append(k.all, s)
	return s
}

// ask says what a skill means: the user's map first, then the model.
func (k *skills) ask(s *skill) (Match, bool) {
	if s.entry = k.maps.find(mapSkill, s.name); s.entry != nil {
		return Match{ID: s.entry.Means, How: "map"}, true
	}
	if k.match == nil {
		return Match{}, false
	}
	return k.match(s.name), true
}

// spelt finds the skills of one long table by the text of their cells. People
// tend to be rated for the same skills in the same order, so the one after the
// last is tried first.
type spelt struct {
	list    []speltSkill // as met
	numbers map[string]int
	next    int
}

type speltSkill struct {
	text  string
	skill *skill
}

// find is the skill of a text met before, nil for any other.
func (s *spelt) find(b []byte) *skill {
	if s.next >= len(s.list) {
		s.next = 0
	}
	if s.next < len(s.list) && s.list[s.next].text == string(b) {
		s.next++
		return s.list[s.next-1].skill
	}
	n, met := s.numbers[string(b)]
	if !met {
		return nil
	}
	s.next = n + 1
	return s.list[n].skill
}

func (s *spelt) add(text string, k *skill) {
	if s.numbers == nil {
		s.numbers = map[string]int{}
	}
	s.numbers[text] = len(s.list)
	s.list = append(s.list, speltSkill{text, k})
	s.next = len(s.list)
}

// heading is a header that names a skill and perhaps who rated it.
type heading struct {
	skill *skill
	rater Rater
	rated bool
}

// header is the skill that a header names: the whole of it, the part in square
// brackets that surveys end with, or what is left beside the word for a rater.
func (k *skills) header(text string) heading {
	whole := heading{skill: k.find(text)}
	if whole.skill.competency >= 0 {
		return whole
	}
	part := text
	if asked, ok := bracketed(text); ok {
		part = asked
	}
	rest, rater, rated := splitRater(part)
	if part == text && !rated {
		return whole
	}
	return heading{k.find(rest), rater, rated}
}

// bracketed is the text in the last pair of square brackets.
func bracketed(text string) (string, bool) {
	open, end := strings.LastIndexByte(text, '['), strings.LastIndexByte(text, ']')
	if open < 0 || end < open || len(trim([]byte(text[open+1:end]))) == 0 {
		return "", false
	}
	if _, isRater := raterOf(text[open+1 : end]); isRater {
		return "", false
	}
	return text[open+1 : end], true
}

// plainWays are the ways to match that need no comment.
var plainWays = []string{"id", "name", "alias", "tool", "map"}

// near reports whether a skill was matched although it is spelt otherwise.
func (s *skill) near() bool { return s.competency >= 0 && !slices.Contains(plainWays, s.how) }

// count enters a rating of a skill that the model does not know, unless the
// user's map says that it is none of ours.
func (l *loader) count(k *skill, at place, where func() Address) {
	if k.entry != nil {
		k.used++
		return
	}
	if k.unmatched < 0 {
		k.unmatched, k.place = len(l.data.Unmatched), at
		l.data.Unmatched = append(l.data.Unmatched, Unmatched{Skill: k.name, First: where(), Nearest: k.nearest})
	}
	l.data.Unmatched[k.unmatched].Ratings++
}

// tellUnmatched has one line for each skill that the model does not know.
func (l *loader) tellUnmatched() {
	for _, k := range l.skills.all {
		if k.unmatched < 0 {
			continue
		}
		u := l.data.Unmatched[k.unmatched]
		cure := "leave it, or say what it means: capgap check --write-map makes a file to fill in"
		if len(u.Nearest) > 0 {
			cure = "if it means " + strings.Join(u.Nearest, " or ") + ", write it so, or say so in a --map file; otherwise leave it"
		}
		l.add(k.place, Problem{Code: codeUnknownSkill, Action: Warn, At: u.First, Value: u.Skill,
			Message: fmt.Sprintf("is no skill of the model; %s not used", ratings(u.Ratings)), Cure: cure})
	}
}

func ratings(n int) string {
	if n == 1 {
		return "1 rating of it is"
	}
	return fmt.Sprintf("%d ratings of it are", n)
}
