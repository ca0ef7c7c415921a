package disclosure

import (
	"fmt"

	"capgap/analysis"
)

// firstStep says what to do first, by the same order as a full review, of figures.
func (d *draft) firstStep() string {
	if d.small {
		return "Read the full review: of fewer than twenty people a first step would speak of one of them."
	}
	if s := &d.out.Scope; s.Response.Known && s.Response.Value < 0.5 {
		return fmt.Sprintf("Get ratings first: there are none of %s of %s.", analysis.Thousands(float64(s.People-s.Rated)), analysis.Counted(s.People, "person"))
	}
	alone, short := 0, 0
	for i := range d.from.Seats {
		if d.from.Seats[i].NoOne {
			alone++
		}
	}
	if net := d.ofSeats(int(measure(d.from, "net").Num)); net.Known {
		short = int(net.Of - net.Num)
	}
	switch nobody, _ := d.organisation(); {
	case alone > 0 && d.candidates >= coded && !d.tellsWhichAreAlone(alone):
		return fmt.Sprintf("Name and develop successors: nobody is on the way to %s.", analysis.Counted(alone, "seat"))
	case short > 0:
		return fmt.Sprintf("Develop successors: %s could not be filled tomorrow.", analysis.Counted(short, "seat"))
	case len(nobody) > 0:
		return "Close the gaps: nobody holds " + enumerate(nobody) + "."
	}
	if d.candidates < coded {
		return "Read the full review: a first step would speak of fewer than twenty people."
	}
	return "Nothing is missing at the levels required; keep the ratings current."
}
