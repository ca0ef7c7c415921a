package table

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// paddedMask is the first section of a format code that fills a number up with
// zeros, as "00000", "000-000" or "\E00000" do, without its quotation marks: a 0
// stands for a digit, all else for itself. HR systems keep ids in this way, which
// people know as they are shown. It is "" for any other code: a single 0 shows a
// number as it is, and words behind the zeros are its unit.
func paddedMask(code string) string {
	var mask strings.Builder
	zeros := 0
	for rest := code; len(rest) > 0 && rest[0] != ';'; {
		if rest[0] == '0' {
			mask.WriteByte('0')
			zeros++
			rest = rest[1:]
			continue
		}
		literal, size := formatLiteral(rest)
		if size == 0 || strings.Contains(literal, "0") || zeros > 0 && strings.ContainsFunc(literal, unicode.IsLetter) {
			return ""
		}
		mask.WriteString(literal)
		rest = rest[size:]
	}
	if zeros < 2 {
		return ""
	}
	return strings.TrimSpace(mask.String())
}

// formatLiteral is the text that the front of a format code stands for, and how
// many bytes say so; none when it is a placeholder. Languages and colours stand
// for nothing, as does room for a sign.
func formatLiteral(code string) (literal string, size int) {
	switch c := code[0]; {
	case c == '"':
		size = 1 + closing([]byte(code[1:]), '"')
		return strings.Trim(code[:size], `"`), size
	case c == '\\':
		_, letter := utf8.DecodeRuneInString(code[1:])
		return code[1 : 1+letter], 1 + letter
	case c == '_':
		_, letter := utf8.DecodeRuneInString(code[1:])
		return "", 1 + letter
	case c == '[' && !strings.ContainsAny(code[:min(2, len(code))], "<>="):
		return "", 1 + closing([]byte(code[1:]), ']')
	case strings.IndexByte("-+() ", c) >= 0:
		return code[:1], 1
	}
	return "", 0
}

// appendPaddedTo appends a whole number as a mask of paddedMask shows it, from
// its last digit to its first; digits without a place go in front of the others.
// It reports false when the mask would hide a sign or part of the number.
func appendPaddedTo(dst, value []byte, mask string) ([]byte, bool) {
	digits := bytes.TrimLeft(value, "0")
	if len(value) == 0 || len(digits) > excelDigits || len(bytes.Trim(digits, "0123456789")) > 0 {
		return dst, false
	}
	zeros := strings.Count(mask, "0")
	for i := range len(mask) {
		if mask[i] != '0' {
			dst = append(dst, mask[i])
			continue
		}
		for ; len(digits) > zeros; digits = digits[1:] {
			dst = append(dst, digits[0])
		}
		if len(digits) == zeros {
			dst, digits = append(dst, digits[0]), digits[1:]
		} else {
			dst = append(dst, '0')
		}
		zeros--
	}
	return dst, true
}
