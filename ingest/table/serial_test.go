package table

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

func TestShownByFormat(t *testing.T) {
	tests := []struct {
		stored   string
		format   numberFormat
		from1904 bool
		want     string
	}{
		{"46086", dateFormat, false, "2026-03-05"},
		{"44624", dateFormat, true, "2026-03-05"},
		{"46086.604166666664", dateFormat, false, "2026-03-05 14:30:00"},
		{"46086.604166666664", timeFormat, false, "2026-03-05 14:30:00"},
		{"46086.9999999", timeFormat, false, "2026-03-06"},
		{"1", dateFormat, false, "1900-01-01"},
		{"59", dateFormat, false, "1900-02-28"},
		{"59.5", timeFormat, false, "1900-02-28 12:00:00"},
		{"60", dateFormat, false, "60"},
		{"60.25", timeFormat, false, "60.25"},
		{"61", dateFormat, false, "1900-03-01"},
		{"0", dateFormat, false, "0"},
		{"0.5", dateFormat, false, "0.5"},
		{"0", dateFormat, true, "1904-01-01"},
		{"60", dateFormat, true, "1904-03-01"},
		{"0", timeFormat, false, "00:00:00"},
		{"0.604166666666667", timeFormat, false, "14:30:00"},
		{"0.604166666666667", timeFormat, true, "14:30:00"},
		{"1.5", spanFormat, false, "36:00:00"},
		{"-1", dateFormat, false, "-1"},
		{"-0.5", timeFormat, false, "-0.5"},
		{"2958465", dateFormat, false, "9999-12-31"},
		{"2958466", dateFormat, false, "2958466"},
		{"2958465", dateFormat, true, "2958465"},
		{"6698000", dateFormat, false, "6698000"},
		{"1E400", dateFormat, false, "1E400"},
		{"soon", dateFormat, false, "soon"},
		{"", dateFormat, false, ""},
		{"0.6", percentFormat, false, "60%"},
		{"0.60499999999999998", percentFormat, false, "60.5%"},
		{"-0.005", percentFormat, false, "-0.5%"},
		{"12", percentFormat, false, "1200%"},
		{"0", percentFormat, false, "0%"},
		{"4.0", plainNumber, false, "4"},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, string(appendShown(nil, []byte(test.stored), shownAs{numberFormat: test.format}, test.from1904)), "%+v", test)
	}
}

// Days are those of excelize, except for the one that never was.
func TestDaysAsExcelizeReadsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from1904 := rapid.Bool().Draw(t, "from1904")
		day := rapid.IntRange(1, lastSerial-days1904).Filter(func(n int) bool { return n != neverDay }).Draw(t, "day")
		seconds := rapid.IntRange(0, (24*60*60)-1).Draw(t, "seconds")
		serial := float64(day) + float64(seconds)/(24*60*60)
		other, err := excelize.ExcelDateToTime(serial, from1904)
		require.NoError(t, err)
		want := other.Round(time.Second).Format(time.DateTime)
		got := string(appendShown(nil, strconv.AppendFloat(nil, serial, 'f', -1, 64), shownAs{numberFormat: timeFormat}, from1904))
		if seconds == 0 {
			got += " 00:00:00"
		}
		assert.Equal(t, want, got)
	})
}

func TestISODates(t *testing.T) {
	for stored, want := range map[string]string{
		"2026-03-05": "2026-03-05", "2026-03-05T00:00:00": "2026-03-05", "2026-03-05T14:30:00": "2026-03-05 14:30:00", "2026-03-05T14:30:00.000Z": "2026-03-05 14:30:00",
		"T14:30:00": "14:30:00", "2026-03-05T14:30:00.5": "2026-03-05 14:30:00.500", "2026-03-05T00:00:00.0250": "2026-03-05 00:00:00.025", "T00:00:00": "00:00:00", "P1D": "P1D", "PT5M": "PT5M", "": "",
	} {
		assert.Equal(t, want, string(appendISO(nil, []byte(stored))), stored)
	}
}
