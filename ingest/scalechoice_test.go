package ingest

import (
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func TestDeclaredScales(t *testing.T) {
	tests := []struct {
		scale, text string
		level       float64 // -1: no level
	}{
		{"0-3", "3", 5}, {"0-3", "1", 1.675}, {"0-3", "4", -1},
		{"0-4", "3", 3.75}, {"1-3", "2", 3}, {"1-3", "1", 1}, {"1-4", "2", 2.325}, {"1-4", "4", 5}, {"1-7", "4", 3}, {"0-7", "7", 5},
		{"0-10", "7", 3.5}, {"1-10", "10", 5}, {"1-10", "0", -1}, {"1 to 4", "4", 5}, {"1–4", "4", 5},
		{"6-1", "1", 5}, {"6-1", "6", 1}, {"5-0", "0", 5},
		{"percent", "60%", 3}, {"percent", "60 %", 3}, {"0-100", "60", 3}, {"percent", "101%", -1}, {"1-5", "60%", -1},
		{"A-F", "A", 5}, {"A-F", "f", 1}, {"F-A", "A", 1}, {"F-A", "F", 5}, {"A-F", "G", -1},
		{"D1-D3", "D2", 3}, {"D1-D3", "3", 5}, {"D1-D3", "E2", -1}, {"L1-L4", "L4", 5},
		{"yes-no", "Y", 3}, {"yes-no", "no", 0}, {"yes-no", "✓", 3}, {"yes-no", "X", 3}, {"yes-no", "TRUE", 3}, {"1-5", "TRUE", -1},
		{"stars", "★★★☆☆", 3}, {"stars", "***", 3}, {"stars", "⭐⭐", 2},
		{"words", "expert", 4}, {"words", "3", -1},
		{"None,Basic,Good,Expert", "good", 3.325}, {"None,Basic,Good,Expert", "None", 0}, {"None,Basic,Good,Expert", "Fine", -1},
		{"Basic|Good, Fine|Expert", "FINE", 3}, {"Rookie < Solid < Star", "star", 5},
		{"1=Beginner,2=Able,3=Expert", "Able", 3}, {"1=Beginner,2=Able,3=Expert", "3", 5}, {"1=Beginner,2=Able,3=Expert", "2 - Expert", -1}, {"1=Beginner,2=Able,3=Expert", "2 - able", 3},
		{"1=Expert,2=Advanced,3=Beginner", "1", 5}, {"0=N/A,1=Low,2=High", "2", 5},
	}
	for _, test := range tests {
		s, err := declaredScale(test.scale)
		require.NoError(t, err, test.scale)
		r, _ := s.read(test.text)
		if test.level < 0 {
			assert.False(t, r.level.Rated(), "%s on %s", test.text, test.scale)
			assert.NotEmpty(t, r.code, "%s on %s", test.text, test.scale)
			continue
		}
		require.True(t, r.level.Rated(), "%s on %s: %s", test.text, test.scale, r.message)
		assert.Equal(t, test.level, r.level.Value(), "%s on %s", test.text, test.scale)
	}
	silent, err := declaredScale("0=N/A,1=Low,2=High")
	require.NoError(t, err)
	r, _ := silent.read("0")
	assert.Equal(t, NotApplicable, r.level)
}

func TestWhatIsNoScale(t *testing.T) {
	for _, text := range []string{"0-9000", "1-1", "a", "1", "A-A", "1,2,3", "Basic,Basic", "5", "-", "0-5-9"} {
		assert.Error(t, CheckScale(text), text)
	}
	for _, text := range []string{"", "0-5", "1-5", "words", "A-F", "percent", "None,Basic"} {
		assert.NoError(t, CheckScale(text), text)
	}
}

const teamOfFour = "Employee ID,Name,Job Title,Manager ID\n001,Ada Moss,Head of IT,\n002,Ben Okri,Engineer,001\n003,Cy Pell,Engineer,001\n004,Di Roe,Engineer,001\n"

// wideTable has a row of levels for each person of a team.
func wideTable(above string, rows ...string) string {
	text := above + "Employee ID,Networking,Servers,Cloud platforms\n"
	for i, row := range rows {
		text += "00" + strconv.Itoa(i+1) + "," + row + "\n"
	}
	return text
}

func TestScalesAreInferred(t *testing.T) {
	tests := map[string]struct {
		rows  []string
		name  string
		level float64 // of 001 in Networking
		codes []string
	}{
		"percent":                {[]string{"60%,100%,20%", "40%,80%,0%", "20%,20%,20%"}, "0-100", 3, nil},
		"ten":                    {[]string{"8,9,10", "4,6,7", "0,3,1", "9,8,7"}, "0-10", 4, nil},
		"of four":                {[]string{"2/4,3/4,4/4", "1/4,0/4,2/4", "1/4,1/4,1/4"}, "0-4", 2.5, nil},
		"stars":                  {[]string{"★★★,★★★★★,★", "★,★★,★", "★,★,★"}, "1-5", 3, nil},
		"Harvey balls":           {[]string{"◑,●,○", "◔,◕,●", "○,○,○"}, "○, ◔, ◑, ◕, ●", 2.5, nil},
		"five words":             {[]string{"Basic,Intermediate,Expert", "None,Advanced,Basic", "None,None,Basic"}, "None, Basic, Intermediate, Advanced, Expert", 1.25, nil},
		"three or four words":    {[]string{"Beginner,Intermediate,Beginner", "Advanced,Advanced,Beginner"}, "Beginner, Intermediate, Advanced, Expert", 1, []string{codeScaleAssumed}},
		"Dreyfus":                {[]string{"Competent,Novice,Expert", "Advanced beginner,Proficient,Novice"}, "Novice, Advanced beginner, Competent, Proficient, Expert", 3, nil},
		"framework":              {[]string{"Expert,Awareness,Working", "Practitioner,Working,Awareness"}, "words", 4, nil},
		"agreement":              {[]string{"Agree,Strongly agree,Disagree", "Neutral,Strongly disagree,Agree"}, "Strongly disagree, Disagree, Neither agree nor disagree, Agree, Strongly agree", 4, nil},
		"German":                 {[]string{"Experte,Anfänger,Fortgeschritten", "Anfänger,ANFAENGER,Experte"}, "Anfänger, Fortgeschritten, Experte", 5, nil},
		"yes and no":             {[]string{"Y,N,Y", "N,N,Y", "Y,Y,Y"}, "yes-no", 3, []string{codeScaleAssumed}},
		"letters":                {[]string{"A,B,C", "D,A,B"}, "0-5", -1, []string{codeScaleUnclear}},
		"words nobody knows":     {[]string{"Ninja,Rockstar,Wizard", "Wizard,Ninja,Ninja"}, "0-5", -1, []string{codeScaleUnclear}},
		"seven":                  {[]string{"7,6,1", "4,6,5", "2,2,2"}, "1-7", 5, []string{codeScaleAssumed}},
		"three of five":          {[]string{"3,2,1", "1,2,3", "2,2,2", "1,1,1"}, "1-5", 3, []string{codeScaleAssumed}},
		"a slip in five":         {[]string{"3,2,1", "4,5,9", "2,4,5", "4,4,5"}, "1-5", 3, []string{codeLevelOffScale}},
		"words with remarks":     {[]string{"Basic (with help),Expert - teaches others,Basic (with help)", "Intermediate: alone,Advanced,None"}, "None, Basic, Intermediate, Advanced, Expert", 1.25, nil},
		"numbers beside words":   {[]string{"3 - competent,Level 4,5", "L2,4,1"}, "1-5", 3, nil},
		"fractions":              {[]string{"3.33,4.67,5", "2.5,3,1"}, "1-5", 3.325, []string{codeLevelFraction}},
		"truth beside levels":    {[]string{"TRUE,3,5", "3,4,5"}, "1-5", -1, []string{codeLevelBoolean}},
		"a typed-over date":      {[]string{"2026-05-03,3,5", "3,4,5"}, "1-5", -1, []string{codeLevelDate}},
		"two values in one":      {[]string{"3;4,3,5", "3,4,5"}, "1-5", -1, []string{codeLevelSeveral}},
		"a percentage by itself": {[]string{"60%,3,5", "3,4,5"}, "1-5", -1, []string{codeLevelPercent}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d, _ := loadTexts(t, testOptions(), "r.csv", teamOfFour, "s.csv", wideTable("", test.rows...))
			require.NotEmpty(t, d.Scales)
			assert.Equal(t, test.name, d.Scales[0].Name)
			assert.False(t, d.Scales[0].Declared)
			level := d.Ratings.At(0, networks, Self)
			if test.level < 0 {
				assert.False(t, level.Rated())
			} else if assert.True(t, level.Rated()) {
				assert.Equal(t, test.level, level.Value())
			}
			for _, code := range test.codes {
				problem(t, d, code)
			}
			if test.codes == nil {
				assert.NotContains(t, codesOf(d.Problems), codeScaleAssumed)
			}
			checkBooks(t, d)
		})
	}
}

