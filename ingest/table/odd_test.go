package table

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What stands around the cells, or beside them, does not change what they say.
func TestWorksheetsWrittenInOddWays(t *testing.T) {
	const plain = `<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>`
	tests := map[string]string{
		"a dimension too small":     `<dimension ref="A1"/>` + plain,
		"a dimension too large":     `<dimension ref="A1:XFD1048576"/>` + plain,
		"a dimension elsewhere":     `<dimension ref="Z90:AA99"/>` + plain,
		"a choice before the cells": `<AlternateContent><Choice Requires="x"><sheetPr/></Choice><Fallback/></AlternateContent>` + plain,
		"a choice behind the cells": plain + `<AlternateContent><Choice Requires="x"><controls><control shapeId="1"/></controls></Choice></AlternateContent>`,
		"rows without cells":        strings.Replace(plain, "</sheetData>", `<row r="2"/><row r="4" spans="1:3" ht="30"></row></sheetData>`, 1),
		"instructions and comments": `<?x y?><!-- <row/> -->` + strings.Replace(plain, "<v>7", "<!-- a --><?b?><v>7<!-- c -->", 1),
		"small letters":             strings.ReplaceAll(strings.ReplaceAll(plain, "A1", "a1"), "B1", "b1"),
		"no references":             strings.NewReplacer(` r="A1"`, "", ` r="B1"`, "", ` r="1"`, "").Replace(plain),
		"one reference":             strings.Replace(plain, ` r="B1"`, "", 1),
		"apostrophes":               strings.ReplaceAll(plain, `"`, "'"),
		"spaces around values":      strings.Replace(strings.Replace(plain, "<v>7", "<v>\n 7 ", 1), "<v>1", "<v> 1 ", 1),
		"a shared formula":          strings.Replace(plain, "<v>7", `<f t="shared" ref="A1:A2" si="0">1+6</f><v>7`, 1),
		"a formula of an array":     strings.Replace(plain, "<v>7", `<f t="array" ref="A1:A2">1+6</f><v>7`, 1),
		"a data table":              strings.Replace(plain, "<v>7", `<f t="dataTable" ref="A1:A2" dt2D="0" r1="C1"/><v>7`, 1),
		"a formula behind":          strings.Replace(plain, "<v>7</v>", "<v>7</v><f>1+6</f>", 1),
		"protection and rules": plain + `<sheetProtection sheet="1"/><conditionalFormatting sqref="A1"><cfRule><formula>A1&gt;1</formula></cfRule></conditionalFormatting>` +
			`<dataValidations><dataValidation sqref="A1"><formula1>"1,2"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" display="no"/></hyperlinks>`,
	}
	texts := `<sst count="99" uniqueCount="0"><si><t>no</t></si><si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>no</t></rPh><phoneticPr/><extLst><t>no</t></extLst></si><extLst/></sst>`
	for name, sheet := range tests {
		t.Run(name, func(t *testing.T) {
			f, err := opened(t, archived(t, append(slices.Clone(bookParts), "xl/sharedStrings.xml", texts, "xl/worksheets/sheet1.xml", "<worksheet>"+sheet+"</worksheet>")...))
			require.NoError(t, err)
			assert.Equal(t, []record{{1, []string{"7", "東京"}, ""}}, walk(t, f.Sheets[0]))
			assert.Empty(t, f.Notes)
		})
	}
}

// Excel on the web calls the main part workbook2.xml and the like.
func TestMainPartUnderAnotherName(t *testing.T) {
	parts := slices.Clone(bookParts)
	for i, part := range parts {
		parts[i] = strings.ReplaceAll(part, "workbook.xml", "workbook22.xml")
	}
	f, err := opened(t, archived(t, append(parts, "xl/worksheets/sheet1.xml", `<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>`)...))
	require.NoError(t, err)
	assert.Equal(t, []record{{1, []string{"7"}, ""}}, walk(t, f.Sheets[0]))
}

// Only the formats of cells count: not those for conditions, nor those of a
// choice that is not taken.
func TestFormatsThatAreNotThoseOfCells(t *testing.T) {
	styles := `<styleSheet><AlternateContent><Choice Requires="x"><fonts/></Choice></AlternateContent><numFmts><numFmt numFmtId="164" formatCode="0"/></numFmts>` +
		`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>`
	f, err := opened(t, book(t, `<row><c><v>45000</v></c><c s="1"><v>45000</v></c></row>`, "xl/styles.xml", styles))
	require.NoError(t, err)
	assert.Equal(t, []record{{1, []string{"45000", "2023-03-15"}, ""}}, walk(t, f.Sheets[0]))
}

// What nobody reads need not be sound XML: old drawings are HTML.
func TestPartsThatAreNotRead(t *testing.T) {
	f, err := opened(t, book(t, `<row><c><v>7</v></c></row>`, "xl/drawings/vmlDrawing1.vml", "<!DOCTYPE html><br>", "customXml/item1.xml", "<a>&nbsp;</a>",
		"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/image" Target="NULL"/></Relationships>`))
	require.NoError(t, err)
	assert.Equal(t, []record{{1, []string{"7"}, ""}}, walk(t, f.Sheets[0]))
}
