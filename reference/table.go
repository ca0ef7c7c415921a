package reference

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jszwec/csvutil"
)

// maxFile is the most that a file of a model may hold; the largest of ours is
// a hundredth of it.
const maxFile = 16 << 20

// row is one row of a CSV file and the line on which it starts.
type row[T any] struct {
	line int
	v    T
}

// reader reads the files of one folder.
type reader struct {
	folder fs.FS
	unread map[string]bool // files that could not be read, or not to their end
	breaches
}

// fail lists a breach that keeps a file from being read.
func (in *reader) fail(name string, line int, format string, args ...any) {
	in.add(name, line, "", format, args...)
	in.unread[name] = true
}

// readFile reads a file of the model, without the mark that Excel puts before UTF-8.
func (in *reader) readFile(name string) ([]byte, bool) {
	f, err := in.folder.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		in.fail(name, 0, "the file is missing")
		return nil, false
	} else if err != nil {
		in.fail(name, 0, "the file cannot be opened: %v", err)
		return nil, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		in.fail(name, 0, "the file cannot be read: %v", err)
	case len(data) > maxFile:
		in.fail(name, 0, "the file is larger than %d MB", maxFile>>20)
	case !utf8.Valid(data):
		in.fail(name, 0, "the file is not UTF-8; save it as \"CSV UTF-8\"")
	default:
		return bytes.TrimPrefix(data, []byte("\ufeff")), true
	}
	return nil, false
}

// readTable reads a CSV file into rows of T, a struct of strings whose csv tags
// are the columns. Columns in optional may be missing; any other difference
// between header and tags is a breach.
func readTable[T any](in *reader, name string, optional ...string) []row[T] {
	data, ok := in.readFile(name)
	if !ok {
		return nil
	}
	lines := csv.NewReader(bytes.NewReader(data))
	rows, err := csvutil.NewDecoder(lines)
	if err != nil {
		in.fail(name, 1, "no header can be read: %v", err)
		return nil
	}
	if !checkHeader[T](in, name, rows.Header(), optional) {
		in.unread[name] = true
		return nil
	}
	var table []row[T]
	for {
		var v T
		if err := rows.Decode(&v); err == io.EOF {
			return table
		} else if err != nil {
			line := 0
			if bad := new(csv.ParseError); errors.As(err, &bad) {
				line, err = bad.StartLine, bad.Err
			}
			in.fail(name, line, "the row cannot be read: %v", err)
			return table
		}
		line, _ := lines.FieldPos(0)
		checkCells(in, name, line, rows.Header(), rows.Record())
		table = append(table, row[T]{line, v})
	}
}

// checkHeader lists missing, doubled and unknown columns.
func checkHeader[T any](in *reader, name string, header, optional []string) bool {
	var want []string
	for i, t := 0, reflect.TypeFor[T](); i < t.NumField(); i++ {
		want = append(want, t.Field(i).Tag.Get("csv"))
	}
	before := len(in.breaches)
	for i, column := range header {
		if !slices.Contains(want, column) {
			in.add(name, 1, column, "unknown column%s", orNearest(column, want))
		} else if slices.Contains(header[:i], column) {
			in.add(name, 1, column, "the column stands there twice")
		}
	}
	for _, column := range want {
		if !slices.Contains(header, column) && !slices.Contains(optional, column) {
			in.add(name, 1, column, "the column is missing")
		}
	}
	return len(in.breaches) == before
}

// checkCells refuses blanks around a value: two ids that differ by a blank
// look the same to whoever searches for the mistake.
func checkCells(in *reader, name string, line int, header, record []string) {
	for i, cell := range record {
		if cell != strings.TrimSpace(cell) {
			in.add(name, line, header[i], "%q has blanks around it", cell)
		}
	}
}
