package workbook

import (
	"fmt"
	"slices"
	"strings"

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
	b.behindRows(k)
	k.gap(1)
	charts, rows := k.row(), b.chartRows(k)
	k.gap(rows)
	end := k.row()
	units := b.unitRows(k)
	b.detailRows(k)
	b.sheetRows(k)
	return k.write(sheet{name: summaryName, onePage: true}, func(w *excelize.StreamWriter) error {
		if err := w.InsertPageBreak(at(1, end)); err != nil {
			return err
		}
		return b.summaryCharts(span{first: charts, last: charts + rows - 1}, widths, units)
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

// behindRows say what stands behind the headlines, in a line each: what the bench
// is short of, which errors would change a headline, where the plan begins.
func (b *book) behindRows(k *blocks) {
	add := func(headline, what, text string) {
		k.addWide(len(k.widths), excelize.Cell{StyleID: b.styles.muted, Value: headline}, excelize.Cell{StyleID: b.styles.strong, Value: what}, excelize.Cell{StyleID: b.styles.text, Value: text})
	}
	k.gap(1)
	for i, h := range b.r.Headlines {
		if i == 0 && len(b.r.Bench.Shortage) > 0 {
			add(h.Title, "Short of", firstOf(b.r.Bench.Shortage, 2))
		}
		if h.Fragility != nil {
			text := h.Fragility.Sentence
			if h.Fragility.Limits != "" {
				text += " (" + h.Fragility.Limits + ")"
			}
			add(h.Title, "Hangs on", text)
		}
	}
	if p := b.r.Plan; p != nil {
		add("Plan", "In all", p.Sentence)
		if p.First != "" {
			add("Plan", "First step", p.First)
		}
	}
}

// firstOf are the first n sentences, and how many more there are.
func firstOf(sentences []string, n int) string {
	n = min(n, len(sentences))
	text := strings.Join(sentences[:n], " ")
	if more := len(sentences) - n; more > 0 {
		text += fmt.Sprintf(" (%d more on the sheet %s)", more, benchName)
	}
	return text
}

func onFloor(h analysis.Headline, id string) analysis.Figure {
	for _, f := range h.Floors {
		if f.ID == id {
			return f.Value
		}
	}
	return analysis.Figure{}
}

func (b *book) detailRows(k *blocks) {
	k.heading("In more detail")
	for _, h := range b.r.Headlines {
		for _, text := range h.Detail {
			if !slices.Contains(b.r.Bench.Shortage, text) { // it stands on Bench
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
