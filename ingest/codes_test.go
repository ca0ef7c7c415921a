package ingest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// provocation provokes one code: files given as pairs, and the first problem of that
// code as it should be told.
type provocation struct {
	code   string
	action Action
	at     string // Address.Short
	value  string
	files  []string
	option func(o *Options)
}

func rosterOf(rows ...string) []string {
	return []string{"r.csv", "Employee ID,Name,Job Title,Manager ID\n" + strings.Join(rows, "\n") + "\n"}
}

// rosterWith has one more column, and one person.
func rosterWith(header, value string) []string {
	return []string{"r.csv", "Employee ID,Name,Job Title," + header + "\n1,Ada Moss,Head of IT," + value + "\n2,Ben Okri,Engineer,\n"}
}

// ratingsOf goes with a roster of one person, 1.
func ratingsOf(text string) []string {
	return append(rosterOf("1,Ada Moss,Head of IT,"), "s.csv", text)
}

func longOf(rows ...string) []string {
	return ratingsOf("Employee ID,Skill,Level,Rater,Date\n" + strings.Join(rows, "\n") + "\n")
}

func wideOf(value string) []string {
	return ratingsOf("Employee ID,Networking,Servers\n1," + value + ",3\n")
}

// chain is a roster in which each reports to the one before, and under one in
// which all report to 1.
func chain(n int) (rows []string) {
	for i := range n {
		rows = append(rows, fmt.Sprintf("%d,P %d,Engineer,%d", i+1, i+1, i))
	}
	return rows
}

func under(n int) (rows []string) {
	for i := range n {
		rows = append(rows, fmt.Sprintf("%d,P %d,Engineer,1", i+2, i+2))
	}
	return rows
}

// namesOnly is a roster without ids.
func namesOnly(rows ...string) []string {
	return []string{"r.csv", "Name,Job Title\n" + strings.Join(rows, "\n") + "\n"}
}

// wideRows has a row of levels for each of up to three people.
func wideRows(rows ...string) []string {
	people, text := []string{}, "Employee ID,Networking,Servers\n"
	for i, row := range rows {
		id := strconv.Itoa(i + 1)
		people = append(people, id+",Ada Moss,Head of IT,")
		text += id + "," + row + "\n"
	}
	return append(rosterOf(people...), "s.csv", text)
}

// manyRated is a table of 30 people with one level in the first skill.
func manyRated() []string {
	var rows []string
	for i := range 30 {
		rows = append(rows, "3,"+strconv.Itoa(i%6))
	}
	return wideRows(rows...)
}

// twelveSkills widens the model to the skills "skill 0" to "skill 11".
func twelveSkills(o *Options) {
	o.Competencies = nil
	for i := range 12 {
		o.Competencies = append(o.Competencies, "skill "+strconv.Itoa(i))
	}
	o.Match = func(skill string) Match { return Match{ID: skill, How: "id"} }
}

// everySkill has one rating of person 1 for each of them.
func everySkill(rater string) (rows []string) {
	for i := range 12 {
		rows = append(rows, "1,skill "+strconv.Itoa(i)+",3,"+rater+",")
	}
	return rows
}

