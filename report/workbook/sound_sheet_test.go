package workbook

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/xuri/excelize/v2"
)

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
