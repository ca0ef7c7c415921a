package reference

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold brings the spellings of one name together: case, width, punctuation and
// blanks aside, "&" as "and", umlauts spelt out, other accents dropped. Two
// names are the same name when they fold to the same text.
func fold(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 8)
	gap, last := false, ' '
	put := func(s string) {
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
		gap = false
	}
	for _, r := range plain(text) {
		switch {
		case r == '&':
			gap = true
			put("and")
			gap, last = true, ' '
		case unicode.IsLetter(r), unicode.IsDigit(r):
			put(string(r))
			last = r
		case (r == '+' || r == '#') && (unicode.IsLetter(last) || last == '+'):
			put(string(r)) // C++ and C# are not C
			last = r
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r), strings.ContainsRune("'’‘`´", r):
			// part of the word it stands in
		default:
			gap, last = true, ' '
		}
	}
	return b.String()
}

// umlauts are spelt out before accents are dropped.
func umlauts() *strings.Replacer {
	return strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss")
}

// plain lowers a text and takes its letters apart from their accents. Most
// texts are ASCII and need no more than the first.
func plain(text string) string {
	for i := range len(text) {
		if text[i] >= 0x80 {
			text = norm.NFKC.String(text)
			return norm.NFKD.String(umlauts().Replace(strings.ToLower(text)))
		}
	}
	return strings.ToLower(text)
}

// joined drops the blanks of a folded name: "cyber security", "cybersecurity".
func joined(folded string) string { return strings.ReplaceAll(folded, " ", "") }
