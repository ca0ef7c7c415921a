package template

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/reference"
)

// The sheets beside the ratings. Their names are among those that package ingest
// passes over without a word, and their headings name no more than one field.
const (
	instructionsName = "Instructions"
	scaleName        = "Scale"
	competenciesName = "Competencies"
	rolesName        = "Roles"
)

// scale writes the sheet of levels.
func (b *book) scale() error {
	l := b.looks
	rows := []row{
		{[]excelize.Cell{{StyleID: l.title, Value: "The scale"}}, 27},
		{[]excelize.Cell{{StyleID: l.note, Value: "Choose the highest level that is true most of the time."}}, ordinary},
		{},
		{cells: []excelize.Cell{{StyleID: l.head, Value: "Level"}, {StyleID: l.head, Value: "Called"}, {StyleID: l.head, Value: "A person at this level"}}},
	}
	for _, level := range b.r.Model.Scale {
		rows = append(rows, row{cells: []excelize.Cell{{StyleID: l.level, Value: level.Level}, {StyleID: l.strong, Value: level.Name}, {StyleID: l.text, Value: level.Meaning}}})
	}
	rows = append(rows,
		row{cells: []excelize.Cell{{StyleID: l.level, Value: notApplicable}, {StyleID: l.strong, Value: "Not applicable"}, {StyleID: l.text, Value: "The competency has no place in this job. It counts neither for nor against anybody."}}},
		row{cells: []excelize.Cell{{StyleID: l.level, Value: "blank"}, {StyleID: l.strong, Value: "No answer"}, {StyleID: l.text, Value: "You cannot say. A blank cell is never counted as 0."}}})
	return b.write(sheet{name: scaleName, widths: []float64{10, 20, 86}, frozen: [2]int{0, 4}}, slices.Values(rows))
}

// competencies writes the sheet that says what each competency means.
func (b *book) competencies() error {
	l := b.looks
	rows := []row{
		{[]excelize.Cell{{StyleID: l.title, Value: "The competencies"}}, 27},
		{[]excelize.Cell{{StyleID: l.note, Value: "What each of them means, and what else it is called."}}, ordinary},
		{},
		{cells: []excelize.Cell{{StyleID: l.head, Value: "Competency"}, {StyleID: l.head, Value: "Domain"}, {StyleID: l.head, Value: "What it means"}, {StyleID: l.head, Value: "Also called"}}},
	}
	for _, c := range b.r.Competencies {
		rows = append(rows, row{cells: []excelize.Cell{{StyleID: l.strong, Value: c.Name}, {StyleID: l.text, Value: b.domain(c)},
			{StyleID: l.text, Value: c.Definition}, {StyleID: l.text, Value: strings.Join(c.Aliases, "; ")}}})
	}
	return b.write(sheet{name: competenciesName, widths: []float64{30, 24, 60, 54}, frozen: [2]int{1, 4}}, slices.Values(rows))
}

// domain is the name of the domain of a competency.
func (b *book) domain(c reference.Competency) string {
	for _, d := range b.r.Model.Domains {
		if d.ID == c.Domain {
			return d.Name
		}
	}
	return ""
}
