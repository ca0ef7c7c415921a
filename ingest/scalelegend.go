package ingest

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// legendPair is one entry of a legend: "2 = Intermediate".
type legendPair struct {
	number int
	word   string
	prefix string
}

const (
	longestLegend  = 2_000 // letters of a text that may hold a legend
	longestMeaning = 300   // letters of what a legend says of one level
)

// legendEntry is a number that a word follows: "1 = ", "2 - ", "3: ", "4) ", "5 ".
var legendEntry = regexp.MustCompile(`(?:^|[\s,;|/(\[•·])((?:[Ll]evel |[Ll]vl |[A-Z])?)(\d{1,2}) ?(?:=|:|-|–|—|→|\.|\)|\]| )\s*`)

// legendPairs are the entries of a legend in one text, such as "Key: 1 =
// Beginner, 2 = Intermediate, 3 = Expert"; nil where the text is none. The
// numbers of a legend follow one another.
func legendPairs(text string) []legendPair {
	if len(text) > longestLegend {
		return nil
	}
	text = norm.NFKC.String(text)
	at := legendEntry.FindAllStringSubmatchIndex(text, -1)
	var pairs []legendPair
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		if m[1] > end {
			continue
		}
		n, _ := strconv.Atoi(text[m[4]:m[5]])
		word := strings.Trim(text[m[1]:end], " \t\r\n,;|/=:-–—.()[]•·")
		if word == "" || !strings.ContainsFunc(word, unicode.IsLetter) || len(word) > longestMeaning {
			return nil
		}
		pairs = append(pairs, legendPair{n, word, levelKey(text[m[2]:m[3]])})
	}
	if !follow(pairs) || len(pairs) == 2 && strings.Count(text, "=") < 2 {
		return nil
	}
	for i := range pairs {
		if levelPrefixes[pairs[i].prefix] {
			pairs[i].prefix = ""
		}
	}
	return pairs
}

// follow reports whether the numbers of a legend follow one another, up or down;
// two ends are a legend as well. A number far off may say "not applicable".
func follow(pairs []legendPair) bool {
	pairs = slices.DeleteFunc(slices.Clone(pairs), func(p legendPair) bool { return noAnswer[levelKey(p.word)] })
	if len(pairs) < 2 || pairs[0].number == pairs[1].number || pairs[0].number > highestEnd {
		return false
	}
	if len(pairs) == 2 {
		return min(pairs[0].number, pairs[1].number) <= 1
	}
	step := pairs[1].number - pairs[0].number
	if step != 1 && step != -1 {
		return false
	}
	for i := range pairs[1:] {
		if pairs[i+1].number-pairs[i].number != step {
			return false
		}
	}
	return min(pairs[0].number, pairs[len(pairs)-1].number) <= 1
}

// saidRange is a range of numbers beside a word for scales: "Rate from 1 to 10",
// "Skill level (0-4)", "Scale: 1 – 5".
var saidRange = regexp.MustCompile(`(?i)(?:scale|rate|rating|level|score|proficiency|skala|stufe|bewert\w*|niveau|legend|key)[^0-9\n]{0,60}?\b(\d{1,3})(?: ?\([^)0-9]{1,40}\))? ?(?:-|–|—|to|through|bis|\.\.|…) ?(\d{1,3})\b`)

// bracketedRange is a range in brackets at the end of a header: "Networking (1-5)".
var bracketedRange = regexp.MustCompile(`[(\[] ?(\d{1,3}) ?(?:-|–|—|to|bis) ?(\d{1,3}) ?[)\]]`)

// rangeIn is the scale whose range a text names, nil for none.
func rangeIn(text string, header bool) *scale {
	if len(text) > longestLegend {
		return nil
	}
	m := saidRange.FindStringSubmatch(text)
	if m == nil && header {
		m = bracketedRange.FindStringSubmatch(text)
	}
	if m == nil {
		return nil
	}
	low, _ := strconv.Atoi(m[1])
	high, _ := strconv.Atoi(m[2])
	if min(low, high) > 1 || max(low, high) < 2 || max(low, high) > 10 && max(low, high) != 100 {
		return nil
	}
	return numberScale(low, high)
}

// legend is a scale that the files say themselves, and where.
type legend struct {
	scale *scale
	at    Address
}

// legends are those that a table may be read by, the nearest first: in its own
// headers, elsewhere on its sheet, on other sheets of its file that are not
// used.
func (l *loader) legends(s *sheet) []legend {
	found := append(l.headerLegends(s), l.sheetLegends(s, true)...)
	for _, other := range l.sheets {
		if other != s && other.file == s.file && l.table(other).Use == Unused {
			found = append(found, l.sheetLegends(other, false)...)
		}
	}
	return found
}

// headerLegends are those in the headers of the columns that hold levels.
func (l *loader) headerLegends(s *sheet) (found []legend) {
	for i := range s.columns {
		if s.columns[i].skill == nil && i != s.at[fieldLevel] {
			continue
		}
		sc, err := pairScale(legendPairs(s.columns[i].header))
		if err != nil {
			sc = rangeIn(s.columns[i].header, true)
		}
		if sc != nil {
			return []legend{{sc, l.address(s, s.headRow(), i)}}
		}
	}
	return nil
}

