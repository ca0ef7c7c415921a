package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/reporttest"
)

func example(t *testing.T) ([]byte, *excelize.File) {
	t.Helper()
	file := written(t, reporttest.Review(), Options{People: true})
	return file, open(t, file)
}

// parts are the files of the workbook whose names match.
func parts(t *testing.T, file []byte, name string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	out := map[string]string{}
	for _, f := range z.File {
		if !regexp.MustCompile(name).MatchString(f.Name) {
			continue
		}
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		out[f.Name] = string(text)
	}
	return out
}

func TestSheetsStandInReadingOrderAndNoneIsHidden(t *testing.T) {
	_, f := example(t)
	assert.Equal(t, []string{
		"Summary", "Bench", "Coverage", "Competencies", "Gaps", "Seats", "Succession", "Cover", "People",
		"Dependence", "Pairs", "Plan", "Change", "Agreement", "Data quality", "Method", "Requirements",
	}, f.GetSheetList())
	for _, name := range f.GetSheetList() {
		visible, err := f.GetSheetVisible(name)
		require.NoError(t, err)
		assert.True(t, visible, name)
	}
	assert.NotContains(t, open(t, written(t, reporttest.Review(), Options{})).GetSheetList(), "People")
}

func TestTablesHaveFiltersOverAllTheirRows(t *testing.T) {
	_, f := example(t)
	for name, want := range map[string]string{
		"Competencies": "A5:M17", "Gaps": "A5:K8", "Seats": "A5:AC11", "Succession": "A5:P15",
		"Dependence": "A22:N25", "Requirements": "A5:J69", "Bench": "A25:F31", "Cover": "A5:J11", "Pairs": "A5:H8",
		"Plan": "A41:J44", "Change": "A62:D67", "Agreement": "A5:I10",
	} {
		tables, err := f.GetTables(name)
		require.NoError(t, err)
		require.Len(t, tables, 1, name)
		assert.Equal(t, want, tables[0].Range, name)
	}
	file, _ := example(t)
	for name, text := range parts(t, file, `xl/tables/`) {
		assert.Contains(t, text, "<autoFilter", name)
	}
}

// Excel calls a file damaged when a table's columns are not named as its
// headings, or two of them alike.
func TestTableColumnsAreUnique(t *testing.T) {
	r := reporttest.Review()
	r.Model.Bands[1].Name, r.Model.Bands[2].Name, r.Model.Bands[3].Name = "Ready now", "ready now (2)", " "
	r.Model.Bands[4].Name, r.Model.Roles[0].Name, r.Model.Roles[1].Name = "Seat", "it manager", "Weight"
	example, _ := example(t)
	for name, file := range map[string][]byte{"example": example, "names that clash": written(t, r, Options{})} {
		t.Run(name, func(t *testing.T) { uniqueColumns(t, file) })
	}
	f := open(t, written(t, r, Options{}))
	rows, err := f.GetRows(seatsName)
	require.NoError(t, err)
	assert.Equal(t, []string{"ready now", "Ready now (2)", "ready now (2) (2)", "(no name)", "Seat (2)"}, rows[headRow-1][bandColumn-1:bandColumn+4])
}

func uniqueColumns(t *testing.T, file []byte) {
	t.Helper()
	names := regexp.MustCompile(`<tableColumn id="\d+" name="([^"]*)"`)
	for part, text := range parts(t, file, `xl/tables/`) {
		seen := map[string]bool{}
		for _, m := range names.FindAllStringSubmatch(text, -1) {
			key := strings.ToLower(m[1])
			assert.NotEmpty(t, key, part)
			assert.False(t, seen[key], "%s: column %q twice", part, m[1])
			seen[key] = true
		}
	}
}

