package ingest

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// networksOf is what the first two people of team say of their own networking.
func networksOf(d *Dataset) []Level {
	return []Level{d.Ratings.At(0, networks, Self), d.Ratings.At(1, networks, Self)}
}

func TestColumnsOfTicks(t *testing.T) {
	const list = "Employee ID,Skill,1,2,3,4,5\n001,Networking,,,x,,\n001,Servers,,x,,,\n002,Networking,X,,,,\n002,Servers,,,,,\n"
	d := mustLoad(t, testOptions(), "roster.csv", team, "s.csv", list)
	assert.Equal(t, []Level{WholeLevel(3), WholeLevel(1)}, networksOf(d))
	assert.Equal(t, NotRated, d.Ratings.At(1, servers, Self))

	const form = "Employee ID,002\n\nSkill,Beginner,Intermediate,Expert\nNetworking,,✓,\nServers,,,\nCloud platforms,✓,,\n"
	d = mustLoad(t, testOptions(), "roster.csv", team, "s.csv", form)
	assert.True(t, d.Ratings.At(1, networks, Self).Value() > d.Ratings.At(1, cloud, Self).Value())
	assert.Equal(t, NotRated, d.Ratings.At(1, servers, Self))
}

func TestTwoTicksAreNoLevel(t *testing.T) {
	d, _ := loadTexts(t, testOptions(), "roster.csv", team, "s.csv",
		"Employee ID,Skill,1,2,3,4,5\n001,Networking,,x,x,,\n001,Servers,,x,,,\n002,Networking,X,,,,\n")
	p := problem(t, d, codeLevelSeveral)
	assert.Equal(t, "2; 3", p.Value)
	assert.Equal(t, 2, p.At.Row)
}

func TestWordsThatTheTableItselfSetsBesideItsNumbers(t *testing.T) {
	const text = "Employee ID,Networking,Servers,Cloud platforms\n001,5 - Expert,4 - Proficient,1 - Novice\n002,1 - Novice,2 - Basic,5 - Expert\n"
	d := mustLoad(t, testOptions(), "roster.csv", team, "s.csv", text)
	assert.Equal(t, []Level{WholeLevel(5), WholeLevel(1)}, networksOf(d))

	d, _ = loadTexts(t, testOptions(), "roster.csv", team, "s.csv",
		"Employee ID,Networking,Servers,Cloud platforms\n001,1 - Expert,2 - Practitioner,3 - Working\n002,1 - Expert,2 - Practitioner,4 - Awareness\n")
	assert.Equal(t, Quarantine, problem(t, d, codeLevelSeveral).Action, "numbers that fall as the words rise are not believed")
}

func TestASecondTableBesideTheFirst(t *testing.T) {
	d, err := loadTexts(t, testOptions(), "roster.csv", team, "s.csv",
		"Employee ID,Networking,,Employee ID,Servers\n001,3,,002,4\n003,1,,001,2\n")
	require.Error(t, err)
	assert.Equal(t, "s.csv!D1", problem(t, d, codeSecondTable).At.Short())
	assert.Equal(t, WholeLevel(3), d.Ratings.At(0, networks, Self))
	assert.Equal(t, NotRated, d.Ratings.At(0, servers, Self), "4 is said of 002")
}

func TestQuestionsInThePlaceOfHeaders(t *testing.T) {
	d := mustLoad(t, testOptions(), "roster.csv", team, "s.csv",
		"Timestamp,Email address,What is your employee ID?,Please rate your skills [Networking]\n2026-03-10,a@x.example,001,3\n2026-03-10,b@x.example,002,1\n")
	assert.Equal(t, []Level{WholeLevel(3), WholeLevel(1)}, networksOf(d))
}

func TestOneUnknownColumnOfNumbersIsNoRating(t *testing.T) {
	d, _ := loadTexts(t, testOptions(), "roster.csv", team, "s.csv", "Employee ID,Name,Free desks\n001,Ada,3\n002,Ben,1\n")
	assert.Equal(t, Unused, d.Tables[1].Use)
}

func TestAnIndexUnderABlankHeaderIsNoData(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", ",Employee ID,Name,Job Title\n0,1,Ada,Head of IT\n2,2,Ben,Engineer\n7,3,Cleo,Engineer\n")
	assert.Len(t, d.People, 3)
}

func TestASecondHeaderInAnotherLanguageIsNoPerson(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "employeeId,name,position,hireDate\n工号,姓名,职位,入职日期\nE01,Ada,Head of IT,2020-01-02\nE02,Ben,Engineer,2021-02-03\n")
	require.Len(t, d.People, 2)
	assert.Equal(t, RowCount{Found: 4, Header: 2, Used: 2}, d.Tables[0].Rows)
	assert.Empty(t, d.Problems)
}

func TestTheFormOfALeaverStopsNothing(t *testing.T) {
	form := func(id string) string {
		return "Employee ID," + id + "\n\nSkill,Level\nNetworking,3\nServers,2\nCloud platforms,1\n"
	}
	d := mustLoad(t, testOptions(), "roster.csv", team, "a.csv", form("001"), "b.csv", form("002"), "gone.csv", form("777"))
	assert.Equal(t, Quarantine, problem(t, d, codeNotInRoster).Action)
	assert.Equal(t, []Level{WholeLevel(3), WholeLevel(3)}, networksOf(d))

	d, err := loadTexts(t, testOptions(), "roster.csv", team, "x.csv", form("0777"), "y.csv", form("0778"), "a.csv", form("001"))
	require.Error(t, err)
	assert.Contains(t, problem(t, d, codeTooManyLeftOut).Message, "2 of 3 forms")
}

func TestStrangersAreCountedAndNotTheirRows(t *testing.T) {
	long := "Employee ID,Skill,Level\n"
	for _, id := range []string{"001", "002", "003"} {
		long += id + ",Networking,3\n"
	}
	for _, skill := range []string{"Networking", "Servers", "Cloud platforms", "VMware"} {
		long += "777," + skill + ",4\n"
	}
	d := mustLoad(t, testOptions(), "roster.csv", team, "s.csv", long)
	assert.Equal(t, 4, d.Tables[1].Rows.Quarantined)

	d, err := loadTexts(t, testOptions(), "roster.csv", team, "s.csv", "Employee ID,Skill,Level\n777,Networking,3\n778,Networking,3\n001,Networking,2\n001,Servers,2\n001,VMware,2\n")
	require.Error(t, err)
	assert.Contains(t, problem(t, d, codeTooManyLeftOut).Message, "2 of 3 people")
}

func TestAMapInTheFolderIsNoData(t *testing.T) {
	paths := writeFiles(t, "in/roster.csv", team, "in/map.csv", "kind,written,means,note\nskill,Netze,Networking,\n", "in/s.csv", "Employee ID,Netze\n001,3\n002,1\n")
	o := testOptions()
	o.Map = paths[1:2]
	d, err := Load([]string{filepath.Dir(paths[0])}, o)
	require.NoError(t, err)
	assert.Len(t, d.Tables, 2)
	assert.Equal(t, []Level{WholeLevel(3), WholeLevel(1)}, networksOf(d))
}
