package page

import (
	"fmt"
	"html/template"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"capgap/analysis"
	"capgap/report/words"
)

// functions are the verbs of the templates. Everything that comes from a file
// goes through t, which drops what deceives a reader; html/template escapes it.
func functions(r *analysis.Review) template.FuncMap {
	in := newMembership(r)
	return template.FuncMap{
		"t":        words.Clean,
		"join":     func(list []string) string { return words.Clean(strings.Join(list, "; ")) },
		"figure":   words.Figure,
		"value":    words.Value,
		"rest":     words.Rest,
		"percent":  words.Percent,
		"level":    words.Level,
		"months":   words.Months,
		"number":   number,
		"count":    words.Count,
		"date":     func(iso string) string { return words.Clean(words.Date(iso)) },
		"symbol":   words.Symbol,
		"gates":    func(g []analysis.Gate) string { return words.Clean(words.Gates(g)) },
		"band":     func(id string) string { return words.Clean(words.Band(r.Model, id)) },
		"ready":    func(id string) bool { return ready(r.Model, id) },
		"name":     func(id string) string { return words.Clean(competency(r.Model, id)) },
		"section":  func(headline string) string { return shownSection(r, headline) },
		"more":     more,
		"short":    func(sum string) string { return sum[:min(12, len(sum))] },
		"first":    first,
		"signed":   signed,
		"sentence": sentence,
		"moved":    moved,
		"seatIn":   in.seat,
		"personIn": in.person,
		"unitAt":   in.unit,
	}
}

// number writes a count, given as any of the types that a review uses.
func number(n any) string {
	switch v := n.(type) {
	case int:
		return words.Number(float64(v))
	case int64:
		return words.Number(float64(v))
	case float64:
		return words.Number(v)
	}
	return fmt.Sprint(n)
}

// ready reports whether a band is the model's first, the only one whose people
// are ready. Months alone do not tell: nobody knows how long a rating that is
// missing takes.
func ready(m analysis.Model, band string) bool {
	return len(m.Bands) > 0 && m.Bands[0].ID == band
}

// section is the anchor that belongs to a headline, by the first part of its id;
// "" where the page has none.
func section(headline string) string {
	name, _, _ := strings.Cut(headline, ".")
	switch name {
	case "bench", "coverage", "dependence", "seats", "evidence":
		return name
	}
	return ""
}

// shownSection is the section of a headline, "" where a board pack leaves it out.
func shownSection(r *analysis.Review, headline string) string {
	name := section(headline)
	if r.Is(analysis.BoardPack) && (name == "dependence" || name == "seats") {
		return ""
	}
	return name
}

// more is how many of all are not among shown.
func more(all, shown int) int { return max(0, all-shown) }

// first are the first n entries of one of the lists of data quality.
func first(n int, list any) any {
	switch l := list.(type) {
	case []analysis.Response:
		head, _ := split(l, n)
		return head
	case []analysis.Unknown:
		head, _ := split(l, n)
		return head
	case []analysis.ProblemKind:
		head, _ := split(l, n)
		return head
	case []analysis.Notice:
		head, _ := split(l, n)
		return head
	}
	return list
}

// sentence is a remark of the review with a capital and a full stop.
func sentence(text string) string {
	text = words.Clean(text)
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || strings.HasSuffix(text, ".") {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:] + "."
}

// moved is how far a headline is from its last value: "+4 points", "unchanged",
// or "" where nothing can be said.
func moved(h analysis.Headline) string {
	switch {
	case h.Delta == nil:
		return ""
	case *h.Delta == 0:
		return "unchanged"
	}
	return words.Points(*h.Delta, h.Value.Form, fraction(*h.Delta))
}

// fraction is how many decimals a change needs: one, or none where it is whole.
func fraction(change float64) int {
	if change == math.Trunc(change) {
		return 0
	}
	return 1
}
