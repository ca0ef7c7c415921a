package analysis

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/ingest"
	"capgap/reference"
)

func TestCoverageStatesAndWeights(t *testing.T) {
	model := seatModel(t, 4)
	for i := range model.Roles {
		model.Roles[i].Requirements[0].Weight = i + 1 // 1, 2, 3, 4
	}
	m := measure(model, []someone{
		{Person: ingest.Person{ID: "1", Title: "P1"}, levels: map[string]int{"c1": 4, "c2": 4, "c3": 3}},
		{Person: ingest.Person{ID: "2", Title: "P2"}, levels: map[string]int{"c1": 5, "c2": 3}},
		{Person: ingest.Person{ID: "3", Title: "P3"}},
		{Person: ingest.Person{ID: "4", Title: "P4"}},
	}, nil)
	unit := m.units[0]
	var states []State
	for _, c := range unit.Cells {
		states = append(states, c.State)
	}
	assert.Equal(t, []State{Green, Amber, Red, Grey}, states)
	assert.InDelta(t, 3.0/6, unit.Coverage.Value, 1e-12, "weights 1 and 2 of 1, 2 and 3; the grey 4 is left out")
	assert.InDelta(t, 1.0/6, unit.Depth.Value, 1e-12)
	assert.Equal(t, countShare(1, 2), unit.SeatCoverage, "the holder of P1 meets c1, of P2 misses c2; two are not rated")
	assert.Equal(t, 2, unit.Rated)
	assert.Equal(t, []thinCell{{0, 0, [2]int{0, 1}}, {0, 1, [2]int{0, -1}}}, m.thin)
}

func TestGapNamesWhoCouldCloseIt(t *testing.T) {
	m := measure(seatModel(t, 1), []someone{
		{Person: ingest.Person{ID: "1", Name: "Ada", Title: "P1", Department: "North"}, levels: map[string]int{"c1": 2}},
		{Person: ingest.Person{ID: "2", Name: "Bo", Title: "Engineer", Department: "South"}, levels: map[string]int{"c1": 5}},
	}, nil)
	gaps := m.gaps(m)
	require.Len(t, gaps, 1, "the organisation holds it, North does not, South requires nothing")
	assert.Equal(t, "department:North", gaps[0].Unit)
	assert.Equal(t, 2.0, gaps[0].Shortfall)
	assert.Equal(t, 10.0, gaps[0].Score)
	require.Len(t, gaps[0].Closers, 2)
	assert.Equal(t, "Ada", gaps[0].Closers[0].Name)
	assert.Equal(t, 15.0, gaps[0].Closers[0].Months, "steps to 3 and 4 take 6 and 9")
	assert.Equal(t, "Bo", gaps[0].Closers[1].Name, "holds it elsewhere")
	assert.Equal(t, "South", gaps[0].Closers[1].Where)
}

// drawPeople makes a random organisation of up to twelve people.
func drawPeople(t *rapid.T, model *reference.Model) []someone {
	titles := []string{"Head of IT", "IT Director", "IT Manager", "Network Engineer", "Analyst"}
	people := make([]someone, rapid.IntRange(1, 12).Draw(t, "people"))
	for i := range people {
		p := &people[i]
		p.ID = fmt.Sprintf("%03d", i)
		p.Name = "N" + p.ID
		p.Title = rapid.SampledFrom(titles).Draw(t, "title")
		p.Department = rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "department")
		if i > 0 {
			p.manager = fmt.Sprintf("%03d", rapid.IntRange(0, i-1).Draw(t, "manager"))
		}
		base := rapid.IntRange(-1, 5).Draw(t, "base")
		p.levels = map[string]int{}
		for _, c := range model.Competencies {
			if level := base + rapid.IntRange(-1, 1).Draw(t, "level"); base >= 0 && level >= 0 {
				p.levels[c.ID] = min(5, level)
			}
		}
	}
	return people
}

func TestRowOrderChangesNothing(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t, model)
		options := Options{AsOf: testDay}
		before := Compare(dataset(model, people, nil), model, options)
		shuffled := rapid.Permutation(people).Draw(t, "order")
		after := Compare(dataset(model, shuffled, nil), model, options)
		slices.SortFunc(before.Quality.Titles, byText)
		slices.SortFunc(after.Quality.Titles, byText)
		require.Equal(t, before, after)
	})
}

func byText(a, b Unknown) int { return slices.Compare([]byte(a.Text), []byte(b.Text)) }

