package ingest

import "fmt"

// managerTexts reads who reports to whom from several columns that name managers,
// such as "Manager Email" and "Manager Name": the first spelling is read, and
// where its cell is blank the next one that holds anything.
type managerTexts struct {
	others []int // columns beside the one that is read
	count  int   // managers taken from them
	row    int   // of the first
	column int
}

// otherManagers are the columns that name managers too, from left to right. What
// is headed alike stops the run and is none.
func (s *sheet) otherManagers() (columns []int) {
	for i, c := range s.columns {
		if c.field == fieldManager && i != s.at[fieldManager] && foldWord(c.header) != foldWord(s.columns[s.at[fieldManager]].header) {
			columns = append(columns, i)
		}
	}
	return columns
}

// managerNumber is the number of the manager's text in loader.texts.
func (r *rosterReader) managerNumber() int32 {
	n := r.sharedNumber(fieldManager)
	if n != 0 || len(r.managers.others) == 0 {
		return n
	}
	for _, column := range r.managers.others {
		text := cleanText(cell(r.cells, column))
		if text == "" || topMark(text) || len(text) > longHeader || excelError(text) || yesOrNo[foldWord(text)] {
			continue
		}
		if r.managers.count++; r.managers.count == 1 {
			r.managers.row, r.managers.column = r.number, column
		}
		return r.texts.number(text)
	}
	return n
}

// yesOrNo are what stands in a column "Manager" that says who is one.
var yesOrNo = map[string]bool{"yes": true, "no": true, "y": true, "n": true, "0": true, "1": true, "true": true, "false": true, "ja": true, "nein": true, "oui": true, "non": true}

// tellManagers says how many managers the other columns named.
func (r *rosterReader) tellManagers() {
	m := &r.managers
	if m.count == 0 {
		return
	}
	at := r.sheet.at[fieldManager]
	r.add(r.sheet.place, Problem{Code: codeManagerForm, Action: Repair, At: r.address(r.sheet, m.row, m.column), Value: "",
		Message: fmt.Sprintf("the manager is taken from this column where column %s %q is blank (%s)", ColumnName(at+1), r.sheet.columns[at].header, rowsOf(m.count)),
		Cure:    "nothing to do, or fill in the other column"})
	for _, column := range m.others {
		if column < len(r.table.Columns) {
			c := &r.table.Columns[column]
			c.Means, c.Note = fieldKinds[fieldManager].meaning, fmt.Sprintf("where column %s is blank", ColumnName(at+1))
		}
	}
}
