package analysis

// The parts of a Review that say what its figures rest on and how they are defined.

// Quality is what the figures rest on.
type Quality struct {
	ByCode    []ProblemKind `json:"by_code"` // stop, repair, quarantine, warn; the most frequent of each first
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
