package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWhatStandsBelowATableIsNoPerson(t *testing.T) {
	const legend = "\nLegend,,\n0,None,\n1,Awareness,\n"
	tests := []struct {
		name, roster string
		people       int
		row          int // of the first problem "not a person"
		left         int
	}{
		{"a legend", team + legend, 3, 6, 3},
		{"people go on after a legend", team + legend + "\n004,Dan Roe,Engineer,001\n", 4, 6, 3},
		{"a note", team + "\n* as of the end of the month.,,,\n", 3, 6, 1},
		{"a total", team + "Total,3,,\n", 3, 5, 1},
		{"examples", "Employee ID,Name,Job Title,Manager ID\n<id>,<name>,<title>,\nexample,Jo Bloggs,Engineer,\n001,Ada Moss,Head of IT,\n", 1, 2, 2},
		{"numbered places", team + "Employee 1,,,\nEmployee 2,,,\n", 3, 5, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := mustLoad(t, testOptions(), "roster.csv", test.roster)
			assert.Len(t, d.People, test.people)
			assert.Equal(t, test.left, d.Tables[0].Rows.Quarantined)
			assert.Equal(t, test.row, problem(t, d, codeNotAPerson).At.Row)
		})
	}
}

func TestASecondTableStops(t *testing.T) {
	tests := []struct {
		name, text string
		row        int // 0: no second table
	}{
		{"below a blank row", team + "\nEmployee ID,Networking,Servers\n001,3,2\n", 6},
		{"with nearly the same header", team + "Employee ID,Name,Title,Manager ID\n004,Dan Roe,Engineer,\n", 5},
		{"with the same header and other widths", team + "Employee ID,Name,Job Title,Manager ID\n004,Dan Roe,Engineer,,3\n", 6},
		{"a repeated header is none", team + "Employee ID,Name,Job Title,Manager ID\n004,Dan Roe,Engineer,001\n", 0},
		{"blank rows are none", team + "\n\n004,Dan Roe,Engineer,001\n", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := loadTexts(t, testOptions(), "roster.csv", test.text)
			if test.row == 0 {
				assert.NoError(t, err)
				return
			}
			assert.Error(t, err)
			assert.Equal(t, test.row, problem(t, d, codeSecondTable).At.Row)
			assert.Len(t, d.People, 3)
		})
	}
}

func TestPreviewShowsTheFirstTableAlone(t *testing.T) {
	_, lines := previewOf(t, "day,fruit,price\n2026-03-05,apple,1.20\n2026-03-06,pear,0.90\nday,fruit,prices,shop\n2026-03-05,apple,1.20,A\n")
	assert.Equal(t, []string{"day|fruit|price", "2026-03-05|apple|1.20", "2026-03-06|pear|0.90"}, lines)
}

func TestTotalsDoNotDecideTheScale(t *testing.T) {
	d := mustLoad(t, testOptions(), "roster.csv", team, "s.csv", "Employee ID,Name,Networking,Servers\n001,Ada Moss,3,2\n002,Ben Okri,1,5\n,Total,40,70\n,Target level,5,5\n")
	assert.Equal(t, WholeLevel(3), d.Ratings.At(0, networks, Self))
	assert.Equal(t, WholeLevel(5), d.Ratings.At(1, servers, Self))
	assert.Equal(t, 2, d.Tables[1].Rows.Quarantined)
}

// Words over columns of numbers, below a blank row, head another table; a person
// whose skills are remarked on does not.
func TestAnotherTableBelowWithoutKnownHeaders(t *testing.T) {
	for below, stops := range map[string]bool{
		"Office,City,Floor\nNorth,Oslo,3": true,
		"3,n/a,tbd":                       false,
		"3,expert,basic":                  false,
		"Ada Moss,absent,absent":          false,
		"Office,City,4":                   false,
		"3,absent,left":                   false,
		"Weekday,Morning shift,Evening shift\nMonday,12,7\n,,": true,
	} {
		d, _ := loadTexts(t, testOptions(), append(rosterOf("1,Ada Moss,Head of IT,", "2,Bo Lind,Engineer,1", "3,Cy Ortega,Engineer,1"),
			"s.csv", "Employee ID,Networking,Servers\n1,3,2\n2,4,1\n\n"+below+"\n")...)
		assert.Equal(t, stops, len(linesOf(d, codeSecondTable)) > 0, below)
	}
}
