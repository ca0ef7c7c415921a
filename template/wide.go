package template

import (
	"iter"
	"math"

	"github.com/xuri/excelize/v2"

	"capgap/ingest"
	"capgap/reference"
)

// ratingsName is the sheet with the ratings.
const ratingsName = "Ratings"

// The table of a workbook with one row a person: what is known of them, a column
// a competency, then when and by whom they were rated.
const (
	personColumns = 3
	wideHead      = 3 // row of the header
)

// wide writes the sheet with one row a person and one column a competency.
func (b *book) wide() error {
	first, last := personColumns+1, personColumns+len(b.r.Competencies)
	s := sheet{name: ratingsName, widths: []float64{12, 26, 33}, frozen: [2]int{personColumns, wideHead}}
	for _, c := range b.r.Competencies {
		s.widths = append(s.widths, turnedWidth(c.Name))
	}
	s.widths = append(s.widths, 12, 10)
	s.across = pagesAcross(s.widths)
	if bottom := wideHead + len(b.r.People); len(b.r.People) > 0 {
		for i, c := range b.r.Competencies {
			cells := at(first+i, wideHead+1) + ":" + at(first+i, bottom)
			choice, err := levelChoice(b.r.Model, cells, c.Name, b.help(c))
			if err != nil {
				return err
			}
			s.choices = append(s.choices, choice)
		}
		dates, err := dateChoice(at(last+1, wideHead+1)+":"+at(last+1, bottom), "Date", "The day on which you filled in this row, e.g. 2026-09-30.")
		if err != nil {
			return err
		}
		s.choices = append(s.choices, dates)
	}
	return b.write(s, b.wideRows())
}

// help is what is shown beside a cell for a rating. The description comes last,
// so that the levels are never cut.
func (b *book) help(c reference.Competency) string {
	return scaleLine(b.r.Model) + ".\n" + c.Definition + "."
}

func (b *book) wideRows() iter.Seq[row] {
	return func(yield func(row) bool) {
		ok := yield(row{[]excelize.Cell{{StyleID: b.looks.title, Value: b.title()}}, 27}) &&
			yield(row{[]excelize.Cell{{StyleID: b.looks.note, Value: scaleLine(b.r.Model)}}, ordinary}) &&
			yield(b.wideHeader())
		for _, p := range b.r.People {
			if ok = ok && yield(b.wideRow(p)); !ok {
				return
			}
		}
	}
}

// title says who is rated by whom.
func (b *book) title() string {
	switch {
	case b.r.Rater == ingest.Manager && b.r.By != "":
		return "Skill ratings by " + b.r.By
	case b.r.Rater == ingest.Manager:
		return "Skill ratings by managers"
	}
	return "Skill ratings"
}

// wideHeader has the competencies of a domain on one ground, those of the next
// on another.
func (b *book) wideHeader() row {
	l := b.looks
	cells := []excelize.Cell{{StyleID: l.head, Value: "Employee ID"}, {StyleID: l.head, Value: "Name"}, {StyleID: l.head, Value: "Job Title"}}
	style, domain, height := l.turned, "", 0.0
	for i, c := range b.r.Competencies {
		if i > 0 && c.Domain != domain {
			style = l.turned + l.turnedOther - style
		}
		domain = c.Domain
		cells = append(cells, excelize.Cell{StyleID: style, Value: c.Name})
		height = max(height, turnedPoints*float64(min(turnedLetters, lettersOf(c.Name)))+14)
	}
	cells = append(cells, excelize.Cell{StyleID: l.head, Value: "Date"}, excelize.Cell{StyleID: l.head, Value: "Rater"})
	return row{cells, max(height, 2*ordinary)}
}

func (b *book) wideRow(p ingest.Person) row {
	l := b.looks
	cells := make([]excelize.Cell, 0, personColumns+len(b.r.Competencies)+2)
	cells = append(cells, excelize.Cell{StyleID: l.fixed, Value: p.ID}, excelize.Cell{StyleID: l.fixed, Value: p.Name}, excelize.Cell{StyleID: l.fixed, Value: p.Title})
	for range b.r.Competencies {
		cells = append(cells, excelize.Cell{StyleID: l.answer})
	}
	return row{cells: append(cells, excelize.Cell{StyleID: l.date}, excelize.Cell{StyleID: l.fixed, Value: b.r.Rater.String()})}
}

// A heading that stands on its side takes so many points a letter and is broken
// above so many letters.
const (
	turnedPoints  = 5.2
	turnedLetters = 32
)

// turnedWidth is the width of a column whose heading stands on its side: room
// for "N/A", and for each line of the heading.
func turnedWidth(name string) float64 {
	lines := linesOf(name, turnedLetters)
	return max(5.5, 1.5+2.2*float64(lines))
}

// pageWidth is how many characters stand beside each other on a printed page of
// A4 on its side that can still be read.
const pageWidth = 190

// pagesAcross is how many pages beside each other a table takes, of which each
// repeats the columns that say who is meant.
func pagesAcross(widths []float64) int {
	known, all := 0.0, 0.0
	for i, w := range widths {
		all += w
		if i < personColumns {
			known += w
		}
	}
	if all <= pageWidth {
		return 1
	}
	return int(math.Ceil((all - known) / (pageWidth - known)))
}