// sheetLegends are those in the cells of a sheet: in one text, along a row, or
// down a column with the meanings beside it. In a table that is used only what
// stands outside its columns and rows counts, or below a title that says so.
func (l *loader) sheetLegends(s *sheet, used bool) (found []legend) {
	for i := range s.sample {
		row := &s.sample[i]
		inside := used && s.head >= 0 && i >= s.head
		for c, text := range row.cells {
			if text == "" || inside && i == s.head && c < len(s.columns) {
				continue
			}
			if sc, err := pairScale(legendPairs(text)); err == nil {
				found = append(found, legend{sc, l.address(s, row.number, c)})
			} else if !inside {
				if sc := rangeIn(text, false); sc != nil {
					found = append(found, legend{sc, l.address(s, row.number, c)})
				}
			}
		}
		if sc := alongRow(row.cells, inside, len(s.columns)); sc != nil {
			found = append(found, legend{sc, l.address(s, row.number, 0)})
		}
	}
	return append(found, l.columnLegends(s, used)...)
}

// alongRow is the legend in the cells of one row: "1 = Low" | "2 = Medium" …, or
// 1 | Low | 2 | Medium ….
func alongRow(cells []string, inside bool, width int) *scale {
	if inside {
		if len(cells) <= width {
			return nil
		}
		cells = cells[width:]
	}
	var texts []string
	for _, c := range cells {
		if c = strings.TrimSpace(c); c != "" {
			texts = append(texts, c)
		}
	}
	if len(texts) < 2 || len(texts) > 30 {
		return nil
	}
	joined := ""
	for _, t := range texts {
		if digits(t) {
			joined += "|" + t + " "
		} else {
			joined += t + "|"
		}
	}
	sc, err := pairScale(legendPairs(strings.ReplaceAll(joined, "||", "|")))
	if err != nil {
		return nil
	}
	return sc
}

// columnLegends are those down a column: numbers that follow one another, each
// with its meaning to the right.
func (l *loader) columnLegends(s *sheet, used bool) (found []legend) {
	widest := 0
	for _, row := range s.sample {
		widest = max(widest, len(row.cells))
	}
	for c := range min(widest, 64) {
		for from := 0; from < len(s.sample); {
			pairs := s.pairsFrom(from, c)
			if len(pairs) > 2 && follow(pairs) {
				sc, err := pairScale(pairs)
				if err == nil && (s.titled(from, c, used) || !s.inside(from, c, used) && wordsKnown(sc)) {
					found = append(found, legend{sc, l.address(s, s.sample[from].number, c)})
				}
			}
			from += max(1, len(pairs))
		}
	}
	return found
}

// pairsFrom are the entries of a legend that begin in a column from a row on,
// as long as their numbers follow one another.
func (s *sheet) pairsFrom(from, column int) (pairs []legendPair) {
	for i := from; i < len(s.sample); i++ {
		p, ok := pairAt(s.sample[i].cells, column)
		n := len(pairs)
		if !ok || n > 0 && p.number-pairs[n-1].number != 1 && p.number-pairs[n-1].number != -1 ||
			n > 1 && p.number-pairs[n-1].number != pairs[1].number-pairs[0].number {
			break
		}
		pairs = append(pairs, p)
	}
	return pairs
}

// pairAt is the entry of a legend that begins in a cell: "2 = Intermediate" by
// itself, or a number with the next filled cell to its right.
func pairAt(cells []string, c int) (legendPair, bool) {
	if c >= len(cells) {
		return legendPair{}, false
	}
	text := strings.TrimSpace(norm.NFKC.String(cells[c]))
	if m := legendEntry.FindStringSubmatchIndex(text); m != nil && m[0] == 0 && strings.ContainsFunc(text[m[1]:], unicode.IsLetter) {
		n, _ := strconv.Atoi(text[m[4]:m[5]])
		return pairOf(n, text[m[2]:m[3]], strings.Trim(text[m[1]:], " =:-–—.()[]"))
	}
	prefix, number, rest, ok := numberIn(text)
	if !ok || rest != "" || number != float64(int(number)) || number > highestEnd || len(prefix) > 8 {
		return legendPair{}, false
	}
	for _, next := range cells[c+1:] {
		if next = strings.TrimSpace(next); next != "" {
			return pairOf(int(number), prefix, next)
		}
	}
	return legendPair{}, false
}

func pairOf(number int, prefix, word string) (legendPair, bool) {
	prefix = levelKey(prefix)
	if levelPrefixes[prefix] {
		prefix = ""
	}
	return legendPair{number, word, prefix}, word != "" && len(word) <= longestMeaning && strings.ContainsFunc(word, unicode.IsLetter)
}

// inside reports whether a cell lies within the data of a table that is used.
func (s *sheet) inside(row, column int, used bool) bool {
	return used && s.head >= 0 && row > s.head && column < len(s.columns)
}

// legendTitles are words of the titles of legends.
var legendTitles = []string{"key", "legend", "scale", "rating", "level", "score", "proficiency", "meaning", "skala", "legende", "stufe", "bewertung", "niveau"}

// titled reports whether the row just above a cell, or the name of a sheet that
// is not used, says that a legend follows.
func (s *sheet) titled(row, column int, used bool) bool {
	if row > 0 && !(used && row-1 == s.head) {
		for c, text := range s.sample[row-1].cells {
			if c <= column+1 && len(text) < 60 && titlesLegend(text) {
				return true
			}
		}
	}
	return !used && titlesLegend(s.source.Name)
}

func titlesLegend(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(legendTitles, func(w string) bool { return strings.Contains(text, w) })
}

// wordsKnown reports whether two of a scale's words stand on a known one.
func wordsKnown(s *scale) bool {
	for _, known := range knownScales() {
		n := 0
		for _, r := range s.rungs {
			if _, met := rungOf(known, r.words[0]); met {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return false
}
