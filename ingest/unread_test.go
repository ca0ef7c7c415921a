package ingest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPrivateColumns(t *testing.T) {
	for header := range strings.SplitSeq("Date of birth|Home_Address|Gender|Base Salary|Bank account no|National Insurance Number|Religion|Gehalt|Familienstand|Steuerklasse|Salaire brut|Estado civil|Union member|Emergency contact|Mobile number|Next of kin", "|") {
		assert.True(t, personal(header), header)
	}
	for header := range strings.SplitSeq("Mobile development|Payroll systems|Tax software|Networking|Banking applications|National standards|Team|Insurance products", "|") {
		assert.False(t, personal(header), header)
	}
}

func TestHeadersInOtherLanguages(t *testing.T) {
	for _, header := range []string{"Matricule,Nom,Prénom,Poste,Responsable\n7,Moss,Ada,Head of IT,\n", "Legajo,Nombre,Apellido,Puesto,Jefe\n7,Ada,Moss,Head of IT,\n",
		"Matricola,Nome,Cognome,Ruolo,Responsabile\n7,Ada,Moss,Head of IT,\n", "Personalnummer,Vorname,Nachname,Rolle,Führungskraft\n7,Ada,Moss,Head of IT,\n"} {
		d := mustLoad(t, testOptions(), "r.csv", header)
		assert.Equal(t, "Ada Moss", d.People[0].Name, header)
		assert.Equal(t, "7", d.People[0].ID, header)
		assert.Equal(t, "manager", strings.SplitN(d.Tables[0].Columns[4].Means, " ", 2)[0])
	}
}

func TestAColumnThatMarksVacantSeats(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Job Title,Vacancy\n1,Ada Moss,Head of IT,No\n2,Ben Okri,IT Manager,Yes\nTotal headcount,,,\n")
	assert.Len(t, d.People, 1)
	assert.Len(t, d.Vacancies, 1)
	assert.Equal(t, "Total headcount", problem(t, d, codeNotAPerson).Value)
	for _, name := range []string{"Unassigned", "Poste à pourvoir", "neu zu besetzen", "Vacante", "Recruitment in progress", "N/D", "Eliminated", "To be recruited"} {
		assert.True(t, vacant(name), name)
	}
}
