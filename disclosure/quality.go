package disclosure

import (
	"fmt"
	"slices"
	"strings"

	"capgap/analysis"
)

// addQuality says what the figures rest on: the tables read, by what they were
// read as, and how many problems of each kind there were.
func (d *draft) addQuality() {
	q := &d.out.Quality
	q.SelfOnly = unsaid()
	if !d.small && d.from.Scope.Ratings > 0 {
		q.SelfOnly = ratio(d.from.Scope.SelfOnly, d.from.Scope.Ratings)
	}
	for _, k := range d.from.Quality.ByCode {
		q.ByCode = append(q.ByCode, analysis.ProblemKind{Code: k.Code, Action: k.Action, N: k.N, Text: strings.ReplaceAll(k.Code, "-", " ")})
		d.out.Problems = append(d.out.Problems, analysis.Problem{Code: k.Code, Action: k.Action, Message: analysis.Counted(k.N, "time")})
	}
	if len(d.from.Units) > 0 { // of no unit: with who answered in all, that would tell who did in a small one
		q.Units = []analysis.Response{{Unit: d.names[0], Rate: d.out.Scope.Response}}
	}
	d.addInput()
}

// addInput lists what was read by its use. Tables are not listed one by one, for
// one may be of a single person; nor are their hashes and sizes, by which somebody
// who has most of a file could try the rest.
func (d *draft) addInput() {
	tables := map[string]int{}
	for i := range d.from.Input {
		from := &d.from.Input[i]
		at := slices.IndexFunc(d.out.Input, func(in analysis.Input) bool { return in.Use == from.Use })
		if at < 0 {
			at = len(d.out.Input)
			d.out.Input = append(d.out.Input, analysis.Input{File: from.Use, Use: from.Use, Format: "one table or more"})
		}
		tables[from.Use]++
		if in := &d.out.Input[at]; !d.small {
			in.Rows, in.Cells = addUp(in.Rows, from.Rows), addUp(in.Cells, from.Cells)
			in.Format = analysis.Counted(tables[from.Use], "table")
		}
	}
}

func addUp(sum, more []analysis.Count) []analysis.Count {
	for _, c := range more {
		at := slices.IndexFunc(sum, func(s analysis.Count) bool { return s.Label == c.Label })
		if at < 0 {
			sum = append(sum, c)
		} else {
			sum[at].N += c.N
		}
	}
	return sum
}

// addAgreement says how far self and manager are apart, in a sentence.
func (d *draft) addAgreement() {
	a := &d.from.Agreement.All
	switch {
	case !a.Calibrated || a.People < least || d.small:
		d.out.Agreement.Sentence = "Uncalibrated, or of too few people to be told here."
	case a.Low > 0:
		d.out.Agreement.Sentence = fmt.Sprintf("People rate themselves on average %s levels higher than their managers do.", analysis.Rounded(a.Mean, 1))
	case a.High < 0:
		d.out.Agreement.Sentence = fmt.Sprintf("People rate themselves on average %s levels lower than their managers do.", analysis.Rounded(-a.Mean, 1))
	default:
		d.out.Agreement.Sentence = "People and their managers do not differ in a way that could not be chance."
	}
}
