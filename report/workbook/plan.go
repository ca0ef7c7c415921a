package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const planName = "Plan"

// planWidths are the columns of the actions; what stands above keeps to them.
var planWidths = []float64{28, 10, 10, 11, 11, 29, 29, 38, 25, 28}

// frontierRows are the rows of ordinary height that the chart covers: with what
// stands above it, a page.
const frontierRows = 25

// costColumn holds what the plan costs, and below it what each action costs.
const costColumn = 5

// plan is the cheapest way to the target: what it costs and brings, what each
// further step would cost, and every action.
func (b *book) plan() error {
	k := b.newBlocks("Plan", "The cheapest way to the target by developing people who are here already. Levels that are not known are not planned with.", planWidths...)
	k.links[linkRow], k.print = summaryName, len(planWidths)-1
	p := b.r.Plan
	if p == nil {
		k.gap(1)
		k.wide(b.styles.box, "No plan: there are no seats, or too many to search.")
		return k.write(sheet{name: planName}, nil)
	}
	k.gap(1)
	k.wide(b.styles.box, p.Sentence)
	if p.First != "" {
		k.wide(b.styles.boxStrong, "If there is money for one thing only: "+p.First)
	}
	target := b.targetRow(k, p)
	frontier := b.frontierRows(k, p)
	k.heading("What to do, by person")
	k.repeats = 1
	addItems(k, b.actionColumns(p), p.Actions)
	if len(p.Actions) > 0 {
		cells := k.lines[target-1].cells
		cells[costColumn-1] = worked(cells[costColumn-1].(excelize.Cell), "SUM(%s)", area(costColumn, k.table.row+1, costColumn, k.table.row+k.body))
	}
	k.heading("How it was worked out")
	if p.Method != "" {
		k.wide(b.styles.plain, sentence(p.Method))
	}
	if p.Limits != "" {
		k.wide(b.styles.plain, sentence("out of reach: "+p.Limits))
	}
	return k.write(sheet{name: planName}, func(*excelize.StreamWriter) error { return b.frontierChart(p, frontier) })
}

// cost is the style of costs: months with a decimal, money without.
func (s *styles) cost(p *analysis.Plan) int {
	if p.Unit == "months" {
		return s.tenths
	}
	return s.count
}

// sentence begins a text with a capital letter and ends it with a full stop.
func sentence(text string) string { return words.Capital(strings.TrimSuffix(text, ".")) + "." }

// targetRow is the target and what the plan comes to; its row comes back.
func (b *book) targetRow(k *blocks, p *analysis.Plan) int {
	k.heading("Target")
	k.heads("Measure", "Today", "Target", "With the plan", "Cost, "+p.Unit, "Until the last is done")
	k.right(2, 3, 4, 5)
	k.after(6)
	s := &b.styles
	wanted := p.Today
	wanted.Known, wanted.Value = true, p.Wanted
	k.add(excelize.Cell{StyleID: s.strong, Value: p.Name}, s.figure(p.Today), s.figure(wanted), s.figure(p.Result),
		excelize.Cell{StyleID: s.cost(p), Value: p.Cost}, excelize.Cell{StyleID: s.rest, Value: words.Months(p.Months)})
	return k.row() - 1
}

// frontierRows are the least cost of each result, as long as the chart beside them.
func (b *book) frontierRows(k *blocks, p *analysis.Plan) span {
	k.heading("What each result costs at least")
	k.heads("Result", p.Name, "Cost, "+p.Unit)
	k.right(2, 3)
	rows := span{first: k.row(), title: p.Name + " against cost in " + p.Unit}
	s := &b.styles
	for _, f := range p.Frontier {
		name := words.Rest(f.Result)
		switch f.Result.Value {
		case p.Result.Value:
			name = strings.TrimPrefix(name+", with this plan", ", ")
		case p.Today.Value:
			name = strings.TrimPrefix(name+", today", ", ")
		}
		k.add(excelize.Cell{StyleID: s.text, Value: name}, s.figure(f.Result), excelize.Cell{StyleID: s.cost(p), Value: f.Cost})
	}
	rows.last = k.row() - 1
	if rows.rows() > 1 {
		k.gap(max(0, frontierRows-rows.rows()))
	}
	return rows
}

func (b *book) frontierChart(p *analysis.Plan, rows span) error {
	if rows.rows() < 2 {
		return nil
	}
	const from, to = 5, 9 // columns beside the figures
	return b.curve(planName, at(from, rows.first-1), curve{
		title: rows.title, across: "Cost, " + p.Unit,
		alt:    "Curve: the best " + strings.ToLower(p.Name) + " that can be had for each cost. The figures stand beside it.",
		x:      fixed(planName, 3, rows.first, 3, rows.last),
		y:      fixed(planName, 2, rows.first, 2, rows.last),
		name:   fixed(planName, 2, rows.first-1, 2, rows.first-1),
		points: rows.rows(),
		width:  uint(across(planWidths[from-1:to]) - 20),
		height: rowPixels * (frontierRows - 1),
		left:   20,
	})
}

func (b *book) actionColumns(p *analysis.Plan) []column[analysis.Action] {
	s := &b.styles
	return []column[analysis.Action]{
		{"Person", 0, s.strong, func(a analysis.Action) any { return a.Name }},
		{"From level", 0, s.level, func(a analysis.Action) any { return a.Level }},
		{"To level", 0, s.level, func(a analysis.Action) any { return a.To }},
		{"Months", 0, s.months, func(a analysis.Action) any { return a.Months }},
		{"Cost, " + p.Unit, 0, s.cost(p), func(a analysis.Action) any { return a.Cost }},
		{"Competency", 0, s.after, func(a analysis.Action) any { return a.CompetencyName }},
		{"For the seat", 0, s.text, func(a analysis.Action) any { return a.For }},
		{"What develops it", 0, s.text, func(a analysis.Action) any { return strings.Join(a.Growth, "; ") }},
		{"Certifications that speak for it", 0, s.text, func(a analysis.Action) any { return strings.Join(a.Certifications, "; ") }},
		{"Level comes from", 0, s.origin, func(a analysis.Action) any { return a.From }},
	}
}
