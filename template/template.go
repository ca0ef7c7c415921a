// Package template writes the workbooks that HR sends out to have skills rated,
// so that the copies come back filled in and package ingest reads them without
// any mapping and without a doubt.
//
// A reader starts at Request: who is rated, by whom, on which competencies.
// asked.go finds the competencies that the roles in use require; copies.go makes
// one request for each person or manager and slug.go names their files. A
// workbook holds the sheets of texts.go (how to fill it in), scale.go (levels and
// competencies) and one with the ratings: wide.go has one row a person, form.go
// one person alone. roster.go writes the empty roster for those who have none.
// choice.go holds what a cell accepts, sheet.go and style.go how a sheet is
// written and looks; place.go says whether a file may take a place on the disk and
// write.go puts it there.
//
// Headers are spelt as the table of ingest/spellings.go has them first, the rater
// stands in the table itself, and nothing on the other sheets reads as a header:
// that is the whole contract with package ingest, and a test holds it.
package template

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"capgap/ingest"
	"capgap/pack"
	"capgap/reference"
)

// Request is one workbook that goes out: who is asked to rate whom on what.
type Request struct {
	Model        *reference.Model
	Competencies []reference.Competency // in the order of the columns
	People       []ingest.Person        // who is rated
	Rater        ingest.Rater           // Self or Manager
	By           string                 // the manager who rates; "" when nobody in particular is asked
	Single       bool                   // a form for the first of People instead of one row a person
	ReturnTo     string                 // where copies go, for the instructions; may be empty
	AsOf         ingest.Date            // date of the workbook
	Program      string                 // name and version of what wrote it
}

// Write writes the workbook. The same request gives the same bytes.
func (r Request) Write(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	b, err := r.begin(f)
	if err != nil {
		return fmt.Errorf("template: %w", err)
	}
	ratings := b.wide
	if r.Single {
		ratings = b.form
	}
	for _, sheet := range []func() error{b.instructions, ratings, b.scale, b.competencies} {
		if err := sheet(); err != nil {
			return fmt.Errorf("template: %w", err)
		}
	}
	if err := pack.Workbook(w, f); err != nil {
		return fmt.Errorf("template: %w", err)
	}
	return nil
}

// Category marks the workbooks that this package wrote, in their properties, so
// that no other file is ever replaced by one.
const Category = "capgap template"

// begin makes the styles and gives the workbook its properties.
func (r Request) begin(f *excelize.File) (*book, error) {
	looks, err := newLooks(f)
	if err != nil {
		return nil, err
	}
	props := &excelize.DocProperties{
		Title: "Skill ratings", Creator: "capgap", LastModifiedBy: "capgap", Language: "en-GB", Category: Category,
		Description: safe("Model " + r.Model.Title + " " + r.Model.Version + ", " + r.Program),
	}
	if r.AsOf != 0 {
		props.Created = r.AsOf.Time().Format(time.RFC3339)
		props.Modified = props.Created
	}
	return &book{f: f, r: r, looks: looks}, f.SetDocProps(props)
}
