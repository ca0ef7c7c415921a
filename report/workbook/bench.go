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
		42, 13, 11, 13, 42, 42)
	k.links[linkRow] = summaryName
	k.heading("Under every definition")
	measures := b.benchRows(k)
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
		{"Stays empty", 0, s.centre, func(x analysis.Seat) any { return yes(x.Short) }},
		{"Who takes it", 0, s.text, func(x analysis.Seat) any { return x.FilledBy }},
		{"Holder today", 0, s.text, held(func(h *analysis.Holder) any { return h.Name })},
	}, b.r.Seats)
	b.countSeats(k, measures)
	return k.write(sheet{name: benchName}, nil)
}

// benchRows are the definitions, each with its formula; the row of the first comes
// back.
func (b *book) benchRows(k *blocks) (first int) {
	k.heads("Definition", "Value", "Counted", "Of", "Formula", "")
	k.right(2, 3, 4)
	k.after(5)
	first = k.row()
	for _, m := range b.r.Bench.Measures {
		name := m.Name
		if m.Headline {
			name += " (the headline)"
		}
		share, num, of := b.styles.counts(m.Value, 2, k.row())
		k.addWide(6, excelize.Cell{StyleID: b.styles.strong, Value: name}, share, num, of, excelize.Cell{StyleID: b.styles.after, Value: m.Formula})
	}
	return first
}

// countSeats makes the numbers behind three definitions count the seats in the
// table below them.
func (b *book) countSeats(k *blocks, measures int) {
	if len(b.r.Seats) == 0 {
		return
	}
	column := func(c int) string { return area(c, k.table.row+1, c, k.table.row+k.body) }
	counting := map[string]string{
		"net":         "COUNTA(" + column(5) + ")",
		"gross":       "COUNTIF(" + column(2) + ",\">0\")",
		"nominations": "SUM(" + column(2) + ")",
	}
	for i, m := range b.r.Bench.Measures {
		formula, ok := counting[m.ID]
		if !ok || !m.Value.Known {
			continue
		}
		cells := k.lines[measures-1+i].cells
		cells[2] = worked(cells[2].(excelize.Cell), "%s", formula)
		cells[3] = worked(cells[3].(excelize.Cell), "COUNTA(%s)", column(1))
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
