package template

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"capgap/report/words"
)

// TestOneHouse holds the colours of what goes out against those of the reports,
// which this package does not import.
func TestOneHouse(t *testing.T) {
	for ours, theirs := range map[string]string{
		ink: words.Ink, muted: words.Muted, accent: words.Accent, rule: words.Rule,
		accentTint: words.AccentTint, otherTint: words.GreenTint, greyTint: words.GreyTint,
	} {
		assert.Equal(t, theirs, "#"+ours)
	}
}
