package disclosure

import (
	"slices"

	"capgap/analysis"
)

// The signs of cells, in place of numbers of holders.
const (
	none     = "0"
	one      = "1"
	two      = "2+"
	underTwo = "<2"
	secret   = "×"
)

// tellCells says, by competency and unit, whether the cell may be told: among the
// units shown no class has fewer than five people rated in the competency.
func (d *draft) tellCells() [][]bool {
	told := make([][]bool, len(d.from.Model.Competencies))
	for c := range told {
		told[c] = make([]bool, len(d.from.Units))
		for u := range told[c] {
			told[c][u] = u > 0 && d.shown[u] && (d.from.Units[u].Cells[c].Rated >= least || d.silent(u, c))
		}
		d.freeClasses(told[c], c)
		told[c][0] = enough(d.from.Units[0].Cells[c].Rated)
	}
	return told
}

// cells are the cells of a unit as they may be told.
func (d *draft) cells(unit int, told [][]bool) []analysis.Cell {
	list := make([]analysis.Cell, len(told))
	for c := range list {
		from := &d.from.Units[unit].Cells[c]
		list[c] = analysis.Cell{State: analysis.Grey, Required: from.Required, Weight: from.Weight, Best: -1}
		if from.Required == 0 || d.silent(unit, c) {
			continue
		}
		list[c].State, list[c].Instead = tell(from, told[c][unit] && from.Rated > 0, unit == 0 && d.exact(c))
		if list[c].State == analysis.Hidden {
			d.hiddenCells++
		}
	}
	return list
}

// exact reports whether the organisation's cell of a competency tells nobody from
// one: where enough are rated in it that nobody's share may be said.
func (d *draft) exact(competency int) bool {
	return !d.small && d.from.Units[0].Cells[competency].Rated >= coded
}

// tell is what may be said of a cell; that nobody of fewer than twenty people is
// rated is hidden as well.
func tell(from *analysis.Cell, told, exact bool) (analysis.State, string) {
	switch {
	case !told:
		return analysis.Hidden, secret
	case from.Holders >= 2:
		return analysis.Green, two
	case !exact:
		return analysis.Thin, underTwo
	case from.Holders == 1:
		return analysis.Amber, one
	}
	return analysis.Red, none
}

// coverage is the organisation's, over the competencies in which nobody is told
// from one. Without any it is at least the share of those with two holders.
func (d *draft) coverage(cells []analysis.Cell) (coverage, depth analysis.Figure) {
	var list []analysis.Cell
	for c := range cells {
		if d.exact(c) && cells[c].State != analysis.Grey {
			list = append(list, cells[c])
		}
	}
	if list != nil {
		return shareOf(list, analysis.Amber, analysis.Green), shareOf(list, analysis.Green)
	}
	depth = shareOf(cells, analysis.Green)
	coverage = depth
	if depth.Known {
		coverage = analysis.Figure{Form: analysis.Share, Instead: "at least " + percent(depth.Value)}
	}
	return coverage, depth
}

// domains is coverage and depth by domain, over the same cells as the unit's.
func (d *draft) domains(unit int, cells []analysis.Cell) []analysis.DomainCoverage {
	var list []analysis.DomainCoverage
	for _, domain := range d.out.Model.Domains {
		own := make([]analysis.Cell, len(cells))
		for c := range cells {
			own[c].State = analysis.Grey
			if d.out.Model.Competencies[c].Domain == domain.ID {
				own[c] = cells[c]
			}
		}
		out := analysis.DomainCoverage{Domain: domain.ID, Coverage: unsaid(), Depth: shareOf(own, analysis.Green)}
		if unit == 0 {
			out.Coverage, out.Depth = d.coverage(own)
		}
		list = append(list, out)
	}
	return list
}

// shareOf is the share, by weight, of the cells in some states, of those that say
// their state.
func shareOf(cells []analysis.Cell, states ...analysis.State) analysis.Figure {
	some, all := 0, 0
	for i := range cells {
		if s := cells[i].State; s != analysis.Grey && s != analysis.Hidden {
			all += cells[i].Weight
			if slices.Contains(states, s) {
				some += cells[i].Weight
			}
		}
	}
	if all == 0 {
		return analysis.Figure{Form: analysis.Share}
	}
	return analysis.Figure{Known: true, Value: float64(some) / float64(all), Form: analysis.Share}
}
