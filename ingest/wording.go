package ingest

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// wording is what a text in the place of a level says, whatever the scale.
type wording struct {
	kind      saying
	key       string   // the whole text as a word
	number    float64  // of a number
	of        float64  // what it counts out of, as in "3/5"; 0 when it does not say
	percent   bool     // a percent sign follows
	prefix    string   // folded letters before the number, as in "Level 3" or "D2"
	comma     bool     // written with a decimal comma
	point     bool     // written with a decimal point
	decorated bool     // something stands beside the number
	parts     []string // words that may be the level: what stands beside the number, or before a remark
	items     []string // of a text that lists several things
	code      string   // why it can be no level, whatever the scale
	message   string
}

// saying is a kind of wording.
type saying uint8

const (
	saysWord saying = iota
	saysNumber
	saysNothing // not applicable, not known
)

// levelPrefixes are the words that may stand before a number on any scale.
var levelPrefixes = map[string]bool{
	"level": true, "lvl": true, "lv": true, "l": true, "grade": true, "score": true, "rating": true, "stage": true, "step": true,
	"stufe": true, "niveau": true, "nivel": true, "livello": true, "note": true,
}

// noAnswer are the words that say that a skill does not apply or is not known.
var noAnswer = wordSet("na", "n.a", "not applicable", "not relevant", "does not apply", "tbd", "tbc", "nan", "null", "nil",
	"not rated", "not assessed", "not known", "unknown", "don't know", "do not know", "don’t know", "dont know", "not sure", "unsure", "no answer", "no response", "no opinion", "prefer not to say", "cannot say", "can't say",
	"blank", "empty", "pending", "ka", "keine Angabe", "weiß nicht", "weiss nicht", "unbekannt", "entfällt", "entfaellt", "nicht zutreffend", "nicht relevant", "nicht bewertet",
	"sans objet", "non applicable", "ne sait pas", "no aplica", "no sabe", "nvt")

func wordSet(words ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[levelKey(w)] = true
	}
	return set
}

// levelKey reduces a word for a level to letters and digits, without case and
// accents; a text of signs alone, such as ◕, is its own key.
func levelKey(s string) string {
	if word, plain := asciiKey(s); plain && word != "" {
		return word
	}
	var word, signs []byte
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			word = utf8.AppendRune(word, unicode.ToLower(unicode.ToUpper(r)))
		case unicode.In(r, unicode.Mn, unicode.Cf, unicode.White_Space):
		default:
			signs = utf8.AppendRune(signs, r)
		}
	}
	if len(word) > 0 {
		return string(word)
	}
	return string(signs)
}

func asciiKey(s string) (key string, plain bool) {
	var word [40]byte
	n := 0
	for i := range len(s) {
		c := s[i] | 0x20
		switch {
		case s[i] >= utf8.RuneSelf || n == len(word):
			return "", false
		case c >= 'a' && c <= 'z' || s[i] >= '0' && s[i] <= '9':
			word[n] = c
			n++
		}
	}
	return string(word[:n]), true
}

// parseWording takes a text that is not blank apart. The second result is true
// when its characters were put right first.
func parseWording(text string) (w wording, changed bool) {
	plain := strings.TrimSpace(norm.NFKC.String(text))
	if after, ok := strings.CutPrefix(plain, "'"); ok && !strings.ContainsRune(after, '\'') {
		plain = strings.TrimSpace(after) // the mark by which spreadsheets keep a number as text
	}
	return wordingOf(plain), plain != text
}

