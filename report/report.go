// Package report writes a Review into a folder: review.xlsx for people who work
// in Excel, review.html to read and print, review.json for programs and for the
// next quarter, problems.csv with every doubt about the input, and
// manifest.json, which says what went in and what came out.
//
// A reader starts at Write. The folder appears whole or not at all: stage.go
// builds it beside its final place and place.go decides whether that place may
// be taken. The sub-packages workbook and page draw; words holds the labels,
// formats and colours they share. Nothing here computes a figure.
package report

import (
	"io"
	"path/filepath"

	"capgap/analysis"
	"capgap/report/page"
	"capgap/report/workbook"
)

// Options say how a set is written.
type Options struct {
	// Force replaces a former set in the same folder, once the new one is
	// complete. A folder that holds anything else is never replaced.
	Force bool
	// People adds the sheet with one row a person to the workbook.
	People bool
	// Done, when it is closed, ends Write with pack.ErrInterrupted and nothing left
	// behind. It may be nil.
	Done <-chan struct{}
	// Progress, unless nil, is told which files are being written, whenever that
	// changes; from one goroutine at a time.
	Progress func(names []string)
}

// output is one file of the set. write may run beside those of other files; the
// last of a set runs alone and is given the files before it.
type output struct {
	name  string
	write func(w io.Writer, before []File) error
}

// Write writes the set into the folder dir and returns the paths of its files.
// dir must not exist, be empty, or (with Force) hold nothing but a former set;
// its parent must exist. Every failure is an *pack.Error, and then dir is as it was.
func Write(dir string, r *analysis.Review, o Options) ([]string, error) {
	return publish(dir, o, func(stage string) []output {
		book := workbook.Options{People: o.People, TempDir: stage}
		return []output{
			{"review.xlsx", func(w io.Writer, _ []File) error { return workbook.Write(w, r, book) }},
			{"review.html", func(w io.Writer, _ []File) error { return page.Write(w, r) }},
			{"review.json", func(w io.Writer, _ []File) error { return writeReview(w, r) }},
			{"problems.csv", func(w io.Writer, _ []File) error { return writeProblems(w, r.Problems) }},
			{manifestName, func(w io.Writer, before []File) error { return writeManifest(w, r, o, before) }},
		}
	})
}

// setNames are the names that a set may hold, with those of former versions.
func setNames() []string {
	return []string{"review.xlsx", "review.html", "review.json", "problems.csv", manifestName}
}

// publish stages the outputs and moves them to dir as one.
func publish(dir string, o Options, outputs func(stage string) []output) ([]string, error) {
	if err := Probe(dir, o.Force); err != nil {
		return nil, err
	}
	s, err := newStage(dir, o.Done)
	if err != nil {
		return nil, err
	}
	defer s.discard()
	list := outputs(s.folder)
	if err := s.createAll(list, o.Progress); err != nil {
		return nil, err
	}
	var paths []string
	for _, out := range list {
		paths = append(paths, filepath.Join(dir, out.name))
	}
	if err := s.release(o.Force); err != nil {
		return nil, err
	}
	return paths, nil
}
