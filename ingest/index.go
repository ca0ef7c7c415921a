package ingest

import "sync"

// index finds the nodes of a Dataset: by the id as written, by e-mail, by the id
// without case, in this order, so that a folded key never hides an exact one. A
// key that two nodes share finds neither.
type index struct {
	ids, emails *keys
	folded      func() *keys // made when the others are first found wanting
}

// NewDataset is a Dataset of the given people, vacancies and ratings with its
// index of keys filled, for callers that have no files.
func NewDataset(people []Person, vacancies []Vacancy, ratings Ratings) *Dataset {
	d := &Dataset{People: people, Vacancies: vacancies, Ratings: ratings}
	d.index()
	return d
}

// index fills the look-up of keys.
func (d *Dataset) index() {
	d.nodes = &index{
		ids:    d.keysOf(func(n int32) string { return cleanKey(d.idOf(n)) }),
		emails: d.keysOf(func(n int32) string { return foldKey(d.emailOf(n)) }),
		folded: sync.OnceValue(func() *keys {
			return d.keysOf(func(n int32) string { return foldKey(d.idOf(n)) })
		}),
	}
}

func (d *Dataset) keysOf(of func(node int32) string) *keys {
	k := newKeys(d.Nodes(), of)
	for n := range int32(d.Nodes()) {
		k.add(n)
	}
	return k
}

// find is the node that a clean or folded key means.
func (x *index) find(key string) (node int32, ok bool) {
	node, met := x.ids.find(key)
	if !met {
		node, met = x.emails.find(key)
	}
	if !met {
		node, met = x.folded().find(key)
	}
	return node, met && node >= 0
}

func (d *Dataset) idOf(n int32) string {
	if int(n) < len(d.People) {
		return d.People[n].ID
	}
	return d.Vacancies[int(n)-len(d.People)].ID
}

func (d *Dataset) emailOf(n int32) string {
	if int(n) < len(d.People) {
		return d.People[n].Email
	}
	return ""
}

func (d *Dataset) titleOf(n int32) string {
	if int(n) < len(d.People) {
		return d.People[n].Title
	}
	return d.Vacancies[int(n)-len(d.People)].Title
}
