package analysis

import (
	"fmt"
	"strings"
)

// fewestKnown is the share of people, of the smaller of two reviews, that must be
// met again: with fewer, ids were rewritten and hardly everybody was replaced.
const fewestKnown = 0.2

// cannotTell says why a previous review cannot be set against this one person by
// person, "" when it can.
func cannotTell(previous *Review) string {
	switch {
	case len(previous.People) == 0 && previous.Scope.People > 0:
		return "The review of " + DateInWords(previous.AsOf) + " was written without its people, so only the totals can be set side by side."
	case len(previous.People) > 0 && previous.People[0].Record == nil:
		return "The review of " + DateInWords(previous.AsOf) + " was written by an earlier version of capgap, which kept too little of people: only the totals can be set side by side. Run that review again to see what changed."
	}
	return ""
}

// strangers says that the ids of the two reviews do not match, "" when they do.
func (w *passage) strangers() string {
	known := 0
	for _, p := range w.people {
		known += count(p.both())
	}
	smaller := min(len(w.was.people), len(w.is.people))
	if smaller == 0 || float64(known) >= fewestKnown*float64(smaller) {
		return ""
	}
	return fmt.Sprintf("Of %s then and %s now only %d have the same id: the ids do not match, so only the totals can be set side by side. Use one kind of id for both reviews.",
		Counted(len(w.was.people), "person"), Counted(len(w.is.people), "person"), known)
}

// limits say what could not be told apart although people could.
func (t *telling) limits() string {
	var list []string
	if was, is := scalesOf(t.previous), scalesOf(t.review); was != is {
		list = append(list, fmt.Sprintf("Levels were read on other scales (then %s, now %s), so some ratings may have changed by that alone.", was, is))
	}
	if names := t.namesakes(); len(names) > 0 {
		list = append(list, fmt.Sprintf("%s bear the names of people who left: %s. If they are the same people, their ids were changed.", Counted(len(names), "joiner"), enumerate(names, 5)))
	}
	return strings.Join(list, " ")
}

// scalesOf names the scales of the levels of a review, in the order of its files.
func scalesOf(r *Review) string {
	var list []string
	seen := map[string]bool{}
	for _, in := range r.Input {
		name, _, _ := strings.Cut(in.Scale, " (")
		if name == "1-5" || name == "words" { // what of the models' own scale was met
			name = "0-5"
		}
		if name != "" && !seen[name] {
			seen[name] = true
			list = append(list, name)
		}
	}
	return enumerate(list, 5)
}

// namesakes are the names of joiners whom somebody who left shares.
func (t *telling) namesakes() []string {
	left := map[string]bool{}
	for _, i := range t.changes[leavers] {
		if p := t.was.people[t.people[i].was]; p.Name != p.ID {
			left[foldName(p.Name)] = true
		}
	}
	var names []string
	for _, i := range t.changes[joiners] {
		if name := t.is.people[t.people[i].is].Name; left[foldName(name)] {
			names = append(names, name)
		}
	}
	return names
}
