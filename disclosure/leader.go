package disclosure

import (
	"fmt"
	"slices"
	"strings"

	"capgap/analysis"
	"capgap/ingest"
)

// UnknownUnit says that no unit has a name, or that several have.
type UnknownUnit struct {
	Name    string
	Several []string // "department Infrastructure", "location Infrastructure"; none when no unit has the name
	Units   []string // names of all units
}

func (e *UnknownUnit) Error() string {
	if len(e.Several) > 0 {
		return fmt.Sprintf("%q is the name of %s", e.Name, strings.Join(e.Several, " and of "))
	}
	return fmt.Sprintf("no department, team or location is called %q", e.Name)
}

// Within is what the head of a unit may see of the files: the positions of the
// unit and below, as if there were no others. unit is the name of a department,
// team or location, in any case, or with its kind before it: "team:Network".
// called is the name as the files write it. The error is an *UnknownUnit.
//
// A position belongs to the unit that its row names. One that names no department
// (or team) at all belongs to that of its manager; to a location belongs only who
// names it. Whoever names another unit stays outside, even if they report inside.
//
// Texts in the rows of people inside stay as they are. What speaks of people
// outside goes: nominations for them, problems that name them, and the names of
// files and sheets that do. Of the problems only those rows and cells are told that
// were left out: what was repaired or looks odd is often said of a file as a whole.
func Within(data *ingest.Dataset, unit string) (part *ingest.Dataset, called string, err error) {
	kind, called, err := findUnit(data, unit)
	if err != nil {
		return nil, "", err
	}
	keep := members(data, kind, called)
	part = data.Within(keep)
	outside := rollOutside(data, keep)
	for i := range part.People {
		p := &part.People[i]
		p.SuccessorFor = slices.DeleteFunc(slices.Clone(p.SuccessorFor), outside.mentioned)
	}
	part.Problems = slices.DeleteFunc(part.Problems, func(p ingest.Problem) bool {
		return p.Action != ingest.Quarantine || slices.ContainsFunc([]string{p.At.File, p.At.Sheet, p.At.Header, p.Value, p.Message, p.Cure}, outside.mentioned)
	})
	for i := range part.Tables {
		t := &part.Tables[i]
		if outside.mentioned(t.File.Name) {
			t.File.Name = fmt.Sprintf("file %d", i+1)
		}
		if outside.mentioned(t.Sheet) {
			t.Sheet = fmt.Sprintf("sheet %d", i+1)
		}
	}
	for i := range part.Scales {
		part.Scales[i] = withoutValues(part.Scales[i])
	}
	return part, called, nil
}

// withoutValues is a scale without the values and words that its table was seen to
// hold, which may be those of people outside.
func withoutValues(s ingest.Scale) ingest.Scale {
	if strings.ContainsFunc(s.Name, func(r rune) bool { return r != '-' && (r < '0' || r > '9') }) {
		s.Name = "words"
	}
	s.Source, s.Mapping, s.Lost = "inferred", "to levels 0 to 5, as the full review says", ""
	if s.Declared {
		s.Source = "declared"
	}
	return s
}

// Leader marks a review of what Within left as a leader's pack.
func Leader(r *analysis.Review, unit string) {
	note := fmt.Sprintf("“Organisation” stands for %s: nobody else is counted, as a holder, a candidate or a successor, so that figures differ from those of the whole organisation. Candidates from elsewhere are not seen.", unit)
	r.Pack = &analysis.Pack{Kind: analysis.LeaderPack, Unit: unit, Says: "for the head of " + unit + ": its own people only", Note: note}
	r.Notices = append([]analysis.Notice{{Code: "pack", Text: "For the head of " + unit + ". " + note}}, r.Notices...)
	r.Parameters = append(r.Parameters, analysis.Parameter{Name: "pack", Value: analysis.LeaderPack, From: "--pack"}, analysis.Parameter{Name: "unit", Value: unit, From: "--unit"})
}

// unitOf is the department, team or location that the row of a node names.
func unitOf(data *ingest.Dataset, node int, kind string) string {
	department, team, location := "", "", ""
	if node < len(data.People) {
		p := &data.People[node]
		department, team, location = p.Department, p.Team, p.Location
	} else {
		v := &data.Vacancies[node-len(data.People)]
		department, team, location = v.Department, v.Team, v.Location
	}
	return map[string]string{"department": department, "team": team, "location": location}[kind]
}

// findUnit finds the one unit that a text means.
func findUnit(data *ingest.Dataset, text string) (kind, called string, err error) {
	type unit struct{ kind, name string }
	var found, all []unit
	for _, kind := range kinds {
		for n := range data.Nodes() {
			u := unit{kind, unitOf(data, n, kind)}
			if u.name == "" || slices.Contains(all, u) {
				continue
			}
			all = append(all, u)
			if sameName(text, u.name) || sameName(text, u.kind+":"+u.name) {
				found = append(found, u)
			}
		}
	}
	if exact := slices.DeleteFunc(slices.Clone(found), func(u unit) bool { return u.name != text && u.kind+":"+u.name != text }); len(exact) == 1 {
		found = exact
	}
	if len(found) == 1 {
		return found[0].kind, found[0].name, nil
	}
	e := &UnknownUnit{Name: text}
	for _, u := range found {
		e.Several = append(e.Several, u.kind+" "+u.name)
	}
	for _, u := range all {
		if !slices.Contains(e.Units, u.name) {
			e.Units = append(e.Units, u.name)
		}
	}
	return "", "", e
}

func sameName(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// members says of each node whether it belongs to a unit.
func members(data *ingest.Dataset, kind, name string) []bool {
	const unknown, inside, outside = 0, 1, 2
	state := make([]int8, data.Nodes())
	var chain []int32
	for n := range state {
		chain = chain[:0]
		at, is := int32(n), int8(outside)
		for ; at >= 0; at = data.ManagerOf(at) {
			if is = state[at]; is != unknown {
				break
			}
			chain = append(chain, at)
			if own := unitOf(data, int(at), kind); own != "" || kind == "location" {
				is = outside
				if own == name {
					is = inside
				}
				break
			}
			is = outside
		}
		for _, c := range chain {
			state[c] = is
		}
	}
	keep := make([]bool, len(state))
	for n, is := range state {
		keep[n] = is == inside
	}
	return keep
}

// rollOutside is the names, ids and e-mails of everybody who does not stay.
func rollOutside(data *ingest.Dataset, keep []bool) *roll {
	l := newRoll()
	for n, stays := range keep {
		switch {
		case stays:
		case n < len(data.People):
			p := &data.People[n]
			l.call(p.Name, p.ID, p.Email)
		default:
			l.call("", data.Vacancies[n-len(data.People)].ID)
		}
	}
	return l
}
