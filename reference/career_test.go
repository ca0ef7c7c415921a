package reference

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCareerStep(t *testing.T) {
	m := tiny(t)
	for _, c := range []struct{ from, to, kind string }{
		{"mate", "mate", SameRole},
		{"chief-mate", "mate", SameRole},
		{"deckhand", "mate", EntryPath},
		{"sailmaker", "mate", LateralPath},
		{"mate", "skipper", EntryPath},       // an advancement that the mate's model names
		{"chief-mate", "skipper", EntryPath}, // titles of one role are one job
		{"harbour-master", "skipper", LateralPath},
		{"skipper", "mate", ""}, // nobody goes back
		{"deckhand", "skipper", ""},
		{"cook", "mate", ""},
		{"", "mate", ""},
		{"mate", "admiral", ""},
	} {
		kind, ok := m.CareerStep(c.from, c.to)
		assert.Equal(t, c.kind, kind, "%s to %s", c.from, c.to)
		assert.Equal(t, c.kind != "", ok, "%s to %s", c.from, c.to)
	}
}

func TestPaths(t *testing.T) {
	m := tiny(t)
	assert.Equal(t, []Path{{"mate", SameRole}, {"chief-mate", SameRole}, {"deckhand", EntryPath}, {"sailmaker", LateralPath}}, m.Paths("mate"))
	assert.Equal(t, []Path{{"skipper", SameRole}, {"mate", EntryPath}, {"chief-mate", EntryPath}, {"harbour-master", LateralPath}}, m.Paths("skipper"))
	assert.Empty(t, m.Paths("admiral"))
}

// TestUse puts the essentials in the place of the full Head of IT.
func TestUse(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	assert.Empty(t, m.Paths("head-of-it-essentials"), "no seat has this role before")

	swapped, err := m.Use("head-of-it", "head-of-it-essentials")
	require.NoError(t, err)
	assert.Equal(t, "head-of-it-essentials", swapped.FindRole("Head of IT").ID)
	assert.Equal(t, m.Paths("head-of-it"), swapped.Paths("head-of-it-essentials"))
	kind, _ := swapped.CareerStep("it-director", "head-of-it-essentials")
	assert.Equal(t, EntryPath, kind)
	assert.Empty(t, swapped.Paths("head-of-it"))
	assert.Equal(t, "head-of-it", m.FindRole("Head of IT").ID, "the model itself is not changed")

	_, err = m.Use("head-of-it", "head-of-it-essential")
	assert.EqualError(t, err, `unknown role "head-of-it-essential"; the nearest is "head-of-it-essentials"`)
}
