package analysis

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/ingest"
	"capgap/reference"
)

// onlyEvidence is the dataset filtered to the ratings of a floor: for every person
// and competency the level that counts there, or nothing.
func onlyEvidence(data *ingest.Dataset, model *reference.Model, f floor) *ingest.Dataset {
	o := newOrganisation(data, model, Options{AsOf: testDay})
	e := o.count(f)
	ratings := ingest.NewRatings(len(data.People), data.Ratings.Competencies)
	for p := range data.People {
		for c, column := range o.column {
			if level := e.level(p, c); level.Rated() {
				ratings.Set(p, column, e.raters[p*e.width+c], level, 0)
			}
		}
	}
	return ingest.NewDataset(data.People, data.Vacancies, ratings)
}

// A rung of the ladder of evidence is a run on the file filtered to that evidence.
// What is rated on weaker evidence alone counts as not held there, where a file
// that never held it would leave it out; so coverage is compared by its holders.
func TestARungIsARunOnTheFilteredFile(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		data := drawStaff(t, model)
		mixRaters(t, data)
		full := Compare(data, model, Options{AsOf: testDay})
		for i, f := range floors {
			alone := Compare(onlyEvidence(data, model, f), model, Options{AsOf: testDay})
			for h, id := range []string{"bench.net", "coverage.organisation", "dependence.people", "seats.at-risk"} {
				assert.Equal(t, id, full.Headlines[h].ID)
				if id != "coverage.organisation" {
					assert.Equal(t, alone.Headlines[h].Value, full.Headlines[h].Floors[i].Value, "%s on %s", id, f.name)
				}
			}
			held := 0.0
			for _, c := range alone.Units[0].Cells {
				if c.Holders > 0 {
					held += float64(c.Weight)
				}
			}
			all := 0.0
			for _, c := range full.Units[0].Cells {
				if c.State != Grey {
					all += float64(c.Weight)
				}
			}
			assert.InDelta(t, share(held, all).Value, full.Headlines[1].Floors[i].Value.Value, 1e-12, f.name)
		}
	})
}

// mixRaters spreads the managers' ratings over all kinds of raters.
func mixRaters(t *rapid.T, data *ingest.Dataset) {
	for p := range data.People {
		for c := range data.Ratings.Competencies {
			level := data.Ratings.At(p, c, ingest.Manager)
			data.Ratings.Set(p, c, ingest.Manager, ingest.NotRated, 0)
			data.Ratings.Set(p, c, rapid.SampledFrom(ingest.Raters[:]).Draw(t, "rater"), level, 0)
		}
	}
}
