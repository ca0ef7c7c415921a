package ingest

// Within is the organisation as if it consisted of some positions only: keep says
// of each node whether it stays. Whoever reports to somebody who does not stay is
// at the top. Tables, rows, cells and problems are those of the people who stay;
// what is counted over all rows is left out. d stays as it is.
func (d *Dataset) Within(keep []bool) *Dataset {
	part := *d
	part.People, part.Vacancies = nil, nil
	part.Unmatched, part.Skipped, part.Maps, part.Map, part.open = nil, nil, nil, nil, nil
	node := make([]int32, d.Nodes())
	var stay []int
	for n := range node {
		node[n] = nobody
		switch {
		case !keep[n]:
		case n < len(d.People):
			node[n] = int32(len(stay))
			stay = append(stay, n)
			part.People = append(part.People, d.People[n])
		default:
			node[n] = int32(len(part.People) + len(part.Vacancies))
			part.Vacancies = append(part.Vacancies, d.Vacancies[n-len(d.People)])
		}
	}
	follow := func(manager *int32) {
		if *manager >= 0 {
			*manager = node[*manager]
		}
	}
	for i := range part.People {
		follow(&part.People[i].Manager)
	}
	for i := range part.Vacancies {
		follow(&part.Vacancies[i].Manager)
	}
	part.Ratings = d.Ratings.of(stay)
	part.narrow(d)
	part.index()
	return &part
}

// narrow leaves the tables, scales and problems of d that speak of people in part.
func (part *Dataset) narrow(d *Dataset) {
	rows, cells := part.rowsAndCells(d)
	used, places := map[*Table]int{}, map[Address]bool{}
	for from := range rows {
		if t, _ := d.locate(from); t != nil {
			used[t]++
			places[d.Place(from)] = true
		}
	}
	part.Tables, part.Scales, part.Problems = nil, nil, nil
	for i := range d.Tables {
		from := &d.Tables[i]
		if used[from] == 0 {
			continue
		}
		t := *from
		t.Rows, t.Cells = RowCount{Found: used[from], Used: used[from]}, CellCount{}
		if c := cells[from]; c != nil {
			t.Cells = *c
		}
		for _, s := range d.Scales {
			if s.Table == i {
				s.Table = len(part.Tables)
				part.Scales = append(part.Scales, s)
			}
		}
		part.Tables = append(part.Tables, t)
	}
	for _, p := range d.Problems {
		if places[Address{File: p.At.File, Sheet: p.At.Sheet, Row: p.At.Row}] || places[Address{File: p.At.File, Sheet: p.At.Sheet, Column: p.At.Column}] {
			part.Problems = append(part.Problems, p)
		}
	}
}

// rowsAndCells are the rows of d that people in part stand in, and the numbers of
// cells in which they are rated, by table of d.
func (part *Dataset) rowsAndCells(d *Dataset) (rows map[Origin]bool, cells map[*Table]*CellCount) {
	rows, cells = map[Origin]bool{}, map[*Table]*CellCount{}
	for i := range part.People {
		rows[part.People[i].Row] = true
	}
	for i := range part.Vacancies {
		rows[part.Vacancies[i].Row] = true
	}
	part.Ratings.each(func(level Level, from Origin) {
		rows[from] = true
		if t, _ := d.locate(from); t != nil {
			if cells[t] == nil {
				cells[t] = &CellCount{}
			}
			cells[t].count(level)
		}
	})
	return rows, cells
}

func (c *CellCount) count(level Level) {
	c.Found++
	if level == NotApplicable {
		c.NotApplicable++
	} else {
		c.Used++
	}
}

// each calls visit for every level that somebody gave, "not applicable" included.
func (r *Ratings) each(visit func(level Level, from Origin)) {
	for rater := range r.layers {
		l := &r.layers[rater]
		for i, level := range l.levels {
			if level != NotRated {
				visit(level, l.origins[i])
			}
		}
	}
}
