package analysis

// Change is the way from the last review's headlines to these; nil without a
// previous review.
type Change struct {
	Since    string   `json:"since"`            // day of the previous review, 2006-01-02
	Bridges  []Bridge `json:"bridges"`          // one a headline that has a previous value, in their order
	Sentence string   `json:"sentence"`         // all of them in a breath
	Limits   string   `json:"limits,omitempty"` // what could not be told apart, "" when everything was
}

// Bridge takes one headline from its last value to this one. Start plus the Delta
// of every bar is End.
type Bridge struct {
	Headline string `json:"headline"` // id of the headline
	Title    string `json:"title"`
	Start    Figure `json:"start"`
	End      Figure `json:"end"`
	Bars     []Bar  `json:"bars"`     // in the order in which they are applied; none where Limits says why
	Decimals int    `json:"decimals"` // of shares in percent, so that Start, the bars and End add up as printed
	Sentence string `json:"sentence"`
}

// Bar is what one kind of change does to a headline, once those before it are
// done.
type Bar struct {
	Kind    string    `json:"kind"`    // "model", "leavers", "opened", "moves", "joiners", "closed", "rated-up", "rated-down", "newly-rated", "expired", "time", "outlook", "corrected"
	Name    string    `json:"name"`    // "4 joiners"
	Delta   float64   `json:"delta"`   // After − Before, in the headline's unit: a share or a count
	Printed float64   `json:"printed"` // Delta in points of percent or as a count, rounded: Start as printed plus all of these is End as printed
	Before  Figure    `json:"before"`  // the headline before this change
	After   Figure    `json:"after"`   // and with it
	Effects []string  `json:"effects"` // what it changed under the figure, with names, even where Delta is 0: "At risk now: Head of IT"
	People  []Changed `json:"people"`  // at most 50, those named first who matter most to the headline
	Others  int       `json:"others"`  // how many more
}

// Changed is one person, seat or role and what is new about it.
type Changed struct {
	Person string `json:"person"` // id; "" of a role
	Name   string `json:"name"`
	What   string `json:"what"` // "IT strategy & roadmap 3 → 4"
}
