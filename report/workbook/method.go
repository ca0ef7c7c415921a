package workbook

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const methodName = "Method"

// method is every definition and parameter in use, and the model in words.
func (b *book) method() error {
	m := b.r.Model
	k := b.newBlocks("Method", "How every figure is defined. What each role requires, and why, stands on the sheet Requirements.", 34, 58, 90)
	k.links[linkRow] = summaryName
	k.heading("Definitions")
	k.heads("Measure", "Formula", "In words")
	for _, d := range b.r.Definitions {
		k.texts(d.Name, d.Formula, d.Text)
	}
	if !b.r.Is(analysis.BoardPack) {
		b.originRows(k)
	}
	k.heading("Parameters")
	k.heads("Parameter", "Value", "Set by")
	for _, p := range b.r.Parameters {
		k.add(excelize.Cell{StyleID: b.styles.strong, Value: p.Name}, excelize.Cell{StyleID: b.styles.text, Value: number(p.Value)},
			excelize.Cell{StyleID: b.styles.text, Value: p.From})
	}
	k.heading("Bands of readiness")
	k.heads("Band", "Up to how many months")
	for _, band := range m.Bands {
		b.bandRow(k, band.Name, band.Months)
	}
	k.heading("The scale")
	k.heads("Level", "Name", "A person at this level")
	for _, l := range m.Scale {
		k.add(excelize.Cell{StyleID: b.styles.strong, Value: l.Level}, excelize.Cell{StyleID: b.styles.text, Value: l.Name}, excelize.Cell{StyleID: b.styles.text, Value: l.Meaning})
	}
	k.heading("The roles")
	k.heads("Role", "Gates beside competencies", "Definition")
	for _, r := range m.Roles {
		k.texts(b.roleHead(r), r.Gates, r.Definition)
	}
	k.heading("The model")
	k.texts("Title", fmt.Sprintf("%s (%s), version %s", m.Title, m.ID, m.Version))
	k.texts("Source", m.Source)
	k.texts("Licence", m.Licence)
	k.texts("Program", b.r.Program)
	k.texts("As of", words.Date(b.r.AsOf))
	return k.write(sheet{name: methodName}, nil)
}

// originRows say how to ask where a figure comes from.
func (b *book) originRows(k *blocks) {
	k.heading("Where does a figure come from?")
	k.texts("Ask", "capgap explain review.json bench.net", "The rule, the numbers in it, the statements of the model and the cells of the input. Beside bench.net there are:")
	for _, h := range b.r.Headlines {
		k.texts(h.Title, h.ID)
	}
	k.texts("Any other figure", "fit:PERSON:ROLE, ready:PERSON:SEAT, seat:SEAT, coverage:UNIT:COMPETENCY, …", "With ids or names in place of the capitals. “capgap explain review.json” lists all forms.")
}

// number is the number that a text is, or the text.
func number(text string) any {
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		return n
	}
	return text
}

func (b *book) bandRow(k *blocks, name string, months float64) {
	var limit any = months
	if months < 0 {
		limit = "no limit"
	}
	k.add(excelize.Cell{StyleID: b.styles.strong, Value: name}, excelize.Cell{StyleID: b.styles.text, Value: limit})
}
