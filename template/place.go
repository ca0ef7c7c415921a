package template

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"capgap/pack"
)

// CheckFile says, before any work is done, whether a workbook could be written to
// path. What stands there is replaced with force alone, and only if it is a
// workbook that this package wrote.
func CheckFile(path string, force bool) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return checkParent(path)
	case err != nil:
		return &pack.Error{Text: fmt.Sprintf("%q cannot be used", path), Cure: "choose another place with --out", Err: pack.Cause(err)}
	case !info.Mode().IsRegular():
		return &pack.Error{Text: fmt.Sprintf("%q is no file", path), Cure: "name a workbook with --out, e.g. ratings.xlsx; --each takes a folder"}
	case !force:
		return &pack.Error{Text: fmt.Sprintf("%q exists already", path), Cure: "choose another name with --out, or replace it with --force; answers that somebody filled in are lost then"}
	case !ours(path):
		return &pack.Error{Text: fmt.Sprintf("%q is no template of capgap and is not replaced", path), Cure: "choose another name with --out"}
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
		return &pack.Error{Text: fmt.Sprintf("%q cannot be used as a folder", dir), Cure: "choose another place with --each", Err: pack.Cause(err)}
	case len(entries) > 0:
		return &pack.Error{Text: fmt.Sprintf("folder %q exists already and is not empty", dir), Cure: "choose another place with --each; copies that came back might stand in it, so it is never replaced"}
	}
	if info, err := os.Lstat(dir); err == nil && info.Mode()&os.ModeSymlink != 0 {
		return &pack.Error{Text: fmt.Sprintf("%q is a link", dir), Cure: "name the folder itself with --each"}
	}
	return nil
}

func checkParent(path string) error {
	parent := filepath.Dir(path)
	info, err := os.Stat(parent)
	if err != nil {
		return &pack.Error{Text: fmt.Sprintf("folder %q cannot be used", parent), Cure: "create it first, or choose another place", Err: pack.Cause(err)}
	}
	if !info.IsDir() {
		return &pack.Error{Text: fmt.Sprintf("%q is not a folder", parent), Cure: "choose another place"}
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
	return &pack.Error{Text: fmt.Sprintf("%q cannot be written", path), Cure: "free some space or close the file if it is open, or choose another place", Err: pack.Cause(err)}
}
