package reporttest

import "capgap/analysis"

// units is the organisation and its three departments. What a unit requires is
// what the roles of its seats require.
func units(people []analysis.Person) []analysis.Unit {
	list := []analysis.Unit{
		unit("organisation", "Organisation", 6, people, "head-of-it", "it-director", "it-manager"),
		unit("department", infrastructure, 2, within(people, infrastructure), "it-director", "it-manager"),
		unit("department", applications, 1, within(people, applications), "it-director"),
		unit("department", service, 2, within(people, service), "it-manager"),
	}
	for i, standing := range []string{"", "below", "", "not distinguishable"} {
		list[i].Low, list[i].High, list[i].Standing = []float64{0.62, 0.4, 0, 0.55}[i], []float64{0.9, 0.7, 1, 0.95}[i], standing
	}
	return list
}

func within(people []analysis.Person, unit string) []analysis.Person {
	var out []analysis.Person
	for _, p := range people {
		if p.Unit == unit {
			out = append(out, p)
		}
	}
	return out
}

func unit(kind, name string, seats int, people []analysis.Person, roles ...string) analysis.Unit {
	u := analysis.Unit{ID: kind + ":" + name, Kind: kind, Name: name, People: len(people), Seats: seats}
	if kind == "organisation" {
		u.ID = kind
	}
	for _, p := range people {
		if p.Sources != "------------" {
			u.Rated++
		}
	}
	var one, two, all float64
	for i := range competencies() {
		cell := cell(i, people, roles)
		u.Cells = append(u.Cells, cell)
		all += float64(cell.Weight)
		if cell.Holders >= 1 {
			one += float64(cell.Weight)
		}
		if cell.Holders >= 2 {
			two += float64(cell.Weight)
		}
	}
	u.Coverage, u.Depth = share(one, all), share(two, all)
	u.Domains = byDomain(u.Cells)
	u.SeatCoverage = share(float64(4*seats), float64(5*seats))
	return u
}

func byDomain(cells []analysis.Cell) (out []analysis.DomainCoverage) {
	for _, domain := range model().Domains {
		d := analysis.DomainCoverage{Domain: domain.ID, Coverage: analysis.Figure{Form: analysis.Share}, Depth: analysis.Figure{Form: analysis.Share}}
		var one, two float64
		for i, c := range competencies() {
			if c.Domain != domain.ID || cells[i].State == analysis.Grey {
				continue
			}
			d.Weight += cells[i].Weight
			if cells[i].Holders >= 1 {
				one += float64(cells[i].Weight)
			}
			if cells[i].Holders >= 2 {
				two += float64(cells[i].Weight)
			}
		}
		if d.Weight > 0 {
			d.Coverage, d.Depth = share(one, float64(d.Weight)), share(two, float64(d.Weight))
		}
		out = append(out, d)
	}
	return out
}

func cell(i int, people []analysis.Person, roles []string) analysis.Cell {
	c := analysis.Cell{State: analysis.Grey, Best: -1}
	for _, role := range roles {
		c.Required = max(c.Required, required(role)[i])
		c.Weight = c.Required
	}
	for _, p := range people {
		if p.Levels[i] < 0 {
			continue
		}
		c.Rated++
		c.Best = max(c.Best, p.Levels[i])
		if c.Required > 0 && p.Levels[i] >= float64(c.Required) {
			c.Holders++
			c.Names = append(c.Names, p.Name)
		}
	}
	c.Names = c.Names[:min(3, len(c.Names))]
	if c.Required > 0 && c.Rated > 0 {
		c.State = []analysis.State{analysis.Red, analysis.Amber, analysis.Green}[min(2, c.Holders)]
	}
	return c
}

func gaps() []analysis.Gap {
	return []analysis.Gap{
		{
			Unit: "organisation", UnitName: "Organisation", Competency: "cybersecurity", Name: "Cybersecurity",
			Required: 5, Best: 4, Shortfall: 1, Weight: 5, Score: 5,
			RequiredBy: []string{"Head of IT"},
			Closers: []analysis.Closer{
				{ID: "00002", Name: Formula, Level: 4, Months: 12, Where: infrastructure, From: "skills.csv, row 12, column F"},
				{ID: "00005", Name: Script, Level: 3, Months: 21, Where: infrastructure, From: "skills.csv, row 31, column F"},
			},
		},
		{
			Unit: "department:" + applications, UnitName: applications, Competency: "infrastructure-operations", Name: "Infrastructure & systems",
			Required: 4, Best: 2, Shortfall: 2, Weight: 4, Score: 8,
			RequiredBy: []string{"IT Director, " + applications},
			Closers:    []analysis.Closer{{ID: "00006", Name: Long, Level: 4, Months: 0, Where: infrastructure, From: "skills.csv, row 40, column D"}},
		},
		{
			Unit: "department:" + service, UnitName: service, Competency: "cybersecurity", Name: "Cybersecurity",
			Required: 3, Best: 2.5, Shortfall: 0.5, Weight: 3, Score: 1.5,
			RequiredBy: []string{"IT Manager, Service Desk", "IT Manager, Network", "IT Manager, Field", "and 2 more"},
		},
	}
}

func dependence() []analysis.Dependence {
	return []analysis.Dependence{
		{
			Person: "00002", Name: Formula, Title: "IT Director", Unit: infrastructure, SeatsLost: 1, CellsAmber: 4, Seat: "IT Director, Infrastructure", Loses: "Head of IT",
			OnlyReady: []string{"Head of IT"}, CellsRed: 3, Organised: []string{"Continuity & disaster recovery", "IT governance & policy"},
			UnitCells: []string{"Infrastructure: IT strategy & roadmap"}, RiskOfLoss: "high", From: "roster.xlsx, sheet \"Team\", row 5",
		},
		{
			Person: "00006", Name: Long, Title: "Network Engineer", Unit: infrastructure, SeatsLost: 1, Loses: "IT Manager, Service Desk",
			OnlyReady: []string{"IT Manager, Service Desk", "IT Manager, Field"}, CellsRed: 0, CellsAmber: 2, From: "roster.xlsx, sheet \"Team\", row 9",
		},
		{
			Person: "00003", Name: Arabic, Title: "IT Director", Unit: applications, SeatsLost: 0, Seat: "IT Director, " + applications,
			CellsRed: 2, UnitCells: []string{applications + ": IT budgeting, Team & unit leadership"}, From: "roster.xlsx, sheet \"Team\", row 6",
		},
	}
}
