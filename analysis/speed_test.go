package analysis

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"capgap/ingest"
	"capgap/reference"
)

// crowdOf makes an organisation of n people with a seat for every 20.
func crowdOf(n int, model *reference.Model) *ingest.Dataset { return crowdWith(n, 20, model) }

// crowdWith makes an organisation of n people: a seat for every span of them, a
// director for every 25 seats, four teams a department of 500, levels that differ
// by person.
func crowdWith(n, span int, model *reference.Model) *ingest.Dataset {
	random := rand.New(rand.NewPCG(1, 2))
	var ids []string
	for _, c := range model.Competencies {
		ids = append(ids, c.ID)
	}
	ratings := ingest.NewRatings(n, ids)
	people := make([]ingest.Person, n)
	engineers := []string{"Network Engineer", "Systems Engineer", "Analyst", "Developer", "IT Project Manager", "Enterprise Architect"}
	for i := range people {
		p := &people[i]
		p.ID, p.Name = fmt.Sprintf("%07d", i), fmt.Sprintf("Person %d", i)
		p.Department, p.Team, p.Location = fmt.Sprintf("D%d", i/500), fmt.Sprintf("T%d", i/125), fmt.Sprintf("L%d", i%7)
		p.Title, p.Manager = engineers[i%len(engineers)], int32(i/span*span)
		base := 1
		switch {
		case i == 0:
			p.Title, p.Manager, base = "Head of IT", -1, 4
		case i%(25*span) == 0:
			p.Title, p.Manager, base = "IT Director", 0, 3
		case i%span == 0:
			p.Title, p.Manager, base = "IT Manager", int32(i/(25*span)*25*span), 2
		}
		for c := range ids {
			ratings.Set(i, c, ingest.Self, ingest.WholeLevel(base+random.IntN(3)), 0)
		}
	}
	return ingest.NewDataset(people, nil, ratings)
}

func BenchmarkCompare(b *testing.B) {
	model := shipped(b)
	for _, n := range []int{1_000, 10_000, 100_000} {
		data := crowdOf(n, model)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compare(data, model, Options{AsOf: testDay})
			}
		})
	}
}

// BenchmarkSearches times what is worked out only up to maxSearched seats: at a
// fixed number of seats it grows with people, at a fixed number of people with
// seats × candidates.
func BenchmarkSearches(b *testing.B) {
	model := shipped(b)
	for _, size := range []struct{ people, span int }{{500, 20}, {5_000, 84}, {5_000, 20}, {100_000, 1_680}} {
		data := crowdWith(size.people, size.span, model)
		m := newOrganisation(data, model, Options{AsOf: testDay, Listed: 20}).measure(floors[0], nil)
		for _, search := range []struct {
			name string
			do   func()
		}{
			{"shortages", func() { m.shortages() }},
			{"pairs", func() { m.pairs() }},
			{"cascades", func() { m.cascades() }},
			{"interims", func() { m.interims() }},
			{"fragility", func() { m.netFragility() }},
			{"fragility of people", func() { m.peopleFragility() }},
			{"agreement", func() { m.agreement() }},
			{"plan", func() { m.plan() }},
		} {
			b.Run(fmt.Sprintf("%s/people=%d/seats=%d", search.name, size.people, len(m.seats)), func(b *testing.B) {
				for b.Loop() {
					search.do()
				}
			})
		}
	}
}

// BenchmarkChange times the bridge alone: one in fifty leaves, a rating of every
// second person changes.
func BenchmarkChange(b *testing.B) {
	model := shipped(b)
	for _, n := range []int{5_000, 100_000} {
		data := crowdOf(n, model)
		previous := Compare(data, model, Options{AsOf: testDay - 300, People: true})
		for i := range data.People {
			if i%50 == 49 {
				data.People[i].ID = "new " + data.People[i].ID
			}
			if i%2 == 1 {
				data.Ratings.Set(i, i%len(model.Competencies), ingest.Self, ingest.WholeLevel(i%6), 0)
			}
		}
		review := Compare(data, model, Options{AsOf: testDay, People: true})
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				changeSince(previous, review, model)
			}
		})
	}
}
