package main

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// messyFiles makes the faulty files. Each has one kind of fault; the ratings all
// speak of the people of team.csv, which has none.
func messyFiles() ([]file, error) {
	serials, err := workbook("Team", serialDates(), nil)
	if err != nil {
		return nil, err
	}
	merged, err := mergedMatrix()
	if err != nil {
		return nil, err
	}
	files := []file{{"messy/serial-dates.xlsx", serials}, {"messy/merged.xlsx", merged}}
	for _, m := range messyTexts {
		data, err := m.encoding.NewEncoder().String(m.text)
		if err != nil {
			return nil, fmt.Errorf("encode %s: %w", m.name, err)
		}
		files = append(files, file{"messy/" + m.name, []byte(data)})
	}
	return files, nil
}

// serialDates is a roster whose days are numbers, since somebody cleared the
// cell formats: 45000 is 2023-03-15, 60 the day that never was, 6698000 a year
// beyond all others.
func serialDates() [][]any {
	return [][]any{
		{"Employee ID", "Name", "Job Title", "Manager ID", "Hire Date", "Current Role Start Date"},
		{"00011", "Runa Ostrander", "IT Director", "", 40179, 43831},
		{"00012", "Teo Marchbanks", "IT Manager", "00011", 45000, 44000},
		{"00013", "Ifeoma Sandvik", "Network Engineer", "00012", 60, 45292.5},
		{"00014", "Jussi Barragan", "Network Engineer", "00012", -7, 6698000},
		{"00015", "Wanda Achebe-Lund", "Systems Administrator", "00012", 54789, "soon"},
	}
}

// messyText is one faulty CSV file.
type messyText struct {
	name     string
	encoding encoding.Encoding
	text     string
}

