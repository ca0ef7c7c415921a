package analysis

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/ingest"
)

const earlier = ingest.Date(20260630)

// Every bridge adds up, whatever changed, exactly and as printed; what a review
// keeps of people is enough to work its headlines out again, so that nothing is
// left that no change explains.
func TestBridgeAddsUp(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		people := drawQuarter(t, model)
		previous := reviewOf(model, earlier, people, drawVacancies(t), nil)
		review := reviewOf(model, testDay, drawNext(t, model, people), drawVacancies(t), previous)
		change := review.Change
		require.NotNil(t, change)
		if change.Limits != "" && len(change.Bridges[0].Bars) == 0 {
			return
		}
		for i := range change.Bridges {
			b := &change.Bridges[i]
			at, sum, printed := b.Start, b.Start.Value, b.shown(b.Start)
			for _, bar := range b.Bars {
				assert.Equal(t, at, bar.Before, "%s: %s begins where the one before ends", b.Headline, bar.Kind)
				assert.NotEmpty(t, bar.People, "%s: %s has nobody behind it", b.Headline, bar.Kind)
				assert.NotEqual(t, "model", bar.Kind, "the models are the same")
				at, sum, printed = bar.After, sum+bar.Delta, roundTo(printed+bar.Printed, b.Decimals)
			}
			assert.Equal(t, b.End.Value, at.Value, b.Headline)
			assert.InDelta(t, b.End.Value, sum, 1e-12, b.Headline)
			assert.Equal(t, b.shown(b.End), printed, b.Headline)
			assert.Equal(t, review.Headlines[i].Value, b.End)
		}
	})
}

// What a review keeps of people gives its headlines again, at both ends.
func TestQuarterGivesItsHeadlinesAgain(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		people := drawQuarter(t, model)
		previous := reviewOf(model, earlier, people, drawVacancies(t), nil)
		review := reviewOf(model, testDay, drawNext(t, model, people), drawVacancies(t), nil)
		o := bare(model)
		w := o.passage(o.readQuarter(previous), o.readQuarter(review))
		for done, r := range map[step]*Review{models: previous, corrected: review} {
			for h, value := range w.stop(done).measure(nil, nil).values {
				assert.InDelta(t, r.Headlines[h].Value.Value, value.Value, 1e-12, r.Headlines[h].ID)
				assert.Equal(t, r.Headlines[h].Value.Num, value.Num, r.Headlines[h].ID)
				assert.Equal(t, r.Headlines[h].Value.Of, value.Of, r.Headlines[h].ID)
			}
		}
	})
}

// The same files give no bar; the quarters exchanged give the way back.
func TestBridgeOfNothingAndBack(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		people, vacancies := drawQuarter(t, model), drawVacancies(t)
		first := reviewOf(model, testDay, people, vacancies, nil)
		same := reviewOf(model, testDay, people, vacancies, first)
		for _, b := range same.Change.Bridges {
			assert.Empty(t, b.Bars)
		}
		later := drawNext(t, model, people)
		there := reviewOf(model, testDay, later, vacancies, first)
		back := reviewOf(model, testDay, people, vacancies, there)
		for i, b := range there.Change.Bridges {
			assert.InDelta(t, sumOfBars(b), -sumOfBars(back.Change.Bridges[i]), 1e-12, b.Headline)
		}
	})
}

func sumOfBars(b Bridge) (sum float64) {
	for _, bar := range b.Bars {
		sum += bar.Delta
	}
	return sum
}

// One rating that changes is one bar of its own kind, in every bridge that a
// rating can touch.
func TestOneRatingIsOneBar(t *testing.T) {
	model := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		people := drawQuarter(t, model)
		first := reviewOf(model, testDay, people, nil, nil)
		i := rapid.IntRange(0, len(people)-1).Draw(t, "who")
		c := rapid.SampledFrom(model.Competencies).Draw(t, "competency").ID
		was, rated := people[i].levels[c]
		is := rapid.IntRange(-1, 5).Draw(t, "level")
		if !rated {
			was = -1
		}
		kind := "rated-up"
		switch {
		case is == was:
			return
		case was < 0:
			kind = "newly-rated"
		case is < 0:
			kind = "expired"
		case is < was:
			kind = "rated-down"
		}
		people = slices.Clone(people)
		levels := map[string]int{}
		for id, level := range people[i].levels {
			levels[id] = level
		}
		if levels[c] = is; is < 0 {
			delete(levels, c)
		}
		people[i].levels = levels
		for _, b := range reviewOf(model, testDay, people, nil, first).Change.Bridges {
			for _, bar := range b.Bars {
				assert.Equal(t, kind, bar.Kind)
				require.Len(t, bar.People, 1)
				assert.Equal(t, people[i].ID, bar.People[0].Person)
			}
			assert.LessOrEqual(t, len(b.Bars), 1)
			assert.True(t, b.Start.Value == b.End.Value || len(b.Bars) == 1, b.Headline)
		}
	})
}

