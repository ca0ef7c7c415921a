package table

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// survey is what one pass over the whole of a text file finds out about its
// bytes before any row is read.
type survey struct {
	blank   bool     // nothing but white space so far
	letters int64    // characters of UTF-8 that are not ASCII
	foreign oddities // bytes that are not UTF-8
	broken  oddities // of these, what no program writes: overlong forms and halves of surrogate pairs
	lost    oddities // U+FFFD: a character was lost before the file was saved
	control bool     // holds control characters, or marks that turn the direction of writing
	twice   bool     // holds words that look as if they were encoded twice
	words   [][]byte // with foreign bytes, as stored, to guess the charset by
	kept    int      // bytes in words

	offset int64
	line   int // line of the first byte not yet seen
}

// oddities are things of one kind that stand in a text.
type oddities struct {
	count   int64
	row     int      // of the first
	samples []string // up to three different words that hold one
}

func (o *oddities) add(row int, sample func() string) {
	if o.count++; o.count == 1 {
		o.row = row
	}
	if len(o.samples) < 3 && o.count < 1000 {
		if s := sample(); !slices.Contains(o.samples, s) {
			o.samples = append(o.samples, s)
		}
	}
}

// take surveys all of r. It fails at the first NUL byte.
func (s *survey) take(r io.Reader) error {
	s.blank, s.line = true, 1
	buf := make([]byte, chunk+slack)
	kept := 0
	for {
		n, err := io.ReadFull(r, buf[kept:chunk])
		text := buf[:kept+n]
		whole := len(text)
		if err == nil {
			whole -= unfinished(text)
		}
		if stop := s.look(text[:whole]); stop != nil {
			return stop
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("the file could not be read to its end: %w", err)
		}
		kept = copy(buf, text[whole:])
	}
}

// look surveys a piece that begins and ends between two characters.
func (s *survey) look(text []byte) error {
	if s.blank && len(bytes.TrimSpace(text)) > 0 {
		s.blank = false
	}
	counted := 0 // text before it is in s.line
	for i := plain(text); i < len(text); i += plain(text[i:]) {
		s.line += bytes.Count(text[counted:i], []byte{'\n'})
		counted = i
		if text[i] == 0 {
			return s.nul(int64(i))
		}
		i += s.odd(text, i)
	}
	s.offset += int64(len(text))
	s.line += bytes.Count(text[counted:], []byte{'\n'})
	return nil
}

// plain is the number of bytes at the front of text that are ASCII and no
// control characters, tabs and line ends aside. It compares eight at a time: the
// difference sets the high bit of the lowest byte below 0x20, if there is one.
func plain(text []byte) int {
	const ones = 0x0101010101010101
	i := 0
	for ; i+8 <= len(text); i += 8 {
		w := binary.LittleEndian.Uint64(text[i:])
		for hits := (w | (w-0x20*ones)&^w) & (0x80 * ones); hits != 0; hits &= hits - 1 {
			at := i + bits.TrailingZeros64(hits)/8
			if isOdd(text[at]) {
				return at
			}
		}
	}
	for i < len(text) && !isOdd(text[i]) {
		i++
	}
	return i
}

func isOdd(c byte) bool {
	return c >= utf8.RuneSelf || c < ' ' && c != '\t' && c != '\n' && c != '\r'
}

// odd looks at the character at i and returns its length.
func (s *survey) odd(text []byte, i int) int {
	r, size := utf8.DecodeRune(text[i:])
	word := func() string { return string(shown(wordAt(text, i))) }
	switch {
	case r == utf8.RuneError && size == 1:
		s.foreign.add(s.line, word)
		if impossible(text[i:]) {
			s.broken.add(s.line, word)
		}
		s.keep(wordAt(text, i))
		return 1
	case r == utf8.RuneError:
		s.lost.add(s.line, word)
	case isControl(r):
		s.control = true
	case r == 'Ã' || r == 'Â' || r == 'â':
		s.twice = true
	}
	if r >= utf8.RuneSelf {
		s.letters++
	}
	return size
}

// impossible tells whether bytes that are not UTF-8 look like it, and can only
// come from a broken program: an overlong form, or half of a surrogate pair.
func impossible(text []byte) bool {
	after := func(i int) bool { return i < len(text) && text[i]&0xc0 == 0x80 }
	switch c := text[0]; {
	case c == 0xc0 || c == 0xc1:
		return after(1)
	case c == 0xe0:
		return after(1) && text[1] < 0xa0 && after(2)
	case c == 0xed:
		return after(1) && text[1] >= 0xa0 && after(2)
	}
	return false
}

// isControl reports characters that are not seen but change what is: control
// characters, and the marks that turn the direction of writing around.
func isControl(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// keep remembers a word to guess the charset by.
func (s *survey) keep(word []byte) {
	const enough = 8 << 10
	if s.kept < enough && (len(s.words) == 0 || !bytes.Equal(s.words[len(s.words)-1], word)) {
		s.words = append(s.words, bytes.Clone(word))
		s.kept += len(word)
	}
}

// wordAt is the word around the character at i, or a part of it if it is long.
func wordAt(text []byte, i int) []byte {
	const reach = 24
	from := max(0, i-reach, 1+bytes.LastIndexAny(text[:i], wordEnds))
	to := min(len(text), i+reach)
	if j := bytes.IndexAny(text[i:to], wordEnds); j >= 0 {
		to = i + j
	}
	return text[from:to]
}

const wordEnds = ",;\"\t\r\n"

func (s *survey) nul(at int64) error {
	return &Error{Code: "nul-bytes", Row: s.line,
		Message: fmt.Sprintf("byte %d (row %d) is a zero byte: the file is not a text file, or it is damaged", s.offset+at+1, s.line),
		Cure:    "export it again as CSV in UTF-8, or as an Excel workbook (.xlsx)"}
}

// notes tells what the reader of the file must know about its characters.
func (s *survey) notes(c charset) []Note {
	var notes []Note
	add := func(n Note) { notes = append(notes, n) }
	switch {
	case c.mixed: // each cell is told
	case s.foreign.count > 0:
		add(Note{Code: "encoding", Cure: "check the samples; if a letter is wrong, say what it is with --encoding, or export the file as CSV in UTF-8",
			Message: fmt.Sprintf("%s not stored as UTF-8, read as Windows-1252: %s",
				counted(int(s.foreign.count), "character"), samplesBy(s.words, func(w []byte) string { return string(mend(nil, w)) }))})
	case c.name != "":
		add(Note{Code: "encoding", Cure: "nothing to do", Message: "the text is stored as " + c.name + " and was converted"})
	}
	if s.lost.count > 0 {
		add(Note{Code: "lost-letters", Warn: true, Row: s.lost.row,
			Message: "the file holds the mark \uFFFD in place of letters that were lost before it was saved: " + s.lost.list(),
			Cure:    "export it again from the original system as CSV in UTF-8"})
	}
	return notes
}

func (o *oddities) list() string {
	words := make([]string, len(o.samples))
	for i, w := range o.samples {
		words[i] = `"` + w + `"`
	}
	return strings.Join(words, ", ")
}

func emptyError(message string) *Error {
	return &Error{Code: "empty", Message: message, Cure: "export the table again and check that it has rows"}
}
