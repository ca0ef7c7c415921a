package ingest

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

func TestEveryFieldOfAPerson(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Emp No;Vorname;Surname;E-mail Address;Designation;Line Manager;Org Unit;Division;City;Date of Joining;In role since;Years of IT experience;Leadership years;Degree;Certifications;Performance;Potential;Flight risk;Retirement date;Critical?;Critical seat\n"+
		"0042;Ada;Moss;ada@firm.example;Head of IT;XX;Office;IT;Leeds;2010-09-30;1.2.2020;20,5;10+ years;MSc;CISSP (2027-03);5;medium;Low;31.12.2030;;x\n")
	assert.Equal(t, Person{ID: "0042", Name: "Ada Moss", Email: "ada@firm.example", Title: "Head of IT", Team: "Office", Department: "IT", Location: "Leeds",
		Manager: -1, Hired: 20100930, InRoleSince: 20200201, YearsIT: Years{20.5, true, false}, YearsLeadership: Years{10, true, false}, Education: "MSc",
		Certifications: []Certification{{"CISSP", 20270331}}, Performance: High, Potential: Medium, RiskOfLoss: Low, Retires: 20301231, Critical: true, Row: 2}, d.People[0])
}

func TestYearsInITAreDerivedFromTheHireDate(t *testing.T) {
	d := mustLoad(t, testOptions(), rosterWith("Hire Date", "2016-09-30")...)
	assert.True(t, d.People[0].YearsIT.Derived)
	assert.InDelta(t, 10, d.People[0].YearsIT.Value, 0.01)
	assert.False(t, d.People[0].YearsLeadership.Known, "a hire date says nothing about leadership")
	assert.False(t, d.People[1].YearsIT.Known)
}

func TestBareNameBesideSurnameIsTheGivenName(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Surname,Role\n1,Ada,Moss,Head of IT\n")
	assert.Equal(t, "Ada Moss", d.People[0].Name)
	assert.Equal(t, "given name", d.Tables[0].Columns[1].Means)
}

func TestTheEmailStandsInForTheID(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Email,Name,Role\nAda@Firm.example,Ada Moss,Head of IT\n", "s.csv", "User ID,Networking\nada@firm.EXAMPLE,4\n")
	assert.Equal(t, "Ada@Firm.example", d.People[0].ID)
	assert.Equal(t, WholeLevel(4), d.Ratings.At(0, networks, Self))
	assert.Empty(t, d.Problems)
}

func TestVacantSeats(t *testing.T) {
	vacancies := []string{"Vacant", "VACANCY", "N/D", "tbc", "TBD", "To be recruited", "to be hired", "Open position", "Eliminated", "", "Vacant - was B. Hall", "VACANT (maternity cover)", "[Vacant]"}
	people := []string{"Vacant Smith", "Tobias Open", "Nd Okoro", "Ana Vacancy"}
	for _, name := range vacancies {
		assert.True(t, vacant(name), name)
	}
	for _, name := range people {
		assert.False(t, vacant(name), name)
	}
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Role,Manager,Team,Critical Seat\n1,Ada Moss,Head of IT,,Office,\n2,Vacant,IT Director,1,Cloud,yes\n,TBD,IT Manager,2,Cloud,\n4,Ben Okri,Engineer,2,Cloud,\n")
	require.Len(t, d.Vacancies, 2)
	assert.Equal(t, Vacancy{ID: "2", Title: "IT Director", Team: "Cloud", Manager: 0, Critical: true, Row: 3}, d.Vacancies[0])
	assert.Equal(t, Vacancy{Title: "IT Manager", Team: "Cloud", Manager: 2, Row: 4}, d.Vacancies[1])
	assert.Equal(t, int32(2), d.People[1].Manager, "somebody may report to a vacant seat")
}

func TestManagersByNameOrEmail(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Email,Role,Reports To\n1,Ada Moss,ada@f.example,Head of IT,\n2,\"Okri, Ben\",ben@f.example,Engineer,\"Moss, Ada\"\n3,Cleo Tan,cleo@f.example,Engineer,ben okri\n",
		"s.csv", "ID,Name,Email,Role,Manager Name,Manager Email\n4,Dan Roe,dan@f.example,Engineer,Nobody Known,CLEO@f.example\n")
	assert.Equal(t, []int32{-1, 0, 1, 2}, []int32{d.People[0].Manager, d.People[1].Manager, d.People[2].Manager, d.People[3].Manager})
	assert.Equal(t, "holds names", d.Tables[0].Columns[4].Note)
}

func TestIDsThatDifferByCaseOrZeros(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Role\n0042,Ada Moss,Head of IT\nE7,Ben Okri,Engineer\n", "s.csv", "ID,Networking\n42,1\n e7\u00a0,2\n")
	assert.Equal(t, WholeLevel(1), d.Ratings.At(0, networks, Self))
	assert.Equal(t, WholeLevel(2), d.Ratings.At(1, networks, Self))
	assert.Contains(t, problem(t, d, codeIDFallback).Message, `was taken for the id "0042"`)
	for key, node := range map[string]int32{"0042": 0, "e7": 1, "E7 ": 1} {
		n, ok := d.Node(key)
		assert.True(t, ok, key)
		assert.Equal(t, node, n, key)
	}
}

