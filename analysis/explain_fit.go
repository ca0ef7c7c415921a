package analysis

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// shown is a person's levels by competency, with who gave them and the cells.
type shown struct {
	levels Levels // by competency
	raters string // as Person.Sources; "" when people were left out
	cells  []*CellAt
}

// levelsShown are the levels of a person. Without People only those in the
// requirements of the roles are known in which the person is listed.
func (x *explainer) levelsShown(h *holder) shown {
	if h.person != nil {
		return shown{h.person.Levels, h.person.Sources, unpackCells(h.person.Cells, len(x.Model.Competencies), len(x.Input))}
	}
	s := shown{levels: make(Levels, len(x.Model.Competencies))}
	for i := range s.levels {
		s.levels[i] = -1
	}
	roleOf := map[string]string{}
	for i := range x.Seats {
		seat := &x.Seats[i]
		roleOf[seat.ID] = seat.Role
		if seat.Incumbent != nil && seat.Incumbent.ID == h.id {
			x.spread(s.levels, seat.Role, seat.Incumbent.Levels)
		}
	}
	for i := range x.Candidates {
		if c := &x.Candidates[i]; c.Person == h.id {
			x.spread(s.levels, roleOf[c.Seat], c.Levels)
		}
	}
	return s
}

// spread puts levels by requirement of a role where they belong by competency.
func (x *explainer) spread(to Levels, role string, levels Levels) {
	for i, q := range x.roleByID(role).Requirements {
		if i < len(levels) {
			to[x.position[q.Competency]] = levels[i]
		}
	}
}

func (x *explainer) roleByID(id string) *Role {
	return &x.Model.Roles[slices.Index(x.roles.ids, id)]
}

// leftOut is the note of a review without people.
func (x *explainer) leftOut() []string {
	if len(x.People) > 0 || x.Scope.People == 0 {
		return nil
	}
	return []string{"This review was written without people (--no-people): the cells of single ratings are left out."}
}

// raterWords are the raters by the letters of Person.Sources.
var raterWords = map[byte]string{'s': "self", 'p': "peers' mean", 'm': "manager", 't': "test", 'x': "not applicable", '-': ""}

// level is what is shown of one level: the text of it, who gave it, and its cell.
func (s *shown) level(competency int, of string) (text, rater string, source *Source) {
	text = "–"
	if competency < len(s.raters) {
		rater = raterWords[s.raters[competency]]
	}
	if s.levels[competency] < 0 {
		return text, rater, nil
	}
	text = Short(s.levels[competency], 3)
	if competency < len(s.cells) && s.cells[competency] != nil {
		source = &Source{*s.cells[competency], of, text}
	}
	return text, rater, source
}

// fit explains fit:PERSON:ROLE.
func (x *explainer) fit(names string) (*Explanation, error) {
	p, r, err := two(&x.persons, &x.roles, names)
	if err != nil {
		return nil, err
	}
	h, role := &x.people[p], &x.Model.Roles[r]
	e := &Explanation{
		Figure: "fit:" + h.id + ":" + role.ID,
		Title:  fmt.Sprintf("How well %s (%s) fits the role %s", h.name, h.id, role.Name),
		Notes:  x.leftOut(),
	}
	x.define(e, "fit")
	levels := x.levelsShown(h)
	demands := x.demands(role, &levels)
	f := fitOf(demands, x.Model.Rules.MinCompleteness)
	e.Value = fitWords(demands, &f)
	e.Numbers = fitNumbers(demands, &f, &x.Model.Rules)
	e.Tables = []Parts{worstFirst(x.fitParts(role, &levels, demands), demands)}
	e.Notes = append(e.Notes,
		"A level above what is required counts as much as the level required. Without it the competency would leave the fit, and completeness would fall.")
	e.Notes = append(e.Notes, peersNote(levels.raters)...)
	return e, nil
}

// peersNote says that one cell stands for several where peers rated.
func peersNote(raters string) []string {
	if !strings.Contains(raters, "p") {
		return nil
	}
	return []string{"Where several peers rated, the level is their mean, and the cell that of the last of them."}
}

// define takes rule and meaning from the definitions of the review.
func (x *explainer) define(e *Explanation, id string) {
	for _, d := range x.Definitions {
		if d.ID == id {
			e.Rule, e.Meaning = d.Formula, d.Text
		}
	}
}

