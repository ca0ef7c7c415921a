package ingest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"capgap/ingest/table"
)

// ending is what a walk knows of where its table ends: rows of notes, rows that
// only show how to fill the table in, and a second table below.
type ending struct {
	texts  map[string]bool // of the header
	long   uint64          // lengths of these, a bit each
	usual  int             // cells that the records of a CSV file have
	gap    bool            // a blank row was the last one
	again  bool            // the header was repeated and no row has followed yet
	notes  bool            // inside a legend or the like
	second int             // row in which a second table starts, 0 while there is none

	noted, beyond, examples, summaries aside
}

// aside counts rows of one kind that are no data.
type aside struct {
	count, first int
	text         string
}

func (a *aside) add(row table.Row) {
	if a.count++; a.count == 1 {
		a.first, a.text = row.Number, firstText(row.Cells)
	}
}

// newEnding prepares a walk.
func newEnding(s *sheet) ending {
	e := ending{texts: map[string]bool{}}
	for _, c := range s.columns {
		if c.header != "" {
			text := c.parts[len(c.parts)-1]
			e.texts[text] = true
			e.long |= lengthBit(len(text))
		}
	}
	widths := map[int]int{}
	for _, row := range s.sample[min(s.start, len(s.sample)):] {
		n := len(row.cells)
		if widths[n]++; widths[n] > widths[e.usual] || widths[n] == widths[e.usual] && n > e.usual {
			e.usual = n
		}
	}
	return e
}

// below is what a row below the header is, data unless something speaks
// against it.
func (w *walker) below(row table.Row) rowKind {
	e := &w.ending
	gap := e.gap
	e.gap = false
	switch {
	case e.second > 0:
		return beyond
	case w.headerAgain(row):
		e.again, e.notes = true, false
		return headerAgain
	case w.startsSecond(row, gap):
		e.second = row.Number
		return beyond
	case w.foreign && w.table.Use == Unused:
		if w.tooLong(row) {
			return tooLong
		}
		return data
	case w.isNote(row, gap):
		return note
	case w.isExample(row):
		return example
	case row.Totals || w.isSummary(row):
		return summary
	case w.tooLong(row):
		return tooLong
	}
	e.again = false
	return data
}

// startsSecond reports whether a second table begins: with a header of its own
// below a blank row, with most of this table's header, or, below the whole of
// it, with records of another width.
func (w *walker) startsSecond(row table.Row, gap bool) bool {
	e := &w.ending
	if w.sheet.head < 0 || w.sheet.turned != nil {
		return false
	}
	if e.again && w.table.Sheet == "" && e.usual > 0 && len(row.Cells) != e.usual {
		return true
	}
	if w.sharesHeader(row) || w.key >= 0 && len(w.keyHeader) > 0 && bytes.Equal(cell(row.Cells, w.key), w.keyHeader) && w.fieldsNamed(row) > 1 {
		return true
	}
	if !gap {
		return false
	}
	return w.fieldsNamed(row) > 1 && w.headerScore(textsOf(row)) >= headerScore || w.headsOther(row)
}

// headsOther reports a row of distinct words over columns of numbers, two of them
// in places of ratings that no scale knows: "Office, City, Floor" below the people.
func (w *walker) headsOther(row table.Row) bool {
	const fewest = 2
	s, rated := w.sheet, 0
	above := s.sample[s.start:]
	for len(above) > 0 && above[len(above)-1].number >= row.Number {
		above = above[:len(above)-1]
	}
	seen := map[string]bool{}
	for i, b := range row.Cells {
		text := cleanText(b)
		if text == "" {
			continue
		}
		if seen[text] || kindOf(text) != aText || len(text) > longHeader {
			return false
		}
		seen[text] = true
		if i >= len(s.columns) || s.columns[i].skill == nil {
			continue
		}
		if said, _ := parseWording(text); said.kind != saysWord || readLevel(text, "").code == "" || overColumn(text, above, i) < 2 {
			return false
		}
		rated++
	}
	return rated >= fewest && len(seen) > rated
}

// sharesHeader reports whether most cells of a row are texts of the header.
func (w *walker) sharesHeader(row table.Row) bool {
	texts := w.ending.texts
	if len(texts) < 3 || !w.inHeader(row, 0) && !w.inHeader(row, 1) {
		return false // nearly every row
	}
	shared := 0
	for i := range row.Cells {
		if w.inHeader(row, i) {
			shared++
		}
	}
	return shared > 1 && 3*shared >= 2*len(texts) && 2*shared >= filled(row.Cells)
}

