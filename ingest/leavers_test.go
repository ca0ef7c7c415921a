package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// who are the ids of the people of a dataset.
func who(d *Dataset) (ids []string) {
	for _, p := range d.People {
		ids = append(ids, p.ID)
	}
	return ids
}

func linesOf(d *Dataset, code string) (found []Problem) {
	for _, p := range d.Problems {
		if p.Code == code {
			found = append(found, p)
		}
	}
	return found
}

func TestStatusSaysWhoHasLeft(t *testing.T) {
	d, _ := loadTexts(t, testOptions(), "r.csv", "Employee ID,Name,Job Title,Employment Status,Last Working Day\n"+
		"1,Ada Moss,Head of IT,Active,\n"+
		"2,Bo Lind,IT Manager,On Leave,\n"+
		"3,Cy Ortega,Engineer,Terminated,\n"+
		"4,Di Falk,Engineer,Retired (2024),\n"+
		"5,Ed Kwan,Engineer,Resigned,2026-12-31\n"+ // the last day is to come
		"6,Flo Abt,Engineer,ausgeschieden,\n"+
		"7,Gus Ray,Engineer,Rotating,\n"+
		"8,Hal Uno,Engineer,,\n"+
		"9,Ida Vo,Engineer,Pre-Hire,\n"+
		"10,Jo Wu,Engineer,Voluntarily Terminated,\n")
	assert.Equal(t, []string{"1", "2", "5", "7", "8"}, who(d))
	assert.Len(t, linesOf(d, codeLeaver), 4)
	assert.Equal(t, "D4", linesOf(d, codeLeaver)[0].At.Cell())
	assert.Len(t, linesOf(d, codeNotYetJoined), 1)
	unknown := linesOf(d, codeStatusUnread)
	assert.Len(t, unknown, 1)
	assert.Equal(t, "Rotating", unknown[0].Value)
	assert.Equal(t, 8, unknown[0].At.Row)
}

func TestStatusOfAnotherKindIsNone(t *testing.T) {
	for name, values := range map[string][3]string{
		"of an order": {"Shipped", "Left", "Paid"},
		"blank":       {"", "", ""},
	} {
		d := mustLoad(t, testOptions(), "r.csv", "Employee ID,Name,Job Title,Status\n1,Ada Moss,Head of IT,"+values[0]+"\n2,Bo Lind,Engineer,"+values[1]+"\n3,Cy Ortega,Engineer,"+values[2]+"\n")
		assert.Len(t, d.People, 3, name)
		assert.Empty(t, d.Tables[0].Columns[3].Means, name)
	}
}

func TestStatusOfVacantSeats(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Employee ID,Name,Job Title,Status\n1,Ada Moss,Head of IT,Filled\n2,Bo Lind,Engineer,Filled\n3,,Engineer,Vacant\n")
	assert.Len(t, d.People, 2)
	assert.Len(t, d.Vacancies, 1)
}

// A leaving date that lies in the past however it is read needs no order.
func TestLeavingDateEitherWayRound(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "Employee ID,Name,Job Title,Leaving Date\n1,Ada Moss,Head of IT,\n"+
		"2,Bo Lind,Engineer,05/06/2025\n"+
		"3,Cy Ortega,Engineer,11/08/2026\n"+ // in August or in November
		"4,Di Falk,Engineer,05/06/2027\n")
	assert.Equal(t, []string{"1", "3", "4"}, who(d))
	assert.Equal(t, "05/06/2025", linesOf(d, codeLeaver)[0].Value)
	assert.Equal(t, 4, linesOf(d, codeDateAmbiguous)[0].At.Row)
}
