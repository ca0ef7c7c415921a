package analysis

import (
	"fmt"
	"strings"
)

// Explanation says where one figure of a Review comes from: the rule, the same
// with the numbers in it, the statements of the model and the cells of the input.
//
// The law that it keeps: when one cell of the input changes, exactly the figures
// change that list the cell, either themselves or through a figure they list
// (Explanation.Cells and Explanation.Figures, of the review before and after).
// Whose a rating is (ids, names) and how its table is read (scale, layout) stand
// outside the law.
type Explanation struct {
	Figure  string   // as it can be asked for again
	Title   string   // what the figure is, of whom
	Value   string   // in words, to the last digit that an input can move
	Rule    string   // the definition as a formula
	Meaning string   // the definition in words
	Numbers []string // the formula with the numbers in it
	Tables  []Parts
	Sources []Source // further cells of the roster that it rests on
	Besides []string // further figures that it is put together from
	Notes   []string
}

// Parts is a table of what a figure is made of.
type Parts struct {
	Title string
	Heads []string // of Part.Texts
	Rows  []Part
}

// Part is one line of it.
type Part struct {
	Texts      []string
	Statements []string // items of the model that ask for it
	Figure     string   // to be asked for further; "" when there is none
	Source     *Source  // the cell of its level; nil without one
}

// Source is a cell of the input and what was read from it.
type Source struct {
	CellAt
	What string // "job title of 1017"
	Read string // "IT Director"
}

// Cells are the cells that the figure lists itself.
func (e *Explanation) Cells() []CellAt {
	var list []CellAt
	for _, t := range e.Tables {
		for _, row := range t.Rows {
			if row.Source != nil {
				list = append(list, row.Source.CellAt)
			}
		}
	}
	for _, s := range e.Sources {
		list = append(list, s.CellAt)
	}
	return list
}

// Figures are the figures that it is put together from.
func (e *Explanation) Figures() []string {
	var list []string
	for _, t := range e.Tables {
		for _, row := range t.Rows {
			if row.Figure != "" {
				list = append(list, row.Figure)
			}
		}
	}
	return append(list, e.Besides...)
}

// UnknownFigure says that a figure, or a part of its name, is not in the review.
type UnknownFigure struct {
	Figure  string
	What    string   // "figure", "person", "unit", "seat", "role", "competency"
	Text    string   // the part that is not known
	Several bool     // Text means more than one: Nearest are the ids
	Nearest []string // names that come close, best first
}

func (e *UnknownFigure) Error() string {
	switch {
	case e.What == "figure":
		return fmt.Sprintf("%q is no figure of a review", e.Text)
	case e.Several:
		return fmt.Sprintf("%q means more than one %s", e.Text, e.What)
	}
	return fmt.Sprintf("%q is no %s of this review", e.Text, e.What)
}

// FigureForm is a way to ask for a figure.
type FigureForm struct {
	Form string // "coverage:UNIT:COMPETENCY"
	Says string
}

// FigureForms are the forms of a figure, in the order of the reports.
func FigureForms() []FigureForm {
	list := make([]FigureForm, len(explained()))
	for i, f := range explained() {
		list[i] = f.FigureForm
	}
	return list
}

// explained are the figures that can be explained: those with names in them are
// known by what stands before the colon and how many names follow.
func explained() []explainedForm {
	return []explainedForm{
		{FigureForm{"bench.MEASURE", "the bench by one definition, such as bench.net"}, (*explainer).bench},
		{FigureForm{"coverage:UNIT", "how much of what a unit needs somebody holds; coverage.organisation for all"}, (*explainer).coverage},
		{FigureForm{"coverage:UNIT:COMPETENCY", "one cell of the coverage of a unit"}, (*explainer).coverage},
		{FigureForm{"gap:UNIT:COMPETENCY", "what a unit lacks in one competency"}, (*explainer).gap},
		{FigureForm{"dependence.people", "the people whom the organisation cannot lose"}, (*explainer).cannotLose},
		{FigureForm{"dependence:PERSON", "what leaves with one person"}, (*explainer).dependence},
		{FigureForm{"seats.at-risk", "the seats that may stay or become empty"}, (*explainer).atRisk},
		{FigureForm{"seat:SEAT", "who holds a seat and who could take it"}, (*explainer).seat},
		{FigureForm{"ready:PERSON:SEAT", "how far one person is from one seat"}, (*explainer).ready},
		{FigureForm{"fit:PERSON:ROLE", "how well one person fits a role"}, (*explainer).fit},
		{FigureForm{"requirement:ROLE:COMPETENCY", "why a role asks for a level"}, (*explainer).requirement},
		{FigureForm{"evidence.response", "whose ratings the review rests on"}, (*explainer).response},
		{FigureForm{"ratings:PERSON", "the levels of one person that count"}, (*explainer).ratings},
		{FigureForm{"change:HEADLINE", "what changed a headline since the last review, such as change:bench.net"}, (*explainer).change},
		{FigureForm{"plan", "the cheapest way to the target"}, (*explainer).plan},
	}
}

type explainedForm struct {
	FigureForm
	explain func(x *explainer, names string) (*Explanation, error)
}

// Explain says where a figure comes from. The figure is written as FigureForms
// has it, with ids or names in place of the capitals. The error is an
// *UnknownFigure.
func Explain(review *Review, figure string) (*Explanation, error) {
	x := newExplainer(review)
	figure = strings.TrimSpace(figure)
	if figure == organisationCoverage {
		figure = "coverage:" + unitKinds[0]
	}
	for _, f := range explained() {
		names, ok := namesIn(f.Form, figure)
		if !ok {
			continue
		}
		e, err := f.explain(x, names)
		if unknown, is := err.(*UnknownFigure); is {
			unknown.Figure = figure
		}
		return e, err
	}
	return nil, &UnknownFigure{Figure: figure, What: "figure", Text: figure, Nearest: x.nearestFigures(figure)}
}

// organisationCoverage is the id of the headline; "coverage:organisation" is the
// same figure, named as that of any other unit is.
const organisationCoverage = "coverage.organisation"

// namesIn are the names that a figure has in place of the capitals of a form.
func namesIn(form, figure string) (names string, ok bool) {
	if kind, _, takes := strings.Cut(form, ":"); takes {
		return strings.CutPrefix(figure, kind+":")
	}
	if kind, _, takes := strings.Cut(form, "MEASURE"); takes {
		return strings.CutPrefix(figure, kind)
	}
	return "", form == figure
}
