package page

import (
	"fmt"
	"slices"

	"capgap/analysis"
)

// shownUnits is how many units the heat map has as columns, the organisation
// included; more would be unreadable.
const shownUnits = 12

// tabledUnits is how many units beyond those of the heat map have their cells in
// tables, and listedUnits how many have a line in the list of units. The
// workbook has all of them.
const (
	tabledUnits = 60
	listedUnits = 300
)

// coverage is the section on the organisation's cover.
type coverage struct {
	Figures []figure
	Shown   unitTable   // the figures of the heat map
	More    []unitTable // further units, a few to a table
	Units   []analysis.Unit
	Unshown int // units without cells on the page
	Unlist  int // units without a line
}

// unitTable is a table of competencies by units.
type unitTable struct {
	Title string
	Units []analysis.Unit
	Rows  []unitRow
}

// unitRow is one competency, or the heading of a domain (Cells empty).
type unitRow struct {
	Name  string
	Cells []analysis.Cell
}

// newCoverage picks the units that are drawn and those that are listed.
func newCoverage(r *analysis.Review) (coverage, error) {
	shown, rest := columns(ranked(r.Units))
	cells, unshown := split(rest, tabledUnits)
	listed, unlist := split(r.Units, listedUnits)
	figures, err := heatMaps(r.Model, shown, drawn(len(shown), len(r.Units)))
	return coverage{
		Figures: figures,
		Shown:   newUnitTable(r.Model, shown),
		More:    unitTables(r.Model, cells),
		Units:   listed, Unshown: len(unshown), Unlist: len(unlist),
	}, err
}

// columns cuts ranked units after those that the heat map shows: the first few,
// and no teams beside departments, since their people would be seen twice.
func columns(units []analysis.Unit) (shown, rest []analysis.Unit) {
	end := 0
	for i, u := range units {
		if u.Kind == "department" {
			end = i + 1
		}
	}
	if end == 0 {
		end = len(units)
	}
	return split(units, min(end, shownUnits))
}

// ranked puts the units in the order in which a reader wants them: organisation,
// departments, teams, locations, others; within a kind as the review has them.
func ranked(units []analysis.Unit) []analysis.Unit {
	kinds := []string{"organisation", "department", "team", "location"}
	rank := func(u analysis.Unit) int {
		if i := slices.Index(kinds, u.Kind); i >= 0 {
			return i
		}
		return len(kinds)
	}
	sorted := slices.Clone(units)
	slices.SortStableFunc(sorted, func(a, b analysis.Unit) int { return rank(a) - rank(b) })
	return sorted
}

// split cuts a list after at most n entries.
func split[T any](list []T, n int) (head, tail []T) {
	n = min(n, len(list))
	return list[:n], list[n:]
}

// unitTables puts units into tables of ten.
func unitTables(m analysis.Model, units []analysis.Unit) []unitTable {
	var tables []unitTable
	for len(units) > 0 {
		head, tail := split(units, 10)
		tables = append(tables, newUnitTable(m, head))
		units = tail
	}
	return tables
}

// newUnitTable lays out the cells of units, competencies grouped by domain.
func newUnitTable(m analysis.Model, units []analysis.Unit) unitTable {
	t := unitTable{Units: units}
	if len(units) > 0 {
		t.Title = fmt.Sprintf("%s to %s", units[0].Name, units[len(units)-1].Name)
	}
	for _, d := range m.Domains {
		t.Rows = append(t.Rows, domainRows(m, d, units)...)
	}
	return t
}

// domainRows are the heading of a domain and its competencies; none where the
// domain has no competency.
func domainRows(m analysis.Model, d analysis.Domain, units []analysis.Unit) []unitRow {
	rows := []unitRow{{Name: d.Name}}
	for i, c := range m.Competencies {
		if c.Domain != d.ID {
			continue
		}
		row := unitRow{Name: c.Name}
		for _, u := range units {
			row.Cells = append(row.Cells, cell(u, i))
		}
		rows = append(rows, row)
	}
	if len(rows) == 1 {
		return nil
	}
	return rows
}

// cell is the cell of competency i, grey where the unit has none.
func cell(u analysis.Unit, i int) analysis.Cell {
	if i < len(u.Cells) {
		return u.Cells[i]
	}
	return analysis.Cell{State: analysis.Grey, Best: -1}
}
