package table

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzCSV opens anything as a file: it must never panic, hand out rows in order
// and only UTF-8, and read back what encoding/csv writes from the same cells with
// any separator. One damaged line changes no other row without a word.
func FuzzCSV(f *testing.F) {
	for _, seed := range []string{
		"id,name\n1,Ada\n", "a,b\n\"x \\\"y\\\", z\",2\n", "a,'b, c'\n'd',e\n", "a b\n1 \"2 3\"\n", "a,b,c\n1;2;3\n4,5,6\n7,8,9\n",
		"a;b\r\n\"x;\"\"y\"\"\";2\r\n", "sep=|\na|b\n", "\"a\nb\",c\n\"d", "\"a\"b,c\n",
		bomUTF8 + "a\tb\n", bomUTF16LE + "a\x00,\x00b\x00", bomUTF16BE + "\x00a", "M\xfcller,1\n\xff\xfe",
		"id   full name\n1    Ada\n", "a, \"b\", \n1, \"2, 3\", x\n", "1,\"Ada,2", "1\"a, b\",2", "1 \"a, b\" 2", "\"1,\"a, b\",2", "Zoë,M\xfcller\n", "MÃ¼ller,\u202eb\x1b[2J\n", "\x93c\x92\x86,\x91\xbe\n", "a\r\rb\n\n\n", "<html>", ole, " \n", "\x00",
	} {
		f.Add([]byte(seed))
	}
	path := filepath.Join(f.TempDir(), "fuzz.csv")
	f.Fuzz(func(t *testing.T, data []byte) {
		require.NoError(t, os.WriteFile(path, data, 0o600))
		if file, err := Open(path, Options{Unpacked: 1 << 20}); err == nil {
			for _, s := range file.Sheets {
				checkRows(t, s)
			}
		}
		for _, delim := range []byte(",;\t| :") {
			readsBack(t, string(data), delim)
		}
		staysInItsRow(t, string(data))
	})
}

func checkRows(t *testing.T, s *Sheet) {
	last := 0
	err := s.Rows(func(r Row) bool {
		require.Greater(t, r.Number, last)
		last = r.Number
		for _, c := range r.Cells {
			require.True(t, utf8.Valid(c))
		}
		return true
	})
	if err != nil {
		require.NotEmpty(t, err.Error())
	}
}

// staysInItsRow puts a line among clean rows, quoted and plain: each of these is
// read as it is, or something is said, or the file is refused.
func staysInItsRow(t *testing.T, line string) {
	if strings.ContainsAny(line, "\r\n") || len(line) > 1000 {
		return
	}
	rows := []string{"id,name,level", "1,Ada,2", "2,\"Bo, Lind\",3", "3,Cy,4", line, "4,\"Di \"\"D\"\" Doe\",5", "5,Ed,1", "6,\"Fay\",2", "7,Gil,3", ""}
	got, err := readTable(strings.ToValidUTF8(strings.Join(rows, "\n"), "?"))
	if err != nil {
		return
	}
	met := map[string]bool{}
	for _, r := range got {
		if r.Note != "" {
			return
		}
		met[strings.Join(r.Cells, "|")] = true
	}
	for _, want := range []string{"1|Ada|2", "2|Bo, Lind|3", "3|Cy|4", `4|Di "D" Doe|5`, "5|Ed|1", "6|Fay|2", "7|Gil|3"} {
		assert.True(t, met[want], "%s is lost to %q", want, line)
	}
}

func readsBack(t *testing.T, text string, delim byte) {
	var table [][]string
	for _, line := range strings.Split(text, "\n") {
		table = append(table, append(strings.Split(line, "/"), "end"))
	}
	got, err := readRecords(bytes.NewReader(written(t, table, delim)), delim)
	for _, row := range table {
		if len(row) > 512 {
			return
		}
	}
	require.NoError(t, err)
	require.Len(t, got, len(table))
	for i := range table {
		assert.Equal(t, unmarked(table[i]), got[i].Cells)
	}
}

