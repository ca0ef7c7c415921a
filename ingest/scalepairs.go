package ingest

// fewestPairs is how many different numbers must stand beside words of their own
// before the table is taken to say itself what its words mean.
const fewestPairs = 3

// learnPairs teaches a scale of numbers the words that the table itself sets
// beside them, as in "5 - Expert" and "4 - Proficient", so that the words of no
// other scale contradict them. It learns nothing where a word stands beside two
// numbers, or where the words rise as the numbers fall.
func (e *seen) learnPairs(s *scale) {
	numberOf := map[string]float64{} // word -> number
	wordOf := map[float64]string{}
	for _, w := range e.list {
		if !w.isNumber() || len(w.parts) == 0 {
			continue
		}
		word := w.parts[0]
		number, met := numberOf[word]
		other, told := wordOf[w.number]
		if met && number != w.number || told && other != word {
			return
		}
		numberOf[word], wordOf[w.number] = w.number, word
	}
	if len(wordOf) < fewestPairs || !rising(numberOf) {
		return
	}
	for word, number := range numberOf {
		delete(s.words, word)
		for i, r := range s.rungs {
			if r.number == number {
				s.words[word] = i
			}
		}
	}
}

// rising reports whether no known scale of words has two of them in another
// order than their numbers.
func rising(numberOf map[string]float64) bool {
	for _, s := range knownScales() {
		for a, x := range numberOf {
			for b, y := range numberOf {
				i, knownA := s.words[a]
				j, knownB := s.words[b]
				if knownA && knownB && i < j && x > y {
					return false
				}
			}
		}
	}
	return true
}
