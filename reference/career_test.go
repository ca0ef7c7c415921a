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

// TestUse puts the essentials in the place of the full Head of IT.
func TestUse(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	_, ok := m.CareerStep("it-director", "head-of-it-essentials")
	assert.False(t, ok, "nobody steps up to this role before")

	swapped, err := m.Use(map[string]string{"head-of-it": "head-of-it-essentials"})
	require.NoError(t, err)
	assert.Equal(t, "head-of-it-essentials", swapped.FindRole("Head of IT").ID)
	for _, title := range m.Titles {
		before, _ := m.CareerStep(title.ID, "head-of-it")
		after, _ := swapped.CareerStep(title.ID, "head-of-it-essentials")
		assert.Equal(t, before, after, title.ID)
		_, ok := swapped.CareerStep(title.ID, "head-of-it")
		assert.False(t, ok, "%s: nobody steps up to the role that is replaced", title.ID)
	}
	kind, _ := swapped.CareerStep("it-director", "head-of-it-essentials")
	assert.Equal(t, EntryPath, kind)
	assert.Equal(t, "head-of-it", m.FindRole("Head of IT").ID, "the model itself is not changed")

	_, err = m.Use(map[string]string{"head-of-it": "head-of-it-essential"})
	assert.EqualError(t, err, `unknown role "head-of-it-essential"; the nearest is "head-of-it-essentials"`)
}

// TestUseReplacesAllAtOnce: roles change places, and a chain moves each by one.
func TestUseReplacesAllAtOnce(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	roleOf := func(m *Model, titles ...string) (roles []string) {
		for _, title := range titles {
			roles = append(roles, m.FindRole(title).ID)
		}
		return roles
	}
	for _, c := range []struct {
		name              string
		inPlace           map[string]string
		manager, director string
	}{
		{"nothing", nil, "it-manager", "it-director"},
		{"itself", map[string]string{"it-manager": "it-manager"}, "it-manager", "it-director"},
		{"changed places", map[string]string{"it-manager": "it-director", "it-director": "it-manager"}, "it-director", "it-manager"},
		{"a chain", map[string]string{"it-manager": "it-director", "it-director": "head-of-it"}, "it-director", "head-of-it"},
		{"a chain backwards", map[string]string{"it-director": "it-manager", "it-manager": "head-of-it"}, "head-of-it", "it-manager"},
		{"two by one", map[string]string{"it-director": "head-of-it", "it-manager": "head-of-it"}, "head-of-it", "head-of-it"},
	} {
		used, err := m.Use(c.inPlace)
		require.NoError(t, err, c.name)
		assert.Equal(t, []string{c.manager, c.director}, roleOf(used, "IT Manager", "IT Director"), c.name)
		require.Len(t, used.Careers, len(m.Careers))
		for i, s := range m.Careers {
			want := s.Role
			if role, ok := c.inPlace[s.Role]; ok {
				want = role
			}
			assert.Equal(t, want, used.Careers[i].Role, "%s: step %d of the careers", c.name, i)
		}
	}
	assert.Equal(t, []string{"it-manager", "it-director"}, roleOf(m, "IT Manager", "IT Director"), "the model itself is not changed")

	_, err = m.Use(map[string]string{"x-first": "it-manager", "a-second": "it-manager"})
	assert.ErrorContains(t, err, `unknown role "a-second"`, "the first in the alphabet is named")
}
