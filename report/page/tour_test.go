package page

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"capgap/analysis"
)

// tour is what testdata/tour.js saw.
type tour struct {
	Charts int                 `json:"charts"`
	Marks  int                 `json:"marks"`
	Tips   map[string][]string `json:"tips"` // by chart, what its tooltips said
	Faults []string            `json:"faults"`
}

// walk takes a reader through the page.
func walk(v *tab) tour {
	v.Helper()
	seen := ask[tour](v, "tour.js", attacks[0])
	for _, fault := range seen.Faults {
		v.fault("%s", fault)
	}
	return seen
}

// toPaper prints the page.
func toPaper(v *tab) {
	v.Helper()
	paper, err := chromedp.Run(v.ctx, chromedp.PrintToPDF())
	require.NoError(v, err)
	assert.NotEmpty(v, paper)
}

// whole is the page as users get it, with the chart library.
func whole(t testing.TB, r *analysis.Review) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, Write(&out, r))
	return out.String()
}

// A browser without a network draws every chart of a page in which every text is
// an attack. Nothing runs, nothing is asked for, nothing complains, and tooltips
// show the names as they are.
func TestHostileNamesStayTextInABrowser(t *testing.T) {
	browser := newBrowser(t)
	attack := strings.Join(attacks, " ")
	page := whole(t, poisoned(attack))
	for i, s := range screens {
		t.Run(s.String(), func(t *testing.T) {
			v := open(t, browser, page, s)
			seen := walk(v)
			if i == 0 {
				toPaper(v)
			}
			assert.Empty(t, v.wrong())
			assert.Equal(t, strings.Count(page, `class="chart"`), seen.Charts)
			for chart, tips := range seen.Tips {
				assert.Contains(t, squashed(tips...), squashed(plain(attack)), chart)
			}
		})
	}
}

// squashed is text without blanks, since charts break names into lines.
func squashed(texts ...string) string {
	return strings.Join(strings.Fields(strings.Join(texts, " ")), "")
}

// Pages that do what ours may not are found out; or else the test above would
// prove nothing.
func TestBrowserFindsOutABrokenPage(t *testing.T) {
	browser := newBrowser(t)
	page := whole(t, poisoned(attacks[1]))
	const text, markup = `"renderMode":"richText"`, `"renderMode":"html"`
	const evil = `<p onclick="1"></p><img alt="" src="http://example.org/a.png"><script>fetch("http://example.org/b")</script>` +
		`<script>console.error("x")</script><script>document.title = "x"</script><script>null.x</script><script>alert("x")</script></body>`
	for _, c := range []struct {
		name   string
		broken *strings.Replacer
		faults []string
	}{
		{"names as markup", strings.NewReplacer(text, markup, "</body>\n", `<div class="chart" id="broken"></div></body>`), []string{
			"element IMG", "Content Security Policy", "nothing drawn in broken",
		}},
		{"names as markup without a policy", strings.NewReplacer(text, markup, "Content-Security-Policy", "x-policy", "</body>\n", evil), []string{
			"a name ran", "dialog", "element IMG", "attribute onclick", "request for http://example.org/a.png", "request for http://example.org/b",
			"console error", "title", "exception",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := open(t, browser, c.broken.Replace(page), screens[0])
			walk(v)
			for _, fault := range c.faults {
				assert.Contains(t, strings.Join(v.wrong(), "\n"), fault)
			}
		})
	}
}
