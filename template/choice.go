package template

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"capgap/reference"
)

// notApplicable is the answer that a competency has no place in a job.
const notApplicable = "N/A"

// Excel cuts the texts of a choice, or takes the file for damaged, above these
// numbers of letters.
const (
	promptTitle = 32
	promptText  = 255
)

// levels are the answers that a cell for a rating takes.
func levels(m *reference.Model) (list []string) {
	for _, l := range m.Scale {
		list = append(list, strconv.Itoa(l.Level))
	}
	return append(list, notApplicable)
}

// scaleLine is the scale on one line. The levels come last, so that whoever reads
// them as a legend finds nothing behind the highest.
func scaleLine(m *reference.Model) string {
	parts := []string{"Blank: cannot say", notApplicable + ": not part of the job"}
	for _, l := range m.Scale {
		parts = append(parts, fmt.Sprintf("%d %s", l.Level, l.Name))
	}
	return strings.Join(parts, " · ")
}

// levelChoice offers the levels in a range of cells and refuses everything else.
func levelChoice(m *reference.Model, cells, title, help string) (*excelize.DataValidation, error) {
	c := excelize.NewDataValidation(true)
	c.SetSqref(cells)
	if err := c.SetDropList(levels(m)); err != nil {
		return nil, err
	}
	c.SetInput(short(title, promptTitle), short(help, promptText))
	list := levels(m)
	c.SetError(excelize.DataValidationErrorStyleStop, "Not on the scale",
		fmt.Sprintf("Choose %s or %s, or leave the cell blank.", strings.Join(list[:len(list)-1], ", "), notApplicable))
	return c, nil
}

// firstDay is the day from which dates are believed: 1 January 1950 by Excel's count.
const firstDay = 18264

// dateChoice takes nothing but dates.
func dateChoice(cells, title, help string) (*excelize.DataValidation, error) {
	c := excelize.NewDataValidation(true)
	c.SetSqref(cells)
	if err := c.SetRange(firstDay, "", excelize.DataValidationTypeDate, excelize.DataValidationOperatorGreaterThanOrEqual); err != nil {
		return nil, err
	}
	c.SetInput(short(title, promptTitle), short(help, promptText))
	c.SetError(excelize.DataValidationErrorStyleStop, "Not a date", "Type a date, e.g. 2026-09-30.")
	return c, nil
}

// short is a text of at most so many letters, counted as Excel counts them.
func short(text string, most int) string {
	units := 0
	for i, r := range text {
		if units++; r > 0xFFFF {
			units++
		}
		if more := len(text) > i+len(string(r)); units > most || units == most && more {
			return text[:i] + "…"
		}
	}
	return text
}
