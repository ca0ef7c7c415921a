package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPreviousIsSetBesideOnlyWhereItCanBe reviews one organisation twice.
func TestPreviousIsSetBesideOnlyWhereItCanBe(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills, "new.csv": strings.Replace(goodSkills, "2,4,", "2,5,", 1)})
	const review = "review roster.csv --skills "
	code, _, said := capgap(review + "skills.csv --as-of 2026-06-30 --out q2")
	require.Equal(t, exitDone, code, said)

	code, shown, said := capgap(review + "new.csv --as-of 2026-09-30 --out q3 --previous q2/review.json")
	require.Equal(t, exitDone, code, said)
	assert.Contains(t, shown, "(was: as of 2026-06-30)")
	r := readReview(t, "q3/review.json")
	before := readReview(t, "q2/review.json")
	require.NotNil(t, r.Headlines[1].Previous)
	assert.Equal(t, before.Headlines[1].Value, *r.Headlines[1].Previous)
	assert.Empty(t, notices(t, "q3/review.json", "previous-"))

	code, _, said = capgap(review + "skills.csv --as-of 2026-06-30 --out own --previous q2/review.json")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, said, "this very review")
	assert.NoDirExists(t, "own")

	code, _, said = capgap(review + "new.csv --as-of 2026-06-30 --out same-day --previous q2/review.json")
	require.Equal(t, exitDone, code, said)
	assert.Len(t, notices(t, "same-day/review.json", "previous-day"), 1)

	before.Model.Version = "0.9.0"
	save(t, "old.json", before)
	code, _, said = capgap(review + "new.csv --as-of 2026-09-30 --out other-version --previous old.json")
	require.Equal(t, exitDone, code, said)
	assert.Len(t, notices(t, "other-version/review.json", "previous-model"), 1)

	before.Model.ID = "nursing"
	save(t, "nurses.json", before)
	code, _, said = capgap(review + "new.csv --as-of 2026-09-30 --out other-model --previous nurses.json")
	assert.Equal(t, exitInput, code)
	assert.Contains(t, said, "nursing")
}

// TestReportsAreNoInput names the reports of one run as the files of the next.
func TestReportsAreNoInput(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	code, _, said := capgap("review roster.csv --skills skills.csv --as-of 2026-06-30 --out q2")
	require.Equal(t, exitDone, code, said)
	require.NoError(t, os.Rename("roster.csv", "q2/roster.csv"))

	for _, line := range []string{"review q2 --out q3", "check q2/review.xlsx", "review q2/roster.csv --skills q2/problems.csv --out q3"} {
		code, _, said := capgap(line)
		assert.Equal(t, exitInput, code, line)
		assert.Contains(t, said, "these are reports that capgap wrote", line)
	}
	code, _, said = capgap("review q2/roster.csv --skills skills.csv --as-of 2026-09-30 --out q3")
	assert.Equal(t, exitDone, code, said)
}

func save(t *testing.T, path string, what any) {
	text, err := json.Marshal(what)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, text, 0o600))
}

// notices are the codes of a review's notices that begin so.
func notices(t *testing.T, path, prefix string) (codes []string) {
	for _, n := range readReview(t, path).Notices {
		if strings.HasPrefix(n.Code, prefix) {
			codes = append(codes, n.Code)
		}
	}
	return codes
}
