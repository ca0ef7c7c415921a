package table

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"
)

// write puts content into a file of that name in a new folder.
func write(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func walk(t testing.TB, s *Sheet) []record {
	t.Helper()
	var out []record
	require.NoError(t, s.Rows(func(r Row) bool {
		out = append(out, record{r.Number, texts(r.Cells), r.Note})
		return true
	}))
	return out
}

func codes(notes []Note) []string {
	var out []string
	for _, n := range notes {
		out = append(out, n.Code)
	}
	return out
}

func TestCSVFile(t *testing.T) {
	content := "id;name\r\n007;Ada\r\n"
	f, err := Open(write(t, "people.csv", content), Options{})
	require.NoError(t, err)
	sum := sha256.Sum256([]byte(content))
	assert.Equal(t, "people.csv", f.Name)
	assert.Equal(t, hex.EncodeToString(sum[:]), f.SHA256)
	assert.EqualValues(t, len(content), f.Bytes)
	assert.Empty(t, f.Notes)
	require.Len(t, f.Sheets, 1)
	assert.Equal(t, "csv, semicolon, UTF-8", f.Sheets[0].Format)
	want := []record{{1, []string{"id", "name"}, ""}, {2, []string{"007", "Ada"}, ""}}
	assert.Equal(t, want, walk(t, f.Sheets[0]))
	assert.Equal(t, want, walk(t, f.Sheets[0]), "a second walk")
}

func TestAWalkEndsWhenTold(t *testing.T) {
	f, err := Open(write(t, "a.csv", "a\nb\nc\n"), Options{})
	require.NoError(t, err)
	n := 0
	require.NoError(t, f.Sheets[0].Rows(func(Row) bool { n++; return n < 2 }))
	assert.Equal(t, 2, n)
}

func encode16(t *testing.T, order unicode.Endianness, text string) string {
	out, err := unicode.UTF16(order, unicode.IgnoreBOM).NewEncoder().String(text)
	require.NoError(t, err)
	return out
}

func TestCharsets(t *testing.T) {
	text := "name,city\nMüller,Zürich 😀\n"
	want := []string{"Müller", "Zürich 😀"}
	tests := map[string]struct {
		content, format string
		codes           []string
		want            []string
	}{
		"UTF-8":                 {text, "csv, comma, UTF-8", nil, want},
		"UTF-8 with mark":       {bomUTF8 + text, "csv, comma, UTF-8", nil, want},
		"UTF-16 LE":             {bomUTF16LE + encode16(t, unicode.LittleEndian, text), "csv, comma, UTF-16 little-endian", []string{"encoding"}, want},
		"UTF-16 BE":             {bomUTF16BE + encode16(t, unicode.BigEndian, text), "csv, comma, UTF-16 big-endian", []string{"encoding"}, want},
		"UTF-16 without mark":   {encode16(t, unicode.LittleEndian, text), "csv, comma, UTF-16 little-endian", []string{"encoding"}, want},
		"Windows-1252":          {"name,city\nM\xfcller,\x80 \x93Z\xfcrich\x94\n", "csv, comma, Windows-1252", []string{"encoding"}, []string{"Müller", "€ “Zürich”"}},
		"mixed":                 {"name,city\nM\xfcller,Zürich\n", "csv, comma, UTF-8 with other bytes", nil, []string{`M\xFCller`, "Zürich"}},
		"mark and Windows-1252": {bomUTF8 + "name,city\nM\xfcller,Genf\n", "csv, comma, Windows-1252", []string{"encoding"}, []string{"Müller", "Genf"}},
		"encoded twice":         {"name,city\nMÃ¼ller,Genf\n", "csv, comma, UTF-8", nil, []string{"MÃ¼ller", "Genf"}},
		"no second encoding":    {"name,city\nJOÃO,SÃO\n", "csv, comma, UTF-8", nil, []string{"JOÃO", "SÃO"}},
		"control characters":    {"name,city\n\u202eAda\x1b[2J,\x07Genf\n", "csv, comma, UTF-8", nil, []string{"Ada", "Genf"}},
		"letters lost before":   {"name,city\nM\uFFFDller,Genf\n", "csv, comma, UTF-8", []string{"lost-letters"}, []string{"M\uFFFDller", "Genf"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f, err := Open(write(t, "a.csv", test.content), Options{})
			require.NoError(t, err)
			assert.Equal(t, test.format, f.Sheets[0].Format)
			assert.Equal(t, test.codes, codes(f.Notes))
			rows := walk(t, f.Sheets[0])
			assert.Equal(t, []string{"name", "city"}, rows[0].Cells)
			assert.Equal(t, test.want, rows[1].Cells)
		})
	}
}

func TestEncodingNoteShowsThreeSamples(t *testing.T) {
	f, err := Open(write(t, "a.csv", "n\nM\xfcller\nM\xfcller\nJos\xe9\nBj\xf6rn\nZo\xeb\n"), Options{})
	require.NoError(t, err)
	assert.Equal(t, `5 characters not stored as UTF-8, read as Windows-1252: "Müller", "José", "Björn"`, f.Notes[0].Message)
}

// Characters that a border of the buffers cuts in two must come out whole.
func TestCharactersAcrossBuffers(t *testing.T) {
	text := strings.Repeat("xü€😀", 20_000)
	for _, source := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text))} {
		got, err := io.ReadAll(windows1252(0).decode(source))
		require.NoError(t, err)
		assert.Equal(t, text, string(got))
	}
	var s survey
	require.NoError(t, s.take(strings.NewReader(text)))
	assert.Zero(t, s.foreign.count)
	assert.EqualValues(t, 60_000, s.letters)
}

