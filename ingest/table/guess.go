package table

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// The letters beyond ASCII that languages write. A text is in the charset by
// which its foreign bytes are letters of one language, or of two in the west of
// Europe, since names travel.
var (
	western = []string{"äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúü", "ãõáâàçéêíóôú", "åæøäöé", "àèéìòù", "ëïéèóöü"}
	central = []string{"ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîșțşţ"}
	turkish = []string{"çğıöşüİâî"}
	baltic  = []string{"ąčęėįšųūž", "āčēģīķļņšūž"}
	russian = []string{"абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ"}
	greek   = []string{"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"}
)

// signs are what a text of names and sentences holds beside letters.
const signs = "“”‘’‚„‹›«»–—…•·€£§©®™°ªº¹²³¼½¾±µ×¿¡\u00a0"

// rivals are the charsets that are recognised and not read without a word of the
// user: between some of them only a person can decide.
var rivals = []struct {
	name, said string // for people, and for --encoding
	from       encoding.Encoding
	languages  []string
	many       bool // two languages may meet
}{
	{"Windows-1250", "windows-1250", charmap.Windows1250, central, false},
	{"ISO-8859-2", "iso-8859-2", charmap.ISO8859_2, central, false},
	{"Mac Roman", "macintosh", charmap.Macintosh, western, true},
	{"Windows-1254", "windows-1254", charmap.Windows1254, turkish, false},
	{"Windows-1257", "windows-1257", charmap.Windows1257, baltic, false},
	{"ISO-8859-15", "iso-8859-15", charmap.ISO8859_15, append([]string{"šžœÿ"}, western...), true},
	{"IBM 850 (DOS)", "ibm850", charmap.CodePage850, western, true},
	{"Windows-1251", "windows-1251", charmap.Windows1251, russian, false},
	{"KOI8-R", "koi8-r", charmap.KOI8R, russian, false},
	{"ISO-8859-5", "iso-8859-5", charmap.ISO8859_5, russian, false},
	{"Windows-1253", "windows-1253", charmap.Windows1253, greek, false},
	{"ISO-8859-7", "iso-8859-7", charmap.ISO8859_7, greek, false},
	{"Shift_JIS", "shift_jis", japanese.ShiftJIS, nil, false},
	{"EUC-KR", "euc-kr", korean.EUCKR, nil, false},
	{"GB18030", "gb18030", simplifiedchinese.GB18030, nil, false},
	{"EUC-JP", "euc-jp", japanese.EUCJP, nil, false},
	{"Big5", "big5", traditionalchinese.Big5, nil, false},
}

// guess is the charset that words with foreign bytes are stored in, -1 for
// Windows-1252.
func guess(words [][]byte) (rival int) {
	const sure = 0.9
	rival, best := -1, fits(words, charmap.Windows1252, western, true)
	if best >= sure {
		return rival
	}
	for i, r := range rivals {
		share := fits(words, r.from, r.languages, r.many)
		if r.languages == nil {
			share = fitsIdeographs(words, r.from)
		}
		if share >= sure && share > best {
			rival, best = i, share
		}
	}
	return rival
}

// fits is the share of the foreign characters, 0 to 1, that make sense: letters
// of the language that has most of them, or of two, and signs in their places.
func fits(words [][]byte, from encoding.Encoding, languages []string, many bool) float64 {
	var letters []rune
	total, placed := 0, 0
	for _, word := range words {
		text := []rune(decodeWord(word, from))
		for i, r := range text {
			if r < 0x80 {
				continue
			}
			total++
			switch {
			case strings.ContainsRune(signs, r):
				if !between(text, i) || strings.ContainsRune("’‘–—·\u00a0", r) {
					placed++
				}
			case unicode.IsLetter(r) && !(unicode.IsUpper(r) && i > 0 && unicode.IsLower(text[i-1])):
				letters = append(letters, unicode.ToLower(r))
			}
		}
	}
	if len(letters) > 0 && unpronounceable(letters) {
		return 0
	}
	most := covered(letters, languages, many)
	return float64(most+placed) / float64(max(total, 1))
}

// vowels of the alphabets whose charsets hold letters of the other in the same
// places.
const vowels = "аеёиоуыэюяіїєαεηιουωάέήίόύώ"

