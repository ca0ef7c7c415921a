package reference

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// head: every model says what it is and where it comes from.
func (l *linter) head() {
	h := l.source.head
	for _, f := range [][2]string{{"title", h.Title}, {"version", h.Version}, {"source", h.Source}, {"licence", h.Licence}} {
		l.needed(headFile, 0, f[0], f[1])
	}
	if !slug.MatchString(h.ID) {
		l.add(headFile, 0, "id", "%q is no id: lower-case letters, digits and single hyphens", h.ID)
	}
}

// scale: the levels 0 to 5, which ratings are read as, with name and meaning.
func (l *linter) scale() {
	levels := l.source.head.Scale
	if len(levels) != 6 {
		l.add(headFile, 0, "scale", "%d levels instead of six, 0 to 5", len(levels))
	}
	for i, level := range levels {
		field := at("scale", i)
		if level.Level != i {
			l.add(headFile, 0, field+".level", "%d stands where %d is due", level.Level, i)
		}
		l.needed(headFile, 0, field+".name", level.Name)
		l.needed(headFile, 0, field+".meaning", level.Meaning)
	}
}

// domainIDs: unique and named.
func (l *linter) domainIDs() {
	seen := map[string]bool{}
	for i, d := range l.source.head.Domains {
		if !slug.MatchString(d.ID) || seen[d.ID] {
			l.add(headFile, 0, at("domains", i)+".id", "%q is no id, or stands there twice", d.ID)
		}
		seen[d.ID] = true
		l.needed(headFile, 0, at("domains", i)+".name", d.Name)
	}
}

// derivation: the constants by which requirements come from statements.
func (l *linter) derivation() {
	r := l.source.head.Rules
	for _, kind := range slices.Sorted(maps.Keys(r.Points)) {
		if p := r.Points[kind]; p < 0 || p > 100 || p*4 != math.Trunc(p*4) {
			l.add(headFile, 0, "rules.points."+kind, "%g is not a multiple of 0.25 from 0 to 100", p)
		}
	}
	if _, ok := parseShare(r.SupportShare); !ok {
		l.add(headFile, 0, "rules.support_share", "%q is not a fraction such as \"1/3\", above 0 and at most 1", r.SupportShare)
	}
	l.within("rules.max_weight", float64(r.MaxWeight), 1, 5)
	l.within("rules.must_have_weight", float64(r.MustHaveWeight), 1, float64(max(r.MaxWeight, 1)))
}

// readiness: the constants by which people are judged.
func (l *linter) readiness() {
	r := l.source.head.Rules
	if len(r.StepMonths) != 5 {
		l.add(headFile, 0, "rules.step_months", "%d steps instead of five, to the levels 1 to 5", len(r.StepMonths))
	}
	for i, months := range r.StepMonths {
		l.within(at("rules.step_months", i), months, 0.25, 120)
	}
	l.within("rules.side_by_side", float64(r.SideBySide), 1, 100)
	l.within("rules.min_completeness", r.MinCompleteness, 0, 1)
	l.within("rules.ready_fit", r.ReadyFit, 0, 1)
	l.within("rules.must_have_slack", float64(r.MustHaveSlack), 0, 5)
}

// bands: the first is 0 months, each next one longer, the last without limit.
func (l *linter) bands() {
	bands := l.source.head.Rules.Bands
	if len(bands) < 2 {
		l.add(headFile, 0, "rules.bands", "%d bands; at least two are needed", len(bands))
	}
	for i, b := range bands {
		field := at("rules.bands", i)
		switch last := i == len(bands)-1; {
		case last && b.Months >= 0:
			l.add(headFile, 0, field+".months", "%g in the last band, which has no limit: -1", b.Months)
		case i == 0 && b.Months != 0:
			l.add(headFile, 0, field+".months", "%g in the first band, which means now: 0", b.Months)
		case !last && i > 0 && b.Months <= bands[i-1].Months:
			l.add(headFile, 0, field+".months", "%g is not more than in the band before", b.Months)
		}
	}
}

// bandNames: an id or name means one band after folding, since reports show
// bands by name alone. Only the id and the name of one band may read the same.
func (l *linter) bandNames() {
	seen := map[string]int{}
	for i, b := range l.source.head.Rules.Bands {
		field := at("rules.bands", i)
		if !slug.MatchString(b.ID) {
			l.add(headFile, 0, field+".id", "%q is no id: lower-case letters, digits and single hyphens", b.ID)
		}
		l.needed(headFile, 0, field+".name", b.Name)
		for _, f := range [][2]string{{".id", b.ID}, {".name", b.Name}} {
			if strings.TrimSpace(f[1]) == "" {
				continue // listed already
			}
			folded := fold(f[1])
			if first, taken := seen[folded]; !taken {
				seen[folded] = i
			} else if first != i {
				l.add(headFile, 0, field+f[0], "%q already means %s", f[1], at("rules.bands", first))
			}
		}
	}
}

func (l *linter) within(field string, n, from, to float64) {
	if n < from || n > to {
		l.add(headFile, 0, field, "%g is not from %g to %g", n, from, to)
	}
}

func at(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }
