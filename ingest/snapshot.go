package ingest

import "fmt"

// fewestRepeated is how many people two rosters must share to be two states of
// one roster; of fewer each is told by itself.
const fewestRepeated = 3

// snapshot gathers the people of a roster who stand otherwise in another one, as
// those of last year's sheet do: one line says what hundreds would not.
type snapshot struct {
	likely bool // most of the first people stand in another roster
	count  int
	first  string // where the first of them stands in the other roster
	value  string
	at     Address
}

// findSnapshot looks whether most of a roster's first people are known already.
func (r *rosterReader) findSnapshot() {
	if len(r.links) == 0 {
		return
	}
	known := 0
	keys := r.sheet.values(r.sheet.key())
	for _, key := range keys {
		if _, met := r.ids.find(cleanKey(key)); met {
			known++
		}
	}
	r.snapshot.likely = known > fewestRepeated && 2*known > len(keys)
}

func (n *snapshot) add(p Problem, where string) {
	if n.count++; n.count == 1 {
		n.first, n.value, n.at = where, p.Value, p.At
	}
}

func (r *rosterReader) tellSnapshot() {
	n := &r.snapshot
	if n.count == 0 {
		return
	}
	t := r.table
	name := t.File.Name
	if t.Sheet != "" {
		name += "#" + t.Sheet
	}
	r.add(r.sheet.place, Problem{Code: codeSnapshot, Action: Stop, At: n.at, Value: n.value,
		Message: fmt.Sprintf("is already used in %s, and so are most ids of this table: %s say something else there, as in two states of one roster", n.first, rowsOf(n.count)),
		Cure:    "name the roster that counts, e.g. --roster " + name + ", or take the other one out"})
}
