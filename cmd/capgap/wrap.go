package main

import (
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// The widths that text is wrapped to, in places of a terminal.
const (
	usualWidth = 100 // where none is known, and at most: longer lines are hard to read
	leastWidth = 60
)

// terminalWidth is how many places a line of w has; usualWidth where w is no
// terminal.
func terminalWidth(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if wide, _, err := term.GetSize(int(f.Fd())); err == nil && wide > 0 {
			return wide
		}
	}
	return usualWidth
}

// textWidth is the width that text is wrapped to on o's stdout.
func (o *out) textWidth() int {
	return min(max(terminalWidth(o.stdout.w), leastWidth), usualWidth)
}

// wrapped breaks a text into lines of at most width places, between words where
// it can. A space that must not break does not.
func wrapped(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		n := places(word)
		if used > 0 && used+1+n <= width {
			line, used = line+" "+word, used+1+n
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		for n > width {
			head := firstPlaces(word, width)
			lines = append(lines, head)
			word = word[len(head):]
			n = places(word)
		}
		line, used = word, n
	}
	if used > 0 || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// firstPlaces is the beginning of a text that takes at most n places, one letter
// at least.
func firstPlaces(text string, n int) string {
	taken := 0
	for i, r := range text {
		if taken += runePlaces(r); taken > n && i > 0 {
			return text[:i]
		}
	}
	return text
}
