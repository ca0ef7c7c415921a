package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"capgap/ingest"
	"capgap/reference"
	"capgap/report"
	"capgap/report/words"
)

// fileFlags are the flags by which commands name and read input files.
type fileFlags struct {
	Roster        []string `arg:"" optional:"" name:"roster" path:"" placeholder:"ROSTER" help:"Roster files, folders or patterns; FILE#SHEET names one worksheet. They may hold ratings as well."`
	Skills        []string `path:"" input:"" placeholder:"FILE" sep:"none" help:"Files, folders or patterns with ratings. Repeatable."`
	AsOf          string   `placeholder:"YYYY-MM-DD" help:"The day of the review; today when left out."`
	MaxQuarantine share    `placeholder:"SHARE" default:"5%" help:"Share of a table's rows that may be left out before the run stops: 5% or 0.05."`
	scaleFlag
	readFlags
}

// asOf is the day of the review.
func (f *fileFlags) asOf() (ingest.Date, error) {
	if f.AsOf == "" {
		return ingest.NewDate(time.Now()), nil
	}
	day, err := time.Parse(time.DateOnly, f.AsOf)
	if err != nil {
		return 0, fail(exitUsage, fmt.Errorf("--as-of %q is no day", f.AsOf), "write it as 2026-09-30")
	}
	return ingest.NewDate(day), nil
}

// load reads the files. The dataset is there even when the error says that it
// cannot be used.
func (f *fileFlags) load(o *out, model *reference.Model, asOf ingest.Date) (*ingest.Dataset, error) {
	if err := f.named(o); err != nil {
		return nil, err
	}
	options := ingest.Options{
		Match:         matcher(model),
		MatchTitle:    titleMatcher(model),
		Competencies:  competencies(model),
		AsOf:          asOf,
		MaxQuarantine: float64(f.MaxQuarantine),
		Progress:      o.progress.files,
	}
	if f.MaxQuarantine == 0 {
		options.MaxQuarantine = -1
	}
	if err := f.scaled(&options); err != nil {
		return nil, err
	}
	if err := f.apply(&options, o.stderr); err != nil {
		return nil, err
	}
	paths := f.paths(&options)
	if err := notOurs(paths); err != nil {
		return nil, err
	}
	data, err := ingest.Load(paths, options)
	var stop *ingest.StopError
	if errors.As(err, &stop) {
		return data, &stopped{stop}
	}
	return data, skillsHold(data, f.Skills)
}

// paths are the files that are named, once each, without the sheets that are named
// with them, which options learn.
func (f *fileFlags) paths(options *ingest.Options) (paths []string) {
	for _, list := range []struct {
		from []string
		to   *[]string
	}{{f.Roster, &options.Roster}, {f.Skills, &options.Skills}} {
		for _, name := range list.from {
			path, hasSheet := cutSheet(name)
			if hasSheet {
				*list.to = append(*list.to, name)
			}
			// Two sheets of one workbook are one file, and so are a roster and
			// ratings in one table.
			known := slices.Contains(paths, path) && (hasSheet || slices.Contains(f.Roster, name) && slices.Contains(f.Skills, name))
			if !known {
				paths = append(paths, path)
			}
		}
	}
	return paths
}

// named makes sure that files are named: on the command line or in the settings.
func (f *fileFlags) named(o *out) error {
	if len(o.files) > 0 {
		f.Roster, o.files = o.files, nil
	}
	if len(f.Roster) > 0 {
		return nil
	}
	hint := "name the files: capgap " + o.command + " ROSTER --skills FILE; or a folder that holds them"
	if o.command == "review" || o.command == "check" {
		hint += "; or let capgap init write a " + settingsName + " for the files of this folder"
	}
	return fail(exitUsage, errors.New("no roster was named"), hint)
}

// notOurs refuses the reports of an earlier run: their tables look like ratings and
// end in hundreds of reasons.
func notOurs(paths []string) error {
	for _, path := range paths {
		if report.Wrote(path) {
			return fail(exitInput, fmt.Errorf("%s: these are reports that capgap wrote, not a roster or ratings", path),
				"name the files that were exported for the review; last quarter's review.json goes with --previous")
		}
	}
	return nil
}

// cutSheet takes the worksheet off FILE#SHEET. A file may have # in its name.
func cutSheet(name string) (path string, hasSheet bool) {
	if _, err := os.Stat(name); err == nil {
		return name, false
	}
	path, _, hasSheet = strings.Cut(name, "#")
	return path, hasSheet
}

// competencies are the ids of the model's competencies.
func competencies(model *reference.Model) []string {
	var ids []string
	for _, c := range model.Competencies {
		ids = append(ids, c.ID)
	}
	return ids
}

// matcher finds the competency that a skill as written means.
func matcher(model *reference.Model) func(string) ingest.Match {
	return func(skill string) ingest.Match {
		found := model.FindCompetency(skill)
		return ingest.Match{ID: found.ID, How: found.How, Nearest: found.Nearest}
	}
}

// titleMatcher finds the role that a job title as written means.
func titleMatcher(model *reference.Model) func(string) ingest.Match {
	return func(title string) ingest.Match {
		found := model.FindRole(title)
		return ingest.Match{ID: found.ID, How: found.How, Nearest: found.Nearest}
	}
}

// stopped is input that cannot be used: every reason at once.
type stopped struct{ *ingest.StopError }

// Error lists the reasons as check does, the first of each kind with its cure.
func (s *stopped) Error() string {
	var text strings.Builder
	fmt.Fprintf(&text, "the input cannot be used: %s\n", words.Count(len(s.Problems), "reason"))
	for _, kind := range byCode(s.Problems, ingest.Stop) {
		problemList{}.kind(&text, kind)
	}
	return strings.TrimRight(text.String(), "\n")
}

func (s *stopped) ExitCode() int { return exitInput }
func (s *stopped) Hint() string {
	return "capgap check with the same files shows how they were understood"
}

// thousands groups the digits of a count.
func thousands(n int) string { return words.Number(float64(n)) }
