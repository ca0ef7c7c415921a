package ingest

// scales are the readers of levels of the table: the first for all columns that
// have no own.
func (r *ratingReader) scales() []*levels { return r.readers }

// levelsOf is the reader of the levels in a column.
func (r *ratingReader) levelsOf(column int) *levels {
	if r.ofColumn == nil || r.ofColumn[column] == nil {
		return r.readers[0]
	}
	return r.ofColumn[column]
}

// readBy takes the scales that were chosen for the table.
func (r *ratingReader) readBy(choices []choice) {
	for _, c := range choices {
		v := newLevels(c)
		r.readers = append(r.readers, v)
		for _, column := range c.columns {
			if r.ofColumn == nil {
				r.ofColumn = make([]*levels, len(r.sheet.columns))
			}
			r.ofColumn[column] = v
		}
	}
}

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
	v := r.levelsOf(column)
	level, t := v.read(b)
	if r.marks != nil {
		if t = r.otherMark(t, column); t != nil {
			level = t.level
		}
	}
	if level == NotRated {
		r.fault(v, t, column)
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
	case t != nil && (t.repaired || t.rounded):
		c.Repaired++
		v.repair(t, r.number, column)
	default:
		c.Used++
	}
	return true
}

// unmatched counts a rating of a skill that the model does not know.
func (r *ratingReader) unmatched(b []byte, k *skill, column int) {
	if len(b) > 1 || b[0] < '0' || b[0] > '9' {
		if w, _ := parseWording(string(b)); w.kind == saysNothing {
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
func (r *ratingReader) fault(v *levels, t *levelText, column int) {
	v.faulty++
	r.table.Cells.Quarantined++
	if r.table.Layout.perRow() {
		r.sheet.doubtful++
	}
	if len(v.beyond.list) < mostTexts {
		v.beyond.add(t.text)
	}
	p := r.problem(t.code, Quarantine, r.number, column, t.text, t.message, "")
	if !r.full(r.sheet.place, t.code) {
		p.Message += v.otherScale(t)
		p.Cure = v.cure(t)
	}
	r.add(r.sheet.place, p)
}