func TestASepLineIsNotARow(t *testing.T) {
	f, err := Open(write(t, "a.csv", "sep=;\nid;name\n1;Ada\n"), Options{})
	require.NoError(t, err)
	assert.Equal(t, []record{{2, []string{"id", "name"}, ""}, {3, []string{"1", "Ada"}, ""}}, walk(t, f.Sheets[0]))
}

func TestColumnsThatAreLinedUp(t *testing.T) {
	f, err := Open(write(t, "a.csv", "id   full name   level\n1    Ada Moss    3\n\n 22  Bo Lind     4   \n"), Options{})
	require.NoError(t, err)
	assert.Equal(t, []record{{1, []string{"id", "full name", "level"}, ""}, {2, []string{"1", "Ada Moss", "3"}, ""}, {3, []string{}, ""},
		{4, []string{"22", "Bo Lind", "4"}, ""}}, walk(t, f.Sheets[0]))
}

func TestAChangedFileIsNoticed(t *testing.T) {
	path := write(t, "a.csv", "id\n1\n")
	f, err := Open(path, Options{})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, []byte("id\n1\n2\n"), 0o600))
	var e *Error
	require.ErrorAs(t, f.Sheets[0].Rows(func(Row) bool { return true }), &e)
	assert.Equal(t, "changed", e.Code)
}

// A large file must be read in a small, fixed amount of memory.
func TestMemoryDoesNotGrowWithTheFile(t *testing.T) {
	line := []byte("E000001,cloud-platforms,3,self,2026-03-05\n")
	src := io.LimitReader(&repeating{line: line}, 64<<20)
	r := newRecords(src, dialect{delim: ','}, 512)
	rows := 0
	for {
		ok, err := r.next()
		require.NoError(t, err)
		if !ok {
			break
		}
		rows++
	}
	assert.Greater(t, rows, 1_500_000)
	assert.LessOrEqual(t, len(r.buf), 2*chunk)
}

// repeating is a source that yields line without end.
type repeating struct {
	line []byte
	at   int
}

func (r *repeating) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		k := copy(p[n:], r.line[r.at:])
		r.at = (r.at + k) % len(r.line)
		n += k
	}
	return n, nil
}
