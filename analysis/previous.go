package analysis

import (
	"fmt"

	"capgap/reference"
)

// addPrevious sets the earlier review's value beside each headline, explains what
// changed since, and says what makes the two hard to compare.
func (r *Review) addPrevious(previous *Review, model *reference.Model) {
	if previous == nil {
		return
	}
	for i := range r.Headlines {
		for j := range previous.Headlines {
			if r.Headlines[i].ID == previous.Headlines[j].ID {
				r.Headlines[i].Since(previous.Headlines[j].Value)
			}
		}
	}
	r.Change = changeSince(previous, r, model)
	if r.Change.Limits != "" {
		r.say("previous-limits", "%s", r.Change.Limits)
	}
	was, is := previous.Model, r.Model
	if was.Version != is.Version {
		r.say("previous-model", "The review set beside this one used version %s of the models, this one %s: a change may come from the models alone.", was.Version, is.Version)
	}
	if previous.AsOf == r.AsOf {
		r.say("previous-day", "The review set beside this one is of the same day: a change comes from the files alone.")
	}
	r.Parameters = append(r.Parameters, Parameter{"review set beside", fmt.Sprintf("as of %s, models %s %s", DateInWords(previous.AsOf), was.ID, was.Version), "--previous"})
}

// Since sets an earlier value beside a headline, and how far it has come.
func (h *Headline) Since(previous Figure) {
	h.Previous = &previous
	if !h.Value.Known || !previous.Known {
		return
	}
	delta := h.Value.Value - previous.Value
	if h.Value.Form == Share {
		delta = points(h.Value.Value) - points(previous.Value)
	}
	h.Delta = &delta
}

// points is a share in points of a percent, rounded as it is printed.
func points(share float64) float64 { return roundTo(100*share, PercentDecimals(share)) }

// say adds a notice about the whole review.
func (r *Review) say(code, format string, args ...any) {
	r.Notices = append(r.Notices, Notice{Code: code, Text: fmt.Sprintf(format, args...)})
}
