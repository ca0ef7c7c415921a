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

// summary is one printed page: what to do first, the headlines, what stands
// behind them, and charts. Below it, for the screen, stand the list of sheets and
// the figures that the charts draw.
func (b *book) summary() error {
	k := b.newBlocks(b.subject()+" as of "+words.Date(b.r.AsOf), "", b.summaryWidths()...)
	k.lines = k.lines[:linkRow]
	k.lines[linkRow-1] = line{cells: []any{excelize.Cell{StyleID: b.styles.note, Value: b.scopeLine()}}}
	k.space()
	if p := b.r.Pack; p != nil {
		k.wide(b.styles.box, sentence(p.Says)+" "+p.Note)
		k.space()
	}
	if b.r.FirstStep != "" {
		k.wide(b.styles.boxStrong, "Do first: "+b.r.FirstStep)
		k.space()
	}
	b.headlineRows(k)
	k.space()
	b.behindRows(k)
	k.space()
	place := span{first: k.row(), last: k.row() + b.chartRows(k) - 1}
	k.gap(place.rows())
	b.detailRows(k)
	b.sheetRows(k)
	plots := b.plots()
	for i := range plots {
		b.plotRows(k, &plots[i])
	}
	return k.write(sheet{name: summaryName, onePage: place.last}, func(w *excelize.StreamWriter) error {
		return b.chartRow(place, k.widths, plots)
	})
}

// subject is what the workbook is about: in a leader's pack, the unit.
func (b *book) subject() string {
	if p := b.r.Pack; p != nil && p.Unit != "" {
		return "IT leadership review of " + p.Unit
	}
	return "IT leadership review"
}

// summaryWidths are the columns of the headlines. With them a page of A4 prints
// at four fifths of the size on screen. The values stand in large type.
func (b *book) summaryWidths() []float64 {
	value := 12.5
	for _, h := range b.r.Headlines {
		if h.Value.Instead != "" { // in ordinary type
			continue
		}
		value = max(value, float64(extent(words.Value(h.Value)))/100*headlineSize/body+2.6)
	}
	if !b.hasPrevious() {
		return append([]float64{20, value, 14, 44.5, 60}, slices.Repeat([]float64{14}, len(b.floors()))...)
	}
	return append([]float64{20, value, 14, 9, 10, 40.5, 52}, slices.Repeat([]float64{14}, len(b.floors()))...)
}

// chartRows are the rows of ordinary height that the lines so far leave of a
// printed page, within reason.
func (b *book) chartRows(k *blocks) int {
	const pageRatio = 0.675 // height to width of A4 landscape, within the margins
	used := 0.0
	for _, l := range k.lines {
		used += max(l.height, 1)
		if l.height == 0 {
			used += ordinary
		}
	}
	left := 0.75*float64(across(k.widths))*pageRatio - used // a pixel is three quarters of a point
	return int(min(30, max(14, left/ordinary)))
}

func (b *book) scopeLine() string {
	s, m := b.r.Scope, b.r.Model
	ratings := ""
	if s.Ratings > 0 { // a small organisation's are not told to a board
		ratings = fmt.Sprintf(" · %s, %s on the person's own word only", words.Count(s.Ratings, "rating"), words.Number(float64(s.SelfOnly)))
	}
	return fmt.Sprintf("%s, %s of them rated · %s, %s of them vacant%s · against %s %s, %d competencies, of which the seats require %d",
		words.Number(float64(s.People))+" people", words.Value(s.Response), words.Count(s.Seats, "seat"), words.Number(float64(s.Vacant)),
		ratings, m.Title, m.Version, s.Competencies, s.Required)
}

// floors are the stricter floors of evidence, which every headline has in one
// order; the first floor is the headline itself.
func (b *book) floors() []analysis.Floor {
	for _, h := range b.r.Headlines {
		if len(h.Floors) > 0 {
			return h.Floors[1:]
		}
	}
	return nil
}

func (b *book) hasPrevious() bool {
	return slices.ContainsFunc(b.r.Headlines, func(h analysis.Headline) bool { return h.Previous != nil })
}

func (b *book) headlineRows(k *blocks) {
	heads, right := []string{"Headline", "Value", ""}, []int{2}
	if b.hasPrevious() {
		heads, right = append(heads, "Last review", "Change"), append(right, 4, 5)
	}
	heads = append(heads, "What it says", "Definition, and what it rests on")
	for _, f := range b.floors() {
		heads = append(heads, "If only "+f.Name)
		right = append(right, len(heads))
	}
	k.heads(heads...)
	k.aside("What it says", "Definition, and what it rests on")
	k.right(right...)
	for _, h := range b.r.Headlines {
		if to := sheetOf(h); b.has(to) {
			k.links[k.row()] = to
		}
		k.add(b.headline(h)...)
	}
}

