package page

import (
	"fmt"

	"capgap/analysis"
)

// pictured is how many seats have a radar and a table of their own, the highest
// first; openSeats are unfolded from the start, so that the board paper shows
// them; candidatesOfSeat is how many candidates each of them lists.
const (
	pictured         = 60
	openSeats        = 3
	candidatesOfSeat = 4
)

// seat is one seat with those who hold it or could.
type seat struct {
	analysis.Seat
	Anchor     string
	Open       bool
	Gates      string // of the role, in words
	Radar      *figure
	Needs      []need
	Best       *analysis.Candidate // the first assessed candidate
	Candidates []analysis.Candidate
	Unlisted   int // candidates of the seat that the page does not list
}

// need is one requirement of a seat with the levels of its people.
type need struct {
	Name            string
	Level, Weight   int
	MustHave        bool
	Incumbent, Best string
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
		Candidates: listed, Best: best(candidates), Unlisted: max(0, s.Candidates-len(listed)),
	}
	role := role(m, s.Role)
	view.Gates = role.Gates
	view.Needs = needs(m, role, view.Incumbent, view.Best)
	radar, err := seatRadar(m, role, view)
	view.Radar = radar
	return view, err
}

// seatRadar draws incumbent and best candidate, or one of them where the ratings
// of both have too little in common.
func seatRadar(m analysis.Model, role analysis.Role, s seat) (*figure, error) {
	var people []outline
	if s.Incumbent != nil {
		people = append(people, outline{name: s.Incumbent.Name, levels: s.Incumbent.Levels})
	}
	if s.Best != nil {
		people = append(people, outline{name: s.Best.Name, levels: s.Best.Levels})
	}
	for ; len(people) > 0; people = people[:len(people)-1] {
		f, err := radar(s.Anchor+"-radar", plain(s.Label), m, role.Requirements, people)
		if f != nil || err != nil {
			return f, err
		}
	}
	return nil, nil
}

// best is the first candidate with a band, nil when nobody has one.
func best(candidates []analysis.Candidate) *analysis.Candidate {
	for i := range candidates {
		if candidates[i].Band != "" {
			return &candidates[i]
		}
	}
	return nil
}

func role(m analysis.Model, id string) analysis.Role {
	for _, r := range m.Roles {
		if r.ID == id {
			return r
		}
	}
	return analysis.Role{}
}

func needs(m analysis.Model, role analysis.Role, incumbent *analysis.Holder, best *analysis.Candidate) []need {
	var own, next analysis.Levels
	if incumbent != nil {
		own = incumbent.Levels
	}
	if best != nil {
		next = best.Levels
	}
	var out []need
	for i, q := range role.Requirements {
		out = append(out, need{
			Name: competency(m, q.Competency), Level: q.Level, Weight: q.Weight, MustHave: q.MustHave,
			Incumbent: levelOrNone(own, i), Best: levelOrNone(next, i),
		})
	}
	return out
}
