package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// free refuses a path at which something stands already; "" is free.
func free(path string) error {
	if path == "" {
		return nil
	}
	_, err := os.Lstat(path)
	switch {
	case err == nil:
		return fail(exitOutput, fmt.Errorf("--write-map %s: it is there already", path), "name a new file, or go on with that one: --map "+quotedArgument(path))
	case !errors.Is(err, fs.ErrNotExist):
		return fail(exitOutput, fmt.Errorf("--write-map %s: it cannot be written: %w", path, withoutPath(err)), "choose another place")
	}
	return nil
}

// writeMap writes a map to fill in: CSV that every spreadsheet reads, for its
// owner's eyes alone, since job titles may name people. A map without an entry
// is not written.
func writeMap(path string, rows [][]string) error {
	if path == "" || len(rows) < 2 {
		return nil
	}
	unwritten := func(err error) error {
		return fail(exitOutput, fmt.Errorf("--write-map %s: it cannot be written: %w", path, withoutPath(err)), "choose another place")
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return unwritten(err)
	}
	w := csv.NewWriter(f)
	w.UseCRLF = true
	_, err = f.WriteString("\ufeff") // else Excel takes the letters for those of the machine
	if err = errors.Join(err, w.WriteAll(rows), f.Close()); err != nil {
		os.Remove(path)
		return unwritten(err)
	}
	return nil
}
