package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// record is a Row that outlives the walk.
type record struct {
	Number int
	Cells  []string
	Note   string
}

func readRecords(src io.Reader, delim byte) ([]record, error) {
	var out []record
	r := newRecords(src, dialect{delim: delim}, 512)
	for {
		ok, err := r.next()
		if !ok || err != nil {
			return out, err
		}
		out = append(out, record{r.number, texts(r.cells), r.note})
	}
}

func texts(cells [][]byte) []string {
	out := []string{}
	for _, c := range cells {
		out = append(out, string(c))
	}
	return out
}

func TestRecords(t *testing.T) {
	tests := map[string]struct {
		text string
		want []record
	}{
		"plain":                            {"a,b\nc,d\n", []record{{1, []string{"a", "b"}, ""}, {2, []string{"c", "d"}, ""}}},
		"no line end at the end":           {"a,b\nc,d", []record{{1, []string{"a", "b"}, ""}, {2, []string{"c", "d"}, ""}}},
		"CRLF":                             {"a,b\r\nc,d\r\n", []record{{1, []string{"a", "b"}, ""}, {2, []string{"c", "d"}, ""}}},
		"CR alone":                         {"a,b\rc,d\r", []record{{1, []string{"a", "b"}, ""}, {2, []string{"c", "d"}, ""}}},
		"mixed line ends":                  {"a\rb\r\nc\nd", []record{{1, []string{"a"}, ""}, {2, []string{"b"}, ""}, {3, []string{"c"}, ""}, {4, []string{"d"}, ""}}},
		"blank lines count":                {"a\n\n\r\nb\n", []record{{1, []string{"a"}, ""}, {2, []string{}, ""}, {3, []string{}, ""}, {4, []string{"b"}, ""}}},
		"empty cells":                      {",\n,,\n", []record{{1, []string{"", ""}, ""}, {2, []string{"", "", ""}, ""}}},
		"cells are not trimmed":            {" a ,b \n", []record{{1, []string{" a ", "b "}, ""}}},
		"a byte above the comma":           {"2026-03-05,-,-\n", []record{{1, []string{"2026-03-05", "-", "-"}, ""}}},
		"quoted":                           {"\"a,b\",\"\"\n", []record{{1, []string{"a,b", ""}, ""}}},
		"doubled marks":                    {"\"say \"\"hi\"\"\",\"\"\"\"\n", []record{{1, []string{`say "hi"`, `"`}, ""}}},
		"line end inside":                  {"\"a\r\nb\",c\nd,e\n", []record{{1, []string{"a\r\nb", "c"}, ""}, {3, []string{"d", "e"}, ""}}},
		"spaces around marks":              {"a, \"b,c\" ,d\n", []record{{1, []string{"a", "b,c", "d"}, ""}}},
		"mark at the very end":             {"a,\"b\"", []record{{1, []string{"a", "b"}, ""}}},
		"mark inside a cell":               {"5\" disk,b\n", []record{{1, []string{`5" disk`, "b"}, noteStray}}},
		"marks not doubled":                {"\"Ada \"the\" Ex\",b\nc,d\n", []record{{1, []string{`Ada "the" Ex`, "b"}, noteSurplus}, {2, []string{"c", "d"}, ""}}},
		"backslash before a mark":          {"\"a \\\"b\\\"\",c\n", []record{{1, []string{`a "b"`, "c"}, noteEscaped}}},
		"an escape and a separator":        {"\"a \\\"b\\\", c\",d\n", []record{{1, []string{`a "b", c`, "d"}, noteEscaped}}},
		"an escape that would never close": {"\"a\\\"\",b\nc,d\n", []record{{1, []string{`a"`, "b"}, noteEscaped}, {2, []string{"c", "d"}, ""}}},
		"byte order marks": {bomUTF8 + bomUTF8 + "a,b\n\n" + bomUTF8 + "\"c,c\",d\n\"" + bomUTF8 + "e\",f\n", []record{
			{1, []string{"a", "b"}, ""}, {2, []string{}, ""}, {3, []string{"c,c", "d"}, ""}, {4, []string{"e", "f"}, ""}}},
		"text after the mark": {"\"a\"b,c\nd,e\n", []record{{1, []string{`"a"b`, "c"}, noteStray}, {2, []string{"d", "e"}, ""}}},
		"a stray mark swallows no other row": {"\"a,1\nb,2\nc,\"x\" y\n", []record{
			{1, []string{`"a`, "1"}, noteStray}, {2, []string{"b", "2"}, ""}, {3, []string{"c", `"x" y`}, noteStray}}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			whole, err := readRecords(strings.NewReader(test.text), ',')
			require.NoError(t, err)
			assert.Equal(t, test.want, whole)
			pieces, err := readRecords(iotest.OneByteReader(strings.NewReader(test.text)), ',')
			require.NoError(t, err)
			assert.Equal(t, test.want, pieces, "read byte by byte")
		})
	}
}

