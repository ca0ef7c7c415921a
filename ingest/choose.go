package ingest

import (
	"path/filepath"
	"slices"
	"strings"
)

// choose decides what each table is used for, and says why a file is not used.
func (l *loader) choose() {
	keyed := slices.ContainsFunc(l.sheets, func(s *sheet) bool {
		roster, _ := l.mayBe(s)
		return roster && s.roster() && !s.byName()
	})
	for _, s := range l.sheets {
		roster, ratings := l.mayBe(s)
		// A list of names and titles is a roster only where there is none with keys,
		// or the user says so: somebody who stands in both would count twice.
		roster = roster && (!keyed || !s.byName() || len(l.Roster) > 0)
		t := l.table(s)
		t.Use = use(roster && s.roster(), ratings && (s.long() || s.key() >= 0 && s.wide()))
		if t.Use == Unused {
			continue
		}
		if t.Use == RatingsUse {
			s.drop(fieldStatus) // the roster says who is there
		}
		if t.Use != Roster {
			t.Layout = s.layout()
			l.tellLayout(s)
		} else {
			s.dropRatings()
		}
		l.describe(s)
	}
	l.tellUnnamed()
}

func use(roster, ratings bool) Use {
	switch {
	case roster && ratings:
		return RosterRatings
	case roster:
		return Roster
	case ratings:
		return RatingsUse
	}
	return Unused
}

// mayBe says what a table may be used for, by the names that the user gave.
func (l *loader) mayBe(s *sheet) (roster, ratings bool) {
	ratings = len(l.Skills) == 0 || l.named(s, l.Skills)
	if len(l.Roster) > 0 {
		return l.named(s, l.Roster), ratings
	}
	return len(l.Skills) == 0 || !ratings, ratings
}

// dropRatings forgets what a plain roster does not need.
func (s *sheet) dropRatings() {
	s.drop(fieldRater, fieldRated)
	for i := range s.columns {
		s.columns[i].skill = nil
	}
}

// named reports whether one of the names, "file" or "file#sheet", means the sheet.
func (l *loader) named(s *sheet, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return l.means(s, name) })
}

func (l *loader) means(s *sheet, name string) bool {
	if l.meansFile(s, name) {
		return !s.source.Hidden
	}
	i := strings.LastIndexByte(name, '#')
	return i > 0 && l.meansFile(s, name[:i]) && foldKey(name[i+1:]) == foldKey(s.source.Name)
}

func (l *loader) meansFile(s *sheet, name string) bool {
	clean := filepath.Clean(name)
	for _, text := range [...]string{s.path, filepath.Base(s.path), l.table(s).File.Name} {
		if matched, err := filepath.Match(clean, text); clean == filepath.Clean(text) || err == nil && matched {
			return true
		}
	}
	return filepath.Dir(s.path) == clean
}

// tellUnnamed finds names of tables that mean none.
func (l *loader) tellUnnamed() {
	for _, name := range slices.Concat(l.Roster, l.Skills) {
		if slices.ContainsFunc(l.sheets, func(s *sheet) bool { return l.means(s, name) }) {
			continue
		}
		l.add(wholeRun, Problem{Code: codeNoSuchTable, Action: Stop, Value: name,
			Message: "names no table that could be read", Cure: "there are: " + l.tableNames()})
	}
}

func (l *loader) tableNames() string {
	var names []string
	for i := range l.data.Tables {
		name := l.data.Tables[i].File.Name
		if sheet := l.data.Tables[i].Sheet; sheet != "" {
			name += "#" + sheet
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}
