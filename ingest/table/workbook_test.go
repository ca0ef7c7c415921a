package table

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func simpleBook(t testing.TB) []byte {
	return saved(t, func(f *excelize.File) { require.NoError(t, f.SetCellValue("Sheet1", "A1", "id")) })
}

func saved(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	b, err := f.WriteToBuffer()
	require.NoError(t, err)
	return b.Bytes()
}

func opened(t testing.TB, data []byte) (*File, error) {
	return Open(write(t, "book.xlsx", string(data)), Options{})
}

func TestWorkbook(t *testing.T) {
	data := saved(t, func(f *excelize.File) {
		set := func(sheet, cell string, value any) { require.NoError(t, f.SetCellValue(sheet, cell, value)) }
		set("Sheet1", "A1", "Employee ID")
		set("Sheet1", "B1", "Hired")
		set("Sheet1", "A2", "00042")
		set("Sheet1", "B2", time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC))
		set("Sheet1", "A5", "E2")
		set("Sheet1", "D5", " 3.5 ")
		set("Sheet1", "E5", 3.5)
		set("Sheet1", "A6", "#REF!")
		require.NoError(t, f.SetRowVisible("Sheet1", 5, false))
		style, err := f.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFF00"}}})
		require.NoError(t, err)
		require.NoError(t, f.SetCellStyle("Sheet1", "F1", "AZ300", style))
		for _, name := range []string{"Hidden", "Empty"} {
			_, err := f.NewSheet(name)
			require.NoError(t, err)
		}
		set("Hidden", "A1", "x")
		require.NoError(t, f.SetSheetVisible("Hidden", false))
	})
	f, err := opened(t, data)
	require.NoError(t, err)
	require.Len(t, f.Sheets, 3)
	assert.Empty(t, f.Notes)
	assert.Equal(t, []string{"Sheet1", "Hidden", "Empty"}, []string{f.Sheets[0].Name, f.Sheets[1].Name, f.Sheets[2].Name})
	assert.Equal(t, []bool{false, true, false}, []bool{f.Sheets[0].Hidden, f.Sheets[1].Hidden, f.Sheets[2].Hidden})
	want := []record{
		{1, []string{"Employee ID", "Hired"}, ""},
		{2, []string{"00042", "2026-03-05"}, ""},
		{3, []string{}, ""}, {4, []string{}, ""},
		{5, []string{"E2", "", "", " 3.5 ", "3.5"}, ""},
		{6, []string{"#REF!"}, ""},
	}
	assert.Equal(t, want, walk(t, f.Sheets[0]), "styled empty cells and rows are not read")
	assert.Equal(t, want, walk(t, f.Sheets[0]), "a second walk")
	assert.Empty(t, walk(t, f.Sheets[2]))
	hidden := map[int]bool{}
	require.NoError(t, f.Sheets[0].Rows(func(r Row) bool { hidden[r.Number] = r.Hidden; return true }))
	assert.Equal(t, map[int]bool{1: false, 2: false, 3: false, 4: false, 5: true, 6: false}, hidden)
}

func TestTruthValuesAreNotNumbers(t *testing.T) {
	f, err := opened(t, saved(t, func(f *excelize.File) {
		require.NoError(t, f.SetSheetRow("Sheet1", "B2", &[]any{true, 1, false, 0, "1", 46086.5}))
		require.NoError(t, f.SetSheetRow("Sheet1", "A4", &[]any{true}))
	}))
	require.NoError(t, err)
	assert.Equal(t, []record{
		{1, []string{}, ""},
		{2, []string{"", "TRUE", "1", "FALSE", "0", "1", "46086.5"}, ""},
		{3, []string{}, ""},
		{4, []string{"TRUE"}, ""},
	}, walk(t, f.Sheets[0]))
}

