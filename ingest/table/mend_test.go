package table

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// readTable finds out how a text is written and reads it.
func readTable(text string) ([]record, error) {
	d, err := dialectOf([]byte(text), true)
	if err != nil {
		return nil, err
	}
	var out []record
	r := newRecords(strings.NewReader(text[d.skip:]), d, 512)
	for {
		ok, err := r.next()
		if !ok || err != nil {
			return out, err
		}
		out = append(out, record{r.number, texts(r.cells), r.note})
	}
}

// Each row stands in a table of three columns, between rows that are clean and
// must stay as they are.
func TestOneRowUnlikeTheRest(t *testing.T) {
	bySemicolon := "the row was read as separated by semicolon, the rest is by comma"
	tests := map[string]struct {
		row  string
		want []string
		note string
	}{
		"clean":                       {`1,"a, b",2`, []string{"1", "a, b", "2"}, ""},
		"another separator":           {`1;Ada;2`, []string{"1", "Ada", "2"}, bySemicolon},
		"and cells in marks":          {`1;"Example, Ada";2`, []string{"1", "Example, Ada", "2"}, bySemicolon},
		"and a decimal comma":         {`1;Ada;2,5`, []string{"1;Ada;2", "5"}, "the row has fewer cells than the table, and may be separated by semicolon"},
		"two other separators":        {`1;a|b;c|2`, []string{"1;a|b;c|2"}, noteTwoWays},
		"a sentence":                  {`0 none; 1 basic; 2 good`, []string{"0 none; 1 basic; 2 good"}, "the row has fewer cells than the table, and may be separated by semicolon"},
		"a list in a short row":       {`1,Go;SQL`, []string{"1", "Go;SQL"}, "the row has 2 cells, the table 3"},
		"a decimal comma":             {`1,Ada,3,5`, []string{"1", "Ada", "3", "5"}, "the row has 4 cells, the table 3"},
		"empty cells too many":        {`1,Ada,3,,`, []string{"1", "Ada", "3", "", ""}, "the row has 5 cells, the table 3"},
		"apostrophes":                 {`1,'Example, Ada',2`, []string{"1", "Example, Ada", "2"}, noteOtherMark},
		"an escape before the end":    {`1,"say \", Ada",2`, []string{"1", `say ", Ada`, "2"}, ""},
		"escapes":                     {`1,"say \"hi\", Ada",2`, []string{"1", `say "hi", Ada`, "2"}, ""},
		"marks not doubled":           {`1,"say "hi" Ada",2`, []string{"1", `say "hi" Ada`, "2"}, noteSurplus},
		"and a separator behind one":  {`"1","say "hi", Ada","2"`, []string{"1", `say "hi", Ada`, "2"}, noteSurplus},
		"two inch marks, or no cell":  {`"1,5",2`, []string{"1,5", "2"}, noteTwoWays},
		"a stray mark among others":   {`"1,"Example, Ada",2`, []string{`"1`, "Example, Ada", "2"}, noteStray},
		"a separator is missing":      {`1"Example, Ada",2`, []string{"1", "Example, Ada", "2"}, noteGlued},
		"an inch mark":                {`1,5" pipe,2`, []string{"1", `5" pipe`, "2"}, noteStray},
		"spaces":                      {`1 "Example, Ada" 2`, []string{"1", "Example, Ada", "2"}, "the row was read as separated by spaces, the rest is by comma"},
		"a stray mark":                {`1,"Ada,2`, []string{"1", `"Ada`, "2"}, noteStray},
		"a comment among the records": {`# a;b;c`, []string{"# a", "b", "c"}, bySemicolon},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			clean := "7,Max,\"8\"\n"
			got, err := readTable("id,name,level\n" + clean + clean + test.row + "\n" + clean + clean)
			require.NoError(t, err)
			require.Len(t, got, 6)
			assert.Equal(t, record{4, test.want, test.note}, got[3])
			for _, i := range []int{1, 2, 4, 5} {
				assert.Equal(t, record{i + 1, []string{"7", "Max", "8"}, ""}, got[i])
			}
		})
	}
}

func TestLinesJoinedByMarks(t *testing.T) {
	head := "id,name,level\n7,Max,8\n7,Max,8\n7,Max,8\n"
	tests := map[string]struct {
		rows string
		want []record
	}{
		"a cell of several lines":  {"1,\"Ada\nExample\",2\n", []record{{5, []string{"1", "Ada\nExample", "2"}, ""}}},
		"sentences":                {"1,\"well, I\nthink, yes, so\",2\n", []record{{5, []string{"1", "well, I\nthink, yes, so", "2"}, ""}}},
		"two stray marks":          {"1,\"Ada,2\n3,4\",5\n", []record{{5, []string{"1", `"Ada`, "2"}, noteStray}, {6, []string{"3", `4"`, "5"}, noteStray}}},
		"two stray marks, CRLF":    {"1,\"Ada,2\r\n3,4\",5\r\n", []record{{5, []string{"1", `"Ada`, "2"}, noteStray}, {6, []string{"3", `4"`, "5"}, noteStray}}},
		"and a row between":        {"1,\"Ada,2\n6,7,8\n3,4\",5\n", []record{{5, []string{"1", `"Ada`, "2"}, noteStray}, {6, []string{"6", "7", "8"}, ""}, {7, []string{"3", `4"`, "5"}, noteStray}}},
		"not as wide as the table": {"1,2,\"Ada\n3,4\",5\n", []record{{5, []string{"1", "2", `"Ada`}, noteStray}, {6, []string{"3", `4"`, "5"}, noteStray}}},
		"sentences in a short row": {"1,\"well, I\nthink\"\n", []record{{5, []string{"1", "well, I\nthink"}, "a cell in quotation marks goes over several lines, and the row has 2 cells, the table 3"}}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := readTable(head + test.rows)
			require.NoError(t, err)
			assert.Equal(t, test.want, got[4:])
		})
	}
}

