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
	dayMillis  = 24 * 60 * 60 * 1000
)

// appendShown appends a stored number as the format of its cell shows it, in one
// way for all dates: 2026-03-05, 2026-03-05 14:30:00, 14:30:00 for a time alone,
// 60% for a percentage. A number that is no true date stays a number.
func appendShown(dst, value []byte, as shownAs, from1904 bool) []byte {
	format := as.numberFormat
	if format == plainNumber {
		return appendPlain(dst, value, as.mask)
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
	moment := rounded(f, as.fine)
	switch {
	case format == spanFormat, format == timeFormat && moment < dayMillis:
		return appendClock(dst, moment)
	case from1904:
		if moment += days1904 * dayMillis; moment >= (lastSerial+1)*dayMillis {
			return appendNumber(dst, value)
		}
	case moment < dayMillis, moment/dayMillis == neverDay:
		return appendNumber(dst, value)
	case moment < neverDay*dayMillis:
		moment += dayMillis
	}
	return appendMoment(dst, moment)
}

// appendPlain appends a number that is no date, filled up with zeros if there is
// a mask.
func appendPlain(dst, value []byte, mask string) []byte {
	if mask == "" {
		return appendNumber(dst, value)
	}
	var room [32]byte
	number := appendNumber(room[:0], value)
	if padded, ok := appendPaddedTo(dst, number, mask); ok {
		return padded
	}
	return append(dst, number...)
}

// rounded are the milliseconds of a number of days: whole seconds unless the
// format shows parts of them, since most writers round days to a few digits.
func rounded(days float64, fine bool) int64 {
	if fine {
		return int64(math.Round(days * dayMillis))
	}
	return int64(math.Round(days*dayMillis/1000)) * 1000
}

// appendMoment appends a day, and the time if it is not midnight; milliseconds
// count from 1899-12-30.
func appendMoment(dst []byte, moment int64) []byte {
	year, month, day := time.UnixMilli(moment - unixDay*dayMillis).UTC().Date()
	dst = appendPadded(dst, year, 4)
	dst = appendPadded(append(dst, '-'), int(month), 2)
	dst = appendPadded(append(dst, '-'), day, 2)
	if moment %= dayMillis; moment == 0 {
		return dst
	}
	return appendClock(append(dst, ' '), moment)
}

// appendClock appends hours, minutes and seconds, and milliseconds if there are
// any; the hours may exceed 24.
func appendClock(dst []byte, moment int64) []byte {
	seconds := moment / 1000
	dst = appendPadded(dst, int(seconds/3600), 2)
	dst = appendPadded(append(dst, ':'), int(seconds/60%60), 2)
	dst = appendPadded(append(dst, ':'), int(seconds%60), 2)
	if moment %= 1000; moment == 0 {
		return dst
	}
	return appendPadded(append(dst, '.'), int(moment), 3)
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
// 2026-03-05T14:30:00, in the same way as all other dates. A span of time, which
// begins with P, stays as it is.
func appendISO(dst, value []byte) []byte {
	day, clock, both := bytes.Cut(bytes.TrimSuffix(value, []byte("Z")), []byte("T"))
	clock, fraction, _ := bytes.Cut(clock, []byte("."))
	fraction = bytes.TrimRight(fraction, "0")
	if !both || bytes.HasPrefix(day, []byte("P")) {
		return append(dst, value...)
	}
	if dst = append(dst, day...); string(clock) == "00:00:00" && len(day) > 0 && len(fraction) == 0 {
		return dst
	}
	if len(day) > 0 {
		dst = append(dst, ' ')
	}
	dst = append(dst, clock...)
	if len(fraction) > 0 {
		dst = append(append(dst, '.'), fraction...)
		dst = append(dst, "00"[:max(0, 3-len(fraction))]...)
	}
	return dst
}
