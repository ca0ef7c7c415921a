package main

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/pack"
	"capgap/reference"
	"capgap/report"
	"capgap/report/words"
)

// reviewCmd is the main job: files in, reports out.
type reviewCmd struct {
	fileFlags
	planFlags
	packFlags
	tellFlags
	Out      string `short:"o" path:"folder" placeholder:"DIR" help:"Folder for the reports; review-<as-of> when left out, beside the capgap.toml that names the roster or in the working folder."`
	Force    bool   `typed:"" help:"Replace the reports of an earlier run in the folder."`
	Previous string `path:"" placeholder:"REVIEW.JSON" help:"Last quarter's review.json, to set its headlines beside this quarter's."`
	NoPeople bool   `help:"Leave out the sheet with every person's levels."`
	Strict   bool   `help:"End with exit code 1 when the input had problems."`
}

// Run is the walk through the four rooms.
func (c *reviewCmd) Run(o *out) error {
	asOf, err := c.begin(o)
	if err != nil {
		return err
	}
	model, err := o.open()
	if err != nil {
		return err
	}
	previous, err := readPrevious(c.Previous)
	if err != nil {
		return err
	}
	data, err := c.read(o, model, asOf)
	if err != nil {
		return err
	}
	review, err := c.compare(o, data, model, asOf, previous)
	if err != nil {
		return err
	}
	problems := len(review.Problems)
	if review, err = c.made(review, previous, data); err != nil {
		return err
	}
	files, err := o.write(c.Out, review, report.Options{Force: c.Force, People: len(review.People) > 0})
	if err != nil {
		return outputFailure(err)
	}
	o.result = reviewResult(review, files)
	summarise(o.stdout, o.textWidth(), review, previous, files)
	if c.Strict && problems > 0 {
		return fail(exitProblems, fmt.Errorf("the input had %s", words.Count(problems, "problem")), "problems.csv lists them")
	}
	return nil
}

// begin settles the day and the folder of the reports, before minutes are spent on
// what cannot be written.
func (c *reviewCmd) begin(o *out) (ingest.Date, error) {
	if err := c.packFlags.check(); err != nil {
		return 0, err
	}
	asOf, err := c.asOf()
	if err != nil {
		return 0, err
	}
	if c.Out == "" {
		c.Out = filepath.Join(o.settings.home(), "review-"+asOf.String())
	}
	if err := report.Probe(c.Out, c.Force); err != nil {
		return 0, outputFailure(err)
	}
	return asOf, nil
}

// read loads what the pack is about, every row of the files accounted for.
func (c *reviewCmd) read(o *out, model *reference.Model, asOf ingest.Date) (*ingest.Dataset, error) {
	data, err := c.load(o, model, asOf)
	if err != nil {
		return nil, err
	}
	if err := accounted(data); err != nil {
		return nil, err
	}
	return c.narrow(data)
}

// compare works out the review. previous may be nil.
func (c *reviewCmd) compare(o *out, data *ingest.Dataset, model *reference.Model, asOf ingest.Date, previous *analysis.Review) (*analysis.Review, error) {
	beside, err := c.beside(previous)
	if err != nil {
		return nil, err
	}
	options := analysis.Options{Program: "capgap " + version, AsOf: asOf, People: c.lists(!c.NoPeople), Previous: beside, Chosen: c.chosen(o)}
	if err := c.plan(model, &options); err != nil {
		return nil, err
	}
	o.comparing(data, model)
	review := analysis.Compare(data, model, options)
	if err := usable(data, review.Scope.Seats, unknownTitles(review)); err != nil {
		return nil, err
	}
	return review, comparable(c.Previous, previous, review)
}

// chosen is what the user chose beside files and day, for the record.
func (c *reviewCmd) chosen(o *out) []analysis.Parameter {
	list := []analysis.Parameter{{Name: "share of rows that may be left out", Value: fmt.Sprint(float64(c.MaxQuarantine)), From: "--max-quarantine"}}
	if c.Scale != "" {
		list = append(list, analysis.Parameter{Name: "scale of levels", Value: c.Scale, From: "--scale"})
	}
	list = append(list, c.readFlags.chosen()...)
	list = append(list, o.settings.chosen()...)
	for _, role := range slices.Sorted(maps.Keys(o.roleModel)) {
		list = append(list, analysis.Parameter{Name: "model in place of " + role, Value: o.roleModel[role], From: "--role-model"})
	}
	return list
}

// write puts the reports into their folder and tells how far that is. Ctrl-C and
// SIGTERM end it with nothing left behind.
func (o *out) write(folder string, review *analysis.Review, options report.Options) ([]string, error) {
	options.Done, options.Progress = o.writes(), o.progress.writing
	defer o.progress.end()
	return report.Write(folder, review, options)
}

// outputFailure gives an error of package report or template its exit code and hint.
func outputFailure(err error) error {
	if errors.Is(err, pack.ErrInterrupted) {
		return fail(exitStopped, errors.New("interrupted; nothing was written"), "")
	}
	var cured interface{ Hint() string } // of package report or template
	if errors.As(err, &cured) {
		return fail(exitOutput, err, cured.Hint())
	}
	return fail(exitOutput, err, "")
}
