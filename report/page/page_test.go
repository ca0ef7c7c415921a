package page

import (
	"bytes"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
	"capgap/report/reporttest"
	"capgap/report/words"
)

// marker stands in for the chart library, so that no foreign script lies in the
// repository.
const marker = "/* chart library */"

// saved is the example as JSON: making it takes longer than reading it back.
var saved = sync.OnceValues(func() ([]byte, error) { return json.Marshal(reporttest.Review()) })

// example is a copy of the example of reporttest that a test may change.
func example() *analysis.Review {
	text, err := saved()
	if err != nil {
		panic(err)
	}
	var r analysis.Review
	if err := json.Unmarshal(text, &r); err != nil {
		panic(err)
	}
	return &r
}

// render writes r with the marker.
func render(t testing.TB, r *analysis.Review) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, write(&out, r, marker))
	return out.String()
}

// The golden page leaves out what stands in files of its own.
func TestPageOfTheExample(t *testing.T) {
	got := strings.NewReplacer(
		palette()+style+printing, "/* style */\n",
		boot, "/* boot script */",
		html.EscapeString(policy(marker, boot)), "policy",
		strings.ReplaceAll(html.EscapeString(policy(marker, boot)), "+", "&#43;"), "policy",
	).Replace(render(t, example()))
	golden := filepath.Join("testdata", "example.html")
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err, "run with UPDATE=1 to make it, then read it")
	assert.Equal(t, string(want), got)
}

func TestSameReviewSameBytes(t *testing.T) {
	assert.Equal(t, render(t, example()), render(t, example()))
}

// An own model may be empty of nearly everything; the page still says so.
func TestReviewOfNothing(t *testing.T) {
	page := render(t, &analysis.Review{})
	assert.True(t, strings.Contains(page, "No seat is at risk."))
	assert.Zero(t, strings.Count(page, `class="chart"`))
}

func TestHeadlinesReadAsInEveryOutput(t *testing.T) {
	r := example()
	page := html.UnescapeString(render(t, r))
	at := 0
	find := func(texts ...string) {
		for _, text := range texts {
			i := strings.Index(page[at:], text)
			require.GreaterOrEqual(t, i, 0, "%q in this place", text)
			at += i
		}
	}
	for _, h := range r.Headlines {
		find(h.Title, words.Value(h.Value), h.Sentence, h.Definition)
	}
	for _, h := range r.Headlines {
		find(h.Title)
		for _, f := range h.Floors {
			find(words.Value(f.Value))
		}
		find(h.RestsOn)
	}
}

func TestPolicyAllowsTheTwoScriptsAndNothingElse(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, Write(&out, example()))
	page := out.String()
	scripts := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindAllStringSubmatch(page, -1)
	require.Len(t, scripts, 2)
	meta := regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]*)">`).FindStringSubmatch(page)
	require.NotNil(t, meta)
	assert.Equal(t, policy(scripts[0][1], scripts[1][1]), html.UnescapeString(meta[1]))
	assert.Contains(t, meta[1], "default-src &#39;none&#39;")
	assert.Less(t, strings.Index(page, meta[0]), strings.Index(page, "<style>"), "the policy comes before what it governs")
}

func TestNothingIsFetched(t *testing.T) {
	page := render(t, example())
	for _, tag := range regexp.MustCompile(`<[a-z][^<>]*>`).FindAllString(page, -1) {
		assert.NotRegexp(t, `\s(src|srcset|data|action|poster)=|\shref="[^#]|^<(link|iframe|object|embed|base)`, tag)
	}
	for _, address := range []string{"http://", "https://", "@import", "url("} {
		assert.False(t, strings.Contains(page, address), address)
	}
}

func TestElementIDsAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, id := range regexp.MustCompile(`\sid="([^"]*)"`).FindAllStringSubmatch(render(t, example()), -1) {
		assert.False(t, seen[id[1]], id[1])
		seen[id[1]] = true
	}
	assert.NotEmpty(t, seen)
}

func TestLinksLeadSomewhere(t *testing.T) {
	page := render(t, example())
	for _, link := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
		assert.True(t, strings.Contains(page, `id="`+link[1]+`"`), link[1])
	}
}

func TestTablesHaveHeadersAndCaptions(t *testing.T) {
	tables := strings.Split(render(t, example()), "<table")[1:]
	require.NotEmpty(t, tables)
	for _, table := range tables {
		table, _, _ = strings.Cut(table, "</table>")
		assert.Contains(t, table, "<caption", table)
		assert.Contains(t, table, `<th scope="col"`, table)
		assert.Contains(t, table, `scope="row`, table)
	}
}

func TestHeadingsSkipNoLevel(t *testing.T) {
	last := 0
	for _, h := range regexp.MustCompile(`<h([1-6])`).FindAllStringSubmatch(render(t, example()), -1) {
		level := int(h[1][0] - '0')
		assert.LessOrEqual(t, level, last+1)
		last = level
	}
	assert.NotZero(t, last)
}

// chartData is the JSON of every chart by its id.
func chartData(t *testing.T, page string) map[string]map[string]any {
	t.Helper()
	charts := map[string]map[string]any{}
	for _, data := range regexp.MustCompile(`(?s)<script type="application/json" data-chart="([^"]*)">(.*?)</script>`).FindAllStringSubmatch(page, -1) {
		var options map[string]any
		require.NoError(t, json.Unmarshal([]byte(data[2]), &options), data[1])
		assert.NotContains(t, data[2], "<", "markup is escaped in data")
		charts[data[1]] = options
	}
	return charts
}

func TestChartsAreStillSafeAndDescribed(t *testing.T) {
	page := render(t, example())
	charts := chartData(t, page)
	require.Len(t, charts, strings.Count(page, `class="chart"`))
	require.Contains(t, charts, "readiness-by-seat")
	require.Contains(t, charts, "dependence-bars")
	require.Contains(t, charts, "coverage-map-1")
	require.Contains(t, charts, "seat-1-radar")
	for id, options := range charts {
		assert.Equal(t, false, options["animation"], id)
		assert.Equal(t, "richText", options["tooltip"].(map[string]any)["renderMode"], id)
		assert.Equal(t, true, options["aria"].(map[string]any)["enabled"], id)
		for _, s := range options["series"].([]any) {
			// The tooltip of a "lines" series writes HTML in this version of the library.
			assert.NotEqual(t, "lines", s.(map[string]any)["type"], id)
		}
	}
}

func TestPageOfALargeOrganisationStaysSmall(t *testing.T) {
	var out bytes.Buffer
	r := reporttest.Crowded(100_000, 500)
	require.NoError(t, Write(&out, r))
	assert.Less(t, out.Len(), 5<<20)
	assert.True(t, strings.Contains(out.String(), "further units"))
}

func BenchmarkWrite(b *testing.B) {
	for _, size := range []struct {
		name          string
		people, units int
	}{{"1000", 1000, 20}, {"100000", 100_000, 500}} {
		r := reporttest.Crowded(size.people, size.units)
		b.Run(size.name, func(b *testing.B) {
			for b.Loop() {
				require.NoError(b, write(&bytes.Buffer{}, r, marker))
			}
		})
	}
}
