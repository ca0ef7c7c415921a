package analysis

import (
	"fmt"
	"slices"
)

// addFragility says of each headline how few rating errors would change it.
//
// An error is one rating that counts and is one level too high or too low; up to
// maxErrors of them at once. Of net bench and coverage the number is the least
// there is; for the people we cannot lose single ratings are tried. Response does
// not hang on levels, and seats at risk hang on paths of years and on what is said
// of holders, so nothing is said of these two.
func (m *measured) addFragility(r *Review) {
	for i := range r.Headlines {
		h := &r.Headlines[i]
		switch h.ID {
		case "bench.net":
			h.Fragility = m.netFragility()
		case "coverage.organisation":
			h.Fragility = m.coverageFragility()
		case "dependence.people":
			h.Fragility = m.peopleFragility()
		}
	}
}

func (m *measured) netFragility() *Fragility {
	if !m.canSearch() {
		return nil
	}
	f := &Fragility{}
	found, others, complete := m.netFall()
	if found != nil {
		f.Falls = m.slipOf(found, others, lower(partOf(m.net.size-1, len(m.seats))))
	}
	if !complete {
		f.Limits = "two errors or more were not all tried"
	}
	if found := m.netRise(); found != nil {
		f.Rises = m.slipOf(found, 0, lower(partOf(m.net.size+1, len(m.seats))))
	}
	f.Sentence = fragilityWords("The net bench", f)
	return f
}

// coverageFragility: a competency loses its holders when the rating of each is
// less than a level above the requirement and too high, and gains one when the
// best rating is less than a level below it and too low.
func (m *measured) coverageFragility() *Fragility {
	unit := &m.units[0]
	f := &Fragility{}
	held, seen := 0, 0
	var falls, rises []wrong
	others := 0
	for c := range unit.Cells {
		cell := &unit.Cells[c]
		if cell.State == Grey {
			continue
		}
		seen++
		if cell.Holders > 0 {
			held++
		}
		switch down, up := m.holdersToFall(c, cell), m.toRise(c, cell); {
		case cell.Holders > 0 && down != nil && len(down) == 1 && len(falls) == 1:
			others++
		case cell.Holders > 0 && down != nil && (falls == nil || len(down) < len(falls)):
			falls = down
		case cell.Holders == 0 && rises == nil:
			rises = up
		}
	}
	if falls != nil {
		f.Falls = m.slipOf(falls, others, fmt.Sprintf("%d of %s", held-1, Counted(seen, "competency")))
	}
	if rises != nil {
		f.Rises = m.slipOf(rises, 0, fmt.Sprintf("%d of %s", held+1, Counted(seen, "competency")))
	}
	f.Sentence = fragilityWords("Coverage", f)
	return f
}

// holdersToFall are the ratings of all holders of a cell, if each is less than a
// level above the requirement and there are at most maxErrors of them.
func (m *measured) holdersToFall(c int, cell *Cell) []wrong {
	if cell.Holders == 0 || cell.Holders > maxErrors {
		return nil
	}
	var list []wrong
	for _, p := range m.groups[0].people {
		switch level := m.level(p, c); {
		case !level.Rated() || level.Value() < float64(cell.Required):
		case level.Value()-1 >= float64(cell.Required):
			return nil
		default:
			list = append(list, wrong{p, c})
		}
	}
	return list
}

// toRise is the first rating of a cell without holders that is less than a level
// below the requirement.
func (m *measured) toRise(c int, cell *Cell) []wrong {
	if cell.Holders > 0 {
		return nil
	}
	for _, p := range m.groups[0].people {
		if level := m.level(p, c); level.Rated() && level.Value()+1 >= float64(cell.Required) {
			return []wrong{{p, c}}
		}
	}
	return nil
}

func (m *measured) slipOf(list []wrong, others int, to string) *Slip {
	slices.SortFunc(list, func(a, b wrong) int {
		if a.person != b.person {
			return m.rank[a.person] - m.rank[b.person]
		}
		return a.competency - b.competency
	})
	s := &Slip{Errors: len(list), To: to, Others: others}
	for _, w := range list {
		s.Cells = append(s.Cells, WrongCell{
			Person: m.data.People[w.person].ID, Name: m.personName(w.person), Competency: m.competencies[w.competency].Name,
			Level: m.level(w.person, w.competency).Value(), From: m.from(w.person, w.competency),
		})
	}
	return s
}

// fragilityWords say on how few ratings a headline hangs.
func fragilityWords(what string, f *Fragility) string {
	if f.Falls == nil {
		if f.Limits != "" {
			return fmt.Sprintf("%s does not fall by any single rating that is one level too high.", what)
		}
		return fmt.Sprintf("%s stands even if any %s ratings are one level too high.", what, words(maxErrors))
	}
	s := f.Falls
	var cells []string
	for _, c := range s.Cells {
		cells = append(cells, fmt.Sprintf("%s in %s", c.Name, c.Competency))
	}
	switch {
	case s.Errors > 1:
		return fmt.Sprintf("%s falls to %s if %s ratings are one level too high: %s.", what, s.To, words(s.Errors), enumerate(cells, maxErrors))
	case s.Others > 0:
		return fmt.Sprintf("%s falls to %s if a single rating is one level too high: that of %s, or one of %s.", what, s.To, cells[0], Counted(s.Others, "other"))
	}
	return fmt.Sprintf("%s falls to %s if a single rating is one level too high: that of %s.", what, s.To, cells[0])
}