// unpronounceable tells whether less than a third of the Greek or Cyrillic
// letters are vowels: then the one was read as the other.
func unpronounceable(letters []rune) bool {
	foreign, open := 0, 0
	for _, r := range letters {
		if r >= 'Ͱ' {
			foreign++
		}
		if strings.ContainsRune(vowels, r) {
			open++
		}
	}
	return 3*open < foreign
}

// covered is how many of the letters the best language has, or the best two.
func covered(letters []rune, languages []string, many bool) int {
	most := 0
	for i, one := range languages {
		for _, other := range languages[i:] {
			if !many && other != one {
				continue
			}
			n := 0
			for _, r := range letters {
				if strings.ContainsRune(one, r) || strings.ContainsRune(other, r) {
					n++
				}
			}
			most = max(most, n)
		}
	}
	return most
}

// between tells whether the character at i stands between two letters, where
// only an apostrophe, a dash, a point or a space may stand.
func between(text []rune, i int) bool {
	return i > 0 && i+1 < len(text) && unicode.IsLetter(text[i-1]) && unicode.IsLetter(text[i+1])
}

// fitsIdeographs is the same for charsets that store a character in two bytes:
// the share of those in the rows of the charset where the common ones stand.
func fitsIdeographs(words [][]byte, from encoding.Encoding) float64 {
	total, good := 0, 0
	for _, word := range words {
		for _, r := range decodeWord(word, from) {
			if r < 0x80 {
				continue
			}
			total++
			if commonIn(from, r) {
				good++
			}
		}
	}
	return float64(good) / float64(max(total, 1))
}

func commonIn(from encoding.Encoding, r rune) bool {
	stored, err := from.NewEncoder().Bytes([]byte(string(r)))
	if err != nil || len(stored) < 2 || r == unicode.ReplacementChar {
		return false
	}
	within := func(first, last byte) bool { return stored[0] >= first && stored[0] <= last }
	switch from {
	case japanese.ShiftJIS:
		return within(0x81, 0x98)
	case japanese.EUCJP:
		return within(0xa1, 0xa5) || within(0xb0, 0xcf)
	case korean.EUCKR:
		return unicode.Is(unicode.Hangul, r)
	case traditionalchinese.Big5:
		return within(0xa1, 0xc6)
	}
	return within(0xa1, 0xa3) || within(0xb0, 0xd7) && stored[1] >= 0xa1
}

func decodeWord(word []byte, from encoding.Encoding) string {
	out, _ := from.NewDecoder().Bytes(word)
	return string(out)
}

// refusedCharset is the error for a text in a charset that is only guessed.
func refusedCharset(words [][]byte, rival int) *Error {
	if rival < 0 {
		return &Error{Code: "encoding",
			Message: fmt.Sprintf("the letters are stored neither as UTF-8 nor as Windows-1252 (%s)", samplesBy(words, func(w []byte) string { return string(shown(w)) })),
			Cure:    "say what they are with --encoding, or export the file again as CSV in UTF-8 or as an Excel workbook (.xlsx)"}
	}
	r := rivals[rival]
	return &Error{Code: "encoding",
		Message: fmt.Sprintf("the letters are stored neither as UTF-8 nor as Windows-1252; probably as %s, which would read %s",
			r.name, samplesBy(words, func(w []byte) string { return decodeWord(w, r.from) })),
		Cure: fmt.Sprintf("if the words are right, say --encoding %s; otherwise export the file again as CSV in UTF-8", r.said)}
}

// undefined1252 are the bytes that Windows-1252 has no character for.
const undefined1252 = "\x81\x8d\x8f\x90\x9d"

func hasUndefined(words [][]byte) bool {
	return slices.ContainsFunc(words, func(w []byte) bool {
		return slices.ContainsFunc(w, func(c byte) bool { return strings.IndexByte(undefined1252, c) >= 0 })
	})
}

// samplesBy lists the first three different words as read.
func samplesBy(words [][]byte, read func([]byte) string) string {
	var out []string
	for _, w := range words {
		if s := fmt.Sprintf("%q", read(w)); !slices.Contains(out, s) {
			out = append(out, s)
		}
		if len(out) == 3 {
			break
		}
	}
	return strings.Join(out, ", ")
}
