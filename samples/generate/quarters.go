package main

// quarter is one folder of files.
type quarter struct {
	folder string
	asOf   string // the day of HR's export
	rated  string // the day on which most ratings were given
}

// quarters are the two reviews, in order of time.
var quarters = []quarter{
	{"2026-q2", "2026-06-30", "2026-06-12"},
	{"2026-q3", "2026-09-30", "2026-09-14"},
}

// present lists the people and vacant seats of the quarter, with the levels
// that they had then.
func (q quarter) present(staff []person) []person {
	var out []person
	for _, p := range staff {
		if p.joined > q.folder || p.left != "" && p.left <= q.folder {
			continue
		}
		out = append(out, q.asItWas(p))
	}
	return out
}

// asItWas turns a person of the latest quarter into one of quarter q.
func (q quarter) asItWas(p person) person {
	if q.folder != quarters[0].folder {
		return p
	}
	if p.number == mover {
		p.team, p.boss = "Server & Storage", serverManager
		p.inRole = "2023-03-01"
	}
	if before, changed := formerBoss[p.boss]; changed {
		p.boss = before
	}
	for _, change := range rerated {
		if change.number == p.number {
			p.reviewed = with(p.reviewed, change.skill, change.before)
			p.self = with(p.self, change.skill, change.before)
		}
	}
	return p
}

// formerBoss says whom the people of a boss reported to before: the director who
// left, and the seat that was still vacant.
var formerBoss = map[int]int{
	vacantManufacturing: formerDirector,
	workplaceManager:    vacantWorkplace,
}

// comeAndGo marks who joined, left or moved between the quarters; the director
// who left stands in leaders.go.
func comeAndGo(p *person) {
	switch p.number {
	case workplaceManager:
		p.joined = "2026-q3"
		p.hired, p.inRole = "2026-08-03", "2026-08-03"
	case newcomer, newcomer2:
		p.joined, p.answers = "2026-q3", true
		p.hired, p.inRole = "2026-07-06", "2026-07-06"
	case leaver:
		p.left, p.answers = "2026-q3", true
	case mover:
		p.inRole, p.answers = "2026-08-17", true
	}
}

// with is a copy of the levels with one changed.
func with(from levels, skill string, level int) levels {
	out := append(levels(nil), from...)
	out[column(skill)] = level
	return out
}

// rerated lists ratings that differ between the quarters, with the level before;
// the level after is what leaders.go and the draw say.
var rerated = []struct {
	number int
	skill  string
	before int
}{
	{cloudDirector, "it-budgeting", 3},
	{cloudDirector, "performance-reporting", 3},
	{readyForSecurity, "team-leadership", 2},
	{readyForSecurity, "it-budgeting", 2},
	{readyForSecurity, "vendor-management", 2},
	{platformLead, "cloud-platforms", 3},
	{readyArchitect, "vendor-management", 3},
	{readyProject, "talent-development", 2},
	{cloudManager, "cost-optimisation", 4},
	{socManager, "incident-response", 4},
	{deskNorthManager, "service-desk", 3},
}
