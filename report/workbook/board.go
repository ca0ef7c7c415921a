package workbook

import (
	"fmt"
	"iter"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

// The workbook of a board pack: sheets on which nothing but what the pack holds is
// shown. Sheets of people, and of what a person costs or could do, are not there.

// boardContents are its sheets in reading order.
func (b *book) boardContents() []content {
	list := []content{
		{summaryName, "the five headlines on one page", b.summary},
		{benchName, "the bench by definition, and how many are ready for each seat", b.boardBench},
		{coverageName, "who holds what, by unit: a heat map of units and competencies", b.boardCoverage},
	}
	if b.r.Plan != nil {
		list = append(list, content{planName, "what a stronger bench costs at least", b.boardPlan})
	}
	return append(list,
		content{qualityName, "what was read, left out or doubted, and who answered", b.quality},
		content{methodName, "every definition and parameter in use, and the rules of this pack", b.method},
		content{requirementsName, "what each role asks, and the statements it follows from", b.requirements},
	)
}

// boardBench is the bench by definition, and of each seat in bands.
func (b *book) boardBench() error {
	k := b.newBlocks("Bench strength", "The headline counts each person once.", 44, 13, 15, 30, 30, 16)
	k.links[linkRow] = summaryName
	k.heading("By definition")
	b.benchRows(k)
	if len(b.r.Seats) == 0 {
		k.gap(1)
		k.wide(b.styles.box, "The bench of single seats is hidden: fewer than twenty people.")
		return k.write(sheet{name: benchName}, nil)
	}
	k.heading("Ready now, seat by seat: 0, 1, or 2 people and more")
	s := &b.styles
	addItems(k, []column[analysis.Seat]{
		{"Seat", 0, s.strong, func(x analysis.Seat) any { return x.Label }},
		{"Ready now", 0, s.level, func(x analysis.Seat) any { return number(x.Bench) }},
		{"Critical", 0, s.centre, func(x analysis.Seat) any { return yes(x.Critical) }},
		{"Role", 0, s.text, func(x analysis.Seat) any { return x.RoleName }},
		{"Unit", 0, s.text, func(x analysis.Seat) any { return x.Department + x.Team }},
		{"Vacant", 0, s.centre, func(x analysis.Seat) any { return yes(x.Vacant) }},
	}, b.r.Seats)
	return k.write(sheet{name: benchName}, nil)
}

// measurePlot is the bench by definition.
func (b *book) measurePlot() plot {
	var shares []named
	for _, m := range b.r.Bench.Measures {
		if m.Value.Known {
			shares = append(shares, named{m.Name, m.Value})
		}
	}
	if shares == nil {
		return plot{}
	}
	return b.sharePlot("Bench strength by definition", "Definition", shares, "of all seats")
}

// depthPlot is the depth of the units of the first kind that is shown.
func (b *book) depthPlot() plot {
	var shares []named
	kind := ""
	for _, u := range b.r.Units[min(1, len(b.r.Units)):] {
		if kind == "" {
			kind = u.Kind
		}
		if u.Kind == kind && u.Depth.Known {
			shares = append(shares, named{u.Name, u.Depth})
		}
	}
	if shares == nil {
		return plot{}
	}
	return b.sharePlot("Depth by "+kind, kind, shares, heldByTwo)
}

// boardFacts are the columns of Coverage before the competencies.
var boardFacts = [...]fact{{"Unit", 30, false}, {"Kind", 12, false}, {"People, to fives", 9, true}, {"Rated, to fives", 9, true}, {"Seats", 8, true}, {"Depth", 9, true}}

// boardCoverage is a heat map of what may be told of units and competencies.
func (b *book) boardCoverage() error {
	left := len(boardFacts)
	s := sheet{name: coverageName, rows: mapHeadRow + len(b.r.Units), frozen: [2]int{1, mapHeadRow}, titleRow: mapHeadRow, over: 1, scale: mapScale}
	for _, f := range boardFacts {
		s.widths = append(s.widths, f.width)
	}
	for range b.r.Model.Competencies {
		s.widths = append(s.widths, narrow(0))
	}
	runs := b.domainRuns()
	places := sideBySide(runs, left)
	s.breaks = append([]int{left + 1}, pageBreaks(s.widths, places)...)
	s.decorate = func(w *excelize.StreamWriter) error {
		if err := b.linkBack(coverageName); err != nil {
			return err
		}
		if err := mergeDomains(w, runs, places); err != nil {
			return err
		}
		return b.toldColours(coverageName, left+1, mapHeadRow+1, len(s.widths), max(s.rows, mapHeadRow+1))
	}
	return b.write(s, b.boardCoverageLines(runs, places))
}

func (b *book) boardCoverageLines(runs []domainRun, places []int) iter.Seq[line] {
	return func(yield func(line) bool) {
		note := "Holders of each competency at the level that the unit's seats require: 2+ two or more · <2 nobody or one · – nobody rated · blank: not required.\n" +
			"× hidden: fewer than five people, or needed to protect such a group. 0 and 1 are told of the organisation alone."
		for row := 1; row < domainRow; row++ {
			if !yield(b.mapTop(row, "Coverage by unit", note)) {
				return
			}
		}
		if !yield(b.domainLine(runs, places, narrow(0))) || !yield(b.turnedLine(boardFacts[:])) {
			return
		}
		for _, u := range b.r.Units {
			if !yield(b.boardUnitLine(u)) {
				return
			}
		}
	}
}

func (b *book) boardUnitLine(u analysis.Unit) line {
	s := &b.styles
	cells := []any{
		excelize.Cell{StyleID: s.strong, Value: u.Name}, excelize.Cell{StyleID: s.short, Value: u.Kind},
		excelize.Cell{StyleID: s.count, Value: u.People}, excelize.Cell{StyleID: s.count, Value: u.Rated}, excelize.Cell{StyleID: s.count, Value: u.Seats},
		s.figure(u.Depth),
	}
	for _, c := range u.Cells {
		switch {
		case c.Required == 0:
			cells = append(cells, nil)
		case c.Instead == "":
			cells = append(cells, excelize.Cell{StyleID: s.centre, Value: words.Unknown})
		default:
			cells = append(cells, excelize.Cell{StyleID: s.level, Value: number(c.Instead)})
		}
	}
	return line{cells: cells}
}

// toldColours lays colours over what is told of cells.
func (b *book) toldColours(name string, left, top, right, bottom int) error {
	first := at(left, top)
	rule := func(condition string, style int) excelize.ConditionalFormatOptions {
		return excelize.ConditionalFormatOptions{Type: "formula", Criteria: fmt.Sprintf(condition, first), Format: &style}
	}
	return b.f.SetConditionalFormat(name, area(left, top, right, bottom), []excelize.ConditionalFormatOptions{
		rule("AND(ISNUMBER(%[1]s),%[1]s=0)", b.styles.red), rule("AND(ISNUMBER(%[1]s),%[1]s=1)", b.styles.amber),
		rule(`%s="<2"`, b.styles.amber), rule(`%s="2+"`, b.styles.green), rule(`%s="×"`, b.styles.missing),
	})
}

// boardPlan is what each result costs; whom the plan raises is counted in its sentence.
func (b *book) boardPlan() error {
	k := b.newBlocks("Plan", "The cheapest way to the target by developing people who are here already.", planWidths...)
	k.links[linkRow], k.print = summaryName, len(planWidths)-1
	p := b.r.Plan
	k.gap(1)
	k.wide(b.styles.box, p.Sentence)
	b.targetRow(k, p)
	frontier := b.frontierRows(k, p)
	k.heading("How it was worked out")
	k.wide(b.styles.plain, sentence(p.Method))
	return k.write(sheet{name: planName}, func(w *excelize.StreamWriter) error { return b.frontierChart(p, frontier) })
}
