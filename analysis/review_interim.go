package analysis

// Interim is who could look after a seat until it is filled for good.
type Interim struct {
	Seat      string   `json:"seat"` // id
	SeatLabel string   `json:"seat_label"`
	Critical  bool     `json:"critical"`
	Vacant    bool     `json:"vacant"`
	Tomorrow  []Actor  `json:"tomorrow"` // at most three of each, best fit first
	Soon      []Actor  `json:"in_90_days"`
	ForGood   []Actor  `json:"for_good"`  // ready now
	Proposed  string   `json:"proposed"`  // name of the interim when no two seats share one; "" nobody
	Conflicts []string `json:"conflicts"` // in words
}

// Actor is one person who could act.
type Actor struct {
	ID     string   `json:"id"`
	Name   string   `json:"name"`
	Fit    float64  `json:"fit"`
	Months float64  `json:"months"` // until they could act
	Lacks  []string `json:"lacks"`  // must-haves below the requirement or not rated
	Holds  string   `json:"holds"`  // label of the seat that would be left, "" for none
	Risk   string   `json:"risk"`   // why the person may be gone, "" when nothing is known
}
