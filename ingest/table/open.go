package table

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// headBytes is how much of a file is looked at to decide what it is.
const headBytes = 64 << 10

// Open looks at the content of the file at path and prepares its sheets for
// reading. What was repaired or is odd stands in File.Notes. When the file
// cannot be used, the error is an *Error; any other error is a failure of the
// machine while it was read. Sheet.Rows keeps to the same rule.
func Open(path string, options Options) (*File, error) {
	info, err := regular(path)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(err, info)
	}
	defer f.Close()
	head := make([]byte, headBytes)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, openError(err, info)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, openError(err, info)
	}
	return readOpened(f, info, head[:n], options.withDefaults())
}

func readOpened(f *os.File, info os.FileInfo, head []byte, options Options) (*File, error) {
	if len(head) == 0 {
		return nil, emptyError("the file is empty (0 bytes)")
	}
	content, refused := kindOf(head)
	if refused != nil {
		return nil, refused
	}
	if info.Size() == 0 {
		return nil, noFile() // what a system makes up while it is read, as in /proc
	}
	out := &File{Name: filepath.Base(f.Name())}
	if note, ok := linkNote(f.Name()); ok {
		out.Notes = append(out.Notes, note)
	}
	if note, ok := nameNote(out.Name, content); ok {
		out.Notes = append(out.Notes, note)
	}
	read := readText
	switch content {
	case isZip:
		read = readWorkbook
	case isCompound:
		read = readCompound
	}
	if err := read(f, info, head, options, out); err != nil {
		return nil, err
	}
	return out, nil
}

// linkNote tells when a path is a link: the file that it leads to is read.
func linkNote(path string) (Note, bool) {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return Note{}, false
	}
	to, err := filepath.EvalSymlinks(path)
	if err != nil {
		return Note{}, false
	}
	return Note{Code: "link", Warn: true, Message: "is a link; the file that was read is " + to, Cure: "nothing to do, if that is the right file"}, true
}

// regular refuses what is not an ordinary file, before it is opened: opening a
// pipe would wait for ever.
func regular(path string) (os.FileInfo, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, missing(path)
	case err != nil:
		return nil, openError(err, nil)
	case info.IsDir():
		return nil, folder(path)
	case !info.Mode().IsRegular():
		return nil, noFile()
	case strings.HasPrefix(info.Name(), lockMark):
		return nil, &Error{Code: "lock-file",
			Message: "this is only the mark that Excel leaves beside an open workbook",
			Cure:    "name the workbook itself: the same name without ~$"}
	}
	return info, nil
}

func noFile() *Error {
	return &Error{Code: "not-a-file", Message: "this is not an ordinary file", Cure: "name a CSV file or an Excel workbook"}
}

func openError(err error, info os.FileInfo) *Error {
	if errors.Is(err, fs.ErrPermission) {
		message := "there is no permission to read the file"
		if info != nil {
			message += fmt.Sprintf(" (its mode is %s)", info.Mode())
		}
		return &Error{Code: "no-permission", Message: message, Cure: "ask its owner for the right to read it, or copy it to a folder of your own"}
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return &Error{Code: "unreadable", Message: fmt.Sprintf("the file cannot be read: %v", err), Cure: "copy it to a folder of your own and try again"}
}
