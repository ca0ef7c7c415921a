package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/alecthomas/kong"

	"capgap/reference"
)

// version is the version of the program, as reports carry it.
const version = "0.1.0"

// The exit codes.
const (
	exitDone     = 0
	exitProblems = 1 // problems found, where they were asked for: check, lint, --strict
	exitUsage    = 2
	exitInput    = 3
	exitOutput   = 4
	exitBug      = 5
	exitStopped  = 130 // interrupted
)

// cli is the grammar of the command line.
type cli struct {
	Review     reviewCmd     `cmd:"" settings:"" help:"Compare a roster and its ratings with the models and write the reports."`
	Preview    previewCmd    `cmd:"" settings:"" help:"Show how any table is read: header, columns, first rows."`
	Whatif     whatifCmd     `cmd:"" settings:"" help:"Compare the organisation with what it would be if people left, moved or joined."`
	Explain    explainCmd    `cmd:"" help:"Say where a figure of a review comes from: the rule, the numbers in it, the statements of the model and the cells of the input."`
	Check      checkCmd      `cmd:"" settings:"" help:"Say how files are understood and what is wrong with them; no report is written."`
	Template   templateCmd   `cmd:"" settings:"" help:"Write the workbooks in which people are asked for their skills, or an empty roster."`
	Init       initCmd       `cmd:"" help:"Write a capgap.toml for the files of a folder, so that capgap review alone runs the quarter."`
	Model      modelCmd      `cmd:"" help:"Read, compare, check and export the competency models."`
	Completion completionCmd `cmd:"" help:"Print the script that lets a shell complete capgap's commands and flags."`

	ModelFolder string            `name:"model" path:"folder" placeholder:"FOLDER" help:"Use the models of this folder (see: capgap model export)."`
	RoleModel   map[string]string `placeholder:"ROLE=ROLE" help:"Use one role model in place of another, e.g. head-of-it=head-of-it-essentials."`
	Config      string            `typed:"" placeholder:"FILE" help:"Settings: the file in place of capgap.toml beside the inputs (see: capgap init)."`
	Version     kong.VersionFlag  `typed:"" help:"Print the version."`
}

// out is where a command speaks, and the models it was told to use.
type out struct {
	stdout, stderr plain
	args           []string // of the command, its name aside
	files          []string // that the settings name in place of the command line
	settings       *settings
	keys           []*kong.Value // that settings may have
	model          string        // folder, "" for the models that capgap ships
	roleModel      map[string]string
	progress       progress
	command        string // its name
	quiet, json    bool
	result         result // what --format json prints
	interruption
}

// data is where a table is printed for other programs: unchanged, unless a
// terminal would have to obey it.
func (o *out) data() io.Writer {
	if isTerminal(o.stdout.w) {
		return o.stdout
	}
	return o.stdout.w
}

// open reads the models.
func (o *out) open() (*reference.Model, error) {
	if o.model != "" {
		if err := looked("--model", o.model, true); err != nil {
			return nil, err
		}
	}
	model, err := reference.Open(o.model)
	if err != nil {
		return nil, fail(exitInput, err, "capgap model lint "+o.model+" lists every breach")
	}
	model, err = model.Use(o.roleModel)
	if err != nil {
		return nil, fail(exitUsage, fmt.Errorf("--role-model: %w", err), "capgap model list names the roles")
	}
	return model, nil
}

// failure is an error with the exit code and the hint it ends in.
type failure struct {
	code int
	err  error
	hint string
}

func fail(code int, err error, hint string) error { return &failure{code, err, hint} }

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }
func (f *failure) ExitCode() int { return f.code }
func (f *failure) Hint() string  { return f.hint }

// run is the whole program: it returns the exit code and touches nothing but
// the writers and the files that the arguments name.
func run(args []string, stdout, stderr io.Writer) (code int) {
	o := &out{stdout: plain{stdout, showsColour(stdout)}, stderr: plain{stderr, showsColour(stderr)}}
	o.progress.on(stderr)
	o.json = asksForJSON(args) && args[0] != "completion"
	err := o.untilStopped(func() error { return parse(args, o) })
	o.progress.end()
	code = explain(o.stderr, err)
	if o.json {
		o.result.print(stdout, o.command, code, err)
	}
	return code
}

// helpShown ends parsing after kong has printed help or the version.
type helpShown struct{}

// parse reads the command line and runs its command.
func parse(args []string, o *out) (err error) {
	defer func() {
		if x := recover(); x != nil {
			if _, ok := x.(helpShown); !ok {
				panic(x)
			}
		}
	}()
	var c cli
	parser, err := kong.New(&c,
		kong.Name("capgap"),
		kong.Description("Where IT leadership capability is short, who can step up, and what to do about it.\n\nRead first: capgap preview FILE, capgap check FILES, then capgap review ROSTER --skills FILE. Every quarter: capgap init, capgap review."),
		kong.Writers(o.stdout, o.stderr),
		kong.Bind(o),
		kong.Vars{"version": "capgap " + version},
		kong.Exit(func(int) { panic(helpShown{}) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		return err
	}
	o.keys = settingKeys(parser.Model)
	args = helpAsked(args)
	if err := emptyArgument(args); err != nil && args[0] != "completion" {
		return err
	}
	command, err := parser.Parse(args)
	var refused *failure
	switch {
	case errors.As(err, &refused):
		return refused
	case err != nil:
		return usageError(err, parser.Model.Node, args)
	}
	o.model, o.roleModel, o.args = c.ModelFolder, c.RoleModel, argumentsOf(args, command.Selected().Name)
	o.hush(command.Selected())
	if !o.unheard() {
		o.settings.tell(o.stderr)
	}
	return o.settings.blame(command.Run(o))
}

// argumentsOf are the words of a command line behind the name of its command.
func argumentsOf(args []string, command string) []string {
	at := slices.Index(args, command)
	return slices.Concat(args[:at], args[at+1:])
}

// explain words an error and gives its exit code: "capgap: error: …", then
// "capgap: hint: …".
func explain(w io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	code := exitBug
	var coded interface{ ExitCode() int }
	if errors.As(err, &coded) {
		code = coded.ExitCode()
	}
	if text := err.Error(); text != "" {
		emphasise(w, alarming, "capgap: error:")
		fmt.Fprintf(w, " %s\n", text)
	}
	if hint := hintOf(err); hint != "" {
		emphasise(w, calm, "capgap: hint:")
		fmt.Fprintf(w, " %s\n", hint)
	}
	return code
}

// hintOf says what to do about an error, "" where nothing is known.
func hintOf(err error) string {
	var hinted interface{ Hint() string }
	if !errors.As(err, &hinted) {
		return ""
	}
	return hinted.Hint()
}
