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
		"comma and space":          {"a, b, c\n1, 2, 3\n", dialect{delim: ','}},
		"rows of different length": {"a,b,c\n1,2,3\n4,5\n7,8,9,10\n", dialect{delim: ','}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := dialectOf([]byte(test.text), true)
			require.NoError(t, err)
			assert.Equal(t, test.want, got)
		})
	}
}

func TestTwoSeparatorsAreRefused(t *testing.T) {
	_, err := dialectOf([]byte("a;b,c\n1;2,3\n4;5,6\n"), true)
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "two-separators", e.Code)
	assert.Contains(t, e.Message, "comma or by semicolon")
}

// A sample that ends in the middle of a row must not count that row.
func TestDialectOfALongFile(t *testing.T) {
	text := strings.Repeat("name with a comma, here;b;c\n", 10_000)
	got, err := dialectOf([]byte(text), false)
	require.NoError(t, err)
	assert.Equal(t, byte(';'), got.delim)
}
