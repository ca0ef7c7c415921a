package analysis

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/ingest"
	"capgap/reference"
)

// fewestErrors tries every set of up to maxErrors ratings, all one level off, and
// returns the size of the smallest that changes what count gives in the direction
// asked, 0 when none does.
func fewestErrors(model *reference.Model, people []someone, vacancies []ingest.Vacancy, by int, count func(*measured) int) int {
	base := count(measure(model, people, vacancies))
	type rating struct {
		person int
		id     string
	}
	var all []rating
	for p := range people {
		for _, c := range model.Competencies {
			if _, rated := people[p].levels[c.ID]; rated {
				all = append(all, rating{p, c.ID})
			}
		}
	}
	var try func(from, left int) bool
	try = func(from, left int) bool {
		if left == 0 {
			now := count(measure(model, people, vacancies))
			return by < 0 && now < base || by > 0 && now > base
		}
		for i := from; i < len(all); i++ {
			r := all[i]
			old := people[r.person].levels[r.id]
			people[r.person].levels[r.id] = min(5, max(0, old+by))
			hit := try(i+1, left-1)
			people[r.person].levels[r.id] = old
			if hit {
				return true
			}
		}
		return false
	}
	for n := 1; n <= maxErrors; n++ {
		if try(0, n) {
			return n
		}
	}
	return 0
}

func errorsOf(s *Slip) int {
	if s == nil {
		return 0
	}
	return s.Errors
}

func TestNoFewerErrorsChangeAHeadline(t *testing.T) {
	models := []*reference.Model{seatModel(t, 1), seatModel(t, 2), seatModel(t, 3)}
	rapid.Check(t, func(t *rapid.T) {
		model := rapid.SampledFrom(models).Draw(t, "model")
		people, vacancies := drawOrganisation(t, model)
		m := measure(model, people, vacancies)
		net, coverage := m.netFragility(), m.coverageFragility()
		seats := func(m *measured) int { return m.net.size }
		held := func(m *measured) int {
			n := 0
			for _, c := range m.units[0].Cells {
				if c.Holders > 0 {
					n++
				}
			}
			return n
		}
		assert.Equal(t, fewestErrors(model, people, vacancies, -1, seats), errorsOf(net.Falls), "net falls")
		assert.Equal(t, fewestErrors(model, people, vacancies, +1, seats), errorsOf(net.Rises), "net rises")
		assert.Equal(t, fewestErrors(model, people, vacancies, -1, held), errorsOf(coverage.Falls), "coverage falls")
		assert.Equal(t, fewestErrors(model, people, vacancies, +1, held), errorsOf(coverage.Rises), "coverage rises")

		// More people who cannot be lost are a larger count with levels one lower.
		lose := func(m *measured) int { return -m.lossCount(m.net.edges, m.soles()) }
		single := fewestErrors(model, people, vacancies, -1, lose)
		if single > 1 {
			single = 0
		}
		assert.Equal(t, single, errorsOf(m.peopleFragility().Falls), "people we cannot lose")
	})
}

// The errors named, applied to the input, change the headline.
func TestTheErrorsNamedChangeTheHeadline(t *testing.T) {
	model := shipped(t)
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		data := drawStaff(t, model)
		see := func() *measured {
			return newOrganisation(data, model, Options{AsOf: testDay, Listed: 20}).measure(floors[0], nil)
		}
		before := see()
		f := before.netFragility()
		for _, c := range []struct {
			slip *Slip
			by   float64
		}{{f.Falls, -1}, {f.Rises, +1}} {
			if c.slip == nil {
				continue
			}
			found++
			var actions []Action
			for _, cell := range c.slip.Cells {
				for _, k := range model.Competencies {
					if k.Name == cell.Competency {
						actions = append(actions, Action{Person: cell.Person, Competency: k.ID, To: int(cell.Level + c.by)})
					}
				}
			}
			require.Len(t, actions, c.slip.Errors)
			undo := carryOut(data, actions, -1)
			assert.Equal(t, before.net.size+int(c.by), see().net.size, fmt.Sprint(c.slip))
			undo()
		}
	})
	assert.Positive(t, found)
}
