package reference

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestDerivationOfTheSmallModel works the tiny model out by hand. Mate:
// navigation has 2 points at 3 and 1 at 5, of which a third is 1: level 5, held
// down to the ceiling of 4; rigging 2 at 3, 1 at 2, 1 at 4: a third is 1.33, so
// 3; weights ⌈5√(3/4)⌉ = 5, 5, ⌈5√(1/4)⌉ = 3.
func TestDerivationOfTheSmallModel(t *testing.T) {
	m := tiny(t)
	type line struct {
		Competency           string
		Level, Asked, Weight int
		MustHave             bool
		Points               float64
	}
	derived := func(role string) []line {
		var lines []line
		for _, r := range m.Role(role).Requirements {
			lines = append(lines, line{r.Competency, r.Level, r.Asked, r.Weight, r.MustHave, r.Points})
		}
		return lines
	}
	assert.Equal(t, []line{
		{"navigation", 4, 5, 5, true, 3},
		{"rigging", 3, 3, 5, true, 4},
		{"seamanship", 4, 4, 3, false, 1},
	}, derived("mate"))
	assert.Equal(t, []line{
		{"navigation", 5, 5, 4, false, 3},
		{"rigging", 3, 3, 2, false, 0.25},
		{"seamanship", 5, 5, 5, true, 5},
	}, derived("skipper"))
	assert.Equal(t, []Trace{
		{"mate/duties/1", "decide", "sets the course at night", "alone on watch", 5, 1},
		{"mate/skills/1", "know", "reads charts", "", 3, 2},
	}, m.Role("mate").Requirements[0].Traces)
	assert.Equal(t, 2.0, m.Role("mate").Requirements[1].Support(3)-1, "3 of 4 points ask for 3 or more")
}

// TestAThirdIsExact: the worked example of the package comment, which is lost
// when a third of three is a hair more than one.
func TestAThirdIsExact(t *testing.T) {
	traces := []Trace{{Level: 5, Points: 1}, {Level: 3, Points: 2}}
	assert.Equal(t, 5, supportedLevel(traces, share{1, 3}))
	assert.Equal(t, 3, supportedLevel(append(traces, Trace{Level: 1, Points: 0.25}), share{1, 3}))
	assert.Equal(t, 4, weightOf(12, 24, 5))
}

func TestWeightAgreesWithItsFormula(t *testing.T) {
	for most := 1; most <= 120; most++ {
		for points := 1; points <= most; points++ {
			// Away from whole numbers, where a float cannot be trusted.
			if exact := 5 * math.Sqrt(float64(points)/float64(most)); math.Abs(exact-math.Round(exact)) > 1e-9 {
				require.Equal(t, int(math.Ceil(exact)), weightOf(points, most, 5), "%d of %d", points, most)
			}
		}
	}
	assert.Equal(t, 3, weightOf(9, 25, 5), "exactly 3")
}

func drawTraces(t *rapid.T) []Trace {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Trace {
		return Trace{
			Item:   fmt.Sprintf("d/s/%d", rapid.IntRange(1, 1000).Draw(t, "n")),
			Level:  rapid.IntRange(1, 5).Draw(t, "level"),
			Points: rapid.SampledFrom([]float64{0.25, 0.5, 1, 2}).Draw(t, "points"),
		}
	}), 1, 12).Draw(t, "traces")
}

func TestAHigherStatementNeverLowersTheLevel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		traces := drawTraces(t)
		before := supportedLevel(traces, share{1, 3})
		more := Trace{Level: rapid.IntRange(before, 5).Draw(t, "more"), Points: 2}
		assert.GreaterOrEqual(t, supportedLevel(append(traces, more), share{1, 3}), before)
	})
}

func TestTheLevelIsOneThatAStatementAsksFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		traces := drawTraces(t)
		level := supportedLevel(traces, share{1, 3})
		assert.True(t, slices.ContainsFunc(traces, func(x Trace) bool { return x.Level == level }))
	})
}

func TestTheOrderOfRowsChangesNothing(t *testing.T) {
	shipped, err := Open("")
	require.NoError(t, err)
	rapid.Check(t, func(t *rapid.T) {
		shuffled := *shipped
		shuffled.Roles = slices.Clone(shipped.Roles)
		shuffled.Statements = rapid.Permutation(shipped.Statements).Draw(t, "statements")
		shuffled.derive()
		require.Equal(t, shipped.Roles, shuffled.Roles)
	})
}

func TestShippedRequirementsAreInRange(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	used := map[string]bool{}
	for _, role := range m.Roles {
		mustHaves := 0
		for _, r := range role.Requirements {
			used[r.Competency] = true
			assert.True(t, r.Level >= 1 && r.Level <= role.Ceiling && r.Level <= r.Asked, "%s %s: level %d", role.ID, r.Competency, r.Level)
			assert.True(t, r.Weight >= 1 && r.Weight <= 5, "%s %s: weight %d", role.ID, r.Competency, r.Weight)
			assert.GreaterOrEqual(t, r.Support(r.Asked)+1e-9, r.Points*m.Rules.SupportShare)
			if r.MustHave {
				mustHaves++
			}
		}
		assert.True(t, mustHaves >= 2 && mustHaves <= 12, "%s has %d must-haves", role.ID, mustHaves)
	}
	assert.Len(t, used, len(m.Competencies))
}

func TestMonths(t *testing.T) {
	r := tiny(t).Rules
	assert.Equal(t, 31.0, r.Months(0, 5))
	assert.Equal(t, 9.0, r.Months(3, 4))
	assert.Zero(t, r.Months(4, 4))
	assert.Zero(t, r.Months(5, 3))
}
