package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRatersOfAWideTable(t *testing.T) {
	tests := []struct {
		name, file, text string
		rater            Rater
	}{
		{"the people themselves, unless something says otherwise", "s.csv", "ID,Networking\n001,3\n", Self},
		{"a column", "s.csv", "ID,Rater,Networking\n001,Line Manager,3\n", Manager},
		{"a blank in the column", "manager.csv", "ID,Rater,Networking\n001,,3\n", Self},
		{"the name of the file", "manager-review.csv", "ID,Networking\n001,3\n", Manager},
		{"a title above", "s.csv", "Ratings by supervisor,\nID,Networking\n001,3\n", Manager},
		{"IT managers rate themselves", "it-manager-skills.csv", "ID,Networking\n001,3\n", Self},
		{"self beside manager", "managers-self.csv", "ID,Networking\n001,3\n", Self},
		{"a bracket in the header", "s.csv", "ID,Networking (manager)\n001,3\n", Manager},
		{"a word behind a dash", "s.csv", "ID,Networking - peer\n001,3\n", Peer},
		{"a word in front", "s.csv", "ID,Manager rating: Networking\n001,3\n", Manager},
		{"a certificate", "s.csv", "ID,Networking [certified]\n001,3\n", Test},
		{"a survey", "s.csv", "ID,How would you rate your skills in ... [Networking]\n001,3\n", Self},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := mustLoad(t, testOptions(), "r.csv", team, test.file, test.text)
			for _, rater := range Raters {
				assert.Equal(t, rater == test.rater, d.Ratings.Has(rater), rater)
			}
			assert.Equal(t, WholeLevel(3), d.Ratings.At(0, networks, test.rater))
			assert.Equal(t, test.file, d.RatingPlace(0, networks, test.rater).File)
			assert.NotZero(t, d.RatingPlace(0, networks, test.rater).Column)
		})
	}
}

func TestTwoRatersInTwoColumns(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", team, "s.csv", "ID,Networking (self),Networking (manager)\n001,4,3\n")
	assert.Equal(t, "s.csv!B2", d.RatingPlace(0, networks, Self).Short())
	assert.Equal(t, "s.csv!C2", d.RatingPlace(0, networks, Manager).Short())
	level, rater, ok := d.Ratings.Best(0, networks)
	assert.Equal(t, []any{WholeLevel(3), Manager, true}, []any{level, rater, ok})
}

func TestPeersCountByTheirMean(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", team, "s.csv", "ID,Skill,Level,Rater\n001,Networking,4,peer\n001,Networking,3,colleague\n001,Networking,n/a,peer\n001,Networking,3,peer\n002,Networking,n/a,peer\n")
	assert.InDelta(t, 10.0/3, d.Ratings.At(0, networks, Peer).Value(), 1.0/LevelStep)
	assert.Equal(t, NotApplicable, d.Ratings.At(1, networks, Peer))
	assert.Equal(t, CellCount{Found: 5, Used: 3, NotApplicable: 2}, d.Tables[1].Cells)
}

// TestTheNewestRatingCounts does so in whatever order the ratings come.
func TestTheNewestRatingCounts(t *testing.T) {
	const header = "ID,Skill,Level,Date\n"
	for _, rows := range []string{
		"001,Networking,2,2026-04-01\n001,Networking,5,2026-05-01\n001,Networking,3,\n",
		"001,Networking,5,01.05.2026\n001,Networking,2,01.04.2026\n001,Networking,2,01.04.2026\n",
	} {
		d, _ := loadTexts(t, testOptions(), "r.csv", team, "s.csv", header+rows)
		assert.Equal(t, WholeLevel(5), d.Ratings.At(0, networks, Self))
		assert.Equal(t, 1, d.Tables[1].Rows.Used)
		assert.Equal(t, 1, d.Tables[1].Cells.Used)
	}
	d := mustLoad(t, testOptions(), "r.csv", team, "q1.csv", header+"001,Networking,2,2026-04-01\n", "q2.csv", header+"001,Networking,5,2026-05-01\n")
	assert.Equal(t, "q2.csv!C2", d.RatingPlace(0, networks, Self).Short())
	assert.Equal(t, RowCount{Found: 2, Header: 1, Quarantined: 1}, d.Tables[1].Rows, "the older one counts no more")
	assert.Equal(t, CellCount{Found: 1, Quarantined: 1}, d.Tables[1].Cells)
}

func TestUnmatchedSkillsAreCounted(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", team, "wide.csv", "ID,Networking,Clouds,Shoe size,Total\n001,3,2,43,9\n002,1,,38,9\n003,,n/a,41,9\n",
		"long.csv", "ID,Skill,Level\n001,clouds,4\n001,Juggling,1\n")
	assert.Equal(t, []Unmatched{
		{Skill: "Clouds", Ratings: 2, First: Address{File: "wide.csv", Row: 2, Column: 3, Header: "Clouds"}, Nearest: []string{"Cloud platforms"}},
		{Skill: "Juggling", Ratings: 1, First: Address{File: "long.csv", Row: 3, Column: 2, Header: "Skill"}},
	}, d.Unmatched)
	assert.Equal(t, CellCount{Found: 6, Used: 2, Empty: 2, NotApplicable: 1, Unmatched: 1}, d.Tables[1].Cells)
	assert.Equal(t, RowCount{Found: 3, Header: 1, Used: 2}, d.Tables[2].Rows)
}

func TestNoModelMeansEverySkillIsUnmatched(t *testing.T) {
	d := mustLoad(t, Options{}, "r.csv", team, "s.csv", "ID,Networking,Servers\n001,3,2\n")
	assert.Equal(t, RatingsUse, d.Tables[1].Use)
	assert.Len(t, d.Unmatched, 2)
	assert.Equal(t, 2, d.Tables[1].Cells.Unmatched)
}

func TestManyUnreadableLevelsStop(t *testing.T) {
	text := "ID,Networking,Servers\n"
	for _, row := range []string{"001,bad,worse", "002,awful,4", "003,poor?,dire"} {
		text += row + "\n"
	}
	o := testOptions()
	o.Scale = "1-5"
	d, err := loadTexts(t, o, "r.csv", team, "s.csv", text)
	assert.Error(t, err)
	assert.Contains(t, problem(t, d, codeScaleMisfit).Message, "5 of 6 levels are not on the scale 1-5 (declared): bad, worse, awful")
}

func TestAllowedShareOfRows(t *testing.T) {
	o := testOptions()
	o.MaxQuarantine = 0.5
	d, err := loadTexts(t, o, "r.csv", team, "s.csv", "ID,Skill,Level\n001,Networking,3\n009,Networking,3\n")
	assert.NoError(t, err)
	assert.Equal(t, RowCount{Found: 3, Header: 1, Used: 1, Quarantined: 1}, d.Tables[1].Rows)
}

func TestStrangersHaveOneLineEach(t *testing.T) {
	d, _ := loadTexts(t, testOptions(), "r.csv", team, "s.csv", "ID,Skill,Level\n009,Networking,3\n001,Networking,3\n009,Servers,3\n")
	assert.Equal(t, `s.csv, row 2, column A "ID" (A2): "009" is nobody in the roster; 2 rows are left out [not-in-roster]`, problem(t, d, codeNotInRoster).String())
	assert.Equal(t, 2, d.Tables[1].Cells.Quarantined)
}
