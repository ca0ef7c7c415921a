package ingest

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"
)

// export is a small clean organisation as two files: a roster and ratings.
type export struct {
	roster, ratings [][]string // rows of cells, the header first
	delimiter       string
	lineEnd         string
	quoted          bool
	long            bool
}

var (
	someNames  = []string{"Ada Moss", "Bo Lind", "Cy Ortega", "Di Park", "Eva Rask", "Finn Oyelaran", "Gus Tan", "Hana Weiß"}
	someSkills = []string{"Networking", "Servers", "Cloud platforms"}
)

// drawExport draws an organisation, its layout and how its files are written.
func drawExport(t *rapid.T) export {
	e := export{
		delimiter: rapid.SampledFrom([]string{",", ";", "\t", "|"}).Draw(t, "delimiter"),
		lineEnd:   rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "line end"),
		quoted:    rapid.Bool().Draw(t, "quoted"),
		long:      rapid.Bool().Draw(t, "long"),
	}
	first := rapid.SampledFrom([]int{101, 4017, 20044}).Draw(t, "first id")
	e.roster = [][]string{{"Employee ID", "Name", "Job Title", "Manager ID"}}
	e.ratings = [][]string{append([]string{"Employee ID"}, someSkills...)}
	if e.long {
		e.ratings = [][]string{{"Employee ID", "Skill", "Level"}}
	}
	for i := range rapid.IntRange(4, len(someNames)).Draw(t, "people") {
		id, boss := fmt.Sprint(first+i), ""
		if i > 0 {
			boss = fmt.Sprint(first + (i-1)/2)
		}
		e.roster = append(e.roster, []string{id, someNames[i], "IT Manager", boss})
		row := []string{id}
		for _, skill := range someSkills {
			level := fmt.Sprint(rapid.IntRange(1, 5).Draw(t, "level"))
			row = append(row, level)
			if e.long {
				e.ratings = append(e.ratings, []string{id, skill, level})
			}
		}
		if !e.long {
			e.ratings = append(e.ratings, row)
		}
	}
	return e
}

// line writes one row.
func (e export) line(cells []string) string {
	if !e.quoted {
		return strings.Join(cells, e.delimiter)
	}
	return `"` + strings.Join(cells, `"`+e.delimiter+`"`) + `"`
}

func (e export) lines(rows [][]string) []string {
	lines := make([]string, len(rows))
	for i, row := range rows {
		lines[i] = e.line(row)
	}
	return lines
}

func (e export) text(lines []string) string { return strings.Join(lines, e.lineEnd) + e.lineEnd }

// damaged is a file after the damage: its lines, and which of them (from 1) a
// problem may name.
type damaged struct {
	lines   []string
	touched []int
	blanked bool // a cell was emptied, which nobody need say
}

