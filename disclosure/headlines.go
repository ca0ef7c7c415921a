package disclosure

import (
	"fmt"
	"strings"

	"capgap/analysis"
)

// addHeadlines words the five answers again, from figures that may be told. What
// the last pack told of a headline stands beside it.
func (d *draft) addHeadlines(last *analysis.Review) {
	for i := range d.from.Headlines {
		from := &d.from.Headlines[i]
		h := analysis.Headline{ID: from.ID, Title: from.Title, Definition: from.Definition}
		switch from.ID {
		case "bench.net":
			d.net(&h)
		case "coverage.organisation":
			d.cover(&h)
		case "dependence.people":
			d.dependence(&h)
		case "seats.at-risk":
			d.risk(&h)
		case "evidence.response":
			d.evidence(&h)
		default:
			continue
		}
		h.Fragility = d.fragility(from)
		if was := valueOf(last, h.ID); was != nil {
			h.Since(*was)
		}
		d.out.Headlines = append(d.out.Headlines, h)
	}
}

func valueOf(r *analysis.Review, headline string) *analysis.Figure {
	if r == nil {
		return nil
	}
	for i := range r.Headlines {
		if r.Headlines[i].ID == headline {
			value := r.Headlines[i].Value
			return &value
		}
	}
	return nil
}

func (d *draft) net(h *analysis.Headline) {
	h.Value = d.ofSeats(int(measure(d.from, "net").Num))
	h.RestsOn = analysis.Counted(d.from.Scope.Seats, "seat")
	if !h.Value.Known {
		h.Sentence = inPlace(h.Value, " of the seats could be filled tomorrow by distinct ready people.")
		return
	}
	h.Sentence = fmt.Sprintf("%.0f of %s could be filled tomorrow by distinct ready people.", h.Value.Num, analysis.Counted(d.from.Scope.Seats, "seat"))
	h.Detail = d.benchDetail()
}

// benchDetail counts the seats by their bench, and those that moves from within
// would fill if their holders left.
func (d *draft) benchDetail() []string {
	n := d.benches()
	var parts []string
	for _, c := range []struct{ band, says string }{
		{none, "nobody is ready for %s"}, {underTwo, "nobody or one person for %s"}, {one, "one person for %s"}, {two, "two or more for %s"}, {secret, "of %s it is not told"},
	} {
		if n[c.band] > 0 {
			parts = append(parts, fmt.Sprintf(c.says, analysis.Counted(n[c.band], "seat")))
		}
	}
	var list []string
	if parts != nil {
		list = append(list, "Ready now, seat by seat: "+strings.Join(parts, ", ")+".")
	}
	if c := d.from.Cascades; len(c) >= least && d.candidates >= coded {
		closed := 0
		for i := range c {
			if c[i].Open == "" {
				closed++
			}
		}
		if all := len(c) - n[none]; n[secret] > 0 && closed >= all || closed == 0 {
			return list // it would be said of the few candidates of a seat
		}
		list = append(list, fmt.Sprintf("Of %s with a holder, %d could be filled from within if the holder left, without leaving another open.", analysis.Counted(len(c), "seat"), closed))
	}
	return list
}

func measure(r *analysis.Review, id string) analysis.Figure {
	for i := range r.Bench.Measures {
		if r.Bench.Measures[i].ID == id {
			return r.Bench.Measures[i].Value
		}
	}
	return analysis.Figure{}
}

// inPlace begins a sentence with a figure that may be coded: "Under 10 % of …".
func inPlace(f analysis.Figure, rest string) string {
	switch {
	case f.Instead == hidden:
		return capital(reason) + "."
	case f.Instead != "":
		return capital(f.Instead) + rest
	case !f.Known:
		return ""
	}
	return percent(f.Value) + rest
}

func (d *draft) cover(h *analysis.Headline) {
	unit := &d.out.Units[0]
	h.Value = unit.Coverage
	nobody, n := d.organisation()
	told := n[analysis.Red] + n[analysis.Amber] + n[analysis.Green]
	if n[analysis.Thin] == 0 {
		h.Sentence = fmt.Sprintf("%d of %s in use are held at the level required by somebody, %d by at least two people.", told-n[analysis.Red], analysis.Counted(told, "competency"), n[analysis.Green])
	} else {
		h.Sentence = fmt.Sprintf("%d of %s in use are held at the level required by at least two people; of %d it is not told whether nobody or one person holds them.",
			n[analysis.Green], analysis.Counted(told+n[analysis.Thin], "competency"), n[analysis.Thin])
	}
	h.RestsOn = fmt.Sprintf("%d of %d required competencies", told+n[analysis.Thin], d.from.Scope.Required)
	if secrets := n[analysis.Hidden]; secrets > 0 {
		h.RestsOn += fmt.Sprintf("; %d hidden", secrets)
	}
	if len(nobody) > 0 {
		h.Detail = append(h.Detail, "Held by nobody: "+enumerate(nobody)+".")
	}
	if unit.Depth.Known {
		h.Detail = append(h.Detail, "Depth (held by at least two): "+percent(unit.Depth.Value)+".")
	}
}

