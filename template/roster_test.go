package template

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"capgap/ingest"
	"capgap/reference"
)

// The empty roster, filled in, is read without a doubt, field by field.
func TestTheRosterFilledIn(t *testing.T) {
	model, err := reference.Open("")
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "roster.xlsx")
	require.NoError(t, WriteFile(path, false, Request{Model: model, AsOf: 20260930}.Roster, nil))
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for i, row := range [][]any{
		{"E0001", "Runa Ostby", "Head of IT", "", "runa@example.org", "Office", "IT", "Leeds", day(2010, 2, 1), day(2018, 6, 1), 24, 10.5,
			"Master in Computer Science", "CISSP (2027-03); ITIL 4", "high", "medium", "low", day(2031, 12, 31), "yes", ""},
		{"E0002", "Ben Okri", "IT Director", "E0001", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "Head of IT"},
		{"", "Vacant", "IT Manager", "E0002"},
	} {
		for j, value := range row {
			if value != "" {
				cell := at(j+1, i+2)
				style, err := f.GetCellStyle(rosterName, cell)
				require.NoError(t, err)
				require.NoError(t, f.SetCellValue(rosterName, cell, value))
				require.NoError(t, f.SetCellStyle(rosterName, cell, cell, style)) // as the column has it
			}
		}
	}
	require.NoError(t, f.Save())
	require.NoError(t, f.Close())

	data := load(t, model, path)
	assert.Empty(t, texts(data.Problems))
	require.Len(t, data.People, 2)
	require.Len(t, data.Vacancies, 1)
	p := data.People[0]
	assert.Equal(t, []string{"E0001", "Runa Ostby", "Head of IT", "Office", "IT", "Leeds", "2010-02-01", "2018-06-01", "2031-12-31", "high", "medium", "low"},
		[]string{p.ID, p.Name, p.Title, p.Team, p.Department, p.Location, p.Hired.String(), p.InRoleSince.String(), p.Retires.String(),
			p.Performance.String(), p.Potential.String(), p.RiskOfLoss.String()})
	assert.Equal(t, ingest.Years{Value: 10.5, Known: true}, p.YearsLeadership)
	assert.Len(t, p.Certifications, 2)
	assert.True(t, p.Critical)
	assert.Equal(t, []string{"Head of IT"}, data.People[1].SuccessorFor)
	assert.Equal(t, int32(0), data.ManagerOf(1))

	views, _ := ingest.Preview([]string{path + "#" + rosterName}, options(model))
	require.Len(t, views, 1)
	for _, c := range views[0].Columns {
		assert.NotEmpty(t, c.Means, "%s is not read", c.Header)
	}
}
