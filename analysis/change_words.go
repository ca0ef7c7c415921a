package analysis

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// name is what a bar is called: short, for it stands below a chart.
func (t *telling) name(by step) string {
	n := len(t.changes[by])
	switch by {
	case models:
		if was, is := t.previous.Model.Version, t.review.Model.Version; was != is {
			return "models " + was + " → " + is
		}
		return "rules changed"
	case leavers:
		return Counted(n, "leaver")
	case opened:
		return Counted(n, "seat") + " opened"
	case moved:
		return Counted(n, "move")
	case joiners:
		return Counted(n, "joiner")
	case closed:
		return Counted(n, "seat") + " closed"
	case timePassed:
		return "time passed"
	case outlook:
		return Counted(n, "outlook")
	}
	return Thousands(float64(n)) + map[step]string{ratedUp: " rated higher", ratedDown: " rated lower", newlyRated: " newly rated", expired: " no longer rated", corrected: " corrected"}[by]
}

// finish adds the sentences; t is nil where only the totals are known.
func (c *Change) finish(t *telling) {
	var parts []string
	for i := range c.Bridges {
		b := &c.Bridges[i]
		b.Sentence = b.words(t != nil)
		parts = append(parts, b.Sentence)
	}
	if t == nil {
		c.Sentence = strings.Join(parts, " ")
		return
	}
	c.Sentence = strings.Join(append([]string{"Since " + DateInWords(c.Since) + ", " + t.events() + "."}, parts[:min(1, len(parts))]...), " ")
}

// events say in numbers what happened: "2 people left, 3 joined".
func (t *telling) events() string {
	var parts []string
	for _, e := range []struct {
		by   step
		verb string
	}{{leavers, "left"}, {joiners, "joined"}, {moved, "moved"}} {
		switch n := len(t.changes[e.by]); {
		case n > 0 && len(parts) == 0:
			parts = append(parts, Counted(n, "person")+" "+e.verb)
		case n > 0:
			parts = append(parts, Thousands(float64(n))+" "+e.verb)
		}
	}
	for _, by := range [...]step{opened, closed} {
		if len(t.changes[by]) > 0 {
			parts = append(parts, t.name(by))
		}
	}
	if n := t.rerated(); n > 0 {
		parts = append(parts, "the ratings of "+Counted(n, "person")+" changed")
	}
	if len(parts) == 0 {
		return "nobody came, went or was rated otherwise"
	}
	return enumerate(parts, len(parts))
}

// rerated counts the people of whom a rating changed, came or went.
func (t *telling) rerated() int {
	people := map[int]bool{}
	for _, by := range [...]step{ratedUp, ratedDown, newlyRated, expired} {
		for _, i := range t.changes[by] {
			people[i] = true
		}
	}
	return len(people)
}

// subjects name the headlines in a sentence.
var subjects = map[string]string{
	"bench.net": "The net bench", organisationCoverage: "Coverage", "dependence.people": "The number of people we cannot lose",
	"seats.at-risk": "The share of seats at risk", "evidence.response": "Response",
}

// verdict says where a headline went: "Coverage rose from 95 % to 97 %".
func (b *Bridge) verdict() string {
	what := cmp.Or(subjects[b.Headline], b.Title)
	start, end := b.print(b.Start), b.print(b.End)
	switch {
	case !b.Start.Known || !b.End.Known:
		return fmt.Sprintf("%s went from %s to %s", what, start, end)
	case start == end:
		return fmt.Sprintf("%s is unchanged at %s", what, end)
	case b.End.Value > b.Start.Value:
		return fmt.Sprintf("%s rose from %s to %s", what, start, end)
	}
	return fmt.Sprintf("%s fell from %s to %s", what, start, end)
}

// print writes a figure as the bridge prints it, so that the bars add up to it.
func (b *Bridge) print(f Figure) string {
	switch {
	case !f.Known:
		return "–"
	case f.Form == Share:
		return Rounded(b.shown(f), b.Decimals) + "\u00a0%"
	}
	return Thousands(f.Value)
}

// maxCauses is how many bars a sentence names.
const maxCauses = 4

// words are the sentence of a bridge: where it went, and by what, most first.
func (b *Bridge) words(told bool) string {
	var causes []*Bar
	for i := range b.Bars {
		if b.Bars[i].Delta != 0 {
			causes = append(causes, &b.Bars[i])
		}
	}
	switch {
	case !told:
		return b.verdict() + "."
	case len(causes) == 0:
		return b.verdict() + b.beneath() + "."
	}
	slices.SortStableFunc(causes, func(x, y *Bar) int { return cmp.Compare(math.Abs(y.Delta), math.Abs(x.Delta)) })
	var parts []string
	for i, bar := range causes {
		if i == maxCauses && len(causes) > maxCauses+1 {
			parts = append(parts, fmt.Sprintf("%d smaller causes", len(causes)-i))
			break
		}
		parts = append(parts, b.cause(bar))
	}
	return b.verdict() + ": " + enumerate(parts, len(parts)) + "."
}

// beneath says what changed under a figure that did not.
func (b *Bridge) beneath() string {
	var effects []string
	for i := range b.Bars {
		effects = append(effects, b.Bars[i].Effects...)
	}
	if len(effects) == 0 {
		return ": nothing that changed moved it"
	}
	return ", but not made up as before. " + strings.Join(effects, ". ")
}

// cause says what a bar did: "1 joiner added one seat".
func (b *Bridge) cause(bar *Bar) string {
	verb := " added "
	if bar.Delta < 0 {
		verb = " took "
	}
	return bar.subject() + verb + b.amount(bar)
}

// subject is a bar in a sentence.
func (b *Bar) subject() string {
	people := Counted(len(b.People)+b.Others, "person")
	switch b.Kind {
	case stepIDs[models]:
		return "the change of models or rules"
	case stepIDs[ratedUp]:
		return "higher ratings of " + people
	case stepIDs[ratedDown]:
		return "lower ratings of " + people
	case stepIDs[newlyRated]:
		return "first ratings of " + people
	case stepIDs[expired]:
		return "ratings that " + people + " no longer have"
	case stepIDs[timePassed]:
		return "the time that passed"
	case stepIDs[outlook]:
		return "the new outlook of " + people
	case stepIDs[corrected]:
		return "corrected facts about " + people
	}
	return b.Name
}

// amount is the size of a bar: seats or people where they are counted, else points
// of percent.
func (b *Bridge) amount(bar *Bar) string {
	was, is := bar.Before, bar.After
	if is.Form == Share && (was.Of != is.Of || was.Of == 0 || b.Headline == "evidence.response") {
		switch points := Short(math.Abs(bar.Printed), b.Decimals); points {
		case "0":
			return "less than a tenth of a point"
		case "1":
			return "1 point"
		default:
			return points + " points"
		}
	}
	n := int(math.Round(math.Abs(bar.Delta)))
	if is.Form == Share {
		n = int(math.Round(math.Abs(is.Num - was.Num)))
	}
	return words(n)
}
