package workbook

import (
	"iter"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const coverageName = "Coverage"

// unitFacts are the columns before the domains and the competencies.
var unitFacts = [...]fact{
	{"Unit", 30, false}, {"Kind", 12, false}, {"People", 8, true}, {"Rated", 8, true}, {"Seats", 7, true}, {"Coverage", 9.5, true},
	{"Depth", 8, true}, {"Seat coverage", 9.5, true}, {"likely from", 7, true}, {"to", 7, true}, {"Against the rest", 17, false},
}

const (
	domainWidth = 6.5
	between     = 1.0 // width of the column that parts two domains
)

// coverage is a heat map: the facts of each unit, its coverage of each domain,
// and the number of holders of each competency. The competencies of a domain fold
// away, so that what stays is a page.
func (b *book) coverage() error {
	runs, facts := b.domainRuns(), b.unitFacts()
	left := len(facts) + len(b.r.Model.Domains)
	last := mapHeadRow + max(1, len(b.r.Units))
	s := sheet{
		name: coverageName, rows: mapHeadRow + len(b.r.Units), frozen: [2]int{1, mapHeadRow}, titleRow: mapHeadRow, over: 1,
		scale: mapScale, breaks: []int{left + 1},
	}
	for _, f := range facts {
		s.widths = append(s.widths, f.width)
	}
	s.widths[0] = max(titleWidth, fitTo(&b.styles, b.styles.strong, facts[0], b.r.Units, func(u analysis.Unit) string { return u.Name }))
	for range b.r.Model.Domains {
		s.widths = append(s.widths, domainWidth)
	}
	cell := narrow(b.mostHolders())
	places := make([]int, len(runs))
	for i, run := range runs {
		places[i] = len(s.widths) + 1
		for range run.n {
			s.grouped = append(s.grouped, len(s.widths)+1)
			s.widths = append(s.widths, cell)
		}
		s.widths = append(s.widths, between)
	}
	s.breaks = append(s.breaks, pageBreaks(s.widths, places)...)
	s.decorate = func(w *excelize.StreamWriter) error {
		if err := b.linkBack(coverageName); err != nil {
			return err
		}
		if err := mergeDomains(w, runs, places); err != nil {
			return err
		}
		return b.coverageColours(len(facts)+1, left+1, max(left+1, len(s.widths)), last)
	}
	return b.write(s, b.coverageLines(runs, places, cell))
}

// coverageColours lays a filter over the facts, bars behind the shares of domains
// and colours over the map, whose columns begin as given and end at right.
func (b *book) coverageColours(domains, competencies, right, last int) error {
	if err := b.f.AutoFilter(coverageName, area(1, mapHeadRow, domains-1, last), nil); err != nil {
		return err
	}
	if domains < competencies {
		if err := b.shareBars(coverageName, area(domains, mapHeadRow+1, competencies-1, last)); err != nil {
			return err
		}
	}
	if b.r.Is(analysis.BoardPack) {
		return b.toldColours(coverageName, competencies, mapHeadRow+1, right, last)
	}
	return b.stateColours(coverageName, competencies, mapHeadRow+1, right, last)
}

// mostHolders is the largest number in the map.
func (b *book) mostHolders() (most int) {
	for _, u := range b.r.Units {
		for _, c := range u.Cells {
			most = max(most, c.Holders)
		}
	}
	return most
}

// pageBreaks are the domains that begin a printed page, because with them the page
// would be wider than paper, A4 or Letter.
func pageBreaks(widths []float64, places []int) (breaks []int) {
	const paper = 10.2 * 96 * 100 / mapScale / 7.5 // digits across Letter, landscape, within the margins
	used := widths[0]
	for i, place := range places {
		end := len(widths)
		if i+1 < len(places) {
			end = places[i+1] - 1
		}
		width := 0.0
		for _, w := range widths[place-1 : end] {
			width += w
		}
		if i > 0 && used+width > paper {
			breaks = append(breaks, place)
			used = widths[0]
		}
		used += width
	}
	return breaks
}

func (b *book) coverageLines(runs []domainRun, places []int, cell float64) iter.Seq[line] {
	return func(yield func(line) bool) {
		note := "Holders of a competency at the level that the unit's seats require: 0 red · 1 amber · 2 or more blue · – required, nobody rated · blank: not required.\n" +
			"Under a domain: the unit's coverage of it. Above or below the rest: only where chance does not explain the difference."
		if b.r.Is(analysis.BoardPack) {
			note = toldNote
		}
		for row := 1; row < domainRow; row++ {
			if !yield(b.mapTop(row, "Coverage by unit", note)) {
				return
			}
		}
		if !yield(b.domainLine(runs, places, cell)) || !yield(b.coverageHeads(runs)) {
			return
		}
		for _, u := range b.r.Units {
			if !yield(b.unitLine(u, runs)) {
				return
			}
		}
	}
}

func (b *book) coverageHeads(runs []domainRun) line {
	l := line{height: b.turnedHeight()}
	for _, f := range b.unitFacts() {
		l.cells = append(l.cells, b.mapHead(f))
	}
	for _, d := range b.r.Model.Domains {
		l.cells = append(l.cells, b.turned(d.Name))
	}
	for _, run := range runs {
		for _, c := range b.r.Model.Competencies[run.first : run.first+run.n] {
			l.cells = append(l.cells, b.turned(c.Name))
		}
		l.cells = append(l.cells, nil)
	}
	return l
}

func (b *book) unitLine(u analysis.Unit, runs []domainRun) line {
	s := &b.styles
	cells := b.factCells(u)
	for i := range b.r.Model.Domains {
		coverage := analysis.Figure{}
		if i < len(u.Domains) {
			if coverage = u.Domains[i].Coverage; b.r.Is(analysis.BoardPack) {
				coverage = u.Domains[i].Depth
			}
		}
		cells = append(cells, s.figure(coverage))
	}
	for _, run := range runs {
		for i := run.first; i < run.first+run.n && i < len(u.Cells); i++ {
			cells = append(cells, s.holders(u.Cells[i]))
		}
		cells = append(cells, nil)
	}
	return line{cells: cells}
}

// factCells are what stands of a unit before its domains.
func (b *book) factCells(u analysis.Unit) []any {
	s := &b.styles
	cells := []any{excelize.Cell{StyleID: s.strong, Value: u.Name}, excelize.Cell{StyleID: s.rest, Value: u.Kind}, excelize.Cell{StyleID: s.count, Value: u.People}}
	if b.r.Is(analysis.BoardPack) {
		return append(cells, excelize.Cell{StyleID: s.count, Value: u.Seats}, s.figure(u.Depth))
	}
	cells = append(cells, excelize.Cell{StyleID: s.count, Value: u.Rated}, excelize.Cell{StyleID: s.count, Value: u.Seats},
		s.figure(u.Coverage), s.figure(u.Depth), s.figure(u.SeatCoverage))
	return append(cells, s.standing(u)...)
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
	case c.Instead != "":
		return excelize.Cell{StyleID: s.level, Value: number(c.Instead)}
	case c.State != analysis.Grey:
		return excelize.Cell{StyleID: s.level, Value: c.Holders}
	case c.Required > 0:
		return excelize.Cell{StyleID: s.centre, Value: words.Unknown}
	}
	return nil
}
