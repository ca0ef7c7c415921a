package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"capgap/analysis"
	"capgap/report/words"
)

// writeProblems writes every problem as CSV by RFC 4180: commas, CRLF, UTF-8
// without a byte order mark. Values come from foreign files, so cells are
// guarded against being taken for a formula.
func writeProblems(w io.Writer, problems []analysis.Problem) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{{"action", "code", "file", "sheet", "row", "column", "header", "value", "message", "cure"}}
	for _, p := range problems {
		rows = append(rows, []string{p.Action, p.Code, p.File, p.Sheet, rowNumber(p.Row), p.Column, p.Header, p.Value, p.Message, p.Cure})
	}
	for _, row := range rows {
		for i, cell := range row {
			row[i] = guard(cell)
		}
	}
	return out.WriteAll(rows)
}

// rowNumber is empty for a problem of a whole file.
func rowNumber(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// guard makes a cell that no spreadsheet reads as a formula: an apostrophe goes
// before a leading = + - @ or its full-width twin. The same stands after a
// semicolon, where an Excel set to semicolons would begin a new cell.
func guard(cell string) string {
	parts := strings.Split(words.Clean(cell), ";")
	for i, part := range parts {
		if start := strings.TrimLeft(part, " \"'"); start != "" && strings.ContainsAny(firstRune(start), "=+-@＝＋－＠") {
			parts[i] = "'" + part
		}
	}
	return strings.Join(parts, ";")
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}
