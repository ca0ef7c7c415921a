package analysis

import "fmt"

// maxEffects is how many effects of a bar are spelled out.
const maxEffects = 10

// effects say what a step changed under a headline, which may be unchanged all the
// same: one seat came to be at risk, another no longer is.
func (t *telling) effects(headline string, h int, before, after *standing) []string {
	list := []string{}
	say := func(was, is bool, now, noLonger string) {
		switch {
		case is && !was:
			list = append(list, now)
		case was && !is:
			list = append(list, noLonger)
		}
	}
	person := func(i int) string { return t.person(t.people[i]).Name }
	people := func(able, now, noLonger string) {
		for i, p := range t.people {
			ends := noLonger
			if p.is < 0 {
				ends = ", who " + able + ", left"
			}
			say(before.weight[h][i] > 0, after.weight[h][i] > 0, person(i)+now, person(i)+ends)
		}
	}
	switch headline {
	case "bench.net":
		people("could take a seat", " could take a seat now", " can no longer take a seat")
	case organisationCoverage:
		for c, state := range after.held {
			name := t.competencies[c].Name
			say(isHeld(before.held[c]), isHeld(state), name+" is held now", "nobody holds "+name+" any more")
		}
	case "dependence.people":
		people("could not be lost", " cannot be lost now", " could be lost now")
	case "seats.at-risk":
		for i, is := range after.risky {
			label := t.postLabel(t.posts[i])
			say(before.risky[i], is, label+" is at risk now", label+" is no longer at risk")
		}
	}
	if more := len(list) - maxEffects; more > 0 {
		list = append(list[:maxEffects], fmt.Sprintf("and %d more", more))
	}
	return list
}

func isHeld(s State) bool { return s == Amber || s == Green }
