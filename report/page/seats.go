package page

import (
	"fmt"
	"html/template"
	"slices"

	"capgap/analysis"
)

// pictured is how many seats have a radar and a table of their own, the highest
// first; openSeats are unfolded from the start, so that the board paper shows
// them; candidatesOfSeat is how many candidates each of them lists.
const (
	pictured         = 60
	openSeats        = 3
	candidatesOfSeat = 5
)

// seat is one seat with those who hold it or could.
type seat struct {
	analysis.Seat
	Anchor     string
	Open       bool
	Gates      string // of the role, in words
	Radar      *figure
	Others     template.JS // whom the radar can show instead; "" where there is no choice
	Needs      []need
	Drawn      int // of Candidates, the one in the radar
	Candidates []analysis.Candidate
	Unlisted   int // candidates of the seat that the page does not list
}

// need is one requirement of a seat with the levels of its people.
type need struct {
	Name          string
	Level, Weight int
	MustHave      bool
	Incumbent     string
	Candidates    []string
}

// newSeats prepares the seats that are pictured.
func newSeats(r *analysis.Review) ([]seat, error) {
	shown, _ := split(r.Seats, pictured)
	candidates := bySeat(shown, r.Candidates)
	var seats []seat
	for i, s := range shown {
		view, err := newSeat(r.Model, i, s, candidates[s.ID])
		if err != nil {
			return nil, err
		}
		seats = append(seats, view)
	}
	return seats, nil
}

// bySeat sorts candidates into the seats shown, in the order of the review.
func bySeat(seats []analysis.Seat, candidates []analysis.Candidate) map[string][]analysis.Candidate {
	out := make(map[string][]analysis.Candidate, len(seats))
	for _, s := range seats {
		out[s.ID] = nil
	}
	for _, c := range candidates {
		if list, ok := out[c.Seat]; ok {
			out[c.Seat] = append(list, c)
		}
	}
	return out
}

func newSeat(m analysis.Model, i int, s analysis.Seat, candidates []analysis.Candidate) (seat, error) {
	listed, _ := split(candidates, candidatesOfSeat)
	view := seat{
		Seat: s, Anchor: fmt.Sprintf("seat-%d", i+1), Open: i < openSeats,
		Candidates: listed, Unlisted: max(0, s.Candidates-len(listed)),
	}
	role := role(m, s.Role)
	view.Gates = role.Gates
	view.Needs = needs(m, role, view.Incumbent, listed)
	return view, view.draw(m, role)
}

// draw makes the radar of a seat: its holder and the best candidate of those
// listed whose ratings have enough in common with the holder's, or one of them
// alone. Where a candidate is drawn, others can be chosen.
func (s *seat) draw(m analysis.Model, role analysis.Role) error {
	var holder []outline
	if s.Incumbent != nil {
		holder = append(holder, outline{s.Incumbent.Name, s.Incumbent.Levels})
	}
	var err error
	for i, c := range s.Candidates {
		if c.Band == "" {
			continue
		}
		people := append(slices.Clone(holder), outline{c.Name, c.Levels})
		if s.Radar, err = radar(s.Anchor+"-radar", plain(s.Label), m, role.Requirements, people); err != nil {
			return err
		}
		if s.Radar != nil {
			s.Drawn = i
			s.Others, err = newOthers(m, role.Requirements, s.Incumbent, s.Candidates)
			return err
		}
	}
	s.Radar, err = radar(s.Anchor+"-radar", plain(s.Label), m, role.Requirements, holder)
	return err
}

func role(m analysis.Model, id string) analysis.Role {
	for _, r := range m.Roles {
		if r.ID == id {
			return r
		}
	}
	return analysis.Role{}
}

// needs are the requirements of a role with what the holder and the candidates
// reach.
func needs(m analysis.Model, role analysis.Role, incumbent *analysis.Holder, candidates []analysis.Candidate) []need {
	var own analysis.Levels
	if incumbent != nil {
		own = incumbent.Levels
	}
	var out []need
	for i, q := range role.Requirements {
		n := need{Name: competency(m, q.Competency), Level: q.Level, Weight: q.Weight, MustHave: q.MustHave, Incumbent: levelOrNone(own, i)}
		for _, c := range candidates {
			n.Candidates = append(n.Candidates, levelOrNone(c.Levels, i))
		}
		out = append(out, n)
	}
	return out
}
