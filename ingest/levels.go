package ingest

import (
	"fmt"
	"math/bits"
)

// mostTexts is how many different texts of levels are remembered for one table.
const mostTexts = 10_000

// levels reads the levels of one table. It remembers each text, so that a table
// of a million equal cells is read once, and what it met, to name the scale.
type levels struct {
	scale  string
	quick  [10]Level // the levels of single digits; NotRated where there is more to say
	digits uint      // a bit for each single digit met
	texts  map[string]*levelText
	order  []*levelText // the repaired ones, as met

	numbers, words, zero bool
}

// levelText is one text, what it means and how often it was repaired.
type levelText struct {
	reading
	text  string
	count int
	first int // row
	col   int
}

func newLevels(scale string) levels {
	v := levels{scale: scale, texts: map[string]*levelText{}}
	for d := range v.quick {
		v.quick[d] = readLevel(string(rune('0'+d)), scale).level
	}
	return v
}

// read reads a trimmed cell that is not blank.
func (v *levels) read(b []byte) (level Level, t *levelText) {
	if len(b) == 1 {
		if d := b[0] - '0'; d < 10 && v.quick[d] != NotRated {
			v.digits |= 1 << d
			return v.quick[d], nil
		}
	}
	t, ok := v.texts[string(b)]
	if !ok {
		t = &levelText{text: string(b)}
		t.reading = readLevel(t.text, v.scale)
		if len(v.texts) < mostTexts {
			v.texts[t.text] = t
		}
	}
	if t.level.Rated() {
		v.words = v.words || t.word
		v.numbers = v.numbers || !t.word
		v.zero = v.zero || !t.word && t.level == 0
	}
	return t.level, t
}

// repair counts a text that was read otherwise than it stands.
func (v *levels) repair(t *levelText, row, column int) {
	if t.count++; t.count == 1 {
		t.first, t.col = row, column
		v.order = append(v.order, t)
	}
}

// name is the scale as declared, or as the levels met suggest.
func (v *levels) name() string {
	switch {
	case v.scale != "":
		return v.scale
	case v.digits&1 != 0 || v.zero:
		return scaleFromZero
	case v.digits != 0 || v.numbers:
		return scaleFromOne
	case v.words:
		return scaleWords
	}
	return scaleFromZero
}

// mapping says in words how levels as written became levels.
func (v *levels) mapping() string {
	const words = "the words none, awareness, working, practitioner, expert or lead, authority are 0, 1, 2, 3, 4, 5"
	text := ""
	switch v.name() {
	case scaleFromZero:
		text = "0 to 5 are levels 0 to 5"
	case scaleFromOne:
		text = "1 to 5 are levels 1 to 5; level 0 does not occur"
	case scaleWords:
		return words
	}
	if v.words {
		text += "; " + words
	}
	if bits.OnesCount(v.digits) == 0 && !v.numbers && !v.words {
		return text + "; no level was met"
	}
	return text
}

// tellLevels names the scale of a table, and each text that was repaired once.
func (r *ratingReader) tellLevels() {
	v := &r.levels
	r.data.Scales = append(r.data.Scales, Scale{Table: r.sheet.index, Name: v.name(), Declared: v.scale != "",
		Mapping: v.mapping() + "; " + r.whose()})
	for _, t := range v.order {
		r.add(r.sheet.place, Problem{Code: codeLevelRepaired, Action: Repair, At: r.address(r.sheet, t.first, t.col), Value: t.text,
			Message: fmt.Sprintf("was read as level %v (in %s)", t.level.Value(), cellsOf(t.count)), Cure: "write the number alone"})
	}
}

func cellsOf(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}
