package analysis

// byDomain adds up a unit's coloured cells by domain, as stateCells does over all.
func (m *measured) byDomain(cells []Cell) []DomainCoverage {
	place := map[string]int{}
	out := make([]DomainCoverage, len(m.model.Domains))
	for i, d := range m.model.Domains {
		place[d.ID], out[i].Domain = i, d.ID
	}
	one, two := make([]float64, len(out)), make([]float64, len(out))
	for i := range cells {
		cell := &cells[i]
		d, known := place[m.competencies[i].Domain]
		if !known || cell.State == Grey {
			continue
		}
		out[d].Weight += cell.Weight
		if cell.Holders >= 1 {
			one[d] += float64(cell.Weight)
		}
		if cell.Holders >= 2 {
			two[d] += float64(cell.Weight)
		}
	}
	for d := range out {
		all := float64(out[d].Weight)
		out[d].Coverage, out[d].Depth = share(one[d], all), share(two[d], all)
	}
	return out
}
