package template

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"capgap/ingest"
)

func TestFileNames(t *testing.T) {
	for _, test := range []struct{ id, name, want string }{
		{"00101", "Astrid Falkenrath", "00101-Astrid-Falkenrath.xlsx"},
		{"../../etc/passwd", "", "etc-passwd.xlsx"},
		{"CON", "", "person-CON.xlsx"},
		{"lpt1", "", "person-lpt1.xlsx"},
		{"con", "Ada Moss", "con-Ada-Moss.xlsx"},
		{"a:b", "c\\d|e?", "a-b-c-d-e.xlsx"},
		{"E1", "Ends with a point.", "E1-Ends-with-a-point.xlsx"},
		{".", "..", "person.xlsx"},
		{"ada@example.org", "", "ada-example-org.xlsx"},
		{"7", "Zoë Müller-Łukasz", "7-Zoë-Müller-Łukasz.xlsx"},
		{"8", "山田 太郎", "8-山田-太郎.xlsx"},
		{"9", "\u202eevil\x1b[2J", "9-evil-2J.xlsx"},
		{strings.Repeat("x", 300), "Ada", strings.Repeat("x", longestName) + ".xlsx"},
	} {
		assert.Equal(t, test.want, names{}.file(ingest.Person{ID: test.id, Name: test.name}))
	}
}

func TestFileNamesDifferInAFolder(t *testing.T) {
	taken := names{}
	var list []string
	for _, id := range []string{"E 1", "e-1", "E/1", "E-1-2"} {
		list = append(list, taken.file(ingest.Person{ID: id}))
	}
	assert.Equal(t, []string{"E-1.xlsx", "e-1-2.xlsx", "E-1-3.xlsx", "E-1-2-2.xlsx"}, list)
}

func TestFileNamesOfAnyPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		taken, seen := names{}, map[string]bool{}
		for range rapid.IntRange(1, 20).Draw(t, "people") {
			name := taken.file(ingest.Person{ID: rapid.String().Draw(t, "id"), Name: rapid.String().Draw(t, "name")})
			assert.False(t, seen[strings.ToLower(name)], name)
			seen[strings.ToLower(name)] = true
			assert.True(t, utf8.ValidString(name))
			assert.LessOrEqual(t, len(name), longestName+12)
			assert.NotContains(t, name, "..")
			assert.False(t, strings.ContainsAny(name, `/\:*?"<>|`+"\x00"), name)
			assert.NotEqual(t, ".xlsx", name)
		}
	})
}