var faultTable = []provocation{
	{codeBadScale, Stop, "", "1-1", rosterOf("1,Ada Moss,Head of IT,"), func(o *Options) { o.Scale = "1-1" }},
	{codeNoSuchTable, Stop, "", "x.csv", rosterOf("1,Ada Moss,Head of IT,"), func(o *Options) { o.Skills = []string{"x.csv"} }},
	{codeDupFile, Stop, "b.csv", "", []string{"a.csv", team, "b.csv", team}, nil},
	{codeNotUsed, Warn, "s.csv", "", ratingsOf("a,b\nc,d\n"), nil},
	{codeNoRoster, Stop, "", "", []string{"s.csv", "Employee ID,Networking\n1,3\n"}, nil},
	{codeMissingColumn, Stop, "r.csv row 1", "", []string{"r.csv", "Employee ID,Name,Job Tittle\n1,Ada Moss,Head of IT\n"}, nil},
	{codeBlankHeader, Stop, "s.csv!C1", "4", ratingsOf("Employee ID,Networking,\n1,3,4\n"), nil},
	{codePivot, Stop, "s.csv row 1", "", ratingsOf("Count of people,Column Labels,,\nRow Labels,1,2,3\nNetworking,4,5,6\n"), nil},
	{codeNoHeader, Stop, "r.csv row 1", "E001 | Ada Moss | 2015-03-01", []string{"r.csv", "E001,Ada Moss,2015-03-01\nE002,Ben Okri,2016-04-01\n"}, nil},
	{codeSnapshot, Stop, "t.csv!A2", "1", append(rosterOf("1,Ada Moss,Head of IT,", "2,Ben Okri,Engineer,1", "3,Cleo Tan,Engineer,1", "4,Di Roe,Engineer,1"),
		"t.csv", "Employee ID,Name,Job Title,Manager ID\n1,Ada Moss,IT Manager,\n2,Ben Okri,IT Manager,1\n3,Cleo Tan,IT Manager,1\n4,Di Roe,IT Manager,1\n"), nil},
	{codeSecondTable, Stop, "s.csv row 5", "Employee ID", ratingsOf("Employee ID,Networking,Servers\n1,3,2\n1,,\n\nEmployee ID,Job Title\n1,Engineer\n"), nil},
	{codeLayoutDiffers, Stop, "s.csv row 1", "wide", wideOf("3"), func(o *Options) { o.Layout = Long }},
	{codeFlagWithoutLevel, Warn, "s.csv!B2", "", ratingsOf("Employee ID,Networking,Level,Servers,Level\n1,Y,,N,\n"), nil},
	{codeDupColumn, Stop, "r.csv!D1", "job title", rosterWith("job title", "x"), nil},
	{codeSecondColumn, Warn, "r.csv!D1", "Role", rosterWith("Role", "x"), nil},
	{codeUnknownColumn, Warn, "r.csv row 1", "", rosterWith("Shoe size", "x"), nil},
	{codeNotRead, Warn, "r.csv row 1", "", rosterWith("Date of birth", "1970-01-01"), nil},
	{codeDupSkill, Stop, "s.csv!C1", "VMware", ratingsOf("Employee ID,Servers,VMware\n1,3,3\n"), nil},
	{codeUnknownSkill, Warn, "s.csv!B2", "Clouds", longOf("1,Clouds,3,,"), nil},
	{codeSkillNear, Repair, "s.csv!B1", "Networkin", ratingsOf("Employee ID,Networkin\n1,3\n"), nil},
	{codeRowTooLong, Quarantine, "s.csv row 3", "1,3,2,5", ratingsOf("Employee ID,Networking,Servers\n1,3,3\n1,3,2,5\n"), nil},
	{codeRowRepaired, Repair, "s.csv row 2", "", ratingsOf("Employee ID,Networking,Evidence\n1,3,\"the \"big\" one\"\n"), nil},
	{codeNoID, Quarantine, "r.csv!A2", "", rosterOf(",Ada Moss,Head of IT,"), nil},
	{codeIDRepaired, Repair, "r.csv!A2", "1.017E3", rosterOf("1.017E3,Ada Moss,Head of IT,"), nil},
	{codeIDDamaged, Quarantine, "r.csv!A2", "1.01745E+11", rosterOf("1.01745E+11,Ada Moss,Head of IT,"), nil},
	{codeIDFallback, Repair, "s.csv!A2", "00a", append(rosterOf("A,Ada Moss,Head of IT,"), "s.csv", "Employee ID,Networking\n00a,3\n"), nil},
	{codeSimilarID, Warn, "r.csv!A3", "01", rosterOf("1,Ada Moss,Head of IT,", "01,Ben Okri,Engineer,1"), nil},
	{codeSharedEmail, Warn, "r.csv!D2", "it@firm.example", []string{"r.csv", "ID,Name,Role,Email\n1,Ada Moss,Head of IT,it@firm.example\n2,Ben Okri,Engineer,IT@firm.example\n"}, nil},
	{codeNoTitle, Warn, "r.csv!C2", "", rosterOf("1,Ada Moss,,"), nil},
	{codeNoNames, Warn, "r.csv row 1", "", rosterOf("1,,Head of IT,", "2,,Engineer,1"), nil},
	{codeNotAPerson, Quarantine, "r.csv row 3", "Total", rosterOf("1,Ada Moss,Head of IT,", "Total,1,,"), nil},
	{codeRepeatedHeader, Quarantine, "r.csv row 3", "", rosterOf("1,Ada Moss,Head of IT,", "Employee ID,Name,Job Title,Manager ID"), nil},
	{codeDupRow, Repair, "r.csv!A3", "1", rosterOf("1,Ada Moss,Head of IT,", "1 ,Ada  Moss,Head of IT,"), nil},
	{codeDupID, Stop, "r.csv!A3", "1", rosterOf("1,Ada Moss,Head of IT,", "1,Ben Okri,Engineer,"), nil},
	{codeStatusUnread, Warn, "r.csv!D3", "Rotating", []string{"r.csv", "Employee ID,Name,Job Title,Worker Status\n1,Ada Moss,Head of IT,Active\n2,Bo Lind,Engineer,Rotating\n3,Cy Ortega,Engineer,Active\n"}, nil},
	{codeLeaver, Quarantine, "r.csv!D2", "30.09.2026", rosterWith("Leaving Date", "30.09.2026"), nil},
	{codeNotYetJoined, Quarantine, "r.csv!D2", "2026-10-01", rosterWith("Hire Date", "2026-10-01"), nil},
	{codeExcelError, Quarantine, "s.csv!B2", "#N/A", wideOf("#N/A"), nil},
	{codeDateUnread, Quarantine, "r.csv!D2", "soon", rosterWith("Hire Date", "soon"), nil},
	{codeDateAmbiguous, Warn, "r.csv!D2", "", rosterWith("Hire Date", "03/05/2015"), nil},
	{codeDateOrder, Warn, "r.csv!E2", "2027-01-01", []string{"r.csv", "ID,Name,Role,Hire Date,Leaving Date\n1,Ada Moss,Head of IT,2028-01-01,2027-01-01\n"}, func(o *Options) { o.AsOf = 0 }},
	{codeYearsUnread, Quarantine, "r.csv!D2", "ages", rosterWith("Years in IT", "ages"), nil},
	{codeGradeUnread, Quarantine, "r.csv!D2", "superb", rosterWith("Potential", "superb"), nil},
	{codeFlagUnread, Quarantine, "r.csv!D2", "rather", rosterWith("Critical Seat", "rather"), nil},
	{codeManagerUnknown, Warn, "r.csv!D2", "77", rosterOf("1,Ada Moss,Head of IT,77"), nil},
	{codeManagerShared, Warn, "r.csv!D4", "Ada Moss", rosterOf("1,Ada Moss,Head of IT,", "2,Ada Moss,Engineer,Ben Okri", "3,Ben Okri,Engineer,Ada Moss"), nil},
	{codeManagerSelf, Warn, "r.csv!D2", "1", rosterOf("1,Ada Moss,Head of IT,1"), nil},
	{codeManagerCycle, Repair, "r.csv!D3", "1", rosterOf("1,Ada Moss,Head of IT,2", "2,Ben Okri,Engineer,1"), nil},
	{codeRoots, Warn, "", "", rosterOf("1,Ada Moss,Head of IT,", "2,Ben Okri,Engineer,"), nil},
	{codeNotInRoster, Quarantine, "s.csv!A3", "9", longOf("1,Networking,3,,", "9,Networking,3,,"), nil},
	{codeNoSkill, Quarantine, "s.csv!B2", "", longOf("1,,3,,"), nil},
	{codeUnknownRater, Quarantine, "s.csv!D2", "the cat", longOf("1,Networking,3,the cat,"), nil},
	{codeLevelOffScale, Quarantine, "s.csv!B2", "7", wideOf("7"), func(o *Options) { o.Scale = "1-5" }},
	{codeLevelFraction, Repair, "s.csv!B2", "3.33", wideOf("3.33"), nil},
	{codeLevelSeveral, Quarantine, "s.csv!B2", "3;4", wideOf("3;4"), nil},
	{codeScaleAssumed, Warn, "s.csv", "", wideRows("6,2", "1,7", "2,3"), nil},
	{codeScaleUnclear, Stop, "s.csv", "A, B, C, D", wideRows("A,B", "C,D"), nil},
	{codeScaleMisfit, Stop, "s.csv", "", wideRows("7,6", "8,9", "10,3"), func(o *Options) { o.Scale = "1-5" }},
	{codeLevelUnread, Quarantine, "s.csv!B2", "fine", wideOf("fine"), nil},
	{codeLevelBoolean, Quarantine, "s.csv!B2", "WAHR", wideOf("WAHR"), nil},
	{codeLevelDate, Quarantine, "s.csv!B2", "03-May", wideOf("03-May"), nil},
	{codeLevelPercent, Quarantine, "s.csv!B2", "60%", wideOf("60%"), nil},
	{codeLevelRepaired, Repair, "s.csv!B2", "3 - competent", wideOf("3 - competent"), nil},
	{codeOneValue, Warn, "s.csv!B1", "Networking", manyRated(), nil},
	{codeStraightLine, Warn, "s.csv!A2", "1", longOf(everySkill("self")...), twelveSkills},
	{codeCopiedRatings, Warn, "s.csv!A14", "1", longOf(append(everySkill("self"), everySkill("manager")...)...), twelveSkills},
	{codeStaleRatings, Warn, "s.csv!E2", "", longOf("1,Networking,3,,2025-03-29", "1,Servers,3,,2025-04-01"), nil},
	{codeFutureRatings, Warn, "s.csv!E2", "", longOf("1,Networking,3,,2026-11-01"), nil},
	{codeOlderRating, Quarantine, "s.csv!C3", "", longOf("1,Networking,3,,2026-05-01", "1,Networking,2,,2026-04-01"), nil},
	{codeDupRating, Repair, "s.csv!C3", "", longOf("1,Networking,3,,", "1,networking,3,self,"), nil},
	{codeRatingConflict, Stop, "s.csv!C3", "2", longOf("1,Networking,3,,", "1,networking,2,self,"), nil},
	{codeTooManyLeftOut, Stop, "s.csv", "", longOf("1,Networking,3,,", "9,Networking,3,,"), nil},
	{codeIDMarks, Repair, "r.csv!A2", "12", rosterOf("1\u200b2,Ada Moss,Head of IT,"), nil},
	{codeAlike, Quarantine, "s.csv!A2", "\u0410-1", append(rosterOf("A-1,Ada Moss,Head of IT,"), "s.csv", "Employee ID,Networking\n\u0410-1,3\n"), nil},
	{codeOddEmail, Warn, "r.csv!A2", "ada@gmail.com", []string{"r.csv", "Email,Job Title\nada@gmail.com,Head of IT\n"}, nil},
	{codeTwoIDs, Warn, "r.csv!A3", "2", rosterOf("1,Ada Moss,Head of IT,", "2,\"Moss, Ada\",Head of IT,1"), nil},
	{codeDelicate, Warn, "r.csv!D2", "", rosterWith("Education", "on sick leave"), nil},
	{codeTooLong, Quarantine, "r.csv!D2", strings.Repeat("x", 100), rosterWith("Team", strings.Repeat("x", 40_000)), nil},
	{codeSuccessor, Quarantine, "r.csv!D2", "Gardener", rosterWith("Successor For", "Gardener"), func(o *Options) { o.MatchTitle = func(string) Match { return Match{} } }},
	{codeSuccessorOwn, Quarantine, "r.csv!D2", "1", rosterWith("Successor For", "1"), nil},
	{codeDeep, Warn, "r.csv row 61", "60", rosterOf(chain(60)...), nil},
	{codeWide, Warn, "r.csv row 2", "1", rosterOf(append([]string{"1,P 1,Head of IT,"}, under(250)...)...), nil},
	{codeManagerForm, Repair, "r.csv!D4", "Ada Moss", rosterOf("1,Ada Moss,Head of IT,", "2,Ben Okri,IT Manager,1", "3,Cleo Tan,Engineer,Ada Moss", "4,Dan Roe,Engineer,2"), nil},
	{codeNameAsID, Warn, "r.csv!A1", "", namesOnly("Ada Moss,Head of IT"), nil},
	{codeDupName, Stop, "r.csv!A3", "Ada Moss", namesOnly("Ada Moss,Head of IT", "Ada Moss,Engineer"), nil},
	{codeByName, Warn, "s.csv!A2", "ada moss", ratingsOf("Name,Networking\nada moss,3\n"), nil},
	{codeNameNear, Repair, "s.csv!A2", "Moss Ada", ratingsOf("Name,Networking\nMoss Ada,3\n"), nil},
	{codeNameShared, Quarantine, "s.csv!A2", "Ada Moss", append(rosterOf("1,Ada Moss,Head of IT,", "2,Ada Moss,Engineer,1"), "s.csv", "Name,Networking\nAda Moss,3\n"), nil},
	{codeOtherKey, Warn, "s.csv!A1", "ID", []string{"r.csv", "Employee ID,Name,Job Title,Email\n7,Ada Moss,Head of IT,ada@f.example\n", "s.csv", "ID,Email,Networking\n1,ada@f.example,3\n"}, nil},
	{codeMoreOfTheSame, Quarantine, "s.csv!B10001", "", ratingsOf("Employee ID,Networking\n" + strings.Repeat("1,bad\n", mostOfAKind+5)), nil},
}

