package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestWhomANameMeans(t *testing.T) {
	p := newPeople([]Person{{Name: "Jürgen Müller"}, {Name: "Ana B. Moss"}, {Name: "Ana C. Moss"}, {Name: "O'Neill, Sean"},
		{Name: "Dr. Mary-Ann Lee"}, {Name: "Tom Ray"}, {Name: "Tom Ray"}, {Name: "Zoë Falk"}, {Name: "Peter J. Sand"}, {Name: ""}})
	for name, want := range map[string]int32{
		"jürgen  müller": 0, "Muller, Jurgen": 0, "Juergen Mueller": 0, "Müller Jürgen": 0,
		"Ana B Moss": 1, "moss, ana c.": 2, "Ana Moss": nobody, "Ana D. Moss": nobody,
		"Sean ONeill": 3, "Sean O’Neill": 3, "Mary Ann Lee": 4, "Lee, Mary-Ann": 4,
		"Tom Ray": nobody, "Zoe Falk": 7, "Peter Sand": 8, "P. Sand": nobody, "Sand": nobody, "": nobody, "Müller": nobody,
	} {
		node, _, _ := p.find(name)
		assert.Equal(t, want, node, name)
	}
	_, _, shared := p.find("Tom Ray")
	assert.True(t, shared)
	assert.Equal(t, []string{"Tom Ray"}, p.nearestNames("Tom Rey")[:1])
	assert.Empty(t, p.nearestNames("Nobody Known"))
}

// TestNamesFoldOnce: folding a folded name changes nothing, nor does the order of
// its words.
func TestNamesFoldOnce(t *testing.T) {
	word := rapid.StringMatching(`[A-ZÄÖÜÉß][a-zäöüéßñø'’-]{0,6}\.?`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		folded := looseName(a + " " + b)
		require.Equal(t, folded, looseName(folded))
		require.Equal(t, folded, looseName(b+", "+a))
		require.Equal(t, bareNameKey(folded), bareNameKey(a+" "+b))
	})
}

func TestPeopleKnownByNameAlone(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Name,Job Title,Manager\nAda Moss,Head of IT,\n\"Okri, Ben\",Engineer,Ada Moss\nVacant,IT Manager,Ada Moss\n",
		"s.csv", "Developer,Cloud platforms,Networking\nAda Moss,5,3\nBen Okri,2,1\n")
	require.Len(t, d.People, 2)
	require.Len(t, d.Vacancies, 1)
	assert.Equal(t, "Okri, Ben", d.People[1].ID)
	assert.Equal(t, int32(0), d.People[1].Manager)
	assert.Equal(t, WholeLevel(1), d.Ratings.At(1, networks, Self))
}

// TestKeysOfEveryKind: ids in the roster, e-mails in one table, names in the
// other, and a survey that numbers its answers.
func TestKeysOfEveryKind(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Employee ID,First Name,Last Name,Job Title,Email\n1,Ada,Moss,Head of IT,ada@f.example\n2,Ben,Okri,Engineer,ben@f.example\n3,Cleo,Tan,Engineer,cleo@f.example\n",
		"a.csv", "Email,Networking\nADA@f.example,3\n",
		"b.csv", "Surname,Given Name,Servers\nOkri,Ben,2\n",
		"c.csv", "ID,Start time,Email,Name,Cloud platforms\n1,x,cleo@f.example,Cleo Tan,4\n2,x,ada@f.example,Ada Moss,5\n3,x,ben@f.example,Ben Okri,1\n")
	assert.Equal(t, WholeLevel(3), d.Ratings.At(0, networks, Self))
	assert.Equal(t, WholeLevel(2), d.Ratings.At(1, servers, Self))
	assert.Equal(t, []Level{WholeLevel(5), WholeLevel(1), WholeLevel(4)}, []Level{d.Ratings.At(0, cloud, Self), d.Ratings.At(1, cloud, Self), d.Ratings.At(2, cloud, Self)})
	assert.Equal(t, "c.csv!A1", problem(t, d, codeOtherKey).At.Short())
}

// TestRatingsThatRepeatTheRosterByOtherKeys do not make everybody count twice.
func TestRatingsThatRepeatTheRosterByOtherKeys(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Employee ID,Name,Job Title,Email\n1,Ada Moss,Head of IT,ada@f.example\n2,Ben Okri,Engineer,ben@f.example\n",
		"a.csv", "Email,Job Title,Cloud platforms,Networking\nada@f.example,Head of IT,3,4\nben@f.example,Engineer,3,1\n",
		"b.csv", "Name,Job Title,Servers,Cloud platforms\nAda Moss,Head of IT,3,3\nBen Okri,Engineer,3,3\n")
	assert.Len(t, d.People, 2)
	assert.Equal(t, WholeLevel(4), d.Ratings.At(0, networks, Self))
	assert.Equal(t, WholeLevel(3), d.Ratings.At(1, servers, Self))
}

func TestManagersInMixedForms(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Email,Role,Reports To\nE1,Ada Moss,ada@f.example,Head of IT,n/a\nE2,Ben Okri,ben@f.example,IT Director,E1\nE3,Cleo Tan,,Engineer,Ben Okri (E2)\n"+
		"E4,Dan Roe,,Engineer,\"Okri, Ben\"\nE5,Eve Lund,,Engineer,ada@f.example\nE6,Fay Ito,,Engineer,IT Director\nE7,Gil Poe,,Engineer,E2\nE8,Hal Orr,,Engineer,E2\nE9,Ivo Ray,,Engineer,Board\n")
	var managers []int32
	for _, p := range d.People {
		managers = append(managers, p.Manager)
	}
	assert.Equal(t, []int32{-1, 0, 1, 1, 0, 1, 1, 1, -1}, managers)
	assert.Contains(t, problem(t, d, codeManagerForm).Message, "2 cells of this column")
}

func TestManagersByJobTitle(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Role,Reports To\n1,Ada Moss,Head of IT,\n2,Ben Okri,IT Director,Head of IT\n3,Cleo Tan,Engineer,IT Director\n")
	assert.Equal(t, []int32{-1, 0, 1}, []int32{d.People[0].Manager, d.People[1].Manager, d.People[2].Manager})
	assert.Equal(t, "holds job titles", d.Tables[0].Columns[3].Note)
}

// TestOneOddRowOfTenStopsNothing, three of ten do.
func TestOneOddRowOfTenStopsNothing(t *testing.T) {
	rows := []string{"1,Ada Moss,Head of IT,"}
	text := "Employee ID,Networking\n1,3\n77,2\n"
	for range 8 {
		text += "1,3\n"
	}
	_, err := loadTexts(t, testOptions(), append(rosterOf(rows...), "s.csv", text)...)
	require.NoError(t, err)
	d, err := loadTexts(t, testOptions(), append(rosterOf(rows...), "s.csv", text+"78,1\n79,2\n")...)
	require.Error(t, err)
	assert.Contains(t, problem(t, d, codeTooManyLeftOut).Cure, "--max-quarantine 0.25")
}
