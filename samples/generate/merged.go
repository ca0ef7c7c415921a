package main

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// mergedMatrix is a workbook as people draw it: a title, groups of skills merged
// over their columns, teams merged down their rows, and a legend below.
func mergedMatrix() ([]byte, error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	const sheet = "Sheet1"
	for i, row := range [][]any{
		{"Skills of operations"},
		{"", "", "", "Technical", "", "People"},
		{"Team", "Employee ID", "Name", "Networking", "Cybersecurity", "Communication"},
		{"Network", "00012", "Teo Marchbanks", 3, 1, 3},
		{"", "00013", "Ifeoma Sandvik", 4, 2, 1},
		{"", "00014", "Jussi Barragan", 4, 0, 2},
		{"Service", "00015", "Wanda Achebe-Lund", 1, 2, 4},
		{"", "Average", "", 3, 1.25, 2.5},
		{},
		{"0 = none, 1 = basic, 2 = can with help, 3 = can alone, 4 = can teach"},
	} {
		if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row); err != nil {
			return nil, fmt.Errorf("write row %d: %w", i+1, err)
		}
	}
	for _, area := range [][2]string{{"A1", "F1"}, {"D2", "E2"}, {"A4", "A6"}} {
		if err := f.MergeCell(sheet, area[0], area[1]); err != nil {
			return nil, fmt.Errorf("merge %s: %w", area[0], err)
		}
	}
	buffer, err := f.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("write workbook: %w", err)
	}
	return buffer.Bytes(), nil
}
