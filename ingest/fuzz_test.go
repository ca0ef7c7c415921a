package ingest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// fataler is what testing and rapid have in common.
type fataler interface {
	Fatalf(format string, args ...any)
}

// loadLines loads one CSV file that holds the lines and checks its books.
func loadLines(t fataler, dir string, lines []string) *Dataset {
	return loadBytes(t, dir, []byte(strings.Join(lines, "\n")+"\n"))
}

func loadBytes(t fataler, dir string, text []byte) *Dataset {
	path := filepath.Join(dir, "table.csv")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatalf("%v", err)
	}
	d, err := Load([]string{path}, testOptions())
	if d == nil {
		t.Fatalf("no dataset: %v", err)
	}
	for _, table := range d.Tables {
		if !table.Rows.Holds() || !table.Cells.Holds() {
			t.Fatalf("the books of %s do not balance: %+v %+v\n%s", table.File.Name, table.Rows, table.Cells, text)
		}
	}
	used := 0
	for person := range d.People {
		for competency := range d.Ratings.Competencies {
			for _, rater := range []Rater{Self, Manager, Test} {
				if level := d.Ratings.At(person, competency, rater); level != NotRated {
					if level.Rated() {
						used++
					}
					if at := d.RatingPlace(person, competency, rater); at.Row == 0 || at.Column == 0 {
						t.Fatalf("a rating without a place: %+v", at)
					}
				}
			}
		}
	}
	cells := 0
	for _, table := range d.Tables {
		cells += table.Cells.Used + table.Cells.Repaired
	}
	if !d.Ratings.Has(Peer) && used != cells {
		t.Fatalf("%d cells used, %d ratings entered\n%s", cells, used, text)
	}
	return d
}

// hostileCells are values that spreadsheets do hold.
var hostileCells = []string{"", "1", "2", "3", "4", "5", "0", "7", "-1", "n/a", "-", "3/5", "3 - fine", "2.5", "3.33", "TRUE", "#REF!", "03-May", "60%", "expert",
	"Total", "Vacant", "tbd", "Employee ID", "Name", "Networking", "Servers", "VMware", "Clouds", "Level", "Skill", "Head of IT", "Engineer", "self", "manager", "peer",
	"2026-05-03", "03/05/2026", "31/05/2026", "x", "001", "01", "1E5", "1.5E+30", "a@f.example", " 1 ", "\u00a01", "=cmd|'/c calc'!A1", "<script>alert(1)</script>", "\u202eevil", "🦊", "\x00"}

var headers = []string{"Employee ID", "Email", "Name", "Surname", "Job Title", "Manager", "Hire Date", "Leaving Date", "Skill", "Level", "Rater", "Date", "Networking",
	"Servers", "VMware", "Clouds", "Networking (manager)", "Years in IT", "Successor For", "Certifications", "Critical Seat", "Potential", "", "Salary", "Whatever"}

// TestTheBooksAlwaysBalance throws random tables at Load.
func TestTheBooksAlwaysBalance(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.SliceOfN(rapid.SampledFrom(headers), 2, 8).Draw(t, "header")
		lines := []string{strings.Join(columns, ";")}
		for range rapid.IntRange(0, 12).Draw(t, "rows") {
			lines = append(lines, strings.Join(rapid.SliceOfN(rapid.SampledFrom(hostileCells), 1, len(columns)+1).Draw(t, "row"), ";"))
		}
		loadLines(t, dir, lines)
	})
}

// TestTheBooksOfRealTablesBalance has a sound header, so that more of the rows
// are used.
func TestTheBooksOfRealTablesBalance(t *testing.T) {
	dir := t.TempDir()
	header := [][]string{{"Employee ID", "Name", "Job Title", "Manager", "Networking", "Servers", "Clouds"}, {"Employee ID", "Job Title", "Networking", "Networking (manager)", "Rater", "Date"}}
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.SampledFrom(header).Draw(t, "header")
		lines := []string{strings.Join(columns, ";")}
		for range rapid.IntRange(1, 15).Draw(t, "rows") {
			row := []string{rapid.SampledFrom([]string{"1", "2", "3", "4", "01", "", "Total"}).Draw(t, "id")}
			for range columns[1:] {
				row = append(row, rapid.SampledFrom(hostileCells).Draw(t, "cell"))
			}
			lines = append(lines, strings.Join(row, ";"))
		}
		loadLines(t, dir, lines)
	})
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte(team))
	f.Add([]byte("Employee ID,Name,Job Title,Networking,Servers\n1,Ada,Head of IT,3,n/a\n2,Vacant,IT Manager,,\nTotal,,,3,\n"))
	f.Add([]byte("ID;Skill;Level;Rater;Date\n1;Networking;3;self;03/05/2026\n1;Networking;4;manager;31/05/2026\n"))
	f.Add([]byte("title\n\nEmail\tRole\tHire Date\tReports To\na@f.example\tHead of IT\t45000\ta@f.example\n"))
	f.Add([]byte("ID,Name,Role\n" + strings.Join(hostileCells, ",\"x\",y\n")))
	f.Fuzz(func(t *testing.T, text []byte) {
		if bytes.Count(text, []byte("\n")) > 500 || len(text) > 50_000 {
			return
		}
		loadBytes(t, t.TempDir(), text)
	})
}

// FuzzHeader checks that a row taken for a header has a key or enough fields,
// and that no text makes the search panic.
func FuzzHeader(f *testing.F) {
	f.Add("Employee ID", "Job Title", "Networking")
	f.Add("How would you rate your ... [Networking]", "E-mail", "(manager) -")
	f.Add("[", "](", "Name - [self]")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		l := newLoader(testOptions())
		score := l.headerScore([]string{a, b, c})
		known := 0
		for _, text := range []string{a, b, c} {
			if f, _ := l.vocabulary.field(text); f != noField {
				known++
			}
			h := l.skills.header(text)
			require.NotNil(t, h.skill)
			readLevel(text, "")
			parseDate(text, unknownOrder, false)
			certifications(text)
			unscientific(text)
		}
		if known == 0 {
			require.Zero(t, score)
		}
	})
}