func TestEachFaultIsTold(t *testing.T) {
	for _, test := range faultTable {
		t.Run(test.code, func(t *testing.T) {
			o := testOptions()
			if test.option != nil {
				test.option(&o)
			}
			d, err := loadTexts(t, o, test.files...)
			p := problem(t, d, test.code)
			assert.Equal(t, test.action, p.Action)
			assert.Equal(t, test.at, p.At.Short())
			assert.Equal(t, test.value, p.Value)
			assert.NotEmpty(t, p.Message)
			assert.NotEmpty(t, p.Cure)
			if p.At.Column > 0 && test.code != codeBlankHeader {
				assert.NotEmpty(t, p.At.Header)
			}
			if test.action == Stop {
				assert.Error(t, err)
			}
		})
	}
}

// TestEveryCodeIsProvoked holds the list of codes against the table above and
// the tests of files that a text cannot describe.
func TestEveryCodeIsProvoked(t *testing.T) {
	provoked := map[string]bool{codeNoFiles: true, codeLockFile: true, codeHiddenSheet: true, codeHiddenRows: true, codeUnreadableTable: true,
		codeMapUnread: true, codeMapKind: true, codeMapMeaning: true, codeMapConflict: true, codeMapUnused: true, codeMergedCells: true}
	for _, test := range faultTable {
		provoked[test.code] = true
	}
	file, err := parser.ParseFile(token.NewFileSet(), "codes.go", nil, 0)
	require.NoError(t, err)
	codes := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			code, err := strconv.Unquote(literal.Value)
			require.NoError(t, err)
			assert.True(t, provoked[code], "no test provokes %s", code)
			codes++
		}
		return true
	})
	assert.Greater(t, codes, 50)
}

