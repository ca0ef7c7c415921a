package analysis

// Review is the whole result: sorted slices of plain data with every name,
// label, definition and parameter copied in. It can be saved as JSON, read back
// and drawn again. Reports need nothing else and compute nothing.
type Review struct {
	Format  string `json:"format"`  // "capgap review 1"
	Program string `json:"program"` // version of capgap
	AsOf    string `json:"as_of"`   // 2006-01-02

	Model Model   `json:"model"`
	Scope Scope   `json:"scope"`
	Input []Input `json:"input"` // one a table

	Headlines  []Headline   `json:"headlines"` // in the order of every report
	FirstStep  string       `json:"first_step"`
	Units      []Unit       `json:"units"` // the organisation first
	Gaps       []Gap        `json:"gaps"`  // worst first
	Seats      []Seat       `json:"seats"` // highest role first
	Candidates []Candidate  `json:"candidates"`
	Bench      Bench        `json:"bench"`
	Dependence []Dependence `json:"dependence"` // worst first
	People     []Person     `json:"people,omitempty"`

	Quality     Quality      `json:"quality"`
	Notices     []Notice     `json:"notices"`
	Problems    []Problem    `json:"problems"`
	Definitions []Definition `json:"definitions"`
	Parameters  []Parameter  `json:"parameters"`
}

// Model is the reference model as the review used it.
type Model struct {
	ID           string       `json:"id"`
	Title        string       `json:"title"`
	Version      string       `json:"version"`
	Source       string       `json:"source"`
	Licence      string       `json:"licence"`
	Scale        []ScaleLevel `json:"scale"`
	Domains      []Domain     `json:"domains"`
	Competencies []Competency `json:"competencies"` // grouped by domain; every list "by competency" has this order
	Roles        []Role       `json:"roles"`
	Bands        []BandLimit  `json:"bands"`
}

// ScaleLevel is one level of the proficiency scale.
type ScaleLevel struct {
	Level   int    `json:"level"`
	Name    string `json:"name"`
	Meaning string `json:"meaning"`
}

// Domain groups competencies.
type Domain struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// Competency is one entry of the catalogue.
type Competency struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Domain     string `json:"domain"` // id
	Definition string `json:"definition"`
}

// BandLimit is a readiness band and its cut-off; Months is negative where there is none.
type BandLimit struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	Months float64 `json:"months"`
}

// Role is one role model with its derived requirements.
type Role struct {
	ID           string        `json:"id"`
	Name         string        `json:"name"`
	Definition   string        `json:"definition"`
	Gates        string        `json:"gates"` // in words
	Requirements []Requirement `json:"requirements"`
}

// Requirement is a role's level and weight for one competency, with its source.
type Requirement struct {
	Competency string      `json:"competency"`
	Level      int         `json:"level"`
	Weight     int         `json:"weight"`
	MustHave   bool        `json:"must_have"`
	Statements []Statement `json:"statements"`
}

// Statement is one statement of a model document and its say in a requirement.
type Statement struct {
	Item   string  `json:"item"`
	Cue    string  `json:"cue"`
	Level  int     `json:"level"`
	Points float64 `json:"points"`
	Gist   string  `json:"gist"`
}

// Scope says what was reviewed.
type Scope struct {
	People       int    `json:"people"`
	Seats        int    `json:"seats"`  // positions whose title has a model
	Vacant       int    `json:"vacant"` // of Seats
	Rated        int    `json:"rated"`  // people with at least one rating
	Ratings      int    `json:"ratings"`
	SelfOnly     int    `json:"self_only"` // counted ratings that only the person gave
	Response     Figure `json:"response"`  // Rated of People
	Competencies int    `json:"competencies"`
	Required     int    `json:"required"` // competencies that some seat requires
}

// Input is one table of the user's files and what became of its rows and cells.
type Input struct {
	File   string  `json:"file"`
	Sheet  string  `json:"sheet,omitempty"`
	SHA256 string  `json:"sha256"`
	Bytes  int64   `json:"bytes"`
	Use    string  `json:"use"`
	Format string  `json:"format"`
	Layout string  `json:"layout,omitempty"`
	Scale  string  `json:"scale,omitempty"` // how its levels were read
	Rows   []Count `json:"rows"`            // found, then the parts that add up to it
	Cells  []Count `json:"cells,omitempty"`
}

