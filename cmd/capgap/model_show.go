package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"capgap/reference"
	"capgap/report/words"
)

// modelShowCmd shows one role model whole.
type modelShowCmd struct {
	Role string `arg:"" help:"Id of the role, or a title such as \"Director of IT\"."`
}

// Run prints the role's facts, its requirements, its careers and its advice.
func (c *modelShowCmd) Run(o *out) error {
	model, err := o.open()
	if err != nil {
		return err
	}
	role, err := findRole(model, c.Role)
	if err != nil {
		return err
	}
	facts(o.stdout, model, role)
	required(o.stdout, model, role)
	careers(o.stdout, model, role)
	advice(o.stdout, model, role)
	fmt.Fprintf(o.stdout, "\ncapgap model explain %s COMPETENCY shows where a level and a weight come from\n", role.ID)
	return nil
}

// facts prints what a role's document says beside competencies.
func facts(w io.Writer, model *reference.Model, role *reference.Role) {
	fmt.Fprintf(w, "%s (%s)\n", role.Name, role.ID)
	paragraph(w, "", 2, role.Definition)
	fmt.Fprintln(w)
	var titles []string
	for _, t := range model.Titles {
		if t.Role == role.ID {
			titles = append(append(titles, t.Name), t.Synonyms...)
		}
	}
	for _, f := range [][2]string{
		{"reports to", role.ReportsTo},
		{"salary a year", salary(role.Salary)},
		{"experience", experience(role.Experience)},
		{"education", education(role.Education)},
		{"fields of study", strings.Join(role.Education.Fields, ", ")},
		{"certificates", certifications(model, role.Certifications)},
		{"titles", strings.Join(titles, "; ")},
	} {
		paragraph(w, "  "+f[0], 20, f[1])
	}
}

// required prints what the role asks for, by domain, weightiest first.
func required(w io.Writer, model *reference.Model, role *reference.Role) {
	fmt.Fprintf(w, "\nasks for %s (weight 1 to 5; * must-have)\n", words.Count(len(role.Requirements), "competency"))
	var rows [][]string
	for _, d := range model.Domains {
		var inDomain []reference.Requirement
		for _, q := range role.Requirements {
			if model.Competency(q.Competency).Domain == d.ID {
				inDomain = append(inDomain, q)
			}
		}
		slices.SortStableFunc(inDomain, func(a, b reference.Requirement) int { return b.Weight - a.Weight })
		if len(inDomain) > 0 {
			rows = append(rows, []string{""}, []string{"  " + d.Name})
		}
		for _, q := range inDomain {
			rows = append(rows, []string{"    " + model.Competency(q.Competency).Name,
				levelName(model, q.Level), fmt.Sprintf("%d%s", q.Weight, mark(q)), q.Competency})
		}
	}
	grid(w, rows)
}

// mark is the sign of a must-have.
func mark(q reference.Requirement) string {
	if q.MustHave {
		return " *"
	}
	return ""
}

// careers prints from where people come to the role and where they go.
func careers(w io.Writer, model *reference.Model, role *reference.Role) {
	fmt.Fprintln(w, "\ncareers")
	for _, d := range []struct{ direction, label string }{
		{"entry", "come from"}, {"advancement", "go on to"}, {"lateral", "move sideways"},
		{"early", "early career"}, {"mid", "mid career"}, {"senior", "senior"},
	} {
		var titles []string
		for _, s := range model.Careers {
			if s.Role == role.ID && s.Direction == d.direction {
				titles = append(titles, model.JobTitle(s.Title).Name)
			}
		}
		paragraph(w, "  "+d.label, 20, strings.Join(titles, "; "))
	}
}

// advice prints tools, growth and practices that go with what the role asks for.
func advice(w io.Writer, model *reference.Model, role *reference.Role) {
	asked := func(ids ...string) bool {
		return slices.ContainsFunc(role.Requirements, func(q reference.Requirement) bool {
			return slices.Contains(ids, q.Competency)
		})
	}
	var tools []string
	for _, t := range model.Tools {
		if asked(t.Competency) {
			tools = append(tools, t.Name)
		}
	}
	if len(tools) > 0 {
		fmt.Fprintln(w, "\ntools that speak for these competencies")
		paragraph(w, "", 2, strings.Join(tools, ", "))
	}
	fmt.Fprintln(w, "\nhow to grow into it")
	for _, g := range model.Growth {
		if len(g.Competencies) == 0 || asked(g.Competencies...) {
			paragraph(w, "  -", 4, g.Activity)
		}
	}
	fmt.Fprintln(w, "\ngood practice")
	for _, p := range model.Practices {
		if asked(p.Competencies...) {
			paragraph(w, "  -", 4, p.Advice)
		}
	}
}