func wordingOf(text string) wording {
	w := wording{key: levelKey(text)}
	switch {
	case excelError(text):
		w.key = ""
		return w.broken(codeExcelError, "is the error of a formula")
	case strings.Trim(text, "-–—?. ") == "" || noAnswer[w.key]:
		w.kind = saysNothing
		return w
	case truth[w.key]:
		return w.broken(codeLevelBoolean, "is a truth value in a place for levels")
	case w.readNumber(text) || w.readStars(text) || w.readShare(text):
		w.kind = saysNumber
		return w
	}
	if strings.HasPrefix(text, "1900-01-") {
		return w.broken(codeLevelDate, "is a number in a cell that is formatted as a date")
	}
	if day, isDate := dayOf(text); isDate {
		return w.broken(codeLevelDate, dateMessage(day))
	}
	if severalNumbers(text) {
		return w.broken(codeLevelSeveral, "holds two numbers")
	}
	if w.readDecorated(text) {
		w.kind = saysNumber
		return w
	}
	w.readRemark(text)
	return w
}

var truth = wordSet("true", "false", "wahr", "falsch", "vrai", "faux")

func (w wording) broken(code, message string) wording {
	w.code, w.message = code, message
	return w
}

// readNumber reads a plain number, perhaps with a percent sign.
func (w *wording) readNumber(text string) bool {
	if rest, ok := strings.CutSuffix(text, "%"); ok {
		text, w.percent = strings.TrimSpace(rest), true
	}
	v, ok := decimal(text)
	if !ok {
		w.percent = false
		return false
	}
	if v >= firstSerial && v <= lastSerial {
		w.code, w.message = codeLevelDate, dateMessage("")
	}
	w.number, w.comma, w.point = v, strings.Contains(text, ","), strings.Contains(text, ".")
	return true
}

// readStars counts stars: "***", "★★★☆☆".
func (w *wording) readStars(text string) bool {
	full, all := 0, 0
	for _, r := range text {
		switch r {
		case '*', '★', '⭐', '🌟', '✭', '✪':
			full++
			all++
		case '☆', '✩', '✰':
			all++
		case ' ', '\ufe0f':
		default:
			return false
		}
	}
	if all == 0 || all > 10 {
		return false
	}
	w.number, w.decorated = float64(full), true
	if full < all {
		w.of = float64(all)
	}
	return true
}

// readShare reads "3/5", "3 of 5", "3 out of 5".
func (w *wording) readShare(text string) bool {
	for _, mark := range [...]string{"/", " out of ", " of ", " von ", " sur "} {
		level, of, found := strings.Cut(strings.ToLower(text), mark)
		level, of = strings.TrimSpace(level), strings.TrimSpace(of)
		if !found || !digits(of) || len(of) > 3 {
			continue
		}
		v, ok := decimal(level)
		top, err := strconv.Atoi(of)
		if !ok || err != nil || top == 0 {
			continue
		}
		w.number, w.of, w.decorated = v, float64(top), true
		return true
	}
	return false
}

// decimal reads a plain number with a point or a comma.
func decimal(text string) (float64, bool) {
	if len(text) > 15 || strings.Trim(text, "0123456789.,+-") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	return v, err == nil
}

// severalNumbers reports numbers side by side and nothing else, as in "3;4",
// "3-4" or "2 to 3".
func severalNumbers(text string) bool {
	runs, letters := 0, ""
	for i, r := range text {
		switch {
		case r >= '0' && r <= '9':
			if i == 0 || text[i-1] < '0' || text[i-1] > '9' {
				runs++
			}
		case unicode.IsLetter(r):
			letters += string(r)
		case !strings.ContainsRune(" ;,./&|+-–—\n", r):
			return false
		}
	}
	if strings.Trim(text, "0123456789.,") == "" {
		return false // a number that is written wrongly
	}
	switch strings.ToLower(letters) {
	case "", "to", "or", "and", "bis", "oder", "und":
		return runs > 1
	}
	return false
}

