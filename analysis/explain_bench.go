package analysis

import (
	"fmt"
	"slices"
	"strings"
)

// benchFigure is the figure of a definition of the bench.
func benchFigure(id string) string { return "bench." + id }

// bench explains the bench by one definition.
func (x *explainer) bench(id string) (*Explanation, error) {
	at := slices.IndexFunc(x.Bench.Measures, func(m Measure) bool { return m.ID == id })
	if at < 0 {
		return nil, &UnknownFigure{What: "figure", Text: benchFigure(id), Nearest: x.nearestFigures(benchFigure(id))}
	}
	m := &x.Bench.Measures[at]
	e := &Explanation{Figure: benchFigure(id), Title: m.Name, Value: exactly(m.Value), Rule: m.Formula}
	if id == "net" {
		x.define(e, "net")
		e.Notes = append(e.Notes, x.Bench.Shortage...)
	}
	last := max(0, len(x.Model.Bands)-2)
	t := Parts{Title: "seats", Heads: []string{"seat", "held by", "ready now", "up to " + x.Model.Bands[last].Name, "shared", "taken by when all are filled at once"}}
	sums := benchSums{}
	for i := range x.Seats {
		s := &x.Seats[i]
		held := "vacant"
		if s.Incumbent != nil {
			held = s.Incumbent.Name
		}
		sight := 0
		for _, n := range s.Bands[:min(len(s.Bands), last+1)] {
			sight += n
		}
		sums.add(s, sight)
		t.Rows = append(t.Rows, Part{
			Texts:  []string{s.Label, held, fmt.Sprint(s.Bands[0]), fmt.Sprint(sight), Short(s.Shared, 2), s.FilledBy},
			Figure: "seat:" + s.ID,
		})
	}
	e.Tables = []Parts{t}
	e.Numbers = []string{sums.words(m, len(x.Seats))}
	return e, nil
}

// benchSums add the seats up.
type benchSums struct {
	net, gross, named, ready, sight int
	shared                          float64
}