func (w *walker) inHeader(row table.Row, column int) bool {
	text := cell(row.Cells, column)
	return w.ending.long&lengthBit(len(text)) != 0 && w.ending.texts[string(text)]
}

// lengthBit stands for the length of a text, the last for all that are longer.
func lengthBit(n int) uint64 { return 1 << min(n, 63) }

func textsOf(row table.Row) []string {
	cells := make([]string, len(row.Cells))
	for i, c := range row.Cells {
		cells[i] = string(c)
	}
	return cells
}

// fieldsNamed is how many different fields and skills a row names.
func (l *loader) fieldsNamed(row table.Row) (n int) {
	var seen [fieldCount]bool
	for _, text := range textsOf(row) {
		if text == "" || len(text) > longHeader {
			continue
		}
		f, _ := l.vocabulary.field(text)
		if f != noField && !seen[f] || f == noField && l.skills.header(text).skill.competency >= 0 {
			n++
		}
		seen[f] = true
	}
	return n
}

// marks begin a block of rows about the table, up to the next blank row.
var marks = []string{"legend", "key", "scale", "rating scale", "skill levels", "levels", "rating key", "notes", "note", "remarks", "definitions", "legende", "hinweise"}

// isNote reports rows that explain the table: a legend or notes below a blank
// row, and the block that such a word begins.
func (w *walker) isNote(row table.Row, gap bool) bool {
	e := &w.ending
	if e.notes {
		e.notes = !gap || 2*filled(row.Cells) < len(w.sheet.columns)
		return e.notes
	}
	if !gap || len(w.sheet.columns) < 3 || !fewFilled(row.Cells) {
		return false
	}
	text := firstText(row.Cells)
	word, _, colon := strings.Cut(text, ":")
	if slices.ContainsFunc(marks, func(m string) bool { return foldWord(m) == foldWord(word) }) {
		e.notes = true
		return true
	}
	return filled(row.Cells) == 1 && (colon || footer(row.Cells) || strings.HasSuffix(text, ".") || strings.HasPrefix(text, "*") || len(text) > 60)
}

// summaryWords begin rows that say something of all people: the target, the
// average, how many reach a level.
var summaryWords = []string{"target", "target level", "targets", "minimum", "minimum required", "minimum level", "required", "required level", "desired level",
	"expected level", "ideal", "goal", "gap", "gaps", "benchmark", "weight", "weighting", "average", "team average", "group average", "overall", "mean", "median", "total",
	"totals", "sum", "count", "maximum", "max", "min", "highest", "lowest", "standard deviation", "coverage", "threshold", "% coverage", "durchschnitt", "summe", "ziel", "sollwert"}

// summaryStarts are the beginnings of such rows.
var summaryStarts = []string{"number of ", "number at ", "no. of ", "count of ", "average ", "avg ", "sum of ", "total ", "target ", "minimum ", "required ", "% of ",
	"people at ", "staff at ", "people with ", "how many "}

// isSummary reports rows of averages, targets and counts below or among people,
// and rows that say what a level means.
func (w *walker) isSummary(row table.Row) bool {
	s := w.sheet
	if w.key < 0 || s.has(fieldTitle) && len(cell(row.Cells, s.at[fieldTitle])) > 0 {
		return false
	}
	first := firstCell(row.Cells)
	if len(first) == 0 || digit(first[0]) {
		return len(first) == 1 && w.explainsLevel(row)
	}
	if len(first) > 1 && digit(first[1]) {
		return false // nearly every id
	}
	if key := cell(row.Cells, w.key); len(key) > 0 && !bytes.Equal(key, first) {
		return false
	}
	var short [48]byte // so that nothing is allocated for nearly every row
	text := lowered(short[:0], first)
	word := bytes.TrimRight(text, ": ")
	return slices.ContainsFunc(summaryByLetter[text[0]], func(w string) bool {
		return string(word) == w || w[len(w)-1] == ' ' && len(text) > len(w) && string(text[:len(w)]) == w
	})
}

// summaryByLetter are the words and beginnings, which end with a space, by their
// first letter.
var summaryByLetter = func() (list [256][]string) {
	for _, word := range slices.Concat(summaryWords, summaryStarts) {
		list[word[0]] = append(list[word[0]], word)
	}
	return list
}()

