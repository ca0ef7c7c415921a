package analysis

import "strings"

// degrees in rising order, each with the words by which rosters name it.
var degrees = [...]struct {
	id    string
	words []string
}{
	{"none", []string{"none", "school", "abitur", "a-level", "a level", "high school diploma", "secondary", "vocational", "apprentice", "apprenticeship", "ausbildung", "associate", "no degree"}},
	{"bachelor", []string{"bachelor", "bsc", "b.sc", "ba", "b.a", "beng", "b.eng", "b.tech", "btech", "bba", "undergraduate", "first degree", "fh diplom", "fh-diplom", "diplom (fh)", "licence"}},
	{"master", []string{"master", "msc", "m.sc", "ma", "m.a", "meng", "m.eng", "mba", "m.tech", "mtech", "postgraduate", "diplom", "dipl", "magister"}},
	{"doctorate", []string{"doctor", "doctorate", "doctoral", "phd", "ph.d", "dphil", "dr."}},
}

// degreeOf ranks an education as written: the highest degree named, -1 when no
// word is known. Of words that begin at one place the longest counts, and what
// it covers is not read again: an "FH Diplom" is no "Diplom". A "diploma" by
// itself may be anything and is not known.
func degreeOf(text string) int {
	text = " " + strings.ReplaceAll(strings.ToLower(text), "’", "'") + " "
	best := -1
	for at := 1; at < len(text); {
		length, rank := degreeAt(text, at)
		if length == 0 {
			at++
			continue
		}
		best = max(best, rank)
		at += length
	}
	return best
}

// degreeAt is the longest word that stands at a place, as a whole or with an s.
func degreeAt(text string, at int) (length, rank int) {
	if letter(text[at-1]) {
		return 0, 0
	}
	for r, d := range degrees {
		for _, word := range d.words {
			rest, ok := strings.CutPrefix(text[at:], word)
			if ok && len(word) > length && (!letter(rest[0]) || rest[0] == 's' && !letter(rest[1])) {
				length, rank = len(word), r
			}
		}
	}
	return length, rank
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 0x80 }
