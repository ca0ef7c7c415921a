package ingest

// NewDataset is a Dataset of the given people, vacancies and ratings with its
// index of keys filled, for callers that have no files.
func NewDataset(people []Person, vacancies []Vacancy, ratings Ratings) *Dataset {
	d := &Dataset{People: people, Vacancies: vacancies, Ratings: ratings}
	d.index()
	return d
}

// index fills the look-up of keys: ids as written first, then e-mails, then ids
// without case, so that a folded key never hides an exact one.
func (d *Dataset) index() {
	d.nodes = make(map[string]int32, 2*d.Nodes())
	d.enter(func(n int32) string { return cleanKey(d.idOf(n)) })
	d.enter(func(n int32) string { return foldKey(d.emailOf(n)) })
	d.enter(func(n int32) string { return foldKey(d.idOf(n)) })
}

// enter adds a key for each node, unless the key is taken already; a key that
// two nodes share finds neither.
func (d *Dataset) enter(key func(node int32) string) {
	const shared = -1
	fresh := make(map[string]int32)
	for n := range int32(d.Nodes()) {
		k := key(n)
		if k == "" {
			continue
		}
		if _, taken := d.nodes[k]; taken {
			continue
		}
		if _, twice := fresh[k]; twice {
			fresh[k] = shared
			continue
		}
		fresh[k] = n
	}
	for k, n := range fresh {
		if n != shared {
			d.nodes[k] = n
		}
	}
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
