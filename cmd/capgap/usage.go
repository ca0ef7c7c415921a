package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// usageError words what is wrong with a command line, and what helps.
func usageError(err error, grammar *kong.Node, args []string) error {
	text := err.Error()
	if missing, ok := strings.CutPrefix(text, "expected "); ok {
		text = "capgap " + commandWords(grammar, args) + " needs " + strings.ReplaceAll(missing, `"`, "")
	}
	for _, end := range []string{": missing value", `: expected string value but got "EOL"`} {
		if flag, _, ok := strings.Cut(text, end); ok {
			text = flag + " needs a value"
		}
	}
	text = strings.Replace(text, `,"suggest"`, "", 1)
	return fail(exitUsage, errors.New(text), usageHint(text, grammar, args))
}

// usageHint is what to type next.
func usageHint(text string, grammar *kong.Node, args []string) string {
	if strings.HasPrefix(text, "unexpected argument") && slices.Contains(args, "--skills") {
		return "every file behind a --skills of its own, or a pattern between quotes: --skills 'returns/*.xlsx'"
	}
	if words := commandWords(grammar, args); words != "" {
		return "capgap " + words + " --help shows what it takes"
	}
	return "capgap --help lists the commands"
}

// commandWords is the command that a command line is for, as far as it is one:
// "model show".
func commandWords(grammar *kong.Node, args []string) string {
	var words []string
	for _, word := range args {
		at := slices.IndexFunc(grammar.Children, func(n *kong.Node) bool { return n.Name == word })
		if at < 0 {
			break
		}
		grammar, words = grammar.Children[at], append(words, word)
	}
	return strings.Join(words, " ")
}

// helpAsked turns "help COMMAND", as other programs have it, into a flag.
func helpAsked(args []string) []string {
	switch {
	case len(args) == 0:
		return []string{"--help"}
	case args[0] == "help":
		return append(slices.Clone(args[1:]), "--help")
	}
	return args
}
