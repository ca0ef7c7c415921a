package analysis

// maxEffects is how many names stand in an effect of a bar.
const maxEffects = 10

// effects say what a step changed under a headline, which may be unchanged all the
// same: one seat came to be at risk, another no longer is.
func (t *telling) effects(headline string, h int, before, after *standing) []string {
	var e effects
	people := func(now, able, notNow string) {
		for i, p := range t.people {
			was, is := before.weight[h][i] > 0, after.weight[h][i] > 0
			ends := notNow
			if p.is < 0 {
				ends = able + ", and left"
			}
			e.add(t.person(p).Name, was, is, now, ends)
		}
	}
	switch headline {
	case "bench.net":
		people("Could take a seat now", "Could take a seat", "Can no longer take a seat")
	case organisationCoverage:
		for c, state := range after.held {
			e.add(t.competencies[c].Name, isHeld(before.held[c]), isHeld(state), "Held now", "Held by nobody any more")
		}
	case "dependence.people":
		people("Cannot be lost now", "Could not be lost", "Could be lost now")
	case "seats.at-risk":
		for i, is := range after.risky {
			e.add(t.postLabel(t.posts[i]), before.risky[i], is, "At risk now", "No longer at risk")
		}
	}
	return e.words()
}

func isHeld(s State) bool { return s == Amber || s == Green }

// effects are names by what became of them, in the order in which they are met.
type effects struct {
	what  []string
	names map[string][]string
}

// add enters a name if something became of it.
func (e *effects) add(name string, was, is bool, now, notNow string) {
	if was == is {
		return
	}
	what := notNow
	if is {
		what = now
	}
	if e.names == nil {
		e.names = map[string][]string{}
	}
	if e.names[what] == nil {
		e.what = append(e.what, what)
	}
	e.names[what] = append(e.names[what], name)
}

// words are one text for each, "At risk now: A and B".
func (e *effects) words() []string {
	list := []string{}
	for _, what := range e.what {
		list = append(list, what+": "+enumerate(e.names[what], maxEffects))
	}
	return list
}
