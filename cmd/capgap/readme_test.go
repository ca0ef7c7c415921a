package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/samples"
)

// TestReadmeCommands runs every `$ capgap …` line of README.md in a folder that
// holds the samples, and holds what is printed against what README shows.
// UPDATE=1 writes it there instead.
func TestReadmeCommands(t *testing.T) {
	path, err := filepath.Abs("../../README.md")
	require.NoError(t, err)
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	copySamples(t)

	blocks := strings.Split(string(text), "```\n")
	ran := 0
	for i := 1; i < len(blocks); i += 2 {
		first, shown, _ := strings.Cut(blocks[i], "\n")
		command, ok := strings.CutPrefix(first, "$ capgap ")
		if !ok {
			continue
		}
		ran++
		printed := runPlain(t, strings.Fields(command))
		if os.Getenv("UPDATE") != "" {
			blocks[i] = first + "\n" + printed
			continue
		}
		assert.Equal(t, printed, shown, "README.md shows something else for: %s", first)
	}
	require.GreaterOrEqual(t, ran, 3)
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(path, []byte(strings.Join(blocks, "```\n")), 0o644))
	}
}

// runPlain runs a command that must succeed or find problems, and returns what
// a terminal shows.
func runPlain(t *testing.T, args []string) string {
	var both bytes.Buffer
	code := run(args, &both, &both)
	require.LessOrEqual(t, code, exitProblems, "capgap %s: %s", strings.Join(args, " "), both.String())
	return both.String()
}

// copySamples puts the sample files under samples/ in the current folder.
func copySamples(t *testing.T) {
	for _, files := range []fs.FS{samples.Northwind, samples.Messy} {
		require.NoError(t, os.CopyFS("samples", files))
	}
}
