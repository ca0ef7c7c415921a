package analysis

import (
	"cmp"
	"fmt"
	"slices"
)

// maxPairs is how many pairs are listed.
const maxPairs = 100

// toll is what the loss of one person, or of two, costs.
type toll struct {
	seats     int
	organised []int // competencies
	red       int
}

func (t toll) plus(u toll) toll {
	return toll{t.seats + u.seats, slices.Concat(t.organised, u.organised), t.red + u.red}
}

// breaks reports whether a seat stays empty or a competency leaves the
// organisation.
func (t toll) breaks() bool { return t.seats > 0 || len(t.organised) > 0 }

func (t toll) compare(u toll) int {
	return cmp.Or(cmp.Compare(t.seats, u.seats), cmp.Compare(len(t.organised), len(u.organised)), cmp.Compare(t.red, u.red))
}

// pairs removes every two people at once (N−2).
//
// What two people cost together is what each costs alone, plus what only the two
// could hold up between them: a seat (matching.together), a cell that just these
// two hold. Whoever costs nothing alone and shares nothing so changes nothing in
// any pair, and that is nearly everybody: the pairs are found from the few others
// and never all tried.
func (m *measured) pairs() Pairs {
	if !m.canSearch() {
		return Pairs{}
	}
	alone, joint := m.tolls()
	n, breakers := len(m.data.People), 0
	for _, t := range alone {
		if t.breaks() {
			breakers++
		}
	}
	out := Pairs{All: choose2(n), Breaking: choose2(n) - choose2(n-breakers)}
	for pair, t := range joint {
		if t.breaks() && !alone[pair[0]].breaks() && !alone[pair[1]].breaks() {
			out.Together++
		}
	}
	out.Breaking += out.Together
	out.Worst = m.worstPairs(alone, joint)
	out.Sentence = pairsSentence(&out)
	return out
}

func choose2(n int) int { return n * (n - 1) / 2 }

// tolls are what each person costs alone, without those who cost nothing, and
// what pairs cost beyond that.
func (m *measured) tolls() (alone map[int]toll, joint map[[2]int]toll) {
	alone, joint = map[int]toll{}, map[[2]int]toll{}
	filled := match(m.fillEdges(), len(m.data.People))
	for p, is := range filled.essential() {
		if is {
			alone[p] = toll{seats: 1}
		}
	}
	for _, pair := range filled.together() {
		joint[pair] = toll{seats: 1}
	}
	for _, cell := range m.thin {
		cost := toll{red: 1}
		if cell.unit == 0 {
			cost.organised = []int{cell.competency}
		}
		if a, b := cell.holders[0], cell.holders[1]; b < 0 {
			alone[a] = alone[a].plus(cost)
		} else {
			pair := [2]int{min(a, b), max(a, b)}
			joint[pair] = joint[pair].plus(cost)
		}
	}
	return alone, joint
}

// worstPairs are the pairs that cost most. Tolls add up in the order by which
// they compare, so a pair without anything joint is among the worst only if both
// are among the people who cost most alone.
func (m *measured) worstPairs(alone map[int]toll, joint map[[2]int]toll) []Pair {
	people := slices.Clone(m.byID)
	slices.SortStableFunc(people, func(p, q int) int { return alone[q].compare(alone[p]) })
	people = people[:min(len(people), maxPairs+1)]
	whole := map[[2]int]toll{}
	for i, p := range people {
		for _, q := range people[i+1:] {
			whole[[2]int{min(p, q), max(p, q)}] = alone[p].plus(alone[q])
		}
	}
	for pair, t := range joint {
		whole[pair] = alone[pair[0]].plus(alone[pair[1]]).plus(t)
	}
	var list [][2]int
	for pair, t := range whole {
		if t.breaks() {
			list = append(list, pair)
		}
	}
	slices.SortFunc(list, func(a, b [2]int) int {
		ra, rb := m.byRank(a), m.byRank(b)
		return cmp.Or(whole[b].compare(whole[a]), cmp.Compare(m.rank[ra[0]], m.rank[rb[0]]), cmp.Compare(m.rank[ra[1]], m.rank[rb[1]]))
	})
	var worst []Pair
	for _, pair := range list[:min(len(list), maxPairs)] {
		worst = append(worst, m.describePair(m.byRank(pair), whole[pair], !alone[pair[0]].breaks() && !alone[pair[1]].breaks()))
	}
	return worst
}

// byRank puts two people in order of id.
func (m *measured) byRank(pair [2]int) [2]int {
	if m.rank[pair[0]] > m.rank[pair[1]] {
		return [2]int{pair[1], pair[0]}
	}
	return pair
}

func (m *measured) describePair(pair [2]int, t toll, together bool) Pair {
	out := Pair{SeatsLost: t.seats, CellsRed: t.red, Together: together}
	for i, p := range pair {
		out.People[i], out.Names[i] = m.data.People[p].ID, m.personName(p)
	}
	slices.Sort(t.organised)
	for _, c := range t.organised {
		out.Organised = append(out.Organised, m.competencies[c].Name)
	}
	return out
}

func pairsSentence(p *Pairs) string {
	if p.Breaking == 0 {
		return fmt.Sprintf("No two people's loss would leave a seat empty or take a competency away (%s looked at).", Counted(p.All, "pair"))
	}
	text := fmt.Sprintf("%s of %s of people would leave a seat empty or take a competency with them", Thousands(float64(p.Breaking)), Counted(p.All, "pair"))
	if p.Together > 0 {
		return text + fmt.Sprintf("; in %s of them either alone could be spared.", Thousands(float64(p.Together)))
	}
	return text + "; in all of them one of the two is enough for that."
}
