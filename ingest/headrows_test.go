package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHeadersOfSeveralRowsAreJoined(t *testing.T) {
	tests := []struct {
		name, text string
		headers    []string
		header     int // rows
	}{
		{"groups above", "Who,,Technical,,Leadership\nEmployee ID,Name,Networking,Servers,Clouds\n001,Ada Moss,3,2,1\n002,Ben Okri,1,0,\n",
			[]string{"Who – Employee ID", "Who – Name", "Technical – Networking", "Technical – Servers", "Leadership – Clouds"}, 2},
		{"raters below", "Employee ID,Networking,,Servers,\n,Self,Manager,Self,Manager\n001,3,2,2,1\n002,1,0,4,4\n",
			[]string{"Employee ID", "Networking – Self", "Networking – Manager", "Servers – Self", "Servers – Manager"}, 2},
		{"three rows", ",Technical,,,\nEmployee ID,Networking,,Servers,\n,Self,Manager,Self,Manager\n001,3,2,2,1\n002,1,0,4,4\n",
			[]string{"Employee ID", "Technical – Networking – Self", "Technical – Networking – Manager", "Technical – Servers – Self", "Technical – Servers – Manager"}, 3},
		{"keys above, skills below", "Employee ID,Name,Technical,\n,,Networking,Servers\n001,Ada Moss,3,2\n002,Ben Okri,1,0\n",
			[]string{"Employee ID", "Name", "Technical – Networking", "Technical – Servers"}, 2},
		{"the header twice", "Employee ID,Networking,Servers\nEmployee ID,Networking,Servers\n001,3,2\n002,1,0\n",
			[]string{"Employee ID", "Networking", "Servers"}, 2},
		{"metadata is no group", "Department:,IT\nEmployee ID,Networking,Servers\n001,3,2\n002,1,0\n",
			[]string{"Employee ID", "Networking", "Servers"}, 1},
		{"a title is no group", "Skills of the team,,\nEmployee ID,Networking,Servers\n001,3,2\n002,1,0\n",
			[]string{"Employee ID", "Networking", "Servers"}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := mustLoad(t, testOptions(), "roster.csv", team, "skills.csv", test.text)
			var headers []string
			for _, c := range d.Tables[1].Columns {
				headers = append(headers, c.Header)
			}
			assert.Equal(t, test.headers, headers)
			assert.Equal(t, test.header, d.Tables[1].Rows.Header)
			require.Equal(t, Wide, d.Tables[1].Layout)
			assert.Equal(t, WholeLevel(3), d.Ratings.At(0, networks, Self))
			assert.Equal(t, WholeLevel(1), d.Ratings.At(1, networks, Self))
		})
	}
}

func TestTargetsAreNoRatings(t *testing.T) {
	d := mustLoad(t, testOptions(), "roster.csv", team,
		"one.csv", "Employee ID,Networking - Current,Networking - Target,Networking - Gap\n001,3,5,2\n002,1,5,4\n",
		"two.csv", "Employee ID,Servers,,\n,Current,Target,Gap\n001,2,5,3\n002,1,4,3\n")
	assert.Equal(t, WholeLevel(3), d.Ratings.At(0, networks, Self))
	assert.Equal(t, WholeLevel(1), d.Ratings.At(1, servers, Self))
	assert.Equal(t, 2, d.Tables[1].Cells.Found)
	assert.Equal(t, 2, d.Tables[2].Cells.Found)
}

func TestSentencesNameSkillsAndRaters(t *testing.T) {
	l := newLoader(testOptions())
	tests := []struct {
		parts      []string
		competency int
		rater      Rater
	}{
		{[]string{"How would you rate your knowledge of ... [Networking]"}, networks, Self},
		{[]string{"Please rate yourself: Networking"}, networks, Self},
		{[]string{"How well do you know these? - Cloud platforms"}, cloud, Self},
		{[]string{"Q7_Networking"}, networks, Self},
		{[]string{"Technical", "Networking", "Manager"}, networks, Manager},
		{[]string{"Networking", "Level"}, networks, Self},
		{[]string{"Networking (manager)", "Level"}, networks, Manager},
		{[]string{"Networking - Current"}, networks, Self},
		{[]string{"Networking", "Current", "Manager"}, networks, Manager},
		{[]string{"Shoe size: 43"}, -1, Self},
	}
	for _, test := range tests {
		h := l.heading(test.parts)
		assert.Equal(t, test.competency, h.skill.competency, "%v", test.parts)
		assert.Equal(t, test.rater, h.rater, "%v", test.parts)
	}
}
