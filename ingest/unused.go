package ingest

import (
	"fmt"
	"slices"
	"strings"
)

// tellUnused says of each table that is not used why, and of a file of which
// nothing is used what column it lacks.
func (l *loader) tellUnused() {
	used := map[int]bool{} // by file
	people := false
	for _, s := range l.sheets {
		u := l.table(s).Use
		used[s.file] = used[s.file] || u != Unused
		people = people || u == Roster || u == RosterRatings
	}
	closest := l.closest(used)
	for _, s := range l.sheets {
		if l.table(s).Use != Unused || s.broken || l.aside(s, used) {
			continue
		}
		// A table that lacks one column was meant to be used; one that lacks
		// more may be a legend, unless there is nothing else.
		meant := len(s.missing()) == 1 || !anyUsed(used) || l.named(s, l.Roster) || l.named(s, l.Skills)
		l.tellNotUsed(s, used, closest[s.file] == s && meant)
	}
	if !people && len(l.sheets) > 0 {
		l.tellNoRoster()
	}
}

func anyUsed(used map[int]bool) bool {
	for _, u := range used {
		if u {
			return true
		}
	}
	return false
}

// closest is, for each file of which no table is used, the table with the
// surest header.
func (l *loader) closest(used map[int]bool) map[int]*sheet {
	best := map[int]*sheet{}
	for _, s := range l.sheets {
		if used[s.file] || s.head < 0 || s.broken {
			continue
		}
		if b := best[s.file]; b == nil || s.score > b.score {
			best[s.file] = s
		}
	}
	return best
}

func (l *loader) tellNotUsed(s *sheet, used map[int]bool, mustName bool) {
	t := l.table(s)
	p := Problem{Code: codeNotUsed, Action: Warn, At: l.address(s, 0, -1),
		Message: "is not used: none of its first rows names columns that a roster or ratings need",
		Cure:    "nothing to do, unless it holds people or ratings: then head the columns, e.g. Employee ID, Job Title, Skill, Level"}
	switch {
	case s.source.Hidden:
		p.Code, p.Message = codeHiddenSheet, "is hidden and was not read"
		p.Cure = "nothing to do; to have it read, name it as " + t.File.Name + "#" + t.Sheet
	case len(s.sample) == 0:
		p.Message, p.Cure = "is not used: it is empty", "nothing to do"
	case l.tellUnlike(s, !used[s.file]):
		return
	case mustName && len(s.missing()) > 0:
		t.Header = s.headRow()
		p = l.missingColumn(s)
	case s.head >= 0:
		t.Header = s.headRow()
		p.Message, p.Cure = "is not used", "nothing to do, unless it holds people or ratings"
		if missing := s.missing(); len(missing) > 0 {
			p.Message += ": there is no column for " + strings.Join(missing, " and ")
		}
	}
	l.add(s.place, p)
}

// missing are the meanings that a table lacks to be used as what it looks like.
func (s *sheet) missing() []string {
	var wanted []field
	switch {
	case s.has(fieldTitle) || s.roster():
		wanted = []field{fieldID}
	case s.has(fieldSkill) || s.has(fieldLevel) || s.spelt(fieldSkill) || s.spelt(fieldLevel):
		wanted = []field{fieldID, fieldSkill, fieldLevel}
	case s.wide():
		wanted = []field{fieldID}
	default:
		wanted = []field{fieldID, fieldTitle}
	}
	var missing []string
	for _, f := range wanted {
		if f == fieldID && s.key() >= 0 && !s.byName() || s.spelt(f) {
			continue
		}
		missing = append(missing, "the "+fieldKinds[f].meaning)
	}
	return missing
}

// spelt reports whether a header reads as the field, even if it is not used.
func (s *sheet) spelt(f field) bool {
	return slices.ContainsFunc(s.columns, func(c column) bool { return c.spelt == f })
}

func (l *loader) missingColumn(s *sheet) Problem {
	var found []string
	for _, c := range s.columns {
		if c.header != "" {
			found = append(found, cut(c.header))
		}
	}
	missing := s.missing()
	cure := "head the column that holds it, e.g. Employee ID, Job Title, Skill, Level"
	if near := s.nearest(); len(near) > 0 {
		cure = "perhaps it is " + strings.Join(near, " or ") + "; rename it, e.g. Employee ID, Job Title, Skill, Level"
	}
	return Problem{Code: codeMissingColumn, Action: Stop, At: l.address(s, s.headRow(), -1),
		Message: fmt.Sprintf("there is no column for %s; found: %s", strings.Join(missing, " and "), strings.Join(found, ", ")),
		Cure:    cure}
}

// nearest are headers that mean nothing but are a letter or two away from a
// spelling that does.
func (s *sheet) nearest() []string {
	var near []string
	for _, c := range s.columns {
		if c.field != noField || c.skill != nil {
			continue
		}
		word := []rune(foldWord(c.header))
		for _, known := range spellings {
			if far := distance(word, []rune(foldWord(known.text))); far > 0 && far <= 1+len(word)/5 && len(word) > 3 {
				near = append(near, fmt.Sprintf("%q", cut(c.header)))
				break
			}
		}
	}
	return near
}

// distance is the number of letters to change, add or take away.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

// tellNoRoster says that nothing names people, unless it is known already why: a
// file that cannot be read, or a column that is missing.
func (l *loader) tellNoRoster() {
	for _, e := range l.entries {
		unopened := e.sheet == 0 && e.place != wholeRun && e.problem.Action == Stop
		switch e.problem.Code {
		case codeMissingColumn, codeNoHeader, codePivot, codeNoFiles, codeNoSuchTable:
			unopened = unopened || e.problem.Action == Stop
		}
		if unopened {
			return
		}
	}
	for _, s := range l.sheets {
		if s.broken {
			return
		}
	}
	l.add(wholeRun, Problem{Code: codeNoRoster, Action: Stop,
		Message: "none of the tables is a roster: one row a person, with a column for the employee id and one for the job title; the tables are " + l.tableNames(),
		Cure:    "name the roster's file too, or head its columns Employee ID and Job Title"})
}
