package main

import (
	"errors"
	"fmt"
	"slices"

	"capgap/ingest"
	"capgap/reference"
	"capgap/report/words"
)

// checkCmd says how files are understood, and what is wrong with them.
type checkCmd struct {
	fileFlags
	tellFlags
	All      bool   `help:"Show every table whole, and print every problem, not the first of each kind."`
	WriteMap string `path:"" placeholder:"FILE" help:"Write a list of the skills and titles that the model does not know, to fill in and give back with --map."`
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
	o.progress.end()
	o.result = checkResult(data, model, asOf)
	open := data.MapTable()
	if err := writeMap(c.WriteMap, open); err != nil {
		return err
	}
	understood(o.stdout, data, c.All)
	problemList{all: c.All}.print(o.stdout, data.Problems)
	c.tellMap(o, open)
	if err := hindrance(o, err, data, model); err != nil {
		return err
	}
	if len(data.Problems) == 0 {
		fmt.Fprintln(o.stdout, "no problems found")
	}
	c.next(o, data, open)
	return verdict(o, data)
}

// verdict is exit code 1 for input with problems: they were printed, so that
// words are wanted only where they were not.
func verdict(o *out, data *ingest.Dataset) error {
	switch {
	case len(data.Problems) == 0:
		return nil
	case o.unheard():
		return fail(exitProblems, fmt.Errorf("the input has %s", words.Count(len(data.Problems), "problem")), "capgap check without --quiet or --format lists them")
	}
	return fail(exitProblems, errors.New(""), "")
}

// hindrance is what stands in the way of a review: problems that stop it, or
// files from which nothing can be said; err is that of the load.
func hindrance(o *out, err error, data *ingest.Dataset, model *reference.Model) error {
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
		if o.unheard() {
			return fail(code, stop, stop.Hint())
		}
		return fail(code, fmt.Errorf("%s above must be mended before a review", words.Count(len(stop.Problems), "problem")),
			"begin with the first under “"+words.Verdicts[0].Title+"”, then run this command again")
	case err != nil:
		return err
	case errors.As(useless, &short) && (seats == 0 || holdsRatings(data)):
		return fail(exitProblems, short.err, short.hint)
	}
	return nil
}

// next says what to type next: fill in the map that was written, add ratings,
// settle what the model does not know, or review.
func (c *checkCmd) next(o *out, data *ingest.Dataset, open [][]string) {
	args, n := c.again(o), unsettled(open)
	switch {
	case !holdsRatings(data):
		fmt.Fprintf(o.stdout, "next: add the ratings, as in capgap check%s --skills FILE\n", args)
	case c.wroteMap(open):
		fmt.Fprintf(o.stdout, "next: capgap check%s --map %s, when its column “means” is filled in\n", args, quotedArgument(c.WriteMap))
	case n > 0 && c.WriteMap == "":
		fmt.Fprintf(o.stdout, "next: say what the model does not know, %s: capgap check%s --write-map map.csv\n"+
			"      or go on without them: capgap review%s\n", words.Count(n, "skill"), args, args)
	default:
		fmt.Fprintf(o.stdout, "next: capgap review%s\n", args)
	}
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

// wroteMap reports whether a map was asked for and had anything to say.
func (c *checkCmd) wroteMap(open [][]string) bool { return c.WriteMap != "" && len(open) > 1 }

// tellMap says what became of the map that was asked for.
func (c *checkCmd) tellMap(o *out, open [][]string) {
	switch {
	case c.wroteMap(open):
		fmt.Fprintf(o.stdout, "%s lists %s skills and titles to fill in; then add --map %s\n", c.WriteMap, thousands(len(open)-1), quotedArgument(c.WriteMap))
	case c.WriteMap != "":
		fmt.Fprintf(o.stdout, "%s was not written: every skill and title is settled\n", c.WriteMap)
	}
}

// again are the arguments without those that only this run needs, with a space
// before the first.
func (c *checkCmd) again(o *out) string {
	args := commandLine(without(o.args, map[string]int{"--all": 0, "--write-map": 1, "--quiet": 0, "-q": 0, "--format": 1}))
	if args == "" {
		return ""
	}
	return " " + args
}

// unread reports whether a file could not be read: it has a problem and no table,
// or one that breaks off.
func unread(problems []ingest.Problem, data *ingest.Dataset) bool {
	return slices.ContainsFunc(problems, func(p ingest.Problem) bool {
		return p.At.File != "" && !slices.ContainsFunc(data.Tables, func(t ingest.Table) bool { return t.File.Name == p.At.File && !t.Broken })
	})
}
