package main

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/reference"
)

// bird is a text that stands nowhere else, and what it was planted as.
type bird struct {
	text string // as it is searched for
	kind string // "surname"
	unit string // department of the person, "" for what is nobody's
}

// garden is an organisation whose every text about people is a canary.
type garden struct {
	dice     *rand.Rand
	taken    map[string]bool
	canaries []bird
	exact    []string // ids, e-mails and names as written, for their hashes
	people   []planted
}

// planted is one row of the roster.
type planted struct {
	id, name, email, title, manager       string
	department, team, location            string
	education, certificate, next, comment string
	surname                               string // the word alone
}

var departments = [...]string{"Infrastructure", "Applications", "Security", "Workplace", "Data"}

// plant makes an organisation of 200 people.
func plant(seed uint64) *garden {
	g := &garden{dice: rand.New(rand.NewPCG(seed, 200)), taken: map[string]bool{}}
	for i := range 200 {
		g.people = append(g.people, g.person(i))
	}
	return g
}

// word is a new canary of nine letters.
func (g *garden) word(kind, unit string) string {
	for {
		text := "z"
		for range 4 {
			text += string("bdfgklmnprstvw"[g.dice.IntN(14)]) + string("aeiou"[g.dice.IntN(5)])
		}
		if !g.taken[text] {
			g.taken[text] = true
			g.canaries = append(g.canaries, bird{text, kind, unit})
			return text
		}
	}
}

// name is a word in one of the ways in which names are written, hostile ones
// included. plain is what is left of it when signs are taken away.
func (g *garden) name(i int, kind, unit string) (written, plain string) {
	plain = g.word(kind, unit)
	title := strings.ToUpper(plain[:1]) + plain[1:]
	switch i % 10 {
	case 1:
		return strings.ToUpper(plain), plain
	case 2:
		return title + "ö", plain
	case 3:
		return title[:4] + "\u0308" + title[4:], plain
	case 4: // three Chinese characters
		han := []rune{rune(0x4e00 + g.dice.IntN(0x5000)), rune(0x4e00 + g.dice.IntN(0x5000)), rune(0x4e00 + g.dice.IntN(0x5000))}
		g.canaries[len(g.canaries)-1].text = string(han)
		return string(han), string(han)
	case 5:
		return "<b>" + title + "</b>", plain
	case 6:
		return title + `" onmouseover="x`, plain
	case 7:
		return "</script><script>" + title, plain
	case 8:
		return "\u202e" + title + "\u2028", plain
	}
	return title, plain
}

func (g *garden) person(i int) planted {
	p := planted{department: departments[i%len(departments)], location: []string{"Berlin", "Lyon", "Leeds"}[i%3]}
	p.team = p.department + " " + []string{"Build", "Run"}[i/5%2]
	unit := p.department
	given, _ := g.name(i/10, "given name", unit)
	surname, plain := g.name(i, "surname", unit)
	p.name, p.surname = given+" "+surname, plain
	p.id = fmt.Sprintf("%s-%03d", strings.ToUpper(g.word("id", unit)), i)
	p.email = g.word("e-mail", unit) + "@" + g.word("e-mail domain", unit) + ".example"
	p.title = "Engineer " + g.word("title", unit)
	switch {
	case i == 0:
		p.title = "Head of IT"
	case i < 3:
		p.title = "Senior Director of IT"
	case i < 8:
		p.title = "IT Director, " + g.word("title", unit)
	case i < 30:
		p.title = "IT Manager, " + g.word("title", unit)
	}
	if i > 0 {
		p.manager = g.people[min(i-1, i/6)].id
	}
	p.education = "Diploma " + g.word("education", unit)
	p.certificate = "Certified " + g.word("certificate", unit)
	p.comment = g.word("comment", unit)
	p.next = g.word("nomination", unit)
	switch {
	case i == 40:
		p.manager = g.word("manager outside", unit)
	case i%20 == 11: // teams and places called after people
		p.team = "Team " + surname
	case i%20 == 12:
		p.location = p.id + " desk"
	case i%20 == 13:
		p.team = strings.Split(p.email, "@")[0]
	}
	g.exact = append(g.exact, p.id, p.email, p.name, surname)
	return p
}

