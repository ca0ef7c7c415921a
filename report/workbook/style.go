package workbook

import (
	"math"
	"slices"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/words"
)

// styles are the looks of cells, by what stands in them.
type styles struct {
	title, note, link, heading       int // of a sheet and its parts
	head, headTurned, headWide       int // of columns
	text, short, strong, muted       int // text: short does not wrap
	box, boxStrong                   int // text with a tinted ground
	count, level, self, months, date int
	mean, tenths                     int
	shares                           [4]int // by decimals
	big, bigMean                     int    // values of headlines
	bigShares                        [4]int
	centre                           int
	red, amber, green, missing       int // conditional formats
	again                            int // the same, over what the row above says already
	rest                             int // what a figure rests on, beside it
	origin                           int // where a row comes from: on one line, at the end
	plain                            int // text without a line under it
	after                            int // text that follows a column of numbers
	headRight                        int // of a column of numbers
	headAside, says, fine            int // the answer in words, small print and their heading, a little to the right
	leads                            int // a name that leads to a sheet
	gain, gainPoints, gainTenths     int // what is new since the last review
	small                            int // figures that a chart draws
	wrapping, large                  []int
	numeric                          []int
}

// Sizes of text, in points.
const (
	body         = 10
	headlineSize = 20
)

// Number formats of counts, and of shares by decimals.
const countFormat = "#,##0"

var shareFormats = [4]string{"0 %", "0.0 %", "0.00 %", "0.000 %"}

// palette makes styles and remembers the first error.
type palette struct {
	f   *excelize.File
	err error
}

// ruled is a style with a fine line under the cell, so that the eye keeps the row.
func (p *palette) ruled(s excelize.Style) int {
	s.Border = []excelize.Border{{Type: "bottom", Style: 7, Color: hex(words.Rule)}}
	return p.style(s)
}

func (p *palette) style(s excelize.Style) int {
	if s.Font == nil {
		s.Font = font(body, words.Ink, false)
	}
	if s.Alignment == nil {
		s.Alignment = &excelize.Alignment{Vertical: "top"}
	}
	id, err := p.f.NewStyle(&s)
	if err != nil && p.err == nil {
		p.err = err
	}
	return id
}

func (p *palette) number(format string, size float64, bold bool) int {
	return p.ruled(excelize.Style{CustomNumFmt: &format, Font: font(size, words.Ink, bold), Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "right", Indent: 1}})
}

// conditional is a style that a conditional format lays over a cell.
func (p *palette) conditional(ground, ink string) int {
	id, err := p.f.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Color: hex(ink)},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{hex(ground)}},
	})
	if err != nil && p.err == nil {
		p.err = err
	}
	return id
}

// conditionalInk is a style that a conditional format lays over text alone.
func (p *palette) conditionalInk(ink string) int {
	id, err := p.f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: hex(ink)}})
	if err != nil && p.err == nil {
		p.err = err
	}
	return id
}

func newStyles(f *excelize.File) (styles, error) {
	if err := f.SetDefaultFont("Calibri"); err != nil {
		return styles{}, err
	}
	p := &palette{f: f}
	var s styles
	p.texts(&s)
	p.heads(&s)
	p.numbers(&s)
	s.red = p.conditional(words.Red, words.Paper)
	s.amber = p.conditional(words.AmberTint, words.Ink)
	s.green = p.conditional(words.GreenTint, words.Ink)
	s.missing = p.conditional(words.GreyTint, words.Muted)
	s.again = p.conditionalInk(words.Muted)
	s.wrapping = []int{s.text, s.strong, s.muted, s.plain, s.link, s.head, s.headRight, s.headWide, s.after, s.headAside, s.says, s.fine, s.leads}
	s.large = append(s.bigShares[:], s.big, s.bigMean)
	s.numeric = append(s.shares[:], s.count, s.mean, s.months, s.tenths, s.date, s.gain, s.gainPoints, s.gainTenths)
	return s, p.err
}

func (p *palette) texts(s *styles) {
	// Left in so many words, or a name in Arabic would lean on the next column.
	wrap := &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: true}
	s.title = p.style(excelize.Style{Font: font(18, words.Accent, true)})
	s.note = p.style(excelize.Style{Font: font(body, words.Muted, false)})
	s.link = p.style(excelize.Style{Font: &excelize.Font{Family: "Calibri", Size: body, Color: hex(words.Green), Underline: "single"}, Alignment: wrap})
	aside := *wrap
	aside.Indent = 1 // away from numbers, which lean this way
	s.says = p.ruled(excelize.Style{Font: font(body, words.Ink, true), Alignment: &aside})
	s.leads = p.ruled(excelize.Style{Font: &excelize.Font{Family: "Calibri", Size: 11, Bold: true, Color: hex(words.Accent), Underline: "single"}, Alignment: wrap})
	s.fine = p.ruled(excelize.Style{Font: font(9, words.Muted, false), Alignment: &aside})
	s.heading = p.style(excelize.Style{Font: font(12, words.Accent, true)})
	s.text = p.ruled(excelize.Style{Alignment: wrap})
	s.after = p.ruled(excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: true, Indent: 1}})
	s.short = p.ruled(excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}})
	s.strong = p.ruled(excelize.Style{Font: font(body, words.Ink, true), Alignment: wrap})
	s.muted = p.ruled(excelize.Style{Font: font(body, words.Muted, false), Alignment: wrap})
	s.origin = p.ruled(excelize.Style{Font: font(body, words.Muted, false), Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}})
	s.small = p.style(excelize.Style{Font: font(8, words.Muted, false)})
	s.plain = p.style(excelize.Style{Alignment: wrap})
	s.rest = p.ruled(excelize.Style{Font: font(body, words.Muted, false), Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left", Indent: 1}})
	s.centre = p.ruled(excelize.Style{Font: font(body, words.Muted, false), Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "top"}})
	box := excelize.Style{Fill: fill(words.AccentTint), Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "left", WrapText: true, Indent: 1}}
	s.box = p.style(box)
	box.Font = font(11, words.Accent, true)
	s.boxStrong = p.style(box)
}