func TestAKeyThatTwoShareFindsNeither(t *testing.T) {
	d := NewDataset([]Person{{ID: "E1", Email: "x@f.example"}, {ID: "e1", Email: "x@f.example"}, {ID: "Q2"}, {ID: "q3"}, {ID: "Q3"}}, []Vacancy{{ID: "V"}, {}}, NewRatings(5, nil))
	for key, want := range map[string]int32{"E1": 0, "e1": 1, "q2": 2, "q3": 3, "Q3": 4, "v": 5} {
		n, ok := d.Node(key)
		assert.True(t, ok, key)
		assert.Equal(t, want, n, key)
	}
	for _, key := range []string{"x@f.example", "", "nobody"} {
		_, ok := d.Node(key)
		assert.False(t, ok, key)
	}
}

func TestPeopleWhoLeftAreNoStrangers(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Role,Last Working Day\n1,Ada Moss,Head of IT,\n2,Ben Okri,Engineer,2026-03-31\n", "s.csv", "ID,Networking\n1,3\n2,4\n")
	assert.Len(t, d.People, 1)
	assert.Equal(t, "left on 2026-03-31; 1 row is left out", problem(t, d, codeNotInRoster).Message)
}

// TestAWorkbookAsHRExportsIt has a title, a blank row, day numbers of the 1904
// system, numbers for ids and a total.
func TestAWorkbookAsHRExportsIt(t *testing.T) {
	f := excelize.NewFile()
	date1904 := true
	require.NoError(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904}))
	for i, row := range [][]any{{"Staff of IT"}, {}, {"Employee\nNumber", "Full Name", "Position Title", "Hire Date", "Networking"},
		{1017, "Ada Moss", "Head of IT", 40602, 4}, {}, {1018, "Ben Okri", "Engineer", 40603.5, "N/A"}, {"Total", 2}} {
		require.NoError(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row))
	}
	path := filepath.Join(t.TempDir(), "hr.xlsx")
	require.NoError(t, f.SaveAs(path))
	d, err := Load([]string{path}, testOptions())
	require.NoError(t, err)
	checkBooks(t, d)
	assert.Equal(t, RowCount{Found: 7, Header: 1, Preamble: 1, Blank: 2, Used: 2, Quarantined: 1}, d.Tables[0].Rows)
	assert.Equal(t, []Date{20150301, 20150302}, []Date{d.People[0].Hired, d.People[1].Hired})
	assert.Equal(t, "1017", d.People[0].ID)
	assert.Equal(t, WholeLevel(4), d.Ratings.At(0, networks, Self))
	assert.Equal(t, `hr.xlsx#Sheet1!E4`, d.RatingPlace(0, networks, Self).Short())
}

// TestTheForestHasNoCycles draws reporting lines at random.
func TestTheForestHasNoCycles(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		managers := rapid.SliceOfN(rapid.IntRange(0, 9), 1, 10).Draw(t, "managers")
		lines := []string{"ID,Name,Role,Manager"}
		for i, m := range managers {
			lines = append(lines, fmt.Sprintf("%d,Person %d,Engineer,%d", i, i, m))
		}
		d := loadLines(t, dir, lines)
		cut := 0
		for n := range int32(d.Nodes()) {
			steps := 0
			for m := d.ManagerOf(n); m >= 0; m = d.ManagerOf(m) {
				if steps++; steps > len(managers) {
					t.Fatalf("a ring holds %d", n)
				}
			}
			if int(managers[n]) < len(managers) && managers[n] != int(n) && d.ManagerOf(n) < 0 {
				cut++
			}
		}
		named := 0
		for _, code := range codesOf(d.Problems) {
			if code == codeManagerCycle {
				named++
			}
		}
		if cut != named {
			t.Fatalf("%d edges cut, %d cycles named", cut, named)
		}
	})
}

// TestTheOrderOfRowsChangesNothing shuffles a roster: who reports to whom stays.
func TestTheOrderOfRowsChangesNothing(t *testing.T) {
	dir := t.TempDir()
	rows := []string{"1,Ada Moss,Head of IT,", "2,Ben Okri,IT Director,1", "3,Cleo Tan,IT Manager,2", "4,Dan Roe,Engineer,3", "5,Vacant,IT Manager,2", "6,Eve Lund,Engineer,5"}
	bosses := func(d *Dataset) (lines []string) {
		for n := range int32(d.Nodes()) {
			if m := d.ManagerOf(n); m >= 0 {
				lines = append(lines, d.idOf(n)+" to "+d.idOf(m))
			}
		}
		slices.Sort(lines)
		return lines
	}
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(rows).Draw(t, "rows")
		d := loadLines(t, dir, append([]string{"ID,Name,Role,Manager"}, shuffled...))
		want := "2 to 1 3 to 2 4 to 3 5 to 2 6 to 5"
		if got := strings.Join(bosses(d), " "); got != want {
			t.Fatalf("got %s", got)
		}
	})
}
