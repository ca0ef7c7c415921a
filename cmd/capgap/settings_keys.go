package main

import (
	"cmp"
	"encoding"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/alecthomas/kong"

	"capgap/reference"
)

// settingKeys are the flags and arguments that a capgap.toml may hold: those of
// capgap review and those of all commands. Those tagged "typed" are about one run
// and refused; they stand here so that it can be said.
func settingKeys(grammar *kong.Application) (keys []*kong.Value) {
	for _, command := range grammar.Children {
		if command.Name != "review" {
			continue
		}
		keys = append(keys, command.Positional...)
		for _, flag := range slices.Concat(command.Flags, grammar.Flags) {
			keys = append(keys, flag.Value)
		}
	}
	return slices.DeleteFunc(keys, func(v *kong.Value) bool { return v.Name == "help" })
}

// mostWrong is how many lines are said to be wrong at once.
const mostWrong = 20

// parseSettings reads the text of a capgap.toml. wrong says, line by line, what
// it may not hold.
func parseSettings(text, folder string, keys []*kong.Value) (list []setting, wrong []string) {
	if line := crowdedLine(text); line > 0 {
		return nil, []string{fmt.Sprintf("line %d: this is more than settings can hold", line)}
	}
	var table map[string]toml.Primitive
	meta, err := toml.Decode(text, &table)
	if err != nil {
		return nil, []string{syntaxWords(err)}
	}
	for key, value := range table {
		list = append(list, setting{key: key, line: lineOf(&meta, value)})
	}
	slices.SortFunc(list, func(a, b setting) int { return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.key, b.key)) })
	for i := range list {
		s := &list[i]
		if err := s.take(&meta, table[s.key], folder, keys); err != nil {
			wrong = append(wrong, fmt.Sprintf("line %d: %v", s.line, err))
		}
		if len(wrong) == mostWrong {
			return list, append(wrong, "and perhaps more")
		}
	}
	return list, wrong
}

// take reads the value of a setting.
func (s *setting) take(meta *toml.MetaData, from toml.Primitive, folder string, keys []*kong.Value) error {
	var value any
	if err := meta.PrimitiveDecode(from, &value); err != nil {
		return fmt.Errorf("%s: %w", s.key, err)
	}
	key, err := keyOf(s.key, keys)
	if err != nil {
		return err
	}
	s.value, err = settingValue(key, value, folder)
	return err
}

// mostMarks is how many of the marks that make keys and tables settings may
// have. With thousands of them reading would take minutes.
const mostMarks = 500

// crowdedLine is the line on which a text has more marks of structure, outside
// of texts and comments, than settings can need; 0 when it has not.
func crowdedLine(text string) int {
	line, marks, quote := 1, 0, rune(0)
	for _, r := range text {
		switch {
		case r == '\n':
			line, quote = line+1, 0
		case quote != 0:
			if r == quote && quote != '#' {
				quote = 0
			}
		case r == '"' || r == '\'' || r == '#':
			quote = r
		case strings.ContainsRune(".={[", r):
			if marks++; marks > mostMarks {
				return line
			}
		}
	}
	return 0
}

// syntaxWords says where a text stops being TOML.
func syntaxWords(err error) string {
	var at toml.ParseError
	if errors.As(err, &at) {
		return fmt.Sprintf("line %d: %s", at.Position.Line, at.Message)
	}
	return err.Error()
}

// place is decoded only to learn where a value stands.
type place struct{}

var errPlace = errors.New("here")

// UnmarshalTOML always fails: the library says where.
func (*place) UnmarshalTOML(any) error { return errPlace }

// lineOf is the line of a value; 0 of a table that only a dotted key makes.
func lineOf(meta *toml.MetaData, value toml.Primitive) int {
	var at toml.ParseError
	errors.As(meta.PrimitiveDecode(value, &place{}), &at)
	return at.Position.Line
}

