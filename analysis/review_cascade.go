package analysis

// Cascade is what the loss of a seat's holder sets off: the best chain of moves
// that fills the seat from within.
type Cascade struct {
	Seat      string `json:"seat"` // id
	SeatLabel string `json:"seat_label"`
	Holder    string `json:"holder"` // name of whoever leaves
	Moves     []Move `json:"moves"`  // from the seat down; none when nobody ready can take it
	Open      string `json:"open"`   // label of the seat left open in the end; "" when none is
	Critical  bool   `json:"open_is_critical"`
	Sentence  string `json:"sentence"`
}

// Move is one person taking a seat.
type Move struct {
	Person string `json:"person"` // id
	Name   string `json:"name"`
	From   string `json:"from"`  // label of the seat left, "" when the person holds none
	To     string `json:"to"`    // label
	Short  int    `json:"short"` // must-haves below the full requirement, within the slack of "ready"
}
