package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func TestPreviewShowsHowATableIsRead(t *testing.T) {
	inFolder(t, map[string]string{"team.csv": "Team of the north;;\n\nEmp No;Name;Job Title\n007;J\xf6rg;Head of IT\n008;=cmd|'/c calc'!A1;IT Manager\n"})
	code, shown, said := capgap("preview team.csv")
	require.Equal(t, exitDone, code, said)
	for _, part := range []string{
		"team.csv: roster (csv, semicolon, Windows-1252)", "header in row 3; 2 rows of data, 1 above the header, 1 blank",
		`A  "Emp No"     employee id`, "  row  Emp No  Name", "  4    007     Jörg", "[encoding]",
	} {
		assert.Contains(t, shown, part)
	}
	assert.Empty(t, said)
}

// TestPreviewFitsATerminal holds the extract to its width, whatever stands in
// the cells.
func TestPreviewFitsATerminal(t *testing.T) {
	header, row := "Employee ID,Name,Job Title", "1,王小明 陳美麗 張志明 林淑芬 王小明,Head of IT"
	for range 40 {
		header += ",How would you rate yourself in this and that"
		row += ",A long answer that no column of a terminal can hold"
	}
	inFolder(t, map[string]string{"wide.csv": header + "\n" + row + "\n", "empty.csv": ""})
	code, shown, said := capgap("preview wide.csv --encoding utf-8")
	require.LessOrEqual(t, code, exitDone, said)
	extract := shown[strings.Index(shown, "  row"):]
	for line := range strings.Lines(extract) {
		if line == "\n" {
			break
		}
		assert.LessOrEqual(t, places(line), 100, line)
	}
	assert.Contains(t, extract, "more columns to the right (--all shows them)")

	code, _, _ = capgap("preview empty.csv")
	assert.Equal(t, exitInput, code)
}

// TestPreviewAsCSVIsFaithful prints a table and reads it again.
func TestPreviewAsCSVIsFaithful(t *testing.T) {
	rows := [][]string{
		{"Employee ID", "Name", "Note"},
		{"007", "=cmd|'/c calc'!A1", " two\nlines, \"quoted\" "},
		{"1E5", "@SUM", "Ünal\t\\."},
		{"", "+1", "-2"},
	}
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	require.NoError(t, w.WriteAll(rows))
	inFolder(t, map[string]string{"table.csv": text.String()})
	code, shown, said := capgap("preview --csv table.csv")
	assert.Equal(t, exitDone, code, said)
	again, err := csv.NewReader(strings.NewReader(shown)).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, rows, again)
	assert.True(t, utf8.ValidString(shown))
	assert.NotContains(t, shown, "\r", "lines end in line feeds")
}

func TestPreviewAsCSVOnATerminalIsHarmless(t *testing.T) {
	terminal, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	require.NoError(t, err)
	defer terminal.Close()
	o := out{stdout: plain{w: terminal}}
	assert.IsType(t, plain{}, o.data())
	o = out{stdout: plain{w: &bytes.Buffer{}}}
	assert.IsType(t, &bytes.Buffer{}, o.data())
}

func TestPreviewOfAWorkbookShowsEverySheetAndPrintsOne(t *testing.T) {
	t.Chdir(t.TempDir())
	f := excelize.NewFile()
	require.NoError(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Read this first"}))
	for sheet, id := range map[string]string{"People": "p1", "Others": "o1"} {
		_, err := f.NewSheet(sheet)
		require.NoError(t, err)
		require.NoError(t, f.SetSheetRow(sheet, "A1", &[]any{"Employee ID", "Name", "Job Title"}))
		require.NoError(t, f.SetSheetRow(sheet, "A2", &[]any{id, "Ada", "Head of IT"}))
	}
	require.NoError(t, f.MoveSheet("People", "Others"))
	require.NoError(t, f.SaveAs("book.xlsx"))

	_, shown, _ := capgap("preview book.xlsx")
	for _, sheet := range []string{"Sheet1", "People", "Others"} {
		assert.Contains(t, shown, `book.xlsx, sheet "`+sheet+`"`)
	}
	code, shown, said := capgap("preview --csv book.xlsx")
	assert.Equal(t, exitDone, code)
	assert.Equal(t, "Employee ID,Name,Job Title\np1,Ada,Head of IT\n", shown)
	assert.Contains(t, said, `printed is book.xlsx, sheet "People"`)
	code, shown, said = capgap("preview --csv book.xlsx#Others")
	assert.Equal(t, exitDone, code, said)
	assert.Contains(t, shown, "o1,Ada")

	require.NoError(t, os.WriteFile("other.csv", []byte(goodRoster), 0o600))
	code, shown, said = capgap("preview --csv book.xlsx other.csv")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, said, "one table")
	assert.Empty(t, shown)
}

func TestPasswordComesFromAFile(t *testing.T) {
	inFolder(t, map[string]string{"open": "sesame\r\nsecond line\n", "nothing": "\n"})
	require.NoError(t, os.Chmod("open", 0o644))
	var said bytes.Buffer
	f := readFlags{PasswordFile: "open"}
	password, err := f.password(&said)
	require.NoError(t, err)
	assert.Equal(t, "sesame", password)
	assert.Contains(t, said.String(), "others on this machine can read open")
	assert.NotContains(t, said.String(), "sesame")

	require.NoError(t, os.Chmod("open", 0o600))
	said.Reset()
	_, err = f.password(&said)
	require.NoError(t, err)
	assert.Empty(t, said.String())
	for _, name := range []string{"nothing", "gone"} {
		f.PasswordFile = name
		_, err = f.password(&said)
		assert.ErrorContains(t, err, name)
	}
}

func TestSizeOnTheCommandLine(t *testing.T) {
	for text, want := range map[string]size{"1000": 1000, "1kb": 1024, "512MB": 512 << 20, "2 GiB": 2 << 30, "0.5G": 1 << 29} {
		var s size
		require.NoError(t, s.UnmarshalText([]byte(text)), text)
		assert.Equal(t, want, s, text)
	}
	for _, text := range []string{"", "MB", "-1", "0", "many", "9e99", "NaN"} {
		assert.Error(t, new(size).UnmarshalText([]byte(text)), text)
	}
}
