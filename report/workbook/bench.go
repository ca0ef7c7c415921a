package workbook

import (
	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const benchName = "Bench"

// bench is every definition of bench strength side by side, what is short and
// why, and who takes which seat when all are filled at once.
func (b *book) bench() error {
	k := b.newBlocks("Bench strength", "The same seats and people under every definition in use. The headline is the one that counts each person once.",
		38, 13, 15, 30, 30, 16)
	k.links[linkRow] = summaryName
	k.heading("Under every definition")
	b.benchRows(k)
	b.vacancyRows(k)
	if len(b.r.Bench.Shortage) > 0 {
		k.heading("What is short")
		for _, text := range b.r.Bench.Shortage {
			k.wide(b.styles.box, text)
		}
	}
	k.heading("Who takes which seat when all are filled at once")
	s := &b.styles
	addItems(k, []column[analysis.Seat]{
		{"Seat", 0, s.strong, func(x analysis.Seat) any { return x.Label }},
		{"Ready now", 0, s.level, func(x analysis.Seat) any { return nth(x.Bands, 0) }},
		{"Critical", 0, s.centre, func(x analysis.Seat) any { return yes(x.Critical) }},
		{"Who takes it", 0, s.text, func(x analysis.Seat) any { return x.FilledBy }},
		{"Holder today", 0, s.text, held(func(h *analysis.Holder) any { return h.Name })},
		{"Stays empty", 0, s.centre, func(x analysis.Seat) any { return yes(x.Short) }},
	}, b.r.Seats)
	return k.write(sheet{name: benchName}, nil)
}

// benchRows are the definitions, each with its formula.
func (b *book) benchRows(k *blocks) {
	k.heads("Definition", "Value", "", "Formula", "", "")
	k.right(2)
	for _, m := range b.r.Bench.Measures {
		name := m.Name
		if m.Headline {
			name += " (the headline)"
		}
		k.addWide(6, excelize.Cell{StyleID: b.styles.strong, Value: name}, b.styles.figure(m.Value),
			excelize.Cell{StyleID: b.styles.rest, Value: words.Rest(m.Value)}, excelize.Cell{StyleID: b.styles.text, Value: m.Formula})
	}
}

// vacancyRows say how far the ready people reach: for one vacancy, for two at the
// same time, for all.
func (b *book) vacancyRows(k *blocks) {
	if len(b.r.Seats) == 0 {
		return
	}
	k.heading("How far the ready people reach")
	for _, m := range b.r.Bench.Measures {
		text := ""
		switch m.ID {
		case "gross":
			text = "One vacancy at a time: " + words.Figure(m.Value) + " of the seats have somebody who is ready now, holders of like seats counted."
		case "pairs":
			text = "Two vacancies at once: " + words.Figure(m.Value) + " of the pairs of seats could be filled tomorrow, without moving holders of like seats."
		case "net":
			text = "All at once: " + words.Figure(m.Value) + " of the seats could be filled tomorrow, without moving holders of like seats."
		}
		if text != "" && m.Value.Known {
			k.wide(b.styles.plain, text)
		}
	}
}
