package table

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

const (
	mostParts  = 2000
	mostRatio  = 200     // a part may unpack to that many times its size …
	ratioStart = 1 << 20 // … once it is larger than this
)

// archive is the zip archive that a workbook is, with its parts under
// their usual names: forward slashes, no leading one.
type archive struct {
	parts map[string]*zip.File // by name in lower case
	names []string             // keys of parts, in the order of the archive
}

// openArchive refuses archives that are cut off, not a workbook, too large, or
// made to mislead. It unpacks nothing.
func openArchive(data []byte, options Options) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, cutOff(data)
	}
	if len(z.File) > mostParts {
		return nil, &Error{Code: "too-large", Message: fmt.Sprintf("the workbook consists of more than %d parts", mostParts), Cure: saveAsXlsx}
	}
	a := &archive{parts: make(map[string]*zip.File)}
	total := uint64(0)
	for _, f := range z.File {
		if err := a.enter(f); err != nil {
			return nil, err
		}
		size := f.UncompressedSize64
		if total += size; size > uint64(options.Unpacked/2) || total > uint64(options.Unpacked) {
			return nil, tooLarge(fmt.Sprintf("the workbook unpacks to more than %d MiB, or its part %.80q to more than half of that", options.Unpacked>>20, f.Name))
		}
		if size > ratioStart && size/mostRatio > f.CompressedSize64 {
			return nil, &Error{Code: "too-large", Cure: saveAsXlsx,
				Message: fmt.Sprintf("the part %.80q of the workbook unpacks to more than %d times its size", f.Name, mostRatio)}
		}
	}
	if err := apart(z.File, int64(len(data))); err != nil {
		return nil, err
	}
	return a, a.otherFormat()
}

// enter lists one entry of the archive; folders are none.
func (a *archive) enter(f *zip.File) error {
	name, err := partName(f.Name)
	switch {
	case err != nil:
		return err
	case strings.HasSuffix(name, "/") && f.UncompressedSize64 == 0:
		return nil
	case a.parts[name] != nil:
		return damaged(fmt.Sprintf("the workbook is damaged: it holds the part %.80q twice", name))
	}
	a.parts[name] = f
	a.names = append(a.names, name)
	return nil
}

// apart makes sure that the entries of an archive of that length lie within it,
// and that no two share bytes: archives made to explode do.
func apart(files []*zip.File, length int64) error {
	type piece struct{ from, to int64 }
	pieces := make([]piece, len(files))
	for i, f := range files {
		from, err := f.DataOffset()
		if err != nil || f.CompressedSize64 > uint64(length) {
			return brokenPart(f.Name)
		}
		pieces[i] = piece{from, from + int64(f.CompressedSize64)}
	}
	slices.SortFunc(pieces, func(a, b piece) int { return cmp.Compare(a.from, b.from) })
	for i := 1; i < len(pieces); i++ {
		if pieces[i].from < pieces[i-1].to {
			return damaged("the workbook is damaged: two of its parts stand in the same place")
		}
	}
	return nil
}

// cutOff words why an archive has no readable list of contents.
func cutOff(data []byte) *Error {
	if !bytes.Contains(data[max(0, len(data)-(1<<16)-22):], []byte("PK\x05\x06")) {
		return &Error{Code: "cut-off",
			Message: fmt.Sprintf("the workbook is cut off: it ends after %d bytes without its list of contents", len(data)),
			Cure:    "copy or download the file again"}
	}
	return damaged("the workbook is damaged and cannot be opened")
}

func partName(name string) (string, error) {
	clean := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
	if strings.Contains(clean, "\x00") || strings.Contains("/"+clean+"/", "/../") {
		return "", damaged(fmt.Sprintf("the workbook holds a part with the forbidden name %.80q", name))
	}
	return clean, nil
}

// otherFormat refuses the formats that are zip archives as well.
func (a *archive) otherFormat() error {
	for _, name := range a.names {
		if path.Base(name) == "workbook.xml" {
			return nil
		}
	}
	refuse := func(what string) error {
		return &Error{Code: "format", Message: "the file is " + what + ", not an Excel workbook (.xlsx)", Cure: saveAsXlsx}
	}
	for _, name := range a.names {
		switch {
		case path.Base(name) == "workbook.bin":
			return refuse("a binary workbook (.xlsb)")
		case name == "content.xml":
			return refuse("an OpenDocument file (.ods)")
		case strings.HasSuffix(name, ".iwa"):
			return refuse("a Numbers document")
		case name == "word/document.xml":
			return refuse("a Word document")
		case name == "ppt/presentation.xml":
			return refuse("a PowerPoint presentation")
		}
	}
	if part, err := a.documentPart(); part != "" || err != nil {
		return nil // Excel on the web calls it workbook2.xml and the like; damage is told later
	}
	for _, name := range a.names {
		if slices.Contains([]string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls"}, path.Ext(name)) {
			return &Error{Code: "compressed", Message: "the file is a zip archive that holds tables", Cure: "unpack it first"}
		}
	}
	return refuse("a zip archive")
}

// read unpacks one part and makes sure that not a byte of it has changed since
// it was written; buf is used again when it is large enough.
func (a *archive) read(name string, buf []byte) ([]byte, error) {
	f := a.parts[name]
	if f.Flags&1 == 1 {
		return nil, &Error{Code: "encrypted", Message: "the parts of the workbook are encrypted, as by a packing program and not by Excel",
			Cure: "unpack it with the program that packed it, and use the workbook inside"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, brokenPart(name)
	}
	defer r.Close()
	size := int(f.UncompressedSize64) // openArchive has checked that it is sensible
	out := slices.Grow(buf[:0], size)[:size]
	if _, err := io.ReadFull(r, out); err != nil {
		return nil, brokenPart(name)
	}
	if n, err := r.Read(make([]byte, 1)); n > 0 || !errors.Is(err, io.EOF) { // the checksum is compared at the end
		return nil, brokenPart(name)
	}
	return out, nil
}

func brokenPart(name string) *Error {
	return damaged(fmt.Sprintf("the workbook is damaged: its part %q cannot be unpacked", name))
}

// ignored notes what a workbook carries besides cells and is never followed.
func (a *archive) ignored() []Note {
	var notes []Note
	for _, what := range []struct{ part, code, message string }{
		{"xl/vbaproject.bin", "macros", "the workbook holds macros; they were not run"},
		{"xl/externallinks/", "external-links", "the workbook refers to other files; they were not opened, stored values were used"},
		{"xl/embeddings/", "embedded-objects", "the workbook holds other documents; they were not opened"},
		{"xl/activex/", "embedded-objects", "the workbook holds controls with programs of their own; they were not run"},
	} {
		for _, name := range a.names {
			if strings.HasPrefix(name, what.part) {
				notes = append(notes, Note{Code: what.code, Warn: true, Message: what.message, Cure: "nothing to do"})
				break
			}
		}
	}
	return notes
}
