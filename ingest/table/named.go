package table

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
)

// namedCharset is the charset that a user means by name. A byte order mark at
// the start of the file is left out where it fits that charset.
func namedCharset(name string, head []byte) (charset, error) {
	key := strings.ToLower(strings.TrimSpace(name))
	switch key {
	case "utf-8", "utf8", "utf-8-sig", "utf-8 bom":
		return charset{said: true, bom: markLength(head, bomUTF8)}, nil
	case "utf-16", "utf16", "utf-16le", "utf-16be", "utf16le", "utf16be":
		c := utf16Charset(unicode.LittleEndian, markLength(head, bomUTF16LE))
		if strings.HasSuffix(key, "be") || bytes.HasPrefix(head, []byte(bomUTF16BE)) {
			c = utf16Charset(unicode.BigEndian, markLength(head, bomUTF16BE))
		}
		c.said = true
		return c, nil
	case "mac roman", "mac-roman", "macroman":
		key = "macintosh"
	}
	known, err := htmlindex.Get(key)
	if err != nil {
		known, err = ianaindex.IANA.Encoding(key)
	}
	if err != nil || known == nil {
		return charset{}, &Error{Code: "bad-encoding", Message: fmt.Sprintf("%q is not an encoding that is known", name),
			Cure: `say for instance "utf-8", "windows-1252", "windows-1250", "iso-8859-15", "macintosh", "shift_jis" or "gb18030"`}
	}
	return charsetBy(name, known), nil
}

func charsetBy(name string, from encoding.Encoding) charset {
	return charset{name: name, said: true, decode: func(r io.Reader) io.Reader { return from.NewDecoder().Reader(r) }}
}

func markLength(head []byte, mark string) int {
	if bytes.HasPrefix(head, []byte(mark)) {
		return len(mark)
	}
	return 0
}
