package reference

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for text, folded := range map[string]string{
		"  IT-Director\u00a0": "it director",
		"Sails & Rigging":     "sails and rigging",
		"Sails&Rigging":       "sails and rigging",
		"Führung":             "fuehrung",
		"Fu\u0308hrung":       "fuehrung",
		"Straße":              "strasse",
		"Ｃｌｏｕｄ":               "cloud",
		"Café":                "cafe",
		"Master's":            "masters",
		"CI/CD":               "ci cd",
		"C++":                 "c++",
		"C#":                  "c#",
		"a + b":               "a b",
		"soft\u00adware":      "software",
		"…":                   "",
	} {
		assert.Equal(t, folded, fold(text), "%q", text)
	}
}

func TestFoldIsDoneAtOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := fold(rapid.String().Draw(t, "text"))
		assert.Equal(t, once, fold(once))
	})
}

func TestOneSlip(t *testing.T) {
	for _, c := range []struct {
		a, b string
		slip bool
	}{
		{"networking", "netwroking", true},
		{"networking", "networkin", true},
		{"networking", "nettworking", true},
		{"networking", "metworking", true},
		{"networking", "networking", false},
		{"networking", "netorwking", false},
		{"networking", "netwrkin", false},
		{"wan", "lan", false},
		{"data", "date", false},
	} {
		assert.Equal(t, c.slip, oneSlip([]rune(c.a), []rune(c.b)), "%s %s", c.a, c.b)
	}
}

func TestFindCompetency(t *testing.T) {
	m := tiny(t)
	for text, want := range map[string]Match{
		"navigation":            {ID: "navigation", How: "id"},
		"SAILS AND RIGGING":     {ID: "rigging", How: "name"},
		"chart-work":            {ID: "navigation", How: "alias"},
		"Bootsfuehrung":         {ID: "seamanship", How: "alias"},
		"sextant":               {ID: "navigation", How: "tool"},
		"Sea manship":           {ID: "seamanship", How: "spacing"},
		"rigging, sails":        {ID: "rigging", How: "word order"},
		"Planning of the route": {ID: "navigation", How: "word order"},
		"Navigaton":             {ID: "navigation", How: "one letter off"},
		"Route planing":         {ID: "navigation", How: "one letter off"},
		"Sail trom":             {Nearest: []string{"Sails & rigging"}},
		"Root planing":          {Nearest: []string{"Navigation"}},
		"Cooking":               {},
		"":                      {},
	} {
		assert.Equal(t, want, m.FindCompetency(text), "%q", text)
	}
}

// TestASlipBetweenTwoNamesIsNotApplied: what could be two things is neither.
func TestASlipBetweenTwoNamesIsNotApplied(t *testing.T) {
	files := tinyFiles(t)
	edit(t, files, "aliases.csv", "Sail trim,rigging", "Berthing,rigging\nBirthing,seamanship")
	m, err := Load(files)
	require.NoError(t, err)
	assert.Equal(t, "rigging", m.FindCompetency("berthin").ID)
	assert.Equal(t, Match{Nearest: []string{"Sails & rigging", "Seamanship"}}, m.FindCompetency("bxrthing"))
}

func TestFindRoleAndTitle(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	for _, c := range []struct{ text, role, title, how string }{
		{"IT Director", "it-director", "it-director", "name"},
		{"it-director", "it-director", "it-director", "name"},
		{"DIRECTOR OF I.T.", "it-director", "it-director", "spacing"},
		{"Director of IT", "it-director", "it-director", "synonym"},
		{"Director, IT", "it-director", "it-director", "synonym"},
		{"Manager, Information Technology, Lyon", "it-manager", "it-manager", "turned round at the comma"},
		{"IT Director, Infrastructure", "it-director", "it-director", "title before the comma"},
		{"IT Director, North", "it-director", "it-director", "title before the comma"},
		{"IT Director, North, Plant 2 (acting)", "it-director", "it-director", "title before the comma"},
		{"Director of IT (EMEA)", "it-director", "it-director", "title before the bracket"},
		{"IT Manager - Lyon", "it-manager", "it-manager", "title before the dash"},
		{"IT Manager – Lyon", "it-manager", "it-manager", "title before the dash"},
		{"IT Manager/Lyon", "it-manager", "it-manager", "title before the slash"},
		{"IT Manager / Senior IT Manager", "it-manager", "it-manager", "title before the slash"},
		{"Senior Director of IT, Operations", "senior-director-of-it", "senior-director-of-it", "title before the comma"},
		{"Head of IT", "head-of-it", "head-of-it", "name"},
		{"head-of-it-essentials", "head-of-it-essentials", "", "id"},
		{"Network Engineer", "", "network-engineer", "title without a model"},
		{"CIO, Group", "", "cio", "title without a model"},
		{"Senior Manager, Infrastructure & Security", "", "senior-manager-infrastructure-security", "title without a model"},

		{"IT Mangaer", "it-manager", "it-manager", "one letter off"},
		{"Sr. Dir., IT", "senior-director-of-it", "senior-director-of-it", "spelling"},
		{"Head, IT", "head-of-it", "head-of-it", "turned round at the comma"},
		{"IT-Leiter (m/w/d)", "head-of-it", "head-of-it", "title before the bracket"},
		{"Information Technology (IT) Manager", "it-manager", "it-manager", "without words that leave the job what it is"},
		{"Acting Head of IT (maternity cover)", "head-of-it", "head-of-it", "title before the bracket"},
		{"Regional IT Director II", "it-director", "it-director", "without words that leave the job what it is"},
		{"Acting CIO", "", "cio", "title without a model"},

		{"IT (Deputy) Director", "", "", ""},
		{"Vice Director of IT", "", "", ""},
		{"CIO & Head of IT", "", "", ""},
		{"Head of HR", "", "", ""},
		{"IT Product Manager", "", "", ""},
		{"Product Director", "", "", ""},
		{"Director", "", "", ""},
		{"Assistant IT Director", "", "", ""},
		{"IT Director's assistant", "", "", ""},
		{"IT Director, Deputy", "", "", ""},
		{"IT Director (Assistant to)", "", "", ""},
		{"IT Director / CIO", "", "", ""},
		{"IT Director North", "", "", ""},
		{"Zookeeper", "", "", ""},
		{"", "", "", ""},
		{strings.Repeat("IT Director,", 1000), "", "", ""},
	} {
		found := m.FindRole(c.text)
		assert.Equal(t, c.role, found.ID, "role of %.50q", c.text)
		assert.Equal(t, c.how, found.How, "%.50q", c.text)
		assert.Equal(t, c.title, m.FindTitle(c.text).ID, "title of %.50q", c.text)
	}
	assert.Equal(t, "IT Manager", m.FindRole("IT Mannagerr").Nearest[0], "two slips in a title are proposed, not applied")
}

