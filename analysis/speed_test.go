package analysis

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"capgap/ingest"
	"capgap/reference"
)

// crowdOf makes an organisation of n people: a seat for every 20, four teams a
// department of 500, levels that differ by person.
func crowdOf(n int, model *reference.Model) *ingest.Dataset {
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
		p.Title, p.Manager = engineers[i%len(engineers)], int32(i/20*20)
		base := 1
		switch {
		case i == 0:
			p.Title, p.Manager, base = "Head of IT", -1, 4
		case i%500 == 0:
			p.Title, p.Manager, base = "IT Director", 0, 3
		case i%20 == 0:
			p.Title, p.Manager, base = "IT Manager", int32(i/500*500), 2
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
