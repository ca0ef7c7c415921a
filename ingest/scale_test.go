package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestReadLevel(t *testing.T) {
	tests := []struct {
		text, scale string
		level       Level
		repaired    bool
		code        string
	}{
		{"0", "", 0, false, ""},
		{"5", "", WholeLevel(5), false, ""},
		{"3.0", "", WholeLevel(3), false, ""},
		{"2.5", "", 100, false, ""},
		{"2,5", "", 100, false, ""},
		{"0.025", "", 1, false, ""},
		{"3.33", "", 133, false, ""},
		{"0", "1-5", NotRated, false, codeLevelOffScale},
		{"0.5", "1-5", NotRated, false, codeLevelOffScale},
		{"6", "", NotRated, false, codeLevelOffScale},
		{"-1", "", NotRated, false, codeLevelOffScale},
		{"1e2", "", NotRated, false, codeLevelUnread},
		{"NaN", "", NotApplicable, false, ""},
		{"99999999999999", "", NotRated, false, codeLevelOffScale},

		{"None", "", 0, false, ""},
		{" Awareness", "", WholeLevel(1), true, ""},
		{"WORKING", "", WholeLevel(2), false, ""},
		{"Practitioner", "", WholeLevel(3), false, ""},
		{"expert", "", WholeLevel(4), false, ""},
		{"Lead", "", WholeLevel(4), false, ""},
		{"Authority", "", WholeLevel(5), false, ""},
		{"expert", "0-5", NotRated, false, codeLevelUnread},
		{"expert", scaleWords, WholeLevel(4), false, ""},
		{"4", scaleWords, NotRated, false, codeLevelOffScale},
		{"beginner", "", NotRated, false, codeLevelUnread},

		{"N/A", "", NotApplicable, false, ""},
		{"n.a.", "", NotApplicable, false, ""},
		{"-", "", NotApplicable, false, ""},
		{"?", "", NotApplicable, false, ""},
		{"TBD", "", NotApplicable, false, ""},
		{"k.A.", "", NotApplicable, false, ""},
		{"entfällt", "", NotApplicable, false, ""},

		{"3/5", "", WholeLevel(3), true, ""},
		{"3 / 5", "", WholeLevel(3), true, ""},
		{"3/4", "", NotRated, false, codeLevelOffScale},
		{"7/5", "", NotRated, false, codeLevelOffScale},
		{"3 - competent", "", WholeLevel(3), true, ""},
		{"3 – competent", "", WholeLevel(3), true, ""},
		{"3: competent", "", WholeLevel(3), true, ""},
		{"3 (competent)", "", WholeLevel(3), true, ""},
		{"Level 4", "", WholeLevel(4), true, ""},
		{"L4", "", WholeLevel(4), true, ""},
		{"３", "", WholeLevel(3), true, ""},
		{"8 - competent", "", NotRated, false, codeLevelOffScale},
		{"3-4", "", NotRated, false, codeLevelSeveral},
		{"3;4", "", NotRated, false, codeLevelSeveral},
		{"3 4", "", NotRated, false, codeLevelSeveral},
		{"3x", "", NotRated, false, codeLevelUnread},
		{"3+", "", NotRated, false, codeLevelUnread},
		{"+cmd|'/c calc'!A1", "", NotRated, false, codeLevelUnread},

		{"#REF!", "", NotRated, false, codeExcelError},
		{"#N/A", "", NotRated, false, codeExcelError},
		{"TRUE", "", NotRated, false, codeLevelBoolean},
		{"falsch", "", NotRated, false, codeLevelBoolean},
		{"60%", "", NotRated, false, codeLevelPercent},
		{"03-May", "", NotRated, false, codeLevelDate},
		{"May-03", "", NotRated, false, codeLevelDate},
		{"2026-05-03", "", NotRated, false, codeLevelDate},
		{"46145", "", NotRated, false, codeLevelDate},
	}
	for _, test := range tests {
		t.Run(test.text+" on "+test.scale, func(t *testing.T) {
			r := readLevel(test.text, test.scale)
			assert.Equal(t, test.level, r.level)
			assert.Equal(t, test.repaired, r.repaired)
			assert.Equal(t, test.code, r.code)
		})
	}
}

func TestLikelyRangeBehindADate(t *testing.T) {
	assert.Contains(t, readLevel("03-May", "").message, "likely 3-5")
	assert.Contains(t, readLevel("2026-05-03", "").message, "likely 3-5")
}

func TestScaleIsNamedAfterWhatWasMet(t *testing.T) {
	tests := []struct {
		levels, declared string
		name, mapping    string
	}{
		{"1,0", "", "0-5", "0 to 5 are levels 0 to 5"},
		{"1,5", "", "1-5", "1 to 5 are levels 1 to 5; level 0 does not occur"},
		{"working,expert", "", "words", "the words none, awareness"},
		{"working,3", "", "1-5", "does not occur; the words none"},
		{"1,5", "0-5", "0-5", "0 to 5 are levels 0 to 5"},
		{",", "", "0-5", "no level was met"},
	}
	for _, test := range tests {
		t.Run(test.levels+" "+test.declared, func(t *testing.T) {
			o := testOptions()
			o.Scale = test.declared
			d := mustLoad(t, o, "r.csv", team, "s.csv", "Employee ID,Networking,Servers\n001,"+test.levels+"\n")
			assert.Equal(t, 1, d.Scales[0].Table)
			assert.Equal(t, test.name, d.Scales[0].Name)
			assert.Equal(t, test.declared != "", d.Scales[0].Declared)
			assert.Contains(t, d.Scales[0].Mapping, test.mapping)
		})
	}
}
