package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
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
	tellFlags
	Leaves []string          `placeholder:"ID" help:"People who leave, by id or e-mail; repeatable, or separated by commas."`
	Moves  map[string]string `placeholder:"ID=POSITION" mapsep:"," help:"People who take another position: the id or title of a vacant one, or the id of whoever gives it up."`
	Joins  []string          `path:"" placeholder:"FILE" sep:"none" help:"Files with people who join, their position and ratings, in the form of any roster."`
	Out    string            `short:"o" typed:"" path:"folder" placeholder:"DIR" help:"Write the reports of the changed organisation into this folder."`
	Force  bool              `typed:"" help:"Replace the reports of an earlier run in the folder."`
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
	o.comparing(data, model)
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
	files, err := c.write(o, after)
	if err != nil {
		return err
	}
	o.progress.end()
	o.result = reviewResult(after, files)
	for _, c := range before.Refills {
		o.result.Refills = append(o.result.Refills, fmt.Sprintf("%s (%s): %s", c.SeatLabel, c.Holder, c.Sentence))
	}
	compareReviews(o.stdout, o.textWidth(), before, after, files)
	return nil
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
func compareReviews(w io.Writer, width int, before, after *analysis.Review, files []string) {
	blocks := layOut([]list{headlinePairs(before, after)}, width, unlimited, "")
	if len(before.Refills) > 0 {
		var fills list
		for _, c := range before.Refills {
			fills = append(fills, entry{label: " ", text: fmt.Sprintf("%s (%s): %s", c.SeatLabel, c.Holder, c.Sentence)})
		}
		blocks = append(blocks, layOut([]list{nil, {{text: "filled from within, the best way:"}}}, width, unlimited, "")...)
		blocks = append(blocks, fills.blocks(width)...)
	}
	last := list{{label: "first step then:", text: after.FirstStep}}
	if len(files) > 0 {
		last = append(last, entry{label: "written:", text: writtenWords(files)})
	}
	for _, b := range append(blocks, layOut([]list{nil, last}, width, unlimited, "")...) {
		b.print(w)
	}
}

// unlimited is a number of lines that nothing reaches.
const unlimited = math.MaxInt

// headlinePairs is each headline with its value today and then.
func headlinePairs(before, after *analysis.Review) list {
	today := len("today")
	for _, h := range before.Headlines {
		today = max(today, places(words.Value(h.Value)))
	}
	l := list{{values: []string{filled("today", today+2) + "then"}}}
	for i, h := range before.Headlines {
		then := after.Headlines[i]
		l = append(l, entry{label: h.Title, values: []string{filled(words.Value(h.Value), today+2) + words.Value(then.Value)}, text: then.Sentence})
	}
	return l
}

// write puts the reports of the changed organisation into a folder, if one was
// named.
func (c *whatifCmd) write(o *out, after *analysis.Review) ([]string, error) {
	if c.Out == "" {
		return nil, nil
	}
	files, err := o.write(c.Out, after, report.Options{Force: c.Force, People: true})
	if err != nil {
		return nil, outputFailure(err)
	}
	return files, nil
}
