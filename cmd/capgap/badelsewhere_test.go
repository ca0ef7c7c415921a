package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// elsewhere names, for rows whose proof stands in another place, the package and
// the test that holds it.
var elsewhere = map[string]string{
	"A22": "ingest/table TestAChangedFileIsNoticed",
	"A26": "ingest/table TestMemoryDoesNotGrowWithTheFile", // however long: no limit is needed
	"D18": "report/workbook TestRowsGoOnOnASecondSheet",
	"G18": "disclosure TestWhateverIsShownSpeaksOfFive",
	"G17": "analysis TestBenchWorkedExample",
	"G19": "analysis TestThinDataIsNotGoodNews",
	"H3":  "reference TestLintRules",
	"H4":  "reference TestLintRules",
	"H11": "cmd/capgap TestSettingsSayAllThatIsWrong",
	"H12": "cmd/capgap TestHostileSettings",
	"I1":  "report TestFailureAtAnyFileLeavesTheOldSet",
	"I2":  "report TestProbeRefusesAnUnwritableParent",
	"I4":  "report TestSweepPutsAnOldSetBack",
	"I5":  "report TestInterruptLeavesNothing",
	"I6":  "report TestProbeRefuses",
	"I14": "cmd/capgap TestReviewTwiceGivesTheSameBytes",
	"I17": "report/workbook TestAnyNameSurvives",
	"I21": "report TestPanicLeavesNothing",
}

// TestElsewhereExists keeps the pointers above from going stale.
func TestElsewhereExists(t *testing.T) {
	for row, place := range elsewhere {
		folder, name, _ := strings.Cut(place, " ")
		paths, err := filepath.Glob(filepath.Join("../..", folder, "*_test.go"))
		require.NoError(t, err)
		found := false
		for _, path := range paths {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			found = found || strings.Contains(string(text), "func "+name+"(")
		}
		assert.True(t, found, "%s: there is no %s", row, place)
	}
}
