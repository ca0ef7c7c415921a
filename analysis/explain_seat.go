package analysis

import (
	"fmt"
	"slices"
	"strings"
)

// appendSource adds a cell that is there and not listed yet.
func appendSource(list []Source, s *Source) []Source {
	if s == nil || slices.ContainsFunc(list, func(o Source) bool { return o.CellAt == s.CellAt }) {
		return list
	}
	return append(list, *s)
}

// seatCells is the cell that makes a position a seat.
func (x *explainer) seatCells(seat *Seat) []Source {
	return appendSource(nil, x.rosterCell(seat.From, "job title", seat.ID, seat.Title))
}

// seat explains seat:SEAT.
func (x *explainer) seat(name string) (*Explanation, error) {
	s, err := one(&x.seats, name)
	if err != nil {
		return nil, err
	}
	seat := &x.Seats[s]
	e := &Explanation{
		Figure: "seat:" + seat.ID, Title: "The seat " + seat.Label + " [" + seat.ID + "]",
		Value: x.seatWords(seat), Sources: x.seatCells(seat),
	}
	x.define(e, "candidates")
	if h := seat.Incumbent; h != nil {
		e.Numbers = append(e.Numbers, fmt.Sprintf("%s holds it, with fit %s (fit:%s:%s)", h.Name, Short(h.Fit.Fit, 4), h.ID, seat.Role))
		e.Besides = append(e.Besides, "fit:"+h.ID+":"+seat.Role)
		e.Sources = appendSource(e.Sources, x.rosterCell(seat.From, "risk of loss", seat.ID, h.RiskOfLoss))
		e.Sources = appendSource(e.Sources, x.rosterCell(seat.From, "retirement date", seat.ID, h.Retires))
	}
	e.Sources = appendSource(e.Sources, x.rosterCell(seat.From, "critical seat", seat.ID, yesNo(seat.Critical)))
	if seat.FilledBy != "" {
		e.Numbers = append(e.Numbers, fmt.Sprintf("%s takes it when all seats are filled at once (bench.net)", seat.FilledBy))
	}
	t := Parts{Title: "candidates, nearest first", Heads: []string{"person", "ready", "months", "fit", "because of"}}
	for i := range x.Candidates {
		c := &x.Candidates[i]
		if c.Seat != seat.ID {
			continue
		}
		months := ""
		if c.Band != "" {
			months = Short(c.Months, 2)
		}
		t.Rows = append(t.Rows, Part{
			Texts:  []string{c.Name, x.bandName(c.Band), months, Short(c.Fit.Fit, 2), strings.Join(c.Why, ", ")},
			Figure: "ready:" + c.Person + ":" + seat.ID,
		})
	}
	e.Tables = []Parts{t}
	if seat.Listed < seat.Candidates {
		e.Notes = append(e.Notes, fmt.Sprintf("Of %s the best %d are listed.", Counted(seat.Candidates, "candidate"), seat.Listed))
	}
	return e, nil
}

// seatWords is the value of a seat: its role, its candidates by band, and what is
// known of its holder.
func (x *explainer) seatWords(seat *Seat) string {
	parts := []string{seat.RoleName}
	for i, n := range seat.Bands {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d ready %s", n, x.Model.Bands[i].Name))
		}
	}
	if seat.Unassessed > 0 {
		parts = append(parts, fmt.Sprintf("%d not assessed", seat.Unassessed))
	}
	if seat.Candidates == 0 {
		parts = append(parts, "no candidate")
	}
	if seat.Critical {
		parts = append(parts, "critical")
	}
	switch h := seat.Incumbent; {
	case h == nil:
		parts = append(parts, "vacant")
	default:
		if h.RiskOfLoss != "" {
			parts = append(parts, "holder's risk of loss "+h.RiskOfLoss)
		}
		if h.Retires != "" {
			parts = append(parts, "holder retires "+DateInWords(h.Retires))
		}
	}
	if seat.AtRisk {
		parts = append(parts, "at risk: "+seat.Risk)
	}
	return strings.Join(parts, "; ")
}

// atRisk explains seats.at-risk.
func (x *explainer) atRisk(string) (*Explanation, error) {
	e := x.headline("seats.at-risk", "Seats at risk")
	t := Parts{Title: "seats at risk", Heads: []string{"seat", "why"}}
	for i := range x.Seats {
		s := &x.Seats[i]
		if !s.AtRisk {
			e.Besides = append(e.Besides, "seat:"+s.ID)
			continue
		}
		t.Rows = append(t.Rows, Part{Texts: []string{s.Label, s.Risk}, Figure: "seat:" + s.ID})
	}
	e.Tables = []Parts{t}
	e.Numbers = []string{fmt.Sprintf("%d of %s at risk", len(t.Rows), Counted(len(x.Seats), "seat"))}
	return e, nil
}

// headline starts the explanation of one of the headlines.
func (x *explainer) headline(id, title string) *Explanation {
	e := &Explanation{Figure: id, Title: title}
	for i := range x.Headlines {
		h := &x.Headlines[i]
		if h.ID != id {
			continue
		}
		e.Title, e.Value, e.Meaning = h.Title, exactly(h.Value), h.Definition
		e.Notes = []string{"Rests on " + h.RestsOn + "."}
	}
	return e
}

// exactly writes a figure with its numerator and denominator.
func exactly(f Figure) string {
	switch {
	case !f.Known:
		return "unknown"
	case f.Form == Share && f.Of > 0:
		return fmt.Sprintf("%s (%s of %s)", Percent(f.Value), Thousands(f.Num), Thousands(f.Of))
	case f.Form == Share:
		return Percent(f.Value)
	}
	return Short(f.Value, 4)
}
