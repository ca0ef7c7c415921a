// Package workbook writes a review as an Excel workbook for IT leaders and HR:
// real tables, native charts, conditional formats over real numbers, ready to
// print on A4.
//
// contents lists the sheets in reading order; each has its own file, and board.go
// has what is otherwise in a board pack. sheet.go writes any sheet in one pass.
// Three forms stand on it: table.go for a sheet that is one Excel table, block.go
// for one of several parts (pages.go breaks it between them), heatmap.go for units
// or people against competencies. style.go holds the look; fit.go and height.go
// make columns and rows as large as their texts.
//
// chart.go and waterfall.go draw native charts, cache.go puts into them what they
// draw, and formula.go lets figures follow a correction of the cells they rest on.
// Texts of the user's files are written as strings, never as formulas.
package workbook

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/pack"
	"capgap/report/words"
)

// Options say what the workbook holds.
type Options struct {
	// People adds the sheet with one row a person.
	People bool
	// TempDir is the folder for parts that do not fit into memory; "" is the
	// system's.
	TempDir string
}

// book is a workbook that is being written.
type book struct {
	f      *excelize.File
	r      *analysis.Review
	o      Options
	styles styles
	names  map[string]string  // competency by id
	maxRow int                // last row that a sheet may have
	kept   map[string][][]any // by sheet, the first rows, which charts draw
}

// Write writes the review to w. The same review gives the same bytes. A text
// too long for a cell is cut and says so. An error names the sheet.
func Write(w io.Writer, r *analysis.Review, o Options) error {
	return write(w, r, o, excelize.TotalRows)
}

func write(w io.Writer, r *analysis.Review, o Options, maxRow int) error {
	f := excelize.NewFile(excelize.Options{TmpDir: o.TempDir})
	defer f.Close()
	b := &book{f: f, r: r, o: o, names: map[string]string{}, maxRow: maxRow, kept: map[string][][]any{}}
	for _, c := range r.Model.Competencies {
		b.names[c.ID] = c.Name
	}
	if err := b.begin(); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	for _, s := range b.contents() {
		if err := s.write(); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	return b.finish(w)
}

// content is one sheet of the workbook.
type content struct {
	name  string
	about string // for the list on Summary
	write func() error
}

// contents are the sheets in reading order.
func (b *book) contents() []content {
	if b.r.Is(analysis.BoardPack) {
		return b.boardContents()
	}
	list := []content{
		{summaryName, "the five headlines on one page, and what they hang on", b.summary},
		{benchName, "the bench under every definition, what is short, who would take which seat", b.bench},
		{coverageName, "who holds what, by unit: a heat map of units and competencies", b.coverage},
		{competenciesName, "each competency in the organisation: who holds it, which role asks which level", b.competencies},
		{gapsName, "what nobody holds at the level required, worst first, and who could close it", b.gaps},
		{seatsName, "each seat, its holder, its candidates by readiness", b.seats},
		{successionName, "each candidate for each seat, with the shortest path to ready", b.succession},
		{coverName, "each seat if its holder leaves: who moves up, and who looks after it meanwhile", b.cover},
	}
	if b.o.People {
		list = append(list, content{peopleName, "each person's levels against the own role", b.people})
	}
	list = append(list,
		content{dependenceName, "what leaves with one person", b.dependence},
		content{pairsName, "what leaves with any two people", b.pairs},
		content{planName, "the cheapest way to a stronger bench, step by step", b.plan},
	)
	if b.r.Change != nil {
		list = append(list, content{changeName, "each headline from its last value to this one, with the names behind each step", b.change})
	}
	return append(list,
		content{agreementName, "how people rate themselves, and how their managers do", b.agreement},
		content{qualityName, "what was read, left out or doubted", b.quality},
		content{methodName, "every definition and parameter in use", b.method},
		content{requirementsName, "what each role asks, and the statements it follows from", b.requirements},
	)
}

// begin makes the styles and gives the workbook its properties.
func (b *book) begin() error {
	var err error
	if b.styles, err = newStyles(b.f); err != nil {
		return err
	}
	props := &excelize.DocProperties{
		Title:   "IT leadership review, " + words.Date(b.r.AsOf),
		Subject: "Competency coverage, succession and dependence",
		Creator: "capgap", LastModifiedBy: "capgap", Language: "en-GB",
		Description: words.Clean("Model " + b.r.Model.Title + " " + b.r.Model.Version),
	}
	if b.r.Pack != nil {
		props.Title += ", " + words.Clean(b.r.Pack.Says)
	}
	if day, err := time.Parse(time.DateOnly, b.r.AsOf); err == nil {
		props.Created = day.Format(time.RFC3339)
		props.Modified = props.Created
	}
	if err := b.f.SetAppProps(&excelize.AppProperties{Application: "capgap"}); err != nil {
		return err
	}
	return b.f.SetDocProps(props)
}

// finish writes the file. Nothing here may touch a sheet: excelize would read
// all of it back, which costs more than everything before.
func (b *book) finish(w io.Writer) error {
	b.fillCharts()
	if err := pack.Workbook(w, b.f); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	return nil
}
