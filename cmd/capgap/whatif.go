package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"capgap/analysis"
	"capgap/ingest"
	"capgap/reference"
	"capgap/report"
	"capgap/report/words"
)

// whatifCmd compares the organisation with what it would be after people have
// left, moved or joined.
type whatifCmd struct {
	fileFlags
	Leaves []string          `placeholder:"ID" help:"People who leave, by id or e-mail; repeatable, or separated by commas."`
	Moves  map[string]string `placeholder:"ID=POSITION" mapsep:"," help:"People who take another position: the id or title of a vacant one, or the id of whoever gives it up."`
	Joins  []string          `placeholder:"FILE" sep:"none" help:"Files with people who join, their position and ratings, in the form of any roster."`
	Out    string            `short:"o" placeholder:"DIR" help:"Write the reports of the changed organisation into this folder."`
	Force  bool              `help:"Replace the reports of an earlier run in the folder."`
}

// Run reads the files once or, when somebody joins, twice, and compares both.
func (c *whatifCmd) Run(o *out) error {
	if len(c.Leaves)+len(c.Moves)+len(c.Joins) == 0 {
		return fail(exitUsage, errors.New("nothing changes: nobody leaves, moves or joins"), "say who, as in --leaves 1017,1042")
	}
	asOf, err := c.asOf()
	if err != nil {
		return err
	}
	if c.Out != "" {
		if err := report.Probe(c.Out, c.Force); err != nil {
			return outputFailure(err)
		}
	}
	model, err := o.open()
	if err != nil {
		return err
	}
	data, err := c.load(o, model, asOf)
	if err != nil {
		return err
	}
	options := analysis.Options{Program: "capgap " + version, AsOf: asOf, People: true}
	now := options
	now.Leaves = c.Leaves
	before := analysis.Compare(data, model, now)
	if err := usable(data, before.Scope.Seats, unknownTitles(before)); err != nil {
		return err
	}
	changed, err := c.change(o, model, asOf, data)
	if err != nil {
		return err
	}
	options.Previous, options.Chosen = before, c.chosen()
	after := analysis.Compare(changed, model, options)
	compareReviews(o.stdout, before, after)
	return c.write(o, after)
}

// change is the organisation afterwards.
func (c *whatifCmd) change(o *out, model *reference.Model, asOf ingest.Date, data *ingest.Dataset) (*ingest.Dataset, error) {
	if len(c.Joins) > 0 {
		more := c.fileFlags
		more.Roster = append(more.Roster[:len(more.Roster):len(more.Roster)], c.Joins...)
		var err error
		if data, err = more.load(o, model, asOf); err != nil {
			return nil, err
		}
	}
	after, err := data.After(ingest.Change{Leaves: c.Leaves, Moves: c.transfers()})
	if err != nil {
		return nil, fail(exitUsage, err, "name people by the ids of the roster; the sheet People of a review lists them")
	}
	return after, nil
}

// transfers are the moves in order of the person.
func (c *whatifCmd) transfers() []ingest.Transfer {
	var list []ingest.Transfer
	for _, person := range slices.Sorted(maps.Keys(c.Moves)) {
		list = append(list, ingest.Transfer{Person: person, To: c.Moves[person]})
	}
	return list
}

// chosen puts the change among the parameters of the reports, so that nobody
// takes them for the organisation as it is.
func (c *whatifCmd) chosen() []analysis.Parameter {
	var list []analysis.Parameter
	if len(c.Leaves) > 0 {
		list = append(list, analysis.Parameter{Name: "what if: who leaves", Value: strings.Join(c.Leaves, ", "), From: "--leaves"})
	}
	for _, t := range c.transfers() {
		list = append(list, analysis.Parameter{Name: "what if: " + t.Person + " moves", Value: "to " + t.To, From: "--moves"})
	}
	for _, file := range c.Joins {
		list = append(list, analysis.Parameter{Name: "what if: who joins", Value: file, From: "--joins"})
	}
	return list
}

// compareReviews prints each headline before and after, and how the seats of those
// who leave are best filled.
func compareReviews(w io.Writer, before, after *analysis.Review) {
	fmt.Fprintf(w, "%-22s %-8s %s\n", "", "today", "then")
	for i, h := range before.Headlines {
		then := after.Headlines[i]
		fmt.Fprintf(w, "%-22s %-8s %-8s %s\n", h.Title, words.Value(h.Value), words.Value(then.Value), then.Sentence)
	}
	if len(before.Refills) > 0 {
		fmt.Fprintln(w, "\nfilled from within, the best way:")
	}
	for _, c := range before.Refills {
		fmt.Fprintf(w, "  %s (%s): %s\n", c.SeatLabel, c.Holder, c.Sentence)
	}
	fmt.Fprintf(w, "\nfirst step then: %s\n", after.FirstStep)
}

// write puts the reports of the changed organisation into a folder, if one was
// named.
func (c *whatifCmd) write(o *out, after *analysis.Review) error {
	if c.Out == "" {
		return nil
	}
	files, err := write(c.Out, after, report.Options{Force: c.Force, People: true})
	if err != nil {
		return outputFailure(err)
	}
	fmt.Fprintf(o.stdout, "written:    %s\n", strings.Join(files, "\n            "))
	return nil
}
