package reference

import (
	"slices"
	"strings"
)

// names is a list of spellings in which things are called, built for looking up.
type names struct {
	labels []label
	exact  map[string]int   // folded spelling -> label
	ranked map[string]int   // words in alphabetical order -> label, ambiguous when they mean several things
	joined map[string]int   // without blanks, likewise
	spelt  map[string]int   // in one spelling of several, likewise (see variant)
	grams  map[gram][]int32 // three letters in a row -> labels
}

// longName is the length in bytes beyond which a text is no name: nothing is
// cut from it and nothing comes near it.
const longName = 200

// likeEnough is the likeness, 0 to 1, from which a name is worth proposing. In
// a short text a single slip spoils more than half of the grams.
func likeEnough(grams int) float64 {
	if grams <= 6 {
		return 0.4
	}
	return 0.5
}

// ambiguous marks a spelling that means several things.
const ambiguous = -1

// label is one spelling of one thing.
type label struct {
	id, shown, folded, how string
	grams                  int
}

// gram is three bytes of a folded spelling.
type gram [3]byte

func newNames() *names {
	return &names{
		exact:  map[string]int{},
		ranked: map[string]int{},
		joined: map[string]int{},
		spelt:  map[string]int{},
		grams:  map[gram][]int32{},
	}
}

// add takes in one spelling of the thing with this id, which is shown to people
// under its name. The first thing to claim a spelling keeps it.
func (n *names) add(spelling, id, shown, how string) {
	folded := fold(spelling)
	if folded == "" {
		return
	}
	if _, taken := n.exact[folded]; taken {
		return
	}
	i := len(n.labels)
	all := gramsOf(folded)
	n.labels = append(n.labels, label{id, shown, folded, how, len(all)})
	n.exact[folded] = i
	n.claim(n.joined, joined(folded), i, id)
	// "Vendor contract management" may well leave out an "and", but "network and
	// security" is not "network security".
	for _, text := range [...]string{folded, strings.ReplaceAll(folded, " and ", " ")} {
		n.claim(n.ranked, ranked(text), i, id)
		n.claim(n.spelt, variant(text), i, id)
	}
	for _, g := range all {
		n.grams[g] = append(n.grams[g], int32(i))
	}
}

func (n *names) claim(m map[string]int, key string, i int, id string) {
	if old, taken := m[key]; !taken {
		m[key] = i
	} else if old != ambiguous && n.labels[old].id != id {
		m[key] = ambiguous
	}
}

// find looks a folded text up as it stands.
func (n *names) find(folded string) (Match, bool) {
	i, ok := n.exact[folded]
	if !ok {
		return Match{}, false
	}
	return Match{ID: n.labels[i].id, How: n.labels[i].how}, true
}

// findSpaced also forgives blanks: "I.T. Director", "Sys Admin".
func (n *names) findSpaced(folded string) (Match, bool) {
	if found, ok := n.find(folded); ok {
		return found, true
	}
	if i, ok := n.joined[joined(folded)]; ok && i != ambiguous {
		return Match{ID: n.labels[i].id, How: "spacing"}, true
	}
	return Match{}, false
}

// findSpelt also forgives the order of words, plurals, British and American
// spelling and abbreviations.
func (n *names) findSpelt(folded string) (Match, bool) {
	if found, ok := n.findSpaced(folded); ok {
		return found, true
	}
	if i, ok := n.ranked[ranked(folded)]; ok && i != ambiguous {
		return Match{ID: n.labels[i].id, How: "word order"}, true
	}
	if i, ok := n.spelt[variant(folded)]; ok && i != ambiguous && folded != "" {
		return Match{ID: n.labels[i].id, How: "spelling"}, true
	}
	return Match{}, false
}

// findLoosely also forgives one wrong letter. Each step needs that a single thing
// can be meant.
func (n *names) findLoosely(folded string) (Match, bool) {
	if found, ok := n.findSpelt(folded); ok {
		return found, true
	}
	if id := n.oneLetterOff(folded); id != "" {
		return Match{ID: id, How: "one letter off"}, true
	}
	return Match{}, false
}

// oneLetterOff is the only thing with a spelling that one slip of the hand
// turns into this text; "" when there is none or several.
func (n *names) oneLetterOff(folded string) string {
	id := ""
	words := strings.Fields(folded)
	for _, l := range n.labels {
		if d := len(l.folded) - len(folded); d < -4 || d > 4 || !oneWordOff(words, l.folded) {
			continue // a letter is at most four bytes
		}
		if id != "" && id != l.id {
			return ""
		}
		id = l.id
	}
	return id
}

// nearest shows up to three things whose spellings share most with the text,
// best first.
func (n *names) nearest(folded string) []string {
	if len(folded) > longName {
		return nil
	}
	all := gramsOf(folded)
	shared := make([]uint16, len(n.labels))
	for _, g := range all {
		for _, i := range n.grams[g] {
			shared[i]++
		}
	}
	type candidate struct {
		label int
		like  float64
	}
	var close []candidate
	enough := likeEnough(len(all))
	for i, s := range shared {
		// Dice's coefficient: twice what is shared, over what both have.
		if like := 2 * float64(s) / float64(len(all)+n.labels[i].grams); like >= enough {
			close = append(close, candidate{i, like})
		}
	}
	slices.SortStableFunc(close, func(a, b candidate) int { return compareFalling(a.like, b.like) })
	var shown []string
	for _, c := range close {
		if name := n.labels[c.label].shown; len(shown) < 3 && !slices.Contains(shown, name) {
			shown = append(shown, name)
		}
	}
	return shown
}

func compareFalling(a, b float64) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return 0
}

// gramsOf are the distinct grams of a text with a blank at either end.
func gramsOf(folded string) []gram {
	padded := " " + folded + " "
	grams := make([]gram, 0, len(padded))
	for i := range len(padded) - 2 {
		if g := gram([]byte(padded[i : i+3])); !slices.Contains(grams, g) {
			grams = append(grams, g)
		}
	}
	return grams
}

// ranked puts the words of a folded text in alphabetical order, without "of" and
// "the".
func ranked(folded string) string {
	words := slices.DeleteFunc(strings.Fields(folded), func(w string) bool {
		return w == "of" || w == "the"
	})
	slices.Sort(words)
	return strings.Join(words, " ")
}

// Nearest are up to three of the names that come closest to a text, best first.
func Nearest(text string, among []string) []string {
	n := newNames()
	for _, name := range among {
		n.add(name, name, name, "")
	}
	return n.nearest(fold(text))
}

// orNearest words the nearest name as the end of a message.
func orNearest(text string, among []string) string {
	if near := Nearest(text, among); len(near) > 0 {
		return "; the nearest is \"" + near[0] + "\""
	}
	return ""
}
