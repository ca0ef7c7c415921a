package analysis

// Fragility is how few rating errors of one level would change a headline.
type Fragility struct {
	Falls    *Slip  `json:"falls,omitempty"` // ratings one level too high; nil when no three such errors worsen the headline
	Rises    *Slip  `json:"rises,omitempty"` // ratings one level too low; nil when no three such errors improve it
	Sentence string `json:"sentence"`
	Limits   string `json:"limits"` // what was not looked at; "" when the search was complete
}

// Slip is the fewest ratings that have to be wrong by one level, all of them at
// once, for a headline to change.
type Slip struct {
	Errors int         `json:"errors"` // 1 to 3
	To     string      `json:"to"`     // what the headline would be, in words
	Cells  []WrongCell `json:"cells"`  // the errors of one such set
	Others int         `json:"others"` // further ratings of which each alone would do as well; counted where Errors is 1
}

// WrongCell is a rating that may be one level off.
type WrongCell struct {
	Person     string  `json:"person"` // id
	Name       string  `json:"name"`
	Competency string  `json:"competency"`
	Level      float64 `json:"level"` // as rated
	From       string  `json:"from"`  // cell of the input
}
