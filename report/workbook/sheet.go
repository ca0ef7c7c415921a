package workbook

import (
	"cmp"
	"fmt"
	"iter"
	"math"
	"reflect"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"capgap/report/words"
)

// sheet says what a sheet looks like before its first row is written.
type sheet struct {
	name     string
	widths   []float64 // of the columns, in characters
	rows     int       // how many lines will follow
	frozen   [2]int    // columns and rows that stay in view
	titleRow int       // repeated on each printed page; 0 for none
	over     int       // rows right above it that are repeated, too
	scale    uint      // of the print in percent; 0 for what the width of the page asks
	breaks   []int     // columns that begin a printed page, in a sheet with a scale; the frozen ones are repeated
	grouped  []int     // columns that can be folded away
	printed  int       // columns that are printed; 0 for all
	onePage  int       // rows that are printed, on one page; 0 for all, on as many pages as they take
	whole    bool      // all rows on one page, in somewhat smaller print
	decorate func(w *excelize.StreamWriter) error
}

// line is one row. Its cells are strings, numbers, booleans, nil, or an
// excelize.Cell with a style.
type line struct {
	cells  []any
	height float64 // in points; 0 for what the texts need
}

// write writes a sheet from top to bottom. excelize loses what is set after the
// rows are flushed, so decorations come before.
func (b *book) write(s sheet, lines iter.Seq[line]) error {
	if err := b.prepare(s); err != nil {
		return err
	}
	w, err := b.f.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := columns(w, s); err != nil {
		return err
	}
	row := 0
	for l := range lines {
		row++
		if err := b.writeLine(w, row, s.widths, l); err != nil {
			return err
		}
		b.keep(s.name, l.cells)
	}
	for _, column := range s.breaks {
		if err := w.InsertPageBreak(at(column, 1)); err != nil {
			return err
		}
	}
	if s.decorate != nil {
		if err := s.decorate(w); err != nil {
			return err
		}
	}
	return w.Flush()
}

// prepare makes the sheet and sets what the stream writes first.
func (b *book) prepare(s sheet) error {
	if err := b.add(s.name); err != nil {
		return err
	}
	fit, high, hidden, accent := s.scale == 0, true, false, strings.TrimPrefix(words.Accent, "#")
	height := float64(ordinary)
	props := &excelize.SheetPropsOptions{FitToPage: &fit, DefaultRowHeight: &height, CustomHeight: &high}
	if s.onePage > 0 {
		props.TabColorRGB = &accent
	}
	if err := b.f.SetSheetProps(s.name, props); err != nil {
		return err
	}
	if err := b.roomForGroups(s); err != nil {
		return err
	}
	if err := b.f.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &hidden}); err != nil {
		return err
	}
	if err := b.f.SetSheetDimension(s.name, area(1, 1, len(s.widths), max(s.rows, 1))); err != nil {
		return err
	}
	return b.paper(s)
}

// roomForGroups makes Excel show the signs that fold columns away. excelize has
// the field, and no way to set it.
func (b *book) roomForGroups(s sheet) error {
	if len(s.grouped) == 0 {
		return nil
	}
	index, err := b.f.GetSheetIndex(s.name)
	if err != nil {
		return err
	}
	part, ok := b.f.Sheet.Load(fmt.Sprintf("xl/worksheets/sheet%d.xml", index+1))
	if !ok {
		return fmt.Errorf("no part for sheet %q", s.name)
	}
	format := reflect.ValueOf(part).Elem().FieldByName("SheetFormatPr")
	format.Elem().FieldByName("OutlineLevelCol").SetUint(1)
	return nil
}

// add makes the sheet; the first takes the place of the one that is there.
func (b *book) add(name string) error {
	if list := b.f.GetSheetList(); len(list) == 1 && list[0] == "Sheet1" {
		return b.f.SetSheetName("Sheet1", name)
	}
	_, err := b.f.NewSheet(name)
	return err
}

