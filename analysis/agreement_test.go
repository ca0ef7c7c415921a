package analysis

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/ingest"
)

func TestIntervalsEqualPublishedTables(t *testing.T) {
	for freedom, want := range map[int]float64{4: 2.776, 9: 2.262, 19: 2.093, 99: 1.984} {
		assert.InDelta(t, want, t95(freedom), 0.01, "%d degrees of freedom", freedom)
	}
	low, high := wilson(8, 10) // worked by hand: (0.8+0.192)/1.384 ± 1.96/1.384·√(0.016+0.0096)
	assert.InDelta(t, 0.4902, low, 0.0005)
	assert.InDelta(t, 0.9433, high, 0.0005)
	low, high = wilson(0, 10)
	assert.InDelta(t, 0, low, 1e-12)
	assert.InDelta(t, 0.2775, high, 0.0005)
}

// kappaOf is quadratically weighted kappa over the table of counts, as textbooks
// have it.
func kappaOf(pairs []rated) float64 {
	var counts [6][6]float64
	var rows, columns [6]float64
	n := float64(len(pairs))
	for _, p := range pairs {
		counts[int(p.self)][int(p.manager)]++
		rows[int(p.self)]++
		columns[int(p.manager)]++
	}
	observed, chance := 0.0, 0.0
	for i := range 6 {
		for j := range 6 {
			w := float64((i - j) * (i - j))
			observed += w * counts[i][j] / n
			chance += w * rows[i] * columns[j] / (n * n)
		}
	}
	return 1 - observed/chance
}

func TestAgreementEqualsTheTextbook(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var pairs []rated
		for range rapid.IntRange(minPairs, 40).Draw(t, "people") {
			pairs = append(pairs, rated{0, float64(rapid.IntRange(0, 5).Draw(t, "self")), float64(rapid.IntRange(0, 5).Draw(t, "manager"))})
		}
		var sum apart
		for _, p := range pairs {
			sum.add(p)
		}
		a := sum.agreed("all")
		n, mean, squares := float64(len(pairs)), 0.0, 0.0
		for _, p := range pairs {
			mean += (p.self - p.manager) / n
		}
		for _, p := range pairs {
			squares += math.Pow(p.self-p.manager-mean, 2)
		}
		half := t95(len(pairs)-1) * math.Sqrt(squares/(n-1)/n)
		assert.InDelta(t, mean, a.Mean, 1e-9)
		assert.InDelta(t, mean-half, a.Low, 1e-9)
		assert.InDelta(t, mean+half, a.High, 1e-9)
		if want := kappaOf(pairs); !math.IsNaN(want) && !math.IsInf(want, 0) {
			assert.InDelta(t, want, a.Kappa, 1e-9)
		}
	})
}

func TestRepeatingTheRatingsOfAPersonIsNoMoreEvidence(t *testing.T) {
	var once, often apart
	for p := range 20 {
		r := rated{0, float64(p % 5), float64(p % 3)}
		once.add(r)
		often.add(r, r, r, r, r, r, r, r, r, r)
	}
	a, b := once.agreed(""), often.agreed("")
	assert.InDelta(t, a.Low, b.Low, 1e-9)
	assert.InDelta(t, a.High, b.High, 1e-9)
}

func TestTooFewPairsAreUncalibrated(t *testing.T) {
	var two apart
	two.add(rated{0, 3, 2})
	two.add(rated{0, 3, 2})
	a := two.agreed("")
	assert.False(t, a.Calibrated)
	assert.Equal(t, "Uncalibrated: only 2 pairs of ratings by self and manager of 2 people; at least 20 of 5 people are needed.", agreementWords(&a))
	assert.Equal(t, "Uncalibrated: no rating was given by both a person and their manager.", agreementWords(&Agreed{}))
}

// What is uncalibrated is told, after all that is not; what nobody rated twice is not.
func TestWidestApartComeFirst(t *testing.T) {
	var names []string
	for _, a := range widestFirst([]Agreed{
		{Name: "few", Pairs: 2}, {Name: "near", Pairs: 40, Calibrated: true, Mean: 0.1}, {Name: "none"},
		{Name: "some", Pairs: 9}, {Name: "far", Pairs: 40, Calibrated: true, Mean: -0.9},
	}) {
		names = append(names, a.Name)
	}
	assert.Equal(t, []string{"far", "near", "some", "few"}, names)
}

func TestUnusualRatersAreListed(t *testing.T) {
	model := seatModel(t, 25)
	var people []someone
	for i := range 5 {
		p := someone{Person: ingest.Person{ID: fmt.Sprint(i), Name: fmt.Sprintf("N%d", i), Title: "Engineer"}}
		if i < 3 {
			p.manager = "4"
		}
		people = append(people, p)
	}
	data := dataset(model, people, nil)
	for c := range 25 {
		for p, self := range []int{2 + c%2, 2 + c%2, 4 + c%2, 3} {
			data.Ratings.Set(p, c, ingest.Self, ingest.WholeLevel(self), 0)
			data.Ratings.Set(p, c, ingest.Manager, ingest.WholeLevel(2+c%2), 0)
		}
	}
	list := newOrganisation(data, model, Options{AsOf: testDay}).unusual(0)
	var got []string
	for _, d := range list {
		got = append(got, d.Name+" "+d.As+" "+d.Why)
	}
	assert.Equal(t, []string{"N2 self is much further from the manager's view than others", "N3 self gives one and the same level everywhere"}, got)
	list = newOrganisation(data, model, Options{AsOf: testDay}).unusual(-1)
	assert.Equal(t, "N4", list[len(list)-1].Name, "a manager whose people all differ by more than a level from the usual")
}

func TestUnitsAreRankedOnlyWhereIntervalsPart(t *testing.T) {
	unit := func(met, of int) Unit { return Unit{SeatCoverage: countShare(met, of)} }
	units := []Unit{unit(130, 200), unit(40, 100), unit(90, 100), unit(3, 5), unit(0, 0)}
	compareUnits(units)
	var got []string
	for _, u := range units {
		got = append(got, u.Standing)
	}
	assert.Equal(t, []string{"", "below", "above", "not distinguishable", ""}, got)
}
