package ingest

import (
	"archive/zip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The totals of an Excel table are no person, whatever stands in them.
func TestTotalsOfAnExcelTable(t *testing.T) {
	row := func(texts ...string) (out string) {
		for _, s := range texts {
			out += `<c t="str"><v>` + s + `</v></c>`
		}
		return "<row>" + out + "</row>"
	}
	path := filepath.Join(t.TempDir(), "team.xlsx")
	f, err := os.Create(path)
	require.NoError(t, err)
	z := zip.NewWriter(f)
	for _, part := range [][2]string{
		{"xl/workbook.xml", `<workbook><sheets><sheet name="Team" id="r"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r" Type="x/worksheet" Target="a.xml"/></Relationships>`},
		{"xl/a.xml", `<worksheet><sheetData>` + row("Employee ID", "Name", "Job Title") + row("1", "Ada Moss", "Head of IT") + row("2", "Ben Okri", "IT Manager") +
			row("Staff", "2", "2") + `</sheetData><tableParts><tablePart id="t"/></tableParts></worksheet>`},
		{"xl/_rels/a.xml.rels", `<Relationships><Relationship Id="t" Type="x/table" Target="t.xml"/></Relationships>`},
		{"xl/t.xml", `<table ref="A1:C4" totalsRowCount="1"/>`},
	} {
		w, err := z.Create(part[0])
		require.NoError(t, err)
		_, err = w.Write([]byte(part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())
	d, err := Load([]string{path}, testOptions())
	require.NoError(t, err)
	assert.Len(t, d.People, 2)
	assert.Equal(t, 1, d.Tables[0].Rows.Quarantined)
}
