package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

const rosterSheet = "IT roster"

var rosterHeader = []any{
	"Employee ID", "Full Name", "Work Email", "Job Title", "Line Manager ID", "Team", "Department", "Location",
	"Hire Date", "Role Start Date", "Years in IT", "Years in Leadership", "Highest Education", "Certifications",
	"Flight Risk", "Retirement Date", "Critical Position", "Successor For",
}

// dateColumns are those of rosterHeader that hold a day.
var dateColumns = []string{"I", "J", "P"}

// rosterWorkbook is the roster as HR export it: a title above, a blank row, the
// header in row 3.
func rosterWorkbook(q quarter, people []person) ([]byte, error) {
	rows := [][]any{{"Northwind – staff list of the IT function, as of " + q.asOf}, {}, rosterHeader}
	for _, p := range people {
		rows = append(rows, rosterRow(p))
	}
	return workbook(rosterSheet, rows, dateColumns)
}

func rosterRow(p person) []any {
	row := []any{key(p.number), p.name, "", p.title, key(p.boss), p.team, p.department, p.site}
	if p.name == "" {
		row[1] = "Vacant"
		return append(row, nil, nil, nil, nil, nil, nil, nil, nil, yes(p.critical))
	}
	row[2] = mailOf(p.name)
	return append(row, date(p.hired), date(p.inRole), p.yearsIT, p.leads, p.education, p.certificates,
		p.risk, date(p.retires), yes(p.critical), keys(p.successorFor))
}

func yes(b bool) any {
	if b {
		return "Yes"
	}
	return nil
}

func keys(numbers []int) any {
	var out []string
	for _, n := range numbers {
		out = append(out, key(n))
	}
	return strings.Join(out, "; ")
}

// date is the day as Excel keeps it, nil when there is none.
func date(day string) any {
	if day == "" {
		return nil
	}
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err) // a slip in the tables of this program
	}
	return t
}

// workbook is an .xlsx file of one sheet.
func workbook(sheet string, rows [][]any, dates []string) (_ []byte, err error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		return nil, fmt.Errorf("name sheet: %w", err)
	}
	for i, row := range rows {
		if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row); err != nil {
			return nil, fmt.Errorf("write row %d: %w", i+1, err)
		}
	}
	if err := dress(f, sheet, dates); err != nil {
		return nil, err
	}
	buffer, err := f.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("write workbook: %w", err)
	}
	return buffer.Bytes(), nil
}

// dress gives the columns a width and the days a form that people can read.
func dress(f *excelize.File, sheet string, dates []string) error {
	if err := f.SetColWidth(sheet, "A", "R", 18); err != nil {
		return fmt.Errorf("set widths: %w", err)
	}
	form := "yyyy-mm-dd"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &form})
	if err != nil {
		return fmt.Errorf("make date style: %w", err)
	}
	rows, err := f.GetRows(sheet)
	if err != nil || len(dates) == 0 {
		return err
	}
	for _, column := range dates {
		if err := f.SetCellStyle(sheet, column+"4", fmt.Sprintf("%s%d", column, len(rows)), style); err != nil {
			return fmt.Errorf("style dates: %w", err)
		}
	}
	return nil
}
