package ingest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The names of scales that are no range and no list.
const (
	scaleWords   = "words" // that of the models, in words
	scaleYesNo   = "yes-no"
	scalePercent = "percent"
	scaleStars   = "stars"
)

const ownMapping = "the words none, awareness, working, practitioner, expert or lead, authority are 0, 1, 2, 3, 4, 5"

// highestEnd is the highest number at which a scale may end.
const highestEnd = 100

// ScaleForms says in one line how a scale is declared.
const ScaleForms = `say e.g. "1-4" (the lowest level first, so "6-1" where 1 is best), "A-F" (A is best) or "F-A" (F is best), "percent", "stars", "yes-no", "words", or the words in rising order: "None,Basic,Good,Expert"`

// CheckScale says whether a text declares a scale, as Options.Scale does: the
// error, in lower case, says what is wrong with it. "" is no declaration, and no
// error.
func CheckScale(text string) error {
	_, err := declaredScale(text)
	return err
}

var (
	rangeOfNumbers = regexp.MustCompile(`^([a-z]{0,8}?) ?(\d{1,3}) ?(?:-|to|\.\.|bis) ?([a-z]{0,8}?) ?(\d{1,3}) ?%?$`)
	rangeOfLetters = regexp.MustCompile(`^([a-z]) ?(?:-|to|\.\.|bis) ?([a-z])$`)
)

// declaredScale is the scale that a text declares, nil for "".
func declaredScale(text string) (*scale, error) {
	text = strings.TrimSpace(norm.NFKC.String(text))
	folded := shortDashes.Replace(strings.ToLower(text))
	switch folded {
	case "":
		return nil, nil
	case scaleWords:
		s := listScale(ownWords)
		s.numbers = false
		return s, nil
	case scaleYesNo, "yes/no", "y/n", "y-n", "no-yes", "x", "ja-nein", "ja/nein":
		return listScale(yesWords), nil
	case scalePercent, "%", "0-100%", "0%-100%":
		return numberScale(0, 100), nil
	case scaleStars:
		return numberScale(0, 5), nil
	}
	if m := rangeOfLetters.FindStringSubmatch(folded); m != nil {
		return letterScale(m[1][0], m[2][0])
	}
	if m := rangeOfNumbers.FindStringSubmatch(folded); m != nil && (m[3] == "" || m[3] == m[1]) {
		return rangeScale(m[1], m[2], m[4])
	}
	if pairs := legendPairs(text); len(pairs) > 1 {
		return pairScale(pairs)
	}
	return orderedScale(text)
}

// rangeScale is the scale "1-4" or "D1-D3".
func rangeScale(prefix, low, high string) (*scale, error) {
	lowest, _ := strconv.Atoi(low)
	highest, _ := strconv.Atoi(high)
	if lowest == highest || max(lowest, highest) > highestEnd {
		return nil, fmt.Errorf("a scale has two ends between 0 and %d", highestEnd)
	}
	s := numberScale(lowest, highest)
	if prefix != "" {
		s.prefix = prefix
		s.name = strings.ToUpper(prefix) + low + "-" + strings.ToUpper(prefix) + high
	}
	return s, nil
}

