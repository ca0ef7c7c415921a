package ingest

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// people finds the people of a roster by name, each look-up looser than the one
// before. A name that several people bear finds none of them.
type people struct {
	list  []Person
	exact *keys        // case and spaces aside, "Surname, Given" turned round
	loose func() *keys // also accents, the order of the words and titles such as Dr
	bare  func() *keys // also initials
}

func newPeople(list []Person) *people {
	p := &people{list: list}
	p.exact = p.keysOf(nameKey)
	p.loose = sync.OnceValue(func() *keys { return p.keysOf(looseName) })
	p.bare = sync.OnceValue(func() *keys { return p.keysOf(bareNameKey) })
	return p
}

func (p *people) keysOf(fold func(string) string) *keys {
	k := newKeys(len(p.list), func(n int32) string { return fold(p.list[n].Name) })
	for n := range int32(len(p.list)) {
		k.add(n)
	}
	return k
}

// find is the person whom a name means: nobody where several or none can be
// meant. near is true where the name is not spelt as in the roster.
func (p *people) find(name string) (node int32, near, shared bool) {
	if n, met := p.exact.find(nameKey(name)); met {
		return n, false, n == nobody
	}
	if n, met := p.loose().find(looseName(name)); met {
		return n, true, n == nobody
	}
	n, met := p.bare().find(bareNameKey(name))
	if met && n >= 0 && len(initials(name)) > 0 && len(initials(p.list[n].Name)) > 0 {
		return nobody, false, false // J. A. Moss is not J. B. Moss
	}
	return n, true, met && n == nobody
}

// nameKey folds a name; "Surname, Given" reads as "Given Surname".
func nameKey(name string) string {
	key := foldKey(name)
	if surname, given, ok := strings.Cut(key, ","); ok && !strings.Contains(given, ",") {
		return strings.TrimSpace(given) + " " + strings.TrimSpace(surname)
	}
	return key
}

// looseName is the set of the words of a name, without accents and titles.
func looseName(name string) string {
	words := nameWords(name)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// bareNameKey is looseName without initials, "" when less than two words are
// left: a surname alone means nobody.
func bareNameKey(name string) string {
	words := slices.DeleteFunc(nameWords(name), initial)
	if len(words) < 2 {
		return ""
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

func initials(name string) []string {
	return slices.DeleteFunc(nameWords(name), func(w string) bool { return !initial(w) })
}

func initial(word string) bool { return len([]rune(word)) == 1 }

// forms of address that stand before or after a name.
var addresses = []string{"dr", "prof", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "herr", "frau", "ing", "dipl", "phd", "mba", "msc"}

// nameWords are the words of a name in lower case: no accents, umlauts however
// they are written, apostrophes dropped, hyphens as spaces, no forms of address.
func nameWords(name string) []string {
	var b strings.Builder
	last := ' '
	for _, r := range norm.NFD.String(spellOut(foldKey(name))) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
			continue
		case r == 'e' && strings.ContainsRune("aou", last):
			continue // Müller, Mueller and Muller
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			r = ' '
		}
		b.WriteRune(r)
		last = r
	}
	return slices.DeleteFunc(strings.Fields(b.String()), func(w string) bool { return slices.Contains(addresses, w) })
}

var plainLetters = strings.NewReplacer("ß", "ss", "æ", "ae", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "œ", "oe")

// spellOut writes the letters that have no accent to drop as they are
// transliterated.
func spellOut(s string) string {
	if plainASCII(s) {
		return s
	}
	return plainLetters.Replace(s)
}

// nearestNames are up to three names of the roster that come close to one that
// is not in it, the closest first.
func (p *people) nearestNames(name string) []string {
	type near struct {
		name string
		far  int
	}
	want := []rune(looseName(name))
	if len(want) < 4 {
		return nil
	}
	var close []near
	for i := range p.list {
		have := []rune(looseName(p.list[i].Name))
		if d := len(have) - len(want); d > 4 || d < -4 {
			continue
		}
		if far := distance(want, have); far <= 1+len(want)/5 {
			close = append(close, near{p.list[i].Name, far})
		}
	}
	slices.SortStableFunc(close, func(a, b near) int { return a.far - b.far })
	var names []string
	for _, c := range close[:min(3, len(close))] {
		names = append(names, c.name)
	}
	return names
}
