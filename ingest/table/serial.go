package table

import (
	"bytes"
	"math"
	"strconv"
	"time"
)

// The days by which Excel counts: 1 is 1900-01-01, and 60 the 29th of February
// 1900, which never was.
const (
	neverDay   = 60
	lastSerial = 2_958_465 // 9999-12-31
	days1904   = 1462      // between the two date systems
	unixDay    = 25_569    // 1970-01-01
	daySeconds = 24 * 60 * 60
)

// appendShown appends a stored number as the format of its cell shows it, in one
// way for all dates: 2026-03-05, 2026-03-05 14:30:00, 14:30:00 for a time alone,
// 60% for a percentage. A number that is no true date stays a number.
func appendShown(dst, value []byte, format numberFormat, from1904 bool) []byte {
	if format == plainNumber {
		return appendNumber(dst, value)
	}
	f, err := strconv.ParseFloat(string(value), 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return append(dst, value...)
	}
	if format == percentFormat {
		return append(appendDecimal(dst, f, 2), '%')
	}
	if f < 0 || f >= lastSerial+1 {
		return appendNumber(dst, value)
	}
	seconds := int64(math.Round(f * daySeconds))
	switch {
	case format == spanFormat, format == timeFormat && seconds < daySeconds:
		return appendClock(dst, seconds)
	case from1904:
		if seconds += days1904 * daySeconds; seconds >= (lastSerial+1)*daySeconds {
			return appendNumber(dst, value)
		}
	case seconds < daySeconds, seconds/daySeconds == neverDay:
		return appendNumber(dst, value)
	case seconds < neverDay*daySeconds:
		seconds += daySeconds
	}
	return appendMoment(dst, seconds)
}

// appendMoment appends a day, and the time if it is not midnight; seconds count
// from 1899-12-30.
func appendMoment(dst []byte, seconds int64) []byte {
	year, month, day := time.Unix(seconds-unixDay*daySeconds, 0).UTC().Date()
	dst = appendPadded(dst, year, 4)
	dst = appendPadded(append(dst, '-'), int(month), 2)
	dst = appendPadded(append(dst, '-'), day, 2)
	if seconds %= daySeconds; seconds == 0 {
		return dst
	}
	return appendClock(append(dst, ' '), seconds)
}

// appendClock appends hours, minutes and seconds; the hours may exceed 24.
func appendClock(dst []byte, seconds int64) []byte {
	dst = appendPadded(dst, int(seconds/3600), 2)
	dst = appendPadded(append(dst, ':'), int(seconds/60%60), 2)
	return appendPadded(append(dst, ':'), int(seconds%60), 2)
}

func appendPadded(dst []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n < limit {
			dst = append(dst, '0')
		}
		limit *= 10
	}
	return strconv.AppendInt(dst, int64(n), 10)
}

// appendISO appends a date as strict workbooks store it, such as
// 2026-03-05T14:30:00, in the same way as all other dates.
func appendISO(dst, value []byte) []byte {
	day, clock, both := bytes.Cut(bytes.TrimSuffix(value, []byte("Z")), []byte("T"))
	clock, fraction, _ := bytes.Cut(clock, []byte("."))
	if !both || len(bytes.Trim(fraction, "0")) > 0 || bytes.HasPrefix(day, []byte("P")) { // P begins a span of time
		return append(dst, value...)
	}
	if dst = append(dst, day...); string(clock) == "00:00:00" {
		return dst
	}
	if len(day) > 0 {
		dst = append(dst, ' ')
	}
	return append(dst, clock...)
}
