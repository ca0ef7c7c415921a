package ingest

import "fmt"

// chooseKey decides by which column a table of ratings says whose they are: the
// ids, unless they mean nobody and the e-mails or names mean somebody. Surveys
// number their answers in a column called ID, and other systems have ids of
// their own.
func (l *loader) chooseKey(s *sheet) {
	if l.table(s).Use != RatingsUse {
		return
	}
	for _, f := range [...]field{fieldID, fieldEmail} {
		if !s.has(f) {
			continue
		}
		other, better := l.betterKey(s, f)
		if !better {
			return
		}
		l.tellOtherKey(s, f, other)
		s.at[f] = -1
	}
}

// betterKey is the column by which more of the people in the sample are found
// than by this one, and by which most of them are.
func (l *loader) betterKey(s *sheet, f field) (field, bool) {
	here := l.meant(s, f)
	for _, other := range [...]field{fieldEmail, fieldName} {
		if other == f || !s.has(other) {
			continue
		}
		there := l.meant(s, other)
		found, agree, both := 0, 0, 0
		for row, n := range there {
			found++
			if m, ok := here[row]; ok {
				both++
				if m == n {
					agree++
				}
			}
		}
		rows := len(s.sample) - s.head - 1
		contradicts := foldWord(s.columns[s.at[f]].header) == "id" && 2*agree < both
		if 2*found > rows && (found > 2*len(here) || contradicts && found >= len(here)) {
			return other, true
		}
	}
	return noField, false
}

// meant are the people whom a column of the sample means, by row.
func (l *loader) meant(s *sheet, f field) map[int]int32 {
	found := map[int]int32{}
	for i, row := range s.sample[s.head+1:] {
		if s.at[f] >= len(row.cells) {
			continue
		}
		text := string(trim([]byte(row.cells[s.at[f]])))
		w := l.byKey(text)
		if f == fieldName && w.node < 0 {
			w = l.byName(text)
		}
		if w.node >= 0 && int(w.node) < len(l.data.People) {
			found[i] = w.node
		}
	}
	return found
}

func (l *loader) tellOtherKey(s *sheet, f, other field) {
	i := s.at[f]
	c := &l.table(s).Columns[i]
	c.Means, c.Note = "", fmt.Sprintf("not read: people are found by the %s", fieldKinds[other].meaning)
	l.add(s.place, Problem{Code: codeOtherKey, Action: Warn, At: l.address(s, s.headRow(), i), Value: c.Header,
		Message: fmt.Sprintf("is not the %s of the roster, so that people are found by column %s %q", fieldKinds[f].meaning, ColumnName(s.at[other]+1), s.columns[s.at[other]].header),
		Cure:    "nothing to do if this column numbers answers or comes from another system"})
}
