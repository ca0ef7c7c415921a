package table

import (
	"bytes"
	"strings"
)

// numberFormat is what the number format of a cell makes of its number.
type numberFormat uint8

const (
	plainNumber numberFormat = iota
	dateFormat
	timeFormat // hours, with or without a date
	spanFormat // hours beyond 24, as in [h]:mm
	percentFormat
)

// builtInFormat is the format behind a number that workbooks need not explain
// (ECMA-376, part 1, 18.8.30). 27 to 36, 50 to 58 and 71 to 81 are dates and
// times in East Asian and Thai editions and are used by nobody else.
func builtInFormat(id int) numberFormat {
	switch {
	case id == 9, id == 10:
		return percentFormat
	case id >= 14 && id <= 17:
		return dateFormat
	case id >= 18 && id <= 22, id == 45, id == 47, id >= 27 && id <= 36, id >= 50 && id <= 58, id >= 71 && id <= 81:
		return timeFormat
	case id == 46:
		return spanFormat
	}
	return plainNumber
}

// customFormat tells what a format code such as "[$-409]d-mmm-yy;@" is for. Its
// first section decides. A code with letters that mean nothing is for numbers:
// some writers put the word for General in their own language there.
func customFormat(code string) numberFormat {
	letters, span := formatLetters(code)
	has := func(any string) bool { return strings.ContainsAny(letters, any) }
	switch {
	case strings.ContainsFunc(letters, func(r rune) bool { return !strings.ContainsRune("ymdhsagebp0#?.%/", r) }):
		return plainNumber
	case span:
		return spanFormat
	case has("%"):
		return percentFormat
	case has("0#?") && !has("s"):
		return plainNumber
	case has("hs"):
		return timeFormat
	case has("ymdge"):
		return dateFormat
	}
	return plainNumber
}

// formatLetters are the letters and placeholders of the first section of a
// format code that stand for something, in lower case; span tells of hours,
// minutes or seconds in square brackets, which count beyond their usual end.
func formatLetters(code string) (letters string, span bool) {
	var out []byte
	for rest := []byte(strings.ToLower(code)); len(rest) > 0; {
		c, skip := rest[0], 1
		switch {
		case c == ';':
			return dropGeneral(out), span
		case c == '"':
			skip = closing(rest[1:], '"') + 1
		case c == '\\' || c == '_' || c == '*':
			skip = 2
		case c == '[':
			skip = closing(rest[1:], ']') + 1
			inner := bytes.Trim(rest[:min(skip, len(rest))], "[]")
			span = span || len(inner) > 0 && len(bytes.Trim(inner, string(inner[:1]))) == 0 && bytes.IndexByte([]byte("hms"), inner[0]) >= 0
		case c >= 'a' && c <= 'z' || strings.IndexByte("0#?.%/", c) >= 0:
			out = append(out, c)
		}
		rest = rest[min(skip, len(rest)):]
	}
	return dropGeneral(out), span
}

func dropGeneral(letters []byte) string {
	return strings.ReplaceAll(string(letters), "general", "")
}

// closing is how many bytes lead up to and over the next mark.
func closing(text []byte, mark byte) int {
	if i := bytes.IndexByte(text, mark); i >= 0 {
		return i + 1
	}
	return len(text)
}
