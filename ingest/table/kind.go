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
	isCompound
	isRefused
)

// foreign lists the formats that are known by their first bytes and not read.
var foreign = []struct{ magic, code, message, cure string }{
	{"\x1f\x8b", "compressed", "the file is compressed (gzip)", "unpack it first"},
	{"7z\xbc\xaf\x27\x1c", "compressed", "the file is compressed (7-Zip)", "unpack it first"},
	{"BZh91AY&SY", "compressed", "the file is compressed (bzip2)", "unpack it first"},
	{"\xfd7zXZ\x00", "compressed", "the file is compressed (xz)", "unpack it first"},
	{"\x28\xb5\x2f\xfd", "compressed", "the file is compressed (zstd)", "unpack it first"},
	{"Rar!\x1a\x07", "compressed", "the file is compressed (RAR)", "unpack it first"},
	{"\x09\x08\x10\x00", "old-excel", "the workbook is in the format of Excel 97 to 2003 (.xls)", saveAsXlsx},
	{"\x09\x08\x08\x00", "old-excel", "the workbook is in a format of Excel 5 (.xls)", saveAsXlsx},
	{"\x09\x04\x06\x00", "old-excel", "the workbook is in a format of Excel 4 (.xls)", saveAsXlsx},
	{"\x09\x02\x06\x00", "old-excel", "the workbook is in a format of Excel 3 (.xls)", saveAsXlsx},
	{"\x09\x00\x04\x00", "old-excel", "the workbook is in a format of Excel 2 (.xls)", saveAsXlsx},
	{"ID;PWXL", "format", "the file is in the exchange format SYLK (.slk)", saveAsXlsx},
	{"ID;PSCALC", "format", "the file is in the exchange format SYLK (.slk)", saveAsXlsx},
	{"ID;PCALCOOO", "format", "the file is in the exchange format SYLK (.slk)", saveAsXlsx},
	{"TABLE\r\n0,1\r\n", "format", "the file is in the data interchange format (.dif)", saveAsXlsx},
	{"TABLE\n0,1\n", "format", "the file is in the data interchange format (.dif)", saveAsXlsx},
	{"PAR1\x15", "document", "the file is a column store (Parquet), not a table", "export the table as .xlsx or CSV"},
	{"\x89PNG\r\n", "document", "the file is a picture, not a table", "export the table as .xlsx or CSV"},
	{"\xff\xd8\xff", "document", "the file is a picture, not a table", "export the table as .xlsx or CSV"},
	{"%PDF-", "pdf", "the file is a PDF, not a table", "export the table as .xlsx or CSV"},
	{"{\\rtf", "document", "the file is a text document (RTF), not a table", "export the table as .xlsx or CSV"},
	{"SQLite format 3\x00", "document", "the file is a database (SQLite), not a table", "export the table as .xlsx or CSV"},
}

// kindOf decides by the first bytes of a file. What is refused comes with the
// reason; everything that nothing else claims is text.
func kindOf(head []byte) (kind, *Error) {
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")) {
		return isZip, nil
	}
	if bytes.HasPrefix(head, []byte(ole)) {
		return isCompound, nil
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

// markupError refuses the web pages and XML files that many systems export
// under the name of a workbook, in whatever charset.
func markupError(head []byte) *Error {
	text := bytes.TrimLeft(bytes.ReplaceAll(head, []byte{0}, nil), "\xef\xbb\xbf\xfe\xff \t\r\n")
	if len(text) == 0 || !strings.ContainsRune("<{Mm", rune(text[0])) {
		return nil
	}
	low := strings.ToLower(string(text))
	switch {
	case strings.HasPrefix(low, "{") && strings.Contains(low, "docs.google.com"):
		return &Error{Code: "format", Message: "the file is only a link to a Google sheet and holds no data",
			Cure: "open the sheet, choose File, Download, Microsoft Excel (.xlsx), and use that file"}
	case strings.HasPrefix(low, "mime-version:") && strings.Contains(low, "multipart/"), isHTML(low):
		return &Error{Code: "html", Message: "the file is a web page (HTML), whatever its name says", Cure: saveAsXlsx}
	case !strings.HasPrefix(low, "<?xml"):
		return nil
	case strings.Contains(low, "urn:schemas-microsoft-com:office:spreadsheet"):
		return &Error{Code: "xml", Message: "the file is an XML spreadsheet of Excel 2003, whatever its name says", Cure: saveAsXlsx}
	case strings.Contains(low, "urn:oasis:names:tc:opendocument"):
		return &Error{Code: "format", Message: "the file is an OpenDocument file (.fods), not an Excel workbook (.xlsx)", Cure: saveAsXlsx}
	}
	return &Error{Code: "xml", Message: "the file is an XML file, whatever its name says", Cure: saveAsXlsx}
}

func isHTML(low string) bool {
	for _, start := range []string{"<!doctype html", "<html", "<head", "<meta", "<table", "<body", "<style", "<div"} {
		if strings.HasPrefix(low, start) {
			return true
		}
	}
	return (strings.HasPrefix(low, "<?xml") || strings.HasPrefix(low, "<!--")) && strings.Contains(low, "<html")
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
