package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// problem is a problem of the row being read; column -1 means the whole row.
func (r *rosterReader) problem(code string, action Action, column int, value, message, cure string) Problem {
	return Problem{Code: code, Action: action, At: r.address(r.sheet, r.number, column), Value: value, Message: message, Cure: cure}
}

// longestText is the most bytes that are read of a cell: Excel holds 32,767 letters.
const longestText = 32_767

// text is the text of a field in the row; "" where a formula failed.
func (r *rosterReader) text(f field) string {
	b := cell(r.cells, r.sheet.at[f])
	if len(b) == 0 {
		return ""
	}
	if len(b) > longestText {
		r.add(r.sheet.place, r.problem(codeTooLong, Quarantine, r.sheet.at[f], string(b[:100]), fmt.Sprintf("begins a text of %d letters, longer than a cell of Excel can be, and counts as blank", utf8.RuneCount(b)), "shorten the text; perhaps a quotation mark is missing"))
		return ""
	}
	text := cleanText(b)
	if text != "" && text[0] == '#' && excelError(text) {
		r.add(r.sheet.place, r.problem(codeExcelError, Quarantine, r.sheet.at[f], text, "is the error of a formula and counts as blank", "mend the formula and save the workbook again"))
		return ""
	}
	return text
}

// list is the text of a field that holds a list; line breaks part its items.
func (r *rosterReader) list(f field) string {
	if b := cell(r.cells, r.sheet.at[f]); bytes.IndexByte(b, '\n') >= 0 {
		return cleanText(bytes.ReplaceAll(b, []byte("\n"), []byte(";")))
	}
	return r.text(f)
}

// shared is text that many rows have in common and that is held once.
func (r *rosterReader) shared(f field) string { return r.texts.list[r.sharedNumber(f)] }

func (r *rosterReader) sharedNumber(f field) int32 {
	b := cell(r.cells, r.sheet.at[f])
	if len(b) == 0 {
		return 0
	}
	if n, met := r.texts.numbers[string(b)]; met {
		return n
	}
	return r.texts.number(r.text(f))
}

// name is the full name, or given name and surname together.
func (r *rosterReader) name() string {
	if name := r.text(fieldName); name != "" {
		return name
	}
	return strings.TrimSpace(r.text(fieldGiven) + " " + r.text(fieldSurname))
}
