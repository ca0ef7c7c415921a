package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"

	"capgap/ingest"
	"capgap/reference"
	"capgap/report/words"
)

// The times of the progress line: work that is done before patience ends shows
// none.
const (
	patience = time.Second
	beat     = 200 * time.Millisecond
)

// progress is the line on a terminal that says what a long run is doing:
// "reading 12 of 50 files". It says nothing where w is no terminal. The zero
// value says nothing either.
type progress struct {
	w    io.Writer
	wide func() int // places of the terminal now; windows change their size

	mu      sync.Mutex
	stage   string
	begun   time.Time
	shown   string        // what stands on the terminal
	stopped chan struct{} // nil while no line runs
}

// on shows the line on w, if w is a terminal that obeys a carriage return: one
// that calls itself dumb does not.
func (p *progress) on(w io.Writer) {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" || !term.IsTerminal(int(f.Fd())) {
		return
	}
	p.w, p.wide = f, func() int { return terminalWidth(f) }
}

// say names what is being done from now on.
func (p *progress) say(format string, args ...any) {
	if p.w == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stage = fmt.Sprintf(format, args...)
	if p.stopped == nil {
		p.begun, p.stopped = time.Now(), make(chan struct{})
		go p.run(p.stopped)
	}
}

// run draws the line until it is stopped.
func (p *progress) run(stopped chan struct{}) {
	ticks := time.NewTicker(beat)
	defer ticks.Stop()
	for {
		select {
		case <-stopped:
			return
		case <-ticks.C:
			p.draw(stopped)
		}
	}
}

// draw writes the line over the one before. It ends a place before the edge,
// where some terminals would begin a new line.
func (p *progress) draw(stopped chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	past := time.Since(p.begun)
	if p.stopped != stopped || past < patience {
		return
	}
	text := fmt.Sprintf("%s … %d s", words.Clean(p.stage), int(past.Seconds()))
	if lines := wrapped(text, max(8, p.wide()-1)); len(lines) > 1 {
		text = lines[0]
	}
	if text != p.shown {
		io.WriteString(p.w, "\r"+text+eraseRest)
		p.shown = text
	}
}

// eraseRest clears a terminal's line from the cursor on.
const eraseRest = "\x1b[K"

// end wipes the line. Whoever prints to the terminal ends it first.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stopped == nil {
		return
	}
	close(p.stopped)
	p.stopped = nil
	if p.shown != "" {
		io.WriteString(p.w, "\r"+eraseRest)
		p.shown = ""
	}
}

// files tells how far the reading of files is.
func (p *progress) files(doing string, begun, all int) {
	p.say("%s %s of %s", doing, thousands(begun), words.Count(all, "file"))
}

// writing tells which files are still being written.
func (p *progress) writing(names []string) {
	p.say("writing %s", strings.Join(names, ", "))
}

// comparing tells how much is compared.
func (o *out) comparing(data *ingest.Dataset, model *reference.Model) {
	o.progress.say("comparing %s with %s", words.Count(len(data.People), "person"), words.Count(seatCount(data, model), "seat"))
}
