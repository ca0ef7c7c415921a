package main

import (
	"errors"
	"fmt"
	"slices"

	"capgap/ingest"
	"capgap/report/words"
)

// checkCmd says how files are understood, and what is wrong with them.
type checkCmd struct {
	fileFlags
	All      bool   `help:"Show every table whole, and print every problem, not the first of each kind."`
	WriteMap string `placeholder:"FILE" help:"Write a list of the skills and titles that the model does not know, to fill in and give back with --map."`
}

// Run prints what was understood first, then what is wrong, then what to do next.
func (c *checkCmd) Run(o *out) error {
	asOf, err := c.asOf()
	if err != nil {
		return err
	}
	if err := free(c.WriteMap); err != nil {
		return err
	}
	model, err := o.open()
	if err != nil {
		return err
	}
	data, err := c.load(o, model, asOf)
	if data == nil {
		return err
	}
	open := data.MapTable()
	if err := writeMap(c.WriteMap, open); err != nil {
		return err
	}
	understood(o.stdout, data, c.All)
	problemList{all: c.All}.print(o.stdout, data.Problems)
	c.tellMap(o, open)
	seats, titles := seatsIn(data, model)
	useless := usable(data, seats, titles)
	var stop *stopped
	var short *failure
	switch {
	case errors.As(err, &stop):
		code := exitProblems
		if unread(stop.Problems, data) {
			code = exitInput
		}
		return fail(code, fmt.Errorf("%s above must be mended before a review", words.Count(len(stop.Problems), "problem")),
			"begin with the first under “"+words.Verdicts[0].Title+"”, then run this command again")
	case err != nil:
		return err
	case errors.As(useless, &short) && (seats == 0 || holdsRatings(data)):
		return fail(exitProblems, short.err, short.hint)
	}
	if len(data.Problems) == 0 {
		fmt.Fprintln(o.stdout, "no problems found")
	}
	c.next(o, data, open)
	if len(data.Problems) > 0 {
		return fail(exitProblems, errors.New(""), "")
	}
	return nil
}

// next says what to type next.
func (c *checkCmd) next(o *out, data *ingest.Dataset, open [][]string) {
	args := c.again(o)
	if !holdsRatings(data) {
		fmt.Fprintf(o.stdout, "next: add the ratings, as in capgap check %s --skills FILE\n", args)
		return
	}
	if n := unsettled(open); n > 0 && c.WriteMap == "" {
		fmt.Fprintf(o.stdout, "next: say what the model does not know, %s: capgap check %s --write-map map.csv\n"+
			"      or go on without them: capgap review %s\n", words.Count(n, "skill"), args, args)
		return
	}
	fmt.Fprintf(o.stdout, "next: capgap review %s\n", args)
}

// unsettled counts the skills of a map that nothing was taken for.
func unsettled(open [][]string) (n int) {
	for _, row := range open[1:] {
		if row[0] == "skill" && row[2] == "" {
			n++
		}
	}
	return n
}

// tellMap says what a map would settle, or what to do with the one written.
func (c *checkCmd) tellMap(o *out, open [][]string) {
	rows := len(open) - 1
	switch {
	case rows <= 0 && c.WriteMap != "":
		fmt.Fprintf(o.stdout, "%s was not written: every skill and title is settled\n", c.WriteMap)
	case c.WriteMap != "":
		fmt.Fprintf(o.stdout, "%s lists %s skills and titles: fill in its column “means”, then add --map %s\n", c.WriteMap, thousands(rows), quotedArgument(c.WriteMap))
	}
}

// again are the arguments without those that only this run needs.
func (c *checkCmd) again(o *out) string {
	return commandLine(without(o.args, map[string]int{"--all": 0, "--write-map": 1}))
}

// unread reports whether a file could not be read at all: it has a problem and
// no table.
func unread(problems []ingest.Problem, data *ingest.Dataset) bool {
	return slices.ContainsFunc(problems, func(p ingest.Problem) bool {
		return p.At.File != "" && !slices.ContainsFunc(data.Tables, func(t ingest.Table) bool { return t.File.Name == p.At.File })
	})
}
