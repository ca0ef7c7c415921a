package main

import (
	"fmt"
	"io"
	"strings"

	"capgap/reference"
	"capgap/report/words"
)

// modelCompareCmd says what changes between two roles.
type modelCompareCmd struct {
	From string `arg:"" help:"Role that one has."`
	To   string `arg:"" help:"Role that one wants."`
}

// step is one competency on the way from one role to the other; level 0 where
// a role does not ask for it.
type step struct {
	name     string
	from, to int
	weight   int
	mustHave string
	months   float64
}

// Run prints what is new, what rises, what stays, what eases and what falls away.
func (c *modelCompareCmd) Run(o *out) error {
	model, err := o.open()
	if err != nil {
		return err
	}
	from, err := findRole(model, c.From)
	if err != nil {
		return err
	}
	to, err := findRole(model, c.To)
	if err != nil {
		return err
	}
	fmt.Fprintf(o.stdout, "from %s (%s) to %s (%s)\n", from.Name, from.ID, to.Name, to.ID)
	steps := stepsBetween(model, from, to)
	effort(o.stdout, model, steps)
	climbs(o.stdout, model, steps)
	rest(o.stdout, steps)
	gates(o.stdout, model, from, to)
	return nil
}

// stepsBetween goes through the catalogue and leaves out what neither role asks for.
func stepsBetween(model *reference.Model, from, to *reference.Role) []step {
	var steps []step
	for _, c := range model.Competencies {
		s := step{name: c.Name}
		if q := requirement(from, c.ID); q != nil {
			s.from = q.Level
		}
		if q := requirement(to, c.ID); q != nil {
			s.to, s.weight, s.mustHave = q.Level, q.Weight, mark(*q)
		}
		s.months = model.Rules.Months(s.from, s.to)
		if s.from > 0 || s.to > 0 {
			steps = append(steps, s)
		}
	}
	return steps
}

// effort says what the whole way takes for somebody who just meets the first role.
func effort(w io.Writer, model *reference.Model, steps []step) {
	levels, total, longest := 0, 0.0, 0.0 // months
	for _, s := range steps {
		levels += max(0, s.to-s.from)
		total += s.months
		longest = max(longest, s.months)
	}
	if levels == 0 {
		paragraph(w, "", 2, "Whoever meets the first role meets the second one, its other conditions aside.")
		return
	}
	together := max(longest, total/float64(model.Rules.SideBySide))
	paragraph(w, "", 2, fmt.Sprintf("Whoever just meets the first role and has nothing beyond it climbs %s: %s of development, "+
		"or %.0f with %d competencies side by side. Ready is less than all of it: a fit of %.0f %% with every must-have at most %s short.",
		words.Count(levels, "level"), months(total), together, model.Rules.SideBySide,
		100*model.Rules.ReadyFit, words.Count(model.Rules.MustHaveSlack, "level")))
}

// climbs prints what is new and what rises, weightiest in the new role first.
func climbs(w io.Writer, model *reference.Model, steps []step) {
	var rows [][]string
	section := func(title string, in func(step) bool) {
		rows = append(rows, []string{""}, []string{heading(title, number(steps, in))})
		for weight := model.Rules.MaxWeight; weight > 0; weight-- {
			for _, s := range steps {
				if s.weight == weight && in(s) {
					rows = append(rows, []string{"  " + s.name, levelOrNone(model, s.from), "→ " + levelName(model, s.to),
						"+" + words.Count(s.to-s.from, "level"), months(s.months), fmt.Sprintf("weight %d%s", s.weight, s.mustHave)})
				}
			}
		}
	}
	section("new; * must-have of the new role", func(s step) bool { return s.from == 0 })
	section("rises; * must-have of the new role", func(s step) bool { return s.from > 0 && s.to > s.from })
	grid(w, rows)
}

// rest lists what needs no climbing.
func rest(w io.Writer, steps []step) {
	for _, part := range []struct {
		title string
		in    func(step) bool
		word  func(step) string
	}{
		{"stays", func(s step) bool { return s.to == s.from },
			func(s step) string { return fmt.Sprintf("%s (%d)", s.name, s.to) }},
		{"eases", func(s step) bool { return s.to > 0 && s.to < s.from },
			func(s step) string { return fmt.Sprintf("%s (%d → %d)", s.name, s.from, s.to) }},
		{"falls away", func(s step) bool { return s.to == 0 },
			func(s step) string { return fmt.Sprintf("%s (%d)", s.name, s.from) }},
	} {
		var words []string
		for _, s := range steps {
			if part.in(s) {
				words = append(words, part.word(s))
			}
		}
		fmt.Fprintf(w, "\n%s\n", heading(part.title, len(words)))
		paragraph(w, "", 2, strings.Join(words, ", "))
	}
}

// gates prints the conditions beside competencies that differ.
func gates(w io.Writer, model *reference.Model, from, to *reference.Role) {
	rows := [][]string{{"other conditions", from.Name, to.Name}}
	for _, g := range [][3]string{
		{"salary a year", salary(from.Salary), salary(to.Salary)},
		{"years in IT", years(from.Experience.ITFrom, from.Experience.ITTo), years(to.Experience.ITFrom, to.Experience.ITTo)},
		{"years in leadership", years(from.Experience.LeadershipFrom, from.Experience.LeadershipTo),
			years(to.Experience.LeadershipFrom, to.Experience.LeadershipTo)},
		{"education", education(from.Education), education(to.Education)},
		{"reports to", from.ReportsTo, to.ReportsTo},
		{"certificates", certifications(model, from.Certifications), certifications(model, to.Certifications)},
	} {
		if g[1] != g[2] {
			rows = append(rows, besides("  "+g[0], orDash(g[1]), orDash(g[2]))...)
		}
	}
	if len(rows) == 1 {
		rows = append(rows, []string{"  no difference"})
	}
	fmt.Fprintln(w)
	grid(w, rows)
}

// besides puts two texts beside each other, each wrapped in its column.
func besides(label, left, right string) [][]string {
	a, b := wrap(left, 36), wrap(right, 36)
	var rows [][]string
	for i := range max(len(a), len(b)) {
		row := []string{"", "", ""}
		if i == 0 {
			row[0] = label
		}
		if i < len(a) {
			row[1] = a[i]
		}
		if i < len(b) {
			row[2] = b[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// heading is a title with how many stand below it.
func heading(title string, n int) string {
	title, note, _ := strings.Cut(title, "; ")
	switch {
	case n == 0:
		return title + ": nothing"
	case note != "":
		return fmt.Sprintf("%s (%d; %s)", title, n, note)
	}
	return fmt.Sprintf("%s (%d)", title, n)
}

// number counts the steps of a kind.
func number(steps []step, in func(step) bool) int {
	n := 0
	for _, s := range steps {
		if in(s) {
			n++
		}
	}
	return n
}

func levelOrNone(model *reference.Model, level int) string {
	if level == 0 {
		return "–"
	}
	return levelName(model, level)
}
