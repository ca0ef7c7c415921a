package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLabelsBesideTheNumbersAreALegend(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []string
		want   []legendPair
	}{
		{"a linear scale of a survey", []string{"3 - Some", "1 - None", "2 - A little", "2 - A little"},
			[]legendPair{{number: 1, word: "None"}, {number: 2, word: "A little"}, {number: 3, word: "Some"}}},
		{"one word for two numbers", []string{"1 - Good", "2 - Good", "3 - Best"}, nil},
		{"two words for one number", []string{"1 - None", "2 - Some", "2 - Good", "3 - Best"}, nil},
		{"a remark here and there", []string{"1", "2", "3", "4", "1 - new", "2 - soon", "3 - sure"}, nil},
		{"a step that nobody chose", []string{"1 - None", "2 - Some", "4 - Best"}, nil},
		{"too few", []string{"1 - None", "2 - Some"}, nil},
		{"plain numbers", []string{"1", "2", "3"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := newSeen()
			e.add(c.values...)
			assert.Equal(t, c.want, e.labels())
		})
	}
}

// A word that is level 4 of the models may stand beside 5: the number counts.
func TestLabelsDecideBeforeKnownWords(t *testing.T) {
	data := mustLoad(t, testOptions(), "r.csv", "Employee ID,Name,Job Title,Networking,Cloud platforms,Servers\n"+
		"1,Ada Moss,Head of IT,5 - Expert,4 - Good,3 - Some\n2,Bo Lind,IT Manager,1 - None,2 - A little,5 - Expert\n")
	assert.NotContains(t, codesOf(data.Problems), codeLevelSeveral)
	assert.Equal(t, WholeLevel(5), data.Ratings.At(0, 1, Self))
	assert.Equal(t, WholeLevel(0), data.Ratings.At(1, 1, Self))
}