func (b *benchSums) add(s *Seat, sight int) {
	b.net += count(!s.Short)
	b.gross += count(s.Bands[0] > 0)
	b.named += count(sight > 0)
	b.ready += s.Bands[0]
	b.sight += sight
	b.shared += s.Shared
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// words is the formula of a definition with the numbers in it.
func (b *benchSums) words(m *Measure, seats int) string {
	value := Percent(m.Value.Value)
	what := map[string]string{
		"net":             fmt.Sprintf("%d seats taken at the same time", b.net),
		"gross":           fmt.Sprintf("%d seats with somebody ready now", b.gross),
		"named":           fmt.Sprintf("%d seats with somebody in sight", b.named),
		"pool":            fmt.Sprintf("%s different people in sight", Thousands(m.Value.Num)),
		"nominations":     fmt.Sprintf("%d pairs of a seat and somebody ready now", b.ready),
		"nominations-any": fmt.Sprintf("%d pairs of a seat and somebody in sight", b.sight),
		"net-any":         fmt.Sprintf("%s seats taken at the same time by people in sight", Thousands(m.Value.Num)),
	}[m.ID]
	switch {
	case !m.Value.Known:
		return "there is nothing to divide by"
	case m.ID == "shared":
		return fmt.Sprintf("%s ÷ %s = %s", Short(b.shared, 4), Counted(seats, "seat"), Short(m.Value.Value, 4))
	case m.ID == "pairs":
		return fmt.Sprintf("%s of %s pairs of seats = %s", Thousands(m.Value.Num), Thousands(m.Value.Of), value)
	}
	return fmt.Sprintf("%s ÷ %s = %s", what, Counted(seats, "seat"), value)
}

// cannotLose explains dependence.people.
func (x *explainer) cannotLose(string) (*Explanation, error) {
	e := x.headline("dependence.people", "People we cannot lose")
	x.defineRule(e, "n-1")
	t := Parts{Title: "people", Heads: []string{"person", "seat left empty", "competencies lost"}}
	for i := range x.Dependence {
		d := &x.Dependence[i]
		if d.CannotLose() {
			t.Rows = append(t.Rows, Part{
				Texts:  []string{d.Name + " (" + d.Person + ")", d.Loses, strings.Join(d.Organised, ", ")},
				Figure: "dependence:" + d.Person,
			})
		}
	}
	e.Tables = []Parts{t}
	e.Numbers = []string{fmt.Sprintf("%s of %s", Counted(len(t.Rows), "person"), Thousands(float64(x.Scope.People)))}
	return e, nil
}

// defineRule takes the rule alone.
func (x *explainer) defineRule(e *Explanation, id string) {
	meaning := e.Meaning
	x.define(e, id)
	e.Meaning = meaning
}

// dependence explains dependence:PERSON.
func (x *explainer) dependence(name string) (*Explanation, error) {
	p, err := one(&x.persons, name)
	if err != nil {
		return nil, err
	}
	h := &x.people[p]
	e := &Explanation{
		Figure: "dependence:" + h.id, Title: fmt.Sprintf("What leaves with %s (%s)", h.name, h.id),
		Value: "nothing", Notes: x.leftOut(), Besides: []string{benchFigure("net")},
	}
	x.define(e, "n-1")
	at := slices.IndexFunc(x.Dependence, func(d Dependence) bool { return d.Person == h.id })
	held := x.heldAlone(h)
	if at < 0 {
		e.Notes = append(e.Notes, "No seat stays empty after the best re-filling, and every competency has another holder.")
		for _, row := range held.Rows {
			e.Besides = append(e.Besides, row.Figure)
		}
		return e, nil
	}
	d := &x.Dependence[at]
	e.Value = fmt.Sprintf("%s lost; %s left without a holder, %d with one; the only one ready for %s",
		Counted(d.SeatsLost, "seat"), Counted(d.CellsRed, "cell"), d.CellsAmber, Counted(len(d.OnlyReady), "seat"))
	if d.Loses != "" {
		e.Numbers = append(e.Numbers, fmt.Sprintf("seats filled at best, with and without: one fewer, %s", d.Loses))
	}
	if len(d.OnlyReady) > 0 {
		e.Numbers = append(e.Numbers, "the only one ready now for "+strings.Join(d.OnlyReady, ", "))
	}
	e.Tables = []Parts{held}
	if h.person == nil && d.CellsRed > 0 {
		e.Numbers = append(e.Numbers, "without a holder: "+strings.Join(slices.Concat(d.Organised, d.UnitCells), ", "))
	}
	return e, nil
}

// heldAlone are the cells of coverage that a person holds alone or with one other.
func (x *explainer) heldAlone(h *holder) Parts {
	t := Parts{Title: "held by this person and at most one other", Heads: []string{"unit", "competency", "required", "level", "holders"}}
	if h.person == nil {
		return t
	}
	levels := x.levelsShown(h)
	for _, holders := range [...]int{1, 2} {
		for u := range x.Units {
			unit := &x.Units[u]
			if !x.belongs(h, unit) {
				continue
			}
			for c := range unit.Cells {
				cell := &unit.Cells[c]
				if cell.Holders != holders || levels.levels[c] < float64(cell.Required) {
					continue
				}
				text, _, source := levels.level(c, x.competency(c).Name)
				t.Rows = append(t.Rows, Part{
					Texts:  []string{unit.Name, x.competency(c).Name, fmt.Sprint(cell.Required), text, fmt.Sprint(cell.Holders)},
					Figure: "coverage:" + unit.ID + ":" + x.competency(c).ID, Source: source,
				})
			}
		}
	}
	return t
}

// response explains evidence.response.
func (x *explainer) response(string) (*Explanation, error) {
	e := x.headline("evidence.response", "What it rests on")
	e.Rule = "people with at least one rating ÷ people"
	e.Notes = append(e.Notes, x.leftOut()...)
	t := Parts{Title: "units", Heads: []string{"unit", "rated", "of", "share"}}
	for _, q := range x.Quality.Units {
		t.Rows = append(t.Rows, Part{Texts: []string{q.Unit, Thousands(q.Rate.Num), Thousands(q.Rate.Of), exactly(q.Rate)}})
	}
	silent := Parts{Title: "people without any rating", Heads: []string{"person", "unit"}}
	for i := range x.People {
		p := &x.People[i]
		if slices.ContainsFunc(p.Levels, func(l float64) bool { return l >= 0 }) {
			e.Besides = append(e.Besides, "ratings:"+p.ID)
			continue
		}
		silent.Rows = append(silent.Rows, Part{Texts: []string{p.Name + " (" + p.ID + ")", p.Unit}, Figure: "ratings:" + p.ID})
	}
	e.Tables = []Parts{t, silent}
	e.Numbers = []string{fmt.Sprintf("%d ÷ %d = %s", x.Scope.Rated, x.Scope.People, exactly(x.Scope.Response))}
	return e, nil
}

// plan explains the plan by its actions and what it is to reach.
func (x *explainer) plan(string) (*Explanation, error) {
	e := &Explanation{Figure: "plan", Title: "The plan", Value: "no plan"}
	if x.Plan == nil {
		e.Notes = []string{"A plan needs seats, and not too many of them."}
		return e, nil
	}
	p := x.Plan
	e.Title = "The plan for " + p.Name
	e.Rule, e.Meaning = "the least cost of raises that reach the target", p.Method
	e.Value = fmt.Sprintf("%s to %s for %s %s in %s", exactly(p.Today), exactly(p.Result), Short(p.Cost, 2), p.Unit, Counted(len(p.Actions), "raise"))
	t := Parts{Title: "actions", Heads: []string{"person", "for", "competency", "level", "to", "cost", "level from"}}
	for i := range p.Actions {
		a := &p.Actions[i]
		t.Rows = append(t.Rows, Part{
			Texts:  []string{a.Name + " (" + a.Person + ")", a.For, a.CompetencyName, Short(a.Level, 3), fmt.Sprint(a.To), Short(a.Cost, 2), a.From},
			Figure: "ratings:" + a.Person,
		})
	}
	if len(p.Actions) > 0 {
		e.Numbers = []string{fmt.Sprintf("%s = %s %s", costTerms(p.Actions), Short(p.Cost, 2), p.Unit)}
	}
	e.Tables = []Parts{t}
	e.Besides = []string{benchFigure("net"), "coverage:" + unitKinds[0]}
	if p.Limits != "" {
		e.Notes = append(e.Notes, p.Limits)
	}
	return e, nil
}

// costTerms adds the costs up by person.
func costTerms(actions []Action) string {
	var people []string
	costs := map[string]float64{}
	names := map[string]string{}
	for i := range actions {
		a := &actions[i]
		if _, met := costs[a.Person]; !met {
			people = append(people, a.Person)
		}
		costs[a.Person] += a.Cost
		names[a.Person] = a.Name
	}
	terms := make([]string, len(people))
	for i, p := range people {
		terms[i] = fmt.Sprintf("%s (%s)", Short(costs[p], 2), names[p])
	}
	return strings.Join(terms, " + ")
}
