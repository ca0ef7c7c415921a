package reference

import (
	"strconv"
	"strings"
)

// build turns what was read into a model. The rules of lint have passed it, so
// every number is a number and every id is known.
func build(s *source) *Model {
	m := &Model{
		ID: s.head.ID, Title: s.head.Title, Version: s.head.Version,
		Source: s.head.Source, Licence: s.head.Licence,
		Rules: buildRules(s.head.Rules),
	}
	for _, l := range s.head.Scale {
		m.Scale = append(m.Scale, ScaleLevel(l))
	}
	for _, d := range s.head.Domains {
		m.Domains = append(m.Domains, Domain(d))
	}
	m.Competencies = buildCompetencies(s)
	m.Roles = each(s.roles, buildRole)
	m.Sections = each(s.sections, func(r sectionRow) Section {
		return Section{r.Document, r.Section, r.Kind, whole(r.Items)}
	})
	m.Cues = each(s.cues, func(r cueRow) Cue { return Cue{r.Cue, whole(r.Level)} })
	m.Statements = buildStatements(s)
	m.Titles = each(s.titles, func(r titleRow) Title { return Title{r.ID, r.Name, r.Role, list(r.Synonyms)} })
	m.Careers = each(s.careers, func(r careerRow) CareerStep { return CareerStep(r) })
	m.Certifications = each(s.certifications, func(r certificationRow) Certification {
		return Certification{r.ID, r.Name, list(r.Synonyms), list(r.Competencies)}
	})
	m.Tools = each(s.tools, func(r toolRow) Tool { return Tool(r) })
	m.Growth = each(s.growth, func(r growthRow) Growth {
		return Growth{r.ID, r.Activity, list(r.Competencies), r.Item}
	})
	m.Practices = each(s.practices, func(r practiceRow) Practice {
		return Practice{r.ID, r.Advice, list(r.Competencies), r.Item}
	})
	return m
}

// each turns every row into an entry.
func each[R, T any](rows []row[R], turn func(R) T) []T {
	entries := make([]T, len(rows))
	for i, r := range rows {
		entries[i] = turn(r.v)
	}
	return entries
}

func buildRules(h headRules) Rules {
	support, _ := parseShare(h.SupportShare)
	r := Rules{
		Points:          h.Points,
		SupportShare:    float64(support.num) / float64(support.den),
		MaxWeight:       h.MaxWeight,
		MustHaveWeight:  h.MustHaveWeight,
		StepMonths:      h.StepMonths,
		SideBySide:      h.SideBySide,
		MinCompleteness: h.MinCompleteness,
		ReadyFit:        h.ReadyFit,
		MustHaveSlack:   h.MustHaveSlack,
		support:         support,
	}
	for _, b := range h.Bands {
		r.Bands = append(r.Bands, Band(b))
	}
	return r
}

func buildCompetencies(s *source) []Competency {
	aliases := map[string][]string{}
	for _, a := range s.aliases {
		aliases[a.v.Competency] = append(aliases[a.v.Competency], a.v.Alias)
	}
	return each(s.competencies, func(r competencyRow) Competency {
		return Competency{r.ID, r.Name, r.Domain, r.Definition, aliases[r.ID]}
	})
}

func buildRole(r roleRow) Role {
	return Role{
		ID: r.ID, Name: r.Name, Document: r.Document, Definition: r.Definition, ReportsTo: r.ReportsTo,
		Ceiling: whole(r.Ceiling),
		Salary:  Salary{r.SalaryCurrency, whole(r.SalaryFrom), whole(r.SalaryTo), r.SalaryItem},
		Experience: Experience{
			ITFrom: years(r.ITFrom), ITTo: years(r.ITTo),
			LeadershipFrom: years(r.LeadershipFrom), LeadershipTo: years(r.LeadershipTo),
			Item: r.ExperienceItem,
		},
		Education: Education{
			Minimum: r.EducationMinimum, Preferred: r.EducationPreferred,
			Fields: list(r.EducationFields), Item: r.EducationItem,
		},
		Certifications: list(r.Certifications),
	}
}

func buildStatements(s *source) []Statement {
	var statements []Statement
	for _, r := range s.statements {
		statements = append(statements, Statement{
			Item: r.v.Item, Competency: strings.TrimPrefix(r.v.Competency, noCompetency),
			Cue: r.v.Cue, Use: r.v.Use, Gist: r.v.Gist, Reason: r.v.Reason, Row: r.line,
		})
	}
	return statements
}

// whole reads a whole number that lint has passed; empty is 0.
func whole(field string) int {
	n, _ := strconv.Atoi(field)
	return n
}

// years reads a number of years that lint has passed; empty is 0.
func years(field string) float64 {
	n, _ := strconv.ParseFloat(field, 64)
	return n
}
