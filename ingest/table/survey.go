package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// survey is what one pass over the whole of a text file finds out about its
// bytes before any row is read.
type survey struct {
	blank     bool     // nothing but white space so far
	foreign   int64    // bytes that are not UTF-8
	undefined int64    // of these, bytes that are not Windows-1252 either
	lost      bool     // holds U+FFFD: a character was lost before the file was saved
	samples   []string // up to three different words with foreign bytes, as they will be read

	offset int64
	line   int // line of the first byte not yet seen
}

// take surveys all of r. It fails at the first NUL byte.
func (s *survey) take(r io.Reader) error {
	s.blank, s.line = true, 1
	buf := make([]byte, chunk)
	kept := 0
	for {
		n, err := io.ReadFull(r, buf[kept:])
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
	if i := bytes.IndexByte(text, 0); i >= 0 {
		row := s.line + bytes.Count(text[:i], []byte{'\n'})
		return &Error{Code: "nul-bytes", Row: row,
			Message: fmt.Sprintf("byte %d (row %d) is a zero byte: the file is not a text file, or it is damaged", s.offset+int64(i)+1, row),
			Cure:    "export it again as CSV in UTF-8, or as an Excel workbook (.xlsx)"}
	}
	if s.blank && len(bytes.TrimSpace(text)) > 0 {
		s.blank = false
	}
	if !s.lost {
		s.lost = bytes.Contains(text, []byte("\uFFFD"))
	}
	if !utf8.Valid(text) {
		s.count(text)
	}
	s.offset += int64(len(text))
	s.line += bytes.Count(text, []byte{'\n'})
	return nil
}

func (s *survey) count(text []byte) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			s.foreign++
			if strings.IndexByte("\x81\x8d\x8f\x90\x9d", text[i]) >= 0 {
				s.undefined++
			}
			s.sample(text, i)
		}
		i += size
	}
}

// sample keeps the word around the foreign byte at i.
func (s *survey) sample(text []byte, i int) {
	if len(s.samples) == 3 {
		return
	}
	const reach = 24
	from := max(0, i-reach, 1+bytes.LastIndexAny(text[:i], wordEnds))
	to := min(len(text), i+reach)
	if j := bytes.IndexAny(text[i:to], wordEnds); j >= 0 {
		to = i + j
	}
	word := string(mend(nil, text[from:to]))
	if !slices.Contains(s.samples, word) {
		s.samples = append(s.samples, word)
	}
}

const wordEnds = " ,;|\"\t\r\n"

// refusal is the reason why a surveyed text cannot be read, nil if it can.
func (s *survey) refusal() error {
	switch {
	case s.blank:
		return emptyError("the file is empty: it holds nothing but white space")
	case s.undefined > 0:
		return &Error{Code: "encoding",
			Message: fmt.Sprintf("the letters are stored neither as UTF-8 nor as Windows-1252 (%s)", strings.Join(quoted(s.samples), ", ")),
			Cure:    "export it again as CSV in UTF-8, or as an Excel workbook (.xlsx)"}
	}
	return nil
}

// notes tells what the reader of the file must know about its characters.
func (s *survey) notes(c charset) []Note {
	var notes []Note
	const cure = "check the samples; if a letter is wrong, export the file as CSV in UTF-8"
	switch {
	case s.foreign > 0:
		notes = append(notes, Note{Code: "encoding", Cure: cure,
			Message: fmt.Sprintf("%s not stored as UTF-8, read as Windows-1252: %s",
				counted(int(s.foreign), "character"), strings.Join(quoted(s.samples), ", "))})
	case c.name != "":
		notes = append(notes, Note{Code: "encoding", Cure: "nothing to do",
			Message: "the text is stored as " + c.name + " and was converted"})
	}
	if s.lost {
		notes = append(notes, Note{Code: "lost-letters", Warn: true,
			Message: "the file holds the mark \uFFFD in place of letters that were lost before it was saved",
			Cure:    "export it again from the original system as CSV in UTF-8"})
	}
	return notes
}

func quoted(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = fmt.Sprintf("%q", w)
	}
	return out
}

func emptyError(message string) *Error {
	return &Error{Code: "empty", Message: message, Cure: "export the table again and check that it has rows"}
}
