package disclosure

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"capgap/analysis"
)

// currency is the only unit of cost that is repeated; any other is somebody's text.
var currency = regexp.MustCompile(`^[A-Z]{3}$`)

// addPlan copies what a plan costs and buys where it raises at least five people;
// whom it raises is counted.
func (d *draft) addPlan() {
	from := d.from.Plan
	if from == nil || d.candidates < coded || from.Target != "net" || len(raised(from.Actions)) < least {
		return
	}
	today, result := d.ofSeats(int(from.Today.Num)), d.ofSeats(int(from.Result.Num))
	if !today.Known { // then the plan would give it
		return
	}
	p := &analysis.Plan{
		Target: from.Target, Name: from.Name, Today: today, Wanted: from.Wanted, Result: result, Reached: from.Reached,
		Unit: unitOfCost(from.Unit), Cost: from.Cost, Months: 12 * math.Ceil(from.Months/12), Frontier: d.steps(from),
	}
	p.Sentence = planSentence(p, from.Actions)
	p.Method = "the cheapest raises of each candidate for each seat, and the cheapest assignment of candidates to seats: both exact, no cheaper plan exists. " +
		"Results are told five seats apart, since each seat is one person who is raised; the time is rounded up to whole years"
	d.out.Plan = p
}

// steps are the points of the frontier that are at least five seats apart.
func (d *draft) steps(p *analysis.Plan) []analysis.PlanPoint {
	var list []analysis.PlanPoint
	last := p.Today.Num
	for _, f := range p.Frontier {
		if first := f.Result.Num == p.Today.Num && f.Cost == 0; first || f.Result.Num >= last+least {
			last = f.Result.Num
			if result := d.ofSeats(int(f.Result.Num)); result.Known {
				list = append(list, analysis.PlanPoint{Result: result, Cost: f.Cost})
			}
		}
	}
	return list
}

// raised are the people whom actions raise, by id.
func raised(actions []analysis.Action) map[string]bool {
	people := map[string]bool{}
	for i := range actions {
		people[actions[i].Person] = true
	}
	return people
}

func unitOfCost(unit string) string {
	if unit == "months" || currency.MatchString(unit) {
		return unit
	}
	return "units of cost"
}

func planSentence(p *analysis.Plan, actions []analysis.Action) string {
	in := map[string]map[string]bool{} // people by competency
	for i := range actions {
		a := &actions[i]
		if in[a.CompetencyName] == nil {
			in[a.CompetencyName] = map[string]bool{}
		}
		in[a.CompetencyName][a.Person] = true
	}
	text := fmt.Sprintf("%s of %s would bring the net bench from %s to %s: %s %s in all, within %s.", analysis.Counted(len(actions), "raise"), analysis.Counted(len(raised(actions)), "person"),
		inPlace(p.Today, ""), strings.ToLower(inPlace(p.Result, "")), analysis.Thousands(p.Cost), p.Unit, analysis.Counted(int(p.Months/12), "year"))
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
