package workbook

import (
	"strings"

	"capgap/analysis"
)

const pairsName = "Pairs"

// pairs is what leaves with two people, the worst first.
func (b *book) pairs() error {
	s := &b.styles
	return writeTable(b, tableSheet{
		name: pairsName, title: "Dependence on any two people", frozen: 2, printed: 6, repeats: 1, note: b.r.Pairs.Sentence,
	}, []column[analysis.Pair]{
		{"One", 28, s.strong, func(p analysis.Pair) any { return p.Names[0] }},
		{"The other", 28, s.text, func(p analysis.Pair) any { return p.Names[1] }},
		{"Seats that stay empty", 10, s.level, func(p analysis.Pair) any { return some(p.SeatsLost) }},
		{"Unit competencies that turn red", 13, s.level, func(p analysis.Pair) any { return some(p.CellsRed) }},
		{"The organisation would lose", 60, s.text, func(p analysis.Pair) any { return strings.Join(p.Organised, "; ") }},
		{"Either alone could be spared", 13, s.centre, func(p analysis.Pair) any { return yes(p.Together) }},
		{"Id of one", 12, s.short, func(p analysis.Pair) any { return p.People[0] }},
		{"Id of the other", 12, s.short, func(p analysis.Pair) any { return p.People[1] }},
	}, b.r.Pairs.Worst)
}
