package report

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"capgap/pack"
)

// Probe says, before any work is done, whether a set could be written to the
// folder dir; force is Options.Force. It also clears away what runs that died
// left beside dir, and puts back a former set that such a run had put aside.
// Its errors are *pack.Error.
func Probe(dir string, force bool) error {
	place, err := filepath.Abs(dir)
	if err != nil {
		return unwritable(dir, err)
	}
	parent := filepath.Dir(place)
	info, err := os.Stat(parent)
	if err != nil {
		return &pack.Error{Text: fmt.Sprintf("folder %q cannot be used", parent), Cure: "create it first, or choose another place with --out", Err: pack.Cause(err)}
	}
	if !info.IsDir() {
		return &pack.Error{Text: fmt.Sprintf("%q is not a folder", parent), Cure: "choose another place with --out"}
	}
	if err := sweep(place); err != nil {
		return err
	}
	if err := checkPlace(dir, force); err != nil {
		return err
	}
	trial, err := os.MkdirTemp(parent, stagePattern(place))
	if err != nil {
		return unwritable(parent, err)
	}
	if err := os.Remove(trial); err != nil {
		return unwritable(parent, err)
	}
	return nil
}

// checkPlace allows a folder that is not there, an empty one, and with force one
// that holds nothing but a former set.
func checkPlace(dir string, force bool) error {
	info, err := os.Lstat(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return &pack.Error{Text: fmt.Sprintf("%q cannot be used", dir), Cure: "choose another place with --out", Err: pack.Cause(err)}
	case info.Mode()&os.ModeSymlink != 0:
		return &pack.Error{Text: fmt.Sprintf("%q is a link", dir), Cure: "name the folder itself with --out"}
	case !info.IsDir():
		return &pack.Error{Text: fmt.Sprintf("%q is a file, not a folder", dir), Cure: "choose another place with --out"}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return &pack.Error{Text: fmt.Sprintf("folder %q cannot be read", dir), Cure: "choose another place with --out", Err: pack.Cause(err)}
	}
	if len(entries) == 0 {
		return nil
	}
	if !force {
		return &pack.Error{Text: fmt.Sprintf("folder %q exists already and is not empty", dir), Cure: "choose another place with --out, or replace a former review with --force"}
	}
	return checkFormer(dir, entries)
}

// checkFormer refuses to replace a folder with anything in it that a former run
// did not write.
func checkFormer(dir string, entries []os.DirEntry) error {
	for _, e := range entries {
		if open, ok := strings.CutPrefix(e.Name(), "~$"); ok {
			return &pack.Error{Text: fmt.Sprintf("%q in %q is open in Excel", open, dir), Cure: "close it and run again"}
		}
		if !e.Type().IsRegular() || !slices.Contains(append(setNames(), furniture()...), e.Name()) {
			return &pack.Error{Text: fmt.Sprintf("folder %q holds %q, which capgap did not write", dir, e.Name()), Cure: "move it elsewhere, or choose another place with --out"}
		}
	}
	if !isSet(dir) {
		return &pack.Error{Text: fmt.Sprintf("folder %q holds no review of capgap", dir), Cure: "choose another place with --out"}
	}
	return nil
}

// Wrote reports whether path is a folder with the reports of a run, or one of the
// files in such a folder.
func Wrote(path string) bool {
	return isSet(path) || slices.Contains(setNames(), filepath.Base(path)) && isSet(filepath.Dir(path))
}

// isSet looks for the manifest of a run.
func isSet(dir string) bool {
	var m Manifest
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	return err == nil && json.Unmarshal(data, &m) == nil && strings.HasPrefix(m.Format, "capgap manifest ")
}

// furniture is what desktops leave in every folder that is looked at.
func furniture() []string { return []string{".DS_Store", "Thumbs.db", "desktop.ini"} }

func unwritable(folder string, err error) error {
	return &pack.Error{Text: fmt.Sprintf("folder %q cannot be written to", folder), Cure: "choose another place with --out", Err: pack.Cause(err)}
}

func failed(what string, err error) error {
	cure := "choose another place with --out"
	switch {
	case errors.Is(err, syscall.ENOSPC):
		cure = "free some space on the disk, or choose another place with --out"
	case errors.Is(err, pack.ErrInterrupted):
		cure = "nothing was written; run again"
	}
	return &pack.Error{Text: what + " cannot be written", Cure: cure, Err: pack.Cause(err)}
}
