package page

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"capgap/analysis"
)

// attacks are names that would run, break out or deceive if they were anything
// but text. Each would leave a trace on the window.
var attacks = []string{
	`</script><script>window.hit=1</script>`,
	`<img src=x onerror="window.hit=2">`,
	`"><svg onload="window.hit=3">`,
	`' onmouseover='window.hit=4`,
	`__f__(window.hit=5)__f__`,
	`{{.Boot}}{b}{@[2]}{a|x}`,
	`<!--<script>`,
	"a\u202eb\u2066c\u0000d\u2028e\x1bf\xff",
	`--red`,
	"javascript:window.hit=6 `${window.hit=7}`",
}

// poisoned is the example with attack appended to every plain string in it.
func poisoned(attack string) *analysis.Review {
	r := example()
	poison(reflect.ValueOf(r), attack)
	return r
}

func poison(v reflect.Value, attack string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			poison(v.Elem(), attack)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			poison(v.Field(i), attack)
		}
	case reflect.Slice:
		for i := range v.Len() {
			poison(v.Index(i), attack)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.CanSet() {
			v.SetString(v.String() + attack)
		}
	}
}

func TestHostileNamesStayText(t *testing.T) {
	clean := render(t, example())
	for _, attack := range attacks {
		page := render(t, poisoned(attack))
		for _, tag := range []string{"<script", "</script", "<img", "<svg", "<!--", "<style"} {
			assert.Equal(t, strings.Count(clean, tag), strings.Count(page, tag), "%q: %s", attack, tag)
		}
		assert.False(t, strings.ContainsAny(page, "\u202e\u2066\u0000\u2028\x1b"), "%q is cleaned", attack)
		assert.Len(t, chartData(t, page), strings.Count(page, `class="chart"`), attack)
	}
}

// Braces are markup to the chart library; in a name they may not be.
func TestBracesOfNamesAreNoMarkup(t *testing.T) {
	assert.Equal(t, "(a|x) of (@[2])", plain("{a|x} of {@[2]}"))
}

func FuzzNames(f *testing.F) {
	f.Add(attacks[0])
	f.Add(attacks[7])
	scripts := strings.Count(render(f, example()), "<script")
	f.Fuzz(func(t *testing.T, name string) {
		page := render(t, poisoned(name))
		assert.Equal(t, scripts, strings.Count(page, "<script"))
		assert.False(t, strings.ContainsAny(page, "\u202e\u2066\u0000"))
	})
}
