package table

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// kind is what the first bytes of a file say that it is.
type kind int

const (
	isText kind = iota
	isZip
	isRefused
)

// foreign lists the formats that are known by their first bytes and not read.
var foreign = []struct{ magic, code, message, cure string }{
	{"\x1f\x8b", "compressed", "the file is compressed (gzip)", "unpack it first"},
	{"7z\xbc\xaf\x27\x1c", "compressed", "the file is compressed (7-Zip)", "unpack it first"},
	{"%PDF-", "pdf", "the file is a PDF, not a table", "export the table as .xlsx or CSV"},
	{"{\\rtf", "document", "the file is a text document (RTF), not a table", "export the table as .xlsx or CSV"},
	{"SQLite format 3\x00", "document", "the file is a database (SQLite), not a table", "export the table as .xlsx or CSV"},
}

// ole begins both encrypted workbooks and workbooks of Excel 97 to 2003.
const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// kindOf decides by the first bytes of a file. What is refused comes with the
// reason; everything that nothing else claims is text.
func kindOf(head []byte) (kind, *Error) {
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")) {
		return isZip, nil
	}
	if bytes.HasPrefix(head, []byte(ole)) {
		return isRefused, oleError(head)
	}
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return isRefused, &Error{Code: f.code, Message: f.message, Cure: f.cure}
		}
	}
	if err := markupError(head); err != nil {
		return isRefused, err
	}
	return isText, nil
}

// oleError tells the two formats apart by the names of the streams inside,
// which stand in UTF-16.
func oleError(head []byte) *Error {
	switch {
	case bytes.Contains(head, wide("EncryptedPackage")), bytes.Contains(head, wide("EncryptionInfo")):
		return &Error{Code: "encrypted", Message: "the workbook is protected by a password",
			Cure: "open it in Excel, remove the password (File, Info, Protect Workbook) and save it"}
	case bytes.Contains(head, wide("Workbook")), bytes.Contains(head, wide("Book")):
		return &Error{Code: "old-excel", Message: "the workbook is in the format of Excel 97 to 2003 (.xls)",
			Cure: saveAsXlsx}
	}
	return &Error{Code: "old-excel",
		Message: "the file is either a workbook with a password or one in the format of Excel 97 to 2003 (.xls)",
		Cure:    "open it in Excel, remove the password if it has one, and save it as an Excel workbook (.xlsx)"}
}

func wide(text string) []byte {
	var out []byte
	for _, c := range []byte(text) {
		out = append(out, c, 0)
	}
	return out
}

// markupError refuses the web pages and XML files that many systems export
// under the name of a workbook.
func markupError(head []byte) *Error {
	text := strings.ToLower(string(bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bomUTF8)), " \t\r\n")))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<meta", "<table", "<body", "<style", "<div"} {
		if strings.HasPrefix(text, start) {
			return &Error{Code: "html", Message: "the file is a web page (HTML), whatever its name says", Cure: saveAsXlsx}
		}
	}
	if !strings.HasPrefix(text, "<?xml") {
		return nil
	}
	if strings.Contains(text, "<html") {
		return &Error{Code: "html", Message: "the file is a web page (HTML), whatever its name says", Cure: saveAsXlsx}
	}
	return &Error{Code: "xml", Message: "the file is an XML file, whatever its name says", Cure: saveAsXlsx}
}

// nameNote tells when the ending of a name does not go with the content.
func nameNote(name string, content kind) (Note, bool) {
	ending := strings.ToLower(filepath.Ext(name))
	workbook := slices.Contains([]string{".xlsx", ".xlsm", ".xltx", ".xltm"}, ending)
	note := Note{Code: "content-type", Cure: "nothing to do; give the file the right ending to avoid confusion"}
	switch {
	case content == isZip && !workbook:
		note.Message = fmt.Sprintf("the file is an Excel workbook, though its name ends in %q; it was read as a workbook", ending)
	case content == isText && (workbook || ending == ".xls"):
		note.Message = fmt.Sprintf("the file is a text file, though its name ends in %q; it was read as CSV", ending)
	default:
		return note, false
	}
	return note, true
}
