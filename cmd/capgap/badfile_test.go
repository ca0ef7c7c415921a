package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// badFile is one input file of a case. Its form says how the text becomes bytes.
type badFile struct {
	name string
	form []string
	text string
}

// charsets are the encodings in which a case can be written.
var charsets = map[string]encoding.Encoding{
	"cp1252":    charmap.Windows1252,
	"latin2":    charmap.ISO8859_2,
	"latin9":    charmap.ISO8859_15,
	"macroman":  charmap.Macintosh,
	"shiftjis":  japanese.ShiftJIS,
	"gb18030":   simplifiedchinese.GB18030,
	"utf16le":   unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	"utf16be":   unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	"utf16bare": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
}

// content is the bytes of the file. Forms are applied from left to right:
//
//	quoted      each line is a quoted string of Go; no line ends are added
//	cp1252 …    encoded so
//	cr, crlf    with these line ends
//	bom         with the mark of UTF-8 in front
//	book        a workbook (makeBook)
//	gz, zip     packed
//	cut         without its last third
//	NAME        made by the function of that name (hostileFiles)
func (f badFile) content() ([]byte, error) {
	data := []byte(f.text)
	for _, form := range f.form {
		var err error
		switch {
		case form == "quoted":
			data, err = unquoteLines(f.text)
		case form == "cr":
			data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r"))
		case form == "crlf":
			data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
		case form == "bom":
			data = append([]byte("\uFEFF"), data...)
		case form == "book":
			data, err = makeBook(string(data))
		case charsets[form] != nil:
			data, err = charsets[form].NewEncoder().Bytes(data)
		case hostileFiles[form] != nil:
			data, err = hostileFiles[form](data)
		default:
			err = fmt.Errorf("there is no form %s", form)
		}
		if err != nil {
			return nil, err
		}
	}
	return data, nil
}

func unquoteLines(text string) ([]byte, error) {
	var data []byte
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		part, err := strconv.Unquote(line)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", line, err)
		}
		data = append(data, part...)
	}
	return data, nil
}

// allFiles are the files of the case, with the good ones that its command names.
func (c badCase) allFiles() []badFile {
	files := slices.Clone(c.files)
	for _, good := range []badFile{{name: "roster.csv", text: badRoster}, {name: "skills.csv", text: badSkills}} {
		given := slices.ContainsFunc(c.files, func(f badFile) bool { return f.name == good.name })
		if !given && slices.Contains(c.arguments(), good.name) {
			files = append(files, good)
		}
	}
	return files
}

// preparations make what is no ordinary file.
var preparations = map[string]func(t *testing.T){
	"fifo":          func(t *testing.T) { pipeOf(t, "skills.fifo") },
	"link":          func(t *testing.T) { require.NoError(t, os.Symlink("skills.csv", "linked.csv")) },
	"unreadable":    func(t *testing.T) { require.NoError(t, os.Chmod("skills.csv", 0)) },
	"copy":          func(t *testing.T) { copyFile(t, "skills.csv", "copy.csv") },
	"needs-no-root": func(t *testing.T) { skipRoot(t) },
}

// pipeOf makes a named pipe, or ends the case where there are none.
func pipeOf(t *testing.T, path string) {
	err := makePipe(path)
	if errors.Is(err, errors.ErrUnsupported) {
		t.Skip("no named pipes here")
	}
	require.NoError(t, err)
}

func copyFile(t *testing.T, from, to string) {
	text, err := os.ReadFile(from)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(to, text, 0o600))
}

// skipRoot ends a case that only an ordinary user can meet.
func skipRoot(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
}
