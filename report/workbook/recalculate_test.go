package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/report/reporttest"
)

// Every formula comes to the value that is stored with it, by excelize.
func TestFormulasComeToTheirValues(t *testing.T) {
	for name, file := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			f := open(t, file)
			for cell, stored := range formulas(t, f) {
				value, err := f.CalcCellValue(cell.sheet, cell.cell, excelize.Options{RawCellValue: true})
				require.NoError(t, err, cell)
				sameValue(t, stored, value, cell)
			}
		})
	}
	file := written(t, reporttest.Review(), Options{})
	assert.Greater(t, len(formulas(t, open(t, file))), 20)
}

// Every formula comes to the value that is stored with it by LibreOffice, too, and
// a workbook that it has saved has lost nothing.
func TestNothingIsLostInLibreOffice(t *testing.T) {
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("no LibreOffice here")
	}
	file := written(t, reporttest.Review(), Options{People: true})
	ours, theirs := open(t, file), open(t, saved(t, forgetful(t, file)))
	require.Equal(t, ours.GetSheetList(), theirs.GetSheetList())
	for _, name := range ours.GetSheetList() {
		sameCells(t, ours, theirs, name)
		sameForm(t, ours, theirs, name)
	}
	after := parts(t, saved(t, file), `xl/charts/chart\d+\.xml`)
	assert.Len(t, after, len(parts(t, file, `xl/charts/chart\d+\.xml`)))
}

type place struct{ sheet, cell string }

// formulas are the stored values of the cells with formulas.
func formulas(t *testing.T, f *excelize.File) map[place]string {
	t.Helper()
	list := map[place]string{}
	for _, name := range f.GetSheetList() {
		eachCell(t, f, name, func(cell, value string) {
			formula, err := f.GetCellFormula(name, cell)
			require.NoError(t, err)
			if formula != "" {
				list[place{name, cell}] = value
			}
		})
	}
	return list
}

func eachCell(t *testing.T, f *excelize.File, name string, do func(cell, value string)) {
	t.Helper()
	rows, err := f.GetRows(name)
	require.NoError(t, err)
	for i, row := range rows {
		for j, value := range row {
			do(at(j+1, i+1), value)
		}
	}
}

// sameValue compares numbers as numbers, for they are written in several ways.
func sameValue(t *testing.T, want, got string, of any) {
	t.Helper()
	x, err := strconv.ParseFloat(want, 64)
	y, other := strconv.ParseFloat(got, 64)
	if err == nil && other == nil {
		assert.InDelta(t, x, y, 1e-9, "%v", of)
		return
	}
	assert.Equal(t, want, got, "%v", of)
}

func sameCells(t *testing.T, ours, theirs *excelize.File, name string) {
	t.Helper()
	got := map[string]string{}
	eachCell(t, theirs, name, func(cell, value string) { got[cell] = value })
	n := 0
	eachCell(t, ours, name, func(cell, value string) {
		sameValue(t, value, got[cell], place{name, cell})
		n++
	})
	assert.Positive(t, n, name)
}

// sameForm: tables, conditional formats, links and merged cells. Frozen panes belong
// to a window, which a conversion without one does not keep.
func sameForm(t *testing.T, ours, theirs *excelize.File, name string) {
	t.Helper()
	form := func(f *excelize.File) map[string]any {
		tables, err := f.GetTables(name)
		require.NoError(t, err)
		colours, err := f.GetConditionalFormats(name)
		require.NoError(t, err)
		links, err := f.GetHyperLinkCells(name, "")
		require.NoError(t, err)
		merged, err := f.GetMergeCells(name)
		require.NoError(t, err)
		found := map[string]any{"links": len(links), "merged": len(merged), "tables": len(tables)}
		for cells, rules := range colours {
			found["colours of "+cells] = len(rules)
		}
		for _, table := range tables {
			found["table "+table.Name] = table.Range
		}
		return found
	}
	assert.Equal(t, form(ours), form(theirs), name)
}

// forgetful is a workbook whose formulas have forgotten what they come to, so that
// only who calculates knows.
func forgetful(t *testing.T, file []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	stored := regexp.MustCompile(`</f><v>[^<]*</v>`)
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		part, err := w.Create(f.Name)
		require.NoError(t, err)
		_, err = part.Write(stored.ReplaceAll(text, []byte("</f><v>-1</v>")))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

// recalculates makes LibreOffice work out every formula of a file that it opens.
const recalculates = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// saved is the workbook as LibreOffice saves it.
func saved(t *testing.T, file []byte) []byte {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "profile", "user"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "profile", "user", "registrymodifications.xcu"), []byte(recalculates), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "review.xlsx"), file, 0o600))
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	said, err := exec.CommandContext(ctx, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")),
		"--headless", "--convert-to", "xlsx", "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, "review.xlsx")).CombinedOutput()
	require.NoError(t, err, strings.TrimSpace(string(said)))
	text, err := os.ReadFile(filepath.Join(dir, "out", "review.xlsx"))
	require.NoError(t, err)
	return text
}
