package ingest

// leavingDate is the day on which the person of the row leaves. Of a date whose
// day and month cannot be told apart it is the later of the two, if even that lies
// before the day of the review: the person has left, however it is meant.
func (r *rosterReader) leavingDate() Date {
	if r.AsOf != 0 && r.orders[fieldLeaves] == unknownOrder {
		text := string(cell(r.cells, r.sheet.at[fieldLeaves]))
		if _, fault := parseDate(cleanText([]byte(text)), unknownOrder, false); fault == ambiguous {
			a, _ := parseDate(text, dayFirst, false)
			b, _ := parseDate(text, monthFirst, false)
			if later := max(a, b); later <= r.AsOf {
				return later
			}
		}
	}
	return r.date(fieldLeaves)
}

// away leaves out people who have left or have not joined yet: by their dates,
// or where these say nothing by their status. Somebody who "resigned" with a last
// day that is still to come is there.
func (r *rosterReader) away(p *Person) bool {
	status := r.status()
	switch {
	case r.AsOf != 0 && p.Leaves != 0 && p.Leaves <= r.AsOf:
		r.absent[cleanKey(p.ID)] = "left on " + r.text(fieldLeaves)
		r.leaveOut(r.sheet, r.problem(codeLeaver, Quarantine, r.sheet.at[fieldLeaves], r.text(fieldLeaves), "has left by the day of the review and does not count", "nothing to do, or correct the date"))
	case r.AsOf != 0 && p.Hired > r.AsOf:
		r.absent[cleanKey(p.ID)] = "joins on " + p.Hired.String()
		r.leaveOut(r.sheet, r.problem(codeNotYetJoined, Quarantine, r.sheet.at[fieldHired], p.Hired.String(), "joins after the day of the review and does not count", "nothing to do, or correct the date"))
	case status == gone && p.Leaves == 0:
		r.absent[cleanKey(p.ID)] = "has left, as the roster says"
		r.leaveOut(r.sheet, r.problem(codeLeaver, Quarantine, r.sheet.at[fieldStatus], r.text(fieldStatus), "says that the person has left and does not count", "nothing to do, or correct the status"))
	case status == coming && p.Hired == 0:
		r.absent[cleanKey(p.ID)] = "has not joined yet, as the roster says"
		r.leaveOut(r.sheet, r.problem(codeNotYetJoined, Quarantine, r.sheet.at[fieldStatus], r.text(fieldStatus), "says that the person has not joined yet and does not count", "nothing to do, or correct the status"))
	case status == noStatus:
		r.strange.add(r.text(fieldStatus), r.number)
		return false
	default:
		return false
	}
	return true
}
