package words

// Verdict is what was done about a problem of the input, in words.
type Verdict struct {
	Action string // "stop", "repair", "quarantine", "warn"
	Title  string // above a list of such problems
	Short  string // beside one of them
}

// Verdicts are the actions in the order in which people want to hear of them:
// what stops the review, what was repaired, what was left out, what looks odd.
// Package analysis lists problems in the same order.
var Verdicts = []Verdict{
	{"stop", "This stops the review", "stops the review"},
	{"repair", "This was repaired and used", "repaired and used"},
	{"quarantine", "This was left out", "left out"},
	{"warn", "This was used, and looks odd", "used, looks odd"},
}

// Done is the short word for what was done about a problem; an unknown action
// is its own word.
func Done(action string) string {
	for _, v := range Verdicts {
		if v.Action == action {
			return v.Short
		}
	}
	return action
}
