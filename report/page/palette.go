package page

import (
	"fmt"
	"strings"

	"capgap/report/words"
)

// palette gives the colours that every output shares to the style sheet, as
// custom properties. They are those of light paper; style.css has others for a
// dark screen. Charts name a colour by its property, and the boot script looks
// it up, so that one sheet colours text and charts.
func palette() string {
	pairs := []struct{ property, colour string }{
		{"--ink", words.Ink}, {"--muted", words.Muted}, {"--rule", words.Rule}, {"--paper", words.Paper},
		{"--accent", words.Accent}, {"--wash", words.AccentTint}, {"--bar", words.Grey},
		{"--red", words.Red}, {"--red-cell", words.Red}, {"--amber-cell", words.Amber},
		{"--green-cell", words.GreenTint}, {"--grey-cell", words.GreyTint},
		{"--thin-cell", words.AmberTint}, {"--hidden-cell", words.Rule},
		{"--band-0", words.BandColour(0)}, {"--band-1", words.BandColour(1)}, {"--band-2", words.BandColour(2)},
		{"--band-3", words.BandColour(3)}, {"--band-4", words.BandColour(4)},
	}
	var b strings.Builder
	b.WriteString(":root {")
	for _, p := range pairs {
		fmt.Fprintf(&b, " %s: %s;", p.property, p.colour)
	}
	b.WriteString(" }\n")
	return b.String()
}