// demands lays the levels beside what a role asks.
func (x *explainer) demands(role *Role, s *shown) []demand {
	list := make([]demand, len(role.Requirements))
	for i, q := range role.Requirements {
		list[i] = demand{q.Level, q.Weight, q.MustHave, s.levels[x.position[q.Competency]]}
	}
	return list
}

// weights are the sums of weights behind fit and completeness.
func weights(demands []demand) (rated, all int) {
	for _, d := range demands {
		all += d.weight
		if d.level >= 0 {
			rated += d.weight
		}
	}
	return rated, all
}

// fitWords is the value of a fit, to the last digit.
func fitWords(demands []demand, f *Fit) string {
	rated, all := weights(demands)
	text := fmt.Sprintf("fit %s on %d of %d by weight", Short(f.Fit, 4), rated, all)
	if rated == 0 {
		text = fmt.Sprintf("no fit: nothing is rated of %d by weight", all)
	}
	if !f.Assessed {
		text += ", too little to be assessed"
	}
	return text
}

// mostTerms is how many terms a formula spells out; of more those with the same
// outcome are put together.
const mostTerms = 6

// fitNumbers are the formulas of fit, completeness and gap index with the numbers
// in them.
func fitNumbers(demands []demand, f *Fit, rules *Rules) []string {
	rated, all := weights(demands)
	list := []string{fmt.Sprintf("completeness = %d/%d = %s; at least %s are needed", rated, all, Percent(ratio(rated, all)), Percent(rules.MinCompleteness))}
	if rated == 0 {
		return list
	}
	var terms, gaps []string
	full, fullTerms, most := 0, 0, 0
	for _, d := range demands {
		if d.level < 0 {
			continue
		}
		most += d.weight * d.required
		if d.level >= float64(d.required) {
			fullTerms, full = fullTerms+1, full+d.weight
			continue
		}
		terms = append(terms, fmt.Sprintf("%d·%s/%d", d.weight, Short(d.level, 3), d.required))
		gaps = append(gaps, fmt.Sprintf("%d·%s", d.weight, Short(float64(d.required)-d.level, 3)))
	}
	if f.Rated <= mostTerms {
		terms = nil
		for _, d := range demands {
			if d.level >= 0 {
				terms = append(terms, fmt.Sprintf("%d·%s", d.weight, Short(math.Min(1, d.level/float64(d.required)), 3)))
			}
		}
	} else if full > 0 {
		terms = slices.Insert(terms, 0, fmt.Sprintf("%d for %d met in full", full, fullTerms))
	}
	if len(gaps) == 0 {
		gaps = []string{"0"}
	}
	return append([]string{
		fmt.Sprintf("fit = (%s)/%d = %s", strings.Join(terms, " + "), rated, Short(f.Fit, 4)),
		fmt.Sprintf("gap index = (%s)/%d = %s", strings.Join(gaps, " + "), most, Short(f.GapIndex, 4)),
	}, list...)
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// fitParts are the requirements of a role beside a person's levels.
func (x *explainer) fitParts(role *Role, s *shown, demands []demand) Parts {
	t := Parts{
		Title: Counted(len(demands), "requirement") + " of the role " + role.Name,
		Heads: []string{"competency", "required", "weight", "level", "rated by", "counts"},
	}
	for i, q := range role.Requirements {
		c := x.position[q.Competency]
		text, rater, source := s.level(c, x.competency(c).Name)
		counts := ""
		if d := demands[i]; d.level >= 0 {
			counts = Short(math.Min(1, d.level/float64(d.required)), 3)
		}
		t.Rows = append(t.Rows, Part{
			Texts:      []string{x.competency(c).Name, fmt.Sprint(q.Level), fmt.Sprint(q.Weight), text, rater, counts},
			Statements: items(&q), Source: source,
		})
	}
	return t
}

// worstFirst orders the requirements by the fit that is lost in them: first what
// falls short, then what is not rated, then what is met.
func worstFirst(t Parts, demands []demand) Parts {
	lost := func(d demand) float64 {
		if d.level < 0 {
			return rounding
		}
		return float64(d.weight) * math.Max(0, 1-d.level/float64(d.required))
	}
	order := make([]int, len(demands))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(lost(demands[j]), lost(demands[i])) })
	rows := make([]Part, len(order))
	for i, from := range order {
		rows[i] = t.Rows[from]
	}
	t.Rows = rows
	return t
}

// items are the statements behind a requirement.
func items(q *Requirement) []string {
	list := make([]string, len(q.Statements))
	for i, s := range q.Statements {
		list[i] = s.Item
	}
	return list
}
