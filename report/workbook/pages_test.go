package workbook

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPartsBeginPagesRatherThanEndThem(t *testing.T) {
	for name, c := range map[string]struct {
		rows   int
		parts  []int
		breaks []int
	}{
		"all on one page":                   {20, []int{1, 8}, nil},
		"a heading at the foot":             {60, []int{1, 27}, []int{27}},
		"a short part is not cut":           {34, []int{1, 8, 20}, []int{20}},
		"a part cut near its head":          {45, []int{1, 24}, []int{24}},
		"a long part with room to begin":    {80, []int{1, 10}, nil},
		"one part longer than a page":       {90, []int{1}, nil},
		"after pages that the printer ends": {70, []int{1, 57}, []int{57}},
		"two breaks":                        {75, []int{1, 28, 57}, []int{28, 57}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.breaks, partBreaks(slices.Repeat([]float64{10}, c.rows), c.parts, 300))
		})
	}
}
