package main

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCompletionKnowsTheGrammar(t *testing.T) {
	for words, want := range map[string]string{
		":":                                     "review preview whatif explain check template init model completion",
		":re":                                   "review",
		"review :--pr":                          "--prices --previous",
		"review --force :--fo":                  "--format --force",
		"review --format :":                     "text json",
		"review --format := ":                   "text json",
		"review :--format=j":                    "--format=json",
		"review --layout :tr":                   "transposed",
		"review --out :":                        suggestFolders,
		"review :hr":                            suggestFiles,
		"review hr.xlsx --skills :":             suggestFiles,
		"model :sh":                             "show",
		"model show :it-d":                      "it-director",
		"model compare it-manager :it-d":        "it-director",
		"model explain it-director :it-b":       "it-budgeting",
		"completion :":                          "bash zsh fish powershell",
		"review --as-of :":                      "",
		"--model review :":                      "review preview whatif explain check template init model completion",
		"review --scale 1-4 a.csv b.csv :--str": "--strict",
	} {
		code, said, errors := capgap("completion suggest " + words)
		require.Equal(t, exitDone, code, errors)
		assert.Equal(t, want, strings.Join(strings.Fields(said), " "), words)
	}
}

// TestCompletionScripts lets the shells that are here read their scripts.
func TestCompletionScripts(t *testing.T) {
	for shell := range completionScripts {
		code, script, errors := capgap("completion " + shell)
		require.Equal(t, exitDone, code, errors)
		assert.Contains(t, script, "capgap completion suggest")
		path, err := exec.LookPath(shell)
		if err != nil || shell == "powershell" {
			continue
		}
		read := exec.Command(path, "-n")
		read.Stdin = strings.NewReader(script)
		said, err := read.CombinedOutput()
		assert.NoError(t, err, "%s: %s", shell, said)
	}
	code, _, errors := capgap("completion tcsh")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, errors, "bash")
}

// TestBashCompletes asks bash to complete a flag, with a capgap that answers as
// ours does.
func TestBashCompletes(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here")
	}
	var said bytes.Buffer
	script := "capgap() { [ \"$1 $2 $3 $4\" = 'completion suggest review :--pr' ] && printf -- '--prices\\n--previous\\n'; }\n" +
		completionScripts["bash"] + "COMP_WORDS=(capgap review --pr); COMP_CWORD=2; _capgap; echo \"${COMPREPLY[*]}\"\n"
	run := exec.Command(bash, "-c", script)
	run.Stdout = &said
	require.NoError(t, run.Run())
	assert.Equal(t, "--prices --previous", strings.TrimSpace(strings.ReplaceAll(said.String(), "\n", " ")))
}
