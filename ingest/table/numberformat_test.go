package table

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCustomFormat(t *testing.T) {
	tests := map[numberFormat][]string{
		plainNumber: {"", "General", "GENERAL", "0", "0.00", "#,##0", `0 "days"`, `"Day "0`, "@", "0.00E+00", "# ?/?", "[Red]General", "Standard", "#,##0 DM",
			`_-* #,##0.00\ "€"_-;\-* #,##0.00\ "€"_-`, `[=1]"Yes";[=0]"No";General`, `_("$"* #,##0_)`, "00000", "0\\d", `"unclosed yyyy`, "[yyyy", "#,##0 \"h\"", ";;;"},
		dateFormat: {"yyyy-mm-dd", "d-mmm-yy", "[$-409]d\\-mmm\\-yy;@", "DD.MM.YYYY", "mmm", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", `d". März "yyyy`, "[$-411]ge.m.d", "yyyy",
			`yyyy"年"m"月"d"日"`, "mm/dd/yy;@", "[Blue]dd/mm/yyyy"},
		timeFormat:    {"h:mm", "hh:mm:ss", "h:mm AM/PM", "yyyy-mm-dd hh:mm", "mm:ss.0", "[$-F400]h:mm:ss\\ AM/PM", "m/d/yy h:mm;@"},
		spanFormat:    {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]", "[H]:MM"},
		percentFormat: {"0%", "0.00%", "0%;[Red]-0%", "# %"},
	}
	for want, codes := range tests {
		for _, code := range codes {
			assert.Equal(t, want, customFormat(code), code)
		}
	}
}

func TestBuiltInFormats(t *testing.T) {
	tests := map[numberFormat][]int{
		plainNumber: {-1, 0, 1, 2, 4, 11, 12, 13, 37, 44, 48, 49, 164}, dateFormat: {14, 15, 16, 17},
		timeFormat: {18, 21, 22, 27, 36, 45, 47, 50, 58, 71, 81}, spanFormat: {46}, percentFormat: {9, 10},
	}
	for want, ids := range tests {
		for _, id := range ids {
			assert.Equal(t, want, builtInFormat(id), id)
		}
	}
}
