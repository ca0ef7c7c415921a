package workbook

import (
	"slices"

	"github.com/xuri/excelize/v2"
)

// blocks is a sheet of several small parts under one another, such as Method.
type blocks struct {
	b      *book
	widths []float64
	print  int // columns that are printed, over which texts reach; 0 for all
	lines  []line
	merged []reach        // cells that reach over several columns
	links  map[int]string // rows whose first cell leads to another sheet
	table  reach          // the heading of the sheet's one table; the row is 0 without one
	body   int            // rows of that table
	parts  []int          // rows at which parts begin

	repeats int // leading columns of the table in which a value that stands above already is greyed
}

// reach is a cell that takes the columns first to last of a row.
type reach struct{ row, first, last int }

func (b *book) newBlocks(title, note string, widths ...float64) *blocks {
	k := &blocks{b: b, widths: widths, links: map[int]string{}}
	for row := titleRow; row <= noteRow; row++ {
		k.lines = append(k.lines, b.top(row, title, note))
	}
	return k
}

// row is the number of the next row.
func (k *blocks) row() int { return len(k.lines) + 1 }

// add is a row as high as its texts need.
func (k *blocks) add(cells ...any) {
	k.lines = append(k.lines, line{cells, k.b.styles.height(cells, k.widths)})
}

// addWide is a row whose last cell reaches on to the column last.
func (k *blocks) addWide(last int, cells ...any) {
	spans := slices.Repeat([]int{1}, len(cells))
	spans[len(cells)-1] = last - len(cells) + 1
	k.addSpans(spans, cells...)
}

// addSpans is a row whose cells each take so many columns.
func (k *blocks) addSpans(spans []int, cells ...any) {
	var widths []float64
	var row []any
	for i, span := range spans {
		first := len(row)
		widths = append(widths, total(k.widths[first:first+span]))
		if row = append(row, cells[i]); span > 1 {
			k.merged = append(k.merged, reach{k.row(), first + 1, first + span})
		}
		for range span - 1 {
			row = append(row, excelize.Cell{StyleID: cells[i].(excelize.Cell).StyleID})
		}
	}
	k.lines = append(k.lines, line{row, max(ordinary, k.b.styles.height(cells, widths))})
}

func (k *blocks) gap(n int) {
	for range n {
		k.lines = append(k.lines, line{height: ordinary})
	}
}

// space sets two parts of a page apart.
func (k *blocks) space() { k.lines = append(k.lines, line{height: 7}) }

// heading begins a part.
func (k *blocks) heading(text string) {
	k.gap(1)
	k.parts = append(k.parts, k.row())
	k.lines = append(k.lines, line{cells: []any{excelize.Cell{StyleID: k.b.styles.heading, Value: text}}, height: 20})
}

// heads is the heading of a part's columns.
func (k *blocks) heads(texts ...string) {
	var cells []any
	for _, t := range texts {
		cells = append(cells, excelize.Cell{StyleID: k.b.styles.head, Value: t})
	}
	k.add(cells...)
}

// headSpans is the heading of columns that each take so many of the sheet's.
func (k *blocks) headSpans(spans []int, texts ...string) {
	var cells []any
	for _, t := range texts {
		cells = append(cells, excelize.Cell{StyleID: k.b.styles.head, Value: t})
	}
	k.addSpans(spans, cells...)
}

// aside moves headings just written over texts that stand a little to the right.
func (k *blocks) aside(texts ...string) {
	for i, v := range k.lines[len(k.lines)-1].cells {
		if cell := v.(excelize.Cell); slices.Contains(texts, cell.Value.(string)) {
			cell.StyleID = k.b.styles.headAside
			k.lines[len(k.lines)-1].cells[i] = cell
		}
	}
}

// right sets headings just written over columns of numbers, counted from 1.
func (k *blocks) right(columns ...int) { k.restyle(k.b.styles.headRight, columns) }

// after sets headings just written over text that follows numbers.
func (k *blocks) after(columns ...int) { k.restyle(k.b.styles.headAside, columns) }

