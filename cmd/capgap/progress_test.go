//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// pseudoTerminal is a terminal of so many columns; what is written to it is read
// from screen.
func pseudoTerminal(t *testing.T, columns uint16) (screen, terminal *os.File) {
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no pseudo-terminals here")
	}
	require.NoError(t, unix.IoctlSetPointerInt(int(screen.Fd()), unix.TIOCSPTLCK, 0))
	n, err := unix.IoctlGetInt(int(screen.Fd()), unix.TIOCGPTN)
	require.NoError(t, err)
	terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	require.NoError(t, err)
	require.NoError(t, unix.IoctlSetWinsize(int(terminal.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: columns}))
	t.Cleanup(func() { terminal.Close(); screen.Close() })
	return screen, terminal
}

// TestProgressIsALineThatGoesAway lets a slow run begin and end on a terminal of
// 24 columns.
func TestProgressIsALineThatGoesAway(t *testing.T) {
	t.Setenv("TERM", "xterm")
	screen, terminal := pseudoTerminal(t, 24)
	var p progress
	p.on(terminal)
	require.NotNil(t, p.w)
	p.say("reading 1 of 2 files")
	p.begun = p.begun.Add(-patience)
	p.draw(p.stopped)
	p.say("writing a\x1b[2Jfile with a long name.xlsx")
	p.draw(p.stopped)
	p.end()
	p.end()
	fmt.Fprint(terminal, "done")

	var shown string
	for piece := make([]byte, 1000); !strings.HasSuffix(shown, "done"); {
		n, err := screen.Read(piece)
		require.NoError(t, err)
		shown += string(piece[:n])
	}
	lines := strings.Split(shown, "\r")
	require.Len(t, lines, 4, "%q", shown)
	assert.Equal(t, "reading 1 of 2 files …"+eraseRest, lines[1])
	assert.NotContains(t, lines[2], "\x1b[2J")
	for _, line := range lines[1:3] {
		assert.Less(t, places(strings.TrimSuffix(line, eraseRest)), 25)
	}
	assert.Equal(t, eraseRest+"done", lines[3])
}

func TestProgressIsForTerminalsAndLongWork(t *testing.T) {
	var p progress
	var piped bytes.Buffer
	p.on(&piped)
	p.say("reading")
	p.end()
	assert.Nil(t, p.w, "a pipe")

	_, terminal := pseudoTerminal(t, 80)
	t.Setenv("TERM", "dumb")
	p.on(terminal)
	assert.Nil(t, p.w, "a terminal that obeys nothing")

	p = progress{w: &piped, wide: func() int { return 80 }}
	p.say("reading")
	p.draw(p.stopped)
	p.end()
	assert.Empty(t, piped.String(), "short work")
}

// TestInterruptedRun holds that a run which does not write ends at once, and one
// that writes ends by itself.
func TestInterruptedRun(t *testing.T) {
	for _, writes := range []bool{false, true} {
		var i interruption
		err := i.untilStopped(func() error {
			if writes {
				done := i.writes()
				require.NoError(t, unix.Kill(os.Getpid(), unix.SIGTERM))
				<-done
				return io.ErrUnexpectedEOF
			}
			require.NoError(t, unix.Kill(os.Getpid(), unix.SIGTERM))
			time.Sleep(time.Minute)
			return nil
		})
		if writes {
			assert.Equal(t, io.ErrUnexpectedEOF, err)
			continue
		}
		assert.Equal(t, exitStopped, explain(io.Discard, err))
	}
}
