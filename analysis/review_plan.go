package analysis

// Plan is the cheapest way from a headline today to a target.
type Plan struct {
	Target   string      `json:"target"` // "net", "coverage" or "depth"
	Name     string      `json:"name"`   // "Net bench"
	Today    Figure      `json:"today"`
	Wanted   float64     `json:"wanted"` // share, 0 to 1
	Result   Figure      `json:"result"` // the headline once every action is done
	Reached  bool        `json:"reached"`
	Unit     string      `json:"unit"`   // of costs: "months", or as the user's price list says
	Cost     float64     `json:"cost"`   // of all actions together
	Months   float64     `json:"months"` // until the last of them is done, people developing side by side
	Sentence string      `json:"sentence"`
	First    string      `json:"first"` // what to do if there is money for one thing only; "" when nothing is to be done
	Actions  []Action    `json:"actions"`
	Frontier []PlanPoint `json:"frontier"` // the least cost of each result that can be had, the cheapest first
	Method   string      `json:"method"`
	Limits   string      `json:"limits"` // what no plan can reach, and why; "" when nothing is out of reach
}

// Action raises one person in one competency.
type Action struct {
	Person         string   `json:"person"` // id
	Name           string   `json:"name"`
	For            string   `json:"for"` // label of the seat that it makes them ready for; "" when the target is not the bench
	Competency     string   `json:"competency"`
	CompetencyName string   `json:"competency_name"`
	Level          float64  `json:"level"` // today
	To             int      `json:"to"`
	Cost           float64  `json:"cost"`
	Months         float64  `json:"months"`
	Growth         []string `json:"growth"`         // activities that develop it
	Certifications []string `json:"certifications"` // that speak for it
	From           string   `json:"from"`           // cell of today's level
}

// PlanPoint is one result and the least that it costs.
type PlanPoint struct {
	Result Figure  `json:"result"`
	Cost   float64 `json:"cost"`
}

// Target is what a plan is to reach; the zero value leaves the choice to capgap.
type Target struct {
	Measure string  // "net", "coverage" or "depth"
	Share   float64 // 0 to 1
}

// Prices are what raising one person by one level costs. Without prices, months
// of development are counted.
type Prices struct {
	Unit  string                // "EUR"
	Steps map[string][5]float64 // by competency id, or "" for all others: the step to level 1, 2, 3, 4, 5
}
