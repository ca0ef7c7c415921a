package main

import (
	"slices"
	"strings"
)

// without is a command line without the first of the words given, and without
// what a flag among them was given: "--all", or "--write-map FILE".
func without(args []string, drop ...string) []string {
	var kept []string
	for i := 0; i < len(args); i++ {
		at := slices.Index(drop, args[i])
		if at < 0 {
			kept = append(kept, args[i])
			continue
		}
		drop = slices.Delete(slices.Clone(drop), at, at+1)
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
