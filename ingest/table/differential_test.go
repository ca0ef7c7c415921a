package table

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// drawnCell is one cell as it may be written in a worksheet.
type drawnCell struct {
	attrs, inner string
	want         string // what Excel shows, all dates in one form
	excelize     string // what excelize makes of it
}

// drawnTexts pairs texts with how they are written in XML.
var drawnTexts = []struct{ xml, means string }{
	{"Ada", "Ada"}, {" 3.5 ", " 3.5 "}, {"R&amp;D &lt;b&gt; &quot;&apos;", `R&D <b> "'`},
	{"&#228;&#x1F600;", "ä😀"}, {"<![CDATA[<b>&nbsp;]]>", "<b>&nbsp;"}, {"a<!-- & -->b<?c d?>&amp;<![CDATA[<]]>e", "ab&<e"},
	{"one\r\ntwo\rthree", "one\ntwo\nthree"}, {"CR&#13;", "CR\r"}, {"線形", "線形"}, {"", ""}, {"TRUE", "TRUE"},
	{strings.Repeat("long ", 60), strings.Repeat("long ", 60)},
}

// drawnEscapes can only stand where Excel resolves them.
var drawnEscapes = []struct{ xml, means string }{
	{"a_x000D_b", "a\rb"}, {"_x005F_x000D_", "_x000D_"}, {"_x005f_", "_"}, {"_x00G0_", "_x00G0_"}, {"_x12", "_x12"}, {"__x0041_", "_A"},
}

// drawnNumbers pairs numbers with what Excel shows of them in full.
var drawnNumbers = []struct{ xml, means string }{
	{"0", "0"}, {"-1", "-1"}, {"3.5", "3.5"}, {"46086", "46086"}, {"1E-3", "0.001"}, {"0.30000000000000004", "0.3"},
	{"4.0", "4"}, {" 7 ", "7"}, {"1.5E+25", "1.5E25"}, {"12345678901234567890", "12345678901234567890"},
}

// drawnFormats are numbers with the formats of drawnStyles, and what they mean
// in a workbook that counts days from 1904 if that is something else.
var drawnFormats = []struct {
	style             int
	xml, means, after string
}{
	{1, "46086", "2026-03-05", "2030-03-06"}, {2, "46086.604166666664", "2026-03-05 14:30:00", "2030-03-06 14:30:00"}, {2, "0.25", "06:00:00", ""},
	{3, "1.5", "36:00:00", ""}, {4, "0.60499999999999998", "60.5%", ""}, {5, "3", "3", ""}, {6, "46086", "2026-03-05", "2030-03-06"}, {6, "60", "60", "1904-03-01"},
	{6, "0", "0", "1904-01-01"}, {6, "-5", "-5", ""}, {0, "46086", "46086", ""}, {8, "42", "00042", ""}, {9, "3", "3", ""},
	{10, "46086.604169560182", "2026-03-05 14:30:00.250", "2030-03-06 14:30:00.250"},
}

const drawnStyles = `<:numFmts><:numFmt numFmtId="164" formatCode="[$-407]d&quot;. of &quot;mmmm\\ yyyy;@"/>` +
	`<:numFmt numFmtId="165" formatCode="00000"/><:numFmt numFmtId="166" formatCode="&quot;Level &quot;0"/><:numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd hh:mm:ss.000"/></:numFmts><:cellStyleXfs><:xf numFmtId="9"/></:cellStyleXfs>` +
	`<:cellXfs><:xf/><:xf numFmtId="14"><:alignment/></:xf><:xf numFmtId="22"/><:xf numFmtId="46"/><:xf numFmtId="10"/><:xf numFmtId="49"/><:xf numFmtId="164"/><:xf numFmtId="0"/><:xf numFmtId="165"/><:xf numFmtId="166"/><:xf numFmtId="167"/></:cellXfs>`

