package analysis

// Review is the whole result: sorted slices of plain data with every name,
// label, definition and parameter copied in. It can be saved as JSON, read back
// and drawn again. Reports need nothing else and compute nothing.
type Review struct {
	Format  string `json:"format"`  // "capgap review 1"
	Program string `json:"program"` // version of capgap
	AsOf    string `json:"as_of"`   // 2006-01-02

	Pack *Pack `json:"pack,omitempty"` // nil for the full review

	Model Model   `json:"model"`
	Scope Scope   `json:"scope"`
	Input []Input `json:"input"` // one a table

	Headlines  []Headline   `json:"headlines"` // in the order of every report
	FirstStep  string       `json:"first_step"`
	Change     *Change      `json:"change,omitempty"`
	Units      []Unit       `json:"units"` // the organisation first
	Gaps       []Gap        `json:"gaps"`  // of the organisation, then of its units; worst first
	Seats      []Seat       `json:"seats"` // highest role first
	Candidates []Candidate  `json:"candidates"`
	Bench      Bench        `json:"bench"`
	Dependence []Dependence `json:"dependence"` // worst first
	Pairs      Pairs        `json:"pairs"`
	Cascades   []Cascade    `json:"cascades"`          // in the order of the seats
	Refills    []Cascade    `json:"refills,omitempty"` // how the seats of Options.Leaves are filled together
	Interims   []Interim    `json:"interims"`          // likewise
	Agreement  Agreement    `json:"agreement"`
	Plan       *Plan        `json:"plan,omitempty"` // nil without seats, or with too many
	People     []Person     `json:"people,omitempty"`

	Quality     Quality      `json:"quality"`
	Notices     []Notice     `json:"notices"`
	Problems    []Problem    `json:"problems"` // stop, repair, quarantine, warn; each in the order of the files
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
	Rules        Rules        `json:"rules"`
}

// Rules are the constants of the model that its figures are worked out with.
type Rules struct {
	MinCompleteness float64   `json:"min_completeness"` // below this share a person is not assessed
	ReadyFit        float64   `json:"ready_fit"`        // fit from which a person is ready
	MustHaveSlack   int       `json:"must_have_slack"`  // levels that a must-have may be short of
	StepMonths      []float64 `json:"step_months"`      // of the step to level 1, 2, 3, 4, 5
	SideBySide      int       `json:"side_by_side"`     // competencies developed at the same time
	SupportShare    float64   `json:"support_share"`    // of a competency's points that must support its level
	MaxWeight       int       `json:"max_weight"`
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

	Columns []InputColumn `json:"columns,omitempty"` // what a roster's columns mean
}

// InputColumn is a column of a roster and what it was taken for.
type InputColumn struct {
	At    string `json:"at"`    // "C"; in a table that lies on its side its row, "3"
	Means string `json:"means"` // "job title"
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

	// Instead stands in place of the number where a pack does not say it: "under
	// 10 %", "hidden". The figure is then not Known.
	Instead string `json:"instead,omitempty"`
}

// Headline is one of the five answers.
type Headline struct {
	ID         string     `json:"id"` // "bench.net"
	Title      string     `json:"title"`
	Value      Figure     `json:"value"`
	Sentence   string     `json:"sentence"` // the answer in words
	Detail     []string   `json:"detail"`   // further sentences, most important first
	Definition string     `json:"definition"`
	RestsOn    string     `json:"rests_on"` // "412 of 450 required ratings"
	Previous   *Figure    `json:"previous,omitempty"`
	Delta      *float64   `json:"delta,omitempty"` // Value less Previous as both are printed: a count, or points of a percent
	Floors     []Floor    `json:"floors"`
	Swing      *Swing     `json:"swing,omitempty"`     // nil where no coarse scale moves it
	Fragility  *Fragility `json:"fragility,omitempty"` // nil where it was not worked out
}

// Floor is a headline on one floor of evidence.
type Floor struct {
	ID    string `json:"id"` // "all", "confirmed", "certified"
	Name  string `json:"name"`
	Value Figure `json:"value"`
}

// Unit is the organisation, or a department, team or location.
type Unit struct {
	ID           string  `json:"id"`   // "organisation", "department:Infrastructure"
	Kind         string  `json:"kind"` // "organisation", "department", "team", "location"
	Name         string  `json:"name"`
	People       int     `json:"people"`
	Rated        int     `json:"rated"`
	Seats        int     `json:"seats"`
	Coverage     Figure  `json:"coverage"`      // weighted share of requirements held by at least one
	Depth        Figure  `json:"depth"`         // … by at least two
	SeatCoverage Figure  `json:"seat_coverage"` // requirements met by the seats' own holders
	Low          float64 `json:"low"`           // 95 % interval of SeatCoverage, 0 to 1
	High         float64 `json:"high"`
	Standing     string  `json:"standing"` // against the rest of the organisation: "above", "below", "not distinguishable"; "" where nothing can be said
	Cells        []Cell  `json:"cells"`    // by competency

	Domains []DomainCoverage `json:"domains"` // in the order of Model.Domains
}

// DomainCoverage is Coverage and Depth of a unit within one domain. Those of all
// domains, weighed by Weight, are the unit's.
type DomainCoverage struct {
	Domain   string `json:"domain"` // id
	Coverage Figure `json:"coverage"`
	Depth    Figure `json:"depth"`
	Weight   int    `json:"weight"` // of its required competencies in which anybody is rated; 0: not known
}

// State is the colour of a coverage cell.
type State string

// The states. Grey is "nobody rated, or none required". Thin and Hidden stand in
// board packs alone: "nobody or one person", and what is not said.
const (
	Red    State = "red"
	Amber  State = "amber"
	Green  State = "green"
	Grey   State = "grey"
	Thin   State = "thin"
	Hidden State = "hidden"
)

// Cell is one unit and competency.
type Cell struct {
	State    State    `json:"state"`
	Required int      `json:"required"` // level; 0: no seat of the unit requires it
	Weight   int      `json:"weight"`
	Rated    int      `json:"rated"`             // people of the unit rated in it
	Holders  int      `json:"holders"`           // of Rated, at or above Required
	Best     float64  `json:"best"`              // highest level in the unit, -1 when nobody is rated
	Names    []string `json:"names,omitempty"`   // the holders, at most three
	Instead  string   `json:"instead,omitempty"` // stands in place of Rated, Holders and Best in board packs: "0", "1", "2+", "<2", "×"
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