// letterScale is a scale of letters, the best one first.
func letterScale(best, worst byte) (*scale, error) {
	if best == worst {
		return nil, fmt.Errorf("a scale has two ends")
	}
	var places [][]string
	for c, step := int(worst), sign(int(best)-int(worst)); ; c += step {
		places = append(places, []string{strings.ToUpper(string(rune(c)))})
		if c == int(best) {
			break
		}
	}
	s := wordsScale(places)
	s.name = strings.ToUpper(string(best) + "-" + string(worst))
	return s, nil
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// orderedScale is a list of words in rising order. Where a place may be written
// in several ways, the places are parted by bars.
func orderedScale(text string) (*scale, error) {
	part := ","
	for _, mark := range [...]string{"|", "<", ";"} {
		if strings.Contains(text, mark) {
			part = mark
			break
		}
	}
	var places [][]string
	met := map[string]bool{}
	for _, place := range strings.Split(text, part) {
		var words []string
		for _, word := range strings.FieldsFunc(place, func(r rune) bool { return r == ',' || r == '/' }) {
			if word = strings.TrimSpace(word); levelKey(word) != "" {
				words = append(words, word)
				if met[levelKey(word)] {
					return nil, fmt.Errorf("%q stands at two places of it", word)
				}
				met[levelKey(word)] = true
			}
		}
		if len(words) > 0 {
			places = append(places, words)
		}
	}
	if len(places) < 2 || slices.ContainsFunc(places, numeric) {
		return nil, fmt.Errorf("it is no scale that is known")
	}
	return wordsScale(places), nil
}

func numeric(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return digits(strings.Trim(w, "-+. ")) })
}

// pairScale is the scale of numbers that a legend gives words to. Numbers that
// stand for "not applicable" are no levels. The words say which end is best
// where they are known in the opposite order; else the higher number is better.
func pairScale(pairs []legendPair) (*scale, error) {
	pairs = slices.Clone(pairs)
	slices.SortFunc(pairs, func(a, b legendPair) int { return a.number - b.number })
	s := &scale{numbers: true}
	for i, p := range pairs {
		if i > 0 && p.number == pairs[i-1].number {
			return nil, fmt.Errorf("the number %d stands at two places of it", p.number)
		}
		if noAnswer[levelKey(p.word)] {
			s.silent = append(s.silent, float64(p.number))
			continue
		}
		s.rungs = append(s.rungs, rung{number: float64(p.number), words: []string{p.word}})
	}
	if len(s.rungs) < 2 {
		return nil, fmt.Errorf("a scale has two ends")
	}
	if falling(s.rungs) {
		slices.Reverse(s.rungs)
	}
	s.prefix = pairs[0].prefix
	lowest := s.rungs[0]
	s.spread(bottomOf(lowest.number == 0 || beginsWithNothing(lowest.words[0])), topLevel)
	s.takeOwnLevels()
	s.learn()
	s.learnParts()
	s.name = strconv.Itoa(int(lowest.number)) + "-" + strconv.Itoa(int(s.top()))
	return s, nil
}

// takeOwnLevels gives the rungs the levels of the models where all their words
// are the models' own.
func (s *scale) takeOwnLevels() {
	own := listScale(ownWords)
	var levels []float64
	for _, r := range s.rungs {
		i, known := own.words[levelKey(r.words[0])]
		if !known || len(levels) > 0 && own.rungs[i].level <= levels[len(levels)-1] {
			return
		}
		levels = append(levels, own.rungs[i].level)
	}
	for i := range s.rungs {
		s.rungs[i].level = levels[i]
	}
}

// learnParts enters the beginnings of long descriptions, such as "Beginner" of
// "Beginner: needs help", where only one rung begins so.
func (s *scale) learnParts() {
	twice := map[string]bool{}
	for i, r := range s.rungs {
		for _, key := range remarks(r.words[0])[1:] {
			if at, met := s.words[key]; met && at != i {
				twice[key] = true
				continue
			}
			s.words[key] = i
		}
	}
	for key := range twice {
		delete(s.words, key)
	}
}

// falling reports rungs whose words are known in the opposite order.
func falling(rungs []rung) bool {
	for _, known := range knownScales() {
		last, down := len(known.rungs), 0
		for _, r := range rungs {
			i, met := rungOf(known, r.words[0])
			if !met {
				continue
			}
			if i >= last {
				down = 0
				break
			}
			last = i
			down++
		}
		if down > 1 {
			return true
		}
	}
	return false
}

// rungOf finds a word, or its beginning before a remark, on a scale.
func rungOf(s *scale, word string) (int, bool) {
	for _, key := range remarks(word) {
		if i, met := s.words[key]; met {
			return i, true
		}
	}
	return 0, false
}
