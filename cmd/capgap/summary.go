package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/report/words"
)

// longestSummary is how many lines a closing summary has at most.
const longestSummary = 20

// summarise prints the closing summary of a review: what was read, the
// headlines, what to do first, what was wrong with the input, where the files are.
func summarise(w io.Writer, width int, r, previous *analysis.Review, files []string) {
	lists := []list{
		{{text: titleWords(r, previous)}, {text: readWords(r)}},
		headlineList(r),
		closing(r, files),
	}
	for _, b := range layOut(lists, width, longestSummary, "(see review.html)") {
		b.print(w)
	}
}

// titleWords says which review this is, and which it is set beside.
func titleWords(r, previous *analysis.Review) string {
	was := ""
	if previous != nil {
		was = fmt.Sprintf(" (was: as of %s)", previous.AsOf)
	}
	pack := ""
	if r.Pack != nil {
		pack = ", " + r.Pack.Says
	}
	return fmt.Sprintf("capgap review as of %s%s, models %s %s%s", r.AsOf, was, r.Model.ID, r.Model.Version, pack)
}

// readWords says what was read.
func readWords(r *analysis.Review) string {
	if r.Is(analysis.BoardPack) {
		return fmt.Sprintf("read %s, %s (%d vacant); ratings of %s of the people",
			words.Count(r.Scope.People, "person"), words.Count(r.Scope.Seats, "seat"), r.Scope.Vacant, unbroken(words.Value(r.Scope.Response)))
	}
	return fmt.Sprintf("read %s, %s (%d vacant), %s of %s (%s)",
		words.Count(r.Scope.People, "person"), words.Count(r.Scope.Seats, "seat"), r.Scope.Vacant,
		words.Count(r.Scope.Ratings, "rating"), words.Count(r.Scope.Rated, "person"), unbroken(words.Value(r.Scope.Response)))
}

// headlineList is the headlines, each with the value of the review before.
func headlineList(r *analysis.Review) (l list) {
	for _, h := range r.Headlines {
		e := entry{label: h.Title, values: []string{words.Value(h.Value)}, text: h.Sentence}
		if h.Previous != nil {
			e.values = append(e.values, "was "+words.Value(*h.Previous))
		}
		l = append(l, e)
	}
	return l
}

// closing is what to do first, what the input was like, and where the files are.
func closing(r *analysis.Review, files []string) list {
	var l list
	if since := sinceWords(r); since != "" {
		l = append(l, entry{label: "since:", text: since})
	}
	l = append(l, entry{label: "first step:", text: r.FirstStep})
	for _, n := range r.Notices {
		if n.Code == "scale-coarse" {
			l = append(l, entry{label: "scale:", text: n.Text})
		}
	}
	return append(l, entry{label: "input:", text: problemsInWords(r)}, entry{label: "written:", text: writtenWords(files)})
}

// sinceWords is one sentence on what changed since the review before, or on why
// that cannot be told.
func sinceWords(r *analysis.Review) string {
	switch c := r.Change; {
	case c == nil:
		return ""
	case c.Limits != "" && (len(c.Bridges) == 0 || len(c.Bridges[0].Bars) == 0):
		return c.Limits
	default:
		return c.Sentence
	}
}

// writtenWords names the files of a set, and their folder once.
func writtenWords(files []string) string {
	var names []string
	for _, f := range files {
		names = append(names, filepath.Base(f))
	}
	return strings.Join(names, ", ") + " in " + filepath.Dir(files[0])
}

// problemsInWords counts what became of doubtful input.
func problemsInWords(r *analysis.Review) string {
	if len(r.Quality.ByCode) == 0 {
		return "nothing was repaired, left out or doubted"
	}
	n := map[string]int{}
	for _, k := range r.Quality.ByCode {
		n[k.Action] += k.N
	}
	cure := " (problems.csv lists each with its cure)"
	if r.Is(analysis.BoardPack) {
		cure = ""
	}
	return fmt.Sprintf("%s repaired, %s left out, %s doubted",
		thousands(n[string(ingest.Repair)]), thousands(n[string(ingest.Quarantine)]), thousands(n[string(ingest.Warn)])) + cure
}

// unbroken keeps a text on one line.
func unbroken(text string) string { return strings.ReplaceAll(text, " ", unbreakable) }
