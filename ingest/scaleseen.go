package ingest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// seen is what the first rows of a table hold in the places of levels: each
// wording once, with how often it was met.
type seen struct {
	list  []*seenWording
	index map[string]*seenWording
}

type seenWording struct {
	wording
	text  string
	count int
}

func newSeen() *seen { return &seen{index: map[string]*seenWording{}} }

// add counts texts that are not blank.
func (e *seen) add(texts ...string) {
	for _, text := range texts {
		e.addTimes(text, 1)
	}
}

func (e *seen) addTimes(text string, n int) {
	w, met := e.index[text]
	if !met {
		w = &seenWording{text: text}
		w.wording, _ = parseWording(text)
		e.index[text] = w
		e.list = append(e.list, w)
	}
	w.count += n
}

// join adds what another table holds.
func (e *seen) join(other *seen) {
	for _, w := range other.list {
		e.addTimes(w.text, w.count)
	}
}

// numbers counts the plain numbers that are not negative, and words those texts
// that are neither number nor fault.
func (e *seen) numbers() int {
	return e.count(func(w *seenWording) bool { return w.isNumber() })
}

func (e *seen) words() int {
	return e.count(func(w *seenWording) bool { return w.isWord() })
}

func (w *wording) isNumber() bool { return w.kind == saysNumber && w.code == "" && w.number >= 0 }
func (w *wording) isWord() bool   { return w.kind == saysWord && w.code == "" }

func (e *seen) count(is func(*seenWording) bool) (n int) {
	for _, w := range e.list {
		if is(w) {
			n += w.count
		}
	}
	return n
}

// share is how much of what was met a scale holds, 0 to 1; texts that say
// nothing do not count.
func (e *seen) share(s *scale) float64 {
	held, all := 0, 0
	for _, w := range e.list {
		switch r := s.place(w.wording); {
		case r.level.Rated():
			held += w.count
			all += w.count
		case r.level != NotApplicable:
			all += w.count
		}
	}
	if all == 0 {
		return 1
	}
	return float64(held) / float64(all)
}

// inWords says what was met, for people: "1, 2, 3 and 4".
func (e *seen) inWords() string {
	var numbers []float64
	var words []string
	for _, w := range e.list {
		switch {
		case w.isNumber() && !slices.Contains(numbers, w.number):
			numbers = append(numbers, w.number)
		case w.isWord():
			words = append(words, cut(cleanText([]byte(w.text))))
		}
	}
	slices.Sort(numbers)
	if e.lettersOnly() {
		slices.Sort(words)
	}
	var parts []string
	if len(numbers) > 8 {
		parts = []string{short(numbers[0]) + " to " + short(numbers[len(numbers)-1])}
	} else {
		for _, n := range numbers {
			parts = append(parts, short(n))
		}
	}
	parts = append(parts, words...)
	if len(parts) > 8 {
		parts = append(parts[:8], fmt.Sprintf("and %d more", len(parts)-8))
	}
	return strings.Join(parts, ", ")
}

// guess is a scale that was inferred.
type guess struct {
	scale   *scale
	doubt   string // why it may be another one; "" when it is plain
	declare string // what to say instead
	unclear bool   // nothing can be assumed
}

// guess infers the scale of what was met.
func (e *seen) guess() guess {
	numbers, words := e.numbers(), e.words()
	switch {
	case numbers+words == 0:
		return guess{scale: fiveScale()}
	case numbers > words && e.inPercent():
		return guess{scale: numberScale(0, 100)}
	case words > numbers:
		return e.guessWords(words)
	}
	return e.guessNumbers(numbers)
}

// fiveScale is the scale of the models, in numbers or words.
func fiveScale() *scale {
	s := listScale(ownWords)
	s.name = "0-5"
	return s
}

// commonTops are the ends of the scales that people use.
var commonTops = []int{5, 7, 10, 100}

// guessNumbers takes the smallest common scale that holds all numbers, of five
// or more: a smaller one would make the levels higher than they may be meant.
func (e *seen) guessNumbers(n int) guess {
	top, zero := 0.0, false
	var prefix string
	for _, w := range e.list {
		if w.isNumber() && !e.stray(w, n) {
			top = max(top, w.number, w.of)
			zero = zero || w.number == 0
			if w.prefix != "" && !levelPrefixes[w.prefix] {
				prefix = w.prefix
			}
		}
	}
	end := highestEnd
	for _, common := range slices.Backward(commonTops) {
		if top <= float64(common) {
			end = common
		}
	}
	if said := e.countsOutOf(n); said > 0 {
		end = said
	}
	g := guess{scale: fiveScale()}
	if end != 5 {
		g.scale = numberScale(lowEnd(zero || end == highestEnd), end)
	}
	g.scale.prefix = prefix
	e.learnLabels(g.scale)
	g.declare = fmt.Sprintf("%d-%d", lowEnd(zero), max(int(top), 2))
	few, strays := n < fewLevels, e.highest() > top
	switch {
	case few && strays:
		g.doubt = "one number above five is left out, and a scale that ends at 5 is assumed"
		g.declare = fmt.Sprintf("%d-%d", lowEnd(zero), int(e.highest()))
	case end == 5 && top < 5 && !few, end == 7, end == highestEnd && top != highestEnd, end == 10 && few:
		g.doubt = fmt.Sprintf("the highest number met is %s, and a scale that ends at %d is assumed", short(top), end)
	}
	return g
}

