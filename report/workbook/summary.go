package workbook

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const summaryName = "Summary"

// summary is one printed page with the headlines and three charts, and a second
// with the figures under the charts and the list of sheets.
func (b *book) summary() error {
	floors := b.floors()
	widths := append([]float64{25, 13, 15, 42, 42, 24}, slices.Repeat([]float64{14}, len(floors))...)
	if b.hasPrevious() {
		widths = append(widths, 14)
	}
	k := b.newBlocks("IT leadership review as of "+words.Date(b.r.AsOf), b.modelLine(), widths...)
	k.lines[linkRow-1] = line{cells: []any{excelize.Cell{StyleID: b.styles.note, Value: b.scopeLine()}}}
	k.gap(1)
	if b.r.FirstStep != "" {
		k.wide(b.styles.boxStrong, "Do first: "+b.r.FirstStep)
		k.gap(1)
	}
	b.headlineRows(k, floors)
	k.gap(1)
	charts, rows := k.row(), b.chartRows(k)
	k.gap(rows)
	end := k.row()
	bench := b.benchRows(k)
	units := b.unitRows(k)
	b.detailRows(k)
	b.sheetRows(k)
	return k.write(sheet{name: summaryName, onePage: true}, func(w *excelize.StreamWriter) error {
		if err := w.InsertPageBreak(at(1, end)); err != nil {
			return err
		}
		return b.summaryCharts(span{first: charts, last: charts + rows - 1}, widths, bench, units)
	})
}

// chartRows are the rows of ordinary height that the lines so far leave of a
// printed page, within reason.
func (b *book) chartRows(k *blocks) int {
	const pageRatio = 0.64 // height to width of A4 landscape, within the margins
	used, width := 0.0, 0
	for _, l := range k.lines {
		used += max(ordinary, l.height)
	}
	for _, w := range k.widths {
		width += pixels(w)
	}
	left := 0.75*float64(width)*pageRatio - used // a pixel is three quarters of a point
	return int(min(30, max(15, left/ordinary)))
}

func (b *book) scopeLine() string {
	s := b.r.Scope
	return fmt.Sprintf("%s, %s of them rated · %s, %s of them vacant · %s, %s on the person's own word only",
		words.Number(float64(s.People))+" people", words.Figure(s.Response), words.Count(s.Seats, "seat"), words.Number(float64(s.Vacant)),
		words.Count(s.Ratings, "rating"), words.Number(float64(s.SelfOnly)))
}

func (b *book) modelLine() string {
	return fmt.Sprintf("Measured against %s %s: %d competencies, of which the seats require %d", b.r.Model.Title, b.r.Model.Version, b.r.Scope.Competencies, b.r.Scope.Required)
}

// floors are the floors of evidence, which every headline has in one order.
func (b *book) floors() []analysis.Floor {
	for _, h := range b.r.Headlines {
		if len(h.Floors) > 0 {
			return h.Floors
		}
	}
	return nil
}

func (b *book) hasPrevious() bool {
	return slices.ContainsFunc(b.r.Headlines, func(h analysis.Headline) bool { return h.Previous != nil })
}

func (b *book) headlineRows(k *blocks, floors []analysis.Floor) {
	heads := []string{"Headline", "Value", "", "What it says", "Definition", "Rests on"}
	for _, f := range floors {
		heads = append(heads, "On "+f.Name)
	}
	if b.hasPrevious() {
		heads = append(heads, "Last review")
	}
	k.heads(heads...)
	k.right(2)
	for i := range len(heads) - 6 {
		k.right(7 + i)
	}
	s := &b.styles
	for _, h := range b.r.Headlines {
		cells := []any{
			excelize.Cell{StyleID: s.strong, Value: h.Title}, s.headline(h.Value), excelize.Cell{StyleID: s.rest, Value: words.Rest(h.Value)},
			excelize.Cell{StyleID: s.strong, Value: h.Sentence}, excelize.Cell{StyleID: s.muted, Value: h.Definition}, excelize.Cell{StyleID: s.muted, Value: h.RestsOn},
		}
		for _, floor := range floors {
			cells = append(cells, s.figure(onFloor(h, floor.ID)))
		}
		if b.hasPrevious() {
			previous := analysis.Figure{}
			if h.Previous != nil {
				previous = *h.Previous
			}
			cells = append(cells, s.figure(previous))
		}
		k.add(cells...)
	}
}

func onFloor(h analysis.Headline, id string) analysis.Figure {
	for _, f := range h.Floors {
		if f.ID == id {
			return f.Value
		}
	}
	return analysis.Figure{}
}

// span is a block of rows that a chart draws.
type span struct {
	first, last int
	title       string
}

func (s span) rows() int { return s.last - s.first + 1 }

// benchRows are all definitions of bench strength side by side. The span holds
// the first of them, as far as they are shares of all seats; one that counts a
// person several times would make the others too small to see.
func (b *book) benchRows(k *blocks) span {
	k.heading("Bench strength under every definition")
	k.heads("Definition", "Value", "", "Formula")
	k.right(2)
	shares := span{first: k.row(), last: k.row() - 1, title: "Bench strength by definition, of all seats"}
	for _, m := range b.r.Bench.Measures {
		if m.Value.Form == analysis.Share && m.Value.Value <= 1 && shares.last == k.row()-1 {
			shares.last = k.row()
		}
		name := m.Name
		if m.Headline {
			name += " (the headline)"
		}
		k.add(excelize.Cell{StyleID: b.styles.strong, Value: name}, b.styles.figure(m.Value),
			excelize.Cell{StyleID: b.styles.rest, Value: words.Rest(m.Value)}, excelize.Cell{StyleID: b.styles.text, Value: m.Formula})
	}
	for _, text := range b.r.Bench.Shortage {
		k.wide(b.styles.box, text)
	}
	return shares
}

