package ingest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// mostOfAKind is how many problems of one code are listed for one table; the
// rest are counted in one more line, so that a bad file cannot fill the memory.
const mostOfAKind = 10_000

// place orders problems: by file, then by sheet. Problems of the whole run come
// last.
type place struct{ file, sheet int }

var wholeRun = place{file: 1 << 30}

// log gathers problems in any order and lists them in that of the files.
type log struct {
	entries []entry
	counts  map[kind]int
}

type entry struct {
	place
	problem Problem
}

type kind struct {
	place
	code string
}

func (l *log) add(at place, p Problem) {
	if l.counts == nil {
		l.counts = map[kind]int{}
	}
	k := kind{at, p.Code}
	l.counts[k]++
	if l.counts[k] <= mostOfAKind {
		p.Value = cut(p.Value)
		l.entries = append(l.entries, entry{at, p})
	}
}

// full reports whether problems of a kind are only counted by now, so that their
// words need not be looked for.
func (l *log) full(at place, code string) bool { return l.counts[kind{at, code}] >= mostOfAKind }

// problems lists everything once, by file, sheet, row and column.
func (l *log) problems() []Problem {
	l.summarise()
	slices.SortStableFunc(l.entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.sheet, b.sheet),
			cmp.Compare(a.problem.At.Row, b.problem.At.Row), cmp.Compare(a.problem.At.Column, b.problem.At.Column))
	})
	list := make([]Problem, len(l.entries))
	for i, e := range l.entries {
		list[i] = e.problem
	}
	return slices.Compact(list) // what two walks through a table met is one problem
}

// summarise adds a line for each kind that was cut, after its last listed one.
func (l *log) summarise() {
	last := map[kind]Problem{}
	for _, e := range l.entries {
		if k := (kind{e.place, e.problem.Code}); l.counts[k] > mostOfAKind {
			last[k] = e.problem
		}
	}
	for _, e := range slices.Clone(l.entries) {
		k := kind{e.place, e.problem.Code}
		p, cut := last[k]
		if !cut {
			continue
		}
		delete(last, k)
		p.Message = fmt.Sprintf("%d more problems of the kind %s in this table are not listed", l.counts[k]-mostOfAKind, p.Code)
		p.Code, p.Value, p.Cure = codeMoreOfTheSame, "", "mend the listed ones first; they tend to have one cause"
		l.entries = append(l.entries, entry{e.place, p})
	}
}

// StopError says that the files cannot be used; it lists the problems that
// stand in the way.
type StopError struct{ Problems []Problem }

// Error has a line for each problem.
func (e *StopError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// stopped is the StopError of the problems that stop, or nil.
func stopped(problems []Problem) error {
	var e StopError
	for _, p := range problems {
		if p.Action == Stop {
			e.Problems = append(e.Problems, p)
		}
	}
	if len(e.Problems) == 0 {
		return nil
	}
	return &e
}