// fewLevels is how many levels a table must hold to tell anything about what is
// missing among them.
const fewLevels = 10

func (e *seen) highest() (top float64) {
	for _, w := range e.list {
		if w.isNumber() {
			top = max(top, w.number)
		}
	}
	return top
}

func lowEnd(zero bool) int {
	if zero {
		return 0
	}
	return 1
}

// stray reports numbers above five that are slips in a table of five: a single
// one, or one of a hundred.
func (e *seen) stray(w *seenWording, numbers int) bool {
	over := e.count(func(w *seenWording) bool { return w.isNumber() && w.number > MaxLevel })
	return w.number > MaxLevel && numbers > over && (over == 1 || 100*over <= numbers)
}

// countsOutOf is the end that most numbers name, as in "3/4"; 0 for none.
func (e *seen) countsOutOf(numbers int) int {
	for _, w := range e.list {
		of := w.of
		if of > 0 && 2*e.count(func(w *seenWording) bool { return w.isNumber() && w.of == of }) > numbers {
			return int(of)
		}
	}
	return 0
}

// guessWords takes the known scale that holds most of the words. Of several the
// one whose usual names they are; then the one with the fewest gaps between
// them; then the one by which they are the lowest.
func (e *seen) guessWords(n int) guess {
	if e.lettersOnly() {
		return guess{scale: fiveScale(), unclear: true, declare: "A-F",
			doubt: "letters do not say which end is best"}
	}
	var list []candidate
	for _, s := range knownScales() {
		if c := e.candidate(s); 2*c.held > n {
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		return guess{scale: fiveScale(), unclear: n > fewFaults, declare: "None,Basic,Good,Expert",
			doubt: "these words stand on no scale that is known, so that nobody can tell which is the higher"}
	}
	slices.SortStableFunc(list, candidate.compare)
	g := guess{scale: list[0].scale}
	if g.scale.name == scaleWords {
		g.scale = fiveScale()
	}
	for _, other := range list[1:] {
		if other.held == list[0].held && other.usual == list[0].usual && other.gaps == list[0].gaps && e.differ(list[0].scale, other.scale) {
			g.doubt = "the words may be those of the scale " + other.scale.name + " as well; of the two the one was taken by which the levels are lower"
			g.declare = strings.ReplaceAll(other.scale.name, ", ", ",")
			break
		}
	}
	if g.scale.name == scaleYesNo {
		g.doubt, g.declare = "a mere yes is taken for level 3, which is a guess", "yes-no"
	}
	return g
}

// candidate is a known scale beside the words of a table.
type candidate struct {
	scale  *scale
	held   int     // cells whose word it knows
	usual  int     // words that are the usual ones of their places
	gaps   int     // places between the lowest and the highest word that were not met
	levels float64 // sum of the levels of the words
}

func (c candidate) compare(d candidate) int {
	return cmp.Or(cmp.Compare(d.held, c.held), cmp.Compare(d.usual, c.usual), cmp.Compare(c.gaps, d.gaps), cmp.Compare(c.levels, d.levels))
}

func (e *seen) candidate(s *scale) candidate {
	c := candidate{scale: s}
	met := map[int]bool{}
	low, high := len(s.rungs), -1
	for _, w := range e.list {
		i, known := s.rungOf(&w.wording)
		if !w.isWord() || !known {
			continue
		}
		c.held += w.count
		if met[i] {
			continue
		}
		met[i] = true
		low, high = min(low, i), max(high, i)
		c.levels += s.rungs[i].level
		if s.usual(&w.wording, i) {
			c.usual++
		}
	}
	if high >= 0 {
		c.gaps = high - low + 1 - len(met)
	}
	return c
}

// rungOf is the rung that a wording names.
func (s *scale) rungOf(w *wording) (int, bool) {
	if i, known := s.words[w.key]; known {
		return i, true
	}
	for _, part := range w.parts {
		if i, known := s.words[part]; known {
			return i, true
		}
	}
	return 0, false
}

// usual reports a wording that is the first of its rung.
func (s *scale) usual(w *wording, i int) bool {
	key := levelKey(s.rungs[i].words[0])
	return w.key == key || slices.Contains(w.parts, key)
}

// differ reports whether two scales give a word that was met different levels.
func (e *seen) differ(a, b *scale) bool {
	for _, w := range e.list {
		i, inA := a.rungOf(&w.wording)
		j, inB := b.rungOf(&w.wording)
		if w.isWord() && inA && inB && a.rungs[i].level != b.rungs[j].level {
			return true
		}
	}
	return false
}

// lettersOnly reports school grades: single letters A to H, and no scale of
// words that has them all.
func (e *seen) lettersOnly() bool {
	for _, w := range e.list {
		if w.isWord() && (len(w.key) != 1 || w.key < "a" || w.key > "h") {
			return false
		}
	}
	return e.count(func(w *seenWording) bool { return w.isWord() && w.key != "h" }) > 0
}