func TestReviewLaws(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t, model)
		m := measure(model, people, nil)
		for _, u := range m.units {
			if !u.Coverage.Known {
				continue
			}
			assert.True(t, 0 <= u.Depth.Value && u.Depth.Value <= u.Coverage.Value && u.Coverage.Value <= 1, u.ID)
		}
		for s := range m.seats {
			for p := range m.candidates(s) {
				assert.NotEqual(t, m.seats[s].incumbent, p, "nobody is a candidate for the seat they hold")
			}
		}
		c := m.countBench()
		assert.LessOrEqual(t, m.net.size, c.gross)
		assert.LessOrEqual(t, c.gross, c.named)
		assert.LessOrEqual(t, m.net.size, c.netAny)
	})
}

// TestDependenceEqualsRemovingEachPerson checks N−1 against taking each person's
// edges and ratings away and counting again.
func TestDependenceEqualsRemovingEachPerson(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t, model)
		m := measure(model, people, nil)
		listed := map[string]Dependence{}
		for _, d := range m.dependence() {
			listed[d.Person] = d
		}
		filled := match(m.fillEdges(), len(people)).size
		for p := range people {
			edges := m.fillEdges()
			isHim := func(q int) bool { return q == p }
			for s, c := range edges {
				edges[s] = choice{slices.DeleteFunc(slices.Clone(c.own), isHim), slices.DeleteFunc(slices.Clone(c.shared), isHim)}
			}
			d := listed[people[p].ID]
			assert.Equal(t, filled-match(edges, len(people)).size, d.SeatsLost)
			assert.Equal(t, redCells(m, -1, p)-redCells(m, -1, -1), d.CellsRed)
			assert.Equal(t, redCells(m, 0, p)-redCells(m, 0, -1), len(d.Organised))
		}
	})
}

// redCells counts the cells without a holder when one person is gone: of one
// unit, or of all for unit -1. Requirements stay as they are.
func redCells(m *measured, unit, gone int) int {
	n := 0
	for u, g := range m.groups {
		if unit >= 0 && u != unit {
			continue
		}
		for c, cell := range m.units[u].Cells {
			if cell.State == Grey {
				continue
			}
			holders := 0
			for _, p := range g.people {
				if l := m.level(p, c); p != gone && l.Rated() && l >= ingest.WholeLevel(cell.Required) {
					holders++
				}
			}
			if holders == 0 {
				n++
			}
		}
	}
	return n
}

func TestWhatIsNotConfirmedIsNotHeld(t *testing.T) {
	model := seatModel(t, 2)
	data := dataset(model, []someone{
		{Person: ingest.Person{ID: "1", Title: "P1"}, levels: map[string]int{"c1": 4}},
		{Person: ingest.Person{ID: "2", Title: "P2"}},
	}, nil)
	data.Ratings.Set(1, 1, ingest.Self, ingest.WholeLevel(5), 0)
	r := Compare(data, model, Options{AsOf: testDay})
	var values []float64
	for _, f := range r.Headlines[1].Floors {
		values = append(values, f.Value.Value)
	}
	assert.Equal(t, []float64{1, 0.5, 0}, values, "all; the manager's alone; nothing is certified")
}

func TestACertificateInDateConfirms(t *testing.T) {
	model := shipped(t)
	levels := map[string]int{}
	for name, c := range map[string]struct {
		certificate ingest.Certification
		rated       bool
	}{
		"in date":      {ingest.Certification{Name: "CISSP", Expires: testDay}, true},
		"without date": {ingest.Certification{Name: "cissp"}, true},
		"expired":      {ingest.Certification{Name: "CISSP", Expires: testDay - 1}, false},
		"another":      {ingest.Certification{Name: "PMP"}, false},
		"unknown":      {ingest.Certification{Name: "Swimming badge"}, false},
	} {
		people := []someone{{Person: ingest.Person{ID: "1", Title: "IT Manager", Certifications: []ingest.Certification{c.certificate}}, levels: levels}}
		data := dataset(model, people, nil)
		at := slices.Index(data.Ratings.Competencies, "cybersecurity")
		data.Ratings.Set(0, at, ingest.Self, ingest.WholeLevel(4), 0)
		o := newOrganisation(data, model, Options{AsOf: testDay})
		e := o.count(floors[2])
		assert.Equal(t, c.rated, e.level(0, o.position["cybersecurity"]).Rated(), name)
		assert.False(t, e.level(0, o.position["networking"]).Rated(), "a certificate gives no level")
	}
}
