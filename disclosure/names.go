package disclosure

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"capgap/analysis"
)

// roll is everybody's names and ids, to find them in the names of units.
type roll struct {
	people []analysis.Person
	byWord map[string][]int    // people by a word of their name
	whole  map[string]struct{} // names and ids without spaces and signs
}

// The least that is taken for somebody's: letters of a word, bytes of a name or
// id that stands inside a longer word.
const (
	leastWord  = 3
	leastWhole = 4
)

func callRoll(people []analysis.Person) *roll {
	l := &roll{people: people, byWord: map[string][]int{}, whole: map[string]struct{}{}}
	for i := range people {
		name := wordsOf(people[i].Name)
		for _, w := range name {
			l.byWord[w] = append(l.byWord[w], i)
		}
		l.add(strings.Join(name, ""))
		slices.Reverse(name)
		l.add(strings.Join(name, ""))
		l.add(strings.Join(wordsOf(people[i].ID), ""))
	}
	return l
}

func (l *roll) add(whole string) {
	if len(whole) >= leastWhole {
		l.whole[whole] = struct{}{}
	}
}

// wordsOf are the words of a text in lower case, without signs.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// names reports whether the name of unit u is somebody's: it holds an e-mail
// address, a name or id of anybody, or a word of the name of one of its own
// people.
func (l *roll) names(u int, name string) bool {
	if strings.Contains(name, "@") {
		return true
	}
	said := wordsOf(name)
	for _, w := range said {
		for _, p := range l.byWord[w] {
			own := slices.Contains(l.people[p].Units, u) && utf8.RuneCountInString(w) >= leastWord
			if own || !slices.ContainsFunc(wordsOf(l.people[p].Name), func(part string) bool { return !slices.Contains(said, part) }) {
				return true
			}
		}
	}
	return l.inside(strings.Join(said, ""))
}

// inside reports whether a name or id stands in a text without spaces.
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

// unitNames are the names under which units may be shown.
func unitNames(r *analysis.Review) []string {
	everybody := callRoll(r.People)
	names := make([]string, len(r.Units))
	taken := map[string]bool{}
	for i, u := range r.Units {
		names[i] = u.Name
		taken[u.Name] = true
	}
	for i := 1; i < len(names); i++ {
		if everybody.names(i, names[i]) {
			names[i] = free(taken, i)
		}
	}
	return names
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