// FuzzWorkbook opens anything as a workbook: it must never panic.
func FuzzWorkbook(f *testing.F) {
	f.Add(simpleBook(f))
	f.Add(repacked(f, richBook(f), zip.Store))
	f.Add(book(f, `<row r="1" hidden="1"><c r="A1"><f>1</f></c></row>`))
	options := Options{Unpacked: 1 << 20}.withDefaults()
	f.Fuzz(func(t *testing.T, data []byte) {
		out := &File{}
		if parseWorkbook(data, options, out) != nil {
			return
		}
		for _, s := range out.Sheets {
			checkRows(t, s)
		}
	})
}

// FuzzParts reads anything as the parts of a workbook: it must never panic, and
// what it takes for dates and merged areas must be sensible.
func FuzzParts(f *testing.F) {
	const sheet = `<worksheet><dimension ref="A1:B2"/><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="2"><c r="A2" s="1"><v>46086.5</v></c><c t="s"><v>0</v></c>` +
		`<c t="d"><v>2026-03-05T10:00:00</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`
	const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[h]:mm;@"/></numFmts><cellXfs><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>`
	f.Add(bookParts[5], bookParts[7], styles, `<sst><si><t>a</t><rPh><t>b</t></rPh></si></sst>`, sheet)
	f.Add(`<workbook><workbookPr date1904="1"/><calcPr fullCalcOnLoad="1"/><sheets><sheet name="A" state="veryHidden" r:id="rId1"/></sheets></workbook>`, bookParts[7],
		`<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`, `<sst><si/></sst>`, sheet)
	f.Fuzz(func(t *testing.T, workbook, relations, styles, texts, sheet string) {
		out := &File{}
		data := archived(t, bookParts[0], bookParts[1], bookParts[2], bookParts[3], bookParts[4], workbook, bookParts[6], relations,
			"xl/styles.xml", styles, "xl/sharedStrings.xml", texts, "xl/worksheets/sheet1.xml", sheet)
		if parseWorkbook(data, Options{Unpacked: 1 << 20}.withDefaults(), out) != nil {
			return
		}
		for _, s := range out.Sheets {
			checkRows(t, s)
			for _, a := range s.Merged {
				require.True(t, 1 <= a.FromRow && a.FromRow <= a.ToRow && a.ToRow <= lastRow && 1 <= a.FromColumn && a.FromColumn <= a.ToColumn && a.ToColumn <= lastColumn)
			}
			require.True(t, slices.IsSorted(s.HiddenColumns))
		}
	})
}

// FuzzSheet reads anything as a worksheet: it must never panic, and hand out
// rows in order, in UTF-8, and without blanks at their ends.
func FuzzSheet(f *testing.F) {
	for _, seed := range []string{
		`<worksheet><sheetData><row r="1"><c r="A1" t="b"><v>1</v></c></row><row r="5"><c t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
		`<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
		`<worksheet><sheetData><row r="99999999999"/><row r="-1"><c r="ZZZZZZ9"><v/></c></row></sheetData></worksheet>`,
		`<worksheet a="<>" b='>'><!-- x --><?y?><![CDATA[z]]></worksheet>`,
		`<worksheet><sheetData><row r="9" hidden="1"><c r="C9" t="str"><f>1</f><v>_xD83D__xDE00_&#65;</v></c><c t="s"><v>1</v></c></row></sheetData></worksheet>`,
	} {
		f.Add([]byte(seed))
	}
	shared := &sharedTexts{all: []byte("shared"), ends: []int{6, 6}}
	f.Fuzz(func(t *testing.T, data []byte) {
		grid, err := readSheet(data, common{texts: shared, room: 1 << 26})
		if err != nil {
			return
		}
		checkRows(t, &Sheet{rows: func(yield func(Row) bool) error {
			return grid.rows(lastColumn, func(r Row) bool {
				require.True(t, len(r.Cells) == 0 || len(r.Cells[len(r.Cells)-1]) > 0)
				return yield(r) && r.Number < 10_000
			})
		}})
	})
}
