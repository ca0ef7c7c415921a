package analysis

// The parts of a Review that speak of seats and of single people.

// Fit is a person measured against a role.
type Fit struct {
	Assessed     bool    `json:"assessed"` // completeness reached the minimum
	Fit          float64 `json:"fit"`
	Completeness float64 `json:"completeness"`
	GapIndex     float64 `json:"gap_index"`
	Rated        int     `json:"rated"`    // requirements with a rating
	Required     int     `json:"required"` // requirements
	Met          int     `json:"met"`      // of Rated
}

// Gate is a condition beside competencies.
type Gate struct {
	Name   string `json:"name"`   // "years in IT"
	Asked  string `json:"asked"`  // "at least 8"
	Actual string `json:"actual"` // "6", "unknown"
	State  string `json:"state"`  // "passed", "failed", "unknown"
	Note   string `json:"note,omitempty"`
}

// Seat is one position with a role model.
type Seat struct {
	ID         string  `json:"id"`
	Label      string  `json:"label"` // "IT Director, Infrastructure"
	Title      string  `json:"title"`
	Role       string  `json:"role"`
	RoleName   string  `json:"role_name"`
	Department string  `json:"department"`
	Team       string  `json:"team"`
	Location   string  `json:"location"`
	Critical   bool    `json:"critical"`
	Vacant     bool    `json:"vacant"`
	Incumbent  *Holder `json:"incumbent,omitempty"`
	Bands      []int   `json:"bands"`        // candidates by band, in the order of Model.Bands
	Unassessed int     `json:"not_assessed"` // candidates with too few ratings for a band
	Candidates int     `json:"candidates"`   // all, assessed or not
	Listed     int     `json:"listed"`       // of them in Review.Candidates
	CouldTake  int     `json:"could_take"`   // people who are ready now and hold no seat of the same role
	FilledBy   string  `json:"filled_by"`    // who takes it when all seats are filled at once; "" nobody
	Short      bool    `json:"short"`        // stays empty when all seats are filled at once
	NoOne      bool    `json:"no_one"`       // no candidate in any band up to the last limit, and none who is not assessed
	AtRisk     bool    `json:"at_risk"`
	Risk       string  `json:"risk,omitempty"` // why
	Shared     float64 `json:"shared"`         // shared bench strength
	From       string  `json:"from"`           // roster row

	// Bench is what a board pack says in place of Bands and all that follows from
	// them: how many are ready now and hold no seat of the role, "0", "1" or "2+".
	Bench string `json:"bench,omitempty"`
}

// Holder is the incumbent of a seat against its role.
type Holder struct {
	ID           string `json:"id"`
	Name         string `json:"name"`
	Fit          Fit    `json:"fit"`
	SeatCoverage Figure `json:"seat_coverage"`
	Gates        []Gate `json:"gates"`
	Levels       Levels `json:"levels"` // by requirement of the role; -1 not rated
	RiskOfLoss   string `json:"risk_of_loss,omitempty"`
	Retires      string `json:"retires,omitempty"`
}

// Candidate is one person for one seat.
type Candidate struct {
	Seat      string   `json:"seat"` // id
	SeatLabel string   `json:"seat_label"`
	Person    string   `json:"person"` // id
	Name      string   `json:"name"`
	Title     string   `json:"title"`
	Why       []string `json:"why"` // "entry path", "lateral path", "same role", "nominated", "direct report"
	Fit       Fit      `json:"fit"`
	Breaches  []Breach `json:"breaches"` // must-haves below requirement − slack
	Gates     []Gate   `json:"gates"`
	Band      string   `json:"band"` // band id; "" not assessed
	Months    float64  `json:"months"`
	Unrated   []string `json:"unrated"` // must-haves that nobody rated, by name: they bar "now"
	Rule      string   `json:"rule"`    // why the band is what it is, in words
	Path      []Step   `json:"path"`    // the shortest path to ready
	PathWords string   `json:"path_words"`
	Sideways  bool     `json:"sideways,omitempty"` // holds a seat of the same role: does not count for the net bench
	Takes     bool     `json:"takes"`              // takes this seat when all seats are filled at once
	Levels    Levels   `json:"levels"`             // by requirement of the role; -1 not rated
	From      string   `json:"from"`               // roster row
}

// Breach is a must-have that is too low.
type Breach struct {
	Competency string  `json:"competency"`
	Required   int     `json:"required"`
	Level      float64 `json:"level"`
	From       string  `json:"from"`
}

// Step is one competency on the way to ready.
type Step struct {
	Competency string  `json:"competency"`
	Name       string  `json:"name"`
	Level      float64 `json:"level"` // today
	To         int     `json:"to"`
	Months     float64 `json:"months"`
	Gain       float64 `json:"gain"` // fit gained
	From       string  `json:"from"` // cell of today's level
}

// Bench is the bench under every definition.
type Bench struct {
	Measures []Measure `json:"measures"` // net first
	Shortage []string  `json:"shortage"` // certificates in words; empty when net is 100 %
}

// Measure is one definition of bench strength with its value.
type Measure struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Value    Figure `json:"value"`
	Formula  string `json:"formula"`
	Headline bool   `json:"headline"`
}

// Dependence is what leaves with one person.
type Dependence struct {
	Person     string   `json:"person"`
	Name       string   `json:"name"`
	Title      string   `json:"title"`
	Unit       string   `json:"unit"`
	SeatsLost  int      `json:"seats_lost"`       // seats that stay empty after the best re-filling
	Seat       string   `json:"seat,omitempty"`   // the seat held, as label
	Loses      string   `json:"loses,omitempty"`  // the seat that stays empty, as label
	OnlyReady  []string `json:"only_ready"`       // seats whose only ready successor this is
	CellsRed   int      `json:"cells_red"`        // (unit, competency) cells that turn red
	CellsAmber int      `json:"cells_amber"`      // cells that turn amber
	Organised  []string `json:"organisation_red"` // competencies that the organisation as a whole would lose
	UnitCells  []string `json:"unit_red"`         // the other cells in words, ten at most: "ERP: IT budgeting, Networking"
	RiskOfLoss string   `json:"risk_of_loss,omitempty"`
	From       string   `json:"from"`
}

// Person is one row of the people matrix.
type Person struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Title string `json:"title"`
	Unit  string `json:"unit"` // department, or team

	Units   []int  `json:"units"`          // of Review.Units beside the organisation, as indexes
	Role    string `json:"role,omitempty"` // model of the own seat
	Fit     *Fit   `json:"fit,omitempty"`
	Levels  Levels `json:"levels"`  // by competency; -1 not rated
	Sources string `json:"sources"` // by competency: s self, p peers, m manager, t test, x not applicable, - nothing
	Self    Levels `json:"self"`    // by competency, what the person said
	Cells   string `json:"cells"`   // by competency, the cell of the level that counts: see packCells
	From    string `json:"from"`    // roster row

	Record *Record `json:"record,omitempty"` // nil in a review by an earlier program
}
