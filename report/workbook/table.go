package workbook

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/report/words"
)

// column is one column of a table: its heading, its width in characters, the
// style of its cells and what stands in them.
type column[T any] struct {
	head  string
	width float64
	style int
	value func(T) any
}

// tableSheet is a sheet that is one Excel table under a title.
type tableSheet struct {
	name    string
	title   string
	note    string
	frozen  int // columns that stay in view
	printed int // columns that are printed, the rest being for work on screen; 0 for all
	repeats int // leading columns in which a value that stands above already is greyed
	// above is how many rows are left free between the note and the table; with
	// any, the heading scrolls with the rest.
	above    int
	decorate func(name string, first, last int) error // rows of the table's body; may be nil
}

// The rows of a sheet above a table.
const (
	titleRow = 1
	linkRow  = 2
	noteRow  = 3
	headRow  = 5 // without anything above the table
)

// writeTable writes the items, one a row. What does not fit on a sheet goes on
// in a second, "Gaps (2)".
func writeTable[T any](b *book, t tableSheet, columns []column[T], items []T) error {
	columns = fitted(&b.styles, distinct(columns), items)
	head := headRow + t.above
	room := b.maxRow - head
	for part := 1; ; part++ {
		n := min(room, len(items))
		if err := writePart(b, t, part, head, columns, items[:n]); err != nil {
			return err
		}
		if items = items[n:]; len(items) == 0 {
			return nil
		}
	}
}

// distinct gives columns of one heading, or of none, headings that differ: Excel
// takes a table for damaged otherwise, and does not tell capitals from small
// letters. Names of bands and roles come from the user's model.
func distinct[T any](columns []column[T]) []column[T] {
	columns = slices.Clone(columns)
	seen := map[string]bool{}
	for i := range columns {
		head := cmp.Or(words.Clean(columns[i].head), "(no name)")
		name := head
		for n := 2; seen[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s (%d)", head, n)
		}
		seen[strings.ToLower(name)] = true
		columns[i].head = name
	}
	return columns
}

func writePart[T any](b *book, t tableSheet, part, head int, columns []column[T], items []T) error {
	name := t.name
	if part > 1 {
		name = fmt.Sprintf("%s (%d)", t.name, part)
	}
	last := head + max(1, len(items))
	s := sheet{name: name, rows: last, titleRow: head, printed: t.printed, frozen: [2]int{t.frozen, head}}
	if t.above > 0 {
		s.frozen = [2]int{}
	}
	for _, c := range columns {
		s.widths = append(s.widths, c.width)
	}
	s.whole = t.above == 0 && nearlyPage(b, columns[:cmp.Or(t.printed, len(columns))], items)
	s.decorate = func(w *excelize.StreamWriter) error {
		if err := b.linkBack(name); err != nil {
			return err
		}
		if err := addTable(w, name, area(1, head, len(columns), last)); err != nil {
			return err
		}
		if err := b.greyRepeats(name, t.repeats, head+1, last); err != nil {
			return err
		}
		if t.decorate == nil {
			return nil
		}
		return t.decorate(name, head+1, last)
	}
	t.note = folded(t.note, total(s.widths[:cmp.Or(t.printed, len(s.widths))]))
	return b.write(s, tableLines(b, t, head, columns, items))
}

// folded is a note on two lines where one would be longer than the sheet is wide
// on paper, in digits: it would be cut there.
func folded(note string, width float64) string {
	if strings.Contains(note, "\n") || float64(extent(note))/100 <= width-padding {
		return note
	}
	end := 0
	for i, r := range note {
		if r == ' ' && float64(extent(note[:i]))/100 <= width-padding {
			end = i
		}
	}
	return strings.TrimSpace(note[:end] + "\n" + strings.TrimSpace(note[end:]))
}

// greyRepeats greys what the row above says already in the first columns, so that
// a list reads in groups and can still be filtered. A column is greyed where those
// before it are.
func (b *book) greyRepeats(name string, columns, first, last int) error {
	for c := 1; c <= columns; c++ {
		var same []string
		for of := 1; of <= c; of++ {
			from, _ := excelize.ColumnNumberToName(of)
			same = append(same, fmt.Sprintf("$%s%d=$%s%d", from, first, from, first-1))
		}
		if err := b.f.SetConditionalFormat(name, area(c, first, c, last), []excelize.ConditionalFormatOptions{{
			Type: "formula", Criteria: "AND(" + strings.Join(same, ",") + ")", Format: &b.styles.again,
		}}); err != nil {
			return err
		}
	}
	return nil
}

// addTable makes the range a table with filters. Its name is the sheet's; names
// may not hold blanks or brackets.
func addTable(w *excelize.StreamWriter, name, cells string) error {
	stripes := false
	return w.AddTable(&excelize.Table{
		Range: cells, StyleName: "TableStyleLight1", ShowRowStripes: &stripes,
		Name: strings.NewReplacer(" ", "_", "(", "", ")", "").Replace(name),
	})
}

func tableLines[T any](b *book, t tableSheet, head int, columns []column[T], items []T) iter.Seq[line] {
	return func(yield func(line) bool) {
		for row := 1; row < head; row++ {
			if !yield(b.top(row, t.title, t.note)) {
				return
			}
		}
		if !yield(headLine(b, columns)) {
			return
		}
		if len(items) == 0 {
			yield(line{cells: []any{excelize.Cell{StyleID: b.styles.muted, Value: "none"}}})
		}
		for _, item := range items {
			if !yield(tableLine(columns, item)) {
				return
			}
		}
	}
}

// headLine has room for the arrows of the filters under the text.
func headLine[T any](b *book, columns []column[T]) line {
	l := line{cells: make([]any, len(columns))}
	lines := 1
	for i, c := range columns {
		l.cells[i] = excelize.Cell{StyleID: b.styles.over(c.style), Value: c.head}
		lines = max(lines, linesOf(c.head, c.width/boldWider-1))
	}
	l.height = heightOf(lines) + 4
	return l
}

func tableLine[T any](columns []column[T], item T) line {
	cells := make([]any, len(columns))
	for i, c := range columns {
		switch v := c.value(item).(type) {
		case excelize.Cell:
			cells[i] = v
		default:
			cells[i] = excelize.Cell{StyleID: c.style, Value: v}
		}
	}
	return line{cells: cells}
}

// top is one of the rows above a table: the title, the way back, the one or two
// lines of the note.
func (b *book) top(row int, title, note string) line {
	switch row {
	case titleRow:
		return line{cells: []any{excelize.Cell{StyleID: b.styles.title, Value: title}}, height: 27}
	case linkRow:
		return line{cells: []any{excelize.Cell{StyleID: b.styles.link, Value: "Summary"}}}
	case noteRow, noteRow + 1:
		lines := strings.Split(note, "\n")
		if n := row - noteRow; n < len(lines) {
			return line{cells: []any{excelize.Cell{StyleID: b.styles.note, Value: lines[n]}}}
		}
	}
	return line{height: ordinary}
}

// linkBack makes the second row of a sheet a link to the summary.
func (b *book) linkBack(name string) error {
	return b.link(name, at(1, linkRow), summaryName)
}

// link makes a cell a link to the top of another sheet.
func (b *book) link(from, cell, to string) error {
	return b.f.SetCellHyperLink(from, cell, quoted(to)+"!A1", "Location")
}
