package analysis

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"capgap/ingest"
)

// Record is what else the headlines rest on, of one person: the next review is
// set against it.
type Record struct {
	Title           string   `json:"title,omitempty"`            // what a map makes of the job title, NoRole for nothing; "" without a map
	Manager         string   `json:"manager,omitempty"`          // id of the person or vacant position reported to
	YearsIT         Span     `json:"years_it,omitempty"`         // experience
	YearsLeadership Span     `json:"years_leadership,omitempty"` // likewise
	Education       string   `json:"education,omitempty"`        // as written
	RiskOfLoss      string   `json:"risk_of_loss,omitempty"`     // "low", "medium", "high"
	Retires         string   `json:"retires,omitempty"`          // 2006-01-02
	SuccessorFor    []string `json:"successor_for,omitempty"`    // ids of seats, or "role:" and a role for all its seats
}

// Span is a length of time in years as text: "7.5", "7.5+" where it was worked
// out from dates and may be more, "" where it is not known.
type Span string

// NoRole is the Record.Title of a job title that a map leaves without a role.
const NoRole = "–"

// allSeats stands before the role in an entry of Record.SuccessorFor.
const allSeats = "role:"

func spanOf(y ingest.Years) Span {
	if !y.Known {
		return ""
	}
	if y.Derived { // it can pass a gate, not fail it: two decimals, never more than there are, do
		return Span(strconv.FormatFloat(math.Floor(100*y.Value+rounding)/100, 'g', -1, 64) + "+")
	}
	return Span(strconv.FormatFloat(y.Value, 'g', -1, 64))
}

// years is the reverse of spanOf. Text that it did not write is not known.
func (s Span) years() ingest.Years {
	text, derived := strings.CutSuffix(string(s), "+")
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return ingest.Years{}
	}
	return ingest.Years{Value: value, Known: true, Derived: derived}
}

// records are the records of all people.
func (o *organisation) records() []Record {
	list := make([]Record, len(o.data.People))
	for i := range list {
		p, r := &o.data.People[i], &list[i]
		r.YearsIT, r.YearsLeadership = spanOf(p.YearsIT), spanOf(p.YearsLeadership)
		r.Education, r.RiskOfLoss, r.Retires = p.Education, p.RiskOfLoss.String(), p.Retires.String()
		if p.Manager >= 0 {
			_, r.Manager, _ = o.describeNode(int(p.Manager))
		}
		if means, mapped := o.data.Meant("title", p.Title); mapped {
			if r.Title = means; means == "" {
				r.Title = NoRole
			}
		}
	}
	for _, n := range o.nominations {
		for _, key := range o.nominatedFor(n) {
			if r := &list[n.person]; !slices.Contains(r.SuccessorFor, key) {
				r.SuccessorFor = append(r.SuccessorFor, key)
			}
		}
	}
	return list
}

// nominatedFor names the seats of a nomination: several that are all seats of a
// role by the role.
func (o *organisation) nominatedFor(n nomination) []string {
	if len(n.seats) > 1 {
		role := o.seats[n.seats[0]].role
		if len(n.seats) == len(o.seatsOf(role)) && !slices.ContainsFunc(n.seats, func(s int) bool { return o.seats[s].role != role }) {
			return []string{allSeats + o.roles[role].ID}
		}
	}
	var ids []string
	for _, s := range n.seats {
		ids = append(ids, o.seats[s].id)
	}
	return ids
}

// seatsOf are the seats of a role.
func (o *organisation) seatsOf(role int) []int {
	var list []int
	for s := range o.seats {
		if o.seats[s].role == role {
			list = append(list, s)
		}
	}
	return list
}
