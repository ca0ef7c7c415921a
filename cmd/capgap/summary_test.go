package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"capgap/analysis"
)

// printed is a closing summary in lines.
func printed(width int, r, previous *analysis.Review) []string {
	var b bytes.Buffer
	summarise(&b, width, r, previous, []string{"q3/review.xlsx", "q3/review.html"})
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

// someWords are texts of Latin, Arabic and Chinese words, some of them long.
func someWords(most int) *rapid.Generator[string] {
	word := rapid.StringMatching(`[a-z]{1,12}|[a-z]{100,200}|[ا-ي]{1,60}|[一-三]{1,30}|e\x{0301}{0,3}`)
	return rapid.Map(rapid.SliceOfN(word, 1, most), func(list []string) string { return strings.Join(list, " ") })
}

// TestSummaryFitsWhateverTheOrganisation holds the laws of the closing summary:
// 20 lines, none wider than the terminal, nothing cut without saying so.
func TestSummaryFitsWhateverTheOrganisation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(leastWidth, usualWidth).Draw(t, "width")
		text := someWords(100)
		r := &analysis.Review{AsOf: "2026-09-30", Model: analysis.Model{ID: "m", Version: "1"}, FirstStep: text.Draw(t, "first step")}
		for range 5 {
			r.Headlines = append(r.Headlines, analysis.Headline{
				Title: rapid.StringMatching(`[A-Z][a-z ]{2,20}`).Draw(t, "title"), Sentence: text.Draw(t, "sentence"),
				Value: analysis.Figure{Known: true, Form: analysis.Share, Value: 0.5}, Previous: &analysis.Figure{Known: true, Form: analysis.Share, Value: 1},
			})
		}
		lines := printed(width, r, &analysis.Review{AsOf: "2026-06-30"})
		require.LessOrEqual(t, len(lines), longestSummary)
		all := strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
		for _, line := range lines {
			require.LessOrEqual(t, places(line), width, line)
		}
		whole := 0
		for _, h := range append(r.Headlines, analysis.Headline{Sentence: r.FirstStep}) {
			whole += len(strings.ReplaceAll(h.Sentence, " ", ""))
		}
		if cut := strings.Contains(all, "… (see review.html)"); !cut {
			require.GreaterOrEqual(t, len(strings.ReplaceAll(all, " ", "")), whole, "nothing is lost in silence")
		}
		require.Contains(t, all, "was 100 %")
		require.Contains(t, all, "review.xlsx, review.html in q3")
	})
}

func TestWrappedKeepsEveryLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := someWords(20).Draw(t, "text")
		width := rapid.IntRange(2, 100).Draw(t, "width")
		lines := wrapped(text, width)
		for _, line := range lines {
			require.LessOrEqual(t, places(line), width)
		}
		require.Equal(t, strings.Join(strings.Fields(text), ""), strings.ReplaceAll(strings.Join(lines, ""), " ", ""))
	})
}

func TestSummaryIsQuietOrJSON(t *testing.T) {
	inFolder(t, map[string]string{"roster.csv": goodRoster, "skills.csv": goodSkills})
	code, said, errors := capgap("review roster.csv --skills skills.csv --as-of 2026-09-30 --out q3 --quiet")
	assert.Equal(t, exitDone, code)
	assert.Empty(t, said+errors)
	code, said, errors = capgap("check roster.csv --skills gone.csv --quiet")
	assert.Equal(t, exitInput, code)
	assert.Empty(t, said)
	assert.Contains(t, errors, "gone.csv")
}
