package ingest

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// cleanKey is a key as it is compared first: canonical Unicode (NFC), no
// invisible characters, every kind of space one plain space, none at the ends.
// Case and leading zeros stay.
func cleanKey(s string) string {
	if plainASCII(s) {
		return s
	}
	return respace(norm.NFC.String(s), invisible)
}

// foldKey is a key as it is compared at last: cleaned and without case.
func foldKey(s string) string { return strings.ToLower(cleanKey(s)) }

// looseKey is a folded key without leading zeros, which spreadsheets eat, and
// with 1e5 written as 100000, which is what they make of it.
func looseKey(s string) string {
	folded := expanded(foldKey(s))
	if trimmed := strings.TrimLeft(folded, "0"); trimmed != "" {
		return trimmed
	}
	return folded
}

// cleanText is a text for people: spaces put right, and without characters that
// could turn the reading direction or steer a terminal. Joiners stay, since
// names and emoji need them.
func cleanText(b []byte) string {
	s := string(b)
	if plainASCII(s) {
		return s
	}
	return respace(s, steering)
}

// foldWord reduces a header or a word of a list to its letters and digits, so
// that case, spaces, underscores, hyphens, points and line breaks do not matter.
func foldWord(s string) string {
	var short [32]byte // small enough to be inlined: a word that is only compared is never allocated
	return string(appendWord(short[:0], s))
}

func appendWord[T string | []byte](word []byte, s T) []byte {
	for i := range len(s) {
		c := s[i] | 0x20
		switch {
		case s[i] >= utf8.RuneSelf:
			return appendLetters(word[:0], string(s))
		case c >= 'a' && c <= 'z' || s[i] >= '0' && s[i] <= '9':
			word = append(word, c)
		}
	}
	return word
}

// appendLetters is appendWord for texts beyond ASCII.
func appendLetters(word []byte, s string) []byte {
	for _, r := range norm.NFKC.String(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			word = utf8.AppendRune(word, unicode.ToLower(r))
		}
	}
	return word
}

func respace(s string, drop func(rune) bool) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
		case drop(r):
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

// plainASCII reports whether s is its own clean form: printable ASCII with
// single spaces, none at the ends. It spares most texts a second copy.
func plainASCII[T string | []byte](s T) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c > '~':
			return false
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' '):
			return false
		}
	}
	return true
}

// invisible reports marks that nobody sees and that exports leave behind:
// control characters, zero-width and direction marks, soft hyphen, byte order mark.
func invisible(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// steering reports the invisible marks other than the two joiners.
func steering(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	return r != nonJoiner && r != joiner && invisible(r)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// trim cuts spaces of every kind off both ends, without a copy.
func trim(b []byte) []byte {
	if n := len(b); n == 0 || inked(b[0]) && inked(b[n-1]) {
		return b
	}
	return trimSpaces(b)
}

// inked reports a byte at which no trimming is needed; most cells begin and end
// with one.
func inked(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

func trimSpaces(b []byte) []byte {
	for len(b) > 0 && (b[0] == ' ' || b[0] < ' ') {
		b = b[1:]
	}
	for len(b) > 0 && (b[len(b)-1] == ' ' || b[len(b)-1] < ' ') {
		b = b[:len(b)-1]
	}
	if len(b) > 0 && (b[0] >= utf8.RuneSelf || b[len(b)-1] >= utf8.RuneSelf) {
		return bytes.TrimFunc(b, func(r rune) bool { return unicode.IsSpace(r) || invisible(r) })
	}
	return b
}

// blank reports whether no cell of a row holds anything.
func blank(cells [][]byte) bool {
	for _, c := range cells {
		if len(trim(c)) > 0 {
			return false
		}
	}
	return true
}

// cut shortens a text that a problem quotes.
func cut(s string) string {
	const longest = 120
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest-1]) + "…"
}