func TestChartsAreNativeAndHaveAltText(t *testing.T) {
	file, _ := example(t)
	assert.Len(t, parts(t, file, `xl/charts/chart\d+\.xml`), 10)
	described := regexp.MustCompile(`<xdr:cNvPr id="\d+" name="[^"]+" descr="[^"]{40,}"`)
	n := 0
	for _, text := range parts(t, file, `xl/drawings/drawing\d+\.xml`) {
		n += len(described.FindAllString(text, -1))
	}
	assert.Equal(t, 10, n, "each chart has alt text")
}

// Every range that a chart draws holds numbers under the heading it is named by.
func TestChartsDrawNumbers(t *testing.T) {
	file, f := example(t)
	values := regexp.MustCompile(`(?s)<ser>.*?<tx><strRef><f>(.*?)</f>.*?<(?:val|yVal)>.*?<f>(.*?)</f>`)
	ranges := regexp.MustCompile(`^'(.+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$`)
	drawn := 0
	for part, text := range parts(t, file, `xl/charts/chart\d+\.xml`) {
		text = strings.ReplaceAll(text, "&#39;", "'")
		for _, m := range values.FindAllStringSubmatch(text, -1) {
			head, body := ranges.FindStringSubmatch(m[1]), ranges.FindStringSubmatch(m[2])
			require.NotNil(t, head, "%s: %s", part, m[1])
			require.NotNil(t, body, "%s: %s", part, m[2])
			title, err := f.GetCellValue(head[1], head[2]+head[3])
			require.NoError(t, err)
			assert.NotEmpty(t, title, m[1])
			drawn += numbers(t, f, body[1], body[2]+body[3]+":"+body[4]+body[5])
		}
	}
	assert.Positive(t, drawn)
}

// numbers counts the numbers in a range and fails on text.
func numbers(t *testing.T, f *excelize.File, sheet, cells string) int {
	t.Helper()
	n := 0
	from, to, _ := strings.Cut(cells, ":")
	left, top, err := excelize.CellNameToCoordinates(from)
	require.NoError(t, err)
	right, bottom, err := excelize.CellNameToCoordinates(to)
	require.NoError(t, err)
	for row := top; row <= bottom; row++ {
		for column := left; column <= right; column++ {
			value, err := f.GetCellValue(sheet, at(column, row))
			require.NoError(t, err)
			if value == "" {
				continue
			}
			assert.Regexp(t, `^-?\d+(\.\d+)?$`, value, "%s!%s", sheet, at(column, row))
			n++
		}
	}
	return n
}

func TestBandColumnsOfSeats(t *testing.T) {
	_, f := example(t)
	for i, band := range reporttest.Review().Model.Bands {
		head, err := f.GetCellValue(seatsName, at(bandColumn+i, headRow))
		require.NoError(t, err)
		assert.Equal(t, band.Name, head)
	}
}

func TestHeatMapsAreConditionalFormats(t *testing.T) {
	_, f := example(t)
	for name, rules := range map[string]int{"Coverage": 4, "Competencies": 3, "People": 4, "Succession": 2} {
		formats, err := f.GetConditionalFormats(name)
		require.NoError(t, err)
		n := 0
		for _, list := range formats {
			n += len(list)
		}
		assert.Equal(t, rules, n, name)
	}
}

// The formulas of People find a role's levels by these names.
func TestRequirementsAreNamed(t *testing.T) {
	_, f := example(t)
	names := map[string]string{}
	for _, d := range f.GetDefinedName() {
		names[d.Name] = d.RefersTo
	}
	assert.Equal(t, "'Competencies'!$J$5:$L$5", names[requiredRole])
	assert.Equal(t, "'Competencies'!$J$6:$L$17", names[requiredLevel])
	for i, role := range reporttest.Review().Model.Roles {
		head, err := f.GetCellValue(competenciesName, at(firstRole+i, headRow))
		require.NoError(t, err)
		assert.Equal(t, role.Name, head)
	}
}

