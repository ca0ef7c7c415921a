package ingest

import (
	"math"
	"strconv"
	"strings"
)

// scale is one way to write levels: rungs in rising order of level. A number
// between two rungs lies in proportion between their levels.
//
// The mapping to levels 0 to 5 is linear between the ends,
//
//	level = bottom + (top − bottom) · (written − lowest) ÷ (highest − lowest)
//
// where top is 5 and bottom is 0 when the lowest place is the number 0 or a word
// for nothing ("none", "no knowledge"), else 1: whoever gives somebody a 1 of 5
// says that there is something. So 1–5 stays as it is. Words say otherwise in
// two cases: awareness, working, practitioner, expert are levels 1 to 4, since
// the scale of the models was made to line up with them (its section "the
// proficiency scale"), and a mere yes is level 3, since it does not say that
// somebody leads others.
type scale struct {
	name    string // as it may be declared
	rungs   []rung // at least two; their numbers rise or fall throughout
	numbers bool   // numbers may stand for its rungs
	percent bool   // a percent sign may follow a number
	prefix  string // letters before each number, as in D1, folded
	words   map[string]int
	silent  []float64 // numbers to which a legend gives the sense of "not applicable"
}

// rung is one place of a scale.
type rung struct {
	number float64  // as written
	level  float64  // 0 to 5
	words  []string // as people write them; the first is shown
}

// The levels of the ends of a scale.
const (
	topLevel     = MaxLevel
	bottomOfZero = 0 // of a scale that begins with nothing
	bottomOfOne  = 1 // of any other
	levelOfYes   = 3
)

// numberScale is the scale of the numbers from one end, the lowest level, to the
// other. "6-1" is one on which 1 is best.
func numberScale(lowest, highest int) *scale {
	s := &scale{
		name:    strconv.Itoa(lowest) + "-" + strconv.Itoa(highest),
		numbers: true,
		rungs:   []rung{{number: float64(lowest)}, {number: float64(highest)}},
		percent: lowest == 0 && highest == 100,
	}
	s.spread(bottomOf(lowest == 0), topLevel)
	return s
}

func bottomOf(nothing bool) float64 {
	if nothing {
		return bottomOfZero
	}
	return bottomOfOne
}

// spread gives the rungs levels in proportion to their numbers.
func (s *scale) spread(bottom, top float64) {
	first, last := s.rungs[0].number, s.rungs[len(s.rungs)-1].number
	for i := range s.rungs {
		s.rungs[i].level = bottom + (top-bottom)*(s.rungs[i].number-first)/(last-first)
	}
}

// learn enters the words of the rungs.
func (s *scale) learn() {
	s.words = map[string]int{}
	for i, r := range s.rungs {
		for _, word := range r.words {
			s.words[levelKey(word)] = i
		}
	}
}

// of is the level of a number; ok is false off the scale.
func (s *scale) of(number float64) (level float64, ok bool) {
	for i := 1; i < len(s.rungs); i++ {
		a, b := s.rungs[i-1], s.rungs[i]
		if number >= min(a.number, b.number) && number <= max(a.number, b.number) {
			return a.level + (b.level-a.level)*(number-a.number)/(b.number-a.number), true
		}
	}
	return 0, false
}

// top is the number of the best rung.
func (s *scale) top() float64 { return s.rungs[len(s.rungs)-1].number }

// steps is how many whole steps lie between the ends.
func (s *scale) steps() int {
	if !s.numbers || len(s.rungs) > 2 {
		return len(s.rungs) - 1
	}
	return int(math.Abs(s.top() - s.rungs[0].number))
}

// step is the widest step in levels.
func (s *scale) step() float64 {
	widest := (s.rungs[len(s.rungs)-1].level - s.rungs[0].level) / float64(s.steps())
	if len(s.rungs) > 2 {
		for i := 1; i < len(s.rungs); i++ {
			widest = max(widest, s.rungs[i].level-s.rungs[i-1].level)
		}
	}
	return widest
}

// half is half a step, in units of Level, on a scale that is coarser than that
// of the models; 0 on any other, which loses nothing.
func (s *scale) half() Level {
	if step := s.step(); step > 1+1e-9 {
		return Level(math.Round(step * LevelStep / 2))
	}
	return 0
}

// lost says in words what the mapping cost; "" when it cost nothing.
func (s *scale) lost() string {
	if s.half() == 0 {
		return ""
	}
	return "a step of this scale is " + short(s.step()) + " levels wide, so that a level may be " + short(s.step()/2) + " too high or too low"
}