func TestDate1904(t *testing.T) {
	yes := true
	f, err := opened(t, saved(t, func(f *excelize.File) {
		require.NoError(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
	}))
	require.NoError(t, err)
	assert.True(t, f.Sheets[0].Date1904)
}

func TestChartSheetsAreLeftOut(t *testing.T) {
	f, err := opened(t, saved(t, func(f *excelize.File) {
		require.NoError(t, f.SetCellValue("Sheet1", "A1", 1))
		require.NoError(t, f.AddChartSheet("Chart1", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Values: "Sheet1!$A$1:$A$1"}}}))
	}))
	require.NoError(t, err)
	require.Len(t, f.Sheets, 1)
	require.Len(t, f.Notes, 1)
	assert.Equal(t, "not-a-table", f.Notes[0].Code)
	assert.Equal(t, "Chart1", f.Notes[0].Sheet)
}

func TestFormulasWithoutValueAreNoted(t *testing.T) {
	f, err := opened(t, saved(t, func(f *excelize.File) { require.NoError(t, f.SetCellFormula("Sheet1", "B2", "1+2")) }))
	require.NoError(t, err)
	require.Len(t, f.Notes, 1)
	assert.Equal(t, "no-stored-value", f.Notes[0].Code)
	assert.Contains(t, f.Notes[0].Message, "cell B2")
	empty := `<c r="A1"><f>1</f><v/></c><c r="B1" t="str"><f>""</f><v></v></c>`
	for i := range 7 {
		empty += fmt.Sprintf(`<c r="%c1"><f>1</f><v></v></c>`, 'C'+i)
	}
	f, err = opened(t, book(t, `<row r="1">`+empty+`</row>`))
	require.NoError(t, err)
	require.Len(t, f.Notes, 1)
	assert.Contains(t, f.Notes[0].Message, "8 formulas never calculated and read as empty, in cells A1, C1, D1, E1, F1 and others")
}

func TestLimits(t *testing.T) {
	data := saved(t, func(f *excelize.File) { require.NoError(t, f.SetCellValue("Sheet1", "C1", "x")) })
	path := write(t, "a.xlsx", string(data))
	_, err := Open(path, Options{Unpacked: 1 << 10})
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "too-large", e.Code)
	f, err := Open(path, Options{Columns: 2})
	require.NoError(t, err)
	require.ErrorAs(t, f.Sheets[0].Rows(func(Row) bool { return true }), &e)
	assert.Equal(t, "too-wide", e.Code)
}

// book makes a workbook by hand, whose one worksheet holds the given rows.
func book(t testing.TB, rows string, more ...string) []byte {
	sheet := `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`
	parts := append(slices.Clone(bookParts), "xl/worksheets/sheet1.xml", sheet)
	return archived(t, append(parts, more...)...)
}

