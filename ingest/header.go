package ingest

import (
	"unicode/utf8"

	"capgap/ingest/table"
)

const (
	headerDepth = 10  // the header is one of this many first rows that hold anything
	sampleDepth = 200 // rows looked at to see what a column holds
	headerScore = 4   // points that a header must reach, see fieldKinds
	longHeader  = 300 // letters; a longer cell is a text, not a header
)

// peek looks at the first rows of every table: where its header is, and what
// each column means.
func (l *loader) peek() {
	for _, s := range l.sheets {
		l.tell("recognising", s.file)
		s.head = -1
		for f := range s.at {
			s.at[f] = -1
		}
		if s.source.Hidden && !l.named(s, l.Roster) && !l.named(s, l.Skills) && !l.named(s, l.only) {
			continue
		}
		s.sample = takeSample(s, l)
		if l.findTicks(s) {
			s.sample = takeSample(s, l)
		}
		l.findHeader(s)
		if s.head >= 0 {
			l.joinHeader(s)
			l.readHeader(s)
		}
		l.readOtherwise(s)
		l.findFills(s)
		l.markAsides(s)
	}
}

// takeSample copies the first rows that hold anything.
func takeSample(s *sheet, l *loader) (sample []sampleRow) {
	err := s.rows(func(row table.Row) bool {
		if blank(row.Cells) {
			return true
		}
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = string(c)
		}
		sample = append(sample, sampleRow{number: row.Number, cells: cells, totals: row.Totals})
		return len(sample) < headerDepth+sampleDepth
	})
	if err != nil {
		s.broken = true
		l.refused(s.place, l.address(s, 0, -1), err)
	}
	return sample
}

// markAsides marks the rows of the sample that are no data, so that nobody takes
// a total for a level.
func (l *loader) markAsides(s *sheet) {
	w := l.walker(s, false, nil)
	for i := range s.sample {
		row := &s.sample[i]
		w.gap = i > 0 && row.number > s.sample[i-1].number+1
		cells := make([][]byte, len(row.cells))
		for j, text := range row.cells {
			cells[j] = []byte(text)
		}
		is := w.kind(table.Row{Number: row.number, Cells: cells, Totals: row.totals})
		row.aside = i >= s.start && is != data && is != tooLong
	}
}

// findHeader chooses, among the first rows, the one that reads most like a
// header by its words; of equals the first. Where none does, the structure of the
// table says where it begins.
func (l *loader) findHeader(s *sheet) {
	best := headerScore - 1
	for i, row := range s.sample[:min(headerDepth, len(s.sample))] {
		if score := l.headerScore(row.cells); score > best {
			best, s.head, s.score = score, i, score
			if l.surelyHeads(s.sample, i) {
				break // a better one below is that of a second table
			}
		}
	}
	if s.head < 0 {
		s.findByStructure()
		return
	}
	s.top, s.start = s.head, s.head+1
}

// surelyHeads reports whether most cells of a row mean something, and the row
// below is about as full.
func (l *loader) surelyHeads(sample []sampleRow, i int) bool {
	n, known := filledTexts(sample[i].cells), 0
	for _, text := range sample[i].cells {
		if text = cleanText([]byte(text)); text == "" || len(text) > longHeader {
			continue
		}
		if f, _ := l.vocabulary.field(text); f != noField || l.skills.question(text).skill.competency >= 0 {
			known++
		}
	}
	return n > 2 && 2*known > n && i+1 < len(sample) && 2*filledTexts(sample[i+1].cells) >= n
}

// headerScore adds up the points of the fields that a row names, each once. A
// row that names a key gets one more for every skill of the model, a row that
// names people two.
func (l *loader) headerScore(cells []string) int {
	var seen [fieldCount]bool
	score, filled := 0, 0
	var rest []string
	for _, text := range cells {
		if len(trim([]byte(text))) == 0 || utf8.RuneCountInString(text) > longHeader {
			continue
		}
		filled++
		f, _ := l.vocabulary.field(text)
		if f == noField {
			rest = append(rest, text)
		} else if !seen[f] {
			seen[f] = true
			score += fieldKinds[f].points
		}
	}
	if filled < 2 {
		return 0
	}
	each := 0 // points of a skill
	switch {
	case seen[fieldID] || seen[fieldEmail]:
		each = 1
	case seen[fieldName] || seen[fieldSurname]:
		each = 2
	default:
		return score
	}
	for _, text := range rest {
		if h := l.skills.header(text); h.skill.competency >= 0 {
			score += each
		}
	}
	return score
}

// values are the sample's cells of a column, below the header, that hold anything.
func (s *sheet) values(column int) []string {
	var list []string
	for _, row := range s.sample[s.start:] {
		if column < len(row.cells) && !row.aside {
			if v := trim([]byte(row.cells[column])); len(v) > 0 {
				list = append(list, string(v))
			}
		}
	}
	return list
}

// width is how many columns the header has, trailing blank cells aside.
func width(cells []string) int {
	n := len(cells)
	for n > 0 && len(trim([]byte(cells[n-1]))) == 0 {
		n--
	}
	return n
}
