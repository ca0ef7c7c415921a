package main

import (
	"math/rand/v2"
	"slices"
)

// profile is a leader's levels: Base for every skill but the named ones.
// Spread lets a tenth of the others be one higher and an eighth one lower.
type profile struct {
	base   int
	spread bool
	named  map[string]int
}

// leaderLevels fills the questionnaire of a leader.
func leaderLevels(r *rand.Rand, p profile) levels {
	out := make(levels, len(catalogue))
	for i, s := range catalogue {
		level, named := p.named[s.id]
		if !named {
			level = p.base
			if p.spread {
				level += []int{1, -1, 0, 0, 0, 0, 0, 0}[r.IntN(8)]
			}
		}
		out[i] = level
	}
	return out
}

// memberLevels draws the questionnaire of somebody in a team: high in the core
// of the trade, fair in what it touches, low or blank elsewhere.
func memberLevels(r *rand.Rand, trade string, j job) levels {
	out := make(levels, len(catalogue))
	d := disciplines[trade]
	for i, s := range catalogue {
		switch {
		case slices.Contains(d.core, s.id):
			out[i] = around(r, j.level)
		case slices.Contains(d.touches, s.id):
			out[i] = around(r, max(1, j.level-1))
		case slices.Contains(everyday, s.id):
			out[i] = around(r, max(2, j.level-1))
		case j.allRound && chance(r, 0.9):
			out[i] = 1 + r.IntN(3)
		default:
			out[i] = elsewhere(r)
		}
	}
	return out
}

// around is the level, or now and then one more or one less.
func around(r *rand.Rand, level int) int {
	return min(5, max(0, level+[]int{-1, 0, 0, 0, 0, 1}[r.IntN(6)]))
}

// elsewhere is a level outside the trade: mostly nothing.
func elsewhere(r *rand.Rand) int {
	return []int{blank, blank, blank, blank, blank, notApplicable, 0, 0, 1, 1}[r.IntN(10)]
}

// fillIn makes the two answers of a person from the true levels: the manager's,
// with gaps, and the person's own, about a third of a level higher.
func fillIn(p *person, r *rand.Rand) {
	holdDown(p)
	p.self, p.reviewed = make(levels, len(catalogue)), make(levels, len(catalogue))
	leader := !p.drawn
	reviewed := leader || chance(r, 0.85)
	for i, level := range p.levels {
		p.reviewed[i] = level
		if !reviewed || level == notApplicable || !leader && chance(r, 0.1) {
			p.reviewed[i] = blank
		}
		p.self[i] = flatter(r, level, ceiling(p, i))
	}
}

// flatter is what people say of themselves whose manager would give level.
func flatter(r *rand.Rand, level, ceiling int) int {
	step := []int{1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0}[r.IntN(12)]
	if level < 0 {
		return level
	}
	return min(level+step, ceiling)
}

// holdDown applies the ceilings of the stories.
func holdDown(p *person) {
	for i, level := range p.levels {
		p.levels[i] = min(level, ceiling(p, i))
	}
}

// ceiling is the highest level that the person may have in skill i.
func ceiling(p *person, i int) int {
	id := catalogue[i].id
	if id == "identity-access" {
		if p.number == identityExpert {
			return 5
		}
		if p.team == identityTeam {
			return 2
		}
	}
	if top, held := ceilings[id]; held {
		return top
	}
	return 5
}
