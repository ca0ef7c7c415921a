package table

import (
	"bytes"
	"fmt"
	"path"
)

// tableXML is the part that describes a table of Excel: an area of a worksheet
// with a header and perhaps rows of totals at its end.
type tableXML struct {
	Ref    string `xml:"ref,attr"`
	Totals int    `xml:"totalsRowCount,attr"`
}

// readTablePart notes that the worksheet refers to a table.
func (s *sheetReader) readTablePart() error {
	for attrs := s.x.attrs(); len(attrs) > 0; {
		key, value, rest, err := cutAttr(attrs)
		if err != nil {
			return err
		}
		if string(key) == "id" || bytes.HasSuffix(key, []byte(":id")) {
			s.sheet.tables = append(s.sheet.tables, string(value))
		}
		attrs = rest
	}
	return nil
}

// readTotals finds the rows of totals that the tables of a worksheet end with. A
// table that cannot be found is damage: Excel refuses such a workbook, too.
func (a *archive) readTotals(s *sheetPart) error {
	if len(s.tables) == 0 {
		return nil
	}
	var r relationsXML
	if err := a.decode(path.Join(path.Dir(s.part), "_rels", path.Base(s.part)+".rels"), &r); err != nil {
		return err
	}
	targets := make(map[string]string, len(r.Relations))
	for _, rel := range r.Relations {
		targets[rel.ID] = a.target(s.part, rel.Target)
	}
	for _, id := range s.tables {
		if targets[id] == "" {
			return damaged(fmt.Sprintf("the workbook is damaged: a table of its sheet %q is missing", s.name))
		}
		var t tableXML
		if err := a.decode(targets[id], &t); err != nil {
			return err
		}
		if area, ok := areaOf([]byte(t.Ref)); ok && t.Totals > 0 {
			area.FromRow = max(area.FromRow, area.ToRow-t.Totals+1)
			s.totals = append(s.totals, area)
		}
	}
	return nil
}

// rowsWithTotals walks through the rows and marks those of totals, unless cells
// beside the table stand in the same row: these may be about a person.
func (w *worksheet) rowsWithTotals(columns int, yield func(Row) bool) error {
	if len(w.totals) == 0 {
		return w.rows(columns, yield)
	}
	return w.rows(columns, func(r Row) bool {
		for _, t := range w.totals {
			if r.Number >= t.FromRow && r.Number <= t.ToRow && len(r.Cells) <= t.ToColumn && allEmpty(r.Cells[:min(t.FromColumn-1, len(r.Cells))]) {
				r.Totals = true
			}
		}
		return yield(r)
	})
}

func allEmpty(cells [][]byte) bool {
	for _, c := range cells {
		if len(c) > 0 {
			return false
		}
	}
	return true
}
