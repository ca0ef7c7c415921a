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

// spelling is one way to head a column. Where several columns of a table mean
// the same, the spelling that stands first here is read.
type spelling struct {
	text  string
	field field
}

// spellings are the headers known; case, spaces and punctuation do not matter.
// A new spelling is one more line.
var spellings = []spelling{
	{"Employee ID", fieldID},
	{"Employee Number", fieldID},
	{"Employee No", fieldID},
	{"Employee Code", fieldID},
	{"Emp ID", fieldID},
	{"Emp No", fieldID},
	{"Emp Number", fieldID},
	{"EEID", fieldID},
	{"Staff ID", fieldID},
	{"Staff No", fieldID},
	{"Staff Number", fieldID},
	{"Personnel ID", fieldID},
	{"Personnel No", fieldID},
	{"Personnel Number", fieldID},
	{"Payroll Number", fieldID},
	{"Person ID", fieldID},
	{"Worker ID", fieldID},
	{"Associate ID", fieldID},
	{"User ID", fieldID},
	{"Post Unique Reference", fieldID},
	{"Personalnummer", fieldID},
	{"Personal-Nr.", fieldID},
	{"Pers.-Nr.", fieldID},
	{"Mitarbeiter-Nr.", fieldID},
	{"Mitarbeiternummer", fieldID},
	{"ID", fieldID},

	{"Full Name", fieldName},
	{"Employee Name", fieldName},
	{"Display Name", fieldName},
	{"Staff Name", fieldName},
	{"Name", fieldName},
	{"Employee", fieldName},
	{"Developer", fieldName},
	{"Mitarbeiter", fieldName},
	{"Given Name", fieldGiven},
	{"First Name", fieldGiven},
	{"Forename", fieldGiven},
	{"Vorname", fieldGiven},
	{"Last Name", fieldSurname},
	{"Surname", fieldSurname},
	{"Family Name", fieldSurname},
	{"Nachname", fieldSurname},

	{"Work Email", fieldEmail},
	{"Work Email Address", fieldEmail},
	{"Official Mail", fieldEmail},
	{"Official Email", fieldEmail},
	{"Company Email", fieldEmail},
	{"Email", fieldEmail},
	{"Email Address", fieldEmail},
	{"Contact Email", fieldEmail},
	{"Mail", fieldEmail},

	{"Job Title", fieldTitle},
	{"Position Title", fieldTitle},
	{"Job Role", fieldTitle},
	{"Generic Job Title", fieldTitle},
	{"Role Title", fieldTitle},
	{"Role", fieldTitle},
	{"Role Name", fieldTitle},
	{"Designation", fieldTitle},
	{"Position", fieldTitle},
	{"Title", fieldTitle},
	{"Stelle", fieldTitle},
	{"Funktion", fieldTitle},
	{"Stellenbezeichnung", fieldTitle},

	{"Manager ID", fieldManager},
	{"Line Manager ID", fieldManager},
	{"Supervisor ID", fieldManager},
	{"Manager Employee ID", fieldManager},
	{"Manager Emp ID", fieldManager},
	{"Manager Number", fieldManager},
	{"Reports To ID", fieldManager},
	{"Manager Email", fieldManager},
	{"Line Manager Email", fieldManager},
	{"Manager", fieldManager},
	{"Line Manager", fieldManager},
	{"Reports To", fieldManager},
	{"Reporting Manager", fieldManager},
	{"Direct Manager", fieldManager},
	{"Supervisor", fieldManager},
	{"Manager Name", fieldManager},
	{"Line Manager Name", fieldManager},
	{"Supervisor Name", fieldManager},
	{"Reporting Senior Post", fieldManager},
	{"Reports to Senior Post", fieldManager},
	{"Vorgesetzter", fieldManager},

	{"Team", fieldTeam},
	{"Team Name", fieldTeam},
	{"Unit", fieldTeam},
	{"Org Unit", fieldTeam},
	{"Organisational Unit", fieldTeam},
	{"Function", fieldTeam},
	{"Group", fieldTeam},
	{"Department", fieldDepartment},
	{"Department Name", fieldDepartment},
	{"Dept", fieldDepartment},
	{"Division", fieldDepartment},
	{"Business Unit", fieldDepartment},
	{"Organisation", fieldDepartment},
	{"Organization", fieldDepartment},
	{"Abteilung", fieldDepartment},
	{"Location", fieldLocation},
	{"Work Location", fieldLocation},
	{"Site", fieldLocation},
	{"Office", fieldLocation},
	{"Branch", fieldLocation},
	{"City", fieldLocation},
	{"Standort", fieldLocation},

	{"Hire Date", fieldHired},
	{"Date of Hire", fieldHired},
	{"Date of Joining", fieldHired},
	{"Joining Date", fieldHired},
	{"Start Date", fieldHired},
	{"Employment Start Date", fieldHired},
	{"Eintrittsdatum", fieldHired},
	{"Current Role Start Date", fieldInRole},
	{"Role Start Date", fieldInRole},
	{"Position Start Date", fieldInRole},
	{"In Role Since", fieldInRole},
	{"Years in IT", fieldYearsIT},
	{"IT Years", fieldYearsIT},
	{"Years of IT Experience", fieldYearsIT},
	{"IT Experience Years", fieldYearsIT},
	{"IT Experience", fieldYearsIT},
	{"Years in Leadership", fieldYearsLeadership},
	{"Leadership Years", fieldYearsLeadership},
	{"Years of Leadership Experience", fieldYearsLeadership},
	{"Leadership Experience Years", fieldYearsLeadership},
	{"Leadership Experience", fieldYearsLeadership},
	{"Years in Management", fieldYearsLeadership},
	{"Management Experience", fieldYearsLeadership},
	{"Highest Education", fieldEducation},
	{"Highest Degree", fieldEducation},
	{"Education Level", fieldEducation},
	{"Education", fieldEducation},
	{"Degree", fieldEducation},
	{"Qualification", fieldEducation},
	{"Ausbildung", fieldEducation},
	{"Certifications", fieldCertifications},
	{"Certification", fieldCertifications},
	{"Certificates", fieldCertifications},
	{"Zertifikate", fieldCertifications},
	{"Successor For", fieldSuccessorFor},
	{"Nominated Successor For", fieldSuccessorFor},
	{"Nominated For", fieldSuccessorFor},
	{"Succession Candidate For", fieldSuccessorFor},

	{"Performance", fieldPerformance},
	{"Performance Rating", fieldPerformance},
	{"Potential", fieldPotential},
	{"Potential Rating", fieldPotential},
	{"Risk of Loss", fieldRisk},
	{"Flight Risk", fieldRisk},
	{"Attrition Risk", fieldRisk},
	{"Retention Risk", fieldRisk},
	{"Retirement Date", fieldRetires},
	{"Planned Retirement", fieldRetires},
	{"Retires", fieldRetires},
	{"Leaving Date", fieldLeaves},
	{"Termination Date", fieldLeaves},
	{"Date of Leaving", fieldLeaves},
	{"Last Working Day", fieldLeaves},
	{"Exit Date", fieldLeaves},
	{"Austrittsdatum", fieldLeaves},
	{"Critical Seat", fieldCritical},
	{"Critical Position", fieldCritical},
	{"Critical Role", fieldCritical},
	{"Key Position", fieldCritical},

	{"Skill", fieldSkill},
	{"Skill Name", fieldSkill},
	{"Competency", fieldSkill},
	{"Competency Name", fieldSkill},
	{"Competence", fieldSkill},
	{"Capability", fieldSkill},
	{"Level", fieldLevel},
	{"Skill Level", fieldLevel},
	{"Competency Level", fieldLevel},
	{"Proficiency", fieldLevel},
	{"Proficiency Level", fieldLevel},
	{"Rating", fieldLevel},
	{"Skill Rating", fieldLevel},
	{"Score", fieldLevel},
	{"Current Level", fieldLevel},
	{"Rater", fieldRater},
	{"Rater Type", fieldRater},
	{"Rated By", fieldRater},
	{"Assessor", fieldRater},
	{"Assessed By", fieldRater},
	{"Assessment Type", fieldRater},
	{"Source", fieldRater},
	{"Date", fieldRated},
	{"Rating Date", fieldRated},
	{"Rated On", fieldRated},
	{"Assessment Date", fieldRated},
	{"Assessed On", fieldRated},
	{"Timestamp", fieldRated},
	{"Target", fieldTarget},
	{"Target Level", fieldTarget},
	{"Required Level", fieldTarget},
	{"Evidence", fieldEvidence},
	{"Evidence or Comment", fieldEvidence},
	{"Evidence / Comments", fieldEvidence},
	{"Skill Description", fieldDescription},
	{"Competency Description", fieldDescription},
	{"What it means", fieldDescription},
	{"Description", fieldDescription},
	{"Definition", fieldDescription},

	// Less common spellings and other languages.
	{"Matricule", fieldID},
	{"Matricula", fieldID},
	{"Matrícula", fieldID},
	{"Matricola", fieldID},
	{"Legajo", fieldID},
	{"Código de empleado", fieldID},
	{"Worker Number", fieldID},
	{"Numéro de matricule", fieldID},
	{"Employee Reference", fieldID},
	{"ID Employé", fieldID},
	{"ID employe", fieldID},
	{"Numéro employé", fieldID},
	{"Operator ID", fieldID},
	{"Operator Name", fieldName},
	{"Employees", fieldName},
	{"Worker", fieldName},
	{"Worker Name", fieldName},
	{"Your Name", fieldName},
	{"Your Full Name", fieldName},
	{"Who", fieldName},
	{"Person", fieldName},
	{"Resource", fieldName},
	{"Resource Name", fieldName},
	{"Associate Name", fieldName},
	{"Colleague", fieldName},
	{"Nom complet", fieldName},
	{"Nombre completo", fieldName},
	{"Nome completo", fieldName},
	{"Nombre", fieldName},
	{"Nome", fieldName},
	{"Prénom", fieldGiven},
	{"Prenom", fieldGiven},
	{"Rufname", fieldGiven},
	{"Nom", fieldSurname},
	{"Nom de famille", fieldSurname},
	{"Apellido", fieldSurname},
	{"Apellidos", fieldSurname},
	{"Cognome", fieldSurname},
	{"Sobrenome", fieldSurname},
	{"Familienname", fieldSurname},
	{"E-Mail-Adresse", fieldEmail},
	{"Mailadresse", fieldEmail},
	{"Adresse e-mail", fieldEmail},
	{"Courriel", fieldEmail},
	{"Correo electrónico", fieldEmail},
	{"Correo", fieldEmail},
	{"Position Name", fieldTitle},
	{"Business Title", fieldTitle},
	{"Job Profile", fieldTitle},
	{"Job Name", fieldTitle},
	{"Job Position", fieldTitle},
	{"Current Role", fieldTitle},
	{"Planstelle", fieldTitle},
	{"Planstellenbezeichnung", fieldTitle},
	{"Jobtitel", fieldTitle},
	{"Job Bezeichnung", fieldTitle},
	{"Intitulé de poste", fieldTitle},
	{"Emploi", fieldTitle},
	{"Stellentitel", fieldTitle},
	{"Berufsbezeichnung", fieldTitle},
	{"Tätigkeit", fieldTitle},
	{"Rolle", fieldTitle},
	{"Poste", fieldTitle},
	{"Intitulé du poste", fieldTitle},
	{"Fonction", fieldTitle},
	{"Puesto", fieldTitle},
	{"Cargo", fieldTitle},
	{"Ruolo", fieldTitle},
	{"Mansione", fieldTitle},
	{"Parent ID", fieldManager},
	{"Manager Full Name", fieldManager},
	{"Worker's Manager", fieldManager},
	{"Your Manager", fieldManager},
	{"Manager Personalnummer", fieldManager},
	{"Führungskraft", fieldManager},
	{"Vorgesetzte", fieldManager},
	{"Vorgesetzter Name", fieldManager},
	{"Leiter/in", fieldManager},
	{"Leiter", fieldManager},
	{"Teamleiter", fieldManager},
	{"Responsable", fieldManager},
	{"Responsable hiérarchique", fieldManager},
	{"Supérieur hiérarchique", fieldManager},
	{"Jefe", fieldManager},
	{"Jefe directo", fieldManager},
	{"Responsabile", fieldManager},
	{"Gestor", fieldManager},
	{"Chefia", fieldManager},
	{"Organisationseinheit", fieldTeam},
	{"Org Einheit", fieldTeam},
	{"Supervisory Organization", fieldTeam},
	{"Équipe", fieldTeam},
	{"Equipo", fieldTeam},
	{"Equipe", fieldTeam},
	{"Fachbereich", fieldDepartment},
	{"Bereich", fieldDepartment},
	{"Département", fieldDepartment},
	{"Departamento", fieldDepartment},
	{"Service", fieldDepartment},
	{"Área", fieldDepartment},
	{"Area", fieldDepartment},
	{"Sector", fieldDepartment},
	{"Reparto", fieldDepartment},
	{"Niederlassung", fieldLocation},
	{"Ort", fieldLocation},
	{"Lieu", fieldLocation},
	{"Ubicación", fieldLocation},
	{"Sede", fieldLocation},
	{"Einstellungsdatum", fieldHired},
	{"Eintritt", fieldHired},
	{"Original Hire Date", fieldHired},
	{"Joined", fieldHired},
	{"Joined On", fieldHired},
	{"Date d'embauche", fieldHired},
	{"Date d'entrée", fieldHired},
	{"Fecha de ingreso", fieldHired},
	{"Fecha de contratación", fieldHired},
	{"Data de admissão", fieldHired},
	{"Data di assunzione", fieldHired},
	{"Date d'entrée en fonction", fieldHired},
	{"Austritt", fieldLeaves},
	{"Date de sortie", fieldLeaves},
	{"Date de départ", fieldLeaves},
	{"Fecha de salida", fieldLeaves},
	{"Fecha de baja", fieldLeaves},
	{"Data di cessazione", fieldLeaves},
	{"Data de saída", fieldLeaves},
	{"Leave Date", fieldLeaves},
	{"Left On", fieldLeaves},
	{"End Date", fieldLeaves},
	{"Skill ID", fieldSkill},
	{"Skills", fieldSkill},
	{"Kompetenz", fieldSkill},
	{"Fähigkeit", fieldSkill},
	{"Compétence", fieldSkill},
	{"Competencia", fieldSkill},
	{"Niveau", fieldLevel},
	{"Nivel", fieldLevel},
	{"Bewertung", fieldLevel},
	{"Stufe", fieldLevel},
	{"Review Type", fieldRater},
	{"Reviewer Type", fieldRater},
	{"Rating Type", fieldRater},
	{"Rating Source", fieldRater},
	{"Evaluation Type", fieldRater},
	{"Évaluateur", fieldRater},
	{"Bewertet von", fieldRater},
	{"Evaluador", fieldRater},
	{"Reviewer", fieldRater},
	{"Reviewed By", fieldRater},
	{"Evaluator", fieldRater},
	{"Last Assessed", fieldRated},
	{"Last Reviewed", fieldRated},
	{"Review Date", fieldRated},
	{"Submitted", fieldRated},
	{"Completion time", fieldRated},
	{"Horodateur", fieldRated},
	{"Zeitstempel", fieldRated},
	{"Date d'évaluation", fieldRated},
	{"Bewertungsdatum", fieldRated},
	{"Vacancy", fieldVacant},
	{"Vacant", fieldVacant},
	{"Is Vacant", fieldVacant},
	{"Vacant Post", fieldVacant},

	// Read only where most of the column are words that wordOfStatus knows.
	{"Worker Status", fieldStatus},
	{"Employment Status", fieldStatus},
	{"Employee Status", fieldStatus},
	{"Emp Status", fieldStatus},
	{"Staff Status", fieldStatus},
	{"Beschäftigungsstatus", fieldStatus},
	{"Mitarbeiterstatus", fieldStatus},
	{"Statut", fieldStatus},
	{"Estado", fieldStatus},
	{"Situação", fieldStatus},
	{"Stato", fieldStatus},
	{"Status", fieldStatus},
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
