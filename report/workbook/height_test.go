package workbook

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLinesOf(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		width float64
		want  int
	}{
		"nothing":                     {"", 10, 1},
		"fits":                        {"Cloud platforms", 14, 1},
		"breaks between words":        {"Cloud platforms", 10, 2},
		"narrow letters need less":    {strings.Repeat("il", 10), 10, 1},
		"wide letters need more":      {strings.Repeat("MW", 5), 10, 2},
		"Chinese takes two digits":    {"信息技术部门主管", 10, 2},
		"a word longer than its cell": {strings.Repeat("n", 40), 11, 4},
		"a column of no width":        {"iii", 0, 1},
		"a word a line":               {"one six ten", 4, 3},
	} {
		assert.Equal(t, c.want, linesOf(c.text, c.width), name)
	}
}