func TestLegends(t *testing.T) {
	rows := []string{"3,2,1", "1,2,3", "0,2,3"}
	tests := map[string]struct{ above, below string }{
		"in one cell above":  {`"Key: 0 = none, 1 = basic, 2 = intermediate, 3 = expert"` + "\n\n", ""},
		"with bars":          {"0 None | 1 Aware | 2 Able | 3 Expert\n\n", ""},
		"along a row":        {"0 = none,1 = basic,2 = good,3 = expert\n\n", ""},
		"numbers and words":  {"0,None,1,Basic\n2,Good,3,Expert\n0 = none; 1 = basic; 2 = good; 3 = expert\n\n", ""},
		"down a column":      {"Level,Meaning\n0,None\n1,Basic\n2,Good\n3,Expert\n\n", ""},
		"a range in a title": {"Skill matrix - rating scale from 0 to 3\n\n", ""},
		"below the table":    {"", "\nKey\n0,None\n1,Basic\n2,Good\n3,Expert\n"},
		"below, in one cell": {"", "\n" + `"0 = none, 1 = basic, 2 = good, 3 = expert"` + "\n"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d, _ := loadTexts(t, testOptions(), "r.csv", teamOfFour, "s.csv", wideTable(test.above, rows...)+test.below)
			require.NotEmpty(t, d.Scales)
			assert.Equal(t, "0-3", d.Scales[0].Name)
			assert.Contains(t, d.Scales[0].Source, "legend in s.csv")
			assert.NotEmpty(t, d.Scales[0].Lost)
			assert.Equal(t, 5.0, d.Ratings.At(0, networks, Self).Value())
		})
	}
}

