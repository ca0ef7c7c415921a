package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from a foreign file safe to show on one line. Line breaks
// and tabs become spaces; control characters, bidirectional overrides and code
// points that XML forbids are dropped, since they can make a line read
// otherwise than it is; bytes that are no UTF-8 become U+FFFD. Everything else
// stays: joiners, right-to-left letters, emoji, and markup, which is the
// renderer's to escape.
func Clean(text string) string {
	if plain(text) {
		return strings.TrimSpace(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range strings.ToValidUTF8(text, string(utf8.RuneError)) {
		switch {
		case breaks(r):
			b.WriteByte(' ')
		case !deceives(r):
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String())
}

// plain reports whether text is printable ASCII, as most of it is.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

func breaks(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// deceives reports whether r is invisible and changes how its neighbours are
// read, or may not stand in an XML file.
func deceives(r rune) bool {
	switch {
	case unicode.IsControl(r), r == 0xFEFF, r == 0xFFFE, r == 0xFFFF:
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // bidirectional
		return true
	case r >= 0xE0000 && r <= 0xE007F: // tag characters, shown by nothing
		return true
	}
	return false
}
