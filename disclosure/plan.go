package disclosure

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"capgap/analysis"
)

// currency is the only unit of cost that is repeated; any other is somebody's text.
var currency = regexp.MustCompile(`^[A-Z]{3}$`)

// addPlan copies what a plan costs and buys; whom it raises is counted.
func (d *draft) addPlan() {
	from := d.from.Plan
	if from == nil || d.small || from.Target != "net" {
		return
	}
	p := &analysis.Plan{
		Target: from.Target, Name: from.Name, Today: from.Today, Wanted: from.Wanted, Result: from.Result, Reached: from.Reached,
		Unit: unitOfCost(from.Unit), Cost: from.Cost, Months: from.Months, Frontier: slices.Clone(from.Frontier),
	}
	p.Sentence = planSentence(p, from.Actions)
	p.Method = "the cheapest raises of each candidate for each seat, and the cheapest assignment of candidates to seats: both exact, no cheaper plan exists"
	d.out.Plan = p
}

func unitOfCost(unit string) string {
	if unit == "months" || currency.MatchString(unit) {
		return unit
	}
	return "units of cost"
}

func planSentence(p *analysis.Plan, actions []analysis.Action) string {
	if len(actions) == 0 {
		return fmt.Sprintf("The net bench stands at %s; the plan has no action.", analysis.Percent(p.Today.Value))
	}
	people := map[string]bool{}
	in := map[string]map[string]bool{} // people by competency
	for i := range actions {
		a := &actions[i]
		people[a.Person] = true
		if in[a.CompetencyName] == nil {
			in[a.CompetencyName] = map[string]bool{}
		}
		in[a.CompetencyName][a.Person] = true
	}
	of := "fewer than five people"
	if len(people) >= least {
		of = analysis.Counted(len(people), "person")
	}
	text := fmt.Sprintf("%s of %s would bring the net bench from %s to %s: %s %s in all, %s months until the last is done.", analysis.Counted(len(actions), "raise"), of,
		analysis.Percent(p.Today.Value), analysis.Percent(p.Result.Value), analysis.Thousands(p.Cost), p.Unit, analysis.Short(p.Months, 1))
	if often := mostOften(in); often != "" {
		text += " Most often: " + often + "."
	}
	return text
}

// mostOften names the competencies that at least five people are to be raised in.
func mostOften(in map[string]map[string]bool) string {
	var names []string
	for name, people := range in {
		if len(people) >= least {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if n := len(in[b]) - len(in[a]); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	for i, name := range names {
		names[i] = fmt.Sprintf("%s (%d people)", name, len(in[name]))
	}
	return enumerate(names)
}
