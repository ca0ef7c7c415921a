package ingest

import "fmt"

// fewFaults is how many unreadable levels are let pass in any table: in a small
// one they say nothing about the scale.
const fewFaults = 4

// gate stops the run when so many rows of a table were left out that the table
// was likely misread. Totals, notes, repeated headers, leavers and repetitions
// are understood and do not count.
func (l *loader) gate(s *sheet) {
	c := l.table(s).Rows
	data := c.Used + c.Quarantined
	if float64(s.doubtful) <= l.MaxQuarantine*float64(data) {
		return
	}
	l.add(s.place, Problem{Code: codeTooManyLeftOut, Action: Stop, At: l.address(s, 0, -1),
		Message: fmt.Sprintf("%d of %d rows could not be used, more than the %.4g %% allowed", s.doubtful, data, 100*l.MaxQuarantine),
		Cure:    "mend the rows listed for this table, or allow a larger share"})
}

// gateLevels stops the run when so many levels could not be read that the table
// likely has another scale.
func (r *ratingReader) gateLevels() {
	c := r.table.Cells
	answers := c.Used + c.Repaired + r.faulty
	if r.faulty <= fewFaults || float64(r.faulty) <= r.MaxQuarantine*float64(answers) || r.table.Layout == Long {
		return
	}
	r.add(r.sheet.place, Problem{Code: codeTooManyLeftOut, Action: Stop, At: r.address(r.sheet, 0, -1),
		Message: fmt.Sprintf("%d of %d levels could not be read, more than the %.4g %% allowed: the scale is likely not 0 to 5", r.faulty, answers, 100*r.MaxQuarantine),
		Cure:    "convert the levels to 0 to 5, or mend the cells listed for this table"})
}
