package ingest

// NewDataset is a Dataset of the given people, vacancies and ratings with its
// index of keys filled, for callers that have no files.
func NewDataset(people []Person, vacancies []Vacancy, ratings Ratings) *Dataset {
	d := &Dataset{People: people, Vacancies: vacancies, Ratings: ratings}
	d.index()
	return d
}

// index fills the look-up of keys: ids as written first, then e-mails, then ids
// without case, so that a folded key never hides an exact one. A key that two
// nodes share finds neither.
func (d *Dataset) index() {
	const shared = -1
	keys := [...]func(n int32) string{
		func(n int32) string { return cleanKey(d.idOf(n)) },
		func(n int32) string { return foldKey(d.emailOf(n)) },
		func(n int32) string { return foldKey(d.idOf(n)) },
	}
	d.nodes = make(map[string]int32, 2*d.Nodes())
	var dropped []string
	for i, key := range keys {
		for n := range int32(d.Nodes()) {
			k := key(n)
			other, taken := d.nodes[k]
			switch {
			case k == "" || other == shared:
			case !taken:
				d.nodes[k] = n
			case other != n && !anyIs(keys[:i], other, k):
				d.nodes[k] = shared
				dropped = append(dropped, k)
			}
		}
	}
	for _, k := range dropped {
		delete(d.nodes, k)
	}
}

// anyIs reports whether one of the keys of a node is k.
func anyIs(keys []func(n int32) string, n int32, k string) bool {
	for _, key := range keys {
		if key(n) == k {
			return true
		}
	}
	return false
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
