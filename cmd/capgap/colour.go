package main

import (
	"io"
	"os"
)

// style is how a title looks on a terminal.
type style string

// The styles, as terminals have them everywhere.
const (
	strong   style = "\x1b[1m"
	alarming style = "\x1b[1;31m" // red
	careful  style = "\x1b[1;33m" // yellow
	calm     style = "\x1b[1;36m" // cyan
	reset          = "\x1b[0m"
)

// emphasise writes a text of one line, in its style where w is a terminal that
// shows colours.
func emphasise(w io.Writer, s style, text string) {
	p, ok := w.(plain)
	if !ok || !p.colour {
		io.WriteString(w, text)
		return
	}
	io.WriteString(p.w, string(s))
	io.WriteString(p, text)
	io.WriteString(p.w, reset)
}

// showsColour reports whether w is a terminal whose owner did not refuse colours
// (NO_COLOR, see no-color.org, or TERM=dumb). A Windows terminal says so by
// WT_SESSION, others by TERM.
func showsColour(w io.Writer) bool {
	refused := os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" || os.Getenv("TERM")+os.Getenv("WT_SESSION") == ""
	return !refused && isTerminal(w)
}

// isTerminal reports whether w is a device of characters, not a file or a pipe.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