var messyTexts = []messyText{
	{"team.csv", unicode.UTF8, lines(
		`Employee ID,Name,Job Title,Manager ID,Team`,
		`00011,Runa Ostrander,IT Director,,Operations`,
		`00012,Teo Marchbanks,IT Manager,00011,Operations`,
		`00013,Ifeoma Sandvik,Network Engineer,00012,Operations`,
		`00014,Jussi Barragan,Network Engineer,00012,Operations`,
		`00015,Wanda Achebe-Lund,Systems Administrator,00012,Operations`,
	)},
	{"title-and-total.csv", unicode.UTF8, lines(
		`Staff list,,,,,`,
		`Exported by HR on 30 September 2026,,,,,`,
		`x,,,y,,`,
		``,
		`Emp No,First Name,Last Name,Designation,Reports To,Date of Birth`,
		`00011,Runa,Ostrander,IT Director,,1970-02-03`,
		``,
		`00012,Teo,Marchbanks,IT Manager,00011,1981-11-30`,
		`Emp No,First Name,Last Name,Designation,Reports To,Date of Birth`,
		`00013,Ifeoma,Sandvik,Network Engineer,00012,1990-07-19`,
		`Total,3,,,,`,
		`Confidential: not for distribution,,,,,`,
	)},
	{"german.csv", charmap.Windows1252, "sep=;\r\n" + strings.ReplaceAll(lines(
		`Personalnummer;Mitarbeiter;Position;Vorgesetzter;Abteilung`,
		`00021;Jörg Weißenfels;IT Director;;Rechenzentrum`,
		`00022;Ünal Grünewald;IT Manager;00021;Büro-IT`,
		`00023;Anneke Möhring;Network Engineer;00022;Büro-IT`,
	), "\n", "\r\n")},
	{"unicode-text.csv", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), lines(
		"Staff ID\tName\tRole\tSupervisor",
		"00031\tMałgorzata Eide\tIT Director\t",
		"00032\tNgozi Šimková\tIT Manager\t00031",
	)},
	{"duplicate-ids.csv", unicode.UTF8, lines(
		`Employee ID,Name,Job Title,Manager ID`,
		`00011,Runa Ostrander,IT Director,`,
		`00012,Teo Marchbanks,IT Manager,00011`,
		`00012,Teo Marchbanks,IT Manager,00011`,
		`00013,Ifeoma Sandvik,Network Engineer,00012`,
		`00013,Lorcan Ndiaye-Fox,Storage Engineer,00012`,
		`a-14,Jussi Barragan,Network Engineer,00012`,
		`A-14 ,Wanda Achebe-Lund,Systems Administrator,00012`,
	)},
	{"manager-cycle.csv", unicode.UTF8, lines(
		`Employee ID,Name,Job Title,Manager ID`,
		`00011,Runa Ostrander,IT Director,00013`,
		`00012,Teo Marchbanks,IT Manager,00011`,
		`00013,Ifeoma Sandvik,Network Engineer,00012`,
		`00014,Jussi Barragan,IT Manager,00014`,
		`00015,Wanda Achebe-Lund,Systems Administrator,00999`,
		`00016,Lorcan Ndiaye-Fox,Head of IT,XX`,
		`00017,Pilar Oduya-Kemp,Head of IT,`,
	)},
	{"vacant-seats.csv", unicode.UTF8, lines(
		`Employee ID,Name,Job Title,Manager ID,Team`,
		`00011,Runa Ostrander,Head of IT,,Operations`,
		`00051,Vacant,IT Director,00011,Operations`,
		`00052,VACANT ,IT Manager,00051,Operations`,
		`00053,N/D,IT Manager,00051,Operations`,
		`00054,TBC,IT Manager,00051,Operations`,
		`,tbd,IT Manager,00051,Operations`,
		`,To be recruited,IT Manager,00051,Operations`,
		`00057,Eliminated,IT Manager,00051,Operations`,
		`00058,,IT Manager,00051,Operations`,
		`00013,Ifeoma Sandvik,Network Engineer,00054,Operations`,
	)},
	{"levels-off-scale.csv", unicode.UTF8, lines(
		`Employee ID,Networking,Cybersecurity,Communication,Cloud platforms`,
		`00011,3,7,5,0`,
		`00012,N/A,-,,n.a.`,
		`00013,-1,3 - competent,03-May,TRUE`,
		`00014,４,#REF!,"2,5",3;4`,
		`00015,2.5,3/5,60%,?`,
	)},
	{"unknown-skills.csv", unicode.UTF8, lines(
		`Employee ID,Skill,Level,Rater`,
		`00012,Networking,3,self`,
		`00012,Cybersecurty,4,self`,
		`00012,platforms cloud,2,self`,
		`00013,Vendor & contract managment,1,self`,
		`00013,Basket weaving,5,self`,
		`00014,Basket weaving,4,manager`,
		`00014,communication,0,boss`,
		`00099,Communication,3,self`,
		`00013,Networking,4,self`,
		`00013,Networking,2,self`,
	)},
	{"words.csv", unicode.UTF8, lines(
		`Employee ID,Networking,Cybersecurity,Communication`,
		`00011,Awareness,practitioner,EXPERT`,
		`00012,Working ,Expert,Practitioner`,
		`00013,Expert,Guru,Awareness`,
	)},
	{"scale-of-three.csv", unicode.UTF8, lines(
		`Skills of the operations team,,,`,
		`"Key: 0 = none, 1 = basic, 2 = good, 3 = expert, 9 = not applicable",,,`,
		``,
		`Employee ID,Networking,Cybersecurity,Communication`,
		`00011,2,1,3`,
		`00012,1 - basic,9,2`,
		`00013,3,2 - expert,1.5`,
		`00014,3,4,0`,
	)},
	{"transposed.csv", unicode.UTF8, lines(
		`Skill,Runa Ostrander,Teo Marchbanks,"Sandvik, Ifeoma"`,
		`Networking,2,3,4`,
		`Cybersecurity,3,0,2`,
		`Communication,5,4,`,
	)},
	{"paired.csv", unicode.UTF8, lines(
		`Name,Networking,Level,Cybersecurity,Level`,
		`Runa Ostrander,Cisco,2,,`,
		`Teo Marchbanks,"Cisco, Juniper",3,Sentinel,1`,
		`Ifeoma Sandvik,Juniper,4,,2`,
	)},
	{"form.csv", unicode.UTF8, lines(
		`Employee ID,00013,`,
		`Name,Ifeoma Sandvik,`,
		`,,`,
		`Skill,Level,Comment`,
		`Networking,4,`,
		`Cybersecurity,2,since March`,
		`Communication,,`,
	)},
	{"survey.csv", unicode.UTF8, lines(
		`Timestamp,Your name,How good are you at the following? [Networking],How good are you at the following? [Cybersecurity],Anything else?`,
		`2026-09-14 10:21:33,Runa Ostrander,2 - A little,3 - Some,`,
		`2026-09-14 11:02:10,Teo Marchbanks,5 - Expert,1 - None,"a course, please"`,
		`2026-09-15 08:47:59,"Sandvik, Ifeoma",4 - Good,2 - A little,`,
	)},
	{"percent.csv", unicode.UTF8, lines(
		`Employee ID,Networking,Cybersecurity,Communication`,
		`00011,40%,60%,100%`,
		`00012,60%,0%,80%`,
		`00013,80%,,110%`,
	)},
	{"names-only.csv", unicode.UTF8, lines(
		`Name,Job Title,Reports to,Networking,Communication`,
		`"Ostrander, Runa",IT Director,,2,5`,
		`"Marchbanks, Teo",IT Manager,Runa Ostrander,3,4`,
		`"Sandvik, Ifeoma",Network Engineer,"Marchbanks, Teo",4,2`,
	)},
	{"damaged-ids.csv", unicode.UTF8, lines(
		`Employee ID,Networking,Cybersecurity`,
		`11,4,3`,
		`12,3,2`,
		`1.3E+01,4,1`,
		`'00014,2,2`,
		"\u00a000015,1,0",
	)},
	{"ragged-rows.csv", unicode.UTF8, lines(
		`Employee ID,Networking,Cybersecurity,Communication`,
		`00011,4,3,5`,
		`00012,3`,
		`00013,4,1,2,5`,
		`00014,2,2,3,,`,
		`00015,1,"0`,
		`",2`,
	)},
}

// lines joins the lines of a file and ends the last one.
func lines(of ...string) string { return strings.Join(of, "\n") + "\n" }
