package ingest

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// benchSizes are numbers of people.
var benchSizes = []int{1_000, 100_000}

const benchSkills = 45

func benchOptions() Options {
	o := Options{AsOf: 20260930}
	known := map[string]string{}
	for i := range benchSkills {
		id := fmt.Sprintf("skill-%02d", i)
		o.Competencies = append(o.Competencies, id)
		known[fmt.Sprintf("Skill number %02d", i)] = id
	}
	o.Match = func(s string) Match { return Match{ID: known[s], How: "name"} }
	return o
}

// benchLevel is the level of a person in a skill, 6 for a blank.
func benchLevel(person, skill int) int { return (person*7 + skill*13) % 7 }

func writeLines(b testing.TB, name string, write func(w *bufio.Writer)) string {
	path := filepath.Join(b.TempDir(), name)
	f, err := os.Create(path)
	require.NoError(b, err)
	w := bufio.NewWriter(f)
	write(w)
	require.NoError(b, w.Flush())
	require.NoError(b, f.Close())
	return path
}

func benchRoster(b testing.TB, people int) string {
	return writeLines(b, "roster.csv", func(w *bufio.Writer) {
		fmt.Fprintln(w, "Employee ID,Name,Email,Job Title,Manager ID,Team,Department,Location,Hire Date")
		for i := range people {
			fmt.Fprintf(w, "E%07d,Person %d,p%d@firm.example,Engineer %d,E%07d,Team %d,Department %d,Site %d,20%02d-05-17\n",
				i, i, i, i%40, i/8, i%2000, i%50, i%9, i%26)
		}
	})
}

func benchLong(b testing.TB, people int) string {
	return writeLines(b, "long.csv", func(w *bufio.Writer) {
		fmt.Fprintln(w, "Employee ID,Skill,Level,Rater")
		for i := range people {
			for j := range benchSkills {
				fmt.Fprintf(w, "E%07d,Skill number %02d,%s,self\n", i, j, levelCell(benchLevel(i, j)))
			}
		}
	})
}

func levelCell(level int) string {
	if level > MaxLevel {
		return ""
	}
	return string(rune('0' + level))
}

func benchWide(b testing.TB, people int) string {
	return writeLines(b, "wide.csv", func(w *bufio.Writer) {
		fmt.Fprint(w, "Employee ID")
		for j := range benchSkills {
			fmt.Fprintf(w, ",Skill number %02d", j)
		}
		fmt.Fprintln(w)
		for i := range people {
			fmt.Fprintf(w, "E%07d", i)
			for j := range benchSkills {
				fmt.Fprintf(w, ",%s", levelCell(benchLevel(i, j)))
			}
			fmt.Fprintln(w)
		}
	})
}

// benchWorkbook writes a roster and wide ratings as two sheets.
func benchWorkbook(b testing.TB, people int) string {
	path := filepath.Join(b.TempDir(), "all.xlsx")
	f := excelize.NewFile()
	require.NoError(b, f.SetSheetName("Sheet1", "People"))
	writeSheet(b, f, "People", people, []any{"Employee ID", "Name", "Job Title", "Manager ID", "Team"}, func(i int) []any {
		return []any{fmt.Sprintf("E%07d", i), fmt.Sprintf("Person %d", i), "Engineer", fmt.Sprintf("E%07d", i/8), fmt.Sprintf("Team %d", i%2000)}
	})
	_, err := f.NewSheet("Skills")
	require.NoError(b, err)
	header := []any{"Employee ID"}
	for j := range benchSkills {
		header = append(header, fmt.Sprintf("Skill number %02d", j))
	}
	writeSheet(b, f, "Skills", people, header, func(i int) []any {
		row := []any{fmt.Sprintf("E%07d", i)}
		for j := range benchSkills {
			row = append(row, benchLevel(i, j)%6)
		}
		return row
	})
	require.NoError(b, f.SaveAs(path))
	return path
}

func writeSheet(b testing.TB, f *excelize.File, sheet string, people int, header []any, row func(i int) []any) {
	w, err := f.NewStreamWriter(sheet)
	require.NoError(b, err)
	require.NoError(b, w.SetRow("A1", header))
	for i := range people {
		require.NoError(b, w.SetRow(fmt.Sprintf("A%d", i+2), row(i)))
	}
	require.NoError(b, w.Flush())
}

func benchLoad(b *testing.B, people int, paths ...string) {
	o := benchOptions()
	b.ReportAllocs()
	for b.Loop() {
		d, err := Load(paths, o)
		require.NoError(b, err)
		require.Len(b, d.People, people)
	}
}

func BenchmarkLoadLong(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchLoad(b, n, benchRoster(b, n), benchLong(b, n)) })
	}
}

func BenchmarkLoadWide(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchLoad(b, n, benchRoster(b, n), benchWide(b, n)) })
	}
}

func BenchmarkLoadRoster(b *testing.B) {
	for _, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchLoad(b, n, benchRoster(b, n)) })
	}
}

func BenchmarkLoadWorkbook(b *testing.B) {
	for _, n := range []int{1_000, 5_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			benchLoad(b, n, benchWorkbook(b, n))
		})
	}
}
