package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/alecthomas/kong"

	"capgap/report/words"
)

// toml is the text of a capgap.toml: every setting with a line of explanation,
// those that are not set as comments.
func (q *quarter) toml(keys []*kong.Value) string {
	var b strings.Builder
	b.WriteString("# Settings of capgap for the files of this folder: capgap review reads them.\n" +
		"# A flag on the command line wins over its line here. Paths begin at this folder.\n")
	for _, key := range keys {
		if key.Tag.Has("typed") {
			continue
		}
		b.WriteString("\n")
		for _, line := range wrapped(key.Help, 90) {
			fmt.Fprintf(&b, "# %s\n", line)
		}
		for _, note := range q.notes(key.Name) {
			fmt.Fprintf(&b, "# %s\n", note)
		}
		if value, ok := q.value(key); ok {
			fmt.Fprintf(&b, "%s = %s\n", key.Name, tomlText(value))
			continue
		}
		fmt.Fprintf(&b, "# %s = %s\n", key.Name, exampleOf(key))
	}
	return b.String()
}

// value is what a key is set to: what was found, else what it was last quarter.
func (q *quarter) value(key *kong.Value) (any, bool) {
	switch key.Name {
	case "roster":
		return q.roster, len(q.roster) > 0
	case "skills":
		return q.skills, len(q.skills) > 0
	case "as-of":
		return q.asOf.String(), true
	case "out": // named after the day, unless the user says otherwise
		return nil, false
	case "previous":
		return q.previous, q.previous != ""
	}
	if q.earlier == nil {
		return nil, false
	}
	found := q.earlier.find(key.Name)
	if found == nil {
		return nil, false
	}
	if key.Tag.Has("path") {
		return q.moved(found.value), true
	}
	return found.value, true
}

// moved are paths of last quarter's settings as seen from this quarter's folder.
func (q *quarter) moved(value any) any {
	if list, ok := value.([]any); ok {
		var paths []string
		for _, v := range texts(list) {
			paths = append(paths, relative(q.folder, v))
		}
		return paths
	}
	return relative(q.folder, value.(string))
}

// notes are remarks on what was found, for the comment above a key.
func (q *quarter) notes(key string) []string {
	switch {
	case key == "as-of":
		return []string{"Found: " + q.dayWords() + "."}
	case key == "scale":
		return q.scaleNotes()
	case key == "skills" && len(q.unused) > 0:
		return []string{"Neither roster nor ratings: " + words.Clean(strings.Join(q.unused, ", ")) + "."}
	case key == "previous" && q.previous != "":
		return []string{"Found: as of " + words.Clean(q.before) + "."}
	case q.earlier != nil && !slices.Contains([]string{"roster", "skills", "out", "previous"}, key) && q.earlier.find(key) != nil:
		return []string{"As in " + words.Clean(filepath.ToSlash(q.earlier.path)) + "."}
	}
	return nil
}

// mostScales is how many tables a comment tells the scale of.
const mostScales = 5

// scaleNotes say how levels would be read without the setting.
func (q *quarter) scaleNotes() (notes []string) {
	for i, s := range q.scales {
		if i == mostScales {
			return append(notes, fmt.Sprintf("Found: … and %d more; capgap check lists them", len(q.scales)-i))
		}
		for j, line := range wrapped(words.Clean("Found: "+s), 90) {
			notes = append(notes, strings.Repeat("  ", min(j, 1))+line)
		}
	}
	return notes
}

// tomlText writes a value as TOML has it, tables on one line.
func tomlText(value any) string {
	if table, ok := value.(map[string]any); ok {
		var parts []string
		for _, name := range slices.Sorted(maps.Keys(table)) {
			parts = append(parts, tomlText(name)+" = "+tomlText(table[name]))
		}
		return "{ " + strings.Join(parts, ", ") + " }"
	}
	text, err := toml.Marshal(map[string]any{"v": value})
	if err != nil {
		return fmt.Sprintf("%q", fmt.Sprint(value))
	}
	return strings.TrimSpace(strings.TrimPrefix(string(text), "v = "))
}

// exampleOf is a value of the form that a key takes.
func exampleOf(key *kong.Value) string {
	what := key.Default
	if what == "" {
		what = key.Tag.PlaceHolder
	}
	switch key.Target.Kind() {
	case reflect.Bool:
		return "true"
	case reflect.Int:
		return "1000"
	case reflect.Map:
		from, to, _ := strings.Cut(what, "=")
		return tomlText(map[string]any{from: to})
	case reflect.Slice:
		return tomlText([]string{what})
	}
	return tomlText(what)
}

// writeSettings writes the file, for its owner's eyes alone: it may name people's
// files. It appears whole or not at all.
func writeSettings(path, text string) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".capgap-*")
	if err == nil {
		_, err = temp.WriteString(text)
		if err = errors.Join(err, temp.Close()); err == nil {
			err = os.Rename(temp.Name(), path)
		}
		os.Remove(temp.Name())
	}
	if errors.Is(err, fs.ErrPermission) {
		return fail(exitOutput, fmt.Errorf("%s cannot be written: there is no permission", path), "copy the files to a folder of your own")
	}
	if err != nil {
		return fail(exitOutput, fmt.Errorf("%s cannot be written: %w", path, withoutPath(err)), "choose another folder")
	}
	return nil
}