func drawCell(t *rapid.T, shared *[]string, from1904 bool) drawnCell {
	text := rapid.SampledFrom(drawnTexts).Draw(t, "text")
	escapable := rapid.SampledFrom(append(slices.Clone(drawnTexts), drawnEscapes...)).Draw(t, "escapable")
	number := rapid.SampledFrom(drawnNumbers).Draw(t, "number")
	same := func(attrs, inner, text string) drawnCell { return drawnCell{attrs, inner, text, text} }
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0:
		return drawnCell{"", "<:v>" + number.xml + "</:v>", number.means, number.xml}
	case 1:
		styled := rapid.SampledFrom(drawnFormats).Draw(t, "styled")
		if from1904 && styled.after != "" {
			styled.means = styled.after
		}
		return drawnCell{fmt.Sprintf(` t="n" s="%d"`, styled.style), "<:f>1+1</:f><:v>" + styled.xml + "</:v>", styled.means, styled.xml}
	case 2:
		return same(` t="str"`, `<:f t="shared" si="0"/><:v>`+text.xml+"</:v>", text.means)
	case 3:
		return same(` t='inlineStr'`, `<:is><:t xml:space="preserve">`+escapable.xml+"</:t></:is>", escapable.means)
	case 4:
		return same(` t="inlineStr"`, "<:is><:r><:rPr><:b/></:rPr><:t>"+text.xml+"</:t></:r><:r><:t>"+text.xml+"</:t></:r>"+
			"<:rPh sb=\"0\" eb=\"1\"><:t>センケイ</:t></:rPh><:phoneticPr/></:is>", text.means+text.means)
	case 5:
		*shared = append(*shared, "<:t>"+escapable.xml+"</:t>")
		return same(` t="s"`, fmt.Sprintf("<:v>%d</:v>", len(*shared)-1), escapable.means)
	case 6:
		return drawnCell{` t="b"`, "<:v>1</:v>", "TRUE", "1"}
	case 7:
		return same(` t="e"`, "<:v>#REF!</:v>", "#REF!")
	case 8:
		return drawnCell{` t="d"`, "<:v>2026-03-05T00:00:00</:v>", "2026-03-05", "2026-03-05T00:00:00"}
	}
	return same(` s="7"`, "", "")
}

// drawSheet writes a worksheet in one of the many ways that say the same.
func drawSheet(t *rapid.T) (data []byte, want, excelize [][]string) {
	var rows strings.Builder
	var shared []string
	from1904, strict := rapid.Bool().Draw(t, "from1904"), rapid.Bool().Draw(t, "strict")
	space := rapid.SampledFrom([]string{"", "\n  "}).Draw(t, "space")
	for range rapid.IntRange(0, 6).Draw(t, "rows") {
		skip, ref := drawPlace(t)
		want, excelize = append(want, make([][]string, skip+1)...), append(excelize, make([][]string, skip+1)...)
		row := len(want)
		rows.WriteString("<:row")
		if ref {
			fmt.Fprintf(&rows, ` spans="1:9" r = "%d"`, row)
		}
		rows.WriteString(">" + space)
		for range rapid.IntRange(0, 6).Draw(t, "cells") {
			skip, ref := drawPlace(t)
			cell := drawCell(t, &shared, from1904)
			last := len(want) - 1
			want[last] = append(append(want[last], make([]string, skip)...), cell.want)
			excelize[last] = append(append(excelize[last], make([]string, skip)...), cell.excelize)
			if ref {
				fmt.Fprintf(&rows, `<:c r="%s"`, cellName(len(want[last]), row))
			} else {
				rows.WriteString("<:c")
			}
			rows.WriteString(cell.attrs)
			if cell.inner == "" {
				rows.WriteString("/>" + space)
			} else {
				rows.WriteString(">" + cell.inner + "</:c>" + space)
			}
		}
		rows.WriteString("</:row>")
	}
	prefix, ns := "", "xmlns"
	if rapid.Bool().Draw(t, "prefixed") {
		prefix, ns = "x:", "xmlns:x"
	}
	named := strings.NewReplacer("<:", "<"+prefix, "</:", "</"+prefix)
	const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	sheet := named.Replace(fmt.Sprintf(`<:worksheet %s="%s"><:cols/><:sheetData>%s</:sheetData></:worksheet>`, ns, main, rows.String()))
	sst := named.Replace(fmt.Sprintf(`<:sst %s="%s"><:si>%s</:si></:sst>`, ns, main, strings.Join(shared, "</:si><:si>")))
	styles := named.Replace(fmt.Sprintf(`<:styleSheet %s="%s">%s</:styleSheet>`, ns, main, drawnStyles))
	parts := append(slices.Clone(bookParts), "xl/styles.xml", styles, "xl/sharedStrings.xml", sst, "xl/worksheets/sheet1.xml", sheet)
	for i, part := range parts {
		if from1904 {
			part = strings.Replace(part, "<sheets>", `<workbookPr date1904="true"/><sheets>`, 1)
		}
		if strict {
			part = strictNames.Replace(part)
		}
		parts[i] = part
	}
	return archived(t, parts...), want, excelize
}