// mate puts five more people into the units that are called after somebody, so
// that these are large enough to be shown.
func (g *garden) fillUnits() {
	for i := 11; i < len(g.people); i += 20 {
		for by := 20; by <= 100; by += 20 { // of the same department
			mate := &g.people[(i+by+4)%len(g.people)]
			mate.team = g.people[i].team
			g.people[(i+by+5)%len(g.people)].location = g.people[(i+1)%len(g.people)].location
		}
		if i > 40 {
			return
		}
	}
}

// skills are competencies of the shipped model.
func skills(t *testing.T) []string {
	model, err := reference.Open("")
	require.NoError(t, err)
	var names []string
	for i := 0; i < len(model.Competencies); i += 2 {
		names = append(names, model.Competencies[i].Name)
	}
	return names
}

// files writes the organisation into a folder: a roster, ratings in three
// layouts, a form of one person. They are called by canaries, have them in their
// properties, comments and names, and have problems that quote them.
func (g *garden) files(t *testing.T, skills []string) map[string]string {
	out := map[string]string{
		g.word("file name", "") + "-roster.xlsx": g.roster(t),
		g.word("file name", "") + "-manager.csv": g.managers(skills),
		g.word("file name", "") + "-self.csv":    g.selves(skills),
	}
	p := &g.people[50]
	out["form-"+p.surname+".csv"] = sheetText([][]string{{"Employee ID", "Skill", "Level", "Rater"}, {p.id, skills[0], "3", "self"}, {p.id, g.word("unknown skill", p.department), "3", "self"}})
	return out
}

func (g *garden) roster(t *testing.T) string {
	rows := [][]string{{"Employee ID", "Full Name", "Work Email", "Job Title", "Line Manager ID", "Department", "Team", "Location", "Highest Education", "Certifications", "Successor For", "Remark " + g.word("column", "")}}
	for _, p := range g.people {
		rows = append(rows, []string{p.id, p.name, p.email, p.title, p.manager, p.department, p.team, p.location, p.education, p.certificate, p.next, p.comment})
	}
	rows = append(rows, rows[20]) // the same person twice
	f := excelize.NewFile()
	sheet := g.word("sheet name", "")
	require.NoError(t, f.SetSheetName("Sheet1", sheet))
	for i, row := range rows {
		require.NoError(t, f.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row))
	}
	require.NoError(t, f.SetDocProps(&excelize.DocProperties{Creator: g.word("author", ""), LastModifiedBy: g.word("author", ""), Title: g.word("document title", ""), Keywords: g.word("keyword", ""), Description: g.word("description", "")}))
	require.NoError(t, f.SetAppProps(&excelize.AppProperties{Company: g.word("company", "")}))
	require.NoError(t, f.AddComment(sheet, excelize.Comment{Cell: "B2", Author: g.word("author", ""), Text: g.word("cell comment", "")}))
	require.NoError(t, f.SetDefinedName(&excelize.DefinedName{Name: g.word("defined name", ""), RefersTo: "'" + sheet + "'!$A$1"}))
	data, err := f.WriteToBuffer()
	require.NoError(t, err)
	return data.String()
}

// managers is a wide table, with skills that no model knows, a cell that is no
// level, and a row of somebody unknown.
func (g *garden) managers(skills []string) string {
	head := append([]string{"Employee ID", "Name", "Rater"}, skills...)
	head = append(head, g.word("unknown skill", ""), g.word("unknown skill", ""))
	rows := [][]string{head}
	for i, p := range g.people {
		row := []string{p.id, p.name, "manager"}
		for range skills {
			row = append(row, fmt.Sprint(min(5, g.dice.IntN(7))))
		}
		if i%9 == 0 {
			row[4] = g.word("problem cell", p.department)
		}
		rows = append(rows, append(row, "3", "4"))
	}
	rows = append(rows, append([]string{g.word("unknown id", ""), g.word("unknown name", ""), "manager"}, rows[1][3:]...))
	return sheetText(rows)
}

func (g *garden) selves(skills []string) string {
	rows := [][]string{{"Employee ID", "Skill", "Level", "Rater", "Remark"}}
	for i, p := range g.people {
		if i%3 > 0 {
			rows = append(rows, []string{p.id, skills[i%len(skills)], fmt.Sprint(g.dice.IntN(6)), "self", g.word("remark", p.department)})
		}
	}
	return sheetText(rows)
}

func sheetText(rows [][]string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.WriteAll(rows)
	return b.String()
}
