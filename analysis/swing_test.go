package analysis

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/ingest"
)

// TestCoarseScalesSwing rates one team on 1 to 3 and on 1 to 5.
func TestCoarseScalesSwing(t *testing.T) {
	model := shipped(t)
	for scale, swings := range map[string]bool{"1-3": true, "1-5": false, "0-10": false} {
		folder := t.TempDir()
		roster, skills := filepath.Join(folder, "r.csv"), filepath.Join(folder, "s.csv")
		require.NoError(t, os.WriteFile(roster, []byte("Employee ID,Name,Job Title,Manager ID\n1,Ada,Head of IT,\n2,Ben,IT Director,1\n3,Cy,IT Manager,2\n"), 0o600))
		text := "Employee ID,Skill,Level\n"
		for _, c := range model.Competencies {
			text += "1," + c.ID + ",2\n2," + c.ID + ",3\n3," + c.ID + ",2\n"
		}
		require.NoError(t, os.WriteFile(skills, []byte(text), 0o600))
		options := ingest.Options{AsOf: testDay, Scale: scale, Match: func(s string) ingest.Match { return ingest.Match{ID: s, How: "id"} }}
		for _, c := range model.Competencies {
			options.Competencies = append(options.Competencies, c.ID)
		}
		data, err := ingest.Load([]string{roster, skills}, options)
		require.NoError(t, err)
		review := Compare(data, model, Options{AsOf: testDay})
		moved := 0
		for _, h := range review.Headlines {
			if h.Swing == nil {
				continue
			}
			moved++
			if h.ID == "coverage.organisation" {
				assert.LessOrEqual(t, h.Swing.Low.Value, h.Value.Value)
				assert.GreaterOrEqual(t, h.Swing.High.Value, h.Value.Value)
			}
		}
		assert.Equal(t, swings, moved > 0, scale)
		told := false
		for _, n := range review.Notices {
			told = told || n.Code == "scale-coarse"
		}
		assert.Equal(t, swings, told, scale)
	}
}
