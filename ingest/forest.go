package ingest

import (
	"fmt"
	"strings"
)

// cutCycles finds rings of people who report to one another and cuts each at
// the row that was read last, so that what is left is a forest.
func (l *loader) cutCycles() {
	const unseen = 0
	walks := make([]int32, l.data.Nodes()) // number of the walk that met a node
	for start := range int32(len(walks)) {
		walk := start + 1
		n := start
		for n >= 0 && walks[n] == unseen {
			walks[n] = walk
			n = l.data.ManagerOf(n)
		}
		if n >= 0 && walks[n] == walk {
			l.cutCycle(n)
		}
	}
}

// cutCycle cuts the ring that holds n.
func (l *loader) cutCycle(n int32) {
	last := n
	ring := []int32{n}
	for m := l.data.ManagerOf(n); m != n; m = l.data.ManagerOf(m) {
		ring = append(ring, m)
		if l.rowOf(m) > l.rowOf(last) {
			last = m
		}
	}
	var chain []string
	for m := range l.ringFrom(last, len(ring)) {
		chain = append(chain, l.data.idOf(m))
	}
	l.add(l.sheetOf(last).place, Problem{Code: codeManagerCycle, Action: Repair, At: l.managerCell(last), Value: l.managerText(last),
		Message: "closes a ring of people who report to one another (" + strings.Join(chain, " → ") + "); it was cut here",
		Cure:    "correct the manager of one of them"})
	l.setManager(last, -1)
}

// ringFrom walks from a node once round a ring and back; of a long ring it
// shows the first few.
func (l *loader) ringFrom(n int32, length int) func(yield func(int32) bool) {
	const shown = 8
	return func(yield func(int32) bool) {
		for range min(length+1, shown) {
			if !yield(n) {
				return
			}
			n = l.data.ManagerOf(n)
		}
	}
}

// tellRoots says when several people report to nobody although the roster has
// managers.
func (l *loader) tellRoots() {
	const shown = 5
	var roots []string
	count := 0
	for n := range int32(l.data.Nodes()) {
		if !l.sheetOf(n).has(fieldManager) || l.data.ManagerOf(n) >= 0 {
			continue
		}
		if count++; count <= shown {
			roots = append(roots, fmt.Sprintf("%s (row %d)", l.nameOf(n), l.data.Place(l.rowOf(n)).Row))
		}
	}
	if count < 2 {
		return
	}
	list := strings.Join(roots, ", ")
	if count > shown {
		list += ", …"
	}
	l.add(wholeRun, Problem{Code: codeRoots, Action: Warn,
		Message: fmt.Sprintf("%d people or vacant seats report to nobody in the roster: %s", count, list),
		Cure:    "nothing to do if the roster covers several organisations; otherwise fill in their managers"})
}

// nameOf is what to call a node: the id, or the title of a seat without one.
func (l *loader) nameOf(n int32) string {
	if id := l.data.idOf(n); id != "" {
		return cut(id)
	}
	return cut(l.data.Vacancies[int(n)-len(l.data.People)].Title)
}
