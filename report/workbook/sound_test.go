package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
		"board pack":       written(t, board, Options{}),
	}
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
