package ingest

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// fewestLabels is how many numbers must have a word beside them to tell a scale.
const fewestLabels = 3

// mostLabelled is the share of a table's levels that such a scale must explain.
const mostLabelled = 0.8

// labels is the legend that the levels of a survey carry themselves: "1 - None",
// "2 - A little", "3 - Some". Each number has one word and each word one number,
// and they stand beside nearly all numbers; else nil. The number is what people
// chose, even if the word is known elsewhere for another level; numbers that fall
// as the words rise are not believed (infer).
func (e *seen) labels() []legendPair {
	var pairs []legendPair
	labelled := 0
	for _, w := range e.list {
		word := w.label()
		if word == "" {
			continue
		}
		labelled += w.count
		p := legendPair{number: int(w.number), word: word}
		if i := slices.IndexFunc(pairs, p.meets); i < 0 {
			pairs = append(pairs, p)
		} else if pairs[i].number != p.number || levelKey(pairs[i].word) != levelKey(word) {
			return nil
		}
	}
	slices.SortFunc(pairs, func(a, b legendPair) int { return cmp.Compare(a.number, b.number) })
	if len(pairs) < fewestLabels || !follow(pairs) || float64(labelled) < mostLabelled*float64(e.numbers()) {
		return nil
	}
	return pairs
}

// meets reports whether two entries have their number or their word in common.
func (p legendPair) meets(q legendPair) bool {
	return p.number == q.number || levelKey(p.word) == levelKey(q.word)
}

// label is the word behind a whole number, as in "3 - Some"; "" without one.
func (w *seenWording) label() string {
	if !w.isNumber() || len(w.parts) == 0 || w.prefix != "" || w.percent || w.of != 0 || w.number != math.Trunc(w.number) {
		return ""
	}
	_, word, ok := strings.Cut(w.text, short(w.number))
	if !ok {
		return ""
	}
	return strings.Trim(word, " \t\r\n:=-–—.)]([")
}
