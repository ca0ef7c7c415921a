package analysis

import (
	"fmt"

	"capgap/ingest"
)

// ratings explains ratings:PERSON.
func (x *explainer) ratings(name string) (*Explanation, error) {
	p, err := one(&x.persons, name)
	if err != nil {
		return nil, err
	}
	h := &x.people[p]
	e := &Explanation{
		Figure: "ratings:" + h.id, Title: fmt.Sprintf("The levels of %s (%s) that count", h.name, h.id), Notes: x.leftOut(),
	}
	x.define(e, "level")
	levels := x.levelsShown(h)
	t := Parts{Title: "levels", Heads: []string{"competency", "level", "rated by"}}
	sum := 0.0
	for c := range levels.levels {
		if text, rater, source := levels.level(c, x.competency(c).Name); levels.levels[c] >= 0 {
			sum += levels.levels[c]
			t.Rows = append(t.Rows, Part{Texts: []string{x.competency(c).Name, text, rater}, Source: source})
		}
	}
	e.Tables = []Parts{t}
	e.Value = fmt.Sprintf("%d of %s rated", len(t.Rows), Counted(len(levels.levels), "competency"))
	if len(t.Rows) > 0 {
		e.Value += fmt.Sprintf(", %s levels in all", Short(sum, 3))
	}
	e.Notes = append(e.Notes, peersNote(levels.raters)...)
	e.Notes = append(e.Notes, x.scaleNotes()...)
	return e, nil
}

// scaleNotes say how the tables of ratings were read.
func (x *explainer) scaleNotes() []string {
	var list []string
	for i := range x.Input {
		if in := &x.Input[i]; in.Scale != "" {
			list = append(list, fmt.Sprintf("Levels in %s: %s.", in.Place(), in.Scale))
		}
	}
	return list
}

// Place names a table of the input: "skills.xlsx#Q3".
func (in *Input) Place() string { return ingest.Address{File: in.File, Sheet: in.Sheet}.Short() }
