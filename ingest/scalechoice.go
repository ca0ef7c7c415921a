package ingest

import (
	"fmt"
	"slices"
	"strings"
)

// choice is how the levels of a table, or of some of its columns, are read.
type choice struct {
	scale    *scale
	source   string // "declared", "from the legend in …", "inferred from …"
	declared bool
	inferred bool
	unclear  bool // which was told
	columns  []int
}

// chooseScales settles the scale of every table of ratings before one is read:
// the declared one, else that of a legend, else what the values suggest. Tables
// with the same headers, such as the returns of one survey, are looked at as one.
func (l *loader) chooseScales() {
	l.scales = map[*sheet][]choice{}
	groups := map[string]*seen{}
	var open []*sheet
	for _, s := range l.sheets {
		if u := l.table(s).Use; u != RatingsUse && u != RosterRatings {
			continue
		}
		l.tell("reading", s.file)
		values := s.seenLevels(l.table(s).Layout)
		if c, ok := l.saidScale(s, values); ok {
			l.scales[s] = []choice{c}
			continue
		}
		group := s.surveyKey()
		if groups[group] == nil {
			groups[group] = newSeen()
		}
		groups[group].join(values)
		open = append(open, s)
	}
	told := map[string]bool{}
	for _, s := range open {
		group := s.surveyKey()
		l.infer(s, groups[group], told[group])
		told[group] = true
	}
}

// surveyKey is the same for tables with the same headers.
func (s *sheet) surveyKey() string {
	var parts []string
	for _, c := range s.columns {
		parts = append(parts, foldWord(c.header))
	}
	return strings.Join(parts, "\x00")
}

// seenLevels is what the first rows hold in the places of levels.
func (s *sheet) seenLevels(layout Layout) *seen {
	e := newSeen()
	if layout.perRow() {
		e.add(s.values(s.at[fieldLevel])...)
		return e
	}
	for i := range s.columns {
		if s.columns[i].holdsLevels() {
			e.add(s.values(i)...)
		}
	}
	return e
}

func (c *column) holdsLevels() bool { return c.skill != nil && c.skill.competency >= 0 }

// saidScale is the scale that is declared or that a legend of the files names
// and most values stand on.
func (l *loader) saidScale(s *sheet, values *seen) (choice, bool) {
	if declared, err := declaredScale(l.Scale); err == nil && declared != nil {
		return choice{scale: declared, source: "declared", declared: true}, true
	}
	const most = 0.8
	for _, legend := range l.legends(s) {
		if values.share(legend.scale) >= most {
			return choice{scale: legend.scale, source: "from the legend in " + legend.at.Short()}, true
		}
	}
	return choice{}, false
}

// infer settles the scale of a table that says nothing about it, with a line
// where another one is as likely, unless that was told of a table like it.
func (l *loader) infer(s *sheet, values *seen, told bool) {
	if said, err := pairScale(values.labels()); err == nil && said.top() > said.rungs[0].number && values.share(said) > mostLabelled {
		l.scales[s] = []choice{{scale: said, source: "from the words beside the numbers", inferred: true}}
		return
	}
	rest, others := l.otherColumns(s, values)
	g := rest.guess()
	source := "inferred"
	if met := rest.inWords(); met != "" {
		source = "inferred, since there were " + met
	}
	l.scales[s] = append([]choice{{scale: g.scale, source: source, inferred: true, unclear: g.unclear}}, others...)
	if !told {
		l.tellDoubt(s, g, rest)
	}
}

// tellDoubt says that a scale was assumed, or that none can be.
func (l *loader) tellDoubt(s *sheet, g guess, values *seen) {
	at := l.address(s, 0, -1)
	switch {
	case g.unclear:
		l.add(s.place, Problem{Code: codeScaleUnclear, Action: Stop, At: at, Value: values.inWords(),
			Message: "cannot be put in order: " + g.doubt,
			Cure:    fmt.Sprintf("declare the scale, e.g. --scale %q: %s", g.declare, ScaleForms)})
	case g.doubt != "":
		l.add(s.place, Problem{Code: codeScaleAssumed, Action: Warn, At: at,
			Message: g.doubt,
			Cure:    fmt.Sprintf("if it is right, nothing to do; else declare the scale, e.g. --scale %q, or write a legend above the header", g.declare)})
	}
}

// otherColumns finds the columns of a wide table that plainly have a scale of
// their own, words beside numbers or percentages beside levels, and what the
// rest holds. Columns of numbers that end at 5 and at 10 are not told apart: in
// a table of 1 to 10 some skills are weak with everybody.
func (l *loader) otherColumns(s *sheet, all *seen) (rest *seen, others []choice) {
	if l.table(s).Layout != Wide {
		return all, nil
	}
	columns, usual := s.columnsByKind()
	rest = newSeen()
	for _, c := range columns {
		if c != nil && c.kind() == usual {
			rest.join(c)
		}
	}
	if usual == "" {
		return all, nil
	}
	table := rest.guess().scale
	for i, c := range columns {
		if c == nil || c.kind() == usual || !c.plain() || c.kind() == numberKind || c.share(table) == 1 {
			continue
		}
		if g := c.guess(); !g.unclear && c.share(g.scale) == 1 {
			others = append(others, choice{scale: g.scale, source: "inferred for column " + ColumnName(i+1) + ", since there were " + c.inWords(), inferred: true, columns: []int{i}})
		}
	}
	if len(others) == 0 {
		return all, nil
	}
	return rest, others
}

// columnsByKind is what each column of levels holds, and the kind that at least
// three columns and two of three have; "" when none is so usual.
func (s *sheet) columnsByKind() (columns []*seen, usual string) {
	kinds := map[string]int{}
	columns = make([]*seen, len(s.columns))
	n := 0
	for i := range s.columns {
		if s.columns[i].holdsLevels() {
			columns[i] = newSeen()
			columns[i].add(s.values(i)...)
			if kind := columns[i].kind(); kind != "" {
				kinds[kind]++
				n++
			}
		}
	}
	for _, kind := range sortedKeys(kinds) {
		if kinds[kind] >= 3 && 3*kinds[kind] >= 2*n {
			return columns, kind
		}
	}
	return columns, ""
}

// plain reports whether a column holds enough to have a scale of its own.
func (e *seen) plain() bool { return e.numbers()+e.words() >= 5 }

// The kinds of columns.
const (
	wordKind    = "words"
	numberKind  = "numbers" // to 10 at most
	hundredKind = "hundred"
)

// kind tells columns of plainly different scales apart; "" without any level.
func (e *seen) kind() string {
	numbers, words := e.numbers(), e.words()
	switch {
	case numbers+words == 0:
		return ""
	case words > numbers:
		return wordKind
	case 2*e.count(func(w *seenWording) bool { return w.isNumber() && (w.percent || w.number > 10) }) > numbers:
		return hundredKind
	}
	return numberKind
}

// inPercent reports whether most numbers have a percent sign.
func (e *seen) inPercent() bool {
	return 2*e.count(func(w *seenWording) bool { return w.percent && w.isNumber() }) > e.numbers()
}

func sortedKeys(m map[string]int) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// looksLikeLevels reports whether most of a column's values read as levels on
// one of the scales that are known.
func looksLikeLevels(values []string) bool {
	e := newSeen()
	e.add(values...)
	if len(values) == 0 || e.numbers()+e.words() == 0 {
		return false
	}
	g := e.guess()
	if g.unclear || g.scale.name == scaleYesNo || g.scale.percent && e.kind() == hundredKind && !e.inPercent() {
		return false // flags, sizes and counts stand in unknown columns too
	}
	return 3*e.share(g.scale) > 2
}
