package ingest

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// cleanKey is a key as it is compared first: canonical Unicode (NFC), no
// invisible characters, every kind of space one plain space, none at the ends.
// Case and leading zeros stay.
func cleanKey(s string) string {
	if plainASCII(s) {
		return s
	}
	var b strings.Builder
	space := false
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.IsSpace(r) || r == '\u00a0':
			space = b.Len() > 0
		case invisible(r):
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// foldKey is a key as it is compared at last: cleaned and without case.
func foldKey(s string) string { return strings.ToLower(cleanKey(s)) }

// looseKey is a folded key without leading zeros, which spreadsheets eat.
func looseKey(s string) string {
	folded := foldKey(s)
	if trimmed := strings.TrimLeft(folded, "0"); trimmed != "" {
		return trimmed
	}
	return folded
}

// foldWord reduces a header or a word of a list to its letters and digits, so
// that case, spaces, underscores, hyphens, points and line breaks do not matter.
func foldWord(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKC.String(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// plainASCII reports whether s is its own clean form: printable ASCII with
// single spaces, none at the ends. It spares most keys a copy.
func plainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' || c > '~':
			return false
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' '):
			return false
		}
	}
	return true
}

// invisible reports marks that people cannot see and that exports leave behind:
// control characters, zero-width and direction marks, soft hyphen, byte order mark.
func invisible(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}
