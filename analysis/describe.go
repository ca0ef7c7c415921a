package analysis

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capgap/ingest"
	"capgap/reference"
)

// describeModel copies the model into the Review.
func describeModel(o *organisation) Model {
	from := o.model
	out := Model{ID: from.ID, Title: from.Title, Version: from.Version, Source: from.Source, Licence: from.Licence}
	for _, l := range from.Scale {
		out.Scale = append(out.Scale, ScaleLevel{l.Level, l.Name, l.Meaning})
	}
	for _, d := range from.Domains {
		out.Domains = append(out.Domains, Domain{d.ID, d.Name})
	}
	for _, c := range o.competencies {
		out.Competencies = append(out.Competencies, Competency{c.ID, c.Name, c.Domain, c.Definition})
	}
	out.Bands = describeBands(from)
	out.Rules = describeRules(&from.Rules)
	for i := range from.Roles {
		out.Roles = append(out.Roles, describeRole(&from.Roles[i]))
	}
	return out
}

func describeRules(r *reference.Rules) Rules {
	return Rules{
		MinCompleteness: r.MinCompleteness, ReadyFit: r.ReadyFit, MustHaveSlack: r.MustHaveSlack, StepMonths: r.StepMonths,
		SideBySide: r.SideBySide, SupportShare: r.SupportShare, MaxWeight: r.MaxWeight,
	}
}

func describeBands(from *reference.Model) []BandLimit {
	var list []BandLimit
	for _, b := range from.Rules.Bands {
		list = append(list, BandLimit{b.ID, b.Name, b.Months})
	}
	return list
}

// lastLimit is the name of the last band that has a limit: how far is "in sight".
func lastLimit(bands []BandLimit) string { return bands[max(0, len(bands)-2)].Name }

func describeRole(from *reference.Role) Role {
	out := Role{ID: from.ID, Name: from.Name, Definition: from.Definition, Gates: gatesInWords(from)}
	for _, q := range from.Requirements {
		r := Requirement{Competency: q.Competency, Level: q.Level, Weight: q.Weight, MustHave: q.MustHave}
		for _, t := range q.Traces {
			r.Statements = append(r.Statements, Statement{t.Item, t.Cue, t.Level, t.Points, t.Gist})
		}
		out.Requirements = append(out.Requirements, r)
	}
	return out
}

func gatesInWords(r *reference.Role) string {
	var parts []string
	if r.Experience.ITFrom > 0 {
		parts = append(parts, fmt.Sprintf("at least %g years in IT", r.Experience.ITFrom))
	}
	if r.Experience.LeadershipFrom > 0 {
		parts = append(parts, fmt.Sprintf("at least %g years in leadership", r.Experience.LeadershipFrom))
	}
	if r.Education.Minimum != "" && r.Education.Minimum != "none" {
		parts = append(parts, "education: at least "+r.Education.Minimum)
	}
	return strings.Join(parts, "; ")
}

// describeInput copies the tables with their conservation counts.
func describeInput(data *ingest.Dataset) []Input {
	var list []Input
	for i, t := range data.Tables {
		in := Input{
			File: t.File.Name, Sheet: t.Sheet, SHA256: t.File.SHA256, Bytes: t.File.Bytes,
			Use: string(t.Use), Format: t.Format, Layout: string(t.Layout),
			Rows: []Count{
				{"found", t.Rows.Found}, {"header", t.Rows.Header}, {"above the header", t.Rows.Preamble},
				{"blank", t.Rows.Blank}, {"used", t.Rows.Used}, {"left out", t.Rows.Quarantined},
			},
		}
		if t.Cells.Found > 0 {
			in.Cells = []Count{
				{"found", t.Cells.Found}, {"used", t.Cells.Used}, {"repaired", t.Cells.Repaired}, {"empty", t.Cells.Empty},
				{"not applicable", t.Cells.NotApplicable}, {"of unknown skills", t.Cells.Unmatched}, {"left out", t.Cells.Quarantined},
			}
		}
		for _, s := range data.Scales {
			if s.Table == i {
				in.Scale = joined(in.Scale, s.String())
			}
		}
		in.Columns = rosterColumns(&data.Tables[i])
		list = append(list, in)
	}
	for _, f := range data.Maps {
		list = append(list, Input{File: f.Name, SHA256: f.SHA256, Bytes: f.Bytes, Use: "map of names", Rows: []Count{}})
	}
	return list
}

// rosterColumns are the columns of a roster that are read, so that each of its
// cells can be named; those of ratings stand beside the people.
func rosterColumns(t *ingest.Table) []InputColumn {
	if t.Use != ingest.Roster && t.Use != ingest.RosterRatings {
		return nil
	}
	var list []InputColumn
	for _, c := range t.Columns {
		if c.Means == "" || strings.HasPrefix(c.Means, "skill ") {
			continue
		}
		at := ingest.ColumnName(c.Number)
		if t.Layout == ingest.Transposed {
			at = strconv.Itoa(c.Number)
		}
		list = append(list, InputColumn{at, c.Means})
	}
	return list
}

// joined puts a further part after a text.
func joined(text, part string) string {
	if text == "" {
		return part
	}
	return text + "; " + part
}

// describeProblems lists problems by what was done about them (actionRank), then
// in the order of the files.
// describeProblems lists problems by what was done about them (actionRank), then
// in the order of the files.
func describeProblems(data *ingest.Dataset) []Problem {
	problems := slices.Clone(data.Problems)
	slices.SortStableFunc(problems, func(a, b ingest.Problem) int { return actionRank[a.Action] - actionRank[b.Action] })
	list := make([]Problem, len(problems))
	for i, p := range problems {
		list[i] = Problem{
			Code: p.Code, Action: string(p.Action), File: p.At.File, Sheet: p.At.Sheet, Row: p.At.Row,
			Column: ingest.ColumnName(p.At.Column), Header: p.At.Header, Value: p.Value, Message: p.Message, Cure: p.Cure,
		}
	}
	return list
}
