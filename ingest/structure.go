package ingest

import (
	"strings"
	"unicode/utf8"
)

// findByStructure finds the header of a table whose headers nobody knows: the
// row above the data that is unlike the data. When the first row of the data
// looks like the rest there is no header, and start is that row.
func (s *sheet) findByStructure() {
	first := firstFullRow(s.sample)
	s.head, s.top, s.start = -1, 0, first
	if first >= len(s.sample) {
		return
	}
	if headsItsColumns(s.sample, first) {
		s.head, s.top, s.start = first, first, first+1
	}
}

// firstFullRow is the first row of the sample that is as wide as its table: what
// stands above is a title, a date of export or the like. A row with a few cells
// less is a header with gaps, unless the full row below plainly is the header.
func firstFullRow(sample []sampleRow) int {
	usual := usualWidth(sample)
	for i, row := range sample[:min(headerDepth, len(sample))] {
		n := filledTexts(row.cells)
		if n == usual {
			return i
		}
		below := i+1 < len(sample) && filledTexts(sample[i+1].cells) == usual && headPoints(sample, i+1) > 0
		if n < usual && below {
			return i + 1
		}
		if 2*n > usual && n > 1 {
			return i
		}
	}
	return 0
}

// usualWidth is the number of filled cells that most rows of the sample have; of
// equals the larger. Rows with one cell are titles, comments or continued rows, and
// only count in a table where hardly any row has more.
func usualWidth(sample []sampleRow) (usual int) {
	rows, wide := map[int]int{}, 0
	for _, row := range sample {
		n := filledTexts(row.cells)
		rows[n]++
		if n > 1 {
			wide++
		}
	}
	if 4*wide >= len(sample) {
		rows[1] = 0
	}
	for n, count := range rows {
		if count > rows[usual] || count == rows[usual] && n > usual {
			usual = n
		}
	}
	return usual
}

// filledTexts is how many cells hold anything.
func filledTexts(cells []string) (n int) {
	for _, c := range cells {
		if len(trim([]byte(c))) > 0 {
			n++
		}
	}
	return n
}

// headsItsColumns reports whether a row reads as the header of the rows below.
func headsItsColumns(sample []sampleRow, head int) bool {
	points := headPoints(sample, head)
	return points > 0 || points == 0 && filledTexts(sample[head].cells) > 0 && allTexts(sample[head].cells)
}

// headPoints says how much a row reads as the header of the rows below: it has
// distinct texts, unlike in kind to what they stand over.
func headPoints(sample []sampleRow, head int) (points int) {
	seen := map[string]bool{}
	for column, text := range sample[head].cells {
		text = cleanText([]byte(text))
		if text == "" {
			continue
		}
		if seen[text] || utf8.RuneCountInString(text) > longHeader {
			points -= 2
		}
		seen[text] = true
		points += overColumn(text, sample[head+1:], column)
	}
	return points
}

// overColumn says how much a text reads as the header of a column: more than 0
// when it is of another kind than what stands below, less when it is one of them.
func overColumn(text string, below []sampleRow, column int) int {
	own := kindOf(text)
	var kinds [cellKinds]int
	repeated, filled := false, 0
	for _, row := range below {
		if column >= len(row.cells) {
			continue
		}
		value := cleanText([]byte(row.cells[column]))
		if value == "" {
			continue
		}
		filled++
		kinds[kindOf(value)]++
		repeated = repeated || value == text
	}
	usual := mostOf(kinds[:])
	switch {
	case filled == 0:
		return 0
	case own != aText && own == usual:
		return -2
	case (own == aText || own == aYear) && usual != aText && 2*kinds[usual] > filled:
		return 2
	case repeated && own == aText:
		return -1
	}
	return 0
}

func mostOf(counts []int) cellKind {
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return cellKind(best)
}

func allTexts(cells []string) bool {
	for _, c := range cells {
		if text := cleanText([]byte(c)); text != "" && kindOf(text) != aText {
			return false
		}
	}
	return true
}

// cellKind is what a cell looks like, without knowing what it means.
type cellKind uint8

const (
	aText cellKind = iota
	aNumber
	aDate
	anAddress // an e-mail or web address
	aYear
	aCode // letters and digits in one word, such as E0042
	cellKinds
)

// kindOf is the kind of a clean text that is not empty.
func kindOf(text string) cellKind {
	lower := strings.ToLower(text)
	switch {
	case strings.Contains(lower, "://") || strings.HasPrefix(lower, "www.") || strings.Contains(lower, "@") && !strings.Contains(lower, " "):
		return anAddress
	case yearLike(text):
		return aYear
	case numberLike(text):
		return aNumber
	case dateLike(text):
		return aDate
	case !strings.Contains(text, " ") && strings.ContainsAny(text, "0123456789") && !trailingNumber(text):
		return aCode
	}
	return aText
}

// trailingNumber reports "Level2" or "Q3": a word and a counter, as headers have.
func trailingNumber(text string) bool {
	word := strings.TrimRight(text, "0123456789")
	return len(text)-len(word) <= 2 && word != "" && !strings.ContainsAny(word, "0123456789") && text[len(word)] != '0'
}

// yearLike reports a year, which heads columns as often as it stands in them.
func yearLike(text string) bool {
	return len(text) == 4 && digits(text) && (text[:2] == "19" || text[:2] == "20")
}

// numberLike reports a number with all that people write around it.
func numberLike(text string) bool {
	core := strings.TrimSpace(strings.Trim(text, "+-−()%$€£¥ "))
	if core == "" || core[0] < '0' || core[0] > '9' || strings.Trim(core, "0123456789.,' eE+-") != "" {
		return false
	}
	return !strings.ContainsAny(core, "-.") || len(dateParts(core)) != 3
}

// dateLike reports a day or a time of day.
func dateLike(text string) bool {
	if _, isDate := dayOf(text); isDate {
		return true
	}
	day, _, _ := strings.Cut(text, " ")
	if day != text {
		if _, isDate := dayOf(day); isDate {
			return true
		}
	}
	return strings.Count(text, ":") >= 1 && strings.Trim(text, "0123456789:. apmAPMZTtz+-") == "" && strings.ContainsAny(text[:1], "0123456789")
}
