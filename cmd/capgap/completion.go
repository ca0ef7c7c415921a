package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"capgap/reference"
)

// completionCmd prints the script that lets a shell complete a command line. The
// scripts only ask capgap itself, by "completion suggest", so that they need not
// be renewed when the grammar changes.
type completionCmd struct {
	Shell string   `arg:"" enum:"bash,zsh,fish,powershell,suggest" placeholder:"SHELL" help:"bash, zsh, fish or powershell."`
	Words []string `arg:"" optional:"" passthrough:"" hidden:"" help:"Of suggest: the words so far, and the one being typed after a colon."`
}

// Run prints a script, or what could stand where the cursor is.
func (c *completionCmd) Run(o *out, app *kong.Kong) error {
	if c.Shell == "suggest" {
		o.suggest(o.stdout, app.Model, c.Words)
		return nil
	}
	_, err := io.WriteString(o.stdout, completionScripts[c.Shell])
	return err
}

// What suggest prints where a file or a folder is wanted: shells know those.
const (
	suggestFiles   = ":files"
	suggestFolders = ":folders"
)

// suggest prints, one a line, what the last of words could become. It stands
// behind a colon, since shells lose empty words.
func (o *out) suggest(w io.Writer, grammar *kong.Application, words []string) {
	if len(words) == 0 {
		return
	}
	typed := strings.TrimPrefix(words[len(words)-1], ":")
	c := cursor{node: grammar.Node}
	for _, word := range words[:len(words)-1] {
		c.pass(word)
	}
	flag, value, joined := strings.Cut(typed, "=")
	prefix := ""
	switch {
	case joined && strings.HasPrefix(flag, "--"): // --flag=value in one word
		c.pass(flag)
		typed, prefix = value, flag+"="
	case c.waiting != nil && typed == "=": // bash parts --flag=value in three
		typed = ""
	}
	for _, s := range c.candidates(o, typed) {
		fmt.Fprintln(w, prefix+s)
	}
}

// cursor is a place in a command line: the command so far, and what comes next.
type cursor struct {
	node    *kong.Node
	waiting *kong.Value // the flag whose value comes next, nil when none does
	args    int         // positional arguments so far
}

// pass goes on behind a word.
func (c *cursor) pass(word string) {
	switch {
	case word == "=":
		return
	case c.waiting != nil:
		c.waiting = nil
		return
	case strings.HasPrefix(word, "-"):
		name, _, joined := strings.Cut(word, "=")
		if flag := c.flag(name); flag != nil && !joined && !flag.IsBool() {
			c.waiting = flag.Value
		}
		return
	}
	for _, child := range c.node.Children {
		if child.Name == word {
			c.node, c.args = child, 0
			return
		}
	}
	c.args++
}

// flag finds a flag by how it is typed.
func (c *cursor) flag(typed string) *kong.Flag {
	for _, flag := range c.flags() {
		if typed == "--"+flag.Name || flag.Short != 0 && typed == "-"+string(flag.Short) {
			return flag
		}
	}
	return nil
}

// flags are those of the command and those of all commands.
func (c *cursor) flags() (list []*kong.Flag) {
	for _, group := range c.node.AllFlags(true) {
		list = append(list, group...)
	}
	return list
}

// candidates are the words that begin with what is typed, or which names the
// shell is to complete itself.
func (c *cursor) candidates(o *out, typed string) []string {
	var all []string
	switch {
	case c.waiting != nil:
		all = valuesOf(o, c.waiting)
	case strings.HasPrefix(typed, "-"):
		for _, flag := range c.flags() {
			all = append(all, "--"+flag.Name)
		}
	case len(c.node.Children) > 0:
		for _, child := range c.node.Children {
			all = append(all, child.Name)
		}
	case len(c.node.Positional) > 0:
		all = valuesOf(o, c.node.Positional[min(c.args, len(c.node.Positional)-1)])
	}
	if len(all) == 1 && strings.HasPrefix(all[0], ":") {
		return all
	}
	return slices.DeleteFunc(all, func(s string) bool { return !strings.HasPrefix(s, typed) })
}

// valuesOf are the values that a flag or argument may have, as far as they can
// be listed.
func valuesOf(o *out, v *kong.Value) []string {
	switch {
	case v.Tag.Get("path") == "folder":
		return []string{suggestFolders}
	case v.Tag.Has("path"):
		return []string{suggestFiles}
	case v.Enum != "":
		return slices.DeleteFunc(strings.Split(v.Enum, ","), func(s string) bool { return s == "suggest" })
	}
	switch v.Name {
	case "layout":
		return slices.Clone(layouts)
	case "date-order":
		return slices.Clone(dateOrders)
	case "role", "from", "to":
		return modelIDs(o, func(m *reference.Model) []reference.Role { return m.Roles }, func(r reference.Role) string { return r.ID })
	case "competency":
		return modelIDs(o, func(m *reference.Model) []reference.Competency { return m.Competencies }, func(c reference.Competency) string { return c.ID })
	}
	return nil
}

// modelIDs are the ids of what stands in the shipped models.
func modelIDs[T any](o *out, list func(*reference.Model) []T, id func(T) string) (ids []string) {
	model, err := o.open()
	if err != nil {
		return nil
	}
	for _, entry := range list(model) {
		ids = append(ids, id(entry))
	}
	return ids
}