func digit(c byte) bool { return c >= '0' && c <= '9' }

// lowered writes a text in lower case into buf.
func lowered(buf, text []byte) []byte {
	if !plainASCII(text) {
		return []byte(strings.ToLower(cleanText(text)))
	}
	buf = append(buf, text...)
	for i, c := range buf {
		if c >= 'A' && c <= 'Z' {
			buf[i] |= 0x20
		}
	}
	return buf
}

// explainsLevel reports "0 | No knowledge": a digit, and one text where a rating
// would stand.
func (w *walker) explainsLevel(row table.Row) bool {
	if w.table.Layout.perRow() || !fewFilled(row.Cells) {
		return false
	}
	for i, c := range w.sheet.columns {
		if i == w.key {
			continue
		}
		text := cleanText(cell(row.Cells, i))
		if text == "" {
			continue
		}
		return c.skill != nil && kindOf(text) == aText && len(text) > 3
	}
	return false
}

func firstCell(cells [][]byte) []byte {
	for _, c := range cells {
		if c = trim(c); len(c) > 0 {
			return c
		}
	}
	return nil
}

// fewFilled reports whether at most two cells of a row hold anything.
func fewFilled(cells [][]byte) bool {
	n := 0
	for _, c := range cells {
		if len(trim(c)) > 0 {
			if n++; n > 2 {
				return false
			}
		}
	}
	return true
}

// isExample reports rows that show how to fill in a table: "<name>", "Example",
// and "Employee 1" with nothing beside it.
func (w *walker) isExample(row table.Row) bool {
	for _, f := range [...]int{w.key, w.sheet.at[fieldName]} {
		b := cell(row.Cells, f)
		if len(b) < 2 || digit(b[1]) {
			continue // nearly every id
		}
		switch b[0] {
		case '<', '[':
			if end := b[len(b)-1]; (end == '>' || end == ']') && !bytes.ContainsAny(b[1:len(b)-1], "<>[]/=") {
				return true
			}
		case 'e', 'E', 's', 'S', 'p', 'P', 'n', 'N', 'b', 'B':
			var short [32]byte // so that nothing is allocated for nearly every row
			if exampleWord(appendWord(short[:0], b), row) {
				return true
			}
		}
	}
	return false
}

func exampleWord(word []byte, row table.Row) bool {
	switch string(word) {
	case "example", "examples", "exampleemployee", "examplerow", "sample", "sampleemployee", "sampledata", "eg", "beispiel":
		return true
	}
	end := len(word)
	for end > 0 && digit(word[end-1]) {
		end--
	}
	switch string(word[:end]) {
	case "employee", "person", "name", "employeename", "staff", "staffmember", "no", "nr":
		return string(word) != "no" && nothingBeside(row)
	}
	return false
}

// nothingBeside reports whether a row holds a single text and perhaps zeros.
func nothingBeside(row table.Row) bool {
	texts := 0
	for _, c := range row.Cells {
		if c = trim(c); len(c) > 0 && string(c) != "0" {
			texts++
		}
	}
	return texts == 1
}

// tellEnding says what stands below and between the rows of the table.
func (w *walker) tellEnding() {
	e, s := &w.ending, w.sheet
	if e.second > 0 {
		w.add(s.place, Problem{Code: codeSecondTable, Action: Stop, At: w.address(s, e.second, -1), Value: e.beyond.text,
			Message: fmt.Sprintf("begins a second table; only the first, from row %d on, was read, and %s left out", s.headRow(), rows(e.beyond.count)),
			Cure:    "move the second table to a file or sheet of its own, or delete it"})
	}
	w.tellAside(e.noted, "begins a legend or notes, which are no data; %s left out", "nothing to do")
	w.tellAside(e.summaries, "begins a row about all people; %s left out", "nothing to do")
	w.tellAside(e.examples, "shows how to fill in the table; %s left out", "delete the row, or write who is meant")
}

func (w *walker) tellAside(a aside, message, cure string) {
	if a.count == 0 {
		return
	}
	w.add(w.sheet.place, Problem{Code: codeNotAPerson, Action: Quarantine, At: w.address(w.sheet, a.first, -1), Value: a.text,
		Message: fmt.Sprintf(message, rows(a.count)), Cure: cure})
}
