package ingest

import "fmt"

// cutBeside ends a table before a second one that stands to its right: behind a
// blank column its key is headed once more. What is rated there is rated of
// others, so none of it may be read as if it were of the person on the left.
func (l *loader) cutBeside(s *sheet) {
	key := s.key()
	if key < 0 {
		return
	}
	gap := 0
	for i, c := range s.columns {
		switch {
		case i <= key:
		case c.header == "" && len(s.values(i)) == 0:
			gap = i
		case gap > 0 && c.spelt == s.columns[key].spelt && foldWord(c.header) == foldWord(s.columns[key].header):
			s.columns, s.beside = s.columns[:gap], i
			s.findFields()
			return
		}
	}
}

func (l *loader) tellBeside(s *sheet) {
	if s.beside == 0 {
		return
	}
	at := l.address(s, s.headRow(), s.beside)
	l.add(s.place, Problem{Code: codeSecondTable, Action: Stop, At: at, Value: textAt(s.sample[s.head].cells, s.beside),
		Message: fmt.Sprintf("begins a second table beside the first; only what stands to the left of column %s was read", ColumnName(s.beside+1)),
		Cure:    "move the second table to a file or sheet of its own, or below the first under the same header"})
}
