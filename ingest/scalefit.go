package ingest

import (
	"fmt"
	"math"
	"strings"
)

// cure says what to do about a cell that holds no level.
func (v *levels) cure(t *levelText) string {
	switch {
	case t.code == codeLevelDate:
		return "format the column as text, and type the level again"
	case t.code == codeLevelSeveral:
		return "write one level in each cell"
	case t.off && v.declared && t.text[0] != '-':
		return "write a level on the scale " + v.scale.name + ", or declare the scale that the table has with --scale"
	case t.off && v.inferred && t.text[0] != '-':
		return "correct the cell; if the scale goes further, declare it, e.g. --scale 1-10"
	case t.code == codeLevelOffScale && v.declared && !v.scale.numbers:
		return "write one of its words, or declare the numbers, e.g. --scale 1-5"
	case t.code == codeLevelPercent:
		return "write a level on the scale " + v.scale.name + "; if all levels are percentages, --scale percent"
	}
	return "write a level on the scale " + v.scale.name + ", or leave the cell blank"
}

// otherScale says on which known scale a word stands that is none of the table's.
func (v *levels) otherScale(t *levelText) string {
	if t.code != codeLevelUnread {
		return ""
	}
	w, _ := parseWording(t.text)
	for _, s := range knownScales() {
		if _, known := s.rungOf(&w); known && w.isWord() {
			return ", but a word of the scale " + s.name
		}
	}
	return ""
}

// misfits says of each scale of the table whether it must be another one. What
// is left out of a long table for that reason has its line then.
func (r *ratingReader) misfits() (any bool) {
	for _, v := range r.readers {
		if !v.unclear && !r.misfit(v) {
			continue
		}
		any = true
		if r.table.Layout.perRow() {
			r.sheet.doubtful -= v.faulty
		}
	}
	return any
}

// misfit stops the run when so many levels are off the scale that it must be
// another one, and says which would hold them. A scale that was only inferred
// from the first rows gives way sooner, since all the other levels were then
// read too high.
func (r *ratingReader) misfit(v *levels) bool {
	const fewOfInferred = 0.01
	allowed := r.MaxQuarantine
	if v.inferred {
		allowed = min(allowed, fewOfInferred)
	}
	off := v.beyond.count(func(w *seenWording) bool { return v.scale.place(w.wording).code == codeLevelOffScale || w.isWord() })
	answers := r.table.Cells.Used + r.table.Cells.Repaired + v.faulty
	if off <= fewFaults || float64(off) <= allowed*float64(answers) {
		return false
	}
	p := Problem{Code: codeScaleMisfit, Action: Stop, At: r.address(r.sheet, 0, -1),
		Message: fmt.Sprintf("%d of %d levels are not on the scale %s (%s): %s", off, answers, v.scale.name, v.source, v.beyond.inWords()),
		Cure:    "declare the scale that the table has: " + ScaleForms}
	if better := v.better(); better != "" {
		p.Message += "; the scale " + better + " would hold them all"
		p.Cure = fmt.Sprintf("say --scale %q, or correct the cells listed for this table", better)
	}
	r.add(r.sheet.place, p)
	return true
}

// better is the scale that would hold what was read and what was not; "" when
// none is known.
func (v *levels) better() string {
	all := newSeen()
	for d := range v.quick {
		if v.digits&(1<<d) != 0 {
			all.add(string(rune('0' + d)))
		}
	}
	for _, text := range sortedTexts(v.texts) {
		if t := v.texts[text]; t.level.Rated() || t.code == codeLevelOffScale || t.code == codeLevelUnread || t.code == codeLevelPercent {
			all.add(text)
		}
	}
	top := 0.0
	for _, w := range all.list {
		if w.isNumber() {
			top = max(top, w.number)
		}
	}
	if top > highestEnd {
		return ""
	}
	if all.words() > all.numbers() {
		if g := all.guess(); !g.unclear && all.share(g.scale) == 1 {
			return strings.ReplaceAll(g.scale.name, ", ", ",")
		}
		return ""
	}
	if s := all.guessExactly(top); all.share(s) == 1 && s.name != v.scale.name {
		return s.name
	}
	return ""
}

// guessExactly is the common scale of numbers that ends at or above a number.
func (e *seen) guessExactly(top float64) *scale {
	low := 1
	if e.count(func(w *seenWording) bool { return w.isNumber() && w.number == 0 }) > 0 {
		low = 0
	}
	for _, end := range commonTops {
		if top <= float64(end) {
			return numberScale(low, end)
		}
	}
	return numberScale(low, int(math.Ceil(top)))
}

func sortedTexts(m map[string]*levelText) []string {
	keys := map[string]int{}
	for k := range m {
		keys[k] = 0
	}
	return sortedKeys(keys)
}
