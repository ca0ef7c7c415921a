package ingest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// layouts hold the same ratings, each in another layout: 001 has 3 in networking
// and 2 in servers, 002 has 1 and nothing.
var layouts = []struct {
	name, text string
	layout     Layout
	place      string // of 002's level in networking
}{
	{"wide", "Employee ID,Networking,Servers\n001,3,2\n002,1,\n", Wide, "s.csv!B3"},
	{"long", "Employee ID,Skill,Level\n001,Networking,3\n001,Servers,2\n002,Networking,1\n", Long, "s.csv!C4"},
	{"transposed by id", "Skill,001,002\nNetworking,3,1\nServers,2,\n", Transposed, "s.csv!C2"},
	{"transposed by name", "Competency,Ada Moss,Ben Okri\nNetworking,3,1\nServers,2,\n", Transposed, "s.csv!C2"},
	{"transposed, nothing in the corner", ",Ada Moss,Ben Okri\nNetworking,3,1\nServers,2,\n", Transposed, "s.csv!C2"},
	{"transposed with titles, categories and sections", "Skills of the team,,,\n,,,\nArea,Skill,001,002\nTECHNICAL,,,\nBasics,Networking,3,1\nBasics,Servers,2,\n", Transposed, "s.csv!D5"},
	{"transposed with two keys", "Name,Ada Moss,Ben Okri\nEmployee ID,001,002\nNetworking,3,1\nServers,2,\n", Transposed, "s.csv!C3"},
	{"paired", "Employee ID,Networking,Level,Servers,Level\n001,Y,3,Y,2\n002,Y,1,,\n", Paired, "s.csv!C3"},
	{"paired as pandas writes it", "Employee ID,Networking,Level,Servers,Level.1\n001,Y,3,Y,2\n002,Y,1,,\n", Paired, "s.csv!C3"},
	{"paired below groups", "Employee ID,Networking,,Servers,\n,Has it,Level,Has it,Level\n001,Y,3,Y,2\n002,Y,1,,\n", Paired, "s.csv!C4"},
}

func TestEveryLayoutReadsTheSame(t *testing.T) {
	for _, test := range layouts {
		t.Run(test.name, func(t *testing.T) {
			d := mustLoad(t, testOptions(), "roster.csv", team, "s.csv", test.text)
			require.Equal(t, RatingsUse, d.Tables[1].Use)
			assert.Equal(t, test.layout, d.Tables[1].Layout)
			assert.Equal(t, []Level{WholeLevel(3), WholeLevel(2), WholeLevel(1), NotRated},
				[]Level{d.Ratings.At(0, networks, Self), d.Ratings.At(0, servers, Self), d.Ratings.At(1, networks, Self), d.Ratings.At(1, servers, Self)})
			assert.Equal(t, test.place, d.RatingPlace(1, networks, Self).Short())
		})
	}
}

const formText = "Your skills,\nPlease fill in the last column.,\n\nEmployee ID,%ID%\nName,Ben Okri\nRater,manager\nDate,2026-05-03\n\n" +
	"Competency,Level,Evidence\nNetworking,1,built it\nServers,,\nCloud platforms,4,\n"

func TestOnePersonAForm(t *testing.T) {
	d := mustLoad(t, testOptions(), "roster.csv", team, "ben.csv", strings.ReplaceAll(formText, "%ID%", "002"),
		"cleo.csv", "Name: Cleo Tan,,\n,,\nSkill,Rating,Comment\nNetworking,2,\n")
	assert.Equal(t, []Layout{NoLayout, Form, Form}, []Layout{d.Tables[0].Layout, d.Tables[1].Layout, d.Tables[2].Layout})
	assert.Equal(t, WholeLevel(1), d.Ratings.At(1, networks, Manager))
	assert.Equal(t, WholeLevel(4), d.Ratings.At(1, cloud, Manager))
	assert.Equal(t, "ben.csv!B10", d.RatingPlace(1, networks, Manager).Short())
	assert.Equal(t, WholeLevel(2), d.Ratings.At(2, networks, Self))
	assert.Equal(t, RowCount{Found: 12, Header: 1, Preamble: 6, Blank: 2, Used: 3}, d.Tables[1].Rows)
}

func TestTheFieldsOfAFormAreCalledByTheirCells(t *testing.T) {
	d, _ := loadTexts(t, testOptions(), "roster.csv", team, "x.csv", strings.ReplaceAll(strings.Replace(formText, "Name,Ben Okri\n", "", 1), "%ID%", "0777"))
	assert.Equal(t, "x.csv!B4", problem(t, d, codeNotInRoster).At.Short())
}

func TestADeclaredLayoutThatIsNotThere(t *testing.T) {
	o := testOptions()
	o.Layout = Long
	d, err := loadTexts(t, o, "roster.csv", team, "s.csv", layouts[0].text)
	require.Error(t, err)
	assert.Equal(t, "s.csv row 1", problem(t, d, codeLayoutDiffers).At.Short())
}
