package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"capgap/ingest/table"
)

// source is one path to read, after folders and patterns were resolved.
type source struct {
	path  string
	label string // what people call it: the base name, or the path where two share it
}

// sources resolves folders and patterns, in the order given.
func (l *loader) sources(paths []string) []source {
	var found []source
	for _, p := range paths {
		for _, path := range l.expand(p) {
			again := slices.ContainsFunc(found, func(s source) bool { return filepath.Clean(s.path) == filepath.Clean(path) })
			if path != p && (again || l.isMapFile(path)) {
				continue // a folder or pattern that leads to a file named already
			}
			found = append(found, source{path: path, label: filepath.Base(path)})
		}
	}
	if len(paths) == 0 {
		l.add(wholeRun, Problem{Code: codeNoFiles, Action: Stop, Message: "no file was named",
			Cure: "name a roster and the files of ratings, or a folder that holds them"})
	}
	return labelled(found)
}

// isMapFile reports whether a file is named as a map of names: then it is no data.
func (l *loader) isMapFile(path string) bool {
	return slices.ContainsFunc(l.Map, func(m string) bool {
		a, err := os.Stat(m)
		b, err2 := os.Stat(path)
		return err == nil && err2 == nil && os.SameFile(a, b)
	})
}

// labelled calls files of one name by their paths.
func labelled(sources []source) []source {
	uses := map[string]int{}
	for _, s := range sources {
		uses[s.label]++
	}
	for i, s := range sources {
		if uses[s.label] > 1 {
			sources[i].label = filepath.ToSlash(s.path)
		}
	}
	return sources
}

// expand turns a folder into its tables and a pattern into what it matches.
// Anything else stays, so that opening it says what is wrong with it.
func (l *loader) expand(path string) []string {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return l.folder(path)
	case err == nil || !strings.ContainsAny(path, "*?["):
		return []string{path}
	}
	matches, err := filepath.Glob(path)
	if err != nil || len(matches) == 0 {
		l.add(wholeRun, Problem{Code: codeNoFiles, Action: Stop, At: Address{File: path},
			Message: "this pattern matches no file", Cure: "check the folder and the spelling"})
		return nil
	}
	slices.Sort(matches)
	return l.withoutLocks(matches)
}

// tableEndings are the endings of the files of a folder that are opened: those
// that are read, and those that hold tables and are refused with what to do.
var tableEndings = []string{".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".numbers", ".gsheet"}

// isTable reports whether a file of a folder is opened: by its ending, and a .txt
// when it holds tabs, as what Excel saves as Unicode text does and a letter not.
func isTable(path string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	if ending != ".txt" {
		return slices.Contains(tableEndings, ending)
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 4<<10)
	n, _ := io.ReadFull(f, head)
	return bytes.IndexByte(head[:n], '\t') >= 0
}

// furniture is what desktops leave in every folder that is looked at, and the
// settings of capgap itself.
var furniture = []string{"thumbs.db", "desktop.ini", "capgap.toml"}

// folder lists the tables in a folder, by name.
func (l *loader) folder(path string) []string {
	entries, err := os.ReadDir(path)
	if err != nil {
		l.add(wholeRun, Problem{Code: codeUnreadableTable, Action: Stop, At: Address{File: path},
			Message: "this folder cannot be listed", Cure: "ask its owner for the right to read it"})
		return nil
	}
	var names []string
	for _, e := range entries {
		full := filepath.Join(path, e.Name())
		switch {
		case !e.IsDir() && isTable(full):
			names = append(names, full)
		case !strings.HasPrefix(e.Name(), ".") && !slices.Contains(furniture, strings.ToLower(e.Name())):
			l.data.Skipped = append(l.data.Skipped, full)
		}
	}
	if len(names) == 0 {
		l.add(wholeRun, Problem{Code: codeNoFiles, Action: Stop, At: Address{File: path},
			Message: "this folder holds no CSV file and no workbook", Cure: "name the folder that holds the exports"})
	}
	return l.withoutLocks(names)
}

// withoutLocks drops the marks that Excel leaves beside an open workbook.
func (l *loader) withoutLocks(paths []string) []string {
	return slices.DeleteFunc(paths, func(path string) bool {
		name, locked := strings.CutPrefix(filepath.Base(path), "~$")
		if locked {
			l.add(wholeRun, Problem{Code: codeLockFile, Action: Warn, At: Address{File: filepath.Base(path)},
				Message: name + " is open in Excel; changes that are not saved yet are not seen",
				Cure:    "save and close it, then run again"})
		}
		return locked
	})
}

// open opens every file and enters a table for each of its sheets.
func (l *loader) open(sources []source) {
	first := map[string]string{} // content -> label
	for i, s := range sources {
		l.tell("opening", i)
		at := place{file: i}
		f, err := table.Open(s.path, l.tableOptions())
		if err != nil {
			if isMissing(err) {
				s.label = filepath.ToSlash(s.path) // where it was looked for
			}
			l.refused(at, Address{File: s.label}, err)
			continue
		}
		if label, twice := first[f.SHA256]; twice {
			p := Problem{Code: codeDupFile, Action: Stop, At: Address{File: s.label},
				Message: "has the same content as " + label + ", so that everybody would count twice",
				Cure:    "name one of them alone, or move the other one out of the folder"}
			if label == s.label {
				p.Message, p.Cure = "is named twice, so that everybody would count twice", "name it once"
			}
			l.add(at, p)
			continue
		}
		first[f.SHA256] = s.label
		l.notes(at, s.label, f.Notes)
		l.enterSheets(i, s, f)
	}
}

func isMissing(err error) bool {
	var e *table.Error
	return errors.As(err, &e) && e.Code == "missing"
}

// tableOptions is the part of the options that package table obeys.
func (l *loader) tableOptions() table.Options {
	return table.Options{Unpacked: l.Unpacked, Columns: l.Columns,
		Encoding: l.Encoding, Delimiter: l.Delimiter, Password: l.Password}
}

func (l *loader) enterSheets(file int, s source, f *table.File) {
	for j, sh := range f.Sheets {
		l.data.Tables = append(l.data.Tables, Table{
			File:  File{Name: s.label, SHA256: f.SHA256, Bytes: f.Bytes},
			Sheet: sh.Name, Use: Unused, Format: sh.Format,
		})
		l.sheets = append(l.sheets, &sheet{place: place{file, j + 1}, path: s.path, source: sh, index: len(l.sheets)})
	}
}

// notes hands on what package table says of a file.
func (l *loader) notes(at place, label string, notes []table.Note) {
	for _, n := range notes {
		action := Repair
		switch {
		case n.Stop:
			action = Stop
		case n.Warn:
			action = Warn
		}
		l.add(at, Problem{Code: n.Code, Action: action, At: Address{File: label, Sheet: n.Sheet, Row: n.Row},
			Message: n.Message, Cure: n.Cure})
	}
}

// refused hands on why a file, or the rest of a table, cannot be read.
func (l *loader) refused(at place, where Address, err error) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			l.refused(at, where, e)
		}
		return
	}
	p := Problem{Code: codeUnreadableTable, Action: Stop, At: where,
		Message: fmt.Sprintf("cannot be read: %v", err), Cure: "open it in Excel and save it again as .xlsx or CSV"}
	var e *table.Error
	if errors.As(err, &e) {
		p.Code, p.Message, p.Cure = e.Code, e.Message, e.Cure
		p.At.Row = max(p.At.Row, e.Row)
	}
	l.add(at, p)
}
