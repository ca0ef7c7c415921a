package workbook

import (
	"fmt"
	"slices"
	"strings"

	"capgap/analysis"
)

const pairsName = "Pairs"

// pairs is what leaves with two people: first those of whom either alone could be
// spared, whom no other list shows, each part the worst first.
func (b *book) pairs() error {
	s := &b.styles
	list := slices.Clone(b.r.Pairs.Worst)
	slices.SortStableFunc(list, func(x, y analysis.Pair) int {
		switch {
		case x.Together == y.Together:
			return 0
		case x.Together:
			return -1
		}
		return 1
	})
	note := b.r.Pairs.Sentence
	if b.r.Pairs.Breaking > len(list) {
		note += fmt.Sprintf(" The worst %d are listed.", len(list))
	}
	return writeTable(b, tableSheet{
		name: pairsName, title: "Dependence on any two people", frozen: 2, printed: 6, repeats: 1, note: strings.TrimSpace(note),
	}, []column[analysis.Pair]{
		{"One", 28, s.strong, func(p analysis.Pair) any { return p.Names[0] }},
		{"The other", 28, s.text, func(p analysis.Pair) any { return p.Names[1] }},
		{"Either alone could be spared", 14, s.centre, func(p analysis.Pair) any { return yes(p.Together) }},
		{"Seats that stay empty", 11, s.level, func(p analysis.Pair) any { return some(p.SeatsLost) }},
		{"Unit competencies that turn red", 14, s.level, func(p analysis.Pair) any { return some(p.CellsRed) }},
		{"The organisation would lose", 60, s.text, func(p analysis.Pair) any { return strings.Join(p.Organised, "; ") }},
		{"Id of one", 12, s.short, func(p analysis.Pair) any { return p.People[0] }},
		{"Id of the other", 12, s.short, func(p analysis.Pair) any { return p.People[1] }},
	}, list)
}
