package reference

// Model is a folder of competency models, read, checked and with every
// requirement derived. Slices keep the order of the files.
type Model struct {
	ID, Title, Version, Source, Licence string

	Rules          Rules
	Scale          []ScaleLevel
	Domains        []Domain
	Competencies   []Competency
	Roles          []Role
	Titles         []Title
	Careers        []CareerStep
	Cues           []Cue
	Sections       []Section
	Statements     []Statement
	Certifications []Certification
	Tools          []Tool
	Growth         []Growth
	Practices      []Practice

	index *index // for looking names up; see match.go
}

// Rules are the constants of model.json by which requirements are derived and
// people are judged.
type Rules struct {
	Points          map[string]float64 // kind of statement -> points
	SupportShare    float64            // share of a competency's points that must support its level: 1/3
	MaxWeight       int                // 5
	MustHaveWeight  int                // weight from which a competency is a must-have: 5
	StepMonths      []float64          // months of the step to level 1, 2, 3, 4, 5
	SideBySide      int                // competencies developed at the same time: 3
	MinCompleteness float64            // below this share a person is not assessed: 0.70
	ReadyFit        float64            // fit from which a person is ready: 0.90
	MustHaveSlack   int                // levels that a must-have may be short of: 1
	Bands           []Band             // in rising order of months

	support share // SupportShare, exact
}

// Band is a readiness band: ready within Months (the last band has no limit: Months < 0).
type Band struct {
	ID     string // "now", "1y", "3y", "5y", "beyond"
	Name   string // "now", "within a year", …
	Months float64
}

// ScaleLevel is one step of the proficiency scale.
type ScaleLevel struct {
	Level         int
	Name, Meaning string
}

// Domain groups competencies.
type Domain struct{ ID, Name string }

// Competency is one entry of the shared catalogue.
type Competency struct {
	ID, Name, Domain, Definition string
	Aliases                      []string
}

// Role is one role model with what its document says beside competencies.
type Role struct {
	ID, Name, Document, Definition, ReportsTo string
	Ceiling                                   int // no requirement is above this level
	Salary                                    Salary
	Experience                                Experience
	Education                                 Education
	Certifications                            []string // ids
	Requirements                              []Requirement
}

// Salary is a yearly range; zero values mean that the document names none.
type Salary struct {
	Currency string
	From, To int
	Item     string
}

// Experience is the gate in years; To is 0 where the document is open-ended or silent.
type Experience struct {
	ITFrom, ITTo                 float64
	LeadershipFrom, LeadershipTo float64
	Item                         string // statements it rests on, separated by ";"
}

// Education is the gate of degrees: "none", "bachelor", "master", "doctorate".
type Education struct {
	Minimum, Preferred string
	Fields             []string
	Item               string
}

// Requirement is what a role asks of one competency: derived, never typed in.
type Requirement struct {
	Competency string
	Level      int     // 1 to 5, at most the role's ceiling
	Asked      int     // the level before the ceiling: at least Level
	Weight     int     // 1 to 5
	MustHave   bool    // Weight has reached Rules.MustHaveWeight
	Points     float64 // of all traces together
	Traces     []Trace // highest level first
}

// Trace is one statement's say in a requirement.
type Trace struct {
	Item, Cue, Gist, Reason string
	Level                   int
	Points                  float64
}

// Section is one numbered list of a document: how many statements it has, and
// of which kind they are.
type Section struct {
	Document, Section, Kind string
	Items                   int
}

// Statement is one row of statements.csv: what became of one statement of a
// document. Either Competency and Cue, or Use, is set.
type Statement struct {
	Item, Competency, Cue, Use, Gist, Reason string
	Row                                      int
}

// Cue maps the word that says how much is asked to a level.
type Cue struct {
	Cue   string
	Level int
}

// Title is a job title of the career graph; Role is "" where no model stands
// behind it.
type Title struct {
	ID, Name, Role string
	Synonyms       []string
}

// CareerStep says that people come to Role from Title (entry), go from Role to
// Title (advancement), or move sideways (lateral). Stage is early, mid or senior
// where the document speaks of stages of a career instead.
type CareerStep struct {
	Role, Direction, Title, Item string
}

// Certification speaks for competencies.
type Certification struct {
	ID, Name     string
	Synonyms     []string
	Competencies []string
}

// Tool is evidence for, and a synonym of, a competency.
type Tool struct {
	Name, Competency, Item string
}

// Growth is an activity that develops competencies (all of them when empty).
type Growth struct {
	ID, Activity string
	Competencies []string
	Item         string
}

// Practice is advice that goes with a competency.
type Practice struct {
	ID, Advice   string
	Competencies []string
	Item         string
}

// Match is what a name was taken for.
type Match struct {
	ID      string   // "" when nothing matches
	How     string   // "id", "name", "alias", "tool", "one letter off", …
	Nearest []string // names that come close, best first, when nothing matches
}

// Role finds a role by id.
func (m *Model) Role(id string) *Role {
	for i := range m.Roles {
		if m.Roles[i].ID == id {
			return &m.Roles[i]
		}
	}
	return nil
}

// Competency finds a competency by id.
func (m *Model) Competency(id string) *Competency {
	for i := range m.Competencies {
		if m.Competencies[i].ID == id {
			return &m.Competencies[i]
		}
	}
	return nil
}
