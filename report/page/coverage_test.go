package page

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/analysis"
	"capgap/report/reporttest"
)

func TestUnitsAreRankedByKind(t *testing.T) {
	units := []analysis.Unit{{ID: "t", Kind: "team"}, {ID: "d1", Kind: "department"}, {ID: "l", Kind: "location"}, {ID: "d2", Kind: "department"}, {ID: "o", Kind: "organisation"}}
	var got []string
	for _, u := range ranked(units) {
		got = append(got, u.ID)
	}
	assert.Equal(t, []string{"o", "d1", "d2", "t", "l"}, got)
}

func TestMapShowsNoTeamsBesideDepartments(t *testing.T) {
	organisation, department, team := analysis.Unit{Kind: "organisation"}, analysis.Unit{Kind: "department"}, analysis.Unit{Kind: "team"}
	shown, rest := columns([]analysis.Unit{organisation, department, department, team})
	assert.Len(t, shown, 3)
	assert.Len(t, rest, 1)
	shown, _ = columns([]analysis.Unit{organisation, team, team})
	assert.Len(t, shown, 3, "teams stand in where there are no departments")
}

// Spreading the domains over two maps loses no row and keeps their order.
func TestHalvesKeepEveryRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m analysis.Model
		for d, n := range rapid.SliceOfN(rapid.IntRange(0, 12), 0, 9).Draw(t, "sizes") {
			id := fmt.Sprint("d", d)
			m.Domains = append(m.Domains, analysis.Domain{ID: id, Name: id})
			for range n {
				m.Competencies = append(m.Competencies, analysis.Competency{Name: fmt.Sprint("c", len(m.Competencies)), Domain: id})
			}
		}
		units := []analysis.Unit{{Name: "u"}}
		var got []unitRow
		maps := halves(m, units)
		for _, rows := range maps {
			got = append(got, rows...)
		}
		assert.Equal(t, newUnitTable(m, units).Rows, got)
		assert.LessOrEqual(t, len(maps), 2)
	})
}

func TestSixtyUnitsAreAllOnThePage(t *testing.T) {
	c, err := newCoverage(reporttest.Crowded(0, 56)) // and the organisation with three departments
	require.NoError(t, err)
	units := slices.Clone(c.Shown.Units)
	for _, table := range c.More {
		units = append(units, table.Units...)
	}
	assert.Len(t, units, 60)
	assert.Zero(t, c.Unshown)
	assert.Len(t, c.Shown.Units, shownUnits)
}

func TestUnitsBeyondThePageAreCounted(t *testing.T) {
	c, err := newCoverage(reporttest.Crowded(0, 496))
	require.NoError(t, err)
	assert.Equal(t, 500-shownUnits-tabledUnits, c.Unshown)
	assert.Equal(t, 500-listedUnits, c.Unlist)
}

func TestCellsOfTheMap(t *testing.T) {
	unit := analysis.Unit{Name: "Ops"}
	rows := []unitRow{{Name: "Domain"}, {Name: "Cloud", Cells: []analysis.Cell{{State: analysis.Amber, Required: 3, Rated: 4, Holders: 1, Names: []string{"Ana {b}"}}}},
		{Name: "Networking", Cells: []analysis.Cell{{State: analysis.Grey}}}}
	got := points(analysis.Amber, []analysis.Unit{unit}, rows)
	require.Len(t, got, 1)
	assert.Equal(t, [3]int{0, 1, 1}, got[0].Value)
	assert.Equal(t, "Ops\nCloud, level 3 required\nheld by 1 of 4 rated\nAna (b)", got[0].Name)
	assert.Empty(t, points(analysis.Grey, []analysis.Unit{unit}, rows), "what is not required stays blank")
}

func TestSeatsWithTheWeakestBenchStandFirst(t *testing.T) {
	seats := []analysis.Seat{{ID: "a", Bands: []int{1, 0}}, {ID: "b", Bands: []int{0, 2}}, {ID: "c", Bands: []int{0, 0}}, {ID: "d", Bands: []int{1, 0}}}
	var got []string
	for _, s := range weakestFirst(seats) {
		got = append(got, s.ID)
	}
	assert.Equal(t, []string{"c", "b", "a", "d"}, got)
	assert.Equal(t, "a", seats[0].ID, "the review is left as it was")
}
