package workbook

import (
	"fmt"
	"iter"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const coverageName = "Coverage"

// unitHeads are the columns before the competencies.
var unitHeads = [...]struct {
	head  string
	width float64
	right bool // numbers
}{{"Unit", 28, false}, {"Kind", 12, false}, {"People", 8, true}, {"Rated", 8, true}, {"Seats", 8, true}, {"Coverage", 10, true}, {"Depth", 9, true}, {"Seat coverage", 10, true}, {"likely from", 7, true}, {"to", 7, true}, {"Against the rest", 17, false}}

// Rows and columns of a heat map.
const (
	domainRow   = headRow
	mapHeadRow  = headRow + 1
	narrow      = 3.8 // width of a competency's column
	turnedPoint = 168 // height of turned headings
)

// coverage is a heat map of units and competencies: the number of holders.
func (b *book) coverage() error {
	left := len(unitHeads)
	s := sheet{
		name: coverageName, rows: mapHeadRow + len(b.r.Units), frozen: [2]int{1, mapHeadRow}, titleRow: mapHeadRow,
	}
	for _, c := range unitHeads {
		s.widths = append(s.widths, c.width)
	}
	for range b.r.Model.Competencies {
		s.widths = append(s.widths, narrow)
	}
	s.decorate = func(w *excelize.StreamWriter) error {
		if err := b.linkBack(coverageName); err != nil {
			return err
		}
		if err := b.domainHeads(w, left); err != nil {
			return err
		}
		last := max(s.rows, mapHeadRow+1)
		if err := b.f.AutoFilter(coverageName, area(1, mapHeadRow, len(s.widths), last), nil); err != nil {
			return err
		}
		return b.stateColours(coverageName, left+1, mapHeadRow+1, len(s.widths), last)
	}
	return b.write(s, b.coverageLines())
}

func (b *book) coverageLines() iter.Seq[line] {
	return func(yield func(line) bool) {
		note := "Cells: people who hold the competency at the level that the unit's seats require. 0 nobody (red) · 1 one person only (amber) · 2 or more (blue) · – required, nobody rated · blank: not required. Units are above or below the rest only where chance does not explain the difference."
		for row := 1; row < domainRow; row++ {
			if !yield(b.top(row, "Coverage by unit", note)) {
				return
			}
		}
		heads := make([]any, 0, len(unitHeads)+len(b.r.Model.Competencies))
		for _, c := range unitHeads {
			heads = append(heads, b.mapHead(c.head, c.right))
		}
		if !yield(b.domainLine(len(unitHeads))) || !yield(b.turnedLine(heads)) {
			return
		}
		for _, u := range b.r.Units {
			if !yield(b.unitLine(u)) {
				return
			}
		}
	}
}

// mapHead is a heading of a heat map before the competencies.
func (b *book) mapHead(text string, right bool) any {
	if right {
		return excelize.Cell{StyleID: b.styles.headRight, Value: text}
	}
	return excelize.Cell{StyleID: b.styles.head, Value: text}
}

func (b *book) unitLine(u analysis.Unit) line {
	s := &b.styles
	cells := []any{
		excelize.Cell{StyleID: s.strong, Value: u.Name}, excelize.Cell{StyleID: s.short, Value: u.Kind},
		excelize.Cell{StyleID: s.count, Value: u.People}, excelize.Cell{StyleID: s.count, Value: u.Rated}, excelize.Cell{StyleID: s.count, Value: u.Seats},
		s.figure(u.Coverage), s.figure(u.Depth), s.figure(u.SeatCoverage),
	}
	cells = append(cells, s.standing(u)...)
	for _, c := range u.Cells {
		cells = append(cells, s.holders(c))
	}
	return line{cells: cells}
}

// standing is where a unit's seat coverage most likely lies, and whether that is
// above or below the rest; "–" where nobody holds a seat that could be measured.
func (s *styles) standing(u analysis.Unit) []any {
	if !u.SeatCoverage.Known {
		none := s.figure(analysis.Figure{})
		return []any{none, none, none}
	}
	return []any{s.share(u.Low), s.share(u.High), excelize.Cell{StyleID: s.rest, Value: u.Standing}}
}

// holders is the number of holders; "–" where nobody is rated, nothing where
// nothing is required.
func (s *styles) holders(c analysis.Cell) any {
	switch {
	case c.State != analysis.Grey:
		return excelize.Cell{StyleID: s.level, Value: c.Holders}
	case c.Required > 0:
		return excelize.Cell{StyleID: s.centre, Value: words.Unknown}
	}
	return nil
}

// stateColours lays red, amber and green over numbers of holders. Excel counts a
// blank as 0 and a text as more than any number, hence ISNUMBER.
func (b *book) stateColours(name string, left, top, right, bottom int) error {
	rule := func(condition string, style int) excelize.ConditionalFormatOptions {
		first := at(left, top)
		return excelize.ConditionalFormatOptions{Type: "formula", Criteria: fmt.Sprintf("AND(ISNUMBER(%s),%s%s)", first, first, condition), Format: &style}
	}
	return b.f.SetConditionalFormat(name, area(left, top, right, bottom), []excelize.ConditionalFormatOptions{
		rule("=0", b.styles.red), rule("=1", b.styles.amber), rule(">=2", b.styles.green),
	})
}

// turnedLine is the heading of a heat map: the competencies, turned, after the
// other columns.
func (b *book) turnedLine(heads []any) line {
	for _, c := range b.r.Model.Competencies {
		heads = append(heads, excelize.Cell{StyleID: b.styles.headTurned, Value: c.Name})
	}
	return line{cells: heads, height: turnedPoint}
}

// domainLine is the row over it: each domain's name above its first competency.
func (b *book) domainLine(left int) line {
	cells := make([]any, left+len(b.r.Model.Competencies))
	for i, c := range b.r.Model.Competencies {
		cells[left+i] = excelize.Cell{StyleID: b.styles.headWide}
		if i == 0 || b.r.Model.Competencies[i-1].Domain != c.Domain {
			cells[left+i] = excelize.Cell{StyleID: b.styles.headWide, Value: b.domain(c.Domain)}
		}
	}
	return line{cells: cells, height: 56}
}

// domainHeads merges the cells of each domain in that row.
func (b *book) domainHeads(w *excelize.StreamWriter, left int) error {
	list := b.r.Model.Competencies
	for from := 0; from < len(list); {
		to := from
		for to+1 < len(list) && list[to+1].Domain == list[from].Domain {
			to++
		}
		if to > from {
			if err := w.MergeCell(at(left+from+1, domainRow), at(left+to+1, domainRow)); err != nil {
				return err
			}
		}
		from = to + 1
	}
	return nil
}

func (b *book) domain(id string) string {
	for _, d := range b.r.Model.Domains {
		if d.ID == id {
			return d.Name
		}
	}
	return id
}
