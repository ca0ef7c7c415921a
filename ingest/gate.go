package ingest

import "fmt"

// fewFaults is how many unreadable levels are let pass in any table: in a small
// one they say nothing about the scale.
const fewFaults = 4

// fewRows is how many rows of any table may be left out before the share of
// them counts: one odd row of ten is no sign of a misread table.
const fewRows = 2

// gate stops the run when so many rows of a table were left out that the table
// was likely misread. Totals, notes, repeated headers, leavers and repetitions
// are understood and do not count.
func (l *loader) gate(s *sheet) {
	c := l.table(s).Rows
	data := c.Used + c.Quarantined
	if float64(s.doubtful) <= l.MaxQuarantine*float64(data) || l.MaxQuarantine > 0 && s.doubtful <= fewRows && c.Used > s.doubtful {
		return
	}
	l.add(s.place, Problem{Code: codeTooManyLeftOut, Action: Stop, At: l.address(s, 0, -1),
		Message: fmt.Sprintf("%d of %d rows could not be used, more than the %.4g %% allowed: the table was likely misread", s.doubtful, data, 100*l.MaxQuarantine),
		Cure:    fmt.Sprintf("mend the rows listed for this table; or, if the report may do without them, add --max-quarantine %s", shareFor(s.doubtful, data))})
}

// shareFor is the least share, to two digits and rounded up, that lets a table pass.
func shareFor(left, of int) string {
	hundredths := (100*left + of - 1) / of
	return fmt.Sprintf("%.2f", float64(hundredths)/100)
}

// gateLevels stops the run when so many levels could not be read that the table
// likely has another scale.
func (r *ratingReader) gateLevels() {
	c := r.table.Cells
	faulty := 0
	for _, v := range r.readers {
		faulty += v.faulty
	}
	answers := c.Used + c.Repaired + faulty
	if faulty <= fewFaults || float64(faulty) <= r.MaxQuarantine*float64(answers) || r.table.Layout.perRow() {
		return
	}
	r.add(r.sheet.place, Problem{Code: codeTooManyLeftOut, Action: Stop, At: r.address(r.sheet, 0, -1),
		Message: fmt.Sprintf("%d of %d levels could not be read, more than the %.4g %% allowed, on the scale %s (%s)", faulty, answers, 100*r.MaxQuarantine, r.readers[0].name(), r.readers[0].source),
		Cure:    fmt.Sprintf("declare the scale with --scale if it is another one, or mend the cells listed for this table; to go on without them, add --max-quarantine %s", shareFor(faulty, answers))})
}
