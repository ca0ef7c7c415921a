package table

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tableBook is a workbook whose worksheet has a table that is described so.
func tableBook(t testing.TB, rows, described string) []byte {
	sheet := `<worksheet><sheetData>` + rows + `</sheetData><tableParts count="1"><tablePart xmlns:r="r" r:id="rId7"/></tableParts></worksheet>`
	return archived(t, append(bookParts[:len(bookParts):len(bookParts)], "xl/worksheets/sheet1.xml", sheet,
		"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships><Relationship Id="rId7" Type="x/table" Target="../tables/table1.xml"/></Relationships>`,
		"xl/tables/table1.xml", described)...)
}

func TestTotalsOfTables(t *testing.T) {
	const rows = `<row><c r="B1" t="str"><v>id</v></c></row><row><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>9</v></c><c r="C3"><v>2</v></c></row>`
	for described, want := range map[string][]bool{
		`<table ref="B1:C3" totalsRowCount="1"/>`:                          {false, false, true},
		`<table ref="B1:C3" totalsRowCount="2"/>`:                          {false, true, true},
		`<table ref="B1:C3" totalsRowShown="0"/>`:                          {false, false, false},
		`<table ref="C1:D3" totalsRowCount="1"/>`:                          {false, false, false}, // a person may stand beside it
		`<table ref="A1:B3" totalsRowCount="1"/>`:                          {false, false, false},
		`<table ref="B1:C3" totalsRowCount="999"/>`:                        {true, true, true},
		`<x:table xmlns:x="y" ref="$B$1:$C$3" x:a="" totalsRowCount="1"/>`: {false, false, true},
	} {
		f, err := opened(t, tableBook(t, rows, described))
		require.NoError(t, err)
		var got []bool
		require.NoError(t, f.Sheets[0].Rows(func(r Row) bool { got = append(got, r.Totals); return true }))
		assert.Equal(t, want, got, described)
	}
}

func TestTablesThatAreMissing(t *testing.T) {
	sheet := `<worksheet><sheetData/><tableParts><tablePart id="rId1"/></tableParts></worksheet>`
	for _, relations := range [][]string{
		nil, {"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships/>`},
		{"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships><Relationship Id="rId1" Target="../tables/table1.xml"/></Relationships>`},
	} {
		_, err := opened(t, archived(t, append(append(bookParts[:len(bookParts):len(bookParts)], "xl/worksheets/sheet1.xml", sheet), relations...)...))
		var e *Error
		require.ErrorAs(t, err, &e)
		assert.Equal(t, "damaged", e.Code)
		assert.Contains(t, e.Message, "is missing")
	}
}
