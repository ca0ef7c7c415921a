package ingest

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// mapOptions know two titles, and read the map of this text.
func mapOptions(t testing.TB, text string) Options {
	o := testOptions()
	o.MatchTitle = func(title string) Match {
		switch strings.ToLower(title) {
		case "head of it":
			return Match{ID: "head-of-it", How: "name"}
		case "haed of it":
			return Match{ID: "head-of-it", How: "one letter off"}
		case "engineer":
			return Match{How: "title without a model"}
		}
		return Match{Nearest: []string{"Head of IT"}}
	}
	if text != "" {
		o.Map = writeFiles(t, "map.csv", text)
	}
	return o
}

func TestAMapSettlesWhatTextsMean(t *testing.T) {
	o := mapOptions(t, "\ufeffArt;wie geschrieben;Bedeutung;Anzahl\r\nSkill;Wolke 7;Cloud platforms;3\r\nskill;Knitting;-;1\r\ntitle;Chef vom Dienst;Head of IT;\r\ntitle;Tea Lady;leave out;\r\ncolumn;Kürzel;Employee ID;\r\ncolumn;Notiz 1;-;\r\nskill;Not yet;;\r\n")
	d := mustLoad(t, o, "r.csv", "Kürzel,Name,Job Title\n1,Ada Moss,Chef vom Dienst\n2,Ben Okri,Tea Lady\n", "s.csv", "Kürzel,WOLKE 7,Knitting,Notiz 1\n1,3,5,1\n")
	assert.Equal(t, WholeLevel(3), d.Ratings.At(0, cloud, Self))
	assert.Empty(t, d.Unmatched)
	assert.Empty(t, d.Problems)
	means, ok := d.Meant("title", "chef  vom dienst")
	assert.True(t, ok)
	assert.Equal(t, "Head of IT", means)
	_, ok = d.Meant("title", "Engineer")
	assert.False(t, ok)
	var used []int
	for _, e := range d.Map {
		used = append(used, e.Used)
	}
	assert.Equal(t, []int{1, 1, 1, 1, 2, 1}, used)
	assert.Equal(t, "map.csv", d.Maps[0].Name)
}

func TestMapsThatCannotBeUsed(t *testing.T) {
	for text, code := range map[string]string{
		"a,b\n1,2\n": codeMapUnread,
		"kind,written,means\nskil,Wolke,cloud platforms\n":   codeMapKind,
		"kind,written,means\nskill,Wolke,Clout\n":            codeMapMeaning,
		"kind,written,means\ntitle,Boss,Haed of Ti\n":        codeMapMeaning,
		"kind,written,means\ncolumn,Nr,Numero\n":             codeMapMeaning,
		"written,means\nWolke,networking\nwolke,servers\n":   codeMapConflict,
		"kind,written,means\nskill,Woolke,cloud platforms\n": codeMapUnused,
	} {
		d, err := loadTexts(t, mapOptions(t, text), rosterOf("1,Ada Moss,Head of IT,")...)
		p := problem(t, d, code)
		assert.Equal(t, "map.csv", p.At.File)
		assert.NotEmpty(t, p.Cure)
		assert.Equal(t, code != codeMapUnused, err != nil, text)
	}
	d, err := loadTexts(t, Options{Map: []string{"gone.csv"}}, rosterOf("1,Ada Moss,Head of IT,")...)
	require.Error(t, err)
	assert.Equal(t, "gone.csv", d.Problems[0].At.File)
}

func TestMapTableListsWhatIsOpen(t *testing.T) {
	d := mustLoad(t, mapOptions(t, ""), "r.csv", "ID,Name,Job Title\n1,Ada Moss,Haed of IT\n2,Ben Okri,Boss\n3,Cleo Tan,Boss\n4,Dan Roe,Engineer\n",
		"s.csv", "ID,Networkin,Servers,Clouds,=Knitting\n1,3,1,2,2\n2,3,1,2,\n")
	assert.Equal(t, [][]string{
		{"kind", "written", "means", "occurs", "suggestions", "note"},
		{"skill", "Clouds", "", "2", "Cloud platforms", ""},
		{"skill", "'=Knitting", "", "1", "", ""},
		{"skill", "Networkin", "networks", "1", "", "taken for this already (one letter off): correct it if it is wrong"},
		{"title", "Boss", "", "2", "Head of IT", ""},
		{"title", "Haed of IT", "head-of-it", "1", "", "taken for this already (one letter off): correct it if it is wrong"},
	}, d.MapTable())
}

// TestAFilledInMapLeavesNothingOpen: whatever skills and titles the files hold, a
// map written for them and filled in settles all, in the dialect of any Excel.
func TestAFilledInMapLeavesNothingOpen(t *testing.T) {
	dir := t.TempDir()
	text := rapid.StringMatching(`[A-Za-z=+@-][a-z &/;,"'-]{2,12}[a-z]`)
	rapid.Check(t, func(t *rapid.T) {
		skills := rapid.SliceOfNDistinct(text, 1, 5, foldKey).Draw(t, "skills")
		titles := rapid.SliceOfN(text, 1, 5).Draw(t, "titles")
		roster, ratings := [][]string{{"Employee ID", "Name", "Job Title"}}, [][]string{{"Employee ID", "Skill", "Level"}}
		for i, title := range titles {
			roster = append(roster, []string{fmt.Sprint(i), "Ada Moss", title})
		}
		for _, skill := range skills {
			ratings = append(ratings, []string{"0", skill, "3"})
		}
		o := mapOptions(nil, "")
		paths := []string{writeTable(t, dir, "r.csv", ',', roster), writeTable(t, dir, "s.csv", ',', ratings)}
		d, err := Load(paths, o)
		require.NoError(t, err)
		table := d.MapTable()
		for _, row := range table[1:] {
			switch {
			case row[2] != "":
			case row[0] == "title":
				row[2] = rapid.SampledFrom([]string{"-", "Head of IT"}).Draw(t, "means")
			default:
				row[2] = "-"
			}
		}
		o.Map = []string{writeTable(t, dir, "map.csv", rapid.SampledFrom([]rune{',', ';', '\t'}).Draw(t, "separator"), table)}
		d, err = Load(paths, o)
		require.NoError(t, err)
		require.Len(t, d.MapTable(), 1, "%v", d.MapTable())
		require.Empty(t, d.Unmatched)
		for _, code := range codesOf(d.Problems) {
			require.NotContains(t, []string{codeUnknownSkill, codeSkillNear, codeMapUnused}, code)
		}
	})
}

func writeTable(t *rapid.T, dir, name string, separator rune, rows [][]string) string {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.Comma = separator
	require.NoError(t, w.WriteAll(rows))
	path := filepath.Join(dir, name)
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
	return path
}
