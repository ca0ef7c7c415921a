package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWhatIsUnderstoodOfAFolder loads each folder of testdata and compares all
// that was understood, and all that was not, with the .golden file beside it.
// UPDATE=1 writes the golden files anew: read them before you keep them.
func TestWhatIsUnderstoodOfAFolder(t *testing.T) {
	for _, name := range []string{"quarter", "faults"} {
		t.Run(name, func(t *testing.T) {
			d, err := Load([]string{filepath.Join("testdata", name)}, testOptions())
			checkBooks(t, d)
			got := dump(d)
			if err != nil {
				got += fmt.Sprintf("\nstopped by %d problems\n", len(err.(*StopError).Problems))
			}
			golden := filepath.Join("testdata", name+".golden")
			if os.Getenv("UPDATE") != "" {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}

// dump writes a Dataset as text.
func dump(d *Dataset) string {
	var b strings.Builder
	for _, t := range d.Tables {
		fmt.Fprintf(&b, "%s %s: %s, %s, header in row %d\n  rows  %+v\n  cells %+v\n", t.File.Name, t.Layout, t.Use, t.Format, t.Header, t.Rows, t.Cells)
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "  %s %q = %s (%s)\n", ColumnName(c.Number), c.Header, c.Means, c.Note)
		}
	}
	b.WriteString("\npeople\n")
	for i, p := range d.People {
		fmt.Fprintf(&b, "  %d %s %s <%s>, %s, team %s, reports to %d, hired %v, IT %.1f %t, %v\n", i, p.ID, p.Name, p.Email, p.Title, p.Team, p.Manager, p.Hired, p.YearsIT.Value, p.YearsIT.Derived, p.Certifications)
	}
	for i, v := range d.Vacancies {
		fmt.Fprintf(&b, "  %d %s vacant, %s, reports to %d\n", len(d.People)+i, v.ID, v.Title, v.Manager)
	}
	b.WriteString("\nratings\n")
	dumpRatings(&b, d)
	b.WriteString("\nproblems\n")
	for _, p := range d.Problems {
		fmt.Fprintf(&b, "  %s: %s\n    hint: %s\n", p.Action, p, p.Cure)
	}
	return b.String()
}

func dumpRatings(b *strings.Builder, d *Dataset) {
	for i := range d.People {
		for j, id := range d.Ratings.Competencies {
			for _, rater := range Raters {
				switch level := d.Ratings.At(i, j, rater); {
				case level.Rated():
					fmt.Fprintf(b, "  %s %s %v by %s (%s)\n", d.People[i].ID, id, level.Value(), rater, d.RatingPlace(i, j, rater).Short())
				case level == NotApplicable:
					fmt.Fprintf(b, "  %s %s not applicable by %s\n", d.People[i].ID, id, rater)
				}
			}
		}
	}
	for _, s := range d.Scales {
		fmt.Fprintf(b, "  scale of %s: %s, declared %t: %s\n", d.Tables[s.Table].File.Name, s.Name, s.Declared, s.Mapping)
	}
	for _, u := range d.Unmatched {
		fmt.Fprintf(b, "  unmatched: %s, %d ratings, first %s, near %v\n", u.Skill, u.Ratings, u.First.Short(), u.Nearest)
	}
}
