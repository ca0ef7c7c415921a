package template

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Error says what could not be written and what helps.
type Error struct {
	Text string // lower case, no full stop
	Cure string
	Err  error // the cause, may be nil
}

// Error is the text with its cause.
func (e *Error) Error() string {
	if e.Err == nil {
		return e.Text
	}
	return fmt.Sprintf("%s: %v", e.Text, e.Err)
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// Hint is the cure, for the line after the message.
func (e *Error) Hint() string { return e.Cure }

// CheckFile says, before any work is done, whether a workbook could be written to
// path. What stands there is replaced with force alone, and only if it is a
// workbook that this package wrote.
func CheckFile(path string, force bool) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return checkParent(path)
	case err != nil:
		return &Error{Text: fmt.Sprintf("%q cannot be used", path), Cure: "choose another place with --out", Err: cause(err)}
	case !info.Mode().IsRegular():
		return &Error{Text: fmt.Sprintf("%q is no file", path), Cure: "name a workbook with --out, e.g. ratings.xlsx; --each takes a folder"}
	case !force:
		return &Error{Text: fmt.Sprintf("%q exists already", path), Cure: "choose another name with --out, or replace it with --force; answers that somebody filled in are lost then"}
	case !ours(path):
		return &Error{Text: fmt.Sprintf("%q is no template of capgap and is not replaced", path), Cure: "choose another name with --out"}
	}
	return nil
}

// CheckFolder says whether a set of workbooks could be written to a folder. It
// must be empty or not there: copies that came back filled in may stand in it.
func CheckFolder(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return checkParent(dir)
	case err != nil:
		return &Error{Text: fmt.Sprintf("%q cannot be used as a folder", dir), Cure: "choose another place with --each", Err: cause(err)}
	case len(entries) > 0:
		return &Error{Text: fmt.Sprintf("folder %q exists already and is not empty", dir), Cure: "choose another place with --each; copies that came back might stand in it, so it is never replaced"}
	}
	if info, err := os.Lstat(dir); err == nil && info.Mode()&os.ModeSymlink != 0 {
		return &Error{Text: fmt.Sprintf("%q is a link", dir), Cure: "name the folder itself with --each"}
	}
	return nil
}

func checkParent(path string) error {
	parent := filepath.Dir(path)
	info, err := os.Stat(parent)
	if err != nil {
		return &Error{Text: fmt.Sprintf("folder %q cannot be used", parent), Cure: "create it first, or choose another place", Err: cause(err)}
	}
	if !info.IsDir() {
		return &Error{Text: fmt.Sprintf("%q is not a folder", parent), Cure: "choose another place"}
	}
	return nil
}

// ours reports whether a file is a workbook that bears the mark of this package.
func ours(path string) bool {
	book, err := zip.OpenReader(path)
	if err != nil {
		return false
	}
	defer book.Close()
	part, err := book.Open("docProps/core.xml")
	if err != nil {
		return false
	}
	defer part.Close()
	text, err := io.ReadAll(io.LimitReader(part, 64<<10))
	return err == nil && strings.Contains(string(text), Category)
}

func unwritable(path string, err error) error {
	return &Error{Text: fmt.Sprintf("%q cannot be written", path), Cure: "free some space or close the file if it is open, or choose another place", Err: cause(err)}
}

// cause is err without the path, which the message names already.
func cause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