// Comments above the header are rows like a title, whatever they hold.
func TestCommentsAboveTheHeader(t *testing.T) {
	got, err := readTable("# made by x; y; z\n# don't \"edit\"\nid,name,level\n1,Ada,2\n3,Max,4\n5,Jo,6\n")
	require.NoError(t, err)
	assert.Equal(t, record{1, []string{"# made by x; y; z"}, ""}, got[0])
	assert.Equal(t, record{3, []string{"id", "name", "level"}, ""}, got[2])
}

// damages are ways to write the cells of one row wrongly, each on one line.
var damages = map[string]func(t *rapid.T, cells []string) string{
	"another separator": func(t *rapid.T, cells []string) string {
		return string(bytes.TrimSuffix(written(t, [][]string{cells}, rapid.SampledFrom([]byte(";\t|")).Draw(t, "separator")), []byte("\n")))
	},
	"marks not doubled": func(t *rapid.T, cells []string) string { return `"` + strings.Join(cells, `","`) + `"` },
	"backslashes": func(t *rapid.T, cells []string) string {
		return `"` + strings.ReplaceAll(strings.Join(cells, "\x01"), `"`, `\"`) + `"`
	},
	"apostrophes":            func(t *rapid.T, cells []string) string { return `'` + strings.Join(cells, `','`) + `'` },
	"marks kept as they are": func(t *rapid.T, cells []string) string { return strings.Join(cells, ",") },
	"a stray mark": func(t *rapid.T, cells []string) string {
		line := strings.ReplaceAll(strings.Join(cells, ","), `"`, "")
		at := rapid.IntRange(0, len(line)).Draw(t, "place")
		return line[:at] + `"` + line[at:]
	},
	"a cell less": func(t *rapid.T, cells []string) string { return strings.Join(cells[1:], ",") },
	"a mark of byte order": func(t *rapid.T, cells []string) string {
		return bomUTF8 + string(bytes.TrimSuffix(written(t, [][]string{cells}, ','), []byte("\n")))
	},
}

// The law of this package: a row is read as it was meant, or it has a note or
// another width than the table, or the file is refused.
func TestNoRowShiftsWithoutAWord(t *testing.T) {
	cell := rapid.StringMatching(`[a-c0-9]{1,3}([ .'"-][a-z"]{0,3})?`)
	quoted := rapid.StringMatching(`[a-c]{1,3}(, [a-z]{1,3}|"[a-z]{0,2}"|;[a-z]|)`)
	for name, damage := range damages {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			width := rapid.IntRange(3, 6).Draw(t, "width")
			table := rapid.SliceOfN(rapid.SliceOfN(rapid.OneOf(cell, cell, quoted), width, width), 6, 12).Draw(t, "table")
			bad := rapid.IntRange(0, len(table)-1).Draw(t, "bad row")
			table[bad] = rapid.SliceOfN(cell, width, width).Draw(t, "its cells")
			lines := strings.SplitAfter(string(written(t, table, ',')), "\n")
			lines[bad] = strings.ReplaceAll(damage(t, table[bad]), "\x01", `","`) + "\n"
			told(t, table, bad, strings.Join(lines, ""))
		}))
	}
}

// A clean file reads back as it was, whatever its cells hold over however many
// lines; at most a note asks to look at a row.
func TestCleanFilesStayAsTheyAre(t *testing.T) {
	cell := rapid.OneOf(rapid.StringMatching(`[a-c0-9]{1,4}`), rapid.StringMatching(`[a-c]{1,3}("[a-c]{1,2}"|'|, [a-c]\\|;)`),
		rapid.StringMatching(`[a-c]{1,3}(,? [a-c]{1,3}\.?){1,3}(\n[a-c]{1,3}(, [a-c]{1,3}){0,2})?`))
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(3, 6).Draw(t, "width")
		table := rapid.SliceOfN(rapid.SliceOfN(cell, width, width), 6, 12).Draw(t, "table")
		table = append([][]string{strings.Split("first,second,third,fourth,fifth,sixth", ",")[:width]}, table...)
		text := string(written(t, table, ','))
		rows, err := readTable(text)
		require.NoError(t, err)
		require.Len(t, rows, len(table), "%s", text)
		for i, row := range rows {
			require.Equal(t, table[i], row.Cells, "row %d of\n%s", i+1, text)
		}
	})
}

// unquoted is a row without marks: where no column shifts, a mark too many or too
// few cannot always be told from a right one.
func unquoted(cells []string) []string {
	out := []string{}
	for _, c := range cells {
		out = append(out, strings.Trim(strings.ReplaceAll(c, `"`, ""), "'"))
	}
	return out
}

func told(t *rapid.T, table [][]string, bad int, text string) {
	rows, err := readTable(text)
	if err != nil {
		return
	}
	require.Len(t, rows, len(table), "%s", text)
	for i, row := range rows {
		if i == bad && (row.Note != "" || len(row.Cells) != len(table[i])) {
			continue
		}
		require.Equal(t, unquoted(table[i]), unquoted(row.Cells), fmt.Sprintf("row %d of\n%s", i+1, text))
	}
}