// damages are the ways in which exports get hurt. Each gets the clean rows, the
// first being the header, and the row (from 1) and column to hurt.
var damages = map[string]func(e export, rows [][]string, row, column int) damaged{
	"a cell is emptied": func(e export, rows [][]string, row, column int) damaged {
		rows[row][column] = ""
		return damaged{lines: e.lines(rows), touched: []int{row + 1}, blanked: true}
	},
	"a cell is taken out": func(e export, rows [][]string, row, column int) damaged {
		rows[row] = slices.Delete(rows[row], column, column+1)
		return damaged{lines: e.lines(rows), touched: []int{row + 1}}
	},
	"a cell is put in": func(e export, rows [][]string, row, column int) damaged {
		rows[row] = slices.Insert(rows[row], column, "")
		return damaged{lines: e.lines(rows), touched: []int{row + 1}}
	},
	"a cell is put in and the last one is blank": func(e export, rows [][]string, row, column int) damaged {
		rows[row][len(rows[row])-1] = ""
		rows[row] = slices.Insert(rows[row], column, "")
		return damaged{lines: e.lines(rows), touched: []int{row + 1}}
	},
	"a quote strays into a cell": func(e export, rows [][]string, row, column int) damaged {
		return onLine(e, rows, row, func(line string) string {
			at := (len(line) * (column + 1)) / (len(rows[row]) + 1)
			return line[:at] + `"` + line[at:]
		})
	},
	"another separator in one row": func(e export, rows [][]string, row, _ int) damaged {
		other := map[string]string{",": ";", ";": ",", "\t": ";", "|": ","}[e.delimiter]
		return onLine(e, rows, row, func(line string) string { return strings.ReplaceAll(line, e.delimiter, other) })
	},
	"a row stands twice": func(e export, rows [][]string, row, _ int) damaged {
		rows = slices.Insert(rows, row, rows[row])
		return damaged{lines: e.lines(rows), touched: []int{row + 1, row + 2}}
	},
	"an id that nobody has": func(e export, rows [][]string, row, _ int) damaged {
		rows[row][0] = "90909"
		return damaged{lines: e.lines(rows), touched: []int{row + 1}}
	},
	"a value that is none": func(e export, rows [][]string, row, column int) damaged {
		rows[row][max(column, 1)] = []string{"9", "-3", "#REF!", "03-May", "3;4"}[(row+column)%5]
		if rows[row][max(column, 1)] == "3;4" && e.delimiter == ";" && !e.quoted {
			rows[row][max(column, 1)] = "3 or 4"
		}
		return damaged{lines: e.lines(rows), touched: []int{row + 1}}
	},
	"the end is cut off": func(e export, rows [][]string, _, column int) damaged {
		d := damaged{lines: e.lines(rows), touched: []int{len(rows)}}
		last := d.lines[len(rows)-1]
		cut := strings.LastIndex(last, e.delimiter)
		d.lines[len(rows)-1] = last[:max(1, cut-column)]
		return d
	},
	"two rows run together": func(e export, rows [][]string, row, _ int) damaged {
		row = min(row, len(rows)-2)
		d := damaged{lines: e.lines(rows), touched: []int{row + 1, row + 2}}
		d.lines = append(d.lines[:row], append([]string{d.lines[row] + d.lines[row+1]}, d.lines[row+2:]...)...)
		return d
	},
	"a row is broken in two": func(e export, rows [][]string, row, column int) damaged {
		d := damaged{lines: e.lines(rows), touched: []int{row + 1, row + 2}}
		line := d.lines[row]
		at := len(e.line(rows[row][:max(column, 1)]))
		d.lines = slices.Insert(d.lines, row, line[:at])
		d.lines[row+1] = line[at:]
		return d
	},
	"a header is blank": func(e export, rows [][]string, _, column int) damaged {
		rows[0][max(column, 1)] = ""
		return damaged{lines: e.lines(rows), touched: allLines(rows)}
	},
	"the header stands again": func(e export, rows [][]string, row, _ int) damaged {
		rows = slices.Insert(rows, row, rows[0])
		return damaged{lines: e.lines(rows), touched: []int{row + 1}}
	},
	"a total below": func(e export, rows [][]string, _, _ int) damaged {
		rows = append(rows, make([]string, len(rows[0])))
		rows[len(rows)-1][0] = "Total"
		rows[len(rows)-1][len(rows[0])-1] = "3"
		return damaged{lines: e.lines(rows), touched: []int{len(rows)}}
	},
	"a byte of another encoding": func(e export, rows [][]string, row, column int) damaged {
		rows[row][column] += "\xfc"
		return damaged{lines: e.lines(rows), touched: []int{row + 1}}
	},
	"a control character": func(e export, rows [][]string, row, column int) damaged {
		rows[row][column] += "\x07"
		return damaged{lines: e.lines(rows), touched: []int{row + 1}}
	},
	"a blank line": func(e export, rows [][]string, row, _ int) damaged {
		d := damaged{lines: e.lines(rows), touched: []int{row + 1}}
		d.lines = slices.Insert(d.lines, row, "")
		return d
	},
	"a title above": func(e export, rows [][]string, _, _ int) damaged {
		rows = slices.Insert(rows, 0, append([]string{"Staff of IT"}, make([]string, len(rows[0])-1)...))
		return damaged{lines: e.lines(rows), touched: []int{1}}
	},
}

func onLine(e export, rows [][]string, row int, change func(string) string) damaged {
	d := damaged{lines: e.lines(rows), touched: []int{row + 1}}
	d.lines[row] = change(d.lines[row])
	return d
}

func allLines(rows [][]string) (list []int) {
	for i := range rows {
		list = append(list, i+1)
	}
	return list
}

func cloneRows(rows [][]string) [][]string {
	list := make([][]string, len(rows))
	for i, row := range rows {
		list[i] = slices.Clone(row)
	}
	return list
}
