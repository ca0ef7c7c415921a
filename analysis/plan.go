package analysis

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// unitOfCost is how finely costs are counted: in thousandths of their unit.
const unitOfCost = 1000

// planner finds the cheapest raises towards a target.
type planner struct {
	*measured
	steps [][5]int64 // by competency: the cost of the step to level 1 to 5
}

// plan works out the cheapest set of raises that brings a headline to its target;
// nil for organisations without seats or with too many.
func (m *measured) plan() *Plan {
	if !m.canSearch() {
		return nil
	}
	p := &planner{measured: m}
	p.priceSteps()
	target := m.options.Target
	if target.Measure == "" {
		target = m.usualTarget()
	}
	out := &Plan{Target: target.Measure, Wanted: target.Share, Unit: "months"}
	if m.options.Prices.Unit != "" {
		out.Unit = m.options.Prices.Unit
	}
	var raises []planned
	if target.Measure == "net" {
		raises = p.planNet(out)
	} else {
		raises = p.planCells(out)
	}
	out.Reached = out.Result.Known && out.Result.Value >= target.Share-rounding
	p.describe(out, raises)
	return out
}

// usualTarget is four fifths of the seats, or all of them where that is reached.
func (m *measured) usualTarget() Target {
	t := Target{"net", 0.8}
	if countShare(m.net.size, len(m.seats)).Value >= t.Share {
		t.Share = 1
	}
	return t
}

// planned is one raise of a plan: of whom, for which seat (-1 for none).
type planned struct {
	person, seat, competency int
	from                     float64
	to                       int
}

// priceSteps works out what each step in each competency costs.
func (p *planner) priceSteps() {
	p.steps = make([][5]int64, len(p.competencies))
	for c := range p.steps {
		for level := range p.steps[c] {
			p.steps[c][level] = thousandths(p.stepPrice(p.competencies[c].ID, level))
		}
	}
}

// stepPrice is the price of the step to level+1, or its months without prices.
func (p *planner) stepPrice(competency string, level int) float64 {
	prices := p.options.Prices.Steps
	if prices == nil {
		return p.model.Rules.StepMonths[level]
	}
	if own, ok := prices[competency]; ok {
		return own[level]
	}
	return prices[""][level]
}

func thousandths(v float64) int64 { return int64(math.Round(v * unitOfCost)) }

// price is what it costs to raise somebody in a competency from one level to
// another. A step begun in part costs as much as a whole one.
func (p *planner) price(competency int, from float64, to int) int64 {
	var sum int64
	for level := int(from + rounding); level < to; level++ {
		sum += p.steps[competency][level]
	}
	return sum
}

// months is how long a raise takes.
func (p *planner) months(from float64, to int) float64 {
	sum := 0.0
	for level := int(from + rounding); level < to; level++ {
		sum += p.model.Rules.StepMonths[level]
	}
	return sum
}

// describe puts the raises into the plan, with what they cost, how long they
// take and what helps.
func (p *planner) describe(out *Plan, raises []planned) {
	longest, total := map[int]float64{}, map[int]float64{}
	for _, r := range raises {
		a := p.action(r)
		longest[r.person] = max(longest[r.person], a.Months)
		total[r.person] += a.Months
		out.Cost += a.Cost
		out.Actions = append(out.Actions, a)
	}
	for person, sum := range total {
		out.Months = max(out.Months, longest[person], sum/float64(p.model.Rules.SideBySide))
	}
	out.Sentence = planSentence(out, len(total))
}

func (p *planner) action(r planned) Action {
	c := &p.competencies[r.competency]
	a := Action{
		Person: p.data.People[r.person].ID, Name: p.personName(r.person),
		Competency: c.ID, CompetencyName: c.Name, Level: r.from, To: r.to,
		Cost: float64(p.price(r.competency, r.from, r.to)) / unitOfCost, Months: p.months(r.from, r.to),
		From: p.from(r.person, r.competency),
	}
	if r.seat >= 0 {
		a.For = p.seats[r.seat].label
	}
	for _, g := range p.model.Growth {
		if len(g.Competencies) == 0 || slices.Contains(g.Competencies, c.ID) {
			a.Growth = append(a.Growth, g.Activity)
		}
	}
	for _, t := range p.model.Certifications {
		if slices.Contains(t.Competencies, c.ID) {
			a.Certifications = append(a.Certifications, t.Name)
		}
	}
	return a
}

func planSentence(out *Plan, people int) string {
	goal := fmt.Sprintf("%s of %s", lower(out.Name), percent(Figure{Known: true, Value: out.Wanted}))
	switch {
	case out.Today.Known && out.Today.Value >= out.Wanted-rounding:
		return fmt.Sprintf("The %s is reached today: it stands at %s.", goal, percent(out.Today))
	case len(out.Actions) == 0:
		return fmt.Sprintf("No raise of anybody brings the %s nearer to %s.", lower(out.Name), percent(Figure{Known: true, Value: out.Wanted}))
	}
	bring := "bring"
	if len(out.Actions) == 1 {
		bring = "brings"
	}
	text := fmt.Sprintf("%s of %s %s the %s from %s to %s", Counted(len(out.Actions), "raise"), Counted(people, "person"), bring,
		lower(out.Name), percent(out.Today), percent(out.Result))
	if !out.Reached {
		text += fmt.Sprintf(", the most that development can reach; %s is out of reach", percent(Figure{Known: true, Value: out.Wanted}))
	}
	return text + fmt.Sprintf(": %s in all, %s until the last is done.", costWords(out.Cost, out.Unit), costWords(out.Months, "months"))
}

// costWords is "1 month", "12.5 months" or "4,000 EUR".
func costWords(cost float64, unit string) string {
	decimals := 2
	if unit == "months" {
		decimals = 1
	}
	text := grouped(Short(cost, decimals))
	if text == "1" {
		unit = strings.TrimSuffix(unit, "s")
	}
	return text + " " + unit
}
