package main

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostile is text that moves a cursor, turns letters round or forges a line.
const hostile = "\x1b[2J\x9b31m\u202ex\u2066\u061c\u2028\U000e0041\x07\r\x00"

// assertHarmless holds that a terminal obeys nothing in a text.
func assertHarmless(t *testing.T, text string) {
	for _, r := range text {
		assert.False(t, obeyed(r), "%U", r)
	}
}

func TestPlainLetsNothingThrough(t *testing.T) {
	var b bytes.Buffer
	w := plain{w: &b}
	n, err := w.Write([]byte("Ana Šarić 👩\u200d💻\n" + hostile))
	require.NoError(t, err)
	assert.Equal(t, len("Ana Šarić 👩\u200d💻\n"+hostile), n)
	assertHarmless(t, b.String())
	assert.Contains(t, b.String(), "Ana Šarić 👩\u200d💻\n")
}

func TestTheTerminalObeysNoCellAndNoName(t *testing.T) {
	name := strings.NewReplacer("\x00", "", "/", "").Replace("a" + hostile + "\n.csv")
	inFolder(t, map[string]string{
		name:         goodRoster,
		"skills.csv": "Employee ID,Networking" + hostile + "\n1" + hostile + ",3" + hostile + "\n",
	})
	for _, args := range [][]string{
		{"check", name, "--skills", "skills.csv", "--all"},
		{"check", "gone" + name, "--skills", hostile},
		{"review", name, "--skills", "skills.csv", "--out", hostile},
		{"review", name, "--scale", hostile, "--previous", hostile},
		{"model", "show", hostile},
		{"model", "lint", hostile},
	} {
		var o, e bytes.Buffer
		run(args, &o, &e)
		assertHarmless(t, o.String()+e.String())
	}
}

func TestColoursOnATerminalOnly(t *testing.T) {
	said := func(colour bool) string {
		var b bytes.Buffer
		explain(plain{&b, colour}, fail(exitInput, errors.New("\x1b[5mblink"), "stop"))
		return b.String()
	}
	assert.Equal(t, "capgap: error: \ufffd[5mblink\ncapgap: hint: stop\n", said(false))
	assert.Equal(t, "\x1b[1;31mcapgap: error:\x1b[0m \ufffd[5mblink\n\x1b[1;36mcapgap: hint:\x1b[0m stop\n", said(true))

	terminal, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0) // a character device, as a terminal is
	require.NoError(t, err)
	defer terminal.Close()
	file, err := os.Create(t.TempDir() + "/piped")
	require.NoError(t, err)
	defer file.Close()
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	assert.True(t, showsColour(terminal))
	assert.False(t, showsColour(file))
	assert.False(t, showsColour(&bytes.Buffer{}))
	t.Setenv("TERM", "dumb")
	assert.False(t, showsColour(terminal))
	t.Setenv("TERM", "xterm")
	t.Setenv("NO_COLOR", "1")
	assert.False(t, showsColour(terminal))
}

func TestShareOnTheCommandLine(t *testing.T) {
	for text, want := range map[string]share{"0.05": 0.05, "5%": 0.05, "5 %": 0.05, "0": 0, "100%": 1, "1": 1} {
		var s share
		require.NoError(t, s.UnmarshalText([]byte(text)), text)
		assert.InDelta(t, float64(want), float64(s), 1e-12)
	}
	for _, text := range []string{"5", "-1%", "101%", "NaN", "1,5", "", "%", "five"} {
		assert.Error(t, new(share).UnmarshalText([]byte(text)), text)
	}
}

func TestNothingMayBeLeftOut(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster + ",Di,IT Director,\n", "skills.csv": goodSkills})
	code, _, said := capgap("review roster.csv --skills skills.csv --max-quarantine 0 --out q3")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, said, "more than the 0 % allowed")
}

func TestAnEmptyArgumentIsNoDefault(t *testing.T) {
	for _, args := range [][]string{
		{"review", "a.csv", "--out", ""}, {"review", "a.csv", "--out="}, {"review", ""}, {"review", "a.csv", "--previous", ""}, {"check", "a.csv", "--scale="},
	} {
		var o, e bytes.Buffer
		assert.Equal(t, exitUsage, run(args, &o, &e), args)
		assert.Contains(t, e.String(), "is empty")
	}
}