func TestNoFiles(t *testing.T) {
	empty := t.TempDir()
	for _, paths := range [][]string{nil, {empty}, {filepath.Join(empty, "*.csv")}} {
		d, err := Load(paths, testOptions())
		assert.Error(t, err)
		assert.Equal(t, Stop, problem(t, d, codeNoFiles).Action)
	}
}

func TestLockFileIsPassedOver(t *testing.T) {
	paths := writeFiles(t, "a.csv", team, "~$b.xlsx", "mark")
	d, err := Load([]string{filepath.Dir(paths[0])}, testOptions())
	require.NoError(t, err)
	assert.Equal(t, "b.xlsx is open in Excel; changes that are not saved yet are not seen", problem(t, d, codeLockFile).Message)
}

func TestFolderThatCannotBeListed(t *testing.T) {
	if os.Getuid() == 0 {
		l := newLoader(testOptions())
		assert.Empty(t, l.folder(filepath.Join(t.TempDir(), "gone")))
		assert.Equal(t, []string{codeUnreadableTable}, codesOf(l.problems()))
		return
	}
	dir := filepath.Join(t.TempDir(), "closed")
	require.NoError(t, os.Mkdir(dir, 0))
	d, err := Load([]string{dir}, testOptions())
	assert.Error(t, err)
	problem(t, d, codeUnreadableTable)
}

