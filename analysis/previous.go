package analysis

import "fmt"

// addPrevious sets the earlier review's value beside each headline, and says
// what makes the two hard to compare.
func (r *Review) addPrevious(previous *Review) {
	if previous == nil {
		return
	}
	for i := range r.Headlines {
		for j := range previous.Headlines {
			if r.Headlines[i].ID == previous.Headlines[j].ID {
				r.Headlines[i].Previous = &previous.Headlines[j].Value
			}
		}
	}
	was, is := previous.Model, r.Model
	if was.Version != is.Version {
		r.say("previous-model", "The review set beside this one used version %s of the models, this one %s: a change may come from the models alone.", was.Version, is.Version)
	}
	if previous.AsOf == r.AsOf {
		r.say("previous-day", "The review set beside this one is of the same day: a change comes from the files alone.")
	}
	r.Parameters = append(r.Parameters, Parameter{"review set beside", fmt.Sprintf("as of %s, models %s %s", previous.AsOf, was.ID, was.Version), "--previous"})
}

// say adds a notice about the whole review.
func (r *Review) say(code, format string, args ...any) {
	r.Notices = append(r.Notices, Notice{Code: code, Text: fmt.Sprintf(format, args...)})
}
