package reference

import (
	"io/fs"
	"strings"
)

// fileNames are the files of a model folder in the order in which they are explained.
var fileNames = []string{
	"model.json", "competencies.csv", "aliases.csv", "roles.csv", "sections.csv",
	"cues.csv", "statements.csv", "titles.csv", "careers.csv", "certifications.csv",
	"tools.csv", "growth.csv", "practices.csv",
}

// The rows of the files, as text. The csv tags are the columns.
type (
	competencyRow struct {
		ID         string `csv:"id"`
		Name       string `csv:"name"`
		Domain     string `csv:"domain"`
		Definition string `csv:"definition"`
	}
	aliasRow struct {
		Alias      string `csv:"alias"`
		Competency string `csv:"competency"`
	}
	roleRow struct {
		ID                 string `csv:"id"`
		Name               string `csv:"name"`
		Document           string `csv:"document"`
		Ceiling            string `csv:"ceiling"`
		Definition         string `csv:"definition"`
		ReportsTo          string `csv:"reports_to"`
		SalaryCurrency     string `csv:"salary_currency"`
		SalaryFrom         string `csv:"salary_from"`
		SalaryTo           string `csv:"salary_to"`
		SalaryItem         string `csv:"salary_item"`
		ITFrom             string `csv:"it_from"`
		ITTo               string `csv:"it_to"`
		LeadershipFrom     string `csv:"leadership_from"`
		LeadershipTo       string `csv:"leadership_to"`
		ExperienceItem     string `csv:"experience_item"`
		EducationMinimum   string `csv:"education_minimum"`
		EducationPreferred string `csv:"education_preferred"`
		EducationFields    string `csv:"education_fields"`
		EducationItem      string `csv:"education_item"`
		Certifications     string `csv:"certifications"`
	}
	sectionRow struct {
		Document string `csv:"document"`
		Section  string `csv:"section"`
		Kind     string `csv:"kind"`
		Items    string `csv:"items"`
	}
	cueRow struct {
		Cue   string `csv:"cue"`
		Level string `csv:"level"`
	}
	statementRow struct {
		Item       string `csv:"item"`
		Competency string `csv:"competency"`
		Cue        string `csv:"cue"`
		Use        string `csv:"use"`
		Gist       string `csv:"gist"`
		Reason     string `csv:"reason"`
	}
	titleRow struct {
		ID       string `csv:"id"`
		Name     string `csv:"name"`
		Role     string `csv:"role"`
		Synonyms string `csv:"synonyms"`
	}
	careerRow struct {
		Role      string `csv:"role"`
		Direction string `csv:"direction"`
		Title     string `csv:"title"`
		Item      string `csv:"item"`
	}
	certificationRow struct {
		ID           string `csv:"id"`
		Name         string `csv:"name"`
		Synonyms     string `csv:"synonyms"`
		Competencies string `csv:"competencies"`
	}
	toolRow struct {
		Name       string `csv:"name"`
		Competency string `csv:"competency"`
		Item       string `csv:"item"`
	}
	growthRow struct {
		ID           string `csv:"id"`
		Activity     string `csv:"activity"`
		Competencies string `csv:"competencies"`
		Item         string `csv:"item"`
	}
	practiceRow struct {
		ID           string `csv:"id"`
		Advice       string `csv:"advice"`
		Competencies string `csv:"competencies"`
		Item         string `csv:"item"`
	}
)

// source is a model folder as it was read: text, nothing checked but its shape.
type source struct {
	unread         map[string]bool // files that could not be read
	head           head
	competencies   []row[competencyRow]
	aliases        []row[aliasRow]
	roles          []row[roleRow]
	sections       []row[sectionRow]
	cues           []row[cueRow]
	statements     []row[statementRow]
	titles         []row[titleRow]
	careers        []row[careerRow]
	certifications []row[certificationRow]
	tools          []row[toolRow]
	growth         []row[growthRow]
	practices      []row[practiceRow]
}

// read reads every file of a model folder and lists what has not the right shape.
func read(folder fs.FS) (*source, breaches) {
	in := &reader{folder: folder, unread: map[string]bool{}}
	s := &source{
		unread:         in.unread,
		head:           readHead(in),
		competencies:   readTable[competencyRow](in, "competencies.csv"),
		aliases:        readTable[aliasRow](in, "aliases.csv"),
		roles:          readTable[roleRow](in, "roles.csv"),
		sections:       readTable[sectionRow](in, "sections.csv"),
		cues:           readTable[cueRow](in, "cues.csv"),
		statements:     readTable[statementRow](in, "statements.csv", "reason"),
		titles:         readTable[titleRow](in, "titles.csv"),
		careers:        readTable[careerRow](in, "careers.csv"),
		certifications: readTable[certificationRow](in, "certifications.csv"),
		tools:          readTable[toolRow](in, "tools.csv"),
		growth:         readTable[growthRow](in, "growth.csv"),
		practices:      readTable[practiceRow](in, "practices.csv"),
	}
	return s, in.breaches
}

// list splits a field at its semicolons; nil for an empty field.
func list(field string) []string {
	if field == "" {
		return nil
	}
	parts := strings.Split(field, ";")
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return parts
}
