package table

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestNumbersAsExcelShowsThem(t *testing.T) {
	for stored, want := range map[string]string{
		"0": "0", "3": "3", "-3": "-3", "00042": "00042", "3.5": "3.5", "4.0": "4", "-4.50": "-4.5", ".5": "0.5", "-0.0": "0", "5.": "5",
		"0.30000000000000004": "0.3", "0.1": "0.1", "2.9999999999999996": "3", "1E-3": "0.001", "1.5e3": "1500", "1E5": "100000",
		"1E+20": "100000000000000000000", "1E+21": "1E21", "-1.25E-12": "-1.25E-12", "1.23456789E-9": "0.00000000123456789", "9.5E-10": "9.5E-10",
		"12345678901234567890": "12345678901234567890", "1234567890.123456789": "1234567890.12346", "46086.604166666664": "46086.6041666667",
		"8.8888888888888888E+307": "8.88888888888889E307", "1E400": "1E400", "NaN": "NaN", "Inf": "Inf", "abc": "abc", "1 000": "1 000", "+5": "5", "1.2.3": "1.2.3", "": "", "-": "-",
		"00.5": "0.5", "0.5": "0.5", "999999999999999.9": "1000000000000000",
	} {
		assert.Equal(t, want, string(appendNumber(nil, []byte(stored))), stored)
	}
}

// Whatever is appended is the same number to 15 digits, in no more than these.
func TestNumbersKeepTheirValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.Float64().Draw(t, "number")
		format := rapid.SampledFrom([]byte("efgG")).Draw(t, "format")
		text := string(appendNumber(nil, strconv.AppendFloat(nil, f, format, -1, 64)))
		got, err := strconv.ParseFloat(text, 64)
		if math.Abs(f) < 1e308 {
			assert.NoError(t, err)
			assert.InDelta(t, f, got, math.Abs(f)*1e-14, text)
			assert.Equal(t, text, string(appendNumber(nil, []byte(text))), "once more")
		}
	})
}