func TestHiddenSheetsAndRows(t *testing.T) {
	f := excelize.NewFile()
	for i, row := range [][]any{{"Employee ID", "Name", "Job Title"}, {"001", "Ada Moss", "Head of IT"}, {"002", "Ben Okri", "Engineer"}} {
		require.NoError(t, f.SetSheetRow("Sheet1", "A"+strconv.Itoa(i+1), &row))
	}
	require.NoError(t, f.SetRowVisible("Sheet1", 3, false))
	_, err := f.NewSheet("Old")
	require.NoError(t, err)
	require.NoError(t, f.SetSheetRow("Old", "A1", &[]any{"Employee ID", "Networking"}))
	require.NoError(t, f.SetSheetRow("Old", "A2", &[]any{"001", 4}))
	require.NoError(t, f.SetSheetVisible("Old", false))
	path := filepath.Join(t.TempDir(), "all.xlsx")
	require.NoError(t, f.SaveAs(path))

	d, err := Load([]string{path}, testOptions())
	require.NoError(t, err)
	assert.Len(t, d.People, 2, "hidden rows are read")
	assert.Equal(t, `all.xlsx, sheet "Sheet1"`, problem(t, d, codeHiddenRows).At.String())
	assert.Equal(t, `all.xlsx, sheet "Old"`, problem(t, d, codeHiddenSheet).At.String())
	assert.False(t, d.Ratings.Has(Self))

	o := testOptions()
	o.Skills = []string{"all.xlsx#old"}
	o.Roster = []string{"all.xlsx"}
	d, err = Load([]string{path}, o)
	require.NoError(t, err)
	assert.Equal(t, WholeLevel(4), d.Ratings.At(0, networks, Self), "a hidden sheet is read when named")
}
