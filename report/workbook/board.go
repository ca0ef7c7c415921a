package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
)

// The workbook of a board pack: sheets on which nothing but what the pack holds is
// shown. Sheets of people, and of what a person costs or could do, are not there.

// boardContents are its sheets in reading order.
func (b *book) boardContents() []content {
	list := []content{
		{summaryName, "the five headlines on one page", b.summary},
		{benchName, "the bench by definition, and how many are ready for each seat", b.boardBench},
		{coverageName, "who holds what, by unit: a heat map of units and competencies", b.coverage},
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

// unitFacts are the columns of Coverage before the domains.
func (b *book) unitFacts() []fact {
	if b.r.Is(analysis.BoardPack) {
		return []fact{{"Unit", 30, false}, {"Kind", 12, false}, {"People, to fives", 9, true}, {"Seats", 7, true}, {"Depth", 8, true}}
	}
	return unitFacts[:]
}

const toldNote = "Holders at the level that the unit's seats require: 2+ two or more · <2 nobody or one · × hidden: fewer than five people, or needed to protect such a group · – nobody rated · blank: not required.\n" +
	"0 and 1 are told of the organisation alone. Under a domain: the share of its requirements that two people or more hold."

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
