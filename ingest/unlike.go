package ingest

import "strings"

// pivotWords are what Excel writes into the corners of a pivot table.
var pivotWords = []string{"Row Labels", "Column Labels", "Zeilenbeschriftungen", "Spaltenbeschriftungen"}

// tellUnlike says what a table looks like that nothing can be read from: a pivot
// table, or data without a header. It returns false when it is neither.
func (l *loader) tellUnlike(s *sheet, onlyOne bool) bool {
	p := Problem{Action: Warn, At: l.address(s, 0, -1)}
	if onlyOne {
		p.Action = Stop
	}
	switch row := s.pivotRow(); {
	case row > 0:
		p.Code, p.At.Row = codePivot, row
		p.Message = "looks like a pivot table, which shows sums and not people"
		p.Cure = "name the sheet or file from which it was made: one row a person and skill, or one row a person and one column a skill"
	case s.head < 0 && len(s.sample) > 1 && s.widest() > 1:
		p.Code, p.At.Row = codeNoHeader, s.startRow()
		p.Value = firstTexts(s.sample[s.start].cells)
		p.Message = "stands in the first row, which looks like data: the table has no header"
		p.Cure = "add a row above that says what each column holds, e.g. Employee ID, Name, Job Title"
	default:
		return false
	}
	l.add(s.place, p)
	return true
}

// pivotRow is the first row of the sample that bears the marks of a pivot table,
// 0 when none does.
func (s *sheet) pivotRow() int {
	for _, row := range s.sample[:min(headerDepth, len(s.sample))] {
		for _, text := range row.cells {
			for _, word := range pivotWords {
				if strings.EqualFold(strings.TrimSpace(text), word) {
					return row.number
				}
			}
		}
	}
	return 0
}

// firstTexts are the first cells of a row, for a message.
func firstTexts(cells []string) string {
	const most = 6
	var texts []string
	for i := range min(most, width(cells)) {
		texts = append(texts, textAt(cells, i))
	}
	return strings.Join(texts, " | ")
}
