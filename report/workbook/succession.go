package workbook

import (
	"fmt"
	"strings"

	"capgap/analysis"
	"capgap/report/words"
)

const successionName = "Succession"

// succession is one row a candidate and seat.
func (b *book) succession() error {
	s := &b.styles
	columns := []column[analysis.Candidate]{
		{"Seat", 44, s.strong, func(c analysis.Candidate) any { return c.SeatLabel }},
		{"Candidate", 40, s.strong, func(c analysis.Candidate) any { return c.Name }},
		{"Readiness", 15, s.text, func(c analysis.Candidate) any { return words.Band(b.r.Model, c.Band) }},
		{"Months to ready", 10, s.months, func(c analysis.Candidate) any { return months(c) }},
		{"Fit", 8, s.count, func(c analysis.Candidate) any { return s.fit(c.Fit, c.Fit.Fit) }},
		{"Complete- ness", 11, s.count, func(c analysis.Candidate) any { return s.share(c.Fit.Completeness) }},
		{"Takes the seat", 9, s.centre, func(c analysis.Candidate) any { return yes(c.Takes) }},
		{"Why this readiness", 68, s.text, func(c analysis.Candidate) any { return c.Rule }},
		{"First on the way", 38, s.text, func(c analysis.Candidate) any { return firstStep(c) }},
		{"Shortest path to ready", beside, s.text, func(c analysis.Candidate) any { return c.PathWords }},
		{"Must-haves too low", beside, s.text, func(c analysis.Candidate) any { return b.breaches(c) }},
		{"Gates not passed", beside, s.text, func(c analysis.Candidate) any { return words.Gates(c.Gates) }},
		{"Title today", beside, s.text, func(c analysis.Candidate) any { return c.Title }},
		{"Candidate because", beside, s.text, func(c analysis.Candidate) any { return strings.Join(c.Why, ", ") }},
		{"Id", 9, s.short, func(c analysis.Candidate) any { return c.Person }},
		{"Comes from", 44, s.origin, func(c analysis.Candidate) any { return b.origins(c) }},
	}
	return writeTable(b, tableSheet{
		name: successionName, title: "Succession", frozen: 2, printed: 9, repeats: 1,
		note: "Each candidate for each seat. Takes the seat: when all seats are filled at once. The rules and their limits stand on the sheet Method.\n" +
			"The whole path, must-haves, gates and the cells that a row rests on stand further right.",
		decorate: func(name string, first, last int) error { return b.shareBars(name, area(5, first, 5, last)) },
	}, columns, b.r.Candidates)
}

// firstStep is what a candidate raises first.
func firstStep(c analysis.Candidate) string {
	if len(c.Path) == 0 {
		return ""
	}
	step := c.Path[0]
	return fmt.Sprintf("%s %s → %d", step.Name, words.Level(step.Level), step.To)
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