// organisation counts the organisation's cells by state and names the
// competencies that nobody holds.
func (d *draft) organisation() (nobody []string, states map[analysis.State]int) {
	states = map[analysis.State]int{}
	for c, cell := range d.out.Units[0].Cells {
		states[cell.State]++
		if cell.State == analysis.Red {
			nobody = append(nobody, d.out.Model.Competencies[c].Name)
		}
	}
	return nobody, states
}

// enumerate joins at most five names.
func enumerate(names []string) string {
	if more := len(names) - 5; more > 0 {
		return strings.Join(names[:5], ", ") + fmt.Sprintf(" and %d more", more)
	}
	return strings.Join(names, ", ")
}

func (d *draft) dependence(h *analysis.Headline) {
	n := 0
	for i := range d.from.Dependence {
		if d.from.Dependence[i].CannotLose() {
			n++
		}
	}
	h.Value = count(n, d.from.Scope.People)
	h.RestsOn = analysis.Counted(d.from.Scope.People, "person") + ", removed one at a time"
	h.Sentence = counted(h.Value, "person") + " would leave a seat empty or take a competency with them."
	if h.Value.Instead == hidden {
		h.Sentence = inPlace(h.Value, "")
	}
}

// risk counts seats without a successor, and how many holders may leave: a fact
// about people, so that it is told as one of the holders of all other seats.
func (d *draft) risk(h *analysis.Headline) {
	alone, leaving, holders := 0, 0, 0
	for i := range d.from.Seats {
		s := &d.from.Seats[i]
		switch {
		case s.NoOne:
			alone++
		case s.Incumbent != nil:
			holders++
			if s.AtRisk {
				leaving++
			}
		}
	}
	h.RestsOn = analysis.Counted(d.from.Scope.Seats, "seat")
	if d.candidates < coded || holders < least || d.tellsWhichAreAlone(alone) {
		h.Value = unsaid()
		h.Sentence = inPlace(h.Value, "")
		return
	}
	without := analysis.Counted(alone, "seat") + " without a successor in sight; "
	low, high := leaving, leaving
	if holders < coded {
		low, high = told(leaving, holders)
	}
	if low == high {
		h.Value = ratio(alone+leaving, d.from.Scope.Seats)
		h.Sentence = without + fmt.Sprintf("of the %d others that are held, %d whose holder may leave.", holders, leaving)
		return
	}
	h.Value = analysis.Figure{Form: analysis.Share, Instead: fmt.Sprintf("%d or %d of %d", alone+low, alone+high, d.from.Scope.Seats)}
	h.Sentence = without + fmt.Sprintf("of the %d others that are held, %d or %d whose holder may leave.", holders, low, high)
}

// tellsWhichAreAlone reports whether the number of seats without a successor in sight
// says it of single ones: of all those of which the bench does not show somebody, and
// one of them has few candidates.
func (d *draft) tellsWhichAreAlone(alone int) bool {
	open := 0
	for i := range d.out.Seats {
		if b := d.out.Seats[i].Bench; b != one && b != two {
			open++
		}
	}
	return d.fewCandidates && alone > 0 && alone == open
}

func (d *draft) evidence(h *analysis.Headline) {
	s := &d.out.Scope
	h.Value = s.Response
	if d.small {
		h.RestsOn = analysis.Counted(s.People, "person")
		h.Sentence = inPlace(h.Value, " of the people have ratings.")
		return
	}
	h.RestsOn = analysis.Counted(s.Ratings, "rating")
	h.Sentence = fmt.Sprintf("%s of %s have ratings; %s of the levels that count were given by the person alone.",
		analysis.Thousands(float64(s.Rated)), analysis.Counted(s.People, "person"), percent(float64(s.SelfOnly)/float64(max(1, s.Ratings))))
	const confirmed = "confirmed"
	if people := onFloor(d.from, h.ID, confirmed); people.Num >= coded && d.candidates >= coded {
		if net := d.ofSeats(int(onFloor(d.from, "bench.net", confirmed).Num)); net.Known {
			h.Detail = []string{fmt.Sprintf("On ratings confirmed by someone else %.0f of %.0f seats could be filled tomorrow.", net.Num, net.Of)}
		}
	}
}

// onFloor is a headline's value on a floor of evidence.
func onFloor(r *analysis.Review, headline, floor string) analysis.Figure {
	for i := range r.Headlines {
		for _, f := range r.Headlines[i].Floors {
			if r.Headlines[i].ID == headline && f.ID == floor {
				return f.Value
			}
		}
	}
	return analysis.Figure{}
}

// fragility says how few ratings would have to be wrong, not whose.
func (d *draft) fragility(from *analysis.Headline) *analysis.Fragility {
	if d.small || d.candidates < coded || from.Fragility == nil || from.Fragility.Falls == nil {
		return nil
	}
	n := from.Fragility.Falls.Errors
	return &analysis.Fragility{Sentence: fmt.Sprintf("It would be worse if %s too high by one level.", map[bool]string{true: "a single rating were", false: fmt.Sprintf("%d ratings were", n)}[n == 1])}
}
