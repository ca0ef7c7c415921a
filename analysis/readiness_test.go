package analysis

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/ingest"
	"capgap/reference"
)

// rules are those of the shipped model.
func rules() *reference.Rules {
	return &reference.Rules{
		MaxWeight: 5, MustHaveWeight: 5, StepMonths: []float64{1, 3, 6, 9, 12}, SideBySide: 3,
		MinCompleteness: 0.70, ReadyFit: 0.90, MustHaveSlack: 1,
		Bands: []reference.Band{{ID: "now", Name: "now", Months: 0}, {ID: "1y", Name: "within a year", Months: 12},
			{ID: "3y", Name: "1–3 years", Months: 36}, {ID: "5y", Name: "3–5 years", Months: 60}, {ID: "beyond", Name: "beyond 5 years", Months: -1}},
	}
}

func TestReadyNow(t *testing.T) {
	const pass, fails = false, true
	full := []demand{{4, 5, true, 4}, {3, 2, false, 3}}
	for name, c := range map[string]struct {
		demands []demand
		failed  bool
		wait    float64
		band    int
		months  float64
	}{
		"meets everything":               {full, pass, 0, 0, 0},
		"a failed gate bars now":         {full, fails, 0, 1, 0},
		"an experience gate takes time":  {full, fails, 30, 2, 30},
		"a must-have may be one short":   {[]demand{{4, 5, true, 3}, {3, 5, true, 3}, {4, 4, false, 4}, {4, 4, false, 4}}, pass, 0, 0, 0},
		"two short is a breach":          {[]demand{{4, 5, true, 2}, {3, 5, true, 3}, {3, 5, true, 3}, {4, 5, true, 4}, {4, 5, true, 4}}, pass, 0, 1, 6},
		"an unrated must-have bars now":  {[]demand{{4, 5, true, -1}, {3, 5, true, 3}, {3, 5, true, 3}, {4, 5, true, 4}}, pass, 0, 1, 0},
		"an unrated other does not":      {[]demand{{4, 1, false, -1}, {3, 5, true, 3}, {3, 5, true, 3}, {4, 5, true, 4}}, pass, 0, 0, 0},
		"too little rated: not assessed": {[]demand{{4, 5, true, 4}, {3, 5, true, -1}}, pass, 0, -1, 0},
		"raised to 5 from nothing":       {[]demand{{5, 5, true, 0}}, pass, 0, 2, 31},
	} {
		t.Run(name, func(t *testing.T) {
			r := assess(c.demands, c.failed, c.wait, rules())
			assert.Equal(t, c.band, r.band)
			assert.InDelta(t, c.months, r.months, 1e-9)
		})
	}
}

func TestShortestPathTakesMostFitAMonthFirst(t *testing.T) {
	// fit is (5 + 5·2/3 + 2·1/4)/12 = 0.736; a level of the second gains 0.139 in
	// 6 months, one of the third 0.042 in 3: the second first, then 2 → 3 of the third.
	a := assess([]demand{{4, 5, true, 4}, {3, 5, true, 2}, {4, 2, false, 1}}, false, 0, rules())
	raises := a.steps
	assert.Equal(t, []raise{
		{1, 2, 3, 6, raises[0].gain},
		{2, 1, 2, 3, raises[1].gain},
	}, raises)
	assert.Equal(t, 6.0, a.months, "side by side: the longest")
	assert.InDelta(t, 5.0/36, raises[0].gain, 1e-12)
	assert.InDelta(t, 1.0/24, raises[1].gain, 1e-12)
}

func TestMonthsAreTheLongestOrAThirdOfAll(t *testing.T) {
	months := func(each ...float64) float64 {
		var c climb
		for _, m := range each {
			c.raises = append(c.raises, raise{months: m})
			c.total += m
		}
		return c.months(3)
	}
	assert.Equal(t, 9.0, months(9, 3))
	assert.InDelta(t, 10.0, months(9, 9, 9, 3), 1e-12)
	assert.Zero(t, months())
}

func TestGatesOfYears(t *testing.T) {
	for name, c := range map[string]struct {
		has   ingest.Years
		state string
	}{
		"enough":                {ingest.Years{Value: 8, Known: true}, passed},
		"too few":               {ingest.Years{Value: 7.9, Known: true}, failed},
		"not known":             {ingest.Years{}, unknown},
		"at least enough":       {ingest.Years{Value: 9, Known: true, Derived: true}, passed},
		"too few, but at least": {ingest.Years{Value: 2, Known: true, Derived: true}, unknown},
	} {
		assert.Equal(t, c.state, yearsState(8, c.has), name)
	}
	assert.Equal(t, passed, yearsState(0, ingest.Years{}), "nothing asked")
}

func TestPathLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		demands := drawDemands(t)
		r := assess(demands, false, 0, rules())
		if r.band < 0 {
			return
		}
		after := append([]demand(nil), demands...)
		for _, s := range r.steps {
			after[s.requirement].level = float64(s.to)
		}
		at := assess(after, false, 0, rules())
		assert.Zero(t, at.months, "who has walked the path needs no further step")
		assert.Empty(t, at.breaches)

		i := rapid.IntRange(0, len(demands)-1).Draw(t, "which")
		if l := demands[i].level; l >= 0 && l == math.Trunc(l) && l < 5 {
			demands[i].level++
			assert.LessOrEqual(t, totalOf(assess(demands, false, 0, rules()).steps), totalOf(r.steps)+12, "a raise never adds more than one step")
		}
	})
}

func TestAHurriedPathEndsInTheSameBand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		demands := drawDemands(t)
		full := assess(demands, false, 0, rules())
		c := climb{hurried: true}
		short := c.judge(demands, false, 0, rules())
		assert.Equal(t, full.band, short.band)
		assert.Equal(t, full.fit, short.fit)
		if full.band < len(rules().Bands)-1 {
			assert.Equal(t, full.months, short.months)
		}
	})
}

func totalOf(raises []raise) float64 {
	total := 0.0
	for _, r := range raises {
		total += r.months
	}
	return total
}

func TestDegrees(t *testing.T) {
	for text, want := range map[string]int{
		"BSc Computer Science": 1, "Bachelor of Arts": 1, "B.Eng.": 1, "MBA": 2, "M.Sc. Informatik": 2, "Diplom-Informatiker": 2,
		"Master's degree": 2, "PhD": 3, "Dr. rer. nat.": 3, "High school": 0, "Ausbildung Fachinformatiker": 0,
		"High school diploma": 0, "Diploma of IT": -1, "National Diploma": -1, "FH Diplom": 1, "Diplom (FH)": 1, "Dipl.-Ing.": 2,
		"Mastering SQL course": -1, "Masters in Law": 2, "Bachelor’s": 1, "Doctoral degree": 3,
		"basic training": -1, "": -1, "yes": -1, "Bachelor; MBA": 2,
	} {
		assert.Equal(t, want, degreeOf(text), text)
	}
}
