package table

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
)

// textFile is a CSV file of which everything but its rows is known.
type textFile struct {
	path     string
	size     int64
	changed  time.Time
	charset  charset
	dialect  dialect
	options  Options
	remarks  remarker
	numbered int // line of the first record
}

// readText reads a text file once from end to end, to hash it and to find its
// charset and dialect.
func readText(f *os.File, info os.FileInfo, head []byte, options Options, out *File) error {
	t := textFile{path: f.Name(), size: info.Size(), changed: info.ModTime(), options: options, charset: charsetOf(head)}
	if options.Encoding != "" {
		c, err := namedCharset(options.Encoding, head)
		if err != nil {
			return err
		}
		t.charset = c
	}
	hash, count := sha256.New(), &counter{}
	text, err := t.charset.reader(io.TeeReader(f, io.MultiWriter(hash, count)))
	if err != nil {
		return fmt.Errorf("read the file: %w", err)
	}
	var s survey
	if err := s.take(text); err != nil {
		return err
	}
	if t.charset, err = t.charset.settled(&s); err != nil {
		return err
	}
	t.remarks = remarker{foreign: t.charset.mixed, control: s.control, twice: s.twice}
	if err := t.findDialect(f); err != nil {
		return err
	}
	out.SHA256, out.Bytes = hex.EncodeToString(hash.Sum(nil)), count.n
	t.size = count.n
	out.Notes = append(out.Notes, s.notes(t.charset)...)
	out.Sheets = []*Sheet{{Format: t.format(), rows: t.rows}}
	return nil
}

type counter struct{ n int64 }

// Write implements io.Writer.
func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}

func (t *textFile) findDialect(f *os.File) error {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("read the file again: %w", err)
	}
	text, err := t.charset.reader(f)
	if err != nil {
		return fmt.Errorf("read the file again: %w", err)
	}
	sample := make([]byte, sampleBytes)
	n, err := io.ReadFull(text, sample)
	t.dialect, err = t.dialectOf(sample[:n], errors.Is(err, io.ErrUnexpectedEOF))
	t.numbered = 1
	if t.dialect.skip > 0 {
		t.numbered = 2
	}
	return err
}

func (t *textFile) dialectOf(sample []byte, whole bool) (dialect, error) {
	if t.options.Delimiter == "" {
		return dialectOf(sample, whole)
	}
	delim, err := namedSeparator(t.options.Delimiter)
	if err != nil {
		return dialect{}, err
	}
	return saidDialect(sample, whole, delim), nil
}

// format words how the file is read, for people.
func (t *textFile) format() string {
	name := t.charset.name
	if name == "" {
		name = "UTF-8"
	}
	words := "csv, " + separatorName(t.dialect.delim)
	if t.dialect.aligned {
		words = "text, columns lined up by spaces"
	}
	if t.dialect.spaced {
		words += " and space"
	}
	words += ", " + name
	if t.dialect.mark == '\'' {
		words += ", apostrophes as quotation marks"
	}
	if t.dialect.backslash {
		words += ", backslash escapes"
	}
	return words
}

// rows walks through the file.
func (t *textFile) rows(yield func(Row) bool) error {
	f, err := os.Open(t.path)
	if err != nil {
		return fmt.Errorf("open the file again: %w", err)
	}
	defer f.Close()
	text, err := t.charset.reader(f)
	if err != nil {
		return fmt.Errorf("read the file again: %w", err)
	}
	if _, err := io.CopyN(io.Discard, text, int64(t.dialect.skip)); err != nil {
		return fmt.Errorf("read the file again: %w", err)
	}
	if t.dialect.aligned {
		text = &aligned{src: text}
	}
	r := newRecords(text, t.dialect, t.options.Columns)
	r.line = t.numbered
	var remarks []Remark
	for {
		ok, err := r.next()
		if err != nil {
			return err
		}
		if !ok {
			return t.unchanged(f)
		}
		if t.remarks.any() {
			remarks = t.remarks.look(remarks[:0], r.cells)
		}
		if !yield(Row{Number: r.number, Cells: r.cells, Note: r.note, Remarks: remarks}) {
			return nil
		}
	}
}

// unchanged makes sure that what was read is what was surveyed and hashed.
func (t *textFile) unchanged(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("look at the file again: %w", err)
	}
	if info.Size() != t.size || !info.ModTime().Equal(t.changed) {
		return &Error{Code: "changed", Message: "the file was changed while it was read",
			Cure: "wait until it is no longer written to, and run again"}
	}
	return nil
}
