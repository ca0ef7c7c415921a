package ingest

import "strings"

// field is what a column can mean, apart from a skill.
type field uint8

const (
	noField field = iota
	fieldID
	fieldName
	fieldGiven
	fieldSurname
	fieldEmail
	fieldTitle
	fieldManager
	fieldTeam
	fieldDepartment
	fieldLocation
	fieldHired
	fieldInRole
	fieldYearsIT
	fieldYearsLeadership
	fieldEducation
	fieldCertifications
	fieldSuccessorFor
	fieldPerformance
	fieldPotential
	fieldRisk
	fieldRetires
	fieldLeaves
	fieldCritical
	fieldSkill
	fieldLevel
	fieldRater
	fieldRated
	fieldTarget
	fieldEvidence
	fieldDescription
	fieldVacant
	fieldStatus
	fieldCount
)

// meaning is what Column.Means says of each field, and points is how much a
// header of that meaning tells the header row from others.
var fieldKinds = [fieldCount]struct {
	meaning string
	points  int
}{
	fieldID:              {"employee id", 4},
	fieldName:            {"name", 2},
	fieldGiven:           {"given name", 2},
	fieldSurname:         {"surname", 2},
	fieldEmail:           {"e-mail", 3},
	fieldTitle:           {"job title", 3},
	fieldManager:         {"manager", 1},
	fieldTeam:            {"team", 1},
	fieldDepartment:      {"department", 1},
	fieldLocation:        {"location", 1},
	fieldHired:           {"hire date", 1},
	fieldInRole:          {"in role since", 1},
	fieldYearsIT:         {"years in IT", 1},
	fieldYearsLeadership: {"years in leadership", 1},
	fieldEducation:       {"education", 1},
	fieldCertifications:  {"certifications", 1},
	fieldSuccessorFor:    {"successor for", 1},
	fieldPerformance:     {"performance", 1},
	fieldPotential:       {"potential", 1},
	fieldRisk:            {"risk of loss", 1},
	fieldRetires:         {"retirement date", 1},
	fieldLeaves:          {"leaving date", 1},
	fieldCritical:        {"critical seat", 1},
	fieldSkill:           {"skill", 2},
	fieldLevel:           {levelMeaning, 2},
	fieldRater:           {"rater", 1},
	fieldRated:           {"rating date", 1},
	fieldTarget:          {"target", 1},
	fieldEvidence:        {"evidence", 1},
	fieldDescription:     {"description", 0},
	fieldVacant:          {"vacant or not", 0},
	fieldStatus:          {"employment status", 0},
}

// vocabulary finds spellings by their folded text.
type vocabulary map[string]int

func newVocabulary() vocabulary {
	v := make(vocabulary, len(spellings))
	for i, s := range spellings {
		v[foldWord(s.text)] = i
	}
	return v
}

// field is what a header means and how far down the list its spelling stands.
// Remarks in brackets, such as "(dd/mm/yyyy)", do not count, nor do the words
// with which a survey asks: "What is your employee ID?".
func (v vocabulary) field(header string) (f field, rank int) {
	for _, text := range [...]string{header, beforeBracket(header), asked(beforeBracket(header))} {
		if i, ok := v[foldWord(text)]; ok {
			return spellings[i].field, i
		}
	}
	return noField, 0
}

func beforeBracket(s string) string {
	before, _, _ := strings.Cut(s, "(")
	return before
}

// askings begin the questions that surveys put in the place of a header.
var askings = []string{"please enter your ", "please state your ", "please provide your ", "please give your ", "enter your ", "what is your ", "what's your ", "your ",
	"wie lautet ihre ", "ihre ", "ihr ", "quel est votre ", "votre "}

// asked is what a question asks for: "employee ID" of "What is your employee ID?".
func asked(question string) string {
	text := strings.ToLower(strings.TrimSpace(question))
	for _, start := range askings {
		if rest, ok := strings.CutPrefix(text, start); ok {
			return strings.TrimRight(rest, "?:. ")
		}
	}
	return question
}
