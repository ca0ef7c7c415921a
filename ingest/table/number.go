package table

import (
	"bytes"
	"math"
	"strconv"
)

// excelDigits is how many digits of a number Excel keeps and shows.
const excelDigits = 15

// appendNumber appends a stored number as a person would write it: 0.3 for
// 0.30000000000000004, 0.001 for 1E-3, 3 for 3.0. Whole numbers stay as they
// are, however long: they may be ids. What is no number stays as it is, too.
func appendNumber(dst, value []byte) []byte {
	if isPlain(value) {
		return append(dst, value...)
	}
	f, err := strconv.ParseFloat(string(value), 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return append(dst, value...)
	}
	return appendDecimal(dst, f, 0)
}

// isPlain reports whether a number is already written in its shortest form:
// digits, or few digits with a fraction that does not end in 0.
func isPlain(value []byte) bool {
	digits := bytes.TrimPrefix(value, []byte("-"))
	point := -1
	for i, c := range digits {
		if c == '.' && point < 0 {
			point = i
		} else if c-'0' > 9 {
			return false
		}
	}
	if point < 0 {
		return len(digits) > 0
	}
	return point > 0 && len(digits) <= excelDigits+1 && digits[len(digits)-1] >= '1' && (point == 1 || digits[0] != '0')
}

// appendDecimal appends f times ten to the power of shift, in at most 15 digits.
func appendDecimal(dst []byte, f float64, shift int) []byte {
	if f == 0 {
		return append(dst, '0')
	}
	var room [32]byte
	text := strconv.AppendFloat(room[:0], f, 'e', excelDigits-1, 64)
	if text[0] == '-' {
		dst, text = append(dst, '-'), text[1:]
	}
	mantissa, power, _ := bytes.Cut(text, []byte("e"))
	exponent, _ := strconv.Atoi(string(power))
	exponent += shift
	digits := append(mantissa[:1:1], mantissa[2:]...)
	digits = bytes.TrimRight(digits, "0")
	switch {
	case exponent < -9 || exponent > 20:
		dst = appendFraction(append(dst, digits[0]), digits[1:])
		return append(append(dst, 'E'), strconv.Itoa(exponent)...)
	case exponent < 0:
		dst = append(append(dst, "0."...), "00000000"[:-1-exponent]...)
		return append(dst, digits...)
	case exponent >= len(digits):
		dst = append(dst, digits...)
		return append(dst, "00000000000000000000"[:exponent+1-len(digits)]...)
	}
	return appendFraction(append(dst, digits[:exponent+1]...), digits[exponent+1:])
}

func appendFraction(dst, digits []byte) []byte {
	if len(digits) == 0 {
		return dst
	}
	return append(append(dst, '.'), digits...)
}