// strictNames turn the usual names of elements and relationships into those of
// strict workbooks (ISO/IEC 29500, part 1).
var strictNames = strings.NewReplacer("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")

// drawPlace is how many places are left out; only a place that says where it is
// can leave any out.
func drawPlace(t *rapid.T) (skip int, ref bool) {
	if ref = rapid.Bool().Draw(t, "ref"); ref {
		skip = rapid.SampledFrom([]int{0, 0, 0, 1, 30}).Draw(t, "skip")
	}
	return skip, ref
}

// What a worksheet says does not depend on how its XML is written, and excelize
// reads the same. The differences: it hands out truth values as 1 and 0, and
// numbers and dates as they are stored.
func TestWorksheetsAsExcelizeReadsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data, want, other := drawSheet(t)
		file := &File{}
		require.NoError(t, parseWorkbook(data, Options{}.withDefaults(), file))
		require.Empty(t, file.Notes)
		assert.Equal(t, trimmed(want), cellsOf(t, file.Sheets[0]))
		assert.Equal(t, trimmed(other), byExcelize(t, data, "Team"))
	})
}

// cellsOf are the rows of a sheet without blank cells and rows at their ends.
func cellsOf(t require.TestingT, s *Sheet) (rows [][]string) {
	require.NoError(t, s.Rows(func(r Row) bool {
		require.Equal(t, len(rows)+1, r.Number)
		rows = append(rows, texts(r.Cells))
		return true
	}))
	return trimmed(rows)
}

func byExcelize(t require.TestingT, data []byte, sheet string) (cells [][]string) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	rows, err := f.Rows(sheet)
	require.NoError(t, err)
	for rows.Next() {
		row, err := rows.Columns()
		require.NoError(t, err)
		cells = append(cells, row)
	}
	require.NoError(t, rows.Close())
	return trimmed(cells)
}

func trimmed(rows [][]string) [][]string {
	out := [][]string{}
	for _, row := range rows {
		for len(row) > 0 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		out = append(out, append([]string{}, row...))
	}
	for len(out) > 0 && len(out[len(out)-1]) == 0 {
		out = out[:len(out)-1]
	}
	return out
}

// FuzzXML reads anything as XML: what both xmlscan and encoding/xml accept must
// be the same tags with the same text before them.
func FuzzXML(f *testing.F) {
	f.Add(`<?xml version="1.0"?><a b="1" c='>'><x:d/> &amp;&#65;<![CDATA[<&]]>` + "\r\n" + `<!-- x --></a>`)
	f.Add(`<a></b>`)
	f.Add("<a\n/><b ></b\t>")
	for _, text := range drawnTexts {
		f.Add("<a>" + text.xml + "</a>")
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := scanned(text)
		want, other := decoded(text)
		if err == nil && other == nil {
			require.Equal(t, want, got)
		}
	})
}

func scanned(text string) (tags []string, err error) {
	source, err := xmlText([]byte(text))
	if err != nil {
		return nil, err
	}
	for x := (xmlscan{src: source}); ; {
		ok, err := x.next()
		if !ok || err != nil {
			return tags, err
		}
		tags = append(tags, fmt.Sprintf("%q %t %q", x.text, x.closing, x.name()))
	}
}

func decoded(text string) (tags []string, err error) {
	d := xml.NewDecoder(strings.NewReader(text))
	var before []byte
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return tags, nil
		}
		if err != nil {
			return tags, err
		}
		switch token := token.(type) {
		case xml.CharData:
			before = append(before, token...)
			continue
		case xml.StartElement:
			tags = append(tags, fmt.Sprintf("%q %t %q", before, false, token.Name.Local))
		case xml.EndElement:
			tags = append(tags, fmt.Sprintf("%q %t %q", before, true, token.Name.Local))
		default:
			continue
		}
		before = nil
	}
}
