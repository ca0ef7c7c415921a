package template

import (
	"fmt"
	"iter"
	"slices"

	"github.com/xuri/excelize/v2"
)

// book is a workbook that is being written.
type book struct {
	f     *excelize.File
	r     Request
	looks looks
}

// sheet says what a sheet looks like before its first row is written.
type sheet struct {
	name     string
	widths   []float64 // of the columns, in characters
	styles   []int     // of the columns below what is written; none means locked
	frozen   [2]int    // columns and rows that stay in view, and on each printed page
	upright  bool      // portrait
	across   int       // pages beside each other in print, 1 when left out
	merged   [][2]string
	choices  []*excelize.DataValidation
	freeRows bool // rows may be added and taken away
}

// row is one row: its cells and its height in points, 0 for what they need.
type row struct {
	cells  []excelize.Cell
	height float64
}

// write writes a sheet from top to bottom. excelize loses what is set after the
// rows are flushed, so everything else comes before.
func (b *book) write(s sheet, rows iter.Seq[row]) error {
	if err := b.prepare(s); err != nil {
		return fmt.Errorf("sheet %q: %w", s.name, err)
	}
	w, err := b.f.NewStreamWriter(s.name)
	if err != nil {
		return fmt.Errorf("sheet %q: %w", s.name, err)
	}
	if err := b.fill(w, s, rows); err != nil {
		return fmt.Errorf("sheet %q: %w", s.name, err)
	}
	return nil
}

func (b *book) fill(w *excelize.StreamWriter, s sheet, rows iter.Seq[row]) error {
	if err := columns(w, s); err != nil {
		return err
	}
	number := 0
	for r := range rows {
		number++
		values := make([]any, len(r.cells))
		for i, c := range r.cells {
			if text, ok := c.Value.(string); ok {
				c.Value = nil
				if text = safe(text); text != "" {
					c.Value = text
				}
			}
			values[i] = c
		}
		if r.height == 0 {
			r.height = b.height(r.cells, s.widths)
		}
		if err := w.SetRow(at(1, number), values, excelize.RowOpts{Height: r.height}); err != nil {
			return err
		}
	}
	for _, m := range s.merged {
		if err := w.MergeCell(m[0], m[1]); err != nil {
			return err
		}
	}
	for _, c := range s.choices {
		if err := b.f.AddDataValidation(s.name, c); err != nil {
			return err
		}
	}
	return w.Flush()
}

// columns sets widths, styles and panes, which must precede the rows.
func columns(w *excelize.StreamWriter, s sheet) error {
	for i, width := range slices.Backward(s.widths) { // excelize puts each before those it has
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	for i, style := range slices.Backward(s.styles) {
		if err := w.SetColStyle(i+1, i+1, style); err != nil {
			return err
		}
	}
	if s.frozen == [2]int{} {
		return nil
	}
	pane := "bottomRight"
	if s.frozen[0] == 0 {
		pane = "bottomLeft"
	}
	return w.SetPanes(&excelize.Panes{Freeze: true, XSplit: s.frozen[0], YSplit: s.frozen[1],
		TopLeftCell: at(s.frozen[0]+1, s.frozen[1]+1), ActivePane: pane})
}

// prepare makes the sheet and sets what is about the whole of it.
func (b *book) prepare(s sheet) error {
	if err := b.add(s.name); err != nil {
		return err
	}
	fit, hidden := true, false
	height := float64(ordinary)
	if err := b.f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit, DefaultRowHeight: &height, CustomHeight: &fit}); err != nil {
		return err
	}
	if err := b.f.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &hidden}); err != nil {
		return err
	}
	if err := b.paper(s); err != nil {
		return err
	}
	// Without a password: it keeps headers and names from being changed by
	// accident, and whoever means to change them can.
	return b.f.ProtectSheet(s.name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true,
		FormatColumns: true, FormatRows: true, InsertRows: s.freeRows, DeleteRows: s.freeRows, Sort: s.freeRows})
}

// add makes the sheet; the first takes the place of the one that is there.
func (b *book) add(name string) error {
	if list := b.f.GetSheetList(); len(list) == 1 && list[0] == "Sheet1" {
		return b.f.SetSheetName("Sheet1", name)
	}
	_, err := b.f.NewSheet(name)
	return err
}

// paper sets up the printed page: A4, with the frozen rows and columns on each.
func (b *book) paper(s sheet) error {
	size, orientation, wide, long := 9, "landscape", max(1, s.across), 0
	if s.upright {
		orientation = "portrait"
	}
	if err := b.f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &long}); err != nil {
		return err
	}
	side, top, bottom, edge := 0.4, 0.5, 0.6, 0.3
	if err := b.f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	if err := b.f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&L&8&\"Calibri\"&A&R&8Page &P of &N"}); err != nil {
		return err
	}
	if s.frozen[1] == 0 {
		return nil
	}
	titles := fmt.Sprintf("'%s'!$%d:$%d", s.name, s.frozen[1], s.frozen[1])
	if s.frozen[0] > 0 {
		last, _ := excelize.ColumnNumberToName(s.frozen[0])
		titles = fmt.Sprintf("'%s'!$A:$%s,%s", s.name, last, titles)
	}
	return b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: titles})
}

// safe is a text within what a cell holds: one that is too long ends in "…" rather
// than being cut without a word. excelize writes texts as strings, never as
// formulas, and escapes what Excel would resolve.
func safe(text string) string {
	const room = 32_000 // a cell holds 32,767 UTF-16 units
	if runes := []rune(text); len(runes) > room/2 {
		text = string(runes[:room/2]) + "…"
	}
	return text
}

// at is the name of a cell, "C7", from its column and row, counted from 1.
func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // columns and rows are ours, never the user's
	}
	return name
}
