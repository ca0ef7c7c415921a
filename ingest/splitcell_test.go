package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A decimal comma in a file separated by commas is named as the cause.
func TestASplitCellNamesTheDecimalComma(t *testing.T) {
	tests := map[string]struct{ row, value, message string }{
		"one decimal comma":      {"E1,Ada,3,5", "E1,Ada,3,5", "perhaps a number with a decimal comma"},
		"a sentence was split":   {"E1,Lovelace,Ada,3", "", "one of them was split"},
		"the id may be a part":   {"1,3,5,4", "1,3,5,4", "perhaps a number with a decimal comma"},
		"a pair is not enough":   {"E1,x,3,5,y", "", "one of them was split"},
		"a number of many parts": {"E1,Ada,10,250", "", "one of them was split"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, problems := Preview(writeFiles(t, "t.csv", "Code,Cook,Score\nE0,Ben,4\n"+test.row+"\nE2,Eva,5\n"), Options{})
			var long []Problem
			for _, p := range problems {
				if p.Code == codeRowTooLong {
					long = append(long, p)
				}
			}
			require.Len(t, long, 1)
			assert.Equal(t, test.value, long[0].Value)
			assert.Contains(t, long[0].Message, test.message)
			assert.Equal(t, 3, long[0].At.Row)
		})
	}
}
