package analysis

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDeltaIsTheDifferenceThatAReaderSees(t *testing.T) {
	share := func(v float64) Figure { return Figure{Known: true, Value: v, Form: Share} }
	for name, c := range map[string]struct {
		now, before Figure
		want        any
	}{
		"points":                    {share(0.424), share(0.366), 5.0},
		"nothing that can be seen":  {share(0.421), share(0.416), 0.0},
		"a count":                   {number(4), number(1), 3.0},
		"all but nothing":           {share(1), share(0.9995), 0.05},
		"unknown then":              {share(1), Figure{Form: Share}, nil},
		"unknown now, known before": {Figure{Form: Share}, share(1), nil},
	} {
		h := Headline{Value: c.now}
		h.Since(c.before)
		if c.want == nil {
			assert.Nil(t, h.Delta, name)
			continue
		}
		assert.InDelta(t, c.want, *h.Delta, 1e-9, name)
	}
}
