package workbook

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A chart names the cells that it draws and keeps a copy of what stands in them.
// excelize leaves the copy empty; previews, and programs into which a chart is
// pasted, draw nothing then. So the first rows of each sheet are remembered while
// they are written, and copied into the charts at the end.

// keptRows is how many rows of a sheet are remembered.
const keptRows = 300

// keep remembers a row that a chart may draw.
func (b *book) keep(sheet string, cells []any) {
	if len(b.kept[sheet]) < keptRows {
		b.kept[sheet] = append(b.kept[sheet], cells)
	}
}

// drawnCells is a range that a chart draws, as excelize writes it; the names of
// sheets are ours and hold no quotes.
var drawnCells = regexp.MustCompile(`<(str|num)Ref>(<f>&#39;([^<]*)&#39;!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)</f>)(<numCache>.*?</numCache>)?</(str|num)Ref>`)

// fillCharts copies into the charts what they draw.
func (b *book) fillCharts() {
	b.f.Pkg.Range(func(name, part any) bool {
		if chart, ok := part.([]byte); ok && strings.HasPrefix(name.(string), "xl/charts/chart") {
			b.f.Pkg.Store(name, drawnCells.ReplaceAllFunc(chart, b.withCopy))
		}
		return true
	})
}

// withCopy is a reference to cells with a copy of them, or as it was where they
// were not kept. Numbers across a scatter chart, which excelize takes for texts,
// become numbers: Excel would count texts off, 1, 2, 3.
func (b *book) withCopy(reference []byte) []byte {
	m := drawnCells.FindSubmatch(reference)
	values, known := b.keptCells(string(m[3]), string(m[4])+string(m[5]), string(m[6])+string(m[7]))
	if !known {
		return reference
	}
	kind, format := "str", ""
	if string(m[1]) == "num" || allNumbers(values) {
		kind, format = "num", "<formatCode>General</formatCode>"
	}
	return fmt.Appendf(nil, `<%[1]sRef>%[2]s<%[1]sCache>%[3]s<ptCount val="%[4]d"></ptCount>%[5]s</%[1]sCache></%[1]sRef>`,
		kind, m[2], format, len(values), chartPoints(values, kind))
}

// keptCells are the values of a range, row by row.
func (b *book) keptCells(sheet, from, to string) (values []any, known bool) {
	left, top, err := excelize.CellNameToCoordinates(from)
	right, bottom, err2 := excelize.CellNameToCoordinates(to)
	rows := b.kept[sheet]
	if err != nil || err2 != nil || bottom > len(rows) {
		return nil, false
	}
	for _, cells := range rows[top-1 : bottom] {
		for column := left; column <= right; column++ {
			var value any
			if column <= len(cells) {
				value = cells[column-1]
			}
			if cell, ok := value.(excelize.Cell); ok {
				value = cell.Value
			}
			values = append(values, value)
		}
	}
	return values, true
}

func allNumbers(values []any) bool {
	for _, v := range values {
		if !isNumber(v) {
			return false
		}
	}
	return true
}

func isNumber(v any) bool {
	switch v.(type) {
	case int, float64:
		return true
	}
	return false
}

// chartPoints are values as a chart keeps them; what is blank, or a text among
// numbers, has no point.
func chartPoints(values []any, kind string) string {
	var out strings.Builder
	for i, v := range values {
		if v == nil || kind == "num" && !isNumber(v) {
			continue
		}
		fmt.Fprintf(&out, `<pt idx="%d"><v>`, i)
		_ = xml.EscapeText(&out, fmt.Append(nil, v)) // a Builder takes all
		out.WriteString("</v></pt>")
	}
	return out.String()
}
