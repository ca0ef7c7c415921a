package ingest

import "strings"

// lookalikes are Greek and Cyrillic letters that look like Latin ones.
const (
	lookalikes = "АВЕЅІЈКМНОРСТУХаеоросхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
	latinLike  = "ABESIJKMHOPCTYXaeopocxyijsABEZHIKMNOPTYXo"
)

// skeleton is a folded key with Latin letters in place of those that look like them.
func skeleton(key string) string {
	if plainASCII(key) {
		return strings.ToLower(key)
	}
	latin := []rune(latinLike)
	like := map[rune]rune{}
	for i, r := range []rune(lookalikes) {
		like[r] = latin[i]
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		if l, ok := like[r]; ok {
			return l
		}
		return r
	}, cleanKey(key)))
}

// alike is the id of the roster that looks like a key without being it, "" when
// there is none.
func (l *loader) alike(key string) string {
	if l.skeletons == nil {
		l.skeletons = l.data.keysOf(func(n int32) string { return skeleton(l.data.idOf(n)) })
	}
	if n, _ := l.skeletons.find(skeleton(key)); n >= 0 && l.data.idOf(n) != key {
		return l.data.idOf(n)
	}
	return ""
}
