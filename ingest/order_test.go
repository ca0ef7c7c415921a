package ingest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestTheOrderOfRatingsChangesNothing shuffles a long table: the reader tries the
// next person and the next skill first, and must not take them unseen.
func TestTheOrderOfRatingsChangesNothing(t *testing.T) {
	skills := []string{"Networking", "networking", "Servers", "VMware", "Juggling"}
	roster := "ID,Name,Role\n"
	var rows []string
	for i := range 4 {
		id := fmt.Sprintf("%03d", i+1)
		roster += id + ",Ada Moss,Engineer\n"
		rows = append(rows, fmt.Sprintf("%s,%s,%d", id, skills[i%2], i), fmt.Sprintf("%s,%s,%d", id, skills[2+i%2], i+1), id+",Juggling,1")
	}
	rows = append(rows, "999,Networking,5", "1,Clouds,2", ",Networking,1")
	o := testOptions()
	o.MaxQuarantine = 1
	load := func(rows []string) string {
		d, err := loadTexts(t, o, "r.csv", roster, "s.csv", "ID,Skill,Level\n"+strings.Join(rows, "\n")+"\n")
		require.NoError(t, err)
		levels := ""
		for p := range d.People {
			for c := range d.Ratings.Competencies {
				levels += fmt.Sprint(d.Ratings.At(p, c, Self), " ")
			}
		}
		return fmt.Sprintf("%s %+v %+v", levels, d.Tables[1].Rows, d.Tables[1].Cells)
	}
	want := load(rows)
	assert.Contains(t, want, "Used:8 Repaired:0 Empty:0 NotApplicable:0 Unmatched:5 Quarantined:2")
	rapid.Check(t, func(t *rapid.T) {
		if got := load(rapid.Permutation(rows).Draw(t, "rows")); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
	})
}

// TestAnApostropheHidesNoSecondId has one id twice, once as text with a stray space.
func TestAnApostropheHidesNoSecondId(t *testing.T) {
	d, err := loadTexts(t, testOptions(), rosterOf("12,Ada Moss,Head of IT,", "' 12,Ben Okri,Engineer,")...)
	require.Error(t, err)
	assert.Equal(t, "r.csv!A3", problem(t, d, codeDupID).At.Short())
}
