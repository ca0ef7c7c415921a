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

// crowd counts people, and those of them who are not in the roster.
type crowd struct {
	people, strangers int
	first             place // of a form of the latter
	at                Address
}

// tooStrange reports whether so many are strangers that the ids were likely
// misread.
func (l *loader) tooStrange(c crowd) bool {
	all := c.people + c.strangers
	few := l.MaxQuarantine > 0 && c.strangers <= fewRows && c.people > c.strangers
	return float64(c.strangers) > l.MaxQuarantine*float64(all) && !few
}

// gateStrangers does for the people of a table with a row a rating what gate does
// for rows. Of forms, which are about one person each, all are counted together.
func (r *ratingReader) gateStrangers() {
	c := crowd{people: r.people}
	for _, x := range r.strangerList {
		if !x.away {
			c.strangers++
		}
	}
	switch {
	case r.table.Layout == Form:
		if c.strangers > 0 && r.forms.strangers == 0 {
			r.forms.first, r.forms.at = r.sheet.place, r.address(r.sheet, 0, -1)
		}
		r.forms.people += c.people
		r.forms.strangers += c.strangers
	case r.table.Layout.perRow() && r.tooStrange(c):
		r.add(r.sheet.place, Problem{Code: codeTooManyLeftOut, Action: Stop, At: r.address(r.sheet, 0, -1),
			Message: fmt.Sprintf("%d of %d people are not in the roster, more than the %.4g %% allowed: the ids were likely misread", c.strangers, c.people+c.strangers, 100*r.MaxQuarantine),
			Cure:    fmt.Sprintf("correct the ids listed for this table; or, if the report may do without these people, add --max-quarantine %s", shareFor(c.strangers, c.people+c.strangers))})
	}
}

// gateForms stops where too many forms are about nobody in the roster; that of a
// person who has left since stops nothing.
func (l *loader) gateForms() {
	c := l.forms
	if c.strangers == 0 || !l.tooStrange(c) {
		return
	}
	l.add(c.first, Problem{Code: codeTooManyLeftOut, Action: Stop, At: c.at,
		Message: fmt.Sprintf("%d of %d forms are about nobody in the roster, this one first; more than the %.4g %% allowed", c.strangers, c.people+c.strangers, 100*l.MaxQuarantine),
		Cure:    fmt.Sprintf("correct the ids in these forms, or take the forms out; or, if the report may do without them, add --max-quarantine %s", shareFor(c.strangers, c.people+c.strangers))})
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
