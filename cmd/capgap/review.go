package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/pack"
	"capgap/report"
	"capgap/report/words"
)

// reviewCmd is the main job: files in, reports out.
type reviewCmd struct {
	fileFlags
	planFlags
	Out      string `short:"o" placeholder:"DIR" help:"Folder for the reports; review-<as-of> when left out."`
	Force    bool   `help:"Replace the reports of an earlier run in the folder."`
	Previous string `placeholder:"REVIEW.JSON" help:"Last quarter's review.json, to set its headlines beside this quarter's."`
	NoPeople bool   `help:"Leave out the sheet with every person's levels."`
	Strict   bool   `help:"End with exit code 1 when the input had problems."`
}

// Run is the walk through the four rooms.
func (c *reviewCmd) Run(o *out) error {
	asOf, err := c.asOf()
	if err != nil {
		return err
	}
	if c.Out == "" {
		c.Out = "review-" + asOf.String()
	}
	if err := report.Probe(c.Out, c.Force); err != nil {
		return outputFailure(err)
	}
	model, err := o.open()
	if err != nil {
		return err
	}
	previous, err := readPrevious(c.Previous)
	if err != nil {
		return err
	}
	data, err := c.load(o, model, asOf)
	if err != nil {
		return err
	}
	options := analysis.Options{Program: "capgap " + version, AsOf: asOf, People: !c.NoPeople, Previous: previous, Chosen: c.chosen(o)}
	if err := c.plan(model, &options); err != nil {
		return err
	}
	review := analysis.Compare(data, model, options)
	if err := accounted(data); err != nil {
		return err
	}
	if err := usable(data, review.Scope.Seats, unknownTitles(review)); err != nil {
		return err
	}
	if err := comparable(c.Previous, previous, review); err != nil {
		return err
	}
	files, err := write(c.Out, review, report.Options{Force: c.Force, People: !c.NoPeople})
	if err != nil {
		return outputFailure(err)
	}
	summarise(o.stdout, review, previous, files)
	if c.Strict && len(review.Problems) > 0 {
		return fail(exitProblems, fmt.Errorf("the input had %s", words.Count(len(review.Problems), "problem")), "problems.csv lists them")
	}
	return nil
}

// chosen is what the user chose beside files and day, for the record.
func (c *reviewCmd) chosen(o *out) []analysis.Parameter {
	list := []analysis.Parameter{{Name: "share of rows that may be left out", Value: fmt.Sprint(float64(c.MaxQuarantine)), From: "--max-quarantine"}}
	if c.Scale != "" {
		list = append(list, analysis.Parameter{Name: "scale of levels", Value: c.Scale, From: "--scale"})
	}
	list = append(list, c.readFlags.chosen()...)
	for _, role := range slices.Sorted(maps.Keys(o.roleModel)) {
		list = append(list, analysis.Parameter{Name: "model in place of " + role, Value: o.roleModel[role], From: "--role-model"})
	}
	return list
}

// write puts the reports into their folder. Ctrl-C and SIGTERM end it with
// nothing left behind.
func write(folder string, review *analysis.Review, options report.Options) ([]string, error) {
	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	options.Done = stop.Done()
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

// summarise prints the closing summary.
func summarise(w io.Writer, r, previous *analysis.Review, files []string) {
	fmt.Fprintf(w, "capgap review as of %s, models %s %s\n", r.AsOf, r.Model.ID, r.Model.Version)
	fmt.Fprintf(w, "read %s, %s (%d vacant), %s of %s (%s)\n\n",
		words.Count(r.Scope.People, "person"), words.Count(r.Scope.Seats, "seat"), r.Scope.Vacant,
		words.Count(r.Scope.Ratings, "rating"), words.Count(r.Scope.Rated, "person"), words.Value(r.Scope.Response))
	for _, h := range r.Headlines {
		fmt.Fprintf(w, "%-22s %-6s %s\n", h.Title, words.Value(h.Value), h.Sentence)
	}
	fmt.Fprintf(w, "\nfirst step: %s\n", r.FirstStep)
	for _, n := range r.Notices {
		if n.Code == "scale-coarse" {
			fmt.Fprintf(w, "scale:      %s\n", n.Text)
		}
	}
	fmt.Fprintf(w, "input:      %s\n", problemsInWords(r))
	if previous != nil {
		fmt.Fprintf(w, "beside it:  the headlines of the review as of %s; review.xlsx and review.html show both\n", previous.AsOf)
	}
	fmt.Fprintf(w, "written:    %s\n", strings.Join(files, "\n            "))
}

func problemsInWords(r *analysis.Review) string {
	if len(r.Problems) == 0 {
		return "nothing was repaired, left out or doubted"
	}
	n := map[string]int{}
	for _, p := range r.Problems {
		n[p.Action]++
	}
	return fmt.Sprintf("%d repaired, %d left out, %d doubted (problems.csv lists each with its cure)",
		n[string(ingest.Repair)], n[string(ingest.Quarantine)], n[string(ingest.Warn)])
}