func TestRecordsOfOtherDialects(t *testing.T) {
	tests := map[string]struct {
		dialect dialect
		text    string
		want    []string
		note    string
	}{
		"apostrophes":                      {dialect{delim: ',', mark: '\''}, "'a, b','it''s',O'Neil,6\"\n", []string{"a, b", "it's", "O'Neil", `6"`}, ""},
		"an apostrophe that opens nothing": {dialect{delim: ',', mark: '\''}, "'a,b\n'c','d'\n", []string{"'a", "b"}, noteStray},
		"backslashes":                      {dialect{delim: ',', backslash: true}, `"a \"b\", c","C:\\",""` + "\n", []string{`a "b", c`, `C:\`, ""}, ""},
		"backslashes and doubled":          {dialect{delim: ',', backslash: true}, `"a \"b"" \\\"",c` + "\n", []string{`a "b" \"`, "c"}, ""},
		"backslashes outside marks":        {dialect{delim: ',', backslash: true}, `a\,b\\` + "\n", []string{`a\`, `b\\`}, ""},
		"spaces":                           {dialect{delim: ' '}, "1 \"Ada Example\" \"\" 3\n", []string{"1", "Ada Example", "", "3"}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, src := range []io.Reader{strings.NewReader(test.text), iotest.OneByteReader(strings.NewReader(test.text))} {
				r := newRecords(src, test.dialect, 512)
				ok, err := r.next()
				require.NoError(t, err)
				require.True(t, ok)
				assert.Equal(t, test.want, texts(r.cells))
				assert.Equal(t, test.note, r.note)
			}
		})
	}
}

func TestRecordsRefuse(t *testing.T) {
	tests := map[string]struct {
		text string
		code string
		row  int
		read int // records before the error
	}{
		"never closed":                {"a,b\nc,\"d\ne,f\n", openQuote, 2, 1},
		"never closed in a long file": {"a\n\"b\n" + strings.Repeat("0123456789\n", 200_000), openQuote, 2, 1},
		"opened on a later line":      {"a\n\"b\nc\",\"d\ne\n", openQuote, 3, 1},
		"a row without end":           {"a\n" + strings.Repeat("x", longest+chunk), "long-row", 2, 1},
		"too wide":                    {"a\n" + strings.Repeat("b,", 512) + "c\n", "too-wide", 2, 1},
		"too wide, quoted":            {"a\n\"x\"," + strings.Repeat("b,", 512) + "c\n", "too-wide", 2, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := readRecords(strings.NewReader(test.text), ',')
			var e *Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, test.code, e.Code)
			assert.Equal(t, test.row, e.Row)
			assert.Len(t, got, test.read)
		})
	}
}

func TestAnOpenMarkInTheLastRowIsText(t *testing.T) {
	tests := map[string]struct {
		last string
		want []string // nil when it is refused
	}{
		"in the last cell":     {`E3,Eva,"Bern`, []string{"E3", "Eva", `"Bern`}},
		"in the middle":        {`E3,"Eva,Bern`, []string{"E3", `"Eva`, "Bern"}},
		"with line ends":       {"E3,\"Eva,Bern\r\n\n", []string{"E3", `"Eva`, "Bern"}},
		"a separator too many": {`E3,"Eva,Maria,Bern`, nil},
		"the file is cut off":  {`E3,"Ev`, nil},
		"a row follows":        {"E3,\"Eva,Bern\nE4,Udo,Ulm", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := readTable("id,name,place\nE1,Ada,Rom\nE2,Ben,Ulm\n" + test.last)
			if test.want == nil {
				require.ErrorContains(t, err, "never closed")
				return
			}
			require.NoError(t, err)
			assert.Equal(t, record{4, test.want, noteStray}, got[3])
		})
	}
}

func TestAnOpenMarkInTheLastRowOfAList(t *testing.T) {
	got, err := readTable("\"name\"\n\"Ada\"\n\"Ben")
	require.NoError(t, err)
	assert.Equal(t, record{3, []string{`"Ben`}, noteStray}, got[2])
}

func TestSurplusEmptyCellsAreCutOff(t *testing.T) {
	got, err := readRecords(strings.NewReader("a"+strings.Repeat(",", 10_000)+"\n"), ',')
	require.NoError(t, err)
	assert.Len(t, got[0].Cells, 512)
}

func TestAFailingSourceIsReportedAfterItsRows(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("a,b\nc,d\n"), iotest.ErrReader(errors.New("cable pulled")))
	got, err := readRecords(broken, ',')
	assert.ErrorContains(t, err, "cable pulled")
	assert.Len(t, got, 2)
}

// Rows longer than a chunk and cells across its border must not be cut.
func TestRecordsAcrossChunks(t *testing.T) {
	var b strings.Builder
	var want []record
	for i := range 4000 {
		n := strconv.Itoa(i)
		long := strings.Repeat(n+" ", i%200)
		b.WriteString(n + ",\"" + long + "\"\"\"," + long + "\n")
		want = append(want, record{i + 1, []string{n, long + `"`, long}, ""})
	}
	got, err := readRecords(strings.NewReader(b.String()), ',')
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

// What encoding/csv writes reads back as it was.
func TestCleanTablesReadBack(t *testing.T) {
	cell := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a",;\r\n ]{0,6}`))
	rapid.Check(t, func(t *rapid.T) {
		table := rapid.SliceOf(rapid.SliceOfN(cell, 2, 6)).Draw(t, "table")
		delim := rapid.SampledFrom([]byte{',', ';', '\t', '|'}).Draw(t, "delim")
		got, err := readRecords(bytes.NewReader(written(t, table, delim)), delim)
		require.NoError(t, err)
		require.Len(t, got, len(table))
		for i := range table {
			assert.Equal(t, unmarked(table[i]), got[i].Cells)
			assert.Empty(t, got[i].Note)
		}
	})
}

// unmarked is a row without a byte order mark in front of it.
func unmarked(row []string) []string {
	out := slices.Clone(row)
	out[0] = strings.TrimLeft(out[0], bomUTF8)
	return out
}

func written(t require.TestingT, table [][]string, delim byte) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = rune(delim)
	require.NoError(t, w.WriteAll(table))
	return b.Bytes()
}
