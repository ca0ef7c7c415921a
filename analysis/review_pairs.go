package analysis

// Pairs is what would leave with any two people (N−2).
type Pairs struct {
	All      int    `json:"all"`      // pairs of people; 0 when they were not looked at
	Breaking int    `json:"breaking"` // whose loss leaves a seat empty or takes a competency from the organisation
	Together int    `json:"together"` // of Breaking, pairs of whom either alone could be spared
	Worst    []Pair `json:"worst"`    // at most 100
	Sentence string `json:"sentence"`
}

// Pair is two people and what leaves with both.
type Pair struct {
	People    [2]string `json:"people"` // ids
	Names     [2]string `json:"names"`
	SeatsLost int       `json:"seats_lost"`       // seats that stay empty after the best re-filling
	Organised []string  `json:"organisation_red"` // competencies that the organisation as a whole would lose
	CellsRed  int       `json:"cells_red"`        // (unit, competency) cells that turn red
	Together  bool      `json:"together"`         // either alone could be spared
}
