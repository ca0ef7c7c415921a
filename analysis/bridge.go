package analysis

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"capgap/reference"
)

// maxChanged is how many people a bar names.
const maxChanged = 50

// stepIDs name the steps in a Review.
var stepIDs = [steps]string{
	"model", "leavers", "opened", "moves", "joiners", "closed", "rated-up", "rated-down", "newly-rated", "expired", "time", "outlook", "corrected",
}

// changeSince explains the headlines of a review by what has changed since the
// previous one. Both must have their people.
func changeSince(previous, review *Review, model *reference.Model) *Change {
	c := &Change{Since: previous.AsOf, Bridges: []Bridge{}}
	for _, now := range review.Headlines {
		for _, before := range previous.Headlines {
			if before.ID == now.ID {
				c.Bridges = append(c.Bridges, Bridge{Headline: now.ID, Title: now.Title, Start: before.Value, End: now.Value, Bars: []Bar{}})
			}
		}
	}
	if c.Limits = cannotTell(previous); c.Limits != "" {
		c.finish(nil)
		return c
	}
	o := bare(model)
	w := o.passage(o.readQuarter(previous), o.readQuarter(review))
	if c.Limits = w.strangers(); c.Limits != "" {
		c.finish(nil)
		return c
	}
	t := newTelling(w, previous, review)
	at := t.walk()
	for i := range c.Bridges {
		t.fill(&c.Bridges[i], slices.IndexFunc(review.Headlines, func(h Headline) bool { return h.ID == c.Bridges[i].Headline }), at)
	}
	c.Limits = t.limits()
	c.finish(t)
	return c
}

// telling is a passage while it is told.
type telling struct {
	*passage
	previous, review *Review
	changes          [steps][]int // people of the passage; of opened and closed, posts
	rules            []Changed    // of the models
}

func newTelling(w *passage, previous, review *Review) *telling {
	t := &telling{passage: w, previous: previous, review: review, rules: rulesChanged(previous, review)}
	for i, p := range w.people {
		switch {
		case p.was < 0:
			t.changes[joiners] = append(t.changes[joiners], i)
			if t.nowRetiresSoon(i) {
				t.changes[timePassed] = append(t.changes[timePassed], i)
			}
		case p.is < 0:
			t.changes[leavers] = append(t.changes[leavers], i)
		default:
			for by, is := range w.differs(p) {
				if is {
					t.changes[by] = append(t.changes[by], i)
				}
			}
		}
	}
	for i, p := range w.posts {
		switch {
		case p.was < 0 && !w.carried(w.is, p.is):
			t.changes[opened] = append(t.changes[opened], i)
		case p.is < 0 && !w.carried(w.was, p.was):
			t.changes[closed] = append(t.changes[closed], i)
		}
	}
	return t
}

// walk measures each stop; where nothing changed it is the one before. Time passes
// for everybody: named are those whose band it moves, and who now retire soon.
func (t *telling) walk() [steps]*standing {
	at := [steps]*standing{models: t.stop(models).measure(nil, nil)}
	for by := models + 1; by < steps; by++ {
		before := at[by-1]
		if at[by] = before; len(t.changes[by]) == 0 {
			continue
		}
		at[by] = t.stop(by).measure(before, t.developed(by))
		if by == timePassed {
			t.changes[by] = slices.DeleteFunc(t.changes[by], func(i int) bool {
				return !t.nowRetiresSoon(i) && !bandMoved(i, before, at[by])
			})
		}
		before.ready = nil // large, and needed no more
	}
	return at
}

// developed are the people whose levels or gates a step may change.
func (t *telling) developed(by step) []int {
	if by == opened || by == closed {
		return nil
	}
	return t.changes[by]
}

// bandMoved reports whether somebody came nearer to a role, or farther from it.
func bandMoved(i int, before, after *standing) bool {
	for role := range after.ready {
		was, is := before.ready[role], after.ready[role]
		if was != nil && is != nil && was[i].band != is[i].band {
			return true
		}
	}
	return false
}

// fill puts the bars into a bridge.
func (t *telling) fill(b *Bridge, headline int, at [steps]*standing) {
	before := b.Start
	for by := models; by < steps; by++ {
		after := at[by].values[headline]
		if by == steps-1 {
			after = b.End
		}
		b.add(t.bar(by, headline, before, after, at))
		before = after
	}
	b.round()
}

// add enters a bar that says something.
func (b *Bridge) add(bar Bar) {
	if bar.Delta != 0 || len(bar.People) > 0 && touches(bar.Kind, b.Headline) {
		b.Bars = append(b.Bars, bar)
	}
}

// touches reports whether a kind of change can move a headline at all.
func touches(kind, headline string) bool {
	switch headline {
	case organisationCoverage:
		return kind != stepIDs[timePassed] && kind != stepIDs[outlook]
	case "evidence.response":
		return slices.Contains([]string{stepIDs[leavers], stepIDs[joiners], stepIDs[newlyRated], stepIDs[expired]}, kind)
	}
	return true
}

func (t *telling) bar(by step, headline int, before, after Figure, at [steps]*standing) Bar {
	bar := Bar{Kind: stepIDs[by], Name: t.name(by), Delta: after.Value - before.Value, Before: before, After: after, Effects: []string{}, People: []Changed{}}
	if by > models {
		bar.Effects = t.effects(t.review.Headlines[headline].ID, headline, at[by-1], at[by])
	}
	list := t.changes[by]
	tell := t.changed
	switch by {
	case models:
		bar.People = t.rules[:min(len(t.rules), maxChanged)]
		bar.Others = len(t.rules) - len(bar.People)
		return bar
	case opened, closed:
		tell = t.postChanged
	default:
		list = t.byWeight(by, headline, at)
	}
	for _, i := range list[:min(len(list), maxChanged)] {
		bar.People = append(bar.People, tell(by, i))
	}
	bar.Others = len(list) - len(bar.People)
	return bar
}

// byWeight puts those first for whom most changes that the headline hangs on.
func (t *telling) byWeight(by step, headline int, at [steps]*standing) []int {
	after := at[by].weight[headline]
	before := after
	if by > models {
		before = at[by-1].weight[headline]
	}
	score := func(i int) int {
		b, a := int(before[i]), int(after[i])
		return 256*max(a-b, b-a) + max(a, b)
	}
	list := slices.Clone(t.changes[by])
	slices.SortStableFunc(list, func(i, j int) int { return cmp.Compare(score(j), score(i)) })
	return list
}

// round gives each bar its share of what is printed: the difference of what is
// printed after it and before it, so that no rounding is left over. Shares are
// printed in whole percent, or with a decimal where a bar would not be seen.
func (b *Bridge) round() {
	for _, bar := range b.Bars {
		if bar.Before.Form == Share && bar.Delta != 0 && math.Abs(bar.Delta) < 0.005 {
			b.Decimals = 1
		}
	}
	for i := range b.Bars {
		bar := &b.Bars[i]
		bar.Printed = roundTo(b.shown(bar.After)-b.shown(bar.Before), b.Decimals)
	}
}

// Change is what a headline gained or lost as printed: the sum of its bars.
func (b *Bridge) Change() float64 { return roundTo(b.shown(b.End)-b.shown(b.Start), b.Decimals) }

// shown is a figure as it is printed: points of percent or a count.
func (b *Bridge) shown(f Figure) float64 {
	if f.Form == Share {
		return roundTo(100*f.Value, b.Decimals)
	}
	return f.Value
}

// roundTo rounds as Rounded does.
func roundTo(v float64, decimals int) float64 {
	rounded, _ := strconv.ParseFloat(Rounded(v, decimals), 64)
	return rounded
}
