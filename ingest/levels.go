package ingest

import (
	"fmt"
	"math/bits"
)

// mostTexts is how many different texts of levels are remembered for one table.
const mostTexts = 10_000

// reading is what one text in the place of a level means.
type reading struct {
	level    Level  // NotRated when it is none
	repaired bool   // read, but not as it stands
	rounded  bool   // held as the nearest fraction of a level that can be held
	word     bool   // a word, not a number
	off      bool   // a number beyond the ends of the scale
	code     string // the problem when it is no level
	message  string
}

func fault(code, message string) reading {
	return reading{level: NotRated, code: code, message: message}
}

func mended(r reading) reading {
	r.repaired = r.code == ""
	return r
}

// read reads a text that is not blank.
func (s *scale) read(text string) (reading, wording) {
	w, changed := parseWording(text)
	r := s.place(w)
	r.repaired = (r.repaired || changed) && r.level.Rated()
	return r, w
}

// readLevel reads a text on a scale as it is declared; "" is that of the models.
func readLevel(text, declared string) reading {
	s, err := declaredScale(declared)
	if err != nil || s == nil {
		s = fiveScale()
	}
	r, _ := s.read(text)
	return r
}

// levels reads the levels of one table, or of columns with a scale of their own.
// It remembers each text, so that a table of a million equal cells is read once,
// and what it met, to name the scale.
type levels struct {
	choice
	quick  [10]Level // the levels of single digits; NotRated where there is more to say
	digits uint      // a bit for each single digit met
	texts  map[string]*levelText
	order  []*levelText // the repaired ones, as met
	faulty int          // cells whose level could not be read
	beyond *seen        // numbers off the scale and words that are not on it

	numbers, words, zero bool
}

// levelText is one text, what it means and how often it was repaired.
type levelText struct {
	reading
	text  string
	mark  byte // the decimal mark, 0 without a fraction
	count int
	first int // row
	col   int
}

func newLevels(c choice) *levels {
	v := &levels{choice: c, texts: map[string]*levelText{}, beyond: newSeen()}
	for d := range v.quick {
		r, _ := c.scale.read(string(rune('0' + d)))
		v.quick[d] = r.level
		if !r.level.Rated() || r.repaired {
			v.quick[d] = NotRated
		}
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
		t = v.newText(string(b))
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

func (v *levels) newText(text string) *levelText {
	t := &levelText{text: text}
	r, w := v.scale.read(text)
	t.reading = r
	switch {
	case w.comma:
		t.mark = ','
	case w.point:
		t.mark = '.'
	}
	return t
}

// repair counts a text that was read otherwise than it stands.
func (v *levels) repair(t *levelText, row, column int) {
	if t.count++; t.count == 1 {
		t.first, t.col = row, column
		v.order = append(v.order, t)
	}
}

// name is the scale as chosen; of the scale of five what of it was met.
func (v *levels) name() string {
	switch {
	case !v.inferred || v.scale.name != "0-5" || v.digits&1 != 0 || v.zero:
		return v.scale.name
	case v.digits != 0 || v.numbers:
		return "1-5"
	case v.words:
		return scaleWords
	}
	return v.scale.name
}

// mapping says in words how levels as written became levels.
func (v *levels) mapping() string {
	if !v.inferred || v.scale.name != "0-5" {
		return v.scale.mapping()
	}
	text := ""
	switch v.name() {
	case "0-5":
		text = "0 to 5 are levels 0 to 5"
	case "1-5":
		text = "1 to 5 are levels 1 to 5; level 0 does not occur"
	case scaleWords:
		return ownMapping
	}
	if v.words {
		text += "; " + ownMapping
	}
	if bits.OnesCount(v.digits) == 0 && !v.numbers && !v.words {
		return text + "; no level was met"
	}
	return text
}

// tellLevels names the scale of a table, and each text that was repaired once.
func (r *ratingReader) tellLevels() {
	for i, v := range r.scales() {
		s := Scale{Table: r.sheet.index, Name: v.name(), Declared: v.declared, Source: v.source,
			Mapping: v.mapping(), Lost: v.scale.lost(), half: v.scale.half()}
		if i == 0 {
			s.Mapping += "; " + r.whose()
		}
		for _, c := range v.columns {
			s.Columns = append(s.Columns, c+1)
		}
		r.data.Scales = append(r.data.Scales, s)
		r.tellRepaired(v)
		r.tellRounded(v)
	}
}

func (r *ratingReader) tellRepaired(v *levels) {
	for _, t := range v.order {
		if t.repaired {
			r.add(r.sheet.place, Problem{Code: codeLevelRepaired, Action: Repair, At: r.address(r.sheet, t.first, t.col), Value: t.text,
				Message: fmt.Sprintf("was read as level %s (in %s)", short(t.level.Value()), cellsOf(t.count)), Cure: "write the number alone"})
		}
	}
}

// tellRounded has one line for all fractions that had to be rounded.
func (r *ratingReader) tellRounded(v *levels) {
	var first *levelText
	n := 0
	for _, t := range v.order {
		if t.rounded && !t.repaired {
			if n += t.count; first == nil {
				first = t
			}
		}
	}
	if first != nil {
		r.add(r.sheet.place, Problem{Code: codeLevelFraction, Action: Repair, At: r.address(r.sheet, first.first, first.col), Value: first.text,
			Message: fmt.Sprintf("was held as level %v: levels are kept to the nearest 0.025, and %s rounded so", first.level.Value(), ratingsLeft(n)),
			Cure:    "nothing to do, unless two places after the point matter"})
	}
}

func cellsOf(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}
