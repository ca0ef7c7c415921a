package template

import "github.com/xuri/excelize/v2"

// The colours of the reports, so that what goes out and what comes of it look
// like one house.
const (
	ink        = "222222"
	muted      = "666666"
	accent     = "1F4E79"
	rule       = "D9D9D9"
	accentTint = "E4ECF4"
	otherTint  = "D3E5F3"
	greyTint   = "F2F2F2"
)

// body is the size of text, in points.
const body = 10

// looks are the styles of cells, by what stands in them. Only the last ones may
// be typed in; a sheet's protection locks the others.
type looks struct {
	title, note, heading  int
	text, strong, level   int // text wraps, level stands in the middle
	head, headOther       int // of columns
	turned, turnedOther   int // of columns of ratings, from bottom to top
	fixed, fixedText      int // what is known already: names and ids
	label                 int // beside a fixed value
	answer, date, comment int // free to be typed in
	entry, number         int // free: text, a number of years
}

// painter makes styles and remembers the first error.
type painter struct {
	f   *excelize.File
	err error
}

func (p *painter) style(s excelize.Style) int {
	if s.Font == nil {
		s.Font = font(body, ink, false)
	}
	id, err := p.f.NewStyle(&s)
	if p.err == nil {
		p.err = err
	}
	return id
}

func newLooks(f *excelize.File) (looks, error) {
	if err := f.SetDefaultFont("Calibri"); err != nil {
		return looks{}, err
	}
	p := &painter{f: f}
	var l looks
	p.texts(&l)
	p.heads(&l)
	p.answers(&l)
	return l, p.err
}

func (p *painter) texts(l *looks) {
	wrap := &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: true}
	below := lines(rule, "bottom")
	l.title = p.style(excelize.Style{Font: font(18, accent, true)})
	l.note = p.style(excelize.Style{Font: font(body, muted, false), Alignment: &excelize.Alignment{Vertical: "top"}})
	l.heading = p.style(excelize.Style{Font: font(12, accent, true)})
	l.text = p.style(excelize.Style{Alignment: wrap, Border: below})
	l.strong = p.style(excelize.Style{Font: font(body, ink, true), Alignment: wrap, Border: below})
	l.level = p.style(excelize.Style{Font: font(body, ink, true), Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "center"}, Border: below})
	l.label = p.style(excelize.Style{Font: font(body, muted, false), Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}})
	// The format "text" keeps leading zeros when somebody edits the workbook.
	asText := 49
	l.fixed = p.style(excelize.Style{NumFmt: asText, Alignment: wrap, Fill: fill(greyTint), Border: lines(rule, "bottom", "right")})
	l.fixedText = p.style(excelize.Style{NumFmt: asText, Font: font(body, ink, true), Alignment: wrap})
}

func (p *painter) heads(l *looks) {
	head := excelize.Style{Font: font(body, accent, true), Fill: fill(accentTint), Border: lines(accent, "bottom"),
		Alignment: &excelize.Alignment{Vertical: "bottom", Horizontal: "left", WrapText: true}}
	l.head = p.style(head)
	head.Fill = fill(otherTint)
	l.headOther = p.style(head)
	head.Font = font(9, accent, true)
	head.Alignment = &excelize.Alignment{TextRotation: 90, Vertical: "bottom", Horizontal: "center", WrapText: true}
	l.turnedOther = p.style(head)
	head.Fill = fill(accentTint)
	l.turned = p.style(head)
}

func (p *painter) answers(l *looks) {
	free := &excelize.Protection{Locked: false}
	box := lines(rule, "left", "right", "top", "bottom")
	middle := &excelize.Alignment{Vertical: "center", Horizontal: "center"}
	wrap := &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: true}
	day, years, asText := "yyyy-mm-dd", "0.#", 49
	l.answer = p.style(excelize.Style{Alignment: middle, Border: box, Protection: free})
	l.date = p.style(excelize.Style{CustomNumFmt: &day, Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "left"}, Border: box, Protection: free})
	l.comment = p.style(excelize.Style{NumFmt: asText, Alignment: wrap, Border: box, Protection: free})
	l.entry = l.comment
	l.number = p.style(excelize.Style{CustomNumFmt: &years, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "right"}, Border: box, Protection: free})
}

func font(size float64, colour string, bold bool) *excelize.Font {
	return &excelize.Font{Family: "Calibri", Size: size, Color: colour, Bold: bold}
}

func fill(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

// lines are thin lines on the sides of a cell.
func lines(colour string, sides ...string) (list []excelize.Border) {
	for _, side := range sides {
		list = append(list, excelize.Border{Type: side, Style: 1, Color: colour})
	}
	return list
}