func TestFindCertification(t *testing.T) {
	m := tiny(t)
	for text, want := range map[string]Match{
		"ocean":                           {ID: "ocean", How: "id"},
		"coastal skipper certificate":     {ID: "coastal", How: "name"},
		"CSC":                             {ID: "coastal", How: "synonym"},
		"CSC (2027)":                      {ID: "coastal", How: "name before the bracket"},
		"Coastal ticket - Kiel":           {ID: "coastal", How: "name before the dash"},
		"Certificate for the coast (CSC)": {ID: "coastal", How: "short form in brackets"},
		"Ocean Navigators Diploma":        {Nearest: []string{"Ocean Navigator Diploma"}},
	} {
		assert.Equal(t, want, m.FindCertification(text), "%q", text)
	}
}

// TestEveryShippedSpellingIsFound: no name of the shipped model is lost to
// another one.
func TestEveryShippedSpellingIsFound(t *testing.T) {
	m, err := Open("")
	require.NoError(t, err)
	for _, c := range m.Competencies {
		for _, spelling := range append([]string{c.ID, c.Name}, c.Aliases...) {
			assert.Equal(t, c.ID, m.FindCompetency(spelling).ID, spelling)
		}
	}
	for _, tool := range m.Tools {
		assert.Equal(t, tool.Competency, m.FindCompetency(tool.Name).ID, tool.Name)
	}
	for _, title := range m.Titles {
		for _, spelling := range append([]string{title.Name}, title.Synonyms...) {
			assert.Equal(t, title.ID, m.FindTitle(spelling).ID, spelling)
			assert.Equal(t, title.Role, m.FindRole(spelling).ID, spelling)
		}
	}
	for _, c := range m.Certifications {
		for _, spelling := range append([]string{c.ID, c.Name}, c.Synonyms...) {
			assert.Equal(t, c.ID, m.FindCertification(spelling).ID, spelling)
		}
	}
}

func TestAModelPutTogetherByHandIsSearchedToo(t *testing.T) {
	m := &Model{Competencies: []Competency{{ID: "knots", Name: "Knots"}}}
	assert.Equal(t, Match{ID: "knots", How: "id"}, m.FindCompetency("KNOTS"))
}

func FuzzFind(f *testing.F) {
	m, err := Open("")
	require.NoError(f, err)
	for _, seed := range []string{"IT Director, North", "Cloud platfroms", "CISSP (2027)", "ä/(,–", "\xff", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, found := range []Match{m.FindCompetency(text), m.FindRole(text), m.FindTitle(text), m.FindCertification(text)} {
			assert.LessOrEqual(t, len(found.Nearest), 3)
			assert.False(t, found.ID != "" && (found.How == "" || found.Nearest != nil))
		}
	})
}

func BenchmarkFindRole(b *testing.B) {
	m, err := Open("")
	require.NoError(b, err)
	for _, text := range []string{"IT Director", "IT Director, North", "Senior Warehouse Logistics Coordinator"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				m.FindRole(text)
			}
		})
	}
}

func BenchmarkFindCompetency(b *testing.B) {
	m, err := Open("")
	require.NoError(b, err)
	for b.Loop() {
		m.FindCompetency("Warehouse management systems")
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		_, _ = Open("")
	}
}
