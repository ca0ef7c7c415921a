package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"capgap/reference"
)

// looked says in words why the file or folder that a flag names cannot be used,
// with the names in its folder that come close; nil when it is there.
func looked(what, path string, folder bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail(exitInput, fmt.Errorf("%s %s: there is no such %s", what, path, kindWord(folder)), nearPath(path, folder))
	case errors.Is(err, fs.ErrPermission):
		return fail(exitInput, fmt.Errorf("%s %s: there is no permission to read it", what, path), "ask its owner for the right to read it, or copy it to a folder of your own")
	case err != nil:
		return fail(exitInput, fmt.Errorf("%s %s: it cannot be read: %w", what, path, withoutPath(err)), "check the spelling of the path")
	case info.IsDir() != folder:
		return fail(exitInput, fmt.Errorf("%s %s: this is a %s", what, path, kindWord(!folder)), "name the "+kindWord(folder)+" itself")
	}
	return nil
}

func kindWord(folder bool) string {
	if folder {
		return "folder"
	}
	return "file"
}

// nearPath proposes the names in the folder of a path that come close to it.
func nearPath(path string, folder bool) string {
	dir := filepath.Dir(path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "there is no folder " + dir + " either; check the spelling of the path"
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() == folder && utf8.ValidString(e.Name()) {
			names = append(names, e.Name())
		}
	}
	near := reference.Nearest(filepath.Base(path), names)
	for i := range near {
		near[i] = filepath.Join(dir, near[i])
	}
	return nearestHint(near, "check the spelling of the path")
}

// withoutPath is the cause of a failure; the message names the path already.
func withoutPath(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// emptyArgument finds a flag or argument that was given as nothing, as a shell
// does with a variable that is not set. It would silently mean the default.
func emptyArgument(args []string) error {
	for i, a := range args {
		name, value, given := strings.Cut(a, "=")
		switch {
		case a == "" && i > 0 && strings.HasPrefix(args[i-1], "-"):
			name = args[i-1]
		case a == "":
			name = "an argument"
		case !given || value != "" || !strings.HasPrefix(a, "--"):
			continue
		}
		return fail(exitUsage, fmt.Errorf("%s is empty", name), "say what it should be, or leave it out; a variable of the shell may not be set")
	}
	return nil
}
