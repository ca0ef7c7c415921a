package ingest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// FuzzLevel reads a text on a declared scale. A level is in range, or there is a
// code that says why not; Unicode form and case do not matter.
func FuzzLevel(f *testing.F) {
	for _, scale := range []string{"", "0-3", "1-4", "6-1", "percent", "A-F", "F-A", "D1-D3", "yes-no", "stars", "words", "None,Basic,Good,Expert", "1=Low,2=High,9=N/A", "0 None | 1 Aware | 2 Able"} {
		for _, text := range append([]string{"３", "★★★☆☆", "◕", "3 (Competent)", "Level 3", "D2", "3/4", "60 %", "½", "ß", "ǅ", "3,5", "Beginner: helps", "#n/a", "'3"}, hostileCells...) {
			f.Add(scale, text)
		}
	}
	f.Fuzz(func(t *testing.T, declared, text string) {
		s, err := declaredScale(declared)
		if err != nil || len(text) > 500 || !utf8.ValidString(text) {
			return
		}
		if s == nil {
			s = fiveScale()
		}
		r, _ := s.read(text)
		if r.level.Rated() == (r.code != "") && r.level != NotApplicable {
			t.Fatalf("%q on %q: level %d with code %q", text, declared, r.level, r.code)
		}
		if r.level.Rated() && (r.level.Value() < s.rungs[0].level-0.02 || r.level.Value() > s.rungs[len(s.rungs)-1].level+0.02) {
			t.Fatalf("%q on %q: level %v is off the scale", text, declared, r.level.Value())
		}
		for _, other := range []string{norm.NFKC.String(text), strings.ToUpper(text), strings.ToLower(text)} {
			if !strings.EqualFold(other, text) && other != norm.NFKC.String(text) {
				continue // letters without a way back, such as the dotless i
			}
			if same, _ := s.read(other); same.level != r.level {
				t.Fatalf("%q is %d and %q is %d on %q", text, r.level, other, same.level, declared)
			}
		}
		e := newSeen()
		e.add(text, declared)
		e.guess()
		legendPairs(text)
		rangeIn(text, true)
	})
}

// TestAHigherPlaceIsNeverALowerLevel holds for every range of numbers.
func TestAHigherPlaceIsNeverALowerLevel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low, high := rapid.IntRange(0, 20).Draw(t, "low"), rapid.IntRange(0, 100).Draw(t, "high")
		if low == high {
			return
		}
		s := numberScale(low, high)
		a, b := rapid.Float64Range(0, 100).Draw(t, "a"), rapid.Float64Range(0, 100).Draw(t, "b")
		if (a < b) != (low < high) {
			a, b = b, a
		}
		x, inA := s.of(a)
		y, inB := s.of(b)
		if inA && inB && x > y+1e-9 {
			t.Fatalf("%v is level %v and %v is level %v on %s", a, x, b, y, s.name)
		}
		for _, n := range []float64{a, b} {
			if _, on := s.of(n); on != (n >= float64(min(low, high)) && n <= float64(max(low, high))) {
				t.Fatalf("%v on %s: %v", n, s.name, on)
			}
		}
	})
}

// TestInferenceNeverFlatters: a table read without a word about its scale gives
// nobody a higher level than any common scale of numbers would that holds it.
func TestInferenceNeverFlatters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := rapid.SampledFrom([]int{3, 4, 5, 7, 10, 100}).Draw(t, "top")
		e := newSeen()
		for range rapid.IntRange(10, 60).Draw(t, "n") {
			e.add(short(float64(rapid.IntRange(1, top).Draw(t, "level"))))
		}
		g := e.guess()
		intended := numberScale(1, top)
		over := e.count(func(w *seenWording) bool { return w.number > float64(g.scale.top()) })
		if over > 1 && 100*over > e.numbers() {
			t.Fatalf("%d numbers are off the scale %s: %s", over, g.scale.name, e.inWords())
		}
		reached := e.highest() == float64(top) && e.count(func(w *seenWording) bool { return w.number > MaxLevel }) != 1
		for _, w := range e.list {
			assumed, ok := g.scale.of(w.number)
			meant, _ := intended.of(w.number)
			if ok && reached && assumed > meant+1e-9 {
				t.Fatalf("%v is read as %v on %s and means %v on 1-%d", w.number, assumed, g.scale.name, meant, top)
			}
		}
	})
}