// bookParts are the parts of a workbook with one worksheet, without that sheet.
var bookParts = []string{
	"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
	"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Team" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

// archived packs pairs of a part's name and content.
func archived(t require.TestingT, parts ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		require.NoError(t, err)
		_, err = w.Write([]byte(parts[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

func TestWorkbookByHand(t *testing.T) {
	text := func(s string) string { return `<c t="inlineStr"><is><t>` + s + `</t></is></c>` }
	tests := map[string]struct {
		rows string
		want []record
	}{
		"rows and cells without reference": {`<row>` + text("a") + text("b") + `</row><row>` + text("c") + `</row>`,
			[]record{{1, []string{"a", "b"}, ""}, {2, []string{"c"}, ""}}},
		"entities":     {`<row r="1">` + text("R&amp;D &lt;x&gt; &#228;") + `</row>`, []record{{1, []string{"R&D <x> ä"}, ""}}},
		"CDATA":        {`<row r="1">` + text("<![CDATA[<b>&nbsp;</b>]]>") + `</row>`, []record{{1, []string{"<b>&nbsp;</b>"}, ""}}},
		"comment":      {`<!-- <row r="9"> --><row r="2">` + text("a") + `</row>`, []record{{1, []string{}, ""}, {2, []string{"a"}, ""}}},
		"rich text":    {`<row r="1"><c r="A1" t="inlineStr"><is><r><t>Ada </t></r><r><t>Ex</t></r></is></c></row>`, []record{{1, []string{"Ada Ex"}, ""}}},
		"far to right": {`<row r="1"><c r="AB1"><v>7</v></c></row>`, []record{{1, append(make([]string, 27), "7"), ""}}},
		"formula":      {`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>`, []record{{1, []string{"2"}, ""}}},
		"half a pair":  {`<row r="1">` + text("_xD83D__xDE00_ _xD83D__xD83D__xDE00_") + `</row>`, []record{{1, []string{"😀 �😀"}, ""}}},
		"formula text": {`<row r="1"><c t="str"><f>A2</f><v>a_x000D_b</v></c></row>`, []record{{1, []string{"a\rb"}, ""}}},
		"truths":       {`<row r="1"><c t="b"><v>true</v></c><c t="b"><v>0</v></c><c t="b"/></row>`, []record{{1, []string{"TRUE", "FALSE"}, ""}}},
		"extensions":   {`<row r="1"><c><v>1</v><extLst><v>2</v></extLst></c><extLst><c/></extLst></row><extLst><row/></extLst>`, []record{{1, []string{"1"}, ""}}},
		"error":        {`<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c></row>`, []record{{1, []string{"#DIV/0!"}, ""}}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f, err := opened(t, book(t, test.rows))
			require.NoError(t, err)
			assert.Empty(t, f.Notes)
			assert.Equal(t, test.want, walk(t, f.Sheets[0]))
		})
	}
}

func TestSharedTextsWhereverTheyStand(t *testing.T) {
	sst := `<sst><si><t>a_x005F_x0041_</t></si><si><r><rPr/><t>b</t></r><r><t xml:space="preserve"> c</t></r><rPh><t>x</t></rPh></si></sst>`
	sheet := `<worksheet><sheetData><row><c t="s"><v>1</v></c><c t="s"><v> 0 </v></c></row></sheetData></worksheet>`
	relation := `<Relationship Id="rId2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings" Target="/Texts/List.xml"/></Relationships>`
	parts := slices.Clone(bookParts)
	parts[len(parts)-1] = strings.Replace(parts[len(parts)-1], "</Relationships>", relation, 1)
	f, err := opened(t, archived(t, append(parts, "texts/list.xml", sst, "xl/worksheets/sheet1.xml", sheet)...))
	require.NoError(t, err)
	assert.Equal(t, []record{{1, []string{"b c", "a_x0041_"}, ""}}, walk(t, f.Sheets[0]))
}

func TestPartsInUTF16(t *testing.T) {
	sheet := `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>Müller</v></c></row></sheetData></worksheet>`
	wide := func(text string) string {
		out := []byte(bomUTF16LE)
		for _, c := range utf16.Encode([]rune(text)) {
			out = binary.LittleEndian.AppendUint16(out, c)
		}
		return string(out)
	}
	parts := slices.Clone(bookParts)
	parts[5] = wide(`<?xml version="1.0" encoding="UTF-16"?>` + parts[5])
	f, err := opened(t, archived(t, append(parts, "xl/worksheets/sheet1.xml", wide(sheet))...))
	require.NoError(t, err)
	assert.Equal(t, []record{{1, []string{"Müller"}, ""}}, walk(t, f.Sheets[0]))
}

// Text in a million pieces must not be copied a million times.
func TestTextInPieces(t *testing.T) {
	sheet := `<worksheet><sheetData><row><c t="str"><v>` + strings.Repeat("x<!---->", 1_000_000) + `</v></c></row></sheetData></worksheet>`
	g, err := readSheet([]byte(sheet), common{texts: &sharedTexts{}, room: 1 << 26})
	require.NoError(t, err)
	require.NoError(t, g.rows(1, func(r Row) bool { return assert.Len(t, r.Cells[0], 1_000_000) }))
}

func TestHostileWorkbooks(t *testing.T) {
	cell := func(ref string) string { return `<c r="` + ref + `"><v>1</v></c>` }
	zeros := strings.Repeat("0", 8<<20)
	tests := map[string]struct {
		data          []byte
		code, message string
	}{
		"cut off":             {simpleBook(t)[:2000], "cut-off", "after 2000 bytes"},
		"rows out of order":   {book(t, `<row r="2">`+cell("A2")+`</row><row r="1">`+cell("A1")+`</row>`), "damaged", `row "1" stands after row 2`},
		"row beyond Excel":    {book(t, `<row r="1048577"/>`), "damaged", "beyond the last row"},
		"column beyond Excel": {book(t, `<row r="1">`+cell("XFE1")+`</row>`), "damaged", "beyond the last column"},
		"a row twice":         {book(t, `<row r="2"/><row r="2"/>`), "damaged", "stands after row 2"},
		"cells out of order":  {book(t, `<row r="1">`+cell("B1")+cell("A1")+`</row>`), "damaged", "out of order"},
		"a cell twice":        {book(t, `<row r="1">`+cell("A1")+cell("A1")+`</row>`), "damaged", "out of order"},
		"cell of another row": {book(t, `<row r="1">`+cell("A2")+`</row>`), "damaged", "out of order"},
		"row number zero":     {book(t, `<row r="0"/>`), "damaged", `row "0" stands after row 0`},
		"no reference":        {book(t, `<row r="1">`+cell("$A$1")+`</row>`), "damaged", "out of order"},
		"two values":          {book(t, `<row r="1"><c><v>1</v><v>2</v></c></row>`), "damaged", "cell A1 has two values"},
		"unknown kind":        {book(t, `<row r="1"><c t="S"><v>1</v></c></row>`), "damaged", "unknown kind"},
		"choice among cells":  {book(t, `<row r="1"><Choice>`+cell("A1")+`</Choice></row>`), "damaged", `"Choice" stands among the cells of row 1`},
		"choice among rows":   {book(t, `<Choice><row r="1"/></Choice>`), "damaged", `"Choice" stands among the rows`},
		"element in a value":  {book(t, `<row r="1"><c><v>1<b/>2</v></c></row>`), "damaged", `"b" stands inside`},
		"half an attribute":   {book(t, `<row r="1"><c r="A1><v>1</v></c></row>`), "damaged", "not well-formed"},
		"attribute no value":  {book(t, `<row r="1"><c x r="B1"><v>1</v></c></row>`), "damaged", "not well-formed"},
		"zero by number":      {book(t, `<row r="1"><c t="str"><v>&#0;</v></c></row>`), "damaged", "not well-formed"},
		"zero byte":           {book(t, "<row r=\"1\"><c><v>\x00</v></c></row>"), "damaged", "not stored as UTF-8"},
		"not UTF-8":           {book(t, "<row r=\"1\"><c t=\"str\"><v>M\xfcller</v></c></row>"), "damaged", "not stored as UTF-8"},
		"other charset":       {archivedSheet(t, `<?xml version="1.0" encoding="windows-1252"?><worksheet a="ü"/>`), "damaged", `"windows-1252"`},
		"sheet used twice": {archived(t, "xl/workbook.xml", `<workbook><sheets><sheet name="A" id="r"/><sheet name="B" id="r"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r" Type="x/worksheet" Target="a.xml"/></Relationships>`, "xl/a.xml", "<worksheet/>"), "damaged", "another one as well"},
		"missing text":        {book(t, `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`), "damaged", "only 0 texts"},
		"negative text":       {book(t, `<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`), "damaged", "cannot be"},
		"unclosed element":    {book(t, `<row r="1">`+cell("A1")), "damaged", "not well-formed"},
		"ends inside a tag":   {archivedSheet(t, `<worksheet><sheetData><row r="1"`), "damaged", "not well-formed"},
		"no XML at all":       {archivedSheet(t, "hello"), "damaged", "not well-formed"},
		"unknown entity":      {book(t, `<row r="1"><c t="str"><v>&bomb;</v></c></row>`), "damaged", "not well-formed"},
		"entities of its own": {archivedSheet(t, `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>`), "unsafe", "entities"},
		"deep nesting":        {book(t, `<row r="1"><c>`+strings.Repeat("<a>", 200_000)), "damaged", "too deeply"},
		"part twice":          {book(t, "", "xl/worksheets/SHEET1.xml", "<x/>"), "damaged", "twice"},
		"forbidden name":      {book(t, "", "../../etc/passwd", "x"), "damaged", "forbidden name"},
		"bomb":                {book(t, "", "xl/drawings/drawing1.xml", zeros), "too-large", "200 times"},
		"list missing":        {archived(t, "xl/workbook.xml", `<workbook/>`), "damaged", "missing"},
		"sheet leads nowhere": {archived(t, "xl/workbook.xml", `<workbook><sheets><sheet name="A" id="x"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships/>`), "damaged", `sheet "A" is missing`},
		"styles missing": {archived(t, "xl/workbook.xml", `<workbook/>`, "xl/_rels/workbook.xml.rels",
			`<Relationships><Relationship Id="r" Type="x/styles" Target="styles.xml"/></Relationships>`), "damaged", `part "styles.xml" is missing`},
		"no worksheet":      {archivedSheet(t, `<chartsheet/>`), "damaged", "no worksheet"},
		"cells all gone":    {archivedSheet(t, `<worksheet><dimension ref="A1:F20"/><sheetData/></worksheet>`), "damaged", "the cells A1 to F20 and holds no row"},
		"style below zero":  {book(t, `<row r="1"><c r="A1" s="-1"><v>1</v></c></row>`), "damaged", "cell A1 asks for style number"},
		"style no number":   {book(t, `<row r="1"><c r="A1" s="x"/></row>`), "damaged", "cell A1 asks for style number"},
		"merged beyond all": {archivedSheet(t, `<worksheet><mergeCells><mergeCell ref="A1:A9999999"/></mergeCells></worksheet>`), "damaged", `"A1:A9999999"`},
		"DOCTYPE elsewhere": {book(t, "", "docProps/app.xml", `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`), "unsafe", "docprops/app.xml"},
		"ends with upwards": {book(t, "", "xl/..", "x"), "damaged", "forbidden name"},
		"long attribute":    {book(t, `<row r="1"><c t="`+strings.Repeat("a1b2", 10_000)+`"><v>1</v></c></row>`), "damaged", "unknown kind"},
		"sheet name twice": {archived(t, "xl/workbook.xml", `<workbook><sheets><sheet name="A" id="r"/><sheet name="a" id="r"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r" Type="x/worksheet" Target="a.xml"/></Relationships>`, "xl/a.xml", "<worksheet/>"), "damaged", "two of its sheets"},
		"OpenDocument":    {archived(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"), "format", ".ods"},
		"binary workbook": {archived(t, "xl/workbook.bin", "x"), "format", ".xlsb"},
		"Word document":   {archived(t, "word/document.xml", "<x/>"), "format", "Word"},
		"packed CSV":      {archived(t, "ratings.csv", "a,b"), "compressed", "holds tables"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := opened(t, test.data)
			var e *Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, test.code, e.Code)
			assert.Contains(t, e.Message, test.message)
		})
	}
}

// archivedSheet is a workbook whose worksheet is text as it stands.
func archivedSheet(t testing.TB, text string) []byte {
	return archived(t, append(slices.Clone(bookParts), "xl/worksheets/sheet1.xml", text)...)
}

func TestTooManyParts(t *testing.T) {
	parts := []string{"xl/workbook.xml", "<workbook/>"}
	for i := range mostParts {
		parts = append(parts, fmt.Sprintf("x/%d", i), "")
	}
	_, err := opened(t, archived(t, parts...))
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "too-large", e.Code)
}

// One changed byte anywhere must give an error or exactly the same cells: a
// value that is silently another is the worst outcome.
func TestOneChangedByteIsNeverSilent(t *testing.T) {
	good := book(t, `<row r="1"><c r="A1" t="inlineStr"><is><t>Employee ID</t></is></c><c r="B1"><v>3</v></c></row><row r="3"><c r="A3"><v>12345</v></c></row>`)
	f := &File{}
	require.NoError(t, parseWorkbook(good, Options{}.withDefaults(), f))
	want := walk(t, f.Sheets[0])
	for i := range good {
		bad := bytes.Clone(good)
		bad[i] ^= 0x15
		f := &File{}
		if parseWorkbook(bad, Options{}.withDefaults(), f) != nil || len(f.Sheets) != 1 {
			continue
		}
		var got []record
		err := f.Sheets[0].Rows(func(r Row) bool {
			got = append(got, record{r.Number, texts(r.Cells), r.Note})
			return true
		})
		if err == nil {
			require.Equal(t, want, got, "byte %d of %d", i, len(good))
		}
	}
}

func TestADeclaredSizeThatLies(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	text := []byte(`<workbook/>`)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "xl/workbook.xml", CRC32: crc32.ChecksumIEEE(text),
		CompressedSize64: uint64(len(text)), UncompressedSize64: 4})
	require.NoError(t, err)
	_, err = w.Write(text)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	_, err = opened(t, b.Bytes())
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Contains(t, e.Message, "cannot be unpacked")
}

// A sheet of many pieces reads like one of a single piece.
func TestLargeSheet(t *testing.T) {
	var rows strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&rows, `<row><c t="inlineStr"><is><t>%d %s</t></is></c></row>`, i, strings.Repeat("x", 1000))
	}
	f, err := opened(t, book(t, rows.String()))
	require.NoError(t, err)
	for range 2 {
		got := walk(t, f.Sheets[0])
		require.Len(t, got, 3000)
		for i, r := range got {
			require.Equal(t, i+1, r.Number)
			require.Equal(t, fmt.Sprintf("%d %s", i, strings.Repeat("x", 1000)), r.Cells[0])
		}
	}
	_, err = Open(write(t, "a.xlsx", string(book(t, rows.String()))), Options{Unpacked: 8 << 20})
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "too-large", e.Code)
}

