package analysis

import (
	"slices"
	"strings"
)

// change explains what changed a headline since the last review: its bars with who
// is behind them.
func (x *explainer) change(headline string) (*Explanation, error) {
	var known []string
	if x.Review.Change != nil {
		for i := range x.Review.Change.Bridges {
			b := &x.Review.Change.Bridges[i]
			if b.Headline == headline {
				return x.bridge(b), nil
			}
			known = append(known, "change:"+b.Headline)
		}
	}
	return nil, &UnknownFigure{What: "figure", Text: "change:" + headline, Nearest: known}
}

func (x *explainer) bridge(b *Bridge) *Explanation {
	e := &Explanation{
		Figure: "change:" + b.Headline, Title: b.Title + ", since " + DateInWords(x.Review.Change.Since),
		Value: b.print(b.Start) + " → " + b.print(b.End), Numbers: []string{b.Sentence}, Besides: []string{b.Headline},
	}
	x.define(e, "change")
	sum := []string{b.print(b.Start)}
	for i := range b.Bars {
		bar := &b.Bars[i]
		text := strings.TrimPrefix(Short(bar.Printed, b.Decimals), "-")
		sum = append(sum, map[bool]string{true: "− ", false: "+ "}[bar.Printed < 0]+text)
		t := Parts{Title: strings.TrimSpace(strings.Join(append([]string{bar.Name + ", then " + b.print(bar.After)}, bar.Effects...), ". ")), Heads: []string{"who", "id", "what is new"}}
		for _, p := range bar.People {
			t.Rows = append(t.Rows, Part{Texts: []string{p.Name, p.Person, p.What}})
		}
		if bar.Others > 0 {
			t.Rows = append(t.Rows, Part{Texts: []string{"and " + Counted(bar.Others, "other"), "", ""}})
		}
		e.Tables = append(e.Tables, t)
	}
	e.Numbers = slices.Insert(e.Numbers, 0, strings.Join(append(sum, "= "+b.print(b.End)), " "))
	e.Notes = append(e.Notes, "The bars rest on the review of "+DateInWords(x.Review.Change.Since)+" as well, whose cells are not listed here.")
	if x.Review.Change.Limits != "" {
		e.Notes = append(e.Notes, x.Review.Change.Limits)
	}
	return e
}
