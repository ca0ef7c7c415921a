package disclosure

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"capgap/analysis"
)

// roll is the names and ids of people, to find them in other texts.
type roll struct {
	people [][]string          // the words of each name
	byWord map[string][]int    // people by a word of their name
	whole  map[string]struct{} // names, ids and e-mails without spaces and signs
	exact  map[string]struct{} // ids and e-mails
}

// The least that is taken for somebody's: letters of a word, bytes of a name or
// id that stands inside a longer word.
const (
	leastWord  = 3
	leastWhole = 4
)

func newRoll() *roll {
	return &roll{byWord: map[string][]int{}, whole: map[string]struct{}{}, exact: map[string]struct{}{}}
}

// call enters one more person.
func (l *roll) call(name string, keys ...string) {
	parts := wordsOf(name)
	for _, w := range parts {
		l.byWord[w] = append(l.byWord[w], len(l.people))
	}
	l.people = append(l.people, parts)
	l.add(parts)
	backwards := slices.Clone(parts)
	slices.Reverse(backwards)
	l.add(backwards)
	for _, key := range keys {
		l.add(wordsOf(key))
		if key = bare(strings.TrimSpace(key)); key != "" {
			l.exact[key] = struct{}{}
		}
	}
}

func (l *roll) add(parts []string) {
	if whole := strings.Join(parts, ""); len(whole) >= leastWhole {
		l.whole[whole] = struct{}{}
	}
}

// wordsOf are the words of a text without case, accents and signs, so that
// "Jörg Weiß" and "JORG WEISS" are the same.
func wordsOf(text string) []string {
	return strings.FieldsFunc(bare(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// bare is a text without case and accents.
func bare(text string) string {
	folded := norm.NFKD.String(cases.Fold().String(text))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, folded)
}

// mentioned reports whether a text holds the name, id or e-mail of anybody.
func (l *roll) mentioned(text string) bool {
	if _, is := l.exact[bare(strings.TrimSpace(text))]; is {
		return true
	}
	said := wordsOf(text)
	for _, w := range said {
		if _, is := l.exact[w]; is && telling(w) {
			return true
		}
		for _, p := range l.byWord[w] {
			if !slices.ContainsFunc(l.people[p], func(part string) bool { return !slices.Contains(said, part) }) {
				return true
			}
		}
	}
	return l.inside(strings.Join(said, ""))
}

// telling reports whether an id that stands as a word in a text is likely meant as
// one: "K7" or "123", not the 7 of "Team 7".
func telling(word string) bool {
	return utf8.RuneCountInString(word) >= leastWord || strings.ContainsFunc(word, unicode.IsDigit) && strings.ContainsFunc(word, unicode.IsLetter)
}

// inside reports whether a name, id or e-mail stands in a text without spaces.
func (l *roll) inside(text string) bool {
	for from := range text {
		for to := from + leastWhole; to <= len(text); to++ {
			if _, is := l.whole[text[from:to]]; is {
				return true
			}
		}
	}
	return false
}

// unitNames are the names under which units may be shown. One that holds an
// e-mail address, the name or id of anybody, or a word of the name of one of its
// own people, is numbered.
func unitNames(r *analysis.Review, emails []string) []string {
	everybody := newRoll()
	for _, e := range emails {
		own, _, _ := strings.Cut(e, "@")
		everybody.call("", e, own)
	}
	for i := range r.People {
		everybody.call(r.People[i].Name, r.People[i].ID)
	}
	own := ownWords(r)
	names := make([]string, len(r.Units))
	taken := map[string]bool{}
	for i, u := range r.Units {
		names[i] = u.Name
		taken[u.Name] = true
	}
	numbered := 0
	for i := 1; i < len(names); i++ {
		isOwn := func(w string) bool { return own[i][w] }
		if strings.Contains(names[i], "@") || everybody.mentioned(names[i]) || slices.ContainsFunc(wordsOf(names[i]), isOwn) {
			numbered++
			names[i] = free(taken, numbered)
		}
	}
	return names
}

// ownWords are, by unit, the words in the names of its people that also stand in
// its name.
func ownWords(r *analysis.Review) []map[string]bool {
	said := make([][]string, len(r.Units))
	own := make([]map[string]bool, len(r.Units))
	for u := range said {
		said[u], own[u] = wordsOf(r.Units[u].Name), map[string]bool{}
	}
	for i := range r.People {
		for _, w := range wordsOf(r.People[i].Name) {
			if utf8.RuneCountInString(w) < leastWord {
				continue
			}
			for _, u := range r.People[i].Units {
				if slices.Contains(said[u], w) {
					own[u][w] = true
				}
			}
		}
	}
	return own
}

// free is "Unit 7", or the next number that no unit is called by.
func free(taken map[string]bool, n int) string {
	for taken[fmt.Sprintf("Unit %d", n)] {
		n++
	}
	name := fmt.Sprintf("Unit %d", n)
	taken[name] = true
	return name
}
