package workbook

import (
	"fmt"

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
	k.heading("Ready now, seat by seat: 0, 1, or 2 people and more; <2 nobody or one; × hidden")
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

// bandPlot counts the seats by how many people are ready for them.
func (b *book) bandPlot() plot {
	p := plot{heads: []string{"People ready now", "Seats"}, colours: []series{{colour: words.Accent, ink: words.Ink}}}
	p.title, p.about, p.format = "Seats by people ready now", "number of seats", "0"
	p.alt = "Bars: how many seats have nobody, one person, or two and more who are ready now. The figures stand below the page, and by seat on the sheet Bench."
	for _, band := range [...]struct{ sign, says string }{{"0", "nobody"}, {"<2", "nobody or one"}, {"1", "one"}, {"2+", "two or more"}, {"×", "hidden"}} {
		n := 0
		for i := range b.r.Seats {
			if b.r.Seats[i].Bench == band.sign {
				n++
			}
		}
		if n > 0 {
			p.names, p.values = append(p.names, band.says), append(p.values, []any{excelize.Cell{StyleID: b.styles.count, Value: n}})
		}
	}
	return p
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
	if len(shares) < 2 {
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

// toldNote is as short as the printed page beside it is wide.
const toldNote = "2+ two or more hold it · <2 nobody or one · × hidden · – nobody rated · blank not required\n" +
	"Hidden: groups under five, and what would give them away. Under a domain: its depth."

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
