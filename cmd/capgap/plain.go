package main

import (
	"io"
	"unicode/utf8"
)

// plain is a writer that lets no control character or bidi override reach the
// terminal: text from a spreadsheet could otherwise move the cursor, change the
// title or hide what it says.
type plain struct{ w io.Writer }

// Write replaces what a terminal could obey by U+FFFD.
func (p plain) Write(text []byte) (int, error) {
	clean := make([]byte, 0, len(text))
	for rest := text; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if obeyed(r) {
			r = utf8.RuneError
		}
		clean = utf8.AppendRune(clean, r)
		rest = rest[size:]
	}
	if _, err := p.w.Write(clean); err != nil {
		return 0, err
	}
	return len(text), nil
}

// obeyed reports control characters other than tab and line feed, and the marks
// that change the direction of text.
func obeyed(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < 0x20 || r >= 0x7f && r < 0xa0:
		return true
	}
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f
}
