package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/analysis"
	"capgap/report/reporttest"
)

// Excel offers to repair a workbook that breaks the rules of ECMA-376 or some of
// its own. Nobody trusts figures from a repaired file, so the rules that excelize
// and we could break are checked in the XML of every part.
func TestExcelHasNothingToRepair(t *testing.T) {
	for name, file := range fixtures(t) {
		t.Run(name, func(t *testing.T) { sound(t, file) })
	}
}

// fixtures are workbooks of every shape.
func fixtures(t *testing.T) map[string][]byte {
	clashing := reporttest.Review()
	clashing.Model.Bands[1].Name, clashing.Model.Bands[3].Name, clashing.Model.Roles[0].Name = "Ready now", " ", "Weight"
	clashing.Model.Competencies[0].Name, clashing.Model.Competencies[1].Name = "Line\nbreak_x000a_", "Line\nbreak_x000a_"
	long := reporttest.Review()
	long.Candidates[0].PathWords, long.Bench.Shortage = strings.Repeat("😀", 40_000), []string{strings.Repeat("seat ", 9000)}
	long.Seats[0].Label, long.Units[1].Name, long.People[0].Name = strings.Repeat("& ", 300), strings.Repeat("'", 300), strings.Repeat("ا", 300)
	board := reporttest.Review()
	board.Pack, board.Seats, board.Candidates, board.People, board.Dependence = &analysis.Pack{Kind: analysis.BoardPack}, nil, nil, nil, nil
	var continued bytes.Buffer
	require.NoError(t, write(&continued, reporttest.Crowded(300, 3), Options{People: true}, 120))
	return map[string][]byte{
		"example":          written(t, reporttest.Review(), Options{People: true}),
		"without people":   written(t, reporttest.Review(), Options{}),
		"empty":            written(t, &analysis.Review{AsOf: "2026-11-05"}, Options{People: true}),
		"many units":       written(t, reporttest.Crowded(50, 80), Options{People: true}),
		"names that clash": written(t, clashing, Options{People: true}),
		"long texts":       written(t, long, Options{People: true}),
		"second sheets":    continued.Bytes(),
	}
}

// element is a piece of XML.
type element struct {
	name     string
	attrs    map[string]string
	children []*element
	text     string
}

// all are the elements of a name below e, at any depth.
func (e *element) all(name string) (list []*element) {
	for _, c := range e.children {
		if c.name == name {
			list = append(list, c)
		}
		list = append(list, c.all(name)...)
	}
	return list
}

func (e *element) number(attr string) int {
	n, _ := strconv.Atoi(e.attrs[attr])
	return n
}

func parsed(t *testing.T, part, text string) *element {
	t.Helper()
	root := &element{}
	stack := []*element{root}
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err, part)
		top := stack[len(stack)-1]
		switch v := token.(type) {
		case xml.StartElement:
			e := &element{name: v.Name.Local, attrs: map[string]string{}}
			for _, a := range v.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(v)
		}
	}
	require.Len(t, root.children, 1, part)
	return root.children[0]
}

// opened is a workbook taken apart.
type opened struct {
	t      *testing.T
	parts  map[string]*element
	names  []string          // of the sheets, in order
	sheets map[string]string // part by sheet
	cells  map[string]map[string]string
}

// sound checks every rule over a workbook.
func sound(t *testing.T, file []byte) {
	t.Helper()
	o := takenApart(t, file)
	o.workbook()
	tables := map[string]bool{}
	for _, name := range o.names {
		o.sheet(name)
		o.tables(name, tables)
	}
	for part, root := range o.parts {
		if strings.HasPrefix(part, "xl/charts/chart") {
			o.chart(part, root)
		}
		if strings.HasPrefix(part, "xl/drawings/drawing") {
			o.drawing(part, root)
		}
	}
}

func takenApart(t *testing.T, file []byte) *opened {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	o := &opened{t: t, parts: map[string]*element{}, sheets: map[string]string{}, cells: map[string]map[string]string{}}
	for _, f := range z.File {
		require.NotContains(t, o.parts, f.Name, "twice in the file")
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		o.parts[f.Name] = parsed(t, f.Name, string(text))
	}
	o.contentTypes()
	o.relations()
	targets := o.targets("xl/workbook.xml")
	for _, s := range o.parts["xl/workbook.xml"].all("sheet") {
		o.names = append(o.names, s.attrs["name"])
		o.sheets[s.attrs["name"]] = targets[s.attrs["id"]]
	}
	return o
}

