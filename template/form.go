package template

import (
	"fmt"
	"iter"

	"github.com/xuri/excelize/v2"

	"capgap/reference"
)

// The form for one person: labels and values, then a row a competency.
const (
	formFacts = 4  // row of the first label
	formHead  = 10 // row of the header
	formDate  = 8  // row of the date, whose value is free
)

// form writes the sheet about one person, upright and as wide as a page.
func (b *book) form() error {
	s := sheet{name: ratingsName, widths: []float64{30, 52, 9, 38}, frozen: [2]int{0, formHead}, upright: true}
	if bottom := formHead + len(b.r.Competencies); bottom > formHead {
		choice, err := levelChoice(b.r.Model, fmt.Sprintf("C%d:C%d", formHead+1, bottom), "Level", scaleLine(b.r.Model))
		if err != nil {
			return err
		}
		s.choices = append(s.choices, choice)
	}
	day := at(2, formDate)
	dates, err := dateChoice(day, "Date", "The day on which you filled this in, e.g. 2026-09-30.")
	if err != nil {
		return err
	}
	s.choices = append(s.choices, dates)
	return b.write(s, b.formRows())
}

func (b *book) formRows() iter.Seq[row] {
	return func(yield func(row) bool) {
		l := b.looks
		ok := yield(row{[]excelize.Cell{{StyleID: l.title, Value: b.title()}}, 27}) &&
			yield(row{[]excelize.Cell{{StyleID: l.note, Value: scaleLine(b.r.Model)}}, ordinary}) &&
			yield(row{height: ordinary / 2})
		for _, f := range b.facts() {
			ok = ok && yield(row{cells: f})
		}
		ok = ok && yield(row{height: ordinary / 2}) &&
			yield(row{cells: []excelize.Cell{{StyleID: l.head, Value: "Competency"}, {StyleID: l.head, Value: "What it means"},
				{StyleID: l.head, Value: "Level"}, {StyleID: l.head, Value: "Evidence or comment"}}})
		for _, c := range b.r.Competencies {
			if ok = ok && yield(b.formRow(c)); !ok {
				return
			}
		}
	}
}

// facts are the labels and values above the table.
func (b *book) facts() [][]excelize.Cell {
	l, p := b.looks, b.r.People[0]
	fact := func(label, value string) []excelize.Cell {
		return []excelize.Cell{{StyleID: l.label, Value: label}, {StyleID: l.fixedText, Value: value}}
	}
	return [][]excelize.Cell{
		fact("Employee ID", p.ID), fact("Name", p.Name), fact("Job Title", p.Title), fact("Rater", b.r.Rater.String()),
		{{StyleID: l.label, Value: "Date"}, {StyleID: l.date}},
	}
}

func (b *book) formRow(c reference.Competency) row {
	l := b.looks
	return row{cells: []excelize.Cell{{StyleID: l.strong, Value: c.Name}, {StyleID: l.text, Value: c.Definition}, {StyleID: l.answer}, {StyleID: l.comment}}}
}
