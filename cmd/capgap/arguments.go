package main

import "strings"

// without is a command line without some flags and the values behind them, of
// which drop says how many; "--flag=value" is one word.
func without(args []string, drop map[string]int) []string {
	var kept []string
	for i := 0; i < len(args); i++ {
		name, _, joined := strings.Cut(args[i], "=")
		values, dropped := drop[name]
		switch {
		case !dropped:
			kept = append(kept, args[i])
		case !joined:
			i += values
		}
	}
	return kept
}

// commandLine writes arguments as one types them into a shell.
func commandLine(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		quoted[i] = quotedArgument(a)
	}
	return strings.Join(quoted, " ")
}

// quotedArgument puts what a shell would change between apostrophes.
func quotedArgument(a string) string {
	safe := func(r rune) bool {
		return r > 0x7f || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./=:,%+@#", r)
	}
	if a != "" && a[0] != '#' && strings.IndexFunc(a, func(r rune) bool { return !safe(r) }) < 0 {
		return a
	}
	return "'" + strings.ReplaceAll(a, "'", `'\''`) + "'"
}
