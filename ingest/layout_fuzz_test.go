package ingest

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzLayout checks that no text makes the search for header and layout panic,
// that the books balance, and that Preview hands out no more rows than there are.
func FuzzLayout(f *testing.F) {
	for _, l := range layouts {
		f.Add([]byte(l.text))
	}
	f.Add([]byte(formText))
	f.Add([]byte(team + "\nLegend,,\n0,None,\n\nEmployee ID,Networking,Servers\n001,3,2\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if bytes.Count(text, []byte("\n")) > 300 || len(text) > 20_000 {
			return
		}
		paths := writeFiles(t, "roster.csv", team, "s.csv", string(text))
		d, _ := Load(paths, testOptions())
		for _, table := range d.Tables {
			require.True(t, table.Rows.Holds() && table.Cells.Holds(), "%+v %+v", table.Rows, table.Cells)
		}
		views, _ := Preview(paths[1:], Options{})
		for _, v := range views {
			n := 0
			require.NoError(t, v.Rows(func(int, [][]byte) bool { n++; return true }))
			require.LessOrEqual(t, n, v.Table.Rows.Found)
		}
	})
}
