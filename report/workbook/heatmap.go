package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"capgap/report/words"
)

// What the heat maps of units and of people have in common: facts on the left,
// then a narrow column a competency under turned headings, grouped by domain.

// Rows and columns of a heat map.
const (
	domainRow  = headRow
	mapHeadRow = headRow + 1
	titleWidth = 27 // least width of the first column, which each printed page repeats with the title
	mapScale   = 65 // of the print in percent: text of ten points is read at six and a half
)

// fact is a column before the competencies.
type fact struct {
	head  string
	width float64
	right bool // numbers
}

// domainRun is the competencies of one domain, side by side.
type domainRun struct {
	name     string
	first, n int // in the order of the model
}

func (b *book) domainRuns() (runs []domainRun) {
	list := b.r.Model.Competencies
	for i, c := range list {
		if i == 0 || list[i-1].Domain != c.Domain {
			runs = append(runs, domainRun{name: b.domain(c.Domain), first: i})
		}
		runs[len(runs)-1].n++
	}
	return runs
}

func (b *book) domain(id string) string {
	for _, d := range b.r.Model.Domains {
		if d.ID == id {
			return d.Name
		}
	}
	return id
}

// narrow is the width of a competency's column that holds numbers up to most.
func narrow(most int) float64 { return max(3.4, 0.4+float64(len(fmt.Sprint(most)))) }

// mapHead is a heading before the competencies.
func (b *book) mapHead(f fact) any {
	if f.right {
		return excelize.Cell{StyleID: b.styles.headRight, Value: f.head}
	}
	return excelize.Cell{StyleID: b.styles.head, Value: f.head}
}

// mapTop is one of the rows above a heat map. The note stands beside the first
// column, which each printed page repeats.
func (b *book) mapTop(row int, title, note string) line {
	l := b.top(row, title, note)
	if row >= noteRow && len(l.cells) > 0 {
		l.cells = append([]any{nil}, l.cells...)
	}
	return l
}

// fitTo is the width of a column of facts as its texts need it.
func fitTo[T any](s *styles, style int, f fact, items []T, text func(T) string) float64 {
	most := 0
	for _, item := range items[:min(len(items), measured)] {
		most = max(most, extent(text(item)))
	}
	return s.widthFor(style, f.head, most, f.width)
}

// turnedHeight is the height in points that the longest heading needs which reads
// upwards.
func (b *book) turnedHeight() float64 {
	const digit, spare = 5.25, 1.2 // points, and what other fonts take more
	most := 0
	for _, c := range b.r.Model.Competencies {
		most = max(most, extent(c.Name))
	}
	for _, d := range b.r.Model.Domains {
		most = max(most, extent(d.Name))
	}
	return min(excelize.MaxRowHeight-4, max(60, float64(most)/100*digit*spare+8))
}

// turned is a heading that reads upwards.
func (b *book) turned(text string) any {
	return excelize.Cell{StyleID: b.styles.headTurned, Value: text}
}

// turnedLine is the headings of a heat map: the facts, then the competencies.
func (b *book) turnedLine(facts []fact) line {
	l := line{height: b.turnedHeight()}
	for _, f := range facts {
		l.cells = append(l.cells, b.mapHead(f))
	}
	for _, c := range b.r.Model.Competencies {
		l.cells = append(l.cells, b.turned(c.Name))
	}
	return l
}

// sideBySide are the columns at which domains begin when nothing parts them.
func sideBySide(runs []domainRun, left int) (places []int) {
	for _, run := range runs {
		places = append(places, left+1+run.first)
	}
	return places
}

// domainLine is the row above the headings: each domain's name above the first of
// its competencies, whose columns begin at the places given.
func (b *book) domainLine(runs []domainRun, places []int, width float64) line {
	var l line
	lines := 1
	for i, run := range runs {
		for len(l.cells) < places[i]-1 {
			l.cells = append(l.cells, nil)
		}
		for j := range run.n {
			cell := excelize.Cell{StyleID: b.styles.headWide}
			if j == 0 {
				cell.Value = run.name
			}
			l.cells = append(l.cells, cell)
		}
		lines = max(lines, linesOf(run.name, width*float64(run.n)/boldWider))
	}
	l.height = heightOf(min(lines, 5))
	return l
}

// mergeDomains merges the cells of each domain in that row.
func mergeDomains(w *excelize.StreamWriter, runs []domainRun, places []int) error {
	for i, run := range runs {
		if run.n < 2 {
			continue
		}
		if err := w.MergeCell(at(places[i], domainRow), at(places[i]+run.n-1, domainRow)); err != nil {
			return err
		}
	}
	return nil
}

// stateColours lays red, amber and green over numbers of holders. Excel counts a
// blank as 0 and a text as more than any number, hence ISNUMBER.
func (b *book) stateColours(name string, left, top, right, bottom int) error {
	if right < left {
		return nil
	}
	rule := func(condition string, style int) excelize.ConditionalFormatOptions {
		first := at(left, top)
		return excelize.ConditionalFormatOptions{Type: "formula", Criteria: fmt.Sprintf("AND(ISNUMBER(%s),%s%s)", first, first, condition), Format: &style}
	}
	return b.f.SetConditionalFormat(name, area(left, top, right, bottom), []excelize.ConditionalFormatOptions{
		rule("=0", b.styles.red), rule("=1", b.styles.amber), rule(">=2", b.styles.green),
	})
}

// shareBars lays bars behind shares.
func (b *book) shareBars(name, cells string) error {
	return b.f.SetConditionalFormat(name, cells, []excelize.ConditionalFormatOptions{{
		Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: "1",
		BarColor: words.BandColour(3),
	}})
}
