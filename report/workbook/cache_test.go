package workbook

import (
	"encoding/xml"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/report/reporttest"
)

// What a chart keeps of its cells is what stands in them, read from the file.
func TestChartsKeepWhatTheyDraw(t *testing.T) {
	r := reporttest.Review()
	r.Seats[0].Label = "R&D <'quoted'>"
	file := written(t, r, Options{People: true})
	f := open(t, file)
	for part, text := range parts(t, file, `xl/charts/chart\d+\.xml`) {
		decoder, kept := xml.NewDecoder(strings.NewReader(text)), 0
		for {
			token, err := decoder.Token()
			if err != nil {
				break
			}
			if start, ok := token.(xml.StartElement); ok && strings.HasSuffix(start.Name.Local, "Ref") {
				var r reference
				require.NoError(t, decoder.DecodeElement(&r, &start))
				assert.Equal(t, cellsOf(t, f, r.F), r.values(t), "%s: %s", part, r.F)
				kept++
			}
		}
		assert.GreaterOrEqual(t, kept, 3, part)
	}
}

type reference struct {
	F   string  `xml:"f"`
	Str *copied `xml:"strCache"`
	Num *copied `xml:"numCache"`
}

type copied struct {
	Count struct {
		Val int `xml:"val,attr"`
	} `xml:"ptCount"`
	Points []struct {
		Index int    `xml:"idx,attr"`
		Value string `xml:"v"`
	} `xml:"pt"`
}

func (r *reference) values(t *testing.T) []string {
	kept := r.Str
	if r.Num != nil {
		kept = r.Num
	}
	require.NotNil(t, kept, r.F)
	out := make([]string, kept.Count.Val)
	for _, p := range kept.Points {
		out[p.Index] = digits(p.Value)
	}
	return out
}

// digits is a number as a spreadsheet reads it, with fifteen digits; or a text.
func digits(text string) string {
	if v, err := strconv.ParseFloat(text, 64); err == nil {
		return strconv.FormatFloat(v, 'g', 14, 64)
	}
	return text
}

// cellsOf are the values of a range such as 'Seats'!$A$6:$A$17.
func cellsOf(t *testing.T, f *excelize.File, ref string) (out []string) {
	t.Helper()
	sheet, cells, _ := strings.Cut(strings.NewReplacer("'", "", "$", "").Replace(ref), "!")
	from, to, _ := strings.Cut(cells, ":")
	left, top, err := excelize.CellNameToCoordinates(from)
	require.NoError(t, err)
	right, bottom, err := excelize.CellNameToCoordinates(to)
	require.NoError(t, err)
	for row := top; row <= bottom; row++ {
		for column := left; column <= right; column++ {
			value, err := f.GetCellValue(sheet, at(column, row))
			require.NoError(t, err)
			out = append(out, digits(value))
		}
	}
	return out
}