// keyOf finds a key among those that there are.
func keyOf(name string, keys []*kong.Value) (*kong.Value, error) {
	var names []string
	for _, key := range keys {
		switch typed := key.Tag.Has("typed"); {
		case key.Name == name && typed:
			return nil, fmt.Errorf("%q is no setting: it is given on the command line, for one run", name)
		case key.Name == name:
			return key, nil
		case !typed:
			names = append(names, key.Name)
		}
	}
	said := fmt.Sprintf("%q is no setting", name)
	if near := reference.Nearest(name, names); len(near) > 0 {
		return nil, fmt.Errorf("%s; did you mean %s?", said, either(near))
	}
	return nil, errors.New(said + "; settings are the flags of capgap review, without the dashes")
}

// settingValue is a value as its flag takes it, with paths that begin at folder.
func settingValue(key *kong.Value, value any, folder string) (any, error) {
	target := key.Target.Type()
	refused := func(want string) (any, error) { return nil, fmt.Errorf("%s must be %s", key.Name, want) }
	switch {
	case reflect.PointerTo(target).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		text := fmt.Sprint(value)
		if err := reflect.New(target).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)); err != nil {
			return nil, fmt.Errorf("%s: %w", key.Name, err)
		}
		return text, nil
	case target.Kind() == reflect.Bool:
		if _, ok := value.(bool); !ok {
			return refused("true or false, without quotes")
		}
	case target.Kind() == reflect.Int:
		if _, ok := value.(int64); !ok {
			return refused("a whole number, without quotes")
		}
	case target.Kind() == reflect.Map:
		if !textsOnly(value) {
			return refused(`texts by name, as in { head-of-it = "head-of-it-essentials" }`)
		}
	case target.Kind() == reflect.Slice:
		list, ok := textList(value)
		if !ok || len(list) == 0 || slices.ContainsFunc(list, isEmptyText) {
			return refused(`a text or a list of texts, as in ["a.csv", "b.csv"]`)
		}
		return pathsFrom(key, folder, list), nil
	default:
		text, ok := value.(string)
		if day, isDay := value.(time.Time); isDay {
			text, ok = day.Format(time.DateOnly), true
		}
		if !ok || isEmptyText(text) {
			return refused("a text between quotes; leave it out for the default")
		}
		if key.Enum != "" && !key.EnumMap()[text] {
			return refused(either(key.EnumSlice()))
		}
		return pathsFrom(key, folder, []any{text})[0], nil
	}
	return value, nil
}

// textsOnly reports whether value is a table of texts.
func textsOnly(value any) bool {
	table, ok := value.(map[string]any)
	for _, v := range table {
		if _, isText := v.(string); !isText {
			return false
		}
	}
	return ok
}

// textList is a list of texts; a text alone is a list of one.
func textList(value any) ([]any, bool) {
	if text, ok := value.(string); ok {
		return []any{text}, true
	}
	list, ok := value.([]any)
	for _, v := range list {
		if _, isText := v.(string); !isText {
			return nil, false
		}
	}
	return list, ok
}

// texts is a value of textList as strings.
func texts(value any) (list []string) {
	for _, v := range value.([]any) {
		list = append(list, v.(string))
	}
	return list
}

// pathsFrom lets the relative paths of a flag that takes paths begin at folder.
func pathsFrom(key *kong.Value, folder string, list []any) []any {
	if !key.Tag.Has("path") {
		return list
	}
	moved := make([]any, len(list))
	for i, v := range list {
		moved[i] = v
		if text := v.(string); text != "" && !filepath.IsAbs(text) && folder != "." {
			moved[i] = filepath.Join(folder, filepath.FromSlash(text))
		}
	}
	return moved
}

// isEmptyText reports whether a setting says nothing, which would silently mean
// the default.
func isEmptyText(value any) bool {
	text, ok := value.(string)
	return ok && strings.TrimSpace(text) == ""
}
