package ingest

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// fewestLabels is how many different numbers must stand beside words of their own
// before the table is taken to say itself what its words mean.
const fewestLabels = 3

// mostLabelled is the share of a table's levels that such a scale must explain.
const mostLabelled = 0.8

// labels is the legend that the levels of a survey carry themselves: "1 - None",
// "2 - A little", "3 - Some", with words beside nearly all numbers; else nil. The
// number is what people chose, even if the word is known elsewhere for another
// level; numbers that fall as the words rise are not believed (infer).
func (e *seen) labels() []legendPair {
	pairs, labelled := e.pairs((*seenWording).label)
	if !follow(pairs) || float64(labelled) < mostLabelled*float64(e.numbers()) {
		return nil
	}
	return pairs
}

// learnLabels teaches a guessed scale of numbers the words that stand beside some
// of them, so that the words of no other scale contradict these. It learns nothing
// where the words rise as the numbers fall.
func (e *seen) learnLabels(s *scale) {
	pairs, _ := e.pairs((*seenWording).firstPart)
	if !rising(pairs) {
		return
	}
	for _, p := range pairs {
		delete(s.words, p.word)
		for i, r := range s.rungs {
			if r.number == float64(p.number) {
				s.words[p.word] = i
			}
		}
	}
}

// pairs are the numbers that have words beside them, as word tells them, by
// number, and how many levels are written so. There are none where a number has
// two words or a word two numbers, or where too few have any.
func (e *seen) pairs(word func(*seenWording) string) (pairs []legendPair, labelled int) {
	for _, w := range e.list {
		text := word(w)
		if text == "" {
			continue
		}
		labelled += w.count
		p := legendPair{number: int(w.number), word: text}
		if i := slices.IndexFunc(pairs, p.meets); i < 0 {
			pairs = append(pairs, p)
		} else if pairs[i].number != p.number || levelKey(pairs[i].word) != levelKey(text) {
			return nil, 0
		}
	}
	if len(pairs) < fewestLabels {
		return nil, 0
	}
	slices.SortFunc(pairs, func(a, b legendPair) int { return cmp.Compare(a.number, b.number) })
	return pairs, labelled
}

// meets reports whether two entries have their number or their word in common.
func (p legendPair) meets(q legendPair) bool {
	return p.number == q.number || levelKey(p.word) == levelKey(q.word)
}

// label is the text behind a whole number, as in "3 - Some"; "" without one.
func (w *seenWording) label() string {
	if w.firstPart() == "" || w.prefix != "" || w.percent || w.of != 0 {
		return ""
	}
	_, word, ok := strings.Cut(w.text, short(w.number))
	if !ok {
		return ""
	}
	return strings.Trim(word, " \t\r\n:=-–—.)]([")
}

// firstPart is the word beside a whole number, wherever it stands; "" without one.
func (w *seenWording) firstPart() string {
	if !w.isNumber() || len(w.parts) == 0 || w.number != math.Trunc(w.number) {
		return ""
	}
	return w.parts[0]
}

// rising reports whether no known scale of words has two of them in another
// order than their numbers.
func rising(pairs []legendPair) bool {
	for _, s := range knownScales() {
		for i, low := range pairs {
			for _, high := range pairs[i+1:] {
				a, knownA := s.words[low.word]
				b, knownB := s.words[high.word]
				if knownA && knownB && a > b {
					return false
				}
			}
		}
	}
	return true
}
