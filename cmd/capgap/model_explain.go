package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"capgap/analysis"
	"capgap/reference"
	"capgap/report/words"
)

// modelExplainCmd shows where one requirement comes from.
type modelExplainCmd struct {
	Role       string `arg:"" help:"Id of the role, or a title."`
	Competency string `arg:"" help:"Id, name or other name of the competency."`
}

// Run prints level and weight, the arithmetic behind them, and every statement.
func (c *modelExplainCmd) Run(o *out) error {
	model, err := o.open()
	if err != nil {
		return err
	}
	role, err := findRole(model, c.Role)
	if err != nil {
		return err
	}
	competency, err := findCompetency(model, c.Competency)
	if err != nil {
		return err
	}
	fmt.Fprintf(o.stdout, "%s: %s\n", role.Name, competency.Name)
	paragraph(o.stdout, "", 2, competency.Definition)
	q := requirement(role, competency.ID)
	if q == nil {
		notAsked(o.stdout, model, role, competency)
		return nil
	}
	fmt.Fprintf(o.stdout, "\nlevel %s, weight %d%s\n", levelName(model, q.Level), q.Weight, mustHave(*q))
	paragraph(o.stdout, "  level", 10, levelArithmetic(model, role, q))
	paragraph(o.stdout, "  weight", 10, weightArithmetic(model, role, q))
	traces(o.stdout, model, q)
	evidence(o.stdout, model, competency)
	return nil
}

// requirement is what a role asks of a competency, nil when nothing.
func requirement(role *reference.Role, competency string) *reference.Requirement {
	for i := range role.Requirements {
		if role.Requirements[i].Competency == competency {
			return &role.Requirements[i]
		}
	}
	return nil
}

// notAsked says which roles do ask for a competency.
func notAsked(w io.Writer, model *reference.Model, role *reference.Role, c *reference.Competency) {
	var others []string
	for i := range model.Roles {
		if q := requirement(&model.Roles[i], c.ID); q != nil {
			others = append(others, fmt.Sprintf("%s (%s)", model.Roles[i].ID, levelName(model, q.Level)))
		}
	}
	fmt.Fprintf(w, "\nnot asked for: no statement about the role %s names it\n", role.ID)
	paragraph(w, "asked for by", 13, strings.Join(others, ", "))
}

func mustHave(q reference.Requirement) string {
	if q.MustHave {
		return ", must-have"
	}
	return ""
}

// levelArithmetic says why the level is what it is and not one higher.
func levelArithmetic(model *reference.Model, role *reference.Role, q *reference.Requirement) string {
	least := q.Points * model.Rules.SupportShare
	text := fmt.Sprintf("%s of %s points ask for level %d or more; at least %s are needed (%s of all)",
		points(q.Support(q.Asked)), points(q.Points), q.Asked, decimals(least), shareWords(model.Rules.SupportShare))
	if q.Asked < 5 {
		text += fmt.Sprintf("; for level %d or more only %s", q.Asked+1, points(q.Support(q.Asked+1)))
	}
	if q.Level < q.Asked {
		text += fmt.Sprintf(". Held down to %d: this role asks nothing above it", role.Ceiling)
	}
	return text
}

// weightArithmetic says what the weight was measured by.
func weightArithmetic(model *reference.Model, role *reference.Role, q *reference.Requirement) string {
	most := role.Requirements[0]
	for _, other := range role.Requirements {
		if other.Points > most.Points {
			most = other
		}
	}
	name := model.Competency(most.Competency).Name
	return fmt.Sprintf("%s points, where the most that a competency has in this role is %s (%s): %d·√(%s÷%s), rounded up, is %d",
		points(q.Points), points(most.Points), name, model.Rules.MaxWeight, points(q.Points), points(most.Points), q.Weight)
}

// traces prints every statement, highest level first: what it asks on one line,
// what it says below.
func traces(w io.Writer, model *reference.Model, q *reference.Requirement) {
	fmt.Fprintf(w, "\n%s, highest level first\n\n", words.Count(len(q.Traces), "statement"))
	var rows [][]string
	for _, s := range q.Traces {
		rows = append(rows,
			[]string{"  " + levelName(model, s.Level), points(s.Points) + " points", "“" + s.Cue + "”", s.Item},
			[]string{"      " + s.Gist})
		if s.Reason != "" {
			for i, line := range wrap("cue chosen because: "+s.Reason, 90) {
				rows = append(rows, []string{[]string{"      ", "        "}[min(i, 1)] + line})
			}
		}
	}
	grid(w, rows)
}

// evidence prints by what else the competency is known.
func evidence(w io.Writer, model *reference.Model, c *reference.Competency) {
	var tools, certificates []string
	for _, t := range model.Tools {
		if t.Competency == c.ID {
			tools = append(tools, t.Name)
		}
	}
	for _, t := range model.Certifications {
		if slices.Contains(t.Competencies, c.ID) {
			certificates = append(certificates, t.Name)
		}
	}
	fmt.Fprintln(w)
	paragraph(w, "also called", 14, strings.Join(c.Aliases, "; "))
	paragraph(w, "tools", 14, strings.Join(tools, "; "))
	paragraph(w, "certificates", 14, strings.Join(certificates, "; "))
}

// decimals writes a number with at most two decimals.
func decimals(n float64) string {
	return strings.TrimSuffix(analysis.Rounded(n, 2), "0")
}

// shareWords names the shares in use; others are given in percent.
func shareWords(share float64) string {
	switch share {
	case 1.0 / 3:
		return "a third"
	case 0.5:
		return "half"
	}
	return words.Percent(share)
}
