package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A manager who has no e-mail is known by name all the same.
func TestManagerByNameWhereTheEmailIsBlank(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Email,Name,Job Title,Manager Name,Manager Email\n"+
		"ada@firm.example,Ada Moss,Head of IT,,\n"+
		"bo@firm.example,Bo Lind,IT Manager,Ada Moss,ada@firm.example\n"+
		"cy@firm.example,Cy Ortega,Engineer,Bo Lind,\n"+
		"di@firm.example,Di Falk,Engineer,Ada Moss,bo@firm.example\n") // the e-mail is read first
	var managers []int32
	for _, p := range d.People {
		managers = append(managers, p.Manager)
	}
	assert.Equal(t, []int32{-1, 0, 1, 1}, managers)
	told := linesOf(d, codeManagerForm)
	assert.Equal(t, "D4", told[0].At.Cell())
	assert.Contains(t, told[0].Message, "(1 row)")
	assert.Equal(t, "where column E is blank", d.Tables[0].Columns[3].Note)
}

// A second column that says who is a manager names nobody.
func TestWhoIsAManagerIsNoManager(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Employee ID,Name,Job Title,Manager ID,Manager\n1,Ada Moss,Head of IT,,Yes\n2,Bo Lind,Engineer,1,No\n")
	assert.Empty(t, linesOf(d, codeManagerUnknown))
	assert.Empty(t, linesOf(d, codeManagerForm))
}
