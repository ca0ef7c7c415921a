package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"capgap/analysis"
	"capgap/reference"
	"capgap/report/words"
)

// modelCmd reads, compares, checks and exports the competency models.
type modelCmd struct {
	List    modelListCmd    `cmd:"" settings:"" help:"List the role models."`
	Show    modelShowCmd    `cmd:"" settings:"" help:"Show what a role asks of the person who holds it."`
	Explain modelExplainCmd `cmd:"" settings:"" help:"Show the statements that a required level and its weight come from."`
	Compare modelCompareCmd `cmd:"" settings:"" help:"Show what is new, what rises and what falls away between two roles."`
	Lint    modelLintCmd    `cmd:"" help:"List every breach of the format in a folder of models."`
	Export  modelExportCmd  `cmd:"" help:"Write the shipped models into a new folder, to be edited."`
}

// modelListCmd lists the role models.
type modelListCmd struct{}

// Run prints one line a role.
func (c *modelListCmd) Run(o *out) error {
	model, err := o.open()
	if err != nil {
		return err
	}
	fmt.Fprintf(o.stdout, "%s, version %s: %s in %s\nsource: %s\n\n", model.Title, model.Version,
		words.Count(len(model.Competencies), "competency"), words.Count(len(model.Domains), "domain"), model.Source)
	rows := [][]string{{"role", "name", "competencies", "must-haves", "mean level", "salary a year"}}
	for _, r := range model.Roles {
		mustHaves, levels := 0, 0
		for _, q := range r.Requirements {
			levels += q.Level
			if q.MustHave {
				mustHaves++
			}
		}
		rows = append(rows, []string{r.ID, r.Name, strconv.Itoa(len(r.Requirements)), strconv.Itoa(mustHaves),
			analysis.Rounded(float64(levels)/float64(len(r.Requirements)), 1), orDash(salary(r.Salary))})
	}
	grid(o.stdout, rows)
	return nil
}

// modelLintCmd lists every breach of the format.
type modelLintCmd struct {
	Folder string `arg:"" optional:"" path:"folder" help:"Folder of models; the ones of --model, or those that capgap ships, when left out."`
}

// Run prints the breaches, one a line; it fails when there are any.
func (c *modelLintCmd) Run(o *out) error {
	folder, files := c.Folder, reference.Shipped()
	if folder == "" {
		folder = o.model
	}
	if folder != "" {
		if err := looked("model folder", folder, true); err != nil {
			return err
		}
		var err error
		if files, err = reference.Folder(folder); err != nil {
			return fail(exitInput, err, "capgap model export FOLDER writes one to start from")
		}
	}
	breaches := reference.Lint(files)
	for _, b := range breaches {
		fmt.Fprintln(o.stdout, b.Error())
	}
	if len(breaches) > 0 {
		return fail(exitProblems, fmt.Errorf("the model breaks its format in %s", words.Count(len(breaches), "place")), "")
	}
	model, err := reference.Load(files)
	if err != nil {
		return fail(exitInput, err, "")
	}
	fmt.Fprintf(o.stdout, "no breach: %s, %s, %s traced\n", words.Count(len(model.Roles), "role"),
		words.Count(len(model.Competencies), "competency"), words.Count(statements(model), "statement"))
	return nil
}

// modelExportCmd writes the shipped models into a folder.
type modelExportCmd struct {
	Folder string `arg:"" path:"folder" help:"Folder to write to: a new or an empty one."`
}

// Run refuses a folder in which something stands already.
func (c *modelExportCmd) Run(o *out) error {
	if err := freeFolder(c.Folder); err != nil {
		return err
	}
	if err := os.CopyFS(c.Folder, reference.Shipped()); err != nil {
		return fail(exitOutput, fmt.Errorf("the models cannot be written to %s: %w", c.Folder, withoutPath(err)), "")
	}
	fmt.Fprintf(o.stdout, "the models stand in %s\n", c.Folder)
	fmt.Fprintf(o.stdout, "edit them, then: capgap model lint %s, and --model %s with any command\n", c.Folder, c.Folder)
	return nil
}

// freeFolder refuses a folder that holds anything, and like the reports one
// whose parent is not there: a misspelt path would grow a second tree.
func freeFolder(folder string) error {
	const cure = "name a new or an empty folder"
	if parent := filepath.Dir(filepath.Clean(folder)); !isFolder(parent) {
		return fail(exitOutput, fmt.Errorf("there is no folder %s to write into", parent), "create it first, or choose another place")
	}
	entries, err := os.ReadDir(folder)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fail(exitOutput, fmt.Errorf("%s cannot be used: %w", folder, withoutPath(err)), cure)
	case len(entries) > 0:
		return fail(exitOutput, fmt.Errorf("%s is not empty", folder), cure)
	}
	return nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// findRole finds a role by its id or by a title that it stands behind.
func findRole(model *reference.Model, text string) (*reference.Role, error) {
	if r := model.Role(text); r != nil {
		return r, nil
	}
	found := model.FindRole(text)
	if r := model.Role(found.ID); r != nil && found.How != "one letter off" { // somebody who types can be asked
		return r, nil
	}
	var ids []string
	for _, r := range model.Roles {
		ids = append(ids, r.ID)
	}
	near := reference.Nearest(text, ids)
	for _, title := range found.Nearest {
		if id := model.FindRole(title).ID; id != "" && !slices.Contains(near, id) {
			near = append(near, id)
		}
	}
	what := "unknown role"
	if found.How != "" && found.ID == "" {
		what = "no role model for the title"
	}
	return nil, fail(exitUsage, fmt.Errorf("%s %q", what, text), nearestHint(near, "the roles are "+strings.Join(ids, ", ")))
}

// findCompetency finds a competency by whatever ratings may call it.
func findCompetency(model *reference.Model, text string) (*reference.Competency, error) {
	found := model.FindCompetency(text)
	if found.ID == "" {
		return nil, fail(exitUsage, fmt.Errorf("unknown competency %q", text),
			nearestHint(found.Nearest, "capgap model show ROLE names the competencies of a role"))
	}
	return model.Competency(found.ID), nil
}

// nearestHint proposes names, or says where they stand.
func nearestHint(nearest []string, otherwise string) string {
	if len(nearest) == 0 {
		return otherwise
	}
	return "did you mean " + either(nearest) + "?"
}

// statements counts the statements of all documents.
func statements(model *reference.Model) int {
	n := 0
	for _, s := range model.Sections {
		n += s.Items
	}
	return n
}
