package page

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLibraryIsTheReviewedOne(t *testing.T) {
	script, err := library()
	require.NoError(t, err)
	assert.Len(t, script, 1117939)
}

func TestLibraryRefusesAnyOtherScript(t *testing.T) {
	_, err := checked([]byte("var echarts = {}"))
	require.ErrorIs(t, err, errLibrary)
}