// paper sets up the printed page: A4, landscape, as wide as the sheet.
func (b *book) paper(s sheet) error {
	if err := b.f.SetPageLayout(s.name, layout(s)); err != nil {
		return err
	}
	side, top, bottom, edge, centred := 0.4, 0.5, 0.6, 0.3, s.onePage > 0
	if err := b.f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &edge, Footer: &edge, Horizontally: &centred}); err != nil {
		return err
	}
	footer := "&L&8&\"Calibri\"IT leadership review as of " + words.Date(b.r.AsOf) + "&C&8&A&R&8Page &P of &N"
	if err := b.f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: footer}); err != nil {
		return err
	}
	if s.printed > 0 || s.onePage > 0 {
		if err := b.f.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Area", Scope: s.name, RefersTo: fixed(s.name, 1, 1, cmp.Or(s.printed, len(s.widths)), cmp.Or(s.onePage, s.rows)),
		}); err != nil {
			return err
		}
	}
	if s.titleRow == 0 {
		return nil
	}
	titles := fmt.Sprintf("%s!$%d:$%d", quoted(s.name), s.titleRow-s.over, s.titleRow)
	if s.scale > 0 && s.frozen[0] > 0 {
		last, err := excelize.ColumnNumberToName(s.frozen[0])
		if err != nil {
			return err
		}
		titles = fmt.Sprintf("%s!$A:$%s,%s", quoted(s.name), last, titles)
	}
	return b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: titles})
}

// layout is A4, landscape, as wide as the sheet, or of a scale.
func layout(s sheet) *excelize.PageLayoutOptions {
	size, orientation, wide, long, order := 9, "landscape", 1, min(1, s.onePage), "overThenDown"
	if s.whole {
		long = 1
	}
	if s.scale > 0 {
		return &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, AdjustTo: &s.scale, PageOrder: &order}
	}
	return &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &long}
}

// columns sets widths and panes, which must precede the rows; from the right, for
// excelize puts each column before those it has.
func columns(w *excelize.StreamWriter, s sheet) error {
	for i, width := range slices.Backward(s.widths) {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
		if slices.Contains(s.grouped, i+1) {
			if err := w.SetColOutlineLevel(i+1, 1); err != nil {
				return err
			}
		}
	}
	if s.frozen == [2]int{} {
		return nil
	}
	return w.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: s.frozen[0], YSplit: s.frozen[1],
		TopLeftCell: at(s.frozen[0]+1, s.frozen[1]+1), ActivePane: "bottomRight",
	})
}

func (b *book) writeLine(w *excelize.StreamWriter, row int, widths []float64, l line) error {
	for i, v := range l.cells {
		l.cells[i] = safe(v)
	}
	if l.height == 0 {
		l.height = b.styles.height(l.cells, widths)
	}
	return w.SetRow(at(1, row), l.cells, excelize.RowOpts{Height: l.height})
}

// safe makes a value that can stand in a cell: cleaned text of a length that
// Excel takes, no NaN. What is safe already comes back as it is, without a copy.
func safe(value any) any {
	switch v := value.(type) {
	case excelize.Cell:
		inner := safe(v.Value)
		if inner == v.Value {
			return value
		}
		v.Value = inner
		return v
	case string:
		text := shortened(words.Clean(v))
		if text == "" {
			return nil
		}
		if text != v {
			return text
		}
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil
		}
	}
	return value
}

// cut stands at the end of a text that no cell can hold. Excel itself would cut
// it without a word.
const cut = " … (shortened; the whole text is in review.json)"

// shortened is text within the UTF-16 units that Excel allows in a cell.
func shortened(text string) string {
	if len(text) <= excelize.TotalCellChars || units(text) <= excelize.TotalCellChars {
		return text
	}
	room := excelize.TotalCellChars - units(cut)
	for i, r := range text {
		if room -= utf16.RuneLen(r); room < 0 {
			return text[:i] + cut
		}
	}
	return text
}

func units(text string) (n int) {
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}

// at is the name of a cell, "C7", from its column and row, counted from 1.
func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // columns and rows are ours, never the user's
	}
	return name
}

// area is a range of cells, "A1:C7".
func area(left, top, right, bottom int) string { return at(left, top) + ":" + at(right, bottom) }

// quoted is a sheet's name as it stands in a reference.
func quoted(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// fixed is a range with dollars, on its sheet, as charts and names want it.
func fixed(name string, left, top, right, bottom int) string {
	from, _ := excelize.CoordinatesToCellName(left, top, true)
	to, _ := excelize.CoordinatesToCellName(right, bottom, true)
	return quoted(name) + "!" + from + ":" + to
}