func (b *book) headline(h analysis.Headline) []any {
	s := &b.styles
	title := s.leads
	if !b.has(sheetOf(h)) {
		title = s.strong
	}
	cells := []any{excelize.Cell{StyleID: title, Value: h.Title}, s.headline(h.Value), excelize.Cell{StyleID: s.rest, Value: words.Rest(h.Value)}}
	if b.hasPrevious() {
		cells = append(cells, s.previous(h), s.change(h))
	}
	cells = append(cells, excelize.Cell{StyleID: s.says, Value: h.Sentence},
		excelize.Cell{StyleID: s.fine, Value: strings.TrimSpace(h.Definition + " Rests on " + h.RestsOn + ".")})
	for _, f := range b.floors() {
		cells = append(cells, s.figure(onFloor(h, f.ID)))
	}
	return cells
}

func (s *styles) previous(h analysis.Headline) any {
	if h.Previous == nil {
		return s.figure(analysis.Figure{})
	}
	return s.figure(*h.Previous)
}

// change is what a headline gained or lost since the last review.
func (s *styles) change(h analysis.Headline) any {
	switch {
	case h.Delta == nil:
		return s.figure(analysis.Figure{})
	case h.Value.Form == analysis.Share:
		return excelize.Cell{StyleID: s.gainPoints, Value: *h.Delta}
	}
	return excelize.Cell{StyleID: s.gain, Value: *h.Delta}
}

// has reports whether the book has a sheet; a pack lacks some.
func (b *book) has(sheet string) bool {
	return slices.ContainsFunc(b.contents(), func(c content) bool { return c.name == sheet })
}

// sheetOf is the sheet that has more on a headline.
func sheetOf(h analysis.Headline) string {
	switch subject, _, _ := strings.Cut(h.ID, "."); subject {
	case "bench":
		return benchName
	case "coverage":
		return coverageName
	case "dependence":
		return dependenceName
	case "seats":
		return seatsName
	}
	return qualityName
}

func onFloor(h analysis.Headline, id string) analysis.Figure {
	for _, f := range h.Floors {
		if f.ID == id {
			return f.Value
		}
	}
	return analysis.Figure{}
}

// behindRows say what stands behind the headlines, in a line each: what is short
// and where, what the first of them hangs on, what the plan comes to.
func (b *book) behindRows(k *blocks) {
	add := func(what, text string) {
		if text != "" {
			k.addWide(len(k.widths), excelize.Cell{StyleID: b.styles.strong, Value: what}, excelize.Cell{StyleID: b.styles.text, Value: text})
		}
	}
	for i, h := range b.r.Headlines {
		if i == 0 && h.Fragility != nil {
			add("How firm it is", h.Fragility.Sentence)
		}
		add(h.Title, b.detail(h))
	}
	if p := b.r.Plan; p != nil {
		add("Plan", strings.TrimSpace(p.Sentence))
	}
	if c := b.r.Change; c != nil {
		add("Since "+words.Date(c.Since), c.Sentence)
	}
}

// detail is the most important of the further sentences about a headline; of the
// bench the first two, for what is short is often more than one thing.
func (b *book) detail(h analysis.Headline) string {
	switch {
	case sheetOf(h) == benchName:
		return firstOf(b.r.Bench.Shortage, 2)
	case sheetOf(h) == qualityName || len(h.Detail) == 0: // the columns of evidence say it
		return ""
	}
	return h.Detail[0]
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

// detailRows are the further sentences that do not stand on the page.
func (b *book) detailRows(k *blocks) {
	k.heading("In more detail")
	for i, h := range b.r.Headlines {
		if f := h.Fragility; f != nil && (i > 0 || f.Limits != "") {
			k.wide(b.styles.plain, h.Title+": "+f.Sentence+limited(f.Limits))
		}
		for j, text := range h.Detail {
			if (j > 0 || sheetOf(h) == qualityName) && !slices.Contains(b.r.Bench.Shortage, text) { // that stands on Bench
				k.wide(b.styles.plain, h.Title+": "+text)
			}
		}
	}
	if p := b.r.Plan; p != nil && p.First != "" {
		k.wide(b.styles.plain, "Plan: "+p.First)
	}
}

func limited(limits string) string {
	if limits == "" {
		return ""
	}
	return " (" + limits + ")"
}

func (b *book) sheetRows(k *blocks) {
	k.heading("In this workbook")
	for _, c := range b.contents()[1:] {
		k.links[k.row()] = c.name
		k.add(excelize.Cell{StyleID: b.styles.link, Value: c.name}, excelize.Cell{StyleID: b.styles.note, Value: c.about})
	}
}