func (k *blocks) restyle(style int, columns []int) {
	heads := &k.lines[len(k.lines)-1]
	for _, c := range columns {
		head := heads.cells[c-1].(excelize.Cell)
		head.StyleID = style
		heads.cells[c-1] = head
		if !k.spans(len(k.lines), c) {
			heads.height = max(heads.height, k.b.styles.height([]any{head}, k.widths[c-1:]))
		}
	}
}

// spans reports whether the cell takes several columns.
func (k *blocks) spans(row, column int) bool {
	return slices.ContainsFunc(k.merged, func(m reach) bool { return m.row == row && m.first == column })
}

// texts is a row of text, its first cell in bold.
func (k *blocks) texts(texts ...string) {
	var cells []any
	for i, t := range texts {
		style := k.b.styles.text
		if i == 0 {
			style = k.b.styles.strong
		}
		cells = append(cells, excelize.Cell{StyleID: style, Value: t})
	}
	k.add(cells...)
}

// wide is a text across all columns. A text too long for one cell goes on in
// the next row. Excel does not fit the height of merged cells, so we do.
func (k *blocks) wide(style int, text string) {
	for runes := []rune(text); ; {
		n := min(len(runes), 16000) // each may take two units of UTF-16
		part := string(runes[:n])
		cells := make([]any, k.reach())
		for i := range cells {
			cells[i] = excelize.Cell{StyleID: style}
		}
		cells[0] = excelize.Cell{StyleID: style, Value: part}
		k.merged = append(k.merged, reach{k.row(), 1, k.reach()})
		k.lines = append(k.lines, line{cells: cells, height: heightOf(tall(part, linesOf(part, (k.width()-k.b.styles.indent(style))/k.b.styles.wider(style)))) + 2})
		if runes = runes[n:]; len(runes) == 0 {
			return
		}
	}
}

// reach is how many columns a text takes that stands alone in its row.
func (k *blocks) reach() int {
	if k.print > 0 {
		return k.print
	}
	return len(k.widths)
}

func (k *blocks) width() float64 {
	return total(k.widths[:k.reach()])
}

// addItems adds a table with filters, one row an item; a sheet can have one such
// table, for excelize streams no more. Its columns are as wide as the sheet's.
func addItems[T any](k *blocks, columns []column[T], items []T) {
	columns = distinct(columns)
	for i := range columns {
		columns[i].width = k.widths[i]
	}
	k.table, k.body = reach{k.row(), 1, len(columns)}, len(items)
	k.lines = append(k.lines, headLine(k.b, columns))
	if len(items) == 0 {
		k.add(excelize.Cell{StyleID: k.b.styles.muted, Value: "none"})
	}
	for _, item := range items {
		k.add(tableLine(columns, item).cells...)
	}
}

// write writes the parts as one sheet. decorate may be nil.
func (k *blocks) write(s sheet, decorate func(w *excelize.StreamWriter) error) error {
	s.widths, s.rows, s.titleRow, s.printed = k.widths, len(k.lines), k.table.row, k.print
	s.decorate = func(w *excelize.StreamWriter) error {
		if t := k.table; t.row > 0 {
			if err := addTable(w, s.name, area(t.first, t.row, t.last, t.row+max(1, k.body))); err != nil {
				return err
			}
			if err := k.b.greyRepeats(s.name, k.repeats, t.row+1, t.row+max(1, k.body)); err != nil {
				return err
			}
		}
		for _, m := range k.merged {
			if err := w.MergeCell(at(m.first, m.row), at(m.last, m.row)); err != nil {
				return err
			}
		}
		for _, row := range k.breaks() {
			if err := w.InsertPageBreak(at(1, row)); err != nil {
				return err
			}
		}
		for row := range k.lines {
			if to, ok := k.links[row+1]; ok {
				if err := k.b.link(s.name, at(1, row+1), to); err != nil {
					return err
				}
			}
		}
		if decorate == nil {
			return nil
		}
		return decorate(w)
	}
	return k.b.write(s, func(yield func(line) bool) {
		for _, l := range k.lines {
			if !yield(l) {
				return
			}
		}
	})
}
