package analysis

import "strconv"

// standing is what a stop of the passage measures: each headline, and how much of
// it hangs on whom.
type standing struct {
	values []Figure
	weight [][]uint8     // by headline and person of the passage
	ready  [][]readiness // by role and person of the passage, as far as it is known
	held   []State       // by competency, in the organisation
	risky  []bool        // by post of the passage: a seat at risk
}

// measure works out the headlines of a stop. What an earlier one knows of people
// whose levels and gates are not among those that changed since is taken from
// there; earlier may be nil.
func (s *stop) measure(earlier *standing, changed []int) *standing {
	o := s.organisation()
	m := &measured{organisation: o, evidence: s.evidence(), readiness: s.known(earlier, changed)}
	m.see()
	r, headlines := m.headlinesAlone()
	out := &standing{weight: make([][]uint8, len(headlines))}
	for h := range headlines {
		out.values = append(out.values, headlines[h].Value)
		out.weight[h] = make([]uint8, len(s.people))
	}
	s.weigh(out, m, r, headlines)
	out.ready = s.ready(m)
	for _, cell := range m.units[0].Cells {
		out.held = append(out.held, cell.State)
	}
	out.risky = s.risky(m, r.Seats)
	return out
}

// risky are the posts at risk.
func (s *stop) risky(m *measured, seats []Seat) []bool {
	list := make([]bool, len(s.posts))
	for i, node := range s.node {
		if node >= 0 && m.seatOf[node] >= 0 {
			list[i] = seats[m.seatOf[node]].AtRisk
		}
	}
	return list
}

// weigh says how much of each headline hangs on whom: 0 nothing, 1 something, more
// where nobody else could stand in.
func (s *stop) weigh(out *standing, m *measured, r *Review, headlines []Headline) {
	essential := m.net.essential()
	for h := range headlines {
		weight := out.weight[h]
		switch headlines[h].ID {
		case "bench.net":
			for n, i := range s.here {
				weight[i] = uint8(count(m.readyForAny(n)) + count(essential[n]))
			}
		case organisationCoverage:
			for _, cell := range m.thin {
				s.weighCell(weight, cell)
			}
		case "dependence.people":
			for i := range r.Dependence {
				weight[placeOf(r.Dependence[i].Person)] = uint8(count(r.Dependence[i].CannotLose()))
			}
		case "seats.at-risk":
			for n, i := range s.here {
				weight[i] = uint8(count(m.inSightOfAny(n)))
			}
			for _, seat := range r.Seats {
				if seat.AtRisk && seat.Incumbent != nil {
					weight[placeOf(seat.Incumbent.ID)] = 2
				}
			}
		case "evidence.response":
			for n, i := range s.here {
				weight[i] = uint8(count(m.ratedAny(n)))
			}
		}
	}
}

// weighCell counts a competency of the organisation that one or two people hold.
func (s *stop) weighCell(weight []uint8, cell thinCell) {
	if cell.unit != 0 {
		return
	}
	for _, n := range cell.holders {
		if n >= 0 {
			i := s.here[n]
			weight[i] = min(weight[i]+uint8(1+count(cell.holders[1] < 0)), 250)
		}
	}
}

// placeOf is the reverse of placeID.
func placeOf(id string) int {
	i, _ := strconv.Atoi(id)
	return i
}

// readyForAny reports whether somebody could take any seat now.
func (m *measured) readyForAny(person int) bool {
	for role, list := range m.readiness {
		if list != nil && list[person].known && list[person].band == 0 && !m.holdsSameRole(person, role) {
			return true
		}
	}
	return false
}

// inSightOfAny reports whether somebody is on the way to any seat.
func (m *measured) inSightOfAny(person int) bool {
	for role, list := range m.readiness {
		if list != nil && list[person].known && m.inSight(person, role) {
			return true
		}
	}
	return false
}

func (m *measured) ratedAny(person int) bool {
	for c := range m.width {
		if m.level(person, c).Rated() {
			return true
		}
	}
	return false
}

// ready is how far everybody is from each role with a seat.
func (s *stop) ready(m *measured) [][]readiness {
	list := make([][]readiness, len(m.readiness))
	for role, known := range m.readiness {
		if known == nil {
			continue
		}
		list[role] = make([]readiness, len(s.people))
		for n, i := range s.here {
			list[role][i] = known[n]
		}
	}
	return list
}

// known is the reverse of ready, for those who are not among the changed.
func (s *stop) known(earlier *standing, changed []int) [][]readiness {
	if earlier == nil {
		return nil
	}
	anew := make([]bool, len(s.people))
	for _, i := range changed {
		anew[i] = true
	}
	list := make([][]readiness, len(earlier.ready))
	for role, known := range earlier.ready {
		if known == nil {
			continue
		}
		list[role] = make([]readiness, len(s.here))
		for n, i := range s.here {
			if !anew[i] {
				list[role][n] = known[i]
			}
		}
	}
	return list
}
