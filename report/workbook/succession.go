package workbook

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

const successionName = "Succession"

// succession is one row a candidate and seat.
func (b *book) succession() error {
	s := &b.styles
	columns := []column[analysis.Candidate]{
		{"Seat", 30, s.strong, func(c analysis.Candidate) any { return c.SeatLabel }},
		{"Candidate", 24, s.strong, func(c analysis.Candidate) any { return c.Name }},
		{"Readiness", 14, s.text, func(c analysis.Candidate) any { return words.Band(b.r.Model, c.Band) }},
		{"Months to ready", 9, s.months, func(c analysis.Candidate) any { return months(c) }},
		{"Fit", 10, s.count, func(c analysis.Candidate) any { return s.fit(c.Fit, c.Fit.Fit) }},
		{"Completeness", 14, s.count, func(c analysis.Candidate) any { return s.share(c.Fit.Completeness) }},
		{"Must-haves too low", 34, s.text, func(c analysis.Candidate) any { return b.breaches(c) }},
		{"Gates not passed", 28, s.text, func(c analysis.Candidate) any { return words.Gates(c.Gates) }},
		{"Shortest path to ready", 60, s.text, func(c analysis.Candidate) any { return c.PathWords }},
		{"Takes the seat", 9, s.centre, func(c analysis.Candidate) any { return yes(c.Takes) }},
		{"By which rule", 44, s.text, func(c analysis.Candidate) any { return b.rule(c) }},
		{"Title today", 20, s.text, func(c analysis.Candidate) any { return c.Title }},
		{"Candidate because", 17, s.text, func(c analysis.Candidate) any { return strings.Join(c.Why, ", ") }},
		{"Id", 9, s.short, func(c analysis.Candidate) any { return c.Person }},
		{"Comes from", 44, s.origin, func(c analysis.Candidate) any { return b.origins(c) }},
	}
	return writeTable(b, tableSheet{
		name: successionName, title: "Succession", frozen: 2, printed: 10,
		note: "Each candidate for each seat. Takes the seat: when all seats are filled at once. The rules and their limits stand on the sheet Method.",
		decorate: func(name string, first, last int) error {
			return b.f.SetConditionalFormat(name, area(5, first, 6, last), []excelize.ConditionalFormatOptions{{
				Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: "1",
				BarColor: words.BandColour(3),
			}})
		},
	}, columns, b.r.Candidates)
}

// months is nothing for somebody whose time to ready is not known.
func months(c analysis.Candidate) any {
	if c.Band == "" || c.Months < 0 {
		return nil
	}
	return c.Months
}

func (b *book) breaches(c analysis.Candidate) string {
	var out []string
	for _, x := range c.Breaches {
		out = append(out, fmt.Sprintf("%s %s → %d", b.name(x.Competency), words.Level(x.Level), x.Required))
	}
	return strings.Join(out, "; ")
}

// rule is the band and why it is that one. The words for somebody who is in no
// band name it themselves.
func (b *book) rule(c analysis.Candidate) string {
	if c.Band == "" {
		return c.Rule
	}
	return words.Band(b.r.Model, c.Band) + ": " + c.Rule
}

// origins are the cells of the input that the row rests on: the roster row,
// then the levels that hold the candidate back, each once.
func (b *book) origins(c analysis.Candidate) string {
	out := []string{c.From}
	seen := map[string]bool{}
	add := func(competency, from string) {
		if from != "" && !seen[competency] {
			seen[competency] = true
			out = append(out, b.name(competency)+": "+from)
		}
	}
	for _, x := range c.Breaches {
		add(x.Competency, x.From)
	}
	for _, x := range c.Path {
		add(x.Competency, x.From)
	}
	return strings.Join(out, "; ")
}

// name is a competency's name, or its id where the model does not know it.
func (b *book) name(competency string) string {
	if name := b.names[competency]; name != "" {
		return name
	}
	return competency
}
