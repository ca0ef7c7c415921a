package table

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDialect(t *testing.T) {
	tests := map[string]struct {
		text string
		want dialect
	}{
		"comma":                    {"a,b\n1,2\n", dialect{delim: ','}},
		"semicolon":                {"a;b\n1;2\n", dialect{delim: ';'}},
		"tab":                      {"a\tb\n1\t2\n", dialect{delim: '\t'}},
		"vertical bar":             {"a|b\n1|2\n", dialect{delim: '|'}},
		"decimal commas":           {"id;level;share\nE1;3,5;0,5\nE2;4,5;0,2\n", dialect{delim: ';'}},
		"names with commas":        {"id;name\n1;Example, Ada\n2;Muster, Max\n3;Doe, Jo\n", dialect{delim: ';'}},
		"lists in cells":           {"id,skills,name\n1,Go;SQL,Ada\n2,Go;SQL,Max\n", dialect{delim: ','}},
		"separators in quotes":     {"a,b\n\"1;2;3\",x\n\"4;5;6\",y\n", dialect{delim: ','}},
		"title rows above":         {"Skills, spring\nExported;today\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n", dialect{delim: ';'}},
		"one column":               {"id\n0001\n0002\n", dialect{delim: ','}},
		"one column of text":       {"comment\nvery good\nwell, not bad\nfine\n", dialect{delim: ','}},
		"one row":                  {"a;b;c", dialect{delim: ';'}},
		"declared":                 {"sep=;\na,b;c\n", dialect{delim: ';', skip: 6}},
		"declared, CRLF":           {"sep=|\r\na|b\r\n", dialect{delim: '|', skip: 7}},
		"declared, quoted":         {"\"sep=;\"\na;b\n", dialect{delim: ';', skip: 8}},
		"comma and space":          {"a, b, c\n1, 2, 3\n", dialect{delim: ',', spaced: true}},
		"and cells in quotes":      {"a, \"b\", \n1, \"2, 3\", x\n", dialect{delim: ',', spaced: true}},
		"names behind semicolons":  {"1;Example, Ada\n2;Muster, Max\n", dialect{delim: ';'}},
		"rows of different length": {"a,b,c\n1,2,3\n4,5\n7,8,9,10\n", dialect{delim: ','}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := dialectOf([]byte(test.text), true)
			require.NoError(t, err)
			assert.Equal(t, test.want, dialect{delim: got.delim, skip: got.skip, spaced: got.spaced})
		})
	}
}

func TestMarksAndEscapes(t *testing.T) {
	tests := map[string]struct {
		text string
		want dialect
	}{
		"plain":                    {"a,b\n1,2\n", dialect{delim: ',', mark: '"', width: 2}},
		"backslashes":              {"a,b\n\"say \\\"hi\\\", Ada\",2\n", dialect{delim: ',', mark: '"', backslash: true, width: 2}},
		"one mark is never closed": {"a,b\n\"x\\\"\",2\n3,4\n", dialect{delim: ',', mark: '"', backslash: true, width: 2}},
		"a path is no escape":      {"a,b\n\"C:\\dir\\\",\"2\"\n\"3\",4\n", dialect{delim: ',', mark: '"', width: 2}},
		"apostrophes":              {"a,b\n'Ada, Example',2\n'Max, Muster',3\n", dialect{delim: ',', mark: '\'', width: 2}},
		"apostrophes everywhere":   {"'a';'b'\n'1';'2'\n", dialect{delim: ';', mark: '\'', width: 2}},
		"names with apostrophes":   {"a,b\nO'Neil,D'Arc\n'n Sync,x\n", dialect{delim: ',', mark: '"', width: 2}},
		"both marks":               {"a,b\n\"'x'\",'y'\n'z',\"w\"\n", dialect{delim: ',', mark: '"', width: 2}},
		"spaces":                   {"id name level\n1 \"Ada Example\" 3\n2 Max 4\n", dialect{delim: ' ', mark: '"', width: 3}},
		"spaces in some rows":      {"full name\nAda\nMax Muster\n", dialect{delim: ',', mark: '"'}},
		"spaces within cells":      {"full name,in team\nAda Example,data platform\n", dialect{delim: ',', mark: '"', width: 2}},
		"declared":                 {"sep=;\n'a';'b'\n", dialect{delim: ';', mark: '\'', width: 2, skip: 6}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := dialectOf([]byte(test.text), true)
			require.NoError(t, err)
			got.even = false
			assert.Equal(t, test.want, got)
		})
	}
}

func TestFormatNamesTheDialect(t *testing.T) {
	for text, want := range map[string]string{
		"a,b\n1,2\n":                      "csv, comma, UTF-8",
		"a b\n1 2\n":                      "csv, space, UTF-8",
		"a, b\n1, 2\n":                    "csv, comma and space, UTF-8",
		"id   full name\n1    Ada Moss\n": "text, columns lined up by spaces, UTF-8",
		"a;b\n'1;2';'3'\n":                "csv, semicolon, UTF-8, apostrophes as quotation marks",
		"a,b\n\"x \\\"y\\\", z\",\"3\"\n": "csv, comma, UTF-8, backslash escapes",
	} {
		f, err := Open(write(t, "a.csv", text), Options{})
		require.NoError(t, err)
		assert.Equal(t, want, f.Sheets[0].Format)
	}
}

func TestTwoSeparatorsAreRefused(t *testing.T) {
	_, err := dialectOf([]byte("a;b,c\n1;2,3\n4;5,6\n"), true)
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "two-separators", e.Code)
	assert.Contains(t, e.Message, "comma or by semicolon")
	assert.Contains(t, e.Message, `by comma the first rows read ["a;b" "c"] ["1;2" "3"] ["4;5" "6"], by semicolon ["a" "b,c"] ["1" "2,3"] ["4" "5,6"]`)
	assert.Contains(t, e.Cure, "--delimiter")
}

// A sample that ends in the middle of a row must not count that row.
func TestDialectOfALongFile(t *testing.T) {
	text := strings.Repeat("name with a comma, here;b;c\n", 10_000)
	got, err := dialectOf([]byte(text), false)
	require.NoError(t, err)
	assert.Equal(t, byte(';'), got.delim)
}
