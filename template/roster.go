package template

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/pack"
	"capgap/reference"
)

// rosterName is the sheet with one row a person.
const rosterName = "Roster"

// lastRow is the last row of a sheet in Excel.
const lastRow = excelize.TotalRows

// entryKind is what a column of the roster takes.
type entryKind int

const (
	free entryKind = iota
	day
	years
	graded // low, medium, high
	yesNo
	title
	degree
)

// entry is a column of the roster.
type entry struct {
	head  string
	width float64
	kind  entryKind
	need  bool
	help  string
}

// entries are the columns in the order in which HR tends to have them; the
// headings are those that package ingest puts first.
func entries() []entry {
	return []entry{
		{"Employee ID", 14, free, true, "The id of the HR system, as text: leading zeros stay. Every person has one of their own."},
		{"Full Name", 26, free, true, "Given name and surname. For a seat that nobody holds write: Vacant"},
		{"Job Title", 30, title, true, "The title as you use it. Those on the sheet Roles are understood; any other may be typed in as well."},
		{"Manager ID", 14, free, true, "The Employee ID of the person reported to; blank at the top."},
		{"Work Email", 28, free, false, "May be left out if there is an id."},
		{"Team", 20, free, false, ""},
		{"Department", 20, free, false, ""},
		{"Location", 16, free, false, ""},
		{"Hire Date", 12, day, false, "The first day in the organisation."},
		{"In Role Since", 12, day, false, "The first day in the present role."},
		{"Years in IT", 10, years, false, "Years of experience in IT, here and elsewhere, e.g. 12 or 7.5"},
		{"Years in Leadership", 12, years, false, "Years of leading people, here and elsewhere."},
		{"Highest Education", 18, degree, false, "The highest degree; a subject may follow, e.g. Bachelor in Computer Science"},
		{"Certifications", 34, free, false, "Several with semicolons; the expiry in brackets, e.g. CISSP (2027-03); ITIL 4"},
		{"Performance", 13, graded, false, "Low, medium or high. Leave it out if it is not to be used."},
		{"Potential", 11, graded, false, "Low, medium or high. Leave it out if it is not to be used."},
		{"Risk of Loss", 11, graded, false, "How likely it is that the person leaves: low, medium or high."},
		{"Retirement Date", 12, day, false, "If it is planned."},
		{"Critical Seat", 10, yesNo, false, "Yes for a seat that must never stand empty."},
		{"Successor For", 26, free, false, "Ids of the people, or job titles, whose place the person is named to take; several with semicolons."},
	}
}

// Roster writes an empty roster to be filled in: one row a person. It asks for
// the model and the program of the request alone. The same request gives the same
// bytes.
func (r Request) Roster(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	b, err := r.begin(f)
	if err != nil {
		return fmt.Errorf("template: %w", err)
	}
	for _, sheet := range []func() error{b.rosterInstructions, b.roster, b.roles} {
		if err := sheet(); err != nil {
			return fmt.Errorf("template: %w", err)
		}
	}
	if err := pack.Workbook(w, f); err != nil {
		return fmt.Errorf("template: %w", err)
	}
	return nil
}

func (b *book) roster() error {
	s := sheet{name: rosterName, frozen: [2]int{2, 1}, across: 2, freeRows: true}
	head := row{}
	for i, e := range entries() {
		s.widths = append(s.widths, e.width)
		s.styles = append(s.styles, b.entryStyle(e))
		style := b.looks.headOther
		if !e.need {
			style = b.looks.head
		}
		head.cells = append(head.cells, excelize.Cell{StyleID: style, Value: e.head})
		choice, err := b.entryChoice(e, at(i+1, 2)+":"+at(i+1, lastRow))
		if err != nil {
			return err
		}
		if e.kind != free || e.help != "" {
			s.choices = append(s.choices, choice)
		}
	}
	return b.write(s, slices.Values([]row{head}))
}

func (b *book) entryStyle(e entry) int {
	switch e.kind {
	case day:
		return b.looks.date
	case years:
		return b.looks.number
	}
	return b.looks.entry
}

// entryChoice is what a column accepts. Only what could not be understood is
// refused; titles and degrees are proposals.
func (b *book) entryChoice(e entry, cells string) (*excelize.DataValidation, error) {
	if e.kind == day {
		return dateChoice(cells, e.head, e.help+" E.g. 2026-09-30.")
	}
	c := excelize.NewDataValidation(true)
	c.SetSqref(cells)
	if e.help != "" {
		c.SetInput(short(e.head, promptTitle), short(e.help, promptText))
	}
	var err error
	switch e.kind {
	case years:
		err = c.SetRange(0, 60, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween)
		c.SetError(excelize.DataValidationErrorStyleStop, "Not a number of years", "Type a number from 0 to 60.")
	case graded:
		err = c.SetDropList([]string{"low", "medium", "high"})
		c.SetError(excelize.DataValidationErrorStyleStop, "Not in the list", "Choose low, medium or high, or leave the cell blank.")
	case yesNo:
		err = c.SetDropList([]string{"yes", "no"})
		c.SetError(excelize.DataValidationErrorStyleStop, "Not in the list", "Choose yes or no, or leave the cell blank.")
	case title:
		c.SetSqrefDropList(fmt.Sprintf("%s!$A$%d:$A$%d", rolesName, rolesHead+1, rolesHead+len(b.r.Model.Titles)))
	case degree:
		err = c.SetDropList([]string{"none", "Bachelor", "Master", "Doctorate"})
	}
	return c, err
}

// rolesHead is the row of the header of the sheet Roles.
const rolesHead = 4

// roles writes the job titles that are understood, those of a role model first.
func (b *book) roles() error {
	l, m := b.looks, b.r.Model
	rows := []row{
		{[]excelize.Cell{{StyleID: l.title, Value: "Job titles that are understood"}}, 27},
		{[]excelize.Cell{{StyleID: l.note, Value: "Seats are compared with a role model; the other titles are steps on the way there. Any other title may stand in the roster too."}}, ordinary},
		{},
		{cells: []excelize.Cell{{StyleID: l.head, Value: "Job title"}, {StyleID: l.head, Value: "Has a role model"}, {StyleID: l.head, Value: "Also understood"}}},
	}
	for _, t := range titles(m) {
		model := ""
		if t.Role != "" {
			model = "yes"
		}
		rows = append(rows, row{cells: []excelize.Cell{{StyleID: l.strong, Value: t.Name}, {StyleID: l.text, Value: model}, {StyleID: l.text, Value: strings.Join(t.Synonyms, "; ")}}})
	}
	return b.write(sheet{name: rolesName, widths: []float64{42, 20, 80}, frozen: [2]int{0, rolesHead}}, slices.Values(rows))
}

// titles are the titles of the model, those with a role model first.
func titles(m *reference.Model) []reference.Title {
	list := slices.Clone(m.Titles)
	slices.SortStableFunc(list, func(a, b reference.Title) int {
		switch {
		case a.Role != "" && b.Role == "":
			return -1
		case a.Role == "" && b.Role != "":
			return 1
		}
		return 0
	})
	return list
}