// mapping says in words which level each place is.
func (s *scale) mapping() string {
	switch {
	case s.name == scaleWords:
		return ownMapping
	case s.numbers && len(s.rungs) == 2 && s.rungs[0].words == nil:
		return s.numberMapping()
	}
	var parts []string
	for _, r := range s.rungs {
		place := ""
		if s.numbers {
			place = short(r.number)
		}
		if len(r.words) > 0 {
			place = strings.TrimSpace(place + " " + r.words[0])
		}
		parts = append(parts, place+" is level "+short(r.level))
	}
	return strings.Join(parts, ", ")
}

func (s *scale) numberMapping() string {
	first, last := s.rungs[0], s.rungs[1]
	sign := ""
	if s.percent {
		sign = " %"
	}
	text := short(first.number) + " to " + short(last.number) + sign + " are levels " + short(first.level) + " to " + short(last.level)
	if n := s.steps(); n > 1 && n <= 10 && !s.native() {
		var list []string
		for i := range n + 1 {
			list = append(list, short(first.level+(last.level-first.level)*float64(i)/float64(n)))
		}
		text += " (" + strings.Join(list, ", ") + ")"
	}
	if first.level > 0 && s.native() {
		text += "; level 0 does not occur"
	}
	return text
}

// native reports a scale of numbers whose numbers are levels.
func (s *scale) native() bool {
	return s.numbers && s.rungs[0].number == s.rungs[0].level && s.top() == s.rungs[len(s.rungs)-1].level
}

// short writes a number with at most two places.
func short(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

// place is the reading of a wording on the scale.
func (s *scale) place(w wording) reading {
	if i, known := s.words[w.key]; known {
		return s.rounded(s.rungs[i].level, true)
	}
	switch {
	case w.kind == saysNothing:
		return reading{level: NotApplicable}
	case w.code != "":
		return fault(w.code, w.message)
	case w.kind == saysNumber:
		return s.placeNumber(w)
	}
	for _, part := range w.parts {
		if i, known := s.words[part]; known {
			return mended(s.rounded(s.rungs[i].level, true))
		}
	}
	if s.severalWords(w) {
		return fault(codeLevelSeveral, "names two levels")
	}
	return fault(codeLevelUnread, "is no level on the scale "+s.name)
}

func (s *scale) placeNumber(w wording) reading {
	if w.percent && !s.percent {
		return fault(codeLevelPercent, "is a percentage, and the scale is "+s.name)
	}
	if !s.numbers {
		return fault(codeLevelOffScale, "is a number, but the scale is one of words")
	}
	if w.of != 0 && w.of != max(s.top(), s.rungs[0].number) {
		return fault(codeLevelOffScale, "counts out of "+short(w.of)+", and the scale is "+s.name)
	}
	if w.prefix != "" && w.prefix != s.prefix && !levelPrefixes[w.prefix] {
		return fault(codeLevelUnread, "is no level on the scale "+s.name)
	}
	for _, n := range s.silent {
		if w.number == n {
			return reading{level: NotApplicable}
		}
	}
	level, ok := s.of(w.number)
	if !ok {
		r := fault(codeLevelOffScale, "is not on the scale "+s.name)
		r.off = true
		return r
	}
	if said, other := s.contradicted(w, level); other {
		return fault(codeLevelSeveral, "says two things: "+short(w.number)+", and a word that is "+short(said))
	}
	r := s.rounded(level, false)
	if w.number == math.Trunc(w.number) {
		r.rounded = false // that of a whole step is told with the scale
	}
	r.repaired = r.repaired || w.decorated
	return r
}

// contradicted reports a number beside a word that stands for another one.
func (s *scale) contradicted(w wording, level float64) (number float64, other bool) {
	for _, part := range w.parts {
		if i, known := s.words[part]; known {
			return s.rungs[i].number, s.rungs[i].level != level
		}
	}
	return 0, false
}

// severalWords reports a list of words of the scale, such as "Beginner; Expert".
func (s *scale) severalWords(w wording) bool {
	n := 0
	for _, item := range w.items {
		if _, known := s.words[item]; !known {
			return false
		}
		n++
	}
	return n > 1
}

// rounded holds a level to the unit of Level, the nearest one.
func (s *scale) rounded(level float64, word bool) reading {
	units := math.Round(level * LevelStep)
	return reading{level: Level(units), word: word, rounded: !word && math.Abs(units-level*LevelStep) > 1e-6}
}