// unitRows are the organisation and its units, the lowest coverage first.
func (b *book) unitRows(k *blocks) span {
	units := b.chartUnits()
	title := "Coverage by unit, lowest first"
	if len(units) > mostBars {
		title = fmt.Sprintf("Coverage by unit: the lowest %d of %d", mostBars, len(units))
		units = units[:mostBars]
	}
	k.heading(title)
	k.heads("Unit", "Coverage", "Depth")
	k.right(2, 3)
	rows := span{first: k.row(), title: title}
	for _, u := range units {
		k.add(excelize.Cell{StyleID: b.styles.strong, Value: u.Name}, b.styles.figure(u.Coverage), b.styles.figure(u.Depth))
	}
	rows.last = k.row() - 1
	return rows
}

// chartUnits are the units of the first kind below the organisation whose
// coverage is known, or the organisation where it has no units.
func (b *book) chartUnits() []analysis.Unit {
	if len(b.r.Units) < 2 {
		return b.r.Units
	}
	kind := b.r.Units[1].Kind
	var out []analysis.Unit
	for _, u := range b.r.Units[1:] {
		if u.Kind == kind && u.Coverage.Known {
			out = append(out, u)
		}
	}
	slices.SortStableFunc(out, func(x, y analysis.Unit) int { return cmp.Compare(x.Coverage.Value, y.Coverage.Value) })
	return out
}

func (b *book) detailRows(k *blocks) {
	k.heading("In more detail")
	for _, h := range b.r.Headlines {
		for _, text := range h.Detail {
			if !slices.Contains(b.r.Bench.Shortage, text) { // it stands with the bench
				k.wide(b.styles.plain, h.Title+": "+text)
			}
		}
	}
}

func (b *book) sheetRows(k *blocks) {
	k.heading("In this workbook")
	for _, c := range b.contents()[1:] {
		k.links[k.row()] = c.name
		k.add(excelize.Cell{StyleID: b.styles.link, Value: c.name}, excelize.Cell{StyleID: b.styles.note, Value: c.about})
	}
}

// summaryCharts draws three charts in a row, as wide as the page.
func (b *book) summaryCharts(place span, widths []float64, bench, units span) error {
	var charts []bars
	if bench.rows() > 0 {
		charts = append(charts, bars{
			title: bench.title, format: "0 %", max: 1.1, names: fixed(summaryName, 1, bench.first, 1, bench.last), count: bench.rows(),
			alt:    "Bars: bench strength in percent of the seats under each definition. The figures stand on the next page.",
			series: []series{{fixed(summaryName, 2, bench.first-1, 2, bench.first-1), fixed(summaryName, 2, bench.first, 2, bench.last), words.Accent, words.Ink}},
		})
	}
	if len(b.r.Seats) > 0 {
		charts = append(charts, b.readinessChart())
	}
	if units.rows() > 0 {
		charts = append(charts, bars{
			title: units.title, format: "0 %", max: 1.1, names: fixed(summaryName, 1, units.first, 1, units.last), count: units.rows(),
			alt:    "Bars: the share of required competencies that somebody in the unit holds. The figures stand on the next page.",
			series: []series{{fixed(summaryName, 2, units.first-1, 2, units.first-1), fixed(summaryName, 2, units.first, 2, units.last), words.Accent, words.Ink}},
		})
	}
	return b.chartRow(place, widths, charts)
}

// chartRow sets charts side by side over the whole width of the page.
func (b *book) chartRow(place span, widths []float64, charts []bars) error {
	const margin = 10
	page := 0
	for _, w := range widths {
		page += pixels(w)
	}
	each := page / max(1, len(charts))
	for i, c := range charts {
		var column int
		column, c.left = columnAt(widths, i*each)
		c.width, c.height = uint(each-margin), uint(rowPixels*place.rows()-margin)
		if err := b.chart(summaryName, at(column, place.first), c); err != nil {
			return err
		}
	}
	return nil
}

// readinessChart stacks the candidates of the highest seats by band.
func (b *book) readinessChart() bars {
	shown := min(len(b.r.Seats), mostBars)
	last := headRow + shown
	c := bars{
		title: "Candidates by time to ready", format: "0;;", names: fixed(seatsName, 1, headRow+1, 1, last), count: shown,
		alt: "Stacked bars: for each of the highest seats, the number of candidates in each band of readiness. The figures stand on the sheet Seats.",
	}
	if shown < len(b.r.Seats) {
		c.title = fmt.Sprintf("Candidates by time to ready, %d of %d seats", shown, len(b.r.Seats))
	}
	for i := range b.r.Model.Bands {
		ink := words.Ink
		if i < 2 {
			ink = words.Paper
		}
		column := bandColumn + i
		c.series = append(c.series, series{fixed(seatsName, column, headRow, column, headRow), fixed(seatsName, column, headRow+1, column, last), words.BandColour(i), ink})
	}
	return c
}
