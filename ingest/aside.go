package ingest

import (
	"slices"
	"unicode/utf8"
)

// asideNames are the names of worksheets that stand in a form beside the ratings
// and are there to be read by people.
var asideNames = []string{
	"Instructions", "Instruction", "How to", "How to fill in", "How to use", "Read me", "Introduction", "Guide", "Guidance", "Help",
	"About", "Cover", "Scale", "Rating scale", "Levels", "Level definitions", "Legend", "Key", "Glossary", "Definitions",
	"Competencies", "Competency definitions", "Skills", "Skill definitions", "Roles", "Lists", "Drop downs",
	"Anleitung", "Hinweise", "Skala", "Legende",
}

// aside reports whether a worksheet goes with the table that is used of its
// workbook, so that nobody misses it: it is named as such sheets are, and nobody
// of the roster is named on it.
func (l *loader) aside(s *sheet, used map[int]bool) bool {
	return used[s.file] && !s.source.Hidden && (isAside(s.source.Name) || s.score < headerScore && len(s.sample) > 1) && !l.speaksOfPeople(s) &&
		!l.named(s, l.Roster) && !l.named(s, l.Skills)
}

func isAside(name string) bool {
	word := foldWord(name)
	return slices.ContainsFunc(asideNames, func(n string) bool { return foldWord(n) == word })
}

// shortID is how many letters an id must have to be known for one among the
// numbers of a legend.
const shortID = 3

// speaksOfPeople reports whether the first rows of a sheet hold an id, an e-mail
// or the name of somebody in the roster.
func (l *loader) speaksOfPeople(s *sheet) bool {
	names := map[string]bool{}
	for i := range l.data.People {
		names[foldKey(l.data.People[i].Name)] = true
	}
	delete(names, "")
	for _, row := range s.sample {
		for _, text := range row.cells {
			key := foldKey(text)
			if names[key] {
				return true
			}
			if _, known := l.data.Node(key); known && utf8.RuneCountInString(key) >= shortID {
				return true
			}
		}
	}
	return false
}
