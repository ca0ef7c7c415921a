package workbook

import (
	"path"
	"regexp"
	"strings"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/xuri/excelize/v2"
)

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