func TestSheetsPrintOnA4(t *testing.T) {
	_, f := example(t)
	titles := 0
	for _, d := range f.GetDefinedName() {
		if d.Name == "_xlnm.Print_Titles" {
			titles++
		}
	}
	assert.Equal(t, 14, titles, "each table and heat map repeats its heading")
	for _, name := range f.GetSheetList() {
		layout, err := f.GetPageLayout(name)
		require.NoError(t, err)
		assert.Equal(t, 9, *layout.Size, name)
		assert.Equal(t, "landscape", *layout.Orientation, name)
		if name == coverageName || name == peopleName {
			assert.Equal(t, uint(mapScale), *layout.AdjustTo, "several pages wide, for the text must be read: %s", name)
			continue
		}
		assert.Equal(t, 1, *layout.FitToWidth, name)
		if name == summaryName {
			assert.Equal(t, 1, *layout.FitToHeight, "one page")
		} else {
			assert.Equal(t, 0, *layout.FitToHeight, name)
		}
		props, err := f.GetSheetProps(name)
		require.NoError(t, err)
		assert.True(t, *props.FitToPage, name)
		footer, err := f.GetHeaderFooter(name)
		require.NoError(t, err)
		assert.Contains(t, footer.OddFooter, "5 November 2026", name)
		assert.Contains(t, footer.OddFooter, "&P of &N", name)
	}
}

func TestHeadingsStayInView(t *testing.T) {
	_, f := example(t)
	for name, cell := range map[string]string{"Coverage": "B7", "Gaps": "C6", "Seats": "B6", "Succession": "C6", "People": "B7", "Cover": "B6", "Pairs": "C6", "Agreement": "C6"} {
		panes, err := f.GetPanes(name)
		require.NoError(t, err)
		assert.True(t, panes.Freeze, name)
		assert.Equal(t, cell, panes.TopLeftCell, name)
	}
}

func TestLinksLeadToSheetsOfTheBook(t *testing.T) {
	file, f := example(t)
	links := regexp.MustCompile(`<hyperlink ref="[A-Z]+\d+" location="(.*?)"`)
	n := 0
	for _, text := range parts(t, file, `xl/worksheets/sheet\d+\.xml`) {
		for _, m := range links.FindAllStringSubmatch(text, -1) {
			sheet, _, _ := strings.Cut(strings.ReplaceAll(m[1], "&#39;", ""), "!")
			assert.Contains(t, f.GetSheetList(), sheet)
			n++
		}
	}
	assert.Equal(t, 2*(len(f.GetSheetList())-1)+5, n, "there and back for each sheet, and from each headline")
	assert.Empty(t, parts(t, file, `externalLinks|vbaProject`))
	for name, text := range parts(t, file, `\.rels$`) {
		assert.NotContains(t, text, `TargetMode="External"`, name)
	}
}

func TestPropertiesComeFromTheReview(t *testing.T) {
	_, f := example(t)
	props, err := f.GetDocProps()
	require.NoError(t, err)
	assert.Equal(t, "2026-11-05T00:00:00Z", props.Created)
	assert.Equal(t, "2026-11-05T00:00:00Z", props.Modified)
	assert.Equal(t, "capgap", props.Creator)
	assert.Equal(t, "IT leadership review, 5 November 2026", props.Title)
	program, err := f.GetAppProps()
	require.NoError(t, err)
	assert.Equal(t, "capgap", program.Application)
}

func TestDimensionsAreWritten(t *testing.T) {
	file, f := example(t)
	for _, name := range f.GetSheetList() {
		dimension, err := f.GetSheetDimension(name)
		require.NoError(t, err)
		assert.NotEqual(t, "A1", dimension, name)
	}
	assert.NotEmpty(t, file)
}

// An empty review is still a workbook that opens.
func TestEmptyReview(t *testing.T) {
	f := open(t, written(t, &analysis.Review{AsOf: "2026-11-05"}, Options{People: true}))
	assert.Len(t, f.GetSheetList(), 16)
}
