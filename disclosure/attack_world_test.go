package disclosure

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/reference"
)

// resident is somebody of a random organisation.
type resident struct {
	number                     int
	department, team, location string
	title                      string
	manager                    int   // number; -1 for none
	levels                     []int // by competency of attackModel; -1 not rated
}

// world is a random organisation in one quarter.
type world []resident

const skillCount = 6

// attackModel has two roles that ask different levels of overlapping
// competencies, so that the units of an organisation ask different levels too.
func attackModel(t testing.TB) *reference.Model {
	t.Helper()
	files := fstest.MapFS{"model.json": {Data: []byte(attackModelJSON)}}
	add := func(name, header, rows string) { files[name] = &fstest.MapFile{Data: []byte(header + "\n" + rows)} }
	list := ""
	for c := range skillCount {
		list += fmt.Sprintf("c%d,Competency %d,d,Invented\n", c, c)
	}
	add("competencies.csv", "id,name,domain,definition", list)
	add("aliases.csv", "alias,competency", "")
	add("roles.csv", "id,name,document,ceiling,definition,reports_to,salary_currency,salary_from,salary_to,salary_item,it_from,it_to,leadership_from,leadership_to,experience_item,education_minimum,education_preferred,education_fields,education_item,certifications",
		"lead,Lead,lead,5,Invented,,,,,,,,,,,none,none,,,\nchief,Chief,chief,5,Invented,,,,,,,,,,,none,none,,,\n")
	add("sections.csv", "document,section,kind,items", "lead,skills,skill,4\nchief,skills,skill,4\n")
	add("cues.csv", "cue,level", "lead,4\nuse,2\n")
	add("statements.csv", "item,competency,cue,use,gist,reason",
		"lead/skills/1,c0,use,,does it,\nlead/skills/2,c1,use,,does it,\nlead/skills/3,c2,lead,,leads it,\nlead/skills/4,c3,use,,does it,\n"+
			"chief/skills/1,c2,lead,,leads it,\nchief/skills/2,c3,lead,,leads it,\nchief/skills/3,c4,use,,does it,\nchief/skills/4,c5,lead,,leads it,\n")
	add("titles.csv", "id,name,role,synonyms", "lead,Lead,lead,\nchief,Chief,chief,\nsenior,Senior,,\n")
	add("careers.csv", "role,direction,title,item", "lead,entry,senior,\nchief,entry,lead,\n")
	add("certifications.csv", "id,name,synonyms,competencies", "")
	add("tools.csv", "name,competency,item", "")
	add("growth.csv", "id,activity,competencies,item", "")
	add("practices.csv", "id,advice,competencies,item", "")
	model, err := reference.Load(files)
	require.NoError(t, err)
	return model
}

const attackModelJSON = `{
  "id": "attacked", "title": "Attacked", "version": "1", "source": "invented for tests", "licence": "CC0-1.0",
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
      {"id": "beyond", "name": "beyond a year", "months": -1}]
  }
}`

// dice throws what random organisations are made of.
type dice struct {
	*rand.Rand
	answers, holds []float64 // by competency: the chance to be rated, and to hold it
	careful        map[string]float64
}

func throw(seed uint64) *dice {
	d := &dice{Rand: rand.New(rand.NewPCG(seed, 5)), careful: map[string]float64{}}
	for range skillCount {
		d.answers = append(d.answers, d.one(0.15, 0.5, 0.9, 1))
		d.holds = append(d.holds, d.one(0, 0.03, 0.1, 0.4, 0.95, 1))
	}
	return d
}

func (d *dice) one(of ...float64) float64 { return of[d.IntN(len(of))] }

// world is an organisation of 5 to 60 people with departments, teams and
// locations: some of them small, some crossing, some left blank.
func (d *dice) world() world {
	departments, teams, locations := 1+d.IntN(4), d.IntN(4), d.IntN(4)
	crossing := d.IntN(4) == 0 // teams cut across departments
	blank := d.one(0, 0, 0.1)
	skew := d.one(1, 2, 3) // the higher, the smaller the last units
	pick := func(n int) int {
		at := d.Float64()
		for range int(skew) - 1 {
			at *= d.Float64()
		}
		return int(at * float64(n))
	}
	var w world
	for i := range d.size() {
		p := resident{number: i, title: []string{"Senior", "Senior", "Clerk", "Lead"}[d.IntN(4)], manager: d.IntN(i+1) - 1}
		department := pick(departments)
		p.department = fmt.Sprintf("D%d", department)
		if teams > 0 {
			p.team = fmt.Sprintf("T%d.%d", department, pick(teams))
			if crossing {
				p.team = fmt.Sprintf("T%d", pick(teams))
			}
		}
		if locations > 0 {
			p.location = fmt.Sprintf("L%d", pick(locations))
		}
		for _, unit := range []*string{&p.department, &p.team, &p.location} {
			if d.Float64() < blank {
				*unit = ""
			}
		}
		w = append(w, p)
	}
	w[0].title = "Chief"
	for i := range w {
		d.rate(&w[i])
	}
	return w
}

// size is mostly small.
func (d *dice) size() int { return 5 + min(d.IntN(56), d.IntN(70)) }

func (d *dice) rate(p *resident) {
	p.levels = make([]int, skillCount)
	key := p.department + p.team + p.location
	if _, known := d.careful[key]; !known {
		d.careful[key] = d.one(0, 0.5, 1, 1, 1, 1) // some teams answer nothing, or in part
	}
	for c := range p.levels {
		p.levels[c] = -1
		if d.Float64() < d.answers[c]*d.careful[key] {
			p.levels[c] = d.IntN(4)
			if d.Float64() < d.holds[c] {
				p.levels[c] = 4
			} else if d.holds[c] < 0.2 {
				p.levels[c] = 1
			}
		}
	}
}

// next is the organisation a quarter later: a few have left, joined or moved.
// What is known of those who stay is what it was.
func (d *dice) next(w world) world {
	var after world
	leave, move := d.one(0, 0.03, 0.1), d.one(0, 0, 0.05)
	for i, p := range w {
		if i > 0 && d.Float64() < leave {
			continue
		}
		if to := w[d.IntN(len(w))]; d.Float64() < move {
			p.department, p.team, p.location = to.department, to.team, to.location
		}
		after = append(after, p)
	}
	for range d.IntN(4) {
		p := w[d.IntN(len(w))]
		p.number, p.title = 1000+len(after), "Senior"
		d.rate(&p)
		after = append(after, p)
	}
	return after
}

// review compares the organisation with the model.
func (w world) review(model *reference.Model, day ingest.Date) *analysis.Review {
	var ids []string
	for c := range skillCount {
		ids = append(ids, fmt.Sprintf("c%d", c))
	}
	at := map[int]int32{}
	for i, p := range w {
		at[p.number] = int32(i)
	}
	ratings := ingest.NewRatings(len(w), ids)
	people := make([]ingest.Person, len(w))
	for i, p := range w {
		people[i] = ingest.Person{
			ID: fmt.Sprintf("P%04d", p.number), Name: fmt.Sprintf("Person %04d", p.number), Title: p.title,
			Department: p.department, Team: p.team, Location: p.location, Manager: -1,
		}
		if up, here := at[p.manager]; here {
			people[i].Manager = up
		}
		for c, level := range p.levels {
			if level >= 0 {
				ratings.Set(i, c, ingest.Manager, ingest.WholeLevel(level), 0)
			}
		}
	}
	return analysis.Compare(ingest.NewDataset(people, nil, ratings), model, analysis.Options{Program: "capgap test", AsOf: day, People: true})
}