// Count is a labelled number of rows or cells.
type Count struct {
	Label string `json:"label"`
	N     int    `json:"n"`
}

// Form says how a figure is to be printed.
type Form string

// The forms of a figure.
const (
	Share  Form = "share"  // 0 to 1 (may exceed 1 where the definition says so), printed as percent
	Number Form = "number" // a count
	Level  Form = "level"  // 0 to 5
	Months Form = "months"
	Mean   Form = "mean" // a mean of shares, printed with two decimals
)

// Figure is a number with what it rests on. An unknown figure prints as "–".
type Figure struct {
	Known bool    `json:"known"`
	Value float64 `json:"value"`
	Form  Form    `json:"form"`
	Num   float64 `json:"num,omitempty"` // numerator, where there is one
	Of    float64 `json:"of,omitempty"`  // denominator
}

// Headline is one of the five answers.
type Headline struct {
	ID         string   `json:"id"` // "bench.net"
	Title      string   `json:"title"`
	Value      Figure   `json:"value"`
	Sentence   string   `json:"sentence"` // the answer in words
	Detail     []string `json:"detail"`   // further sentences, most important first
	Definition string   `json:"definition"`
	RestsOn    string   `json:"rests_on"` // "412 of 450 required ratings"
	Previous   *Figure  `json:"previous,omitempty"`
	Floors     []Floor  `json:"floors"`
}

// Floor is a headline on one floor of evidence.
type Floor struct {
	ID    string `json:"id"` // "all", "confirmed", "certified"
	Name  string `json:"name"`
	Value Figure `json:"value"`
}

// Unit is the organisation, or a department, team or location.
type Unit struct {
	ID           string `json:"id"`   // "organisation", "department:Infrastructure"
	Kind         string `json:"kind"` // "organisation", "department", "team", "location"
	Name         string `json:"name"`
	People       int    `json:"people"`
	Rated        int    `json:"rated"`
	Seats        int    `json:"seats"`
	Coverage     Figure `json:"coverage"`      // weighted share of requirements held by at least one
	Depth        Figure `json:"depth"`         // … by at least two
	SeatCoverage Figure `json:"seat_coverage"` // requirements met by the seats' own holders
	Cells        []Cell `json:"cells"`         // by competency
}

// State is the colour of a coverage cell.
type State string

// The states. Grey is "nobody rated, or none required".
const (
	Red   State = "red"
	Amber State = "amber"
	Green State = "green"
	Grey  State = "grey"
)

// Cell is one unit and competency.
type Cell struct {
	State    State    `json:"state"`
	Required int      `json:"required"` // level; 0: no seat of the unit requires it
	Weight   int      `json:"weight"`
	Rated    int      `json:"rated"`           // people of the unit rated in it
	Holders  int      `json:"holders"`         // of Rated, at or above Required
	Best     float64  `json:"best"`            // highest level in the unit, -1 when nobody is rated
	Names    []string `json:"names,omitempty"` // the holders, at most three
}

// Gap is one unit and competency that nobody holds at the level required.
type Gap struct {
	Unit       string   `json:"unit"` // id
	UnitName   string   `json:"unit_name"`
	Competency string   `json:"competency"`
	Name       string   `json:"name"`
	Required   int      `json:"required"`
	Best       float64  `json:"best"`
	Shortfall  float64  `json:"shortfall"` // levels
	Weight     int      `json:"weight"`
	Score      float64  `json:"score"`       // Weight × Shortfall, the rank
	RequiredBy []string `json:"required_by"` // seats, as labels, at most three, then "and n more"
	Closers    []Closer `json:"closers"`     // of the unit, nearest first, then from elsewhere; at most three
}