func TestLegendOnAnotherSheet(t *testing.T) {
	f := excelize.NewFile()
	sheets := map[string][][]any{
		"Sheet1": {{"Employee ID", "Name", "Job Title", "Networking", "Servers", "Cloud platforms"}, {"001", "Ada Moss", "Head of IT", 3, 2, 1}, {"002", "Ben Okri", "Engineer", 1, 1, 2}},
		"Legend": {{"Rating", "Meaning"}, {1, "Beginner"}, {2, "Intermediate"}, {3, "Expert"}},
	}
	_, err := f.NewSheet("Legend")
	require.NoError(t, err)
	for sheet, rows := range sheets {
		for i, row := range rows {
			require.NoError(t, f.SetSheetRow(sheet, "A"+strconv.Itoa(i+1), &row))
		}
	}
	path := filepath.Join(t.TempDir(), "all.xlsx")
	require.NoError(t, f.SaveAs(path))
	d, err := Load([]string{path}, testOptions())
	require.NoError(t, err)
	require.NotEmpty(t, d.Scales)
	assert.Equal(t, "1-3", d.Scales[0].Name)
	assert.Equal(t, "from the legend in all.xlsx#Legend!A2", d.Scales[0].Source)
	assert.Equal(t, 5.0, d.Ratings.At(0, networks, Self).Value())
}

func TestScalesOfWordsAreSound(t *testing.T) {
	for i, s := range knownScales() {
		met := map[string]int{}
		for at, r := range s.rungs {
			for _, word := range r.words {
				before, twice := met[levelKey(word)]
				assert.False(t, twice && before != at, "%q stands at two places of %s", word, s.name)
				met[levelKey(word)] = at
			}
			assert.True(t, at == 0 || r.level > s.rungs[at-1].level, s.name)
		}
		assert.GreaterOrEqual(t, s.rungs[0].level, 0.0, i)
		assert.LessOrEqual(t, s.rungs[len(s.rungs)-1].level, float64(MaxLevel), i)
	}
}
