package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/report/reporttest"
)

// rivals is a review of n seats in blocks of three that share one ready person;
// every fourth block has nobody ready at all.
func rivals(n int) *analysis.Review {
	r := &analysis.Review{Model: reporttest.Review().Model, Scope: analysis.Scope{Seats: n}}
	for i := range n {
		id, block := fmt.Sprint("S", i), i/3
		s := analysis.Seat{ID: id, Label: "Seat " + id, Bands: make([]int, 5), Short: i%3 > 0 || block%4 == 3}
		if block%4 != 3 {
			s.CouldTake = 1
			name := fmt.Sprint("Person ", block)
			r.Candidates = append(r.Candidates, analysis.Candidate{Seat: id, SeatLabel: s.Label, Person: name, Name: name, Band: "now", Takes: !s.Short})
		}
		r.Seats = append(r.Seats, s)
	}
	return r
}

func TestNetworkOfTheExample(t *testing.T) {
	rows := networkRows(example())
	require.Len(t, rows, 6)
	assert.Equal(t, reporttest.Formula, rows[0].Takes.Name)
	assert.Equal(t, reporttest.Long, rows[4].Others[0].Name, "ready, but taken elsewhere")
	assert.Nil(t, rows[4].Takes)
	assert.Equal(t, reporttest.Script, rows[4].Nearest.Name)
	d := newDrawing(rows, contested(rows))
	assert.Len(t, d.links, 3)
	assert.Equal(t, d.nodes[d.links[0].Source].Row, d.nodes[d.links[0].Target].Row, "whoever takes a seat stands opposite it")
}

func TestSidewaysMovesAreNotInTheNetwork(t *testing.T) {
	r := example()
	for i := range r.Candidates {
		r.Candidates[i].Sideways = !r.Candidates[i].Takes
	}
	for _, row := range networkRows(r) {
		assert.Empty(t, row.Others, row.Label)
	}
}

// With many seats the network shows those that compete for the same people, and
// says how many that is.
func TestNetworkOfManySeats(t *testing.T) {
	for _, n := range []int{1, 19, 30, 60, 2000} {
		rows := networkRows(rivals(n))
		picked := contested(rows)
		assert.LessOrEqual(t, len(picked), networkSeats)
		assert.True(t, slices.IsSorted(picked), "in the order of the review")
		d := newDrawing(rows, picked)
		assert.LessOrEqual(t, len(d.persons), networkPeople)
		for _, l := range d.links {
			assert.Zero(t, d.nodes[l.Source].Column)
			assert.Equal(t, 1, d.nodes[l.Target].Column)
		}
		f, err := networkFigure(rows, picked, n, &membership{})
		require.NoError(t, err)
		require.NotNil(t, f)
		assert.Equal(t, n > networkSeats, strings.Contains(f.Says, "Drawn: 30 seats for which"), f.Says)
		if n > networkSeats {
			for _, i := range picked {
				assert.NotEmpty(t, rows[i].could(), "nobody is drawn for whom there is no line")
			}
		}
	}
}

// Two people never stand in one place.
func TestPeopleOfTheNetworkHaveARowEach(t *testing.T) {
	r := rivals(6)
	for i := range 60 {
		name := fmt.Sprint("Spare ", i)
		r.Candidates = append(r.Candidates, analysis.Candidate{Seat: "S0", Person: name, Name: name, Band: "now"})
	}
	rows := networkRows(r)
	d := newDrawing(rows, contested(rows))
	seen := map[int]bool{}
	for _, n := range d.nodes {
		if n.Column == 1 {
			assert.False(t, seen[n.Row], n.Row)
			assert.Less(t, n.Row, d.height)
			seen[n.Row] = true
		}
	}
	assert.Len(t, seen, networkPeople)
	assert.Equal(t, " Not drawn: 22 people more who could take one of them.", d.cut(unlisted(rows, contested(rows))))
	rows[0].CouldTake = 90
	assert.Contains(t, d.cut(unlisted(rows, contested(rows))), "only the best candidates")
	assert.Equal(t, 60-namedOthers, rows[0].Unnamed)
}

func TestPageOfManySeatsStaysSmall(t *testing.T) {
	r := rivals(2000)
	for _, s := range r.Seats {
		r.Cascades = append(r.Cascades, analysis.Cascade{Seat: s.ID, SeatLabel: s.Label, Sentence: "Nobody is ready to take the seat: it stays open.", Open: s.Label})
		r.Interims = append(r.Interims, analysis.Interim{Seat: s.ID, SeatLabel: s.Label})
	}
	page := render(t, r)
	assert.Less(t, len(page), 2<<20) // the chart library is not in it
	assert.Contains(t, page, "1,800 further seats")
}

// Seats without rivals are drawn where nobody competes.
func TestNetworkWithoutRivals(t *testing.T) {
	r := rivals(60)
	for i := range r.Candidates {
		if !r.Candidates[i].Takes {
			r.Candidates[i].Band = "five"
			r.Seats[slices.IndexFunc(r.Seats, func(s analysis.Seat) bool { return s.ID == r.Candidates[i].Seat })].CouldTake = 0
		}
	}
	rows := networkRows(r)
	picked := contested(rows)
	assert.Len(t, picked, 15)
	assert.Contains(t, networkWords(rows, picked, 60), "Empty at the end: 45; for 45 of them nobody is ready")
}

func TestNetworkOfNobodyIsNoChart(t *testing.T) {
	r := rivals(3)
	r.Candidates = nil
	n, err := newNetwork(r, newMembership(r))
	require.NoError(t, err)
	assert.Nil(t, n.Figure)
	assert.Len(t, n.Rows, 3, "the table still names the seats")
}
