package analysis

import (
	"cmp"
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"capgap/ingest"
	"capgap/reference"
)

// The choices of what changes between two quarters: few, so that the same come again.
var (
	someTitles = []string{"IT Manager", "IT Director", "Head of IT", "Network Engineer", "Analyst", "IT Manager, Networks"}
	someUnits  = []string{"", "Infrastructure", "Service"}
	someDays   = []ingest.Date{0, 20270101, 20280801, 20400101}
)

// drawQuarter is a quarter of up to twelve people with seats to fill. Levels lie near to
// what is required, so that changes matter.
func drawQuarter(t *rapid.T, model *reference.Model) []someone {
	n := rapid.IntRange(1, 12).Draw(t, "people")
	list := make([]someone, n)
	for i := range list {
		list[i] = drawSomeone(t, model, fmt.Sprintf("%05d", rapid.IntRange(1, 40).Draw(t, "id")))
	}
	slices.SortFunc(list, func(a, b someone) int { return cmp.Compare(a.ID, b.ID) })
	list = slices.CompactFunc(list, func(a, b someone) bool { return a.ID == b.ID })
	for i := range list[1:] {
		list[i+1].manager = list[rapid.IntRange(0, i).Draw(t, "manager")].ID
	}
	return list
}

func drawSomeone(t *rapid.T, model *reference.Model, id string) someone {
	p := someone{levels: map[string]int{}}
	p.ID, p.Name = id, "Person "+id
	p.Title = rapid.SampledFrom(someTitles).Draw(t, "title")
	p.Department = rapid.SampledFrom(someUnits).Draw(t, "unit")
	p.YearsIT = ingest.Years{Value: float64(rapid.IntRange(0, 15).Draw(t, "years")), Known: rapid.Bool().Draw(t, "known"), Derived: rapid.Bool().Draw(t, "derived")}
	p.YearsLeadership = ingest.Years{Value: float64(rapid.IntRange(0, 12).Draw(t, "years led")), Known: true}
	p.Education = rapid.SampledFrom([]string{"", "Bachelor", "none"}).Draw(t, "education")
	p.RiskOfLoss = ingest.Grade(rapid.IntRange(0, 3).Draw(t, "risk"))
	p.Retires = rapid.SampledFrom(someDays).Draw(t, "retires")
	if rapid.Bool().Draw(t, "nominated") {
		p.SuccessorFor = []string{rapid.SampledFrom([]string{"IT Manager", "00007", "IT Director", "v1"}).Draw(t, "for")}
	}
	base := rapid.IntRange(0, 5).Draw(t, "base")
	for _, c := range model.Competencies {
		if level := base + rapid.IntRange(-1, 1).Draw(t, "level"); level >= 0 && base > 0 {
			p.levels[c.ID] = min(level, 5)
		}
	}
	return p
}

// drawNext is a later quarter: most stay as they are.
func drawNext(t *rapid.T, model *reference.Model, people []someone) []someone {
	var list []someone
	fresh := drawQuarter(t, model)
	for _, p := range people {
		i := slices.IndexFunc(fresh, func(q someone) bool { return q.ID == p.ID })
		switch rapid.IntRange(0, 6).Draw(t, "what") {
		case 0: // leaves
			continue
		case 1:
			p.Title = rapid.SampledFrom(someTitles).Draw(t, "title")
		case 2:
			p.levels = fresh[0].levels
		case 3:
			levels := fresh[0]
			levels.ID, levels.Name, levels.manager, levels.levels = p.ID, p.Name, p.manager, p.levels
			p = levels
		}
		if i >= 0 {
			fresh = slices.Delete(fresh, i, i+1)
		}
		list = append(list, p)
		if len(fresh) == 0 {
			fresh = []someone{p}
		}
	}
	if rapid.Bool().Draw(t, "joiners") {
		for _, p := range fresh {
			if !slices.ContainsFunc(list, func(q someone) bool { return q.ID == p.ID }) {
				list = append(list, p)
			}
		}
	}
	if len(list) == 0 {
		list = people[:1]
	}
	return list
}

func drawVacancies(t *rapid.T) []ingest.Vacancy {
	var list []ingest.Vacancy
	for i := range rapid.IntRange(0, 2).Draw(t, "vacancies") {
		list = append(list, ingest.Vacancy{ID: fmt.Sprintf("v%d", i+1), Title: rapid.SampledFrom(someTitles).Draw(t, "vacant"), Department: rapid.SampledFrom(someUnits).Draw(t, "unit"), Manager: -1})
	}
	return list
}

// reviewOf reviews people as of a day; previous may be nil.
func reviewOf(model *reference.Model, day ingest.Date, people []someone, vacancies []ingest.Vacancy, previous *Review) *Review {
	return Compare(dataset(model, people, vacancies), model, Options{AsOf: day, People: true, Previous: previous})
}
