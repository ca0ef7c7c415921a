package table

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// xmlText is a part of a workbook as UTF-8: parts may also be stored as UTF-16.
func xmlText(part []byte) ([]byte, error) {
	if c := charsetOf(part[:min(len(part), 1<<10)]); c.decode != nil {
		r, err := c.reader(bytes.NewReader(part))
		if err != nil {
			return nil, errMarkup
		}
		if part, err = io.ReadAll(r); err != nil {
			return nil, errMarkup
		}
	}
	if !utf8.Valid(part) || bytes.IndexByte(part, 0) >= 0 {
		return nil, fmt.Errorf("its letters are not stored as UTF-8")
	}
	return part, claimed(part)
}

// claimed makes sure that the charset which a text claims is the one that it
// is read in; for plain ASCII the claim does not matter.
func claimed(text []byte) error {
	text = bytes.TrimPrefix(text, []byte(bomUTF8))
	attrs, found := bytes.CutPrefix(text, []byte("<?xml"))
	end := bytes.Index(attrs, []byte("?>"))
	if !found || end < 0 {
		return nil
	}
	for attrs = attrs[:end]; ; {
		key, value, rest, err := cutAttr(attrs)
		if len(key) == 0 || err != nil {
			return err
		}
		name := strings.ToLower(string(value))
		known := strings.HasPrefix(name, "utf-8") || strings.HasPrefix(name, "utf-16")
		if string(key) == "encoding" && !known && slices.ContainsFunc(text, func(c byte) bool { return c >= utf8.RuneSelf }) {
			return fmt.Errorf("its letters are stored as %.20q, which is not read", value)
		}
		attrs = rest
	}
}

// declares reports whether a part that is not read any further begins with a
// DOCTYPE.
func declares(part []byte) bool {
	head := part[:min(len(part), 4<<10)]
	return bytes.Contains(head, []byte("<!DOCTYPE")) || bytes.Contains(head, []byte("<!ENTITY"))
}

// appendText appends a piece of XML to dst as it is meant: line ends are LF,
// and entities, unless the piece is CDATA, are the characters they stand for.
func appendText(dst, piece []byte, entities bool) ([]byte, error) {
	special := "\r"
	if entities {
		special = "&\r"
	}
	for {
		i := bytes.IndexAny(piece, special)
		if i < 0 {
			return append(dst, piece...), nil
		}
		dst = append(dst, piece[:i]...)
		if piece[i] == '\r' {
			dst = append(dst, '\n')
			piece = bytes.TrimPrefix(piece[i+1:], []byte("\n"))
			continue
		}
		end := bytes.IndexByte(piece[i:], ';')
		if end < 0 {
			return dst, errMarkup
		}
		r, ok := entity(string(piece[i+1 : i+end]))
		if !ok {
			return dst, errMarkup
		}
		dst = utf8.AppendRune(dst, r)
		piece = piece[i+end+1:]
	}
}

// entity is the character that stands behind a name: one of the five of XML or
// a number.
func entity(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	digits, ok := strings.CutPrefix(name, "#")
	base := 10
	if hex, is := strings.CutPrefix(digits, "x"); is {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 21)
	return rune(n), ok && err == nil && n > 0 && utf8.ValidRune(rune(n))
}

// unescape resolves, in place, the escapes of the form _xHHHH_ by which texts
// of a workbook hold characters that XML cannot. A character beyond the first
// 65,536 stands as a pair of them.
func unescape(text []byte) []byte {
	if !bytes.Contains(text, []byte("_x")) {
		return text
	}
	out := text[:0]
	for len(text) > 0 {
		r, ok := escaped(text)
		if !ok {
			out = append(out, text[0])
			text = text[1:]
			continue
		}
		text = text[escapeLen:]
		if low, ok := escaped(text); ok && utf16.IsSurrogate(r) {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				r, text = pair, text[escapeLen:]
			}
		}
		out = utf8.AppendRune(out, r) // half a pair becomes U+FFFD
	}
	return out
}

const escapeLen = len("_xHHHH_")

// escaped is the character whose escape begins text.
func escaped(text []byte) (rune, bool) {
	if len(text) < escapeLen || text[0] != '_' || text[1] != 'x' || text[escapeLen-1] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(text[2:escapeLen-1]), 16, 16)
	return rune(n), err == nil
}
