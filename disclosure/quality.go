package disclosure

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"capgap/analysis"
)

// addQuality says what the figures rest on: the tables read, by what they were
// read as, and how many problems of each kind there were.
func (d *draft) addQuality() {
	q := &d.out.Quality
	q.SelfOnly = ratio(d.from.Scope.SelfOnly, d.from.Scope.Ratings)
	if d.small {
		q.SelfOnly = unsaid()
	}
	for _, k := range d.from.Quality.ByCode {
		q.ByCode = append(q.ByCode, analysis.ProblemKind{Code: k.Code, Action: k.Action, N: k.N, Text: strings.ReplaceAll(k.Code, "-", " ")})
		d.out.Problems = append(d.out.Problems, analysis.Problem{Code: k.Code, Action: k.Action, Message: analysis.Counted(k.N, "time")})
	}
	for i, u := range d.from.Units {
		if d.shown[i] {
			q.Units = append(q.Units, d.response(i, &u))
		}
	}
	d.addInput()
}

func ratio(n, of int) analysis.Figure {
	if of == 0 {
		return analysis.Figure{Form: analysis.Share}
	}
	return analysis.Figure{Known: true, Value: float64(n) / float64(of), Form: analysis.Share}
}

// response is how many answered: of the organisation as a share, of a unit only
// on which side of the two marks.
func (d *draft) response(unit int, u *analysis.Unit) analysis.Response {
	out := analysis.Response{Unit: d.names[unit], Rate: d.out.Scope.Response}
	if unit == 0 {
		return out
	}
	for _, r := range d.from.Quality.Units {
		if r.Unit == u.Name {
			out.Grade = r.Grade
		}
	}
	out.Rate = analysis.Figure{Form: analysis.Share, Instead: map[string]string{"": "80 % or more", "low": "50 to 80 %", "indicative": "under 50 %"}[out.Grade]}
	return out
}

// addInput lists what was read by its use. Tables are not listed one by one: one
// may be of a single person. The hash of several is that of their hashes, one a
// line, in the order in which they were read.
func (d *draft) addInput() {
	type read struct {
		analysis.Input
		hashes []string
	}
	var list []*read
	for i := range d.from.Input {
		from := &d.from.Input[i]
		at := slices.IndexFunc(list, func(r *read) bool { return r.Use == from.Use })
		if at < 0 {
			at = len(list)
			list = append(list, &read{Input: analysis.Input{Use: from.Use, Format: from.Format}})
		}
		in := list[at]
		in.hashes = append(in.hashes, from.SHA256)
		in.Bytes += from.Bytes
		if in.Format != from.Format {
			in.Format = "several formats"
		}
		if !d.small {
			in.Rows, in.Cells = addUp(in.Rows, from.Rows), addUp(in.Cells, from.Cells)
		}
	}
	for _, in := range list {
		in.File, in.SHA256 = in.Use, together(in.hashes)
		if n := len(in.hashes); n > 1 && !d.small {
			in.File = fmt.Sprintf("%s, %d tables", in.Use, n)
		}
		d.out.Input = append(d.out.Input, in.Input)
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

func together(hashes []string) string {
	if len(hashes) == 1 {
		return hashes[0]
	}
	h := sha256.New()
	for _, s := range hashes {
		fmt.Fprintln(h, s)
	}
	return hex.EncodeToString(h.Sum(nil))
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
