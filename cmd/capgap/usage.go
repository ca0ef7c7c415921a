package main

import (
	"errors"
	"slices"
	"strings"
)

// usageError words what is wrong with a command line, and what helps.
func usageError(err error, args []string) error {
	text := err.Error()
	if missing, ok := strings.CutPrefix(text, "expected "); ok {
		text = "capgap " + commandWords(args) + " needs " + strings.ReplaceAll(missing, `"`, "")
	}
	for _, end := range []string{": missing value", `: expected string value but got "EOL"`} {
		if flag, _, ok := strings.Cut(text, end); ok {
			text = flag + " needs a value"
		}
	}
	text = strings.Replace(text, `,"suggest"`, "", 1)
	return fail(exitUsage, errors.New(text), usageHint(text, args))
}

// usageHint is what to type next.
func usageHint(text string, args []string) string {
	if strings.HasPrefix(text, "unexpected argument") && slices.Contains(args, "--skills") {
		return "every file behind a --skills of its own, or a pattern between quotes: --skills 'returns/*.xlsx'"
	}
	if words := commandWords(args); words != "" {
		return "capgap " + words + " --help shows what it takes"
	}
	return "capgap --help lists the commands"
}

// commands are the names that a command line may begin with.
var commands = []string{"review", "preview", "whatif", "explain", "check", "template", "init", "model", "completion"}

// commandWords is the command that a command line is for, as far as it is one.
func commandWords(args []string) string {
	switch {
	case !slices.Contains(commands, args[0]):
		return ""
	case args[0] == "model" && len(args) > 1 && slices.Contains([]string{"list", "show", "explain", "compare", "lint", "export"}, args[1]):
		return "model " + args[1]
	}
	return args[0]
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