func (p *palette) heads(s *styles) {
	rule := []excelize.Border{{Type: "bottom", Style: 1, Color: hex(words.Accent)}}
	head := excelize.Style{
		Font: font(body, words.Accent, true), Fill: fill(words.AccentTint), Border: rule,
		Alignment: &excelize.Alignment{Vertical: "bottom", WrapText: true},
	}
	s.head = p.style(head)
	head.Alignment = &excelize.Alignment{Vertical: "bottom", Horizontal: "left", Indent: 1, WrapText: true}
	s.headAside = p.style(head)
	head.Alignment = &excelize.Alignment{Vertical: "bottom", Horizontal: "right", Indent: 1, WrapText: true}
	s.headRight = p.style(head)
	head.Alignment = &excelize.Alignment{Vertical: "bottom", Horizontal: "center", WrapText: true}
	s.headWide = p.style(head)
	head.Alignment = &excelize.Alignment{TextRotation: 90, Vertical: "bottom", Horizontal: "center"}
	head.Font = font(body, words.Accent, false)
	s.headTurned = p.style(head)
}

func (p *palette) numbers(s *styles) {
	s.count = p.number(countFormat, body, false)
	s.mean = p.number("0.00", body, false)
	s.months = p.number("0.0", body, false)
	s.tenths = p.number("#,##0.0", body, false)
	s.date = p.number("yyyy-mm-dd", body, false)
	s.gain = p.number("+0;-0;0", body, false)
	s.gainPoints = p.number(`+0" pts";-0" pts";0" pts"`, body, false)
	s.gainTenths = p.number(`+0.0" pts";-0.0" pts";0.0" pts"`, body, false)
	s.big = p.number(countFormat, headlineSize, true)
	s.bigMean = p.number("0.00", headlineSize, true)
	for i, format := range shareFormats {
		s.shares[i] = p.number(format, body, false)
		s.bigShares[i] = p.number(format, headlineSize, true)
	}
	centre := &excelize.Alignment{Horizontal: "center", Vertical: "top"}
	s.level = p.ruled(excelize.Style{Font: font(body, words.Ink, false), Alignment: centre})
	italic := font(body, words.Ink, false)
	italic.Italic = true
	s.self = p.ruled(excelize.Style{Font: italic, Alignment: centre})
}

func font(size float64, colour string, bold bool) *excelize.Font {
	return &excelize.Font{Family: "Calibri", Size: size, Color: hex(colour), Bold: bold}
}

// fill is a ground of one colour; without a colour there is none.
func fill(colour string) excelize.Fill {
	if colour == "" {
		return excelize.Fill{Type: "pattern"}
	}
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{hex(colour)}}
}

// hex is a colour as excelize wants it, without the #.
func hex(colour string) string { return colour[1:] }

// figure is a cell with a number in its own format, or "–" for an unknown one.
func (s *styles) figure(f analysis.Figure) excelize.Cell {
	if f.Instead != "" {
		return excelize.Cell{StyleID: s.centre, Value: words.Value(f)}
	}
	if !f.Known || math.IsNaN(f.Value) {
		return excelize.Cell{StyleID: s.centre, Value: words.Unknown}
	}
	switch f.Form {
	case analysis.Share:
		return s.share(f.Value)
	case analysis.Mean:
		return excelize.Cell{StyleID: s.mean, Value: f.Value}
	case analysis.Months:
		return excelize.Cell{StyleID: s.months, Value: f.Value}
	}
	return excelize.Cell{StyleID: s.count, Value: f.Value}
}

// headline is figure in large type.
func (s *styles) headline(f analysis.Figure) excelize.Cell {
	c := s.figure(f)
	switch {
	case !f.Known:
	case f.Form == analysis.Share:
		c.StyleID = s.bigShares[analysis.PercentDecimals(f.Value)]
	case f.Form == analysis.Mean || f.Form == analysis.Months || f.Form == analysis.Level:
		c.StyleID = s.bigMean
	default:
		c.StyleID = s.big
	}
	return c
}

// share is a cell with a share, 0 to 1, in percent.
func (s *styles) share(v float64) excelize.Cell {
	return excelize.Cell{StyleID: s.shares[analysis.PercentDecimals(v)], Value: v}
}

// over is the style of a heading over cells of a style: numbers stand to the
// right, levels and signs in the middle, text to the left.
func (s *styles) over(cells int) int {
	switch {
	case slices.Contains(s.numeric, cells):
		return s.headRight
	case cells == s.level || cells == s.centre:
		return s.headWide
	case cells == s.after:
		return s.headAside
	}
	return s.head
}
