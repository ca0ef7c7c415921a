package workbook

import (
	"fmt"
	"iter"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
)

const peopleName = "People"

// personFacts are the columns before the competencies; roleColumn is the one
// that formulas look up.
var personFacts = [...]fact{
	{"Person", 28, false}, {"Id", 9, false}, {"Title", 26, false}, {"Unit", 24, false}, {"Role of the seat", 20, false},
	{"Fit", 8, true}, {"Completeness", 14, true}, {"Rated", 8, true},
}

const roleColumn = 5

// people is a heat map of people and competencies, against the role of each
// person's own seat.
func (b *book) people() error {
	items, room := b.r.People, b.maxRow-mapHeadRow
	for part := 1; ; part++ {
		n := min(room, len(items))
		if err := b.peoplePart(part, items[:n]); err != nil {
			return err
		}
		if items = items[n:]; len(items) == 0 {
			return nil
		}
	}
}

func (b *book) peoplePart(part int, people []analysis.Person) error {
	name, left := peopleName, len(personFacts)
	if part > 1 {
		name = fmt.Sprintf("%s (%d)", peopleName, part)
	}
	last := mapHeadRow + max(1, len(people))
	s := sheet{
		name: name, rows: mapHeadRow + len(people), frozen: [2]int{1, mapHeadRow}, titleRow: mapHeadRow, over: 1,
		scale: mapScale, breaks: []int{left + 1},
	}
	s.widths = b.factWidths(people)
	for range b.r.Model.Competencies {
		s.widths = append(s.widths, narrow(0))
	}
	right := len(s.widths)
	s.printed = right
	s.widths = append(s.widths, 30)
	runs := b.domainRuns()
	places := sideBySide(runs, left)
	s.breaks = append(s.breaks, pageBreaks(s.widths[:right], places)...)
	s.decorate = func(w *excelize.StreamWriter) error {
		if err := b.linkBack(name); err != nil {
			return err
		}
		if err := mergeDomains(w, runs, places); err != nil {
			return err
		}
		if err := b.f.AutoFilter(name, area(1, mapHeadRow, left, last), nil); err != nil {
			return err
		}
		return b.levelColours(name, left+1, mapHeadRow+1, right, last)
	}
	return b.write(s, b.peopleLines(people, runs, places))
}

// factWidths are the widths of the columns before the levels.
func (b *book) factWidths(people []analysis.Person) (widths []float64) {
	s, roles := &b.styles, b.roleHeads()
	texts := []func(analysis.Person) string{
		func(p analysis.Person) string { return p.Name }, func(p analysis.Person) string { return p.ID },
		func(p analysis.Person) string { return p.Title }, func(p analysis.Person) string { return p.Unit },
		func(p analysis.Person) string { return roles[p.Role] },
	}
	for i, f := range personFacts {
		if i < len(texts) {
			style, least := s.short, 0.0
			if i == 0 {
				style, least = s.strong, titleWidth
			}
			f.width = max(least, fitTo(s, style, f, people, texts[i]))
		}
		widths = append(widths, f.width)
	}
	return widths
}

func (b *book) peopleLines(people []analysis.Person, runs []domainRun, places []int) iter.Seq[line] {
	return func(yield func(line) bool) {
		note := "Levels 0 to 5, upright when somebody else confirmed them, italic when only the person said so; n/a: not applicable.\n" +
			"Against the role of the own seat: blue met · amber up to one level short · red further · grey required, not rated."
		for row := 1; row < domainRow; row++ {
			if !yield(b.mapTop(row, "People's levels", note)) {
				return
			}
		}
		heads := b.turnedLine(personFacts[:])
		heads.cells = append(heads.cells, excelize.Cell{StyleID: b.styles.head, Value: "Comes from"})
		if !yield(b.domainLine(runs, places, narrow(0))) || !yield(heads) {
			return
		}
		roles := b.roleHeads()
		for _, p := range people {
			if !yield(b.personLine(p, roles)) {
				return
			}
		}
	}
}

// roleHeads are the names of roles by id, as they stand on Competencies.
func (b *book) roleHeads() map[string]string {
	heads := map[string]string{}
	for _, role := range b.r.Model.Roles {
		heads[role.ID] = b.roleHead(role)
	}
	return heads
}

func (b *book) personLine(p analysis.Person, roles map[string]string) line {
	s := &b.styles
	text := func(style int, v string) any { return excelize.Cell{StyleID: style, Value: v} }
	cells := make([]any, 0, len(personFacts)+len(p.Levels)+1)
	cells = append(cells, text(s.strong, p.Name), text(s.short, p.ID), text(s.short, p.Title), text(s.short, p.Unit), text(s.short, roles[p.Role]), nil, nil, nil)
	if f := p.Fit; f != nil {
		cells[5], cells[6] = s.fit(*f, f.Fit), s.share(f.Completeness)
		cells[7] = excelize.Cell{StyleID: s.count, Value: f.Rated}
	}
	for i, level := range p.Levels {
		source := byte('-')
		if i < len(p.Sources) {
			source = p.Sources[i]
		}
		cells = append(cells, s.personal(level, source))
	}
	return line{cells: append(cells, text(s.origin, p.From))}
}

// personal is one level in the look of its source.
func (s *styles) personal(level float64, source byte) any {
	switch {
	case source == 'x':
		return excelize.Cell{StyleID: s.centre, Value: "n/a"}
	case level < 0:
		return nil
	case source == 's':
		return excelize.Cell{StyleID: s.self, Value: level}
	}
	return excelize.Cell{StyleID: s.level, Value: level}
}

// levelColours compares each level with what the role in the same row requires,
// which is looked up on Competencies; a person without a role stays plain.
func (b *book) levelColours(name string, left, top, right, bottom int) error {
	if len(b.r.Model.Roles) == 0 || right < left {
		return nil
	}
	cell := at(left, top)
	role, err := excelize.ColumnNumberToName(roleColumn)
	if err != nil {
		return err
	}
	required := fmt.Sprintf("INDEX(%s,COLUMN()-%d,MATCH($%s%d,%s,0))", requiredLevel, left-1, role, top, requiredRole)
	rule := func(style int, condition string, args ...any) excelize.ConditionalFormatOptions {
		return excelize.ConditionalFormatOptions{Type: "formula", Criteria: fmt.Sprintf(condition, args...), Format: &style, StopIfTrue: true}
	}
	return b.f.SetConditionalFormat(name, area(left, top, right, bottom), []excelize.ConditionalFormatOptions{
		rule(b.styles.missing, `AND(%s>0,%s="")`, required, cell),
		rule(b.styles.green, "AND(ISNUMBER(%s),%s>0,%s>=%s)", cell, required, cell, required),
		rule(b.styles.amber, "AND(ISNUMBER(%s),%s>0,%s>=%s-1)", cell, required, cell, required),
		rule(b.styles.red, "AND(ISNUMBER(%s),%s<%s-1)", cell, cell, required),
	})
}
