package main

import (
	"fmt"
	"io"

	"capgap/ingest"
	"capgap/report/words"
)

// firstOfKind is how many problems of a kind are printed unless all are asked for.
const firstOfKind = 3

// problemList prints problems: what stops the review first, then what was repaired,
// left out and doubted; of each kind the first places, how many there are, and
// the cure.
type problemList struct {
	all bool
}

func (l problemList) print(w io.Writer, problems []ingest.Problem) {
	for _, v := range words.Verdicts {
		kinds := byCode(problems, ingest.Action(v.Action))
		if len(kinds) == 0 {
			continue
		}
		emphasise(w, verdictStyle(ingest.Action(v.Action)), v.Title)
		fmt.Fprintf(w, " (%s):\n", thousands(total(kinds)))
		for _, kind := range kinds {
			l.kind(w, kind)
		}
		fmt.Fprintln(w)
	}
}

// total is how many problems of several kinds there are.
func total(kinds [][]ingest.Problem) (n int) {
	for _, kind := range kinds {
		n += len(kind)
	}
	return n
}

func verdictStyle(action ingest.Action) style {
	switch action {
	case ingest.Stop:
		return alarming
	case ingest.Repair:
		return calm
	}
	return careful
}

// kind prints the first problems of a kind. A cure that several share is printed
// once, below the last of them.
func (l problemList) kind(w io.Writer, kind []ingest.Problem) {
	shown := kind
	if !l.all && len(kind) > firstOfKind {
		shown = kind[:firstOfKind]
	}
	for i, p := range shown {
		fmt.Fprintf(w, "  %s\n", problemLine(p))
		if i+1 == len(shown) && len(shown) < len(kind) {
			fmt.Fprintf(w, "  … and %s more like it [%s]; capgap check --all prints them\n", thousands(len(kind)-len(shown)), p.Code)
		}
		if p.Cure != "" && (i+1 == len(shown) || shown[i+1].Cure != p.Cure) {
			fmt.Fprintf(w, "    hint: %s\n", words.Clean(p.Cure))
		}
	}
}

// problemLine is a problem on one line, whatever its file is called.
func problemLine(p ingest.Problem) string { return words.Clean(p.String()) }

// byCode groups the problems of one action by code, in order of appearance.
func byCode(problems []ingest.Problem, action ingest.Action) [][]ingest.Problem {
	index := map[string]int{}
	var kinds [][]ingest.Problem
	for _, p := range problems {
		if p.Action != action {
			continue
		}
		at, ok := index[p.Code]
		if !ok {
			at = len(kinds)
			index[p.Code] = at
			kinds = append(kinds, nil)
		}
		kinds[at] = append(kinds[at], p)
	}
	return kinds
}
