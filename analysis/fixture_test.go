package analysis

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"capgap/ingest"
	"capgap/reference"
)

const testDay = ingest.Date(20260930)

// seatModel is a model of n roles "P1" … "Pn", each of which asks level 4 of one
// competency of its own and nothing else.
func seatModel(t testing.TB, n int) *reference.Model {
	t.Helper()
	files := fstest.MapFS{}
	add := func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	var competencies, roles, sections, statements, titles, careers strings.Builder
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&competencies, "c%d,Competency %d,d,Invented\n", i, i)
		fmt.Fprintf(&roles, "p%d,P%d,p%d,5,Invented,,,,,,,,,,,none,none,,,\n", i, i, i)
		fmt.Fprintf(&sections, "p%d,skills,skill,1\n", i)
		fmt.Fprintf(&statements, "p%d/skills/1,c%d,lead,,leads it,\n", i, i)
		fmt.Fprintf(&titles, "p%d,P%d,p%d,\n", i, i, i)
		fmt.Fprintf(&careers, "p%d,senior,p%d,\n", i, i)
	}
	add("model.json", seatModelJSON)
	add("competencies.csv", "id,name,domain,definition\n"+competencies.String())
	add("aliases.csv", "alias,competency\n")
	add("roles.csv", "id,name,document,ceiling,definition,reports_to,salary_currency,salary_from,salary_to,salary_item,it_from,it_to,leadership_from,leadership_to,experience_item,education_minimum,education_preferred,education_fields,education_item,certifications\n"+roles.String())
	add("sections.csv", "document,section,kind,items\n"+sections.String())
	add("cues.csv", "cue,level\nlead,4\n")
	add("statements.csv", "item,competency,cue,use,gist,reason\n"+statements.String())
	add("titles.csv", "id,name,role,synonyms\n"+titles.String())
	add("careers.csv", "role,direction,title,item\n"+careers.String())
	add("certifications.csv", "id,name,synonyms,competencies\n")
	add("tools.csv", "name,competency,item\n")
	add("growth.csv", "id,activity,competencies,item\n")
	add("practices.csv", "id,advice,competencies,item\n")
	model, err := reference.Load(files)
	require.NoError(t, err)
	return model
}

const seatModelJSON = `{
  "id": "seats", "title": "Seats", "version": "1", "source": "invented for tests", "licence": "CC0-1.0",
  "scale": [
    {"level": 0, "name": "None", "meaning": "-"}, {"level": 1, "name": "Awareness", "meaning": "-"},
    {"level": 2, "name": "Working", "meaning": "-"}, {"level": 3, "name": "Practitioner", "meaning": "-"},
    {"level": 4, "name": "Lead", "meaning": "-"}, {"level": 5, "name": "Authority", "meaning": "-"}],
  "domains": [{"id": "d", "name": "D"}],
  "rules": {
    "points": {"skill": 2}, "support_share": "1/3", "max_weight": 5, "must_have_weight": 5,
    "step_months": [1, 3, 6, 9, 12], "side_by_side": 3, "min_completeness": 0.7, "ready_fit": 0.9, "must_have_slack": 1,
    "bands": [
      {"id": "now", "name": "now", "months": 0}, {"id": "1y", "name": "within a year", "months": 12},
      {"id": "3y", "name": "1–3 years", "months": 36}, {"id": "5y", "name": "3–5 years", "months": 60},
      {"id": "beyond", "name": "beyond 5 years", "months": -1}]
  }
}`

// someone is a person of a test: manager is an id, levels are by competency id.
type someone struct {
	ingest.Person
	manager string
	levels  map[string]int
}

// dataset puts people and vacancies together, all ratings given by managers.
func dataset(model *reference.Model, people []someone, vacancies []ingest.Vacancy) *ingest.Dataset {
	var ids []string
	for _, c := range model.Competencies {
		ids = append(ids, c.ID)
	}
	ratings := ingest.NewRatings(len(people), ids)
	list := make([]ingest.Person, len(people))
	number := map[string]int32{}
	for i, p := range people {
		number[p.ID] = int32(i)
	}
	for i, p := range people {
		list[i] = p.Person
		list[i].Manager = -1
		if up, ok := number[p.manager]; ok {
			list[i].Manager = up
		}
		for c, id := range ids {
			if level, ok := p.levels[id]; ok {
				ratings.Set(i, c, ingest.Manager, ingest.WholeLevel(level), 0)
			}
		}
	}
	return ingest.NewDataset(list, vacancies, ratings)
}

// measure sees people and vacancies through all ratings.
func measure(model *reference.Model, people []someone, vacancies []ingest.Vacancy) *measured {
	o := newOrganisation(dataset(model, people, vacancies), model, Options{AsOf: testDay, Listed: 20})
	return o.measure(floors[0], nil)
}

// shipped is the model that comes with capgap.
func shipped(t testing.TB) *reference.Model {
	t.Helper()
	model, err := reference.Open("")
	require.NoError(t, err)
	return model
}

func vacant(title string) ingest.Vacancy { return ingest.Vacancy{ID: title, Title: title, Manager: -1} }
