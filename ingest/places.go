package ingest

// Places finds the cells of many ratings. Dataset.RatingPlace searches the
// columns of a table for each cell; Places remembers what it found.
type Places struct {
	data    *Dataset
	columns map[columnKey]int
	table   int
}

type columnKey struct {
	table, competency int
	rater             Rater
}

// Places looks at the dataset as it is now. One Places is for one goroutine.
func (d *Dataset) Places() *Places { return &Places{data: d, columns: map[columnKey]int{}, table: -1} }

// Rating is the cell that holds a rating: the index of its table, its row and its
// column, both 1-based. table is -1 when the rating came from no cell.
func (p *Places) Rating(person, competency int, rater Rater) (table, row, column int) {
	o := p.data.Ratings.Origin(person, competency, rater)
	if !p.turnTo(o) {
		return -1, 0, 0
	}
	t := &p.data.Tables[p.table]
	key := columnKey{p.table, competency, rater}
	column, known := p.columns[key]
	if !known {
		column = t.ratingColumn(p.data.Ratings.Competencies[competency], rater).Number
		p.columns[key] = column
	}
	row = int(uint32(o) - t.base)
	if t.Layout == Transposed {
		row, column = column, row
	}
	return p.table, row, column
}

// turnTo finds the table of a row, that of the last row first.
func (p *Places) turnTo(o Origin) bool {
	holds := func(t *Table) bool { return uint32(o) > t.base && uint32(o) <= t.last }
	if p.table >= 0 && holds(&p.data.Tables[p.table]) {
		return true
	}
	for i := range p.data.Tables {
		if holds(&p.data.Tables[i]) {
			p.table = i
			return true
		}
	}
	return false
}
