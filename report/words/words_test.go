package words_test

import (
	"math"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/analysis"
	"capgap/report/words"
)

func TestFigure(t *testing.T) {
	share := func(num, of float64) analysis.Figure {
		return analysis.Figure{Known: true, Value: num / of, Form: analysis.Share, Num: num, Of: of}
	}
	for _, c := range []struct {
		figure analysis.Figure
		want   string
	}{
		{share(2, 5), "40 % (2 of 5)"},
		{share(7, 5), "140 % (7 of 5)"},
		{share(0, 5), "0 % (0 of 5)"},
		{share(1999, 2000), "99.95 % (1,999 of 2,000)"},
		{share(996, 1000), "99.6 % (996 of 1,000)"},
		{share(1, 300), "0.3 % (1 of 300)"},
		{analysis.Figure{Form: analysis.Share, Value: 0.4, Num: 2, Of: 5}, "–"},
		{analysis.Figure{Known: true, Value: math.NaN(), Form: analysis.Number}, "–"},
		{analysis.Figure{Known: true, Value: 1234567, Form: analysis.Number}, "1,234,567"},
		{analysis.Figure{Known: true, Value: 3.5, Form: analysis.Level}, "3.5"},
		{analysis.Figure{Known: true, Value: 1, Form: analysis.Months}, "1 month"},
		{analysis.Figure{Known: true, Value: 0.6, Form: analysis.Mean}, "0.60"},
	} {
		assert.Equal(t, c.want, words.Figure(c.figure))
	}
}

func TestUnknownIsNeverZero(t *testing.T) {
	assert.Equal(t, "–", words.Level(-1))
	assert.Equal(t, "0", words.Level(0))
	assert.Equal(t, "–", words.Months(-1))
	assert.Equal(t, "0 months", words.Months(0))
	assert.Equal(t, "–", words.Percent(math.Inf(1)))
}

func TestPointsHaveTheirSign(t *testing.T) {
	assert.Equal(t, "+4 points", words.Points(4, analysis.Share, 0))
	assert.Equal(t, "−1 point", words.Points(-1, analysis.Share, 0))
	assert.Equal(t, "−2", words.Points(-2, analysis.Number, 0))
	assert.Equal(t, "+0.4 points", words.Points(0.4, analysis.Share, 1))
	assert.Equal(t, "±0", words.Points(0, analysis.Number, 0))
	assert.Equal(t, "41.7 %", words.Exact(analysis.Figure{Known: true, Value: 5. / 12, Form: analysis.Share}, 1))
}

func TestNumberGroupsThousands(t *testing.T) {
	for n, want := range map[float64]string{0: "0", 999: "999", 1000: "1,000", -1000: "-1,000", -999: "-999", 12345.678: "12,345.68"} {
		assert.Equal(t, want, words.Number(n))
	}
}

func TestCleanDropsWhatDeceives(t *testing.T) {
	for text, want := range map[string]string{
		"Ana":                       "Ana",
		"محمد العلي":                "محمد العلي",
		"line\r\nbreak\tand tab":    "line  break and tab",
		"safe\u202Efdp.exe":         "safefdp.exe",
		"\x1b[31mred\x1b[0m":        "[31mred[0m",
		"bad\xffbyte":               "bad\ufffdbyte",
		"👩\u200d💻":                  "👩\u200d💻",
		"<script>alert(1)</script>": "<script>alert(1)</script>",
		"\ufeffE1\ufffe":            "E1",
	} {
		assert.Equal(t, want, words.Clean(text), "%q", text)
	}
}

func TestCleanLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clean := words.Clean(rapid.String().Draw(t, "text"))
		assert.True(t, utf8.ValidString(clean))
		assert.Equal(t, clean, words.Clean(clean), "cleaning twice changes nothing")
		for _, r := range clean {
			assert.False(t, unicode.IsControl(r))
		}
	})
}

func TestGatesNamesOnlyWhatIsNotPassed(t *testing.T) {
	gates := []analysis.Gate{
		{Name: "years in IT", Asked: "at least 8", Actual: "12", State: "passed"},
		{Name: "years in leadership", Asked: "at least 3", Actual: "1", State: "failed"},
		{Name: "education", Asked: "bachelor", State: "unknown"},
	}
	assert.Equal(t, "years in leadership: 1, asked at least 3; education: unknown, asked bachelor", words.Gates(gates))
	assert.Empty(t, words.Gates(gates[:1]))
}

func TestBand(t *testing.T) {
	model := analysis.Model{Bands: []analysis.BandLimit{{ID: "now", Name: "now"}, {ID: "year", Name: "within a year"}}}
	assert.Equal(t, "within a year", words.Band(model, "year"))
	assert.Equal(t, "not assessed", words.Band(model, ""))
	assert.Equal(t, "mystery", words.Band(model, "mystery"))
}

func TestDate(t *testing.T) {
	assert.Equal(t, "5 November 2026", words.Date("2026-11-05"))
	assert.Equal(t, "soon", words.Date("soon"))
}