// By hand: three managers' seats, each of which asks one competency at level 4, and
// two people who could take one. Ben leaves, the seat that nobody holds is closed,
// Cleo joins ready for P1, and Ana falls to level 2.
//
//	before                    1 of 3: Ana for P1 (Ben, for P1 as well, adds nothing)
//	− Ben                     1 of 3
//	+ Cleo                    1 of 3
//	− the seat P3             1 of 2
//	Ana no longer ready       1 of 2, by Cleo
func TestBridgeByHand(t *testing.T) {
	model := seatModel(t, 3)
	person := func(id, title string, level int) someone {
		return someone{Person: ingest.Person{ID: id, Name: id, Title: title, SuccessorFor: []string{"P1"}}, levels: map[string]int{"c1": level}}
	}
	holder := person("holder", "P1", 4)
	holder.SuccessorFor = nil
	first := reviewOf(model, testDay, []someone{person("Ana", "Engineer", 4), person("Ben", "Engineer", 4), holder}, []ingest.Vacancy{vacant("P2"), vacant("P3")}, nil)
	second := reviewOf(model, testDay, []someone{person("Ana", "Engineer", 2), person("Cleo", "Engineer", 5), holder}, []ingest.Vacancy{vacant("P2")}, first)
	b := second.Change.Bridges[0]
	var got []string
	for _, bar := range b.Bars {
		got = append(got, fmt.Sprintf("%s %+.4f %+g %v %v", bar.Kind, bar.Delta, bar.Printed, bar.People[0], bar.Effects))
	}
	assert.Equal(t, []string{
		"leavers +0.0000 +0 {Ben Ben left; was Engineer} [Could take a seat, and left: Ben]",
		"joiners +0.0000 +0 {Cleo Cleo joined as Engineer} [Could take a seat now: Cleo]",
		"closed +0.1667 +17 {P3 P3 seat closed} []",
		"rated-down +0.0000 +0 {Ana Ana Competency 1 4 → 2} [Can no longer take a seat: Ana]",
	}, got)
	assert.Equal(t, "The net bench rose from 33\u00a0% to 50\u00a0%: 1 seat closed added 17 points.", b.Sentence)
	assert.Equal(t, "Since 30 September 2026, 1 person left, 1 joined, 1 seat closed and the ratings of 1 person changed. "+b.Sentence, second.Change.Sentence)
}

// A seat whose holder changes stays the same seat: nothing is opened or closed.
func TestASeatOutlivesItsHolder(t *testing.T) {
	model := shipped(t)
	at := func(id, title string) someone {
		return someone{Person: ingest.Person{ID: id, Name: id, Title: title, Department: "Service"}}
	}
	first := reviewOf(model, testDay, []someone{at("1", "IT Director"), at("2", "IT Manager"), at("3", "Analyst")}, nil, nil)
	second := reviewOf(model, testDay, []someone{at("2", "IT Director"), at("3", "IT Manager"), at("4", "Analyst")}, nil, first)
	assert.Contains(t, second.Change.Sentence, "Since 30 September 2026, 1 person left, 1 joined and 2 moved.")
}

// Other requirements are a bar of their own, with the roles that changed.
func TestOtherRequirementsAreABar(t *testing.T) {
	model := seatModel(t, 1)
	people := []someone{{Person: ingest.Person{ID: "1", Name: "Ana", Title: "Engineer", SuccessorFor: []string{"P1"}}, levels: map[string]int{"c1": 3}}}
	first := reviewOf(model, testDay, people, []ingest.Vacancy{vacant("P1")}, nil)
	easier := *model
	easier.Version, easier.Roles = "2", slices.Clone(model.Roles)
	easier.Roles[0].Requirements = slices.Clone(model.Roles[0].Requirements)
	easier.Roles[0].Requirements[0].Level = 3
	b := reviewOf(&easier, testDay, people, []ingest.Vacancy{vacant("P1")}, first).Change.Bridges[0]
	require.Len(t, b.Bars, 1)
	assert.Equal(t, "models 1 → 2", b.Bars[0].Name)
	assert.Equal(t, 1.0, b.Bars[0].Delta)
	assert.Equal(t, Changed{"", "P1", "Competency 1 4 → 3"}, b.Bars[0].People[0])
}

// What cannot be told apart is said, and only totals stand.
func TestTotalsOnly(t *testing.T) {
	model := seatModel(t, 1)
	var people, renamed []someone
	for i := range 10 {
		p := someone{Person: ingest.Person{ID: fmt.Sprintf("0%d", i), Name: fmt.Sprintf("N%d", i), Title: "P1"}, levels: map[string]int{"c1": 4}}
		people = append(people, p)
		p.ID = fmt.Sprintf("x%d", i)
		renamed = append(renamed, p)
	}
	first := reviewOf(model, earlier, people, nil, nil)
	for what, second := range map[string]*Review{
		"do not match":       reviewOf(model, testDay, renamed, nil, first),
		"without its people": reviewOf(model, testDay, people, nil, &Review{AsOf: first.AsOf, Model: first.Model, Scope: first.Scope, Headlines: first.Headlines}),
		"earlier version":    reviewOf(model, testDay, people, nil, &Review{AsOf: first.AsOf, Model: first.Model, Scope: first.Scope, Headlines: first.Headlines, People: []Person{{ID: "01"}}}),
	} {
		assert.Contains(t, second.Change.Limits, what)
		require.Len(t, second.Change.Bridges, 5)
		for _, b := range second.Change.Bridges {
			assert.Empty(t, b.Bars)
			assert.NotEmpty(t, b.Sentence)
		}
		assert.True(t, slices.ContainsFunc(second.Notices, func(n Notice) bool { return n.Code == "previous-limits" }))
	}
	// ids that lost their zeros are the same ids
	for i := range people {
		renamed[i].ID = fmt.Sprint(i)
	}
	assert.Empty(t, reviewOf(model, earlier, renamed[1:], nil, reviewOf(model, earlier, people[1:], nil, nil)).Change.Bridges[0].Bars)
}
