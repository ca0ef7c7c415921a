package workbook

import (
	"strings"

	"capgap/analysis"
	"capgap/report/words"
)

const gapsName = "Gaps"

// gaps is one row a unit and competency that nobody holds at the level required.
func (b *book) gaps() error {
	s := b.styles
	return writeTable(b, tableSheet{
		name: gapsName, title: "Gaps", frozen: 2, printed: 9,
		note: "Competencies that nobody in the unit holds at the level required. Rank = weight × shortfall in levels.\n" +
			"Who could close it: somebody without a number of months holds it already, in another unit. More of them, and where their levels come from, stand further right.",
	}, []column[analysis.Gap]{
		{"Unit", 40, s.text, func(g analysis.Gap) any { return g.UnitName }},
		{"Competency", 34, s.strong, func(g analysis.Gap) any { return g.Name }},
		{"Level required", 9.5, s.level, func(g analysis.Gap) any { return g.Required }},
		{"Best level", 8, s.level, func(g analysis.Gap) any { return rated(g.Best) }},
		{"Shortfall", 10.5, s.level, func(g analysis.Gap) any { return g.Shortfall }},
		{"Weight", 9, s.level, func(g analysis.Gap) any { return g.Weight }},
		{"Rank", 8, s.level, func(g analysis.Gap) any { return g.Score }},
		{"Who could close it first", 52, s.text, func(g analysis.Gap) any { return closers(g.Closers[:min(1, len(g.Closers))], closerInWords) }},
		{"Required by", 50, s.text, func(g analysis.Gap) any { return strings.Join(g.RequiredBy, "; ") }},
		{"And who else", beside, s.text, func(g analysis.Gap) any { return closers(g.Closers[min(1, len(g.Closers)):], closerInWords) }},
		{"Level comes from", 34, s.origin, func(g analysis.Gap) any {
			return closers(g.Closers, func(c analysis.Closer) string { return c.From })
		}},
	}, b.r.Gaps)
}

// rated is a level, or nil where nobody is rated.
func rated(level float64) any {
	if level < 0 {
		return nil
	}
	return level
}

func closers(list []analysis.Closer, text func(analysis.Closer) string) string {
	var out []string
	for _, c := range list {
		if t := text(c); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, "; ")
}

func closerInWords(c analysis.Closer) string {
	text := c.Name + ", level " + words.Level(c.Level)
	if c.Months > 0 {
		text += ", " + words.Months(c.Months)
	}
	if c.Where != "" {
		text += ", in " + c.Where
	}
	return text
}
