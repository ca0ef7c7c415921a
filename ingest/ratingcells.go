package ingest

// cell enters the rating in a cell; false means that it was quarantined.
func (r *ratingReader) cell(column int, k *skill, x rating) bool {
	c := &r.table.Cells
	c.Found++
	b := cell(r.cells, column)
	if len(b) == 0 {
		c.Empty++
		return true
	}
	if k.competency < 0 {
		r.unmatched(b, k, column)
		return true
	}
	level, t := r.levels.read(b)
	if level == NotRated {
		r.fault(t, column)
		return false
	}
	x.level, x.competency = level, k.competency
	outcome, before, from := r.book.enter(x)
	switch {
	case outcome == replaces:
		r.replaced(before, from)
	case outcome != counts:
		c.Quarantined++
		r.second(outcome, column, b, before, from)
		return false
	}
	switch {
	case level == NotApplicable:
		c.NotApplicable++
	case t != nil && t.repaired:
		c.Repaired++
		r.levels.repair(t, r.number, column)
	default:
		c.Used++
	}
	return true
}

// unmatched counts a rating of a skill that the model does not know.
func (r *ratingReader) unmatched(b []byte, k *skill, column int) {
	if len(b) > 1 || b[0] < '0' || b[0] > '9' {
		if readLevel(string(b), "").level == NotApplicable {
			r.table.Cells.NotApplicable++
			return
		}
	}
	r.table.Cells.Unmatched++
	if r.table.Layout.perRow() {
		column = r.sheet.at[fieldSkill]
	}
	r.count(k, r.sheet.place, func() Address { return r.address(r.sheet, r.number, column) })
}

// fault quarantines a cell that holds no level.
func (r *ratingReader) fault(t *levelText, column int) {
	r.faulty++
	r.table.Cells.Quarantined++
	if r.table.Layout.perRow() {
		r.sheet.doubtful++
	}
	cure := "write a level from 0 to 5, or leave the cell blank"
	if t.code == codeLevelDate {
		cure = "format the column as text, and type the level again"
	}
	r.add(r.sheet.place, r.problem(t.code, Quarantine, r.number, column, t.text, t.message, cure))
}