// What other writers do otherwise than Excel, and what can mean one thing only.
func TestOddWorkbooksAreRead(t *testing.T) {
	const sheet = `<worksheet><sheetData><row><c t="str"><v>id</v></c></row></sheetData></worksheet>`
	relations := func(target string) string {
		return `<Relationships><Relationship Id="r" Type="x/worksheet" Target="` + target + `"/></Relationships>`
	}
	const list = `<workbook><sheets><sheet name="A" id="r"/></sheets></workbook>`
	tests := map[string][]string{
		"backslashes":          {`xl\workbook.xml`, list, `xl\_rels\workbook.xml.rels`, relations(`worksheets\a.xml`), `xl\worksheets\a.xml`, sheet},
		"leading slashes":      {"/xl/workbook.xml", list, "/xl/_rels/workbook.xml.rels", relations("/xl/a.xml"), "/xl/a.xml", sheet},
		"other capitals":       {"XL/Workbook.XML", list, "xl/_Rels/workbook.xml.rels", relations("A.xml"), "xl/a.XML", sheet},
		"another name":         {"_rels/.rels", `<Relationships><Relationship Type="x/officeDocument" Target="book/b.xml"/></Relationships>`, "book/b.xml", list, "book/_rels/b.xml.rels", relations("a.xml"), "book/a.xml", sheet, "workbook.xml", "<x/>"},
		"percent signs":        {"workbook.xml", list, "_rels/workbook.xml.rels", relations("sheet%201.xml"), "sheet 1.xml", sheet},
		"up and down":          {"xl/workbook.xml", list, "xl/_rels/workbook.xml.rels", relations("../xl/./a.xml"), "xl/a.xml", sheet},
		"marks in front":       {"xl/workbook.xml", bomUTF8 + list, "xl/_rels/workbook.xml.rels", bomUTF8 + relations("a.xml"), "xl/a.xml", bomUTF8 + sheet},
		"prefixes":             {"xl/workbook.xml", `<x:workbook xmlns:x="y"><x:sheets><x:sheet name="A" q:id="r" xmlns:q="z"/></x:sheets></x:workbook>`, "xl/_rels/workbook.xml.rels", relations("a.xml"), "xl/a.xml", strings.NewReplacer("</", "</x:", "<", "<x:").Replace(sheet)},
		"empty shared text":    {"xl/workbook.xml", list, "xl/_rels/workbook.xml.rels", relations("a.xml"), "xl/sharedStrings.xml", `<sst count="9"><si/><si><t/></si><si><t>id</t></si></sst>`, "xl/a.xml", `<worksheet><sheetData><row><c t="s"><v>2</v></c><c t="s"><v>0</v></c><c t="s"/><c t="s"><v>1</v></c><c t="str"/></row></sheetData></worksheet>`},
		"text of its own":      {"xl/workbook.xml", list, "xl/_rels/workbook.xml.rels", relations("a.xml"), "xl/a.xml", `<worksheet><sheetData><row><c t="s"><is><t>id</t></is></c></row></sheetData></worksheet>`},
		"Excel before 2007":    {"xl/workbook.xml", list, "xl/_rels/workbook.xml.rels", relations("a.xml"), "xl/sharedStrings.xml", `<sst><sstItem><t>id</t></sstItem></sst>`, "xl/a.xml", `<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>`},
		"no sheet data":        {"xl/workbook.xml", `<workbook><sheets><sheet name="A" id="r"/><sheet name="B" id="s"/></sheets></workbook>`, "xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r" Type="x/worksheet" Target="a.xml"/><Relationship Id="s" Type="x/worksheet" Target="b.xml"/></Relationships>`, "xl/a.xml", sheet, "xl/b.xml", `<worksheet><dimension ref="A1"/></worksheet>`},
		"careless dimension":   {"xl/workbook.xml", list, "xl/_rels/workbook.xml.rels", relations("a.xml"), "xl/a.xml", strings.Replace(sheet, "<sheetData>", `<dimension ref="A0:"/><sheetData>`, 1)},
		"dates before formats": {"xl/workbook.xml", list, "xl/_rels/workbook.xml.rels", relations("a.xml"), "xl/styles.xml", `<styleSheet><cellXfs><xf numFmtId="200"/></cellXfs><numFmts><numFmt numFmtId="200" formatCode="&quot;id&quot;"/></numFmts></styleSheet>`, "xl/a.xml", sheet},
	}
	for name, parts := range tests {
		t.Run(name, func(t *testing.T) {
			f, err := opened(t, archived(t, parts...))
			require.NoError(t, err)
			assert.Equal(t, "id", walk(t, f.Sheets[0])[0].Cells[0])
			assert.Empty(t, f.Notes)
		})
	}
}

func TestWhatAWorkbookHoldsBesidesCells(t *testing.T) {
	sheet := `<worksheet><cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="9"><v>7</v></c><c r="C1" s="1"><f>1</f><v>0</v></c></row></sheetData>` +
		`<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="$D$4:C3"/></mergeCells></worksheet>`
	parts := slices.Clone(bookParts)
	parts[5] = strings.Replace(parts[5], "</sheets>", `<sheet name="Module" sheetId="2" state="veryHidden" r:id=""/></sheets><calcPr fullCalcOnLoad="1"/>`, 1)
	f, err := opened(t, archived(t, append(parts, "xl/worksheets/sheet1.xml", sheet, "xl/styles.xml", `<styleSheet><cellXfs><xf/><xf numFmtId="9"/></cellXfs></styleSheet>`,
		"xl/vbaProject.bin", "x", "xl/embeddings/a.bin", "x", "xl/externalLinks/externalLink1.xml", "<x/>")...))
	require.NoError(t, err)
	assert.Equal(t, []string{"macros", "external-links", "embedded-objects", "hidden-columns", "old-results", "no-style", "not-a-table"}, codes(f.Notes))
	assert.Equal(t, []Area{{1, 1, 2, 2}, {3, 3, 4, 4}}, f.Sheets[0].Merged)
	assert.Equal(t, []int{2, 3}, f.Sheets[0].HiddenColumns, "as far as cells reach")
	assert.Equal(t, []record{{1, []string{"7", "", "0%"}, ""}}, walk(t, f.Sheets[0]))
}
