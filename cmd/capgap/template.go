package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"capgap/ingest"
	"capgap/reference"
	"capgap/report/words"
	"capgap/template"
)

// templateCmd writes the workbooks that are sent out to be filled in.
type templateCmd struct {
	Roster   []string `arg:"" optional:"" typed:"" path:"" placeholder:"ROSTER" help:"Roster files, folders or patterns; FILE#SHEET names one worksheet."`
	Rater    string   `enum:"self,manager" default:"self" help:"Who rates: self, or manager for people's managers."`
	Role     []string `placeholder:"ROLE" sep:"none" help:"Ask only for the competencies that this role requires; otherwise for those of all roles in the roster. Repeatable."`
	Each     string   `path:"folder" placeholder:"DIR" xor:"place" help:"Write one workbook a person, or a manager, into this new folder."`
	Blank    bool     `help:"Write an empty roster to begin with. Takes no ROSTER."`
	ReturnTo string   `placeholder:"TEXT" help:"Where copies go back to and until when, for the instructions."`
	AsOf     string   `placeholder:"YYYY-MM-DD" help:"The day of the workbook; today when left out."`
	Out      string   `short:"o" typed:"" path:"" placeholder:"FILE" xor:"place" help:"The workbook; ratings-<as-of>.xlsx or roster.xlsx when left out."`
	Force    bool     `typed:"" help:"Replace the workbook of an earlier run."`
	readFlags
	quietFlag
}

// Run writes a roster to fill in, or asks the people of a roster for ratings.
func (c *templateCmd) Run(o *out) error {
	files := fileFlags{Roster: c.Roster, AsOf: c.AsOf, MaxQuarantine: 0.05, readFlags: c.readFlags}
	asOf, err := files.asOf()
	if err != nil {
		return err
	}
	if err := c.fits(); err != nil {
		return err
	}
	c.name(asOf)
	if err := c.probe(); err != nil {
		return outputFailure(err)
	}
	model, err := o.open()
	if err != nil {
		return err
	}
	request := template.Request{Model: model, ReturnTo: c.ReturnTo, AsOf: asOf, Program: "capgap " + version}
	if c.Blank {
		return c.roster(o, request)
	}
	data, err := files.load(o, model, asOf)
	if err != nil {
		return err
	}
	o.progress.end()
	return c.ratings(o, request, data)
}

// fits refuses flags that do not go together.
func (c *templateCmd) fits() error {
	switch {
	case c.Blank && len(c.Roster) > 0:
		return fail(exitUsage, errors.New("--blank writes an empty roster and takes none"), "leave out --blank to have the people of the roster rated")
	case c.Blank && c.Each != "":
		return fail(exitUsage, errors.New("--blank writes one workbook"), "name it with --out")
	case !c.Blank && len(c.Roster) == 0:
		return fail(exitUsage, errors.New("no roster was named"), "name the file that lists the people, or begin with: capgap template --blank")
	case c.Out != "" && !strings.EqualFold(c.Out[max(0, len(c.Out)-5):], ".xlsx"):
		return fail(exitUsage, fmt.Errorf("--out %q does not end in .xlsx", c.Out), "name a workbook, e.g. ratings.xlsx; --each takes a folder")
	}
	return nil
}

// name gives the workbook its name where the user did not.
func (c *templateCmd) name(asOf ingest.Date) {
	if c.Blank {
		c.Out = cmp.Or(c.Out, "roster.xlsx")
	}
	c.Out = cmp.Or(c.Out, "ratings-"+asOf.String()+".xlsx")
}

// probe says before any work whether the workbooks could be written.
func (c *templateCmd) probe() error {
	if c.Each != "" {
		return template.CheckFolder(c.Each)
	}
	return template.CheckFile(c.Out, c.Force)
}

// roster writes the empty roster.
func (c *templateCmd) roster(o *out, r template.Request) error {
	if err := template.WriteFile(c.Out, c.Force, r.Roster, o.writes()); err != nil {
		return outputFailure(err)
	}
	fmt.Fprintf(o.stdout, "written: %s\nnext:    fill in one row a person, then: capgap template %s\n", c.Out, c.Out)
	return nil
}

// ratings asks the people of a roster, or their managers, for ratings.
func (c *templateCmd) ratings(o *out, r template.Request, data *ingest.Dataset) error {
	if len(data.People) == 0 {
		return fail(exitInput, errors.New("the roster names nobody"), "capgap check with the same files shows how they were understood")
	}
	roles, err := c.roles(r.Model, data)
	if err != nil {
		return err
	}
	r.Competencies, r.People = template.Required(r.Model, roles), data.People
	if c.Rater == ingest.Manager.String() {
		r.Rater = ingest.Manager
	}
	said := asked(r, roles, data)
	if c.Each == "" {
		if err := template.WriteFile(c.Out, c.Force, r.Write, o.writes()); err != nil {
			return outputFailure(err)
		}
		fmt.Fprintf(o.stdout, "%swritten: %s\n", said, c.Out)
	} else {
		copies, alone := r.Each(data)
		if len(copies) == 0 {
			return fail(exitInput, errors.New("nobody in the roster reports to anybody"), "fill in the column Manager ID, or use --out for one workbook with everybody")
		}
		if err := template.WriteFolder(c.Each, copies, o.writes()); err != nil {
			return outputFailure(err)
		}
		fmt.Fprintf(o.stdout, "%swritten: %s in %s\n", said, words.Count(len(copies), "workbook"), c.Each)
		if len(alone) > 0 {
			fmt.Fprintf(o.stdout, "nobody:  %s to nobody and in no workbook: %s\n", reportTo(len(alone)), someNames(alone))
		}
	}
	fmt.Fprintf(o.stdout, "next:    send out, and put what comes back into one folder; then: capgap review %s --skills 'returns/*.xlsx'\n", strings.Join(c.Roster, " "))
	return nil
}

// roles are those that the user named, or those that the roster is about.
func (c *templateCmd) roles(model *reference.Model, data *ingest.Dataset) ([]reference.Role, error) {
	if len(c.Role) == 0 {
		return template.Roles(model, data), nil
	}
	roles, err := template.Named(model, c.Role)
	var unknown *template.UnknownRole
	if errors.As(err, &unknown) {
		hint := "capgap model list names the roles"
		if len(unknown.Nearest) > 0 {
			hint = "perhaps " + strings.Join(unknown.Nearest, " or ") + "; " + hint
		}
		return nil, fail(exitUsage, fmt.Errorf("--role: %w", err), hint)
	}
	return roles, err
}

// asked says who is asked for what.
func asked(r template.Request, roles []reference.Role, data *ingest.Dataset) string {
	var names []string
	for _, role := range roles {
		names = append(names, role.Name)
	}
	vacant := ""
	if n := len(data.Vacancies); n > 0 {
		vacant = fmt.Sprintf(" (%s not listed)", words.Count(n, "vacant seat"))
	}
	return fmt.Sprintf("people:  %s%s\nasked:   %s, for %s\n", thousands(len(r.People)), vacant,
		words.Count(len(r.Competencies), "competency"), strings.Join(names, ", "))
}

func reportTo(n int) string {
	if n == 1 {
		return "1 person reports"
	}
	return thousands(n) + " people report"
}

// someNames are the first of a list of people.
func someNames(list []ingest.Person) string {
	var names []string
	for i, p := range list {
		if i == 5 {
			names = append(names, "…")
			break
		}
		names = append(names, cmp.Or(p.Name, p.ID))
	}
	return strings.Join(names, ", ")
}
