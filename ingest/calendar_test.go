package ingest

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		text  string
		order dayOrder
		date  Date
		fault dateFault
	}{
		{"2015-03-01", unknownOrder, 20150301, sound},
		{"2015-03-01T10:00:00Z", unknownOrder, 20150301, sound},
		{"2015-03-01 23:59", unknownOrder, 20150301, sound},
		{"2015/3/1", unknownOrder, 20150301, sound},
		{"20150301", unknownOrder, 20150301, sound},
		{"1.3.2015", unknownOrder, 20150301, sound},
		{"01.03.15", unknownOrder, 20150301, sound},
		{"31.12.99", unknownOrder, 19991231, sound},
		{"31/12/2015", unknownOrder, 20151231, sound},
		{"12/31/2015", unknownOrder, 20151231, sound},
		{"12/31/2015 12:00:00 AM", unknownOrder, 20151231, sound},
		{"04/04/2015", unknownOrder, 20150404, sound},
		{"03/05/2015", unknownOrder, 0, ambiguous},
		{"03/05/2015", dayFirst, 20150503, sound},
		{"03/05/2015", monthFirst, 20150305, sound},
		{"03/31/2015", dayFirst, 20150331, sound},
		{"1-Mar-2015", unknownOrder, 20150301, sound},
		{"1 März 2015", unknownOrder, 20150301, sound},
		{"March 1, 2015", unknownOrder, 20150301, sound},
		{"Mon, 2 Mar 2015", unknownOrder, 20150302, sound},
		{"42064", unknownOrder, 20150301, sound},
		{"42064.75", unknownOrder, 20150301, sound},
		{"29.02.2015", unknownOrder, 0, unread},
		{"2015-02-30", unknownOrder, 0, unread},
		{"2015-13-01", unknownOrder, 0, unread},
		{"20225-01-01", unknownOrder, 0, unread},
		{"2015", unknownOrder, 0, unread},
		{"60", unknownOrder, 0, unread},
		{"-5", unknownOrder, 0, unread},
		{"soon", unknownOrder, 0, unread},
		{"1.2.3.4", unknownOrder, 0, unread},
		{"٣/٥/٢٠١٥", unknownOrder, 0, unread},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			date, fault := parseDate(test.text, test.order, false)
			assert.Equal(t, test.date, date)
			assert.Equal(t, test.fault, fault)
		})
	}
	date, _ := parseDate("40602", unknownOrder, true)
	assert.Equal(t, Date(20150301), date, "the same day counted from 1904")
}

func TestEveryDayReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := NewDate(time.Date(1950, 1, 1+rapid.IntRange(0, 50_000).Draw(t, "day"), 0, 0, 0, 0, time.UTC))
		for _, layout := range []string{"2006-01-02", "2.1.2006", "02-Jan-2006", "January 2, 2006", "20060102"} {
			text := day.Time().Format(layout)
			read, fault := parseDate(text, unknownOrder, false)
			if read != day || fault != sound {
				t.Fatalf("%s read as %v", text, read)
			}
		}
		if read, _ := parseDate(day.Time().Format("01/02/2006"), monthFirst, false); read != day {
			t.Fatalf("%v read as %v, month first", day, read)
		}
	})
}

func TestOneColumnDecidesItsOrder(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv",
		"ID,Name,Role,Hire Date,Role Start Date\n1,Ada Moss,Head of IT,03/05/2015,03/05/2016\n2,Ben Okri,Engineer,31/05/2015,05/31/2016\n")
	assert.Equal(t, Date(20150503), d.People[0].Hired)
	assert.Equal(t, Date(20160305), d.People[0].InRoleSince)
	assert.NotContains(t, codesOf(d.Problems), codeDateAmbiguous)
}

func TestCertificationsAndLists(t *testing.T) {
	assert.Equal(t, []Certification{{"CISSP", 20270331}, {"ITIL (Foundation)", 0}, {"PMP", 20281231}, {"CCNA", 20280229}, {"TOGAF", 20290115}},
		certifications("CISSP (2027-03); ITIL (Foundation); PMP (expires 2028), CCNA (02/2028); TOGAF (until 15.01.2029)"))
	assert.Empty(t, certifications("none"))
	assert.Empty(t, certifications(" ; "))
}

func TestSuccessorsMayHaveCommasInTheirTitles(t *testing.T) {
	d := mustLoad(t, testOptions(), "r.csv", "ID,Name,Role,Successor For\n"+
		"1,Ada Moss,\"IT Director, Cloud\",\n2,Ben Okri,Engineer,\"IT Director, Cloud\"\n3,Cleo Tan,Engineer,\"1, 2\"\n4,Dan Roe,Engineer,\"1; IT Director, Cloud\"\n5,Eve Lund,Engineer,n/a\n")
	assert.Equal(t, []string{"IT Director, Cloud"}, d.People[1].SuccessorFor)
	assert.Equal(t, []string{"1", "2"}, d.People[2].SuccessorFor)
	assert.Equal(t, []string{"1", "IT Director, Cloud"}, d.People[3].SuccessorFor)
	assert.Empty(t, d.People[4].SuccessorFor)
}
