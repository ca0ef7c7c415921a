package analysis

// Agreement compares what people say of themselves with what their managers say.
// Nobody's rating is corrected by it.
type Agreement struct {
	All          Agreed         `json:"all"`
	Competencies []Agreed       `json:"competencies"` // with any pairs: the calibrated first, widest apart first
	Units        []Agreed       `json:"units"`        // likewise
	Unusual      []Distribution `json:"unusual"`      // raters to talk to, for HR only
	Sentence     string         `json:"sentence"`
}

// Agreed is how far self and manager are apart over some pairs of ratings.
type Agreed struct {
	Name       string  `json:"name"`
	Pairs      int     `json:"pairs"`      // ratings of one person in one competency by both
	People     int     `json:"people"`     // whom they are about
	Calibrated bool    `json:"calibrated"` // enough pairs to say anything; the numbers below are 0 otherwise
	Mean       float64 `json:"mean"`       // self minus manager, in levels
	Low        float64 `json:"low"`        // 95 % interval of Mean
	High       float64 `json:"high"`
	Kappa      float64 `json:"kappa"` // quadratically weighted, 1 full agreement, 0 no better than chance
}

// Distribution is a rater whose ratings are unlike those of others.
type Distribution struct {
	Rater   string  `json:"rater"` // id of a person
	Name    string  `json:"name"`
	As      string  `json:"as"`      // "self" or "manager"
	Ratings int     `json:"ratings"` // that were looked at
	Mean    float64 `json:"mean"`    // self minus manager, in levels
	Usual   float64 `json:"usual"`   // of everybody
	Why     string  `json:"why"`
}
