package workbook

import "capgap/analysis"

const requirementsName = "Requirements"

// evidence is one statement's say in one requirement of one role.
type evidence struct {
	role string
	need analysis.Requirement
	says analysis.Statement
}

// requirements is one row a statement: what each role requires and why.
func (b *book) requirements() error {
	s := &b.styles
	return writeTable(b, tableSheet{
		name: requirementsName, title: "What each role requires", frozen: 2, printed: 9, repeats: 2,
		note: "A requirement follows from the statements of the role's description: the word that says how much is asked gives the level, the kind of statement its points.",
	}, []column[evidence]{
		{"Role", 22, s.strong, func(e evidence) any { return e.role }},
		{"Competency", 30, s.strong, func(e evidence) any { return b.name(e.need.Competency) }},
		{"Level required", 9, s.level, func(e evidence) any { return e.need.Level }},
		{"Weight", 9, s.level, func(e evidence) any { return e.need.Weight }},
		{"Must-have", 8, s.centre, func(e evidence) any { return yes(e.need.MustHave) }},
		{"What the description says", 60, s.text, func(e evidence) any { return e.says.Gist }},
		{"Word that sets the level", 22, s.text, func(e evidence) any { return e.says.Cue }},
		{"Level of the word", 9, s.level, func(e evidence) any { return some(e.says.Level) }},
		{"Points", 9, s.mean, func(e evidence) any { return points(e) }},
		{"Statement", 34, s.short, func(e evidence) any { return e.says.Item }},
	}, b.evidence())
}

// evidence lists the statements; a requirement without any has one row.
func (b *book) evidence() []evidence {
	var out []evidence
	for _, role := range b.r.Model.Roles {
		for _, need := range role.Requirements {
			if len(need.Statements) == 0 {
				out = append(out, evidence{role: b.roleHead(role), need: need})
			}
			for _, statement := range need.Statements {
				out = append(out, evidence{b.roleHead(role), need, statement})
			}
		}
	}
	return out
}

func points(e evidence) any {
	if e.says.Item == "" {
		return nil
	}
	return e.says.Points
}
