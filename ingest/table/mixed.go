package table

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A byte that is not UTF-8 in a text that is otherwise travels through the
// splitting of rows as a character that no text holds, foreignBase and its
// value, and is written as "\xFC" in the cell that is handed out.
const foreignBase = 0x10ff00

// markForeign appends text to dst as UTF-8.
func markForeign(dst, text []byte) []byte {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			r = foreignBase + rune(text[0])
		}
		dst = utf8.AppendRune(dst, r)
		text = text[size:]
	}
	return dst
}

// showForeign writes the bytes of a cell that are not UTF-8 in hex.
func showForeign(cell []byte) []byte {
	var out []byte
	for _, r := range string(cell) {
		if r >= foreignBase+utf8.RuneSelf {
			out = fmt.Appendf(out, `\x%02X`, r-foreignBase)
		} else {
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

func isForeign(r rune) bool { return r >= foreignBase+utf8.RuneSelf }

// shown is a word with what cannot be seen in it: bytes that are not UTF-8
// and control characters.
func shown(word []byte) []byte {
	var out []byte
	for len(word) > 0 {
		r, size := utf8.DecodeRune(word)
		switch {
		case r == utf8.RuneError && size == 1:
			out = fmt.Appendf(out, `\x%02X`, word[0])
		case isControl(r):
			out = fmt.Appendf(out, `\u%04X`, r)
		default:
			out = utf8.AppendRune(out, r)
		}
		word = word[size:]
	}
	return out
}

// decodedTwice undoes a second encoding: UTF-8 that was taken for Windows-1252
// and stored as UTF-8 again, "MÃ¼ller" for "Müller".
func decodedTwice(word []byte) (string, bool) {
	var out []byte
	for _, r := range string(word) {
		switch b, ok := charmap.Windows1252.EncodeRune(r); {
		case ok:
			out = append(out, b)
		case r >= 0x80 && r < 0xa0: // undefined in Windows-1252, and kept by those who misread it
			out = append(out, byte(r))
		default:
			return "", false
		}
	}
	return string(out), utf8.Valid(out) && len(out) < len(word)
}