// readDecorated reads a number with something beside it: "3 - competent",
// "3 (competent)", "Level 3", "D2", "Competent (3)". Anything that leaves a
// doubt is no level.
func (w *wording) readDecorated(text string) bool {
	prefix, number, rest, ok := numberIn(text)
	if !ok {
		return false
	}
	w.number, w.decorated = number, true
	beside := strings.Trim(rest, " -–—:.()[]=,")
	if prefix != "" && rest == "" && !strings.ContainsAny(prefix, "(-–—:=[") {
		w.prefix = levelKey(prefix)
		return w.prefix != ""
	}
	if prefix != "" { // "Competent (3)"; "Level 3 - competent" has a rest as well
		if rest == "" || strings.Trim(rest, " )]") == "" {
			w.parts = []string{levelKey(prefix)}
			return true
		}
		w.prefix = levelKey(prefix)
	}
	if beside == "" || levelKey(beside) == "" || !strings.ContainsAny(rest[:1], " -–—:.(=)") && rest[0] < utf8.RuneSelf {
		return false
	}
	w.parts = remarks(beside)
	return true
}

// numberIn parts a text with one number of up to three digits into what stands
// before, the number and what follows.
func numberIn(text string) (prefix string, number float64, rest string, ok bool) {
	from := strings.IndexAny(text, "0123456789")
	if from < 0 {
		return "", 0, "", false
	}
	to := from
	for to < len(text) && (text[to] >= '0' && text[to] <= '9' || (text[to] == '.' || text[to] == ',') && to+1 < len(text) && text[to+1] >= '0' && text[to+1] <= '9') {
		to++
	}
	prefix, rest = strings.TrimSpace(text[:from]), text[to:]
	number, ok = decimal(text[from:to])
	if !ok || to-from > 5 || strings.ContainsAny(rest, "0123456789") || prefix != "" && !unicode.IsLetter([]rune(prefix)[0]) {
		return "", 0, "", false
	}
	return prefix, number, rest, true
}

// readRemark finds the word before a remark, as in "Beginner (some knowledge)",
// and the items of a list.
func (w *wording) readRemark(text string) {
	w.parts = remarks(text)[1:]
	w.items = keysOf(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";,/|+\n", r) }))
}

// remarks are the keys of a text and of its beginnings before a remark.
func remarks(text string) []string {
	keys := []string{levelKey(text)}
	add := func(s string) {
		if key := levelKey(s); key != "" {
			keys = append(keys, key)
		}
	}
	if word, remark, ok := cutRemark(text); ok {
		add(word)
		add(strings.Trim(remark, " ()[]"))
	}
	for _, extra := range [...]string{"level", "stufe", "niveau"} {
		if rest, ok := strings.CutSuffix(keys[0], extra); ok && rest != "" {
			keys = append(keys, rest)
		}
		if rest, ok := strings.CutPrefix(keys[0], extra); ok && rest != "" {
			keys = append(keys, rest)
		}
	}
	return keys
}

// cutRemark parts a text at the first mark that begins a remark.
func cutRemark(text string) (before, after string, ok bool) {
	at, width := -1, 0
	for _, mark := range [...]string{" - ", " – ", " — ", ": ", "(", "[", ". ", " = ", "\n"} {
		if i := strings.Index(text, mark); i > 0 && (at < 0 || i < at) {
			at, width = i, len(mark)
		}
	}
	if at < 0 {
		return "", "", false
	}
	return text[:at], text[at+width:], true
}

func keysOf(texts []string) []string {
	var keys []string
	for _, t := range texts {
		keys = append(keys, levelKey(t))
	}
	return keys
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

func dateMessage(day string) string {
	if day == "" {
		return "is a date in a place for levels"
	}
	if first, second, _ := strings.Cut(day, "-"); second != "" && first != second {
		return "is a date in a place for levels, likely " + day + " or " + second + "-" + first + " as typed before a spreadsheet changed it"
	}
	return "is a date in a place for levels, likely " + day + " as typed before a spreadsheet changed it"
}

// excelError reports the texts that Excel shows where a formula failed.
func excelError(text string) bool {
	if text == "" || text[0] != '#' {
		return false
	}
	switch strings.ToUpper(text) {
	case "#REF!", "#N/A", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
		"#BEZUG!", "#NV", "#WERT!", "#ZAHL!":
		return true
	}
	return false
}
