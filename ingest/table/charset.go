package table

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const (
	bomUTF8    = "\xef\xbb\xbf"
	bomUTF16LE = "\xff\xfe"
	bomUTF16BE = "\xfe\xff"
)

// charset is how the characters of a text file are stored.
type charset struct {
	name   string // "" for UTF-8
	said   bool   // the user named it
	mixed  bool   // UTF-8 with bytes that are not
	bom    int    // bytes to leave out at the start
	decode func(io.Reader) io.Reader
}

// charsetOf looks at the start of a file: a byte order mark, or the zero bytes
// that Latin letters leave in UTF-16. Anything else is UTF-8 until the whole
// file has been surveyed.
func charsetOf(head []byte) charset {
	switch {
	case bytes.HasPrefix(head, []byte(bomUTF8)):
		return charset{bom: len(bomUTF8)}
	case bytes.HasPrefix(head, []byte(bomUTF16LE)):
		return utf16Charset(unicode.LittleEndian, len(bomUTF16LE))
	case bytes.HasPrefix(head, []byte(bomUTF16BE)):
		return utf16Charset(unicode.BigEndian, len(bomUTF16BE))
	}
	even, odd := zeros(head)
	switch half := len(head) / 2; {
	case half < 4:
	case odd*10 > half*7 && even*10 < half:
		return utf16Charset(unicode.LittleEndian, 0)
	case even*10 > half*7 && odd*10 < half:
		return utf16Charset(unicode.BigEndian, 0)
	}
	return charset{}
}

func utf16Charset(order unicode.Endianness, bom int) charset {
	name := "UTF-16 little-endian"
	if order == unicode.BigEndian {
		name = "UTF-16 big-endian"
	}
	return charset{name: name, bom: bom, decode: func(r io.Reader) io.Reader {
		return unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Reader(r)
	}}
}

func zeros(head []byte) (even, odd int) {
	for i, c := range head {
		switch {
		case c != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

func windows1252(bom int) charset {
	return charset{name: "Windows-1252", bom: bom, decode: func(r io.Reader) io.Reader { return &mender{src: r, mend: mend} }}
}

func mixedCharset(bom int) charset {
	return charset{name: "UTF-8 with other bytes", bom: bom, mixed: true, decode: func(r io.Reader) io.Reader { return &mender{src: r, mend: markForeign} }}
}

// settled is the charset of a text that was surveyed, or why it cannot be read.
func (c charset) settled(s *survey) (charset, error) {
	switch {
	case s.blank:
		return c, emptyError("the file is empty: it holds nothing but white space")
	case c.said && c.decode != nil && s.lost.count > 0 && !strings.HasPrefix(c.name, "UTF"):
		return c, &Error{Code: "encoding", Row: s.lost.row,
			Message: fmt.Sprintf("the file is not stored as %s: row %d holds bytes that mean nothing in it", c.name, s.lost.row),
			Cure:    "say another encoding, or leave it out to have it found"}
	case s.foreign.count == 0:
		return c, nil
	case s.broken.count > 0 && s.broken.count*3 >= s.foreign.count:
		return c, &Error{Code: "encoding", Row: s.broken.row,
			Message: fmt.Sprintf("row %d holds bytes that a broken program wrote in place of letters: %s", s.broken.row, s.broken.list()),
			Cure:    "export the file again as CSV in UTF-8, or as an Excel workbook (.xlsx)"}
	case c.said || 4*s.letters >= s.foreign.count:
		return mixedCharset(c.bom), nil
	}
	if rival := guess(s.words); rival >= 0 || hasUndefined(s.words) {
		return c, refusedCharset(s.words, rival)
	}
	return windows1252(c.bom), nil
}

// reader is the text in r as UTF-8, without its byte order mark.
func (c charset) reader(r io.Reader) (io.Reader, error) {
	if _, err := io.CopyN(io.Discard, r, int64(c.bom)); err != nil {
		return nil, err
	}
	if c.decode == nil {
		return r, nil
	}
	return c.decode(r), nil
}

// mender reads text in which some bytes are not part of a UTF-8 character.
type mender struct {
	src  io.Reader
	mend func(dst, text []byte) []byte // appends text to dst as UTF-8
	raw  [8192]byte
	kept int    // bytes at the front of raw left from the read before
	out  []byte // mended and not yet handed out
	err  error
}

// Read implements io.Reader.
func (m *mender) Read(p []byte) (int, error) {
	for len(m.out) == 0 {
		if m.err != nil {
			return 0, m.err
		}
		n, err := m.src.Read(m.raw[m.kept:])
		m.err = err
		text := m.raw[:m.kept+n]
		whole := len(text)
		if err == nil {
			whole -= unfinished(text)
		}
		m.out = m.mend(m.out[:0], text[:whole])
		m.kept = copy(m.raw[:], text[whole:])
	}
	n := copy(p, m.out)
	m.out = m.out[n:]
	return n, nil
}

// mend appends text to dst as UTF-8, taking each byte that is not for a character
// of Windows-1252. Text that is Windows-1252 throughout practically never forms a
// UTF-8 character by accident.
func mend(dst, text []byte) []byte {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(text[0])
		}
		dst = utf8.AppendRune(dst, r)
		text = text[size:]
	}
	return dst
}

// unfinished is the number of bytes at the end of text that begin a UTF-8
// character and do not complete it.
func unfinished(text []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		tail := text[len(text)-n:]
		if utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}
