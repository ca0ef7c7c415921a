package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"capgap/analysis"
)

// settingsName is the file of settings that is looked for beside the inputs.
const settingsName = "capgap.toml"

// settings are what a capgap.toml says. Its keys are the long flags of capgap
// review without their dashes, and "roster" for the files that review is given;
// settings_keys.go finds them in the grammar. The other commands take the flags
// that they share with review. What stands on the command line wins.
type settings struct {
	path   string // as people name it
	folder string // relative paths in it begin here
	sha256 string
	list   []setting
	used   []string // keys that a command took, in its order
}

// setting is one line of a capgap.toml.
type setting struct {
	key   string
	line  int
	value any // a string, bool, int64, []any of strings or map[string]any of strings
}

// BeforeResolve reads the settings, once the command line is understood and
// before its gaps are filled.
func (c *cli) BeforeResolve(ctx *kong.Context, o *out) error {
	command := ctx.Selected()
	if command == nil || command.Tag == nil || !command.Tag.Has("settings") {
		return nil
	}
	files := filesNamed(ctx)
	path, err := settingsPath(flagValue(ctx, "config"), files)
	if path == "" || err != nil {
		return err
	}
	s, err := readSettings(path, o.keys)
	if err != nil {
		return err
	}
	folderOnly := len(files) == 1 && filepath.Join(files[0], settingsName) == path
	for _, p := range command.Positional {
		if found := s.find(p.Name); found != nil && (len(files) == 0 || folderOnly) && !p.Tag.Has("typed") {
			o.files = texts(found.value)
			s.used = append(s.used, p.Name)
		}
	}
	ctx.AddResolver(kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		return s.resolve(flag, len(files) > 0 && !folderOnly), nil
	}))
	o.settings = s
	return nil
}

// resolve is the value of a flag that the command line does not give; nil when
// the settings do not give it either. Where files are named on the command line
// those of the settings are not read besides.
func (s *settings) resolve(flag *kong.Flag, named bool) any {
	found := s.find(flag.Name)
	if found == nil || flag.Tag.Has("typed") || named && flag.Tag.Has("input") {
		return nil
	}
	if !slices.Contains(s.used, flag.Name) {
		s.used = append(s.used, flag.Name)
	}
	return found.value
}

func (s *settings) find(key string) *setting {
	for i := range s.list {
		if s.list[i].key == key {
			return &s.list[i]
		}
	}
	return nil
}

// settingsPath is the file of settings that a command reads: the one that
// --config names, else the one in the folder that is its only argument, else the
// one in the working folder; "" when there is none.
func settingsPath(config string, files []string) (string, error) {
	if config != "" {
		return config, looked("--config", config, false)
	}
	if len(files) == 1 {
		if path := filepath.Join(files[0], settingsName); isFile(path) {
			return path, nil
		}
	}
	if isFile(settingsName) {
		return settingsName, nil
	}
	return "", nil
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// filesNamed are the files that the command line names without a flag.
func filesNamed(ctx *kong.Context) (names []string) {
	for _, p := range ctx.Path {
		if p.Positional != nil {
			names, _ = ctx.Value(p).Interface().([]string)
		}
	}
	return names
}

// flagValue is the text of a flag on the command line, "" when it is not there.
func flagValue(ctx *kong.Context, name string) string {
	for _, p := range ctx.Path {
		if p.Flag != nil && p.Flag.Name == name {
			text, _ := ctx.FlagValue(p.Flag).(string)
			return text
		}
	}
	return ""
}

// largestSettings bounds what is read as settings, in bytes: it also bounds how
// deep they nest.
const largestSettings = 64 << 10

// readSettings reads a file of settings and holds it against the keys that there
// are. The error lists all that is wrong with it.
func readSettings(path string, keys []*kong.Value) (*settings, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fail(exitInput, fmt.Errorf("%s: it cannot be read: %w", path, withoutPath(err)), "ask its owner for the right to read it")
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, largestSettings+1))
	if err != nil {
		return nil, fail(exitInput, fmt.Errorf("%s: it cannot be read: %w", path, withoutPath(err)), "copy it to a folder of your own")
	}
	if len(text) > largestSettings {
		return nil, fail(exitInput, fmt.Errorf("%s: it is no file of settings: it is larger than %d KB", path, largestSettings>>10), "name the capgap.toml itself; capgap init writes one")
	}
	s := &settings{path: path, folder: filepath.Dir(path), sha256: hash(text)}
	var wrong []string
	s.list, wrong = parseSettings(string(text), s.folder, keys)
	if len(wrong) > 0 {
		return nil, fail(exitInput, fmt.Errorf("%s cannot be used:\n  %s", path, strings.Join(wrong, "\n  ")), "capgap init writes one with every setting and its meaning")
	}
	return s, nil
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// home is the folder where reports stand unless somebody says otherwise: that of
// the settings, when they name the roster.
func (s *settings) home() string {
	if s == nil || !slices.Contains(s.used, "roster") {
		return ""
	}
	return s.folder
}

// tell says which settings are used, so that none works in silence.
func (s *settings) tell(w io.Writer) {
	if s != nil && len(s.used) > 0 {
		fmt.Fprintf(w, "capgap: settings: %s (%s)\n", s.path, strings.Join(s.used, ", "))
	}
}

// chosen puts the settings that were used on record.
func (s *settings) chosen() []analysis.Parameter {
	if s == nil || len(s.used) == 0 {
		return nil
	}
	return []analysis.Parameter{{Name: "settings", Value: strings.Join(s.used, ", ") + "; SHA-256 " + s.sha256, From: s.path}}
}

// blame lets an error about a flag name the line of the settings that gave it.
func (s *settings) blame(err error) error {
	var f *failure
	if s == nil || !errors.As(err, &f) {
		return err
	}
	text := f.Error()
	for _, key := range s.used {
		rest, about := strings.CutPrefix(text, "--"+key)
		if found := s.find(key); about && found != nil && !strings.HasPrefix(rest, "-") {
			return fail(f.code, fmt.Errorf("%s, line %d: %s%s", s.path, found.line, key, rest), f.hint)
		}
	}
	return err
}
