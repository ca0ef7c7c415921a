package page

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Text keeps a contrast of 4.5 to 1 against what it stands on, on light paper
// and on a dark screen (WCAG 2.2, criterion 1.4.3).
func TestTextStandsOutFromItsGround(t *testing.T) {
	light := properties(palette() + strings.SplitN(style, "@media", 2)[0])
	dark := properties(palette() + strings.SplitN(style, "\n}\n\n", 2)[0])
	require.NotEqual(t, light["--paper"], dark["--paper"])
	pairs := [][2]string{
		{"--ink", "--paper"}, {"--muted", "--paper"}, {"--accent", "--paper"}, {"--red", "--paper"}, {"--second", "--paper"},
		{"--ink", "--wash"}, {"--accent", "--wash"},
		{"--red-text", "--red-cell"}, {"--amber-text", "--amber-cell"}, {"--green-text", "--green-cell"}, {"--grey-text", "--grey-cell"},
		{"--thin-text", "--thin-cell"}, {"--hidden-text", "--hidden-cell"},
		{"--band-0-text", "--band-0"}, {"--band-1-text", "--band-1"}, {"--band-2-text", "--band-2"}, {"--band-3-text", "--band-3"}, {"--band-4-text", "--band-4"},
	}
	for name, sheet := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, p := range pairs {
			assert.GreaterOrEqual(t, contrast(t, sheet[p[0]], sheet[p[1]]), 4.5, "%s: %s on %s", name, p[0], p[1])
		}
	}
}

// properties are the custom properties of a style sheet; a later one wins.
func properties(sheet string) map[string]string {
	all := map[string]string{}
	for _, p := range regexp.MustCompile(`(--[a-z0-9-]+): (#[0-9A-Fa-f]{6});`).FindAllStringSubmatch(sheet, -1) {
		all[p[1]] = p[2]
	}
	return all
}

func contrast(t *testing.T, a, b string) float64 {
	l, m := luminance(t, a), luminance(t, b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	require.Len(t, colour, 7)
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		require.NoError(t, err)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
