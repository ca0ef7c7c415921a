package table

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// refused opens path and returns the error, which must be complete.
func refused(t *testing.T, path string) *Error {
	t.Helper()
	_, err := Open(path, Options{})
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.NotEmpty(t, e.Message)
	assert.NotEmpty(t, e.Cure)
	assert.NotContains(t, e.Message, filepath.Dir(path), "the caller names the file")
	return e
}

func TestRefusedByContent(t *testing.T) {
	tests := map[string]struct{ content, code, message string }{
		"no bytes":           {"", "empty", "0 bytes"},
		"white space":        {" \r\n\t\n", "empty", "white space"},
		"byte order mark":    {bomUTF8, "empty", "white space"},
		"UTF-16 mark":        {bomUTF16LE, "empty", "white space"},
		"damaged, encrypted": {ole + "…" + string(wide("EncryptedPackage")), "damaged", "password"},
		"Excel 97":           {ole + "…" + string(wide("Workbook")), "old-excel", "Excel 97"},
		"some OLE file":      {ole, "old-excel", "either"},
		"web page":           {"\r\n<HTML><table><tr><td>1</td></tr></table>", "html", "web page"},
		"web page as XML":    {"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "html", "web page"},
		"XML workbook":       {bomUTF8 + "<?xml version=\"1.0\"?><Workbook/>", "xml", "XML"},
		"XML spreadsheet":    {`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`, "xml", "Excel 2003"},
		"flat OpenDocument":  {`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`, "format", ".fods"},
		"web page in UTF-16": {"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "html", "web page"},
		"web page in a file": {"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=x", "html", "web page"},
		"Google sheet":       {`{"url":"https://docs.google.com/open?id=x","doc_id":"x"}`, "format", "link to a Google sheet"},
		"Excel 5":            {"\x09\x08\x08\x00\x00\x05", "old-excel", "Excel 5"},
		"SYLK":               {"ID;PWXL;N;E\r\nC;Y1;X1;K\"a\"\r\n", "format", "SYLK"},
		"PDF":                {"%PDF-1.7\n", "pdf", "PDF"},
		"gzip":               {"\x1f\x8b\x08", "compressed", "gzip"},
		"zero bytes":         {"a,b\n1,\x002\n", "nul-bytes", "byte 7 (row 2)"},
		"neither charset":    {"a,b\n1,\x81\x8d\n", "encoding", "neither as UTF-8"},
		"cut off archive":    {"PK\x03\x04 and then nothing more", "cut-off", "after 26 bytes"},
		"empty archive":      {"PK\x05\x06" + strings.Repeat("\x00", 18), "format", "a zip archive"},
		"no end of contents": {"PK\x03\x04PK\x05\x06", "damaged", "damaged"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			e := refused(t, write(t, "team.xlsx", test.content))
			assert.Equal(t, test.code, e.Code)
			assert.Contains(t, e.Message, test.message)
		})
	}
}

func TestRefusedByPlace(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"roster.xlsx", "ratings-2026.csv", "notes.txt", "~$roster.xlsx"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("a\n"), 0o600))
	}
	tests := map[string]struct{ path, code, message, cure string }{
		"misspelt":        {"rooster.xlsx", "missing", "no such file", "did you mean roster.xlsx?"},
		"other ending":    {"ratings-2026.xlsx", "missing", "no such file", "did you mean ratings-2026.csv?"},
		"nothing near":    {"budget.ods", "missing", "no such file", "1 CSV file and 1 workbook"},
		"no such folder":  {"x/y.csv", "missing", "no such folder", "spelling"},
		"folder":          {".", "folder", "1 CSV file and 1 workbook", "*.xlsx"},
		"mark of Excel's": {"~$roster.xlsx", "lock-file", "open workbook", "without ~$"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			e := refused(t, filepath.Join(dir, test.path))
			assert.Equal(t, test.code, e.Code)
			assert.Contains(t, e.Message, test.message)
			assert.Contains(t, e.Cure, test.cure)
		})
	}
}

func TestNoPermission(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("nothing is forbidden to root")
	}
	path := write(t, "a.csv", "a\n")
	require.NoError(t, os.Chmod(path, 0))
	e := refused(t, path)
	assert.Equal(t, "no-permission", e.Code)
	assert.Contains(t, e.Message, "----------")
}

func TestPermissionErrorNamesTheMode(t *testing.T) {
	info, err := os.Stat(write(t, "a.csv", "a\n"))
	require.NoError(t, err)
	e := openError(&os.PathError{Op: "open", Path: "a.csv", Err: os.ErrPermission}, info)
	assert.Equal(t, "no-permission", e.Code)
	assert.Contains(t, e.Message, "-rw-------")
}

func TestContentDecides(t *testing.T) {
	book := string(simpleBook(t))
	tests := map[string]struct {
		name, content, format string
		codes                 []string
	}{
		"CSV named xlsx":  {"a.xlsx", "a,b\n", "csv, comma, UTF-8", []string{"content-type"}},
		"CSV named xls":   {"a.XLS", "a,b\n", "csv, comma, UTF-8", []string{"content-type"}},
		"CSV named txt":   {"a.txt", "a,b\n", "csv, comma, UTF-8", nil},
		"xlsx named csv":  {"a.csv", book, "xlsx", []string{"content-type"}},
		"xlsx named xlsm": {"a.xlsm", book, "xlsx", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f, err := Open(write(t, test.name, test.content), Options{})
			require.NoError(t, err)
			assert.Equal(t, test.format, f.Sheets[0].Format)
			assert.Equal(t, test.codes, codes(f.Notes))
			for _, n := range f.Notes {
				assert.False(t, n.Stop || n.Warn, "a repair")
			}
		})
	}
}

func TestEdits(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "", 3}, {"roster", "rooster", 1}, {"müller", "muller", 1}, {"kitten", "sitting", 3}} {
		assert.Equal(t, test.want, edits([]rune(test.a), []rune(test.b)), test.a+" "+test.b)
		assert.Equal(t, test.want, edits([]rune(test.b), []rune(test.a)), test.b+" "+test.a)
	}
}