// contentTypes: every part has one, and no two are given for a part.
func (o *opened) contentTypes() {
	types := map[string]int{}
	for _, e := range o.parts["[Content_Types].xml"].children {
		types[strings.TrimPrefix(e.attrs["PartName"]+"*."+e.attrs["Extension"], "/")]++
	}
	for part := range o.parts {
		if part != "[Content_Types].xml" {
			assert.True(o.t, types[part+"*."] == 1 || types[part+"*."] == 0 && types["*"+path.Ext(part)] == 1, "content type of %s", part)
		}
	}
}

// targets are the parts that a part refers to, by id.
func (o *opened) targets(part string) map[string]string {
	list := map[string]string{}
	rels := o.parts[path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")]
	if rels == nil {
		return list
	}
	for _, r := range rels.children {
		assert.NotContains(o.t, list, r.attrs["Id"], part)
		assert.NotEqual(o.t, "External", r.attrs["TargetMode"], part)
		target := strings.TrimPrefix(r.attrs["Target"], "/")
		if !strings.HasPrefix(r.attrs["Target"], "/") {
			target = path.Join(path.Dir(part), target)
		}
		list[r.attrs["Id"]] = target
	}
	return list
}

// relations: whatever a part refers to by id is there.
func (o *opened) relations() {
	for part, root := range o.parts {
		if strings.HasSuffix(part, ".rels") || !strings.HasPrefix(part, "xl/") {
			continue
		}
		targets := o.targets(part)
		for _, target := range targets {
			assert.Contains(o.t, o.parts, target, part)
		}
		for _, name := range []string{"sheet", "drawing", "tablePart", "chart"} {
			for _, e := range root.all(name) {
				if id := e.attrs["id"]; strings.HasPrefix(id, "rId") {
					assert.Contains(o.t, targets, id, part)
				}
			}
		}
	}
}

var forbidden = regexp.MustCompile(`[:\\/?*\[\]]|^'|'$`)

// workbook: names of sheets and defined names.
func (o *opened) workbook() {
	seen := map[string]bool{}
	for _, name := range o.names {
		assert.LessOrEqual(o.t, len(utf16.Encode([]rune(name))), 31, name)
		assert.False(o.t, forbidden.MatchString(name) || seen[strings.ToLower(name)] || strings.EqualFold(name, "history"), "sheet name %q", name)
		seen[strings.ToLower(name)] = true
	}
	for _, d := range o.parts["xl/workbook.xml"].all("definedName") {
		key := strings.ToLower(d.attrs["name"]) + "/" + d.attrs["localSheetId"]
		assert.False(o.t, seen[key], "defined name %s twice", key)
		seen[key] = true
		for _, ref := range strings.Split(d.text, ",") {
			o.reference(ref)
		}
	}
}

var fixedRange = regexp.MustCompile(`^'((?:[^']|'')+)'!\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$`)

// reference: a range on a sheet that is there; the number of its cells comes back.
func (o *opened) reference(ref string) int {
	m := fixedRange.FindStringSubmatch(ref)
	if !assert.NotNil(o.t, m, "reference %q", ref) {
		return 0
	}
	assert.Contains(o.t, o.names, strings.ReplaceAll(m[1], "''", "'"), ref)
	if m[2] == "" || m[3] == "" || m[4] == "" {
		return 1
	}
	left, top, right, bottom := o.corners(m[2] + m[3] + ":" + m[4] + m[5])
	return (right - left + 1) * (bottom - top + 1)
}

func (o *opened) corners(cells string) (left, top, right, bottom int) {
	from, to, several := strings.Cut(cells, ":")
	if !several {
		to = from
	}
	left, top, err := excelize.CellNameToCoordinates(from)
	assert.NoError(o.t, err, cells)
	right, bottom, err = excelize.CellNameToCoordinates(to)
	assert.NoError(o.t, err, cells)
	assert.True(o.t, left <= right && top <= bottom, cells)
	return left, top, right, bottom
}

// worksheetOrder is the order that the schema asks of a worksheet's children.
var worksheetOrder = []string{
	"sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "autoFilter", "mergeCells",
	"phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
	"rowBreaks", "colBreaks", "ignoredErrors", "drawing", "legacyDrawing", "tableParts", "extLst",
}

func (o *opened) sheet(name string) {
	root := o.parts[o.sheets[name]]
	last := 0
	for _, c := range root.children {
		place := slices.Index(worksheetOrder, c.name)
		assert.GreaterOrEqual(o.t, place, last, "%s: <%s> is out of order", name, c.name)
		assert.False(o.t, place == last && place > 0 && c.name != "conditionalFormatting", "%s: <%s> twice", name, c.name)
		last = place
	}
	o.rows(name, root)
	o.columns(name, root)
	o.merges(name, root)
	o.formats(name, root)
	o.links(name, root)
	for _, f := range root.all("oddFooter") {
		assert.LessOrEqual(o.t, len(utf16.Encode([]rune(f.text))), 255, "%s: footer", name)
	}
	for _, breaks := range root.all("rowBreaks") {
		assert.Equal(o.t, breaks.number("count"), len(breaks.children), name)
		assert.LessOrEqual(o.t, len(breaks.children), 1023, name)
	}
}

// rows: in order, no cell twice, values of their type.
func (o *opened) rows(name string, root *element) {
	styles := len(o.parts["xl/styles.xml"].all("cellXfs")[0].children)
	cells, before := map[string]string{}, 0
	for _, row := range root.all("row") {
		r := row.number("r")
		assert.Greater(o.t, r, before, name)
		height, _ := strconv.ParseFloat(row.attrs["ht"], 64)
		assert.LessOrEqual(o.t, height, 409.5, "%s, row %d", name, r)
		before = r
		column := 0
		for _, c := range row.children {
			x, y, err := excelize.CellNameToCoordinates(c.attrs["r"])
			assert.NoError(o.t, err, name)
			assert.True(o.t, y == r && x > column, "%s: %s is out of order", name, c.attrs["r"])
			assert.Less(o.t, c.number("s"), styles, "%s: style of %s", name, c.attrs["r"])
			column = x
			cells[c.attrs["r"]] = o.cell(name+"!"+c.attrs["r"], c)
		}
	}
	o.cells[name] = cells
}

// cell: its text, of a length and type that Excel takes.
func (o *opened) cell(at string, c *element) string {
	text := ""
	for _, part := range append(c.all("v"), c.all("t")...) {
		text += part.text
	}
	for _, f := range c.all("f") {
		assert.False(o.t, strings.HasPrefix(f.text, "=") || f.text == "", "%s: formula %q", at, f.text)
		assert.NotEmpty(o.t, c.all("v"), "%s: formula without a value", at)
	}
	assert.LessOrEqual(o.t, len(utf16.Encode([]rune(text))), excelize.TotalCellChars, at)
	switch c.attrs["t"] {
	case "", "n":
		if len(c.children) > 0 {
			_, err := strconv.ParseFloat(text, 64)
			assert.NoError(o.t, err, at)
		}
	case "s":
		assert.Fail(o.t, "shared string", at)
	default:
		assert.Contains(o.t, []string{"inlineStr", "str", "b"}, c.attrs["t"], at)
	}
	return text
}

func (o *opened) columns(name string, root *element) {
	before := 0
	for _, c := range root.all("col") {
		assert.Greater(o.t, c.number("min"), before, name)
		before = c.number("max")
		width, err := strconv.ParseFloat(c.attrs["width"], 64)
		assert.NoError(o.t, err)
		assert.LessOrEqual(o.t, width, 255.0, name)
	}
}

// merges: none lies over another or over a table.
func (o *opened) merges(name string, root *element) {
	taken := map[string]string{}
	for _, m := range append(root.all("mergeCell"), o.tablesOf(name)...) {
		left, top, right, bottom := o.corners(m.attrs["ref"])
		for row := top; row <= bottom; row++ {
			for column := left; column <= right; column++ {
				assert.Empty(o.t, taken[at(column, row)], "%s: %s lies over it", name, m.attrs["ref"])
				taken[at(column, row)] = m.attrs["ref"]
			}
		}
	}
}

// formats: conditional formats have a look, a place and a rank of their own.
func (o *opened) formats(name string, root *element) {
	looks := len(o.parts["xl/styles.xml"].all("dxf"))
	ranks := map[string]bool{}
	for _, format := range root.all("conditionalFormatting") {
		for _, cells := range strings.Fields(format.attrs["sqref"]) {
			o.corners(cells)
		}
		for _, rule := range format.all("cfRule") {
			assert.False(o.t, ranks[rule.attrs["priority"]], "%s: two rules of rank %s", name, rule.attrs["priority"])
			ranks[rule.attrs["priority"]] = true
			if rule.attrs["dxfId"] != "" {
				assert.Less(o.t, rule.number("dxfId"), looks, name)
			}
			for _, f := range rule.all("formula") {
				assert.False(o.t, f.text == "" || strings.HasPrefix(f.text, "="), "%s: rule %q", name, f.text)
			}
		}
	}
}

func (o *opened) links(name string, root *element) {
	seen := map[string]bool{}
	for _, l := range root.all("hyperlink") {
		assert.False(o.t, seen[l.attrs["ref"]], "%s: two links on %s", name, l.attrs["ref"])
		seen[l.attrs["ref"]] = true
		o.reference(l.attrs["location"])
		assert.NotEmpty(o.t, o.cells[name][l.attrs["ref"]], "%s: a link without words on %s", name, l.attrs["ref"])
	}
}

func (o *opened) tablesOf(name string) (list []*element) {
	for _, target := range o.targets(o.sheets[name]) {
		if strings.HasPrefix(target, "xl/tables/") {
			list = append(list, o.parts[target])
		}
	}
	return list
}

var tableTitle = regexp.MustCompile(`^[\pL_\\][\pL\d_.\\]*$`)

// tables: a name of its own that is no cell, and headings equal to the cells.
func (o *opened) tables(name string, seen map[string]bool) {
	for _, d := range o.parts["xl/workbook.xml"].all("definedName") {
		seen[strings.ToLower(d.attrs["name"])] = true
	}
	for _, table := range o.tablesOf(name) {
		title := table.attrs["displayName"]
		_, _, err := excelize.CellNameToCoordinates(title)
		assert.True(o.t, tableTitle.MatchString(title) && err != nil && len(title) > 1, "table name %q", title)
		for _, key := range []string{strings.ToLower(title), "id " + table.attrs["id"]} {
			assert.False(o.t, seen[key], "%s: two tables of %s", name, key)
			seen[key] = true
		}
		left, top, right, bottom := o.corners(table.attrs["ref"])
		assert.Greater(o.t, bottom, top, "%s: a table without a row", name)
		columns := table.all("tableColumn")
		assert.Len(o.t, columns, right-left+1, name)
		heads := map[string]bool{}
		for i, c := range columns {
			assert.Equal(o.t, o.cells[name][at(left+i, top)], c.attrs["name"], name)
			assert.False(o.t, heads[strings.ToLower(c.attrs["name"])] || c.attrs["name"] == "", "%s: heading %q", name, c.attrs["name"])
			assert.LessOrEqual(o.t, len(utf16.Encode([]rune(c.attrs["name"]))), 255, name)
			heads[strings.ToLower(c.attrs["name"])] = true
		}
		for _, filter := range table.all("autoFilter") {
			assert.Equal(o.t, table.attrs["ref"], filter.attrs["ref"], name)
		}
	}
}

// chart: ranges that are there, with as many copies as they have cells.
func (o *opened) chart(part string, root *element) {
	for _, kind := range []string{"strRef", "numRef"} {
		for _, ref := range root.all(kind) {
			n := o.reference(ref.all("f")[0].text)
			for _, points := range ref.all("ptCount") {
				assert.Equal(o.t, n, points.number("val"), part)
			}
		}
	}
	axes := map[string]bool{}
	for _, kind := range []string{"catAx", "valAx"} {
		for _, axis := range root.all(kind) {
			id := axis.all("axId")[0].attrs["val"]
			assert.False(o.t, axes[id], "%s: two axes %s", part, id)
			axes[id] = true
		}
	}
	assert.NotEmpty(o.t, axes, part)
}

func (o *opened) drawing(part string, root *element) {
	ids := map[string]bool{}
	for _, c := range root.all("cNvPr") {
		assert.False(o.t, ids[c.attrs["id"]], "%s: two drawings %s", part, c.attrs["id"])
		ids[c.attrs["id"]] = true
		assert.NotEmpty(o.t, c.attrs["descr"], part)
		assert.LessOrEqual(o.t, len(c.attrs["name"]), 255, part)
	}
	for _, anchor := range root.children {
		assert.Len(o.t, anchor.all("from"), 1, fmt.Sprint(part, anchor.name))
	}
}
