package ingest

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNothingIsLostOrMovedWithoutAWord is the law of the program: a clean export
// that is damaged in a known way is read as if it were clean, or a problem names
// the place. What stands in the rows that were not touched stays as it was,
// unless the run stops.
func TestNothingIsLostOrMovedWithoutAWord(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(unopened(damages, openDamages)).Draw(t, "damage")
		e := drawExport(t)
		clean := loadExport(t, dir, e.text(e.lines(e.roster)), e.text(e.lines(e.ratings)))
		if clean.err != nil {
			t.Fatalf("a clean export is not read: %v", clean.err)
		}
		ofRoster := !ratingsOnly[name] && rapid.Bool().Draw(t, "the roster is damaged")
		rows, file := cloneRows(e.ratings), "skills.csv"
		if ofRoster {
			rows, file = cloneRows(e.roster), "roster.csv"
		}
		row := rapid.IntRange(1, len(rows)-1).Draw(t, "row")
		column := rapid.IntRange(0, len(rows[0])-1).Draw(t, "column")
		d := damages[name](e, rows, row, column)
		texts := [2]string{e.text(e.lines(e.roster)), e.text(e.lines(e.ratings))}
		if ofRoster {
			texts[0] = e.text(d.lines)
		} else {
			texts[1] = e.text(d.lines)
		}
		hurt := loadExport(t, dir, texts[0], texts[1])
		if fault := hurt.breaks(clean, file, d); fault != "" {
			t.Fatalf("%s: %s: %s\nproblems: %v\n%s", name, file, fault, hurt.data.Problems, map[bool]string{true: texts[0], false: texts[1]}[ofRoster])
		}
	})
}

// unopened are the names of the damages that must be mended or told.
func unopened[V any](all map[string]V, open map[string]string) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(all)), func(name string) bool { return open[name] != "" })
}

// ratingsOnly are damages that leave a roster that somebody may have meant: an
// other id, an odd name.
var ratingsOnly = map[string]bool{"an id that nobody has": true, "a value that is none": true}

// openDamages are those that still break the law, and how.
var openDamages = map[string]string{
	"a byte of another encoding": "the file is named, not the row",
}

// loaded is what became of an export.
type loaded struct {
	data *Dataset
	err  error
}

func loadExport(t fataler, dir, roster, ratings string) loaded {
	return loadPaths(t, []string{writeText(t, dir, "roster.csv", roster), writeText(t, dir, "skills.csv", ratings)})
}

func writeText(t fataler, dir, name, text string) string {
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatalf("%v", err)
	}
	return path
}

// loadPaths loads a roster and a file of ratings and checks the books.
func loadPaths(t fataler, paths []string) loaded {
	o := testOptions()
	o.Roster, o.Skills = paths[:1], paths[1:]
	data, err := Load(paths, o)
	for _, table := range data.Tables {
		if !table.Rows.Holds() || !table.Cells.Holds() {
			t.Fatalf("the books of %s do not balance: %+v %+v", table.File.Name, table.Rows, table.Cells)
		}
	}
	return loaded{data, err}
}

// breaks says how the law is broken, or "".
func (l loaded) breaks(clean loaded, file string, d damaged) string {
	if l.err != nil {
		if l.stopsSomewhere() {
			return ""
		}
		return "it stops without a place"
	}
	if difference := l.differs(clean, d.blanked); difference != "" && !l.tells(file, d.touched) {
		return "nobody is told that " + difference
	}
	return ""
}

// tells reports whether a problem names one of the rows.
func (l loaded) tells(file string, rows []int) bool {
	return slices.ContainsFunc(l.data.Problems, func(p Problem) bool {
		return p.At.File == file && slices.Contains(rows, p.At.Row)
	})
}

// stopsSomewhere reports whether what stops the run has a place. Which file it
// names may be either: an id that one of them lacks is odd in the other.
func (l loaded) stopsSomewhere() bool {
	var stop *StopError
	return errors.As(l.err, &stop) && slices.ContainsFunc(stop.Problems, func(p Problem) bool {
		return p.At.File != "" && p.Cure != "" || p.Code == codeNoRoster
	})
}

// differs is the first difference from the clean export, or "". Where a cell was
// emptied, only a level that is another one counts: a blank is an answer.
func (l loaded) differs(clean loaded, blanked bool) string {
	before, after := facts(clean.data), facts(l.data)
	if blanked {
		maps.DeleteFunc(before, func(key, _ string) bool { return !strings.Contains(key, " ") || after[key] == "" })
		maps.DeleteFunc(after, func(key, _ string) bool { return !strings.Contains(key, " ") || strings.HasPrefix(key, "vacancy") })
	}
	for _, key := range slices.Sorted(maps.Keys(before)) {
		if after[key] != before[key] {
			return fmt.Sprintf("%s was %q and is %q", key, before[key], after[key])
		}
	}
	for _, key := range slices.Sorted(maps.Keys(after)) {
		if _, known := before[key]; !known {
			return fmt.Sprintf("%s is there, %q", key, after[key])
		}
	}
	return ""
}

// facts is all that counts: people by id with name, title and manager, and their
// levels.
func facts(d *Dataset) map[string]string {
	list := map[string]string{}
	for i, p := range d.People {
		boss := ""
		if p.Manager >= 0 && int(p.Manager) < len(d.People) {
			boss = d.People[p.Manager].ID
		}
		list[p.ID] = fmt.Sprintf("%s, %s, under %s", p.Name, p.Title, boss)
		for c, competency := range d.Ratings.Competencies {
			if level, rater, ok := d.Ratings.Best(i, c); ok {
				list[p.ID+" "+competency] = fmt.Sprintf("%v by %s", level.Value(), rater)
			}
		}
	}
	for i, v := range d.Vacancies {
		list[fmt.Sprintf("vacancy %d", i)] = v.Title
	}
	return list
}
