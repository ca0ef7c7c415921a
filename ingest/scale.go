package ingest

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The scales that can be declared; the empty one is inferred.
const (
	scaleFromZero = "0-5"
	scaleFromOne  = "1-5"
	scaleWords    = "words"
)

func knownScale(name string) bool {
	return slices.Contains([]string{"", scaleFromZero, scaleFromOne, scaleWords}, name)
}

// levelWords are the words for levels: the four of the common framework of
// government digital work, and the names of our own scale.
var levelWords = []struct {
	word  string
	level int
}{
	{"none", 0}, {"awareness", 1}, {"working", 2}, {"practitioner", 3}, {"expert", 4}, {"lead", 4}, {"authority", 5},
}

// noAnswer are the words that say that a skill does not apply or is not known.
var noAnswer = []string{"na", "notapplicable", "tbd", "ka", "keineangabe", "entfällt", "entfallt", "entfaellt", "nichtzutreffend"}

// reading is what one text in the place of a level means.
type reading struct {
	level    Level  // NotRated when it is none
	repaired bool   // read, but not as it stands
	word     bool   // a word, not a number
	code     string // the problem when it is no level
	message  string
}

func fault(code, message string) reading {
	return reading{level: NotRated, code: code, message: message}
}

// readLevel reads a text that is not blank under a declared scale, or under any
// when scale is "".
func readLevel(text, scale string) reading {
	if strings.Trim(text, "-–—?") == "" || slices.Contains(noAnswer, foldWord(text)) && !strings.HasPrefix(text, "#") {
		return reading{level: NotApplicable}
	}
	plain := strings.TrimSpace(norm.NFKC.String(text))
	r := readPlain(plain, scale)
	r.repaired = r.repaired || plain != text && r.code == ""
	return r
}

func readPlain(text, scale string) reading {
	word := foldWord(text)
	for _, w := range levelWords {
		if word == w.word {
			return onScale(float64(w.level), scale, true)
		}
	}
	switch word {
	case "true", "false", "wahr", "falsch":
		return fault(codeLevelBoolean, "is a truth value in a place for levels")
	}
	switch {
	case excelError(text):
		return fault(codeExcelError, "is the error of a formula")
	case strings.HasSuffix(text, "%"):
		return fault(codeLevelPercent, "is a percentage in a place for levels")
	}
	if v, ok := decimal(text); ok {
		return readNumber(v, scale)
	}
	return readDecorated(text, scale)
}

// decimal reads a plain number with a point or a comma.
func decimal(text string) (float64, bool) {
	if len(text) > 15 || strings.Trim(text, "0123456789.,+-") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	return v, err == nil
}

func readNumber(v float64, scale string) reading {
	if v >= firstSerial && v <= lastSerial {
		return dateInPlaceOfLevel("")
	}
	return onScale(v, scale, false)
}

// onScale is the reading of a number, or of a word of that rank.
func onScale(v float64, scale string, word bool) reading {
	switch {
	case v < 0 || v > MaxLevel:
		return fault(codeLevelOffScale, "is not on the scale "+said(scale))
	case scale == scaleFromOne && v < 1:
		return fault(codeLevelOffScale, "is not on the scale 1-5")
	case scale == scaleWords && !word:
		return fault(codeLevelOffScale, "is a number, but the scale is one of words")
	case scale != scaleWords && scale != "" && word:
		return fault(codeLevelOffScale, "is a word, but the scale is one of numbers")
	}
	fortieths := math.Round(v * LevelStep)
	if math.Abs(fortieths-v*LevelStep) > 1e-9 {
		return fault(codeLevelFraction, "is a fraction that is not a whole number of fortieths of a level")
	}
	return reading{level: Level(fortieths), word: word}
}

func said(scale string) string {
	if scale == scaleFromOne {
		return scaleFromOne
	}
	return scaleFromZero
}

// readDecorated reads a level with something beside it: "3/5", "3 - competent",
// "Level 3". Anything that leaves a doubt is no level.
func readDecorated(text, scale string) reading {
	if day, isDate := dayOf(text); isDate {
		return dateInPlaceOfLevel(day)
	}
	if level, of, ok := strings.Cut(text, "/"); ok && digits(strings.TrimSpace(of)) {
		if v, ok := decimal(strings.TrimSpace(level)); ok {
			if strings.TrimSpace(of) != "5" {
				return fault(codeLevelOffScale, "counts out of "+strings.TrimSpace(of)+", and the scale ends at 5")
			}
			return mended(readNumber(v, scale))
		}
	}
	if v, ok := leadingLevel(text); ok {
		return mended(readNumber(v, scale))
	}
	return fault(codeLevelUnread, "is no level on the scale "+said(scale))
}

func mended(r reading) reading {
	r.repaired = r.code == ""
	return r
}

// leadingLevel is the one digit of "3 - competent", "3: competent",
// "3 (competent)", "L3" or "Level 3".
func leadingLevel(text string) (float64, bool) {
	rest := text
	for _, prefix := range [...]string{"level", "Level", "LEVEL", "L"} {
		if after, ok := strings.CutPrefix(text, prefix); ok {
			rest = strings.TrimSpace(after)
			break
		}
	}
	if rest == "" || rest[0] < '0' || rest[0] > '9' || strings.ContainsAny(rest[1:], "0123456789") {
		return 0, false
	}
	if after := strings.TrimSpace(rest[1:]); after != "" && (foldWord(after) == "" || !strings.ContainsAny(rest[1:2], " -–—:.(=") && rest[1] < 0x80) {
		return 0, false
	}
	return float64(rest[0] - '0'), true
}

// dayOf reports whether a text is a date, and which "day-month" it may have been.
func dayOf(text string) (string, bool) {
	parts := dateParts(text)
	if len(parts) == 2 && (month(parts[0]) > 0 && digits(parts[1]) || month(parts[1]) > 0 && digits(parts[0])) {
		if m := month(parts[1]); m > 0 {
			return strings.TrimLeft(parts[0], "0") + "-" + strconv.Itoa(m), true
		}
		return strings.TrimLeft(parts[1], "0") + "-" + strconv.Itoa(month(parts[0])), true
	}
	d, fault := parseDate(text, dayFirst, false)
	if fault != sound {
		return "", false
	}
	return strconv.Itoa(int(d)%100) + "-" + strconv.Itoa(int(d)/100%100), true
}

func dateInPlaceOfLevel(day string) reading {
	message := "is a date in a place for levels"
	if day != "" {
		message += ", likely " + day + " as typed before a spreadsheet changed it"
	}
	return fault(codeLevelDate, message)
}

// excelError reports the texts that Excel shows where a formula failed.
func excelError(text string) bool {
	switch text {
	case "#REF!", "#N/A", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
		"#BEZUG!", "#NV", "#WERT!", "#ZAHL!":
		return true
	}
	return false
}
