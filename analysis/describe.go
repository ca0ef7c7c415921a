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
				{"found", t.Rows.Found}, {"header", t.Rows.Header}, {"preamble", t.Rows.Preamble},
				{"blank", t.Rows.Blank}, {"used", t.Rows.Used}, {"quarantined", t.Rows.Quarantined},
			},
		}
		if t.Cells.Found > 0 {
			in.Cells = []Count{
				{"found", t.Cells.Found}, {"used", t.Cells.Used}, {"repaired", t.Cells.Repaired}, {"empty", t.Cells.Empty},
				{"not applicable", t.Cells.NotApplicable}, {"of unknown skills", t.Cells.Unmatched}, {"quarantined", t.Cells.Quarantined},
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

// definitions are the measures in words, in reading order.
func definitions(model *reference.Model) []Definition {
	r := &model.Rules
	return []Definition{
		{"level", "Level that counts", "test, then manager, then mean of peers, then self", "All levels given are kept; the one of the most trusted rater counts. Not rated is not zero."},
		{"floors", "Floors of evidence", "all · confirmed by someone else · certified and in date", "A certificate in date confirms the level that somebody gave in a competency it speaks for."},
		{"fit", "Fit", "Σ w·min(1, L/R) ÷ Σ w", "Over the competencies that the role requires (level R, weight w) and in which the person is rated (level L). A surplus in one never hides a gap in another."},
		{"completeness", "Completeness", "Σ w over rated ÷ Σ w over required", fmt.Sprintf("Below %.0f %% a person is not assessed for the role.", 100*r.MinCompleteness)},
		{"gap-index", "Gap index", "Σ w·max(0, R−L) ÷ Σ w·R", "Over the rated competencies. Exceeding a requirement is no gap."},
		{"state", "Coverage states", "red 0 holders · amber 1 · green 2 or more · grey nobody rated or none required", "A holder is at or above the highest level that any seat of the unit requires. Amber is a single point of failure."},
		{"coverage", "Coverage and depth", "Σ w·[holders ≥ 1] ÷ Σ w and Σ w·[holders ≥ 2] ÷ Σ w", "Over the required competencies of the unit in which anybody is rated."},
		{"seat-coverage", "Seat coverage", "requirements met by the seat's own holder ÷ requirements rated", "Meeting one in part does not count."},
		{"ready", "Ready now", fmt.Sprintf("completeness ≥ %.0f %%, fit ≥ %.2f, every must-have at R−%d or better, gates not failed", 100*r.MinCompleteness, r.ReadyFit, r.MustHaveSlack), "A must-have that nobody rated, or a degree that is missing, keeps a person out of “now” and puts them into the next band without months of their own. An unknown gate is shown, not failed."},
		{"months", "Months to ready", fmt.Sprintf("max(longest single path, total ÷ %d)", r.SideBySide), fmt.Sprintf("The shortest path raises must-haves first, then the step with the most fit a month. A step to level 1, 2, 3, 4, 5 takes %s months. Never less than an experience gate still asks.", joinFloats(r.StepMonths))},
		{"candidates", "Candidates", "entry, lateral or same-role path, nominated, or direct report", "Never the holder of the seat. The career step is shown, not scored."},
		{"net", "Net bench", "maximum matching of distinct ready-now people to seats ÷ seats", "The headline. Somebody who holds a seat of the same role does not count, since the move opens another seat."},
		{"n-1", "People we cannot lose (N−1)", "seats filled at best with everybody − seats filled at best without one", "Also the cells of coverage whose only holder the person is."},
		{"weight", "Required level and weight", "derived from the statements of the model", "The level is the highest that statements with a third of the competency's points support, never above the role's ceiling; the weight grows with the square root of the points. Weight " + fmt.Sprint(r.MustHaveWeight) + " is a must-have."},
	}
}

func joinFloats(values []float64) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = fmt.Sprint(v)
	}
	return strings.Join(parts, ", ")
}

// mapInUse lists what the user's maps changed.
func mapInUse(data *ingest.Dataset) (list []Parameter) {
	for _, e := range data.Map {
		if e.Used == 0 {
			continue
		}
		means := e.Means
		if means == "" {
			means = "left out"
		}
		list = append(list, Parameter{fmt.Sprintf("meaning of the %s “%s”", e.Kind, e.Written), means, "--map, " + e.At.Short()})
	}
	return list
}

// parameters are the constants in use and where they come from.
func parameters(o *organisation) []Parameter {
	r := &o.model.Rules
	const from = "model.json"
	list := []Parameter{{"as-of date", o.options.AsOf.String(), "--as-of"}}
	list = append(list, o.options.Chosen...)
	list = append(list, mapInUse(o.data)...)
	list = append(list, []Parameter{
		{"least completeness to be assessed", fmt.Sprint(r.MinCompleteness), from},
		{"fit from which a person is ready", fmt.Sprint(r.ReadyFit), from},
		{"levels that a must-have may be short of", fmt.Sprint(r.MustHaveSlack), from},
		{"months of a step to level 1, 2, 3, 4, 5", joinFloats(r.StepMonths), from},
		{"competencies developed side by side", fmt.Sprint(r.SideBySide), from},
		{"weight of a must-have", fmt.Sprint(r.MustHaveWeight), from},
	}...)
	for _, b := range r.Bands {
		limit := "no limit"
		if b.Months >= 0 {
			limit = fmt.Sprintf("up to %g months", b.Months)
		}
		list = append(list, Parameter{"band “" + b.Name + "”", limit, from})
	}
	return append(list,
		Parameter{"response marked low below", fmt.Sprint(lowResponse), "fixed"},
		Parameter{"response marked indicative below", fmt.Sprint(indicative), "fixed"},
		Parameter{"retirement counts as near within years", fmt.Sprint(retireYears), "fixed"},
	)
}
