package main

import (
	"io"
	"unicode/utf8"
)

// plain is a writer that lets no control character or bidi override reach the
// terminal: text from a spreadsheet could otherwise move the cursor, change the
// title or hide what it says. Colours are the only escape sequences that pass,
// and only through emphasise.
type plain struct {
	w      io.Writer
	colour bool
}

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

// obeyed reports control characters other than tab and line feed, the marks that
// change the direction of text, the separators that some terminals take for a
// line's end, and tag characters, which nothing shows.
func obeyed(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < 0x20 || r >= 0x7f && r < 0xa0:
		return true
	case r == 0x61c || r == 0x200e || r == 0x200f || r == 0x2028 || r == 0x2029:
		return true
	}
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r >= 0xe0000 && r <= 0xe007f
}
