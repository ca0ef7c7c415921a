package reference

import (
	"slices"
	"strings"
)

// shortWord is the length below which a wrong letter makes another word: IT and
// HR, LAN and WAN.
const shortWord = 5

// otherWords are words in their own right that are a letter away from one in a
// name: batch is no slip for patch.
var otherWords = []string{
	"audio", "averting", "baking", "batch", "black", "blogging", "catch", "chance", "charge", "clause", "clout", "could", "crust",
	"devise", "docket", "draining", "driver", "equality", "factory", "firing", "fission", "heading", "herbal", "hiking", "jogging",
	"latent", "lending", "lever", "loading", "locker", "lodging", "marking", "match", "mayor", "officer", "piracy", "pitch",
	"planting", "poaching", "polity", "preventing", "primacy", "qualify", "raining", "reading", "readership", "remove", "resign",
	"rooting", "routine", "serum", "sever", "shouting", "stack", "stitching", "stowage", "stuff", "taking", "terms", "though",
	"thread", "treat", "watch", "wiring",
}

// oneWordOff reports whether a folded name is these words but for one slip in
// one word that is long enough for it.
func oneWordOff(words []string, name string) bool {
	off := 0
	i := 0
	for want := range strings.FieldsSeq(name) {
		if i == len(words) {
			return false
		}
		if words[i] != want {
			off++
			if off > 1 || !oneSlip([]rune(words[i]), []rune(want)) || slices.Contains(otherWords, words[i]) {
				return false
			}
		}
		i++
	}
	return i == len(words) && off == 1
}

// oneSlip reports whether two words are at Damerau-Levenshtein distance one:
// a letter wrong, missing, too many, or two neighbours swapped.
func oneSlip(a, b []rune) bool {
	if len(b) < shortWord {
		return false
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	switch {
	case len(a) == 2 && len(b) == 2:
		return a[0] == b[1] && a[1] == b[0]
	default:
		return len(a) <= 1 && len(b) <= 1 && len(a)+len(b) > 0
	}
}