// Closer could close a gap.
type Closer struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	Level  float64 `json:"level"`
	Months float64 `json:"months"`          // to the level required; 0: holds it, in another unit
	Where  string  `json:"where,omitempty"` // the other unit
	From   string  `json:"from"`            // cell that the level came from
}

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
	FilledBy   string  `json:"filled_by"`    // who takes it when all seats are filled at once; "" nobody
	Short      bool    `json:"short"`        // stays empty when all seats are filled at once
	NoOne      bool    `json:"no_one"`       // no candidate in any band up to the last limit
	AtRisk     bool    `json:"at_risk"`
	Risk       string  `json:"risk,omitempty"` // why
	Shared     float64 `json:"shared"`         // shared bench strength
	From       string  `json:"from"`           // roster row
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
	Path      []Step   `json:"path"` // the shortest path to ready
	PathWords string   `json:"path_words"`
	Takes     bool     `json:"takes"`  // takes this seat when all seats are filled at once
	Levels    Levels   `json:"levels"` // by requirement of the role; -1 not rated
	From      string   `json:"from"`   // roster row
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
	OnlyReady  []string `json:"only_ready"`       // seats whose only ready successor this is
	CellsRed   int      `json:"cells_red"`        // (unit, competency) cells that turn red
	Organised  []string `json:"organisation_red"` // competencies that the organisation as a whole would lose
	UnitCells  []string `json:"unit_red"`         // the other cells in words, at most ten
	RiskOfLoss string   `json:"risk_of_loss,omitempty"`
	From       string   `json:"from"`
}

// Person is one row of the people matrix.
type Person struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Title   string `json:"title"`
	Unit    string `json:"unit"`           // department, or team
	Role    string `json:"role,omitempty"` // model of the own seat
	Fit     *Fit   `json:"fit,omitempty"`
	Levels  Levels `json:"levels"`  // by competency; -1 not rated
	Sources string `json:"sources"` // by competency: s self, p peers, m manager, t test, x not applicable, - nothing
	Self    Levels `json:"self"`    // by competency, what the person said
	From    string `json:"from"`    // roster row
}

// Quality is what the figures rest on.
type Quality struct {
	ByCode    []ProblemKind `json:"by_code"` // most serious first
	Units     []Response    `json:"units"`
	Unmatched []Unknown     `json:"unmatched_skills"`
	Titles    []Unknown     `json:"titles_without_model"`
	SelfOnly  Figure        `json:"self_only"`
}

// ProblemKind counts the problems of one code.
type ProblemKind struct {
	Code   string `json:"code"`
	Action string `json:"action"`
	N      int    `json:"n"`
	First  string `json:"first"` // address
	Text   string `json:"text"`
	Cure   string `json:"cure"`
}

// Response is the response rate of one unit.
type Response struct {
	Unit  string `json:"unit"`
	Rate  Figure `json:"rate"`
	Grade string `json:"grade"` // "", "low" (under 80 %), "indicative" (under 50 %)
}

// Unknown is a skill or title that met nothing in the model.
type Unknown struct {
	Text    string   `json:"text"`
	N       int      `json:"n"`
	First   string   `json:"first"`
	Nearest []string `json:"nearest"`
}

// Notice is something odd that travels with the figures.
type Notice struct {
	Code  string `json:"code"`
	About string `json:"about"` // id of the headline, seat or unit; "" the whole review
	Text  string `json:"text"`
}

// Problem is one thing in the user's files that was not as it should be.
type Problem struct {
	Code    string `json:"code"`
	Action  string `json:"action"`
	File    string `json:"file"`
	Sheet   string `json:"sheet,omitempty"`
	Row     int    `json:"row,omitempty"`
	Column  string `json:"column,omitempty"` // letters
	Header  string `json:"header,omitempty"`
	Value   string `json:"value,omitempty"`
	Message string `json:"message"`
	Cure    string `json:"cure"`
}

// Definition is a measure in words, for the Method sheet.
type Definition struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Formula string `json:"formula"`
	Text    string `json:"text"`
}

// Parameter is a constant in use.
type Parameter struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	From  string `json:"from"` // "model.json", "--as-of"
}
